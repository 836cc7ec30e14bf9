from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.actor import ActorDialog
from annotator.model.marks import Actor
from tests.builders import an_actor

ANNA = an_actor("a1", "Anna Kral", aliases=("A. Kral",), codes={"icews": "X7"})
BEN = an_actor("a2", "Ben Ode")
CEM = an_actor("a3", "Cem Kral")


def a_dialog(qtbot: QtBot, words: str = "Ode", *actors: Actor) -> ActorDialog:
    known = {actor.id: actor for actor in actors or (ANNA, BEN, CEM)}
    dialog = ActorDialog(known, words)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog: ActorDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_who_is_named_like_the_mention_comes_first(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ode")
    assert rows(dialog) == [
        "Ben Ode  ·  Person",
        "Anna Kral  ·  Person  ·  icews X7",
        "Cem Kral  ·  Person",
        "New actor “Ode”",
    ]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert (dialog.actor, dialog.new_name) == ("a2", "")


def test_enter_never_links_to_somebody_else(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "the mayor")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert (dialog.actor, dialog.new_name) == (None, "the mayor")


def test_typing_narrows_by_name_alias_and_code(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClicks(dialog.search, "kral")
    assert rows(dialog)[:-1] == [
        "Anna Kral  ·  Person  ·  icews X7",
        "Cem Kral  ·  Person",
    ]
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "a. k")
    assert rows(dialog)[:-1] == ["Anna Kral  ·  “A. Kral”  ·  Person  ·  icews X7"]
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "x7")
    assert rows(dialog)[:-1] == ["Anna Kral  ·  Person  ·  icews X7"]


def test_arrows_walk_the_list_while_the_name_is_typed(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClicks(dialog.search, "kral")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.search
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.actor == "a3"


def test_the_last_row_makes_a_new_actor(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClicks(dialog.search, "Kral & <b>Sons</b>")
    assert rows(dialog) == ["New actor “Kral & <b>Sons</b>”"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert (dialog.actor, dialog.new_name) == (None, "Kral & <b>Sons</b>")


def test_up_from_the_first_row_goes_to_the_last(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ode")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.new_name == "Ode"


def test_it_can_be_cancelled(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert (dialog.actor, dialog.new_name) == (None, "")


def test_double_click_takes_a_row(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    place = dialog.list.visualItemRect(dialog.list.item(1)).center()
    viewport = dialog.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert dialog.actor == "a1"


def test_a_broken_name_stays_on_one_line(qtbot: QtBot) -> None:
    assert rows(a_dialog(qtbot, "Red\n  Cross"))[-1] == "New actor “Red Cross”"


def test_a_long_registry_is_cut(qtbot: QtBot) -> None:
    many = [an_actor(f"a{n}", f"Name {n}") for n in range(1, 90)]
    dialog = a_dialog(qtbot, "x", *many)
    assert len(rows(dialog)) == 51
    assert dialog.findChild(QDialogButtonBox) is not None


def test_who_is_nearly_named_so_comes_first_but_is_not_taken_by_enter(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Anna Krall")
    assert rows(dialog)[0] == "Anna Kral  ·  Person  ·  icews X7  (nearly the same)"
    assert rows(dialog)[1] == "New actor “Anna Krall”"
    assert dialog.list.currentRow() == 1
    assert "It is nearly “Anna Kral”" in dialog.warning.text()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert (dialog.actor, dialog.new_name) == (None, "Anna Krall")


def test_a_look_alike_is_warned_of(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Веn Ode")  # the first two letters are Cyrillic
    assert rows(dialog)[0] == "Ben Ode  ·  Person  (looks the same, other letters)"
    assert "mixes scripts" in dialog.warning.text()
    assert "other letters" in dialog.warning.text()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == 0
    assert dialog.warning.isHidden()


def test_accents_do_not_hide_anybody(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Erdogan", an_actor("a1", "Recep Tayyip Erdoğan"))
    assert dialog.list.currentItem().data(Qt.ItemDataRole.UserRole) == "a1"


def test_in_a_large_registry_enter_means_what_is_typed_by_then(qtbot: QtBot) -> None:
    many = [an_actor(f"a{n}", f"Name {n} Xyz") for n in range(1, 2100)]
    dialog = a_dialog(qtbot, "Somebody", *many)
    qtbot.keyClicks(dialog.search, "Name 77 Xyz")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.actor == "a77"


def test_it_is_told_which_words_are_asked_about(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "the\n minister")
    assert dialog.asked.text() == "Which actor is “the minister”?"
    assert dialog.foot.go.text() == "Link"
