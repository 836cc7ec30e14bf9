from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.overlay import SHADOW
from annotator.model.errors import StoreFailed
from annotator.model.marks import Mention
from tests.builders import TEXT, a_mention, an_article
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    arc_of,
    ask_menu,
    click_at,
    click_on,
    label_of,
    point_at,
    press,
)

LONG = " ".join(f"Word{number} follows in the text." for number in range(120))


def caret(desk: Desk) -> int:
    return desk.editor.selection.caret


# -- moving the caret ------------------------------------------------------------------------


def test_caret_by_token_and_character(blank: Desk) -> None:
    assert caret(blank) == 0
    press(blank, "Right", "Right")
    assert caret(blank) == TEXT.index("and")
    press(blank, "Left")
    assert caret(blank) == TEXT.index("Kral")
    press(blank, "Alt+Right", "Alt+Right", "Alt+Left")
    assert caret(blank) == TEXT.index("Kral") + 1
    assert not blank.editor.selection.has_text


def test_selecting_by_token_ends_where_tokens_end(blank: Desk) -> None:
    press(blank, "Shift+Right")
    assert blank.selected_text == "Anna"
    press(blank, "Shift+Right")
    assert blank.selected_text == "Anna Kral"
    press(blank, "Shift+Left")
    assert blank.selected_text.strip() == "Anna"
    press(blank, "Right")
    assert not blank.editor.selection.has_text


def test_selecting_by_character_backwards(blank: Desk) -> None:
    blank.put_caret(4)
    press(blank, "Alt+Shift+Left", "Alt+Shift+Left")
    assert blank.selected_text == "na"
    assert (blank.editor.selection.anchor, caret(blank)) == (4, 2)


def test_caret_by_sentence_and_article(blank: Desk) -> None:
    press(blank, "Ctrl+Right")
    assert caret(blank) == TEXT.index("They")
    press(blank, "Ctrl+End")
    assert caret(blank) == len(TEXT)
    press(blank, "Ctrl+Left")
    assert caret(blank) == TEXT.index("They")
    press(blank, "Ctrl+Shift+Left")
    assert blank.selected_text == TEXT[: TEXT.index("They")]
    press(blank, "Ctrl+Home", "Ctrl+Shift+End")
    assert blank.selected_text == TEXT
    press(blank, "Ctrl+Home")
    assert (caret(blank), blank.selected_text) == (0, "")


def test_the_caret_keeps_its_column_across_a_short_line(qapp: QApplication) -> None:
    with a_desk(text="A long first line.\nNo.\nA long third line.") as desk:
        desk.put_caret(12)
        press(desk, "Down")
        assert caret(desk) == desk.text.index("No.") + 3
        press(desk, "Down")
        assert abs(caret(desk) - desk.text.index("A long third") - 12) <= 1
        press(desk, "Up", "Up")
        assert caret(desk) == 12


def test_caret_by_line_and_page(qapp: QApplication) -> None:
    with a_desk(text=LONG) as desk:
        first = desk.page.row_of(0)
        second = desk.page.row_after(first)
        assert second is not None
        desk.put_caret(first.end - 1)
        start = caret(desk)
        press(desk, "Down", "Down", "Up", "Up")
        assert caret(desk) == start
        press(desk, "Home", "Down")
        assert caret(desk) == second.start
        press(desk, "Shift+Up")
        assert desk.selected_text == desk.text[: second.start]
        press(desk, "PgDown")
        below = caret(desk)
        assert below > second.end
        press(desk, "Shift+PgUp")
        assert desk.editor.selection.has_text
        assert caret(desk) < below


def test_end_of_a_wrapped_line_shows_on_that_line(qapp: QApplication) -> None:
    unbroken = "字" * 400  # no blank to wrap at: the line's end is the next line's start
    with a_desk(text=unbroken) as desk:
        first = desk.page.row_of(0)
        press(desk, "End")
        assert caret(desk) == first.end
        assert desk.surface.context.caret_upstream
        press(desk, "Home")
        assert caret(desk) == 0
        press(desk, "End", "Shift+Home")
        assert desk.selected_text == unbroken[: first.end]


def test_select_all_and_leave(blank: Desk) -> None:
    press(blank, "Ctrl+A")
    assert blank.selected_text == TEXT
    press(blank, "Esc")
    assert blank.selected_text == ""


# -- removing, undo and redo -----------------------------------------------------------------


def test_delete_takes_dependents_and_undo_brings_all_back(desk: Desk) -> None:
    before = dict(desk.marks.snapshot()[1])
    click_on(desk, "m1")
    press(desk, "Delete")
    assert "m1" not in desk.marks
    assert desk.fillers("agent") == []
    assert desk.editor.selection.mark is None
    press(desk, "Ctrl+Z")
    assert desk.marks.snapshot()[1] == before
    assert desk.editor.selection.mark == "m1"
    press(desk, "Ctrl+Shift+Z")
    assert "m1" not in desk.marks
    press(desk, "Ctrl+Z")
    assert desk.marks.snapshot()[1] == before


def test_undo_selects_the_mark_and_not_what_came_back_with_it(desk: Desk) -> None:
    click_on(desk, "m3")
    press(desk, "Delete")
    assert "r6" not in desk.marks
    press(desk, "Ctrl+Z")
    assert desk.relation().target.id == "m3"
    assert desk.editor.selection.mark == "m3"


def test_undo_and_redo_of_tagging(blank: Desk) -> None:
    press(blank, "1", "Ctrl+Z")
    assert len(blank.marks) == 0
    assert blank.editor.selection.mark is None
    press(blank, "Ctrl+Y")
    assert blank.quotes("m1") == ["Anna"]
    assert blank.editor.selection.mark == "m1"
    press(blank, "Esc", "Ctrl+Z", "Ctrl+Z")
    assert len(blank.marks) == 0
    assert not blank.window.actions_by_id.by_id["edit.undo"].isEnabled()


def test_undo_in_a_mode_leaves_it(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "2")
    click_on(desk, "e5")
    press(desk, "h")
    assert desk.mode
    press(desk, "Ctrl+Z")
    assert not desk.mode
    assert desk.mention("m1").type == "Person"


# -- requests and looks ----------------------------------------------------------------------


def test_f2_goes_to_the_note(desk: Desk) -> None:
    asked: list[str] = []
    desk.editor.note_requested.connect(lambda: asked.append("note"))
    press(desk, "F2")
    assert (asked, desk.note) == (["note"], "Select a mark first.")
    click_on(desk, "m1")
    press(desk, "F2")
    desk.settle()
    assert asked == ["note", "note"]
    assert desk.window.inspector.isAncestorOf(QApplication.focusWidget())


def test_v_cycles_the_arcs(desk: Desk) -> None:
    seen = []
    for key in ("v", "V", "v"):
        press(desk, key)
        seen.append((desk.surface.context.arcs, desk.note))
    assert seen == [
        ("selection", "Only arcs of the selection are shown, and what they join stands out."),
        ("none", "No arcs are shown."),
        ("all", "All arcs are shown."),
    ]


def test_hidden_arcs_cannot_be_clicked(desk: Desk) -> None:
    point = arc_of(desk, "r6")
    press(desk, "v")
    click_at(desk, point)
    assert desk.editor.selection.mark is None
    desk.editor.select_mark("m3")
    click_at(desk, arc_of(desk, "r6"))
    assert desk.editor.selection.mark == "r6"


def test_with_only_the_arcs_of_the_selection_other_marks_step_back(desk: Desk) -> None:
    desk.editor.select_mark("e5")
    assert desk.surface.context.kin is None
    press(desk, "v")
    assert desk.surface.context.kin == {"m1", "m4"}
    desk.editor.select_mark("m3")
    assert desk.surface.context.kin == {"m2"}
    desk.editor.clear()
    assert desk.surface.context.kin is None


def test_keys_work_with_caps_lock(desk: Desk) -> None:
    click_on(desk, "m2")
    for key, title in (("E", "New event"), ("R", "Relation from Person")):
        press(desk, key)
        assert desk.mode == title
        press(desk, "Esc")
    click_on(desk, "e5")
    press(desk, "H")
    assert desk.mode == "Visit · host"


def test_a_letter_with_shift_is_another_key(desk: Desk) -> None:
    click_on(desk, "m2")
    press(desk, "Shift+E", "Shift+V")
    assert desk.mode == ""
    click_on(desk, "e5")
    press(desk, "Shift+H")
    assert desk.mode == ""


def test_notes_do_not_cover_the_mode_bar(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "1")
    assert desk.note
    bar, note = desk.window.mode_bar.geometry(), desk.window.note.geometry()
    shadow = 10
    assert note.bottom() - shadow <= bar.top() + shadow
    press(desk, "Esc")
    desk.put_caret(0)
    press(desk, "9")
    assert desk.window.note.geometry().bottom() > note.bottom()


def test_the_caret_shows_only_with_the_keyboard(desk: Desk) -> None:
    desk.put_caret(5)
    assert desk.surface.context.caret == 5
    desk.window.articles.search.setFocus()
    assert desk.surface.context.caret is None
    desk.surface.setFocus()
    assert desk.surface.context.caret == 5


# -- saving ----------------------------------------------------------------------------------


def test_marks_are_unsaved_until_the_store_has_them(blank: Desk) -> None:
    blank.store.hold()
    press(blank, "1")
    QApplication.processEvents()
    assert blank.surface.context.unsaved == {"m1"}
    press(blank, "Right", "Right", "Right", "1")
    assert blank.surface.context.unsaved == {"m1", "m2"}
    blank.store.release()
    blank.settle()
    assert blank.surface.context.unsaved == frozenset()


def test_what_could_not_be_saved_stays_unsaved(blank: Desk) -> None:
    blank.store.refusal = StoreFailed("The disk is full.")
    press(blank, "1")
    blank.settle()
    assert blank.surface.context.unsaved == {"m1"}
    assert "The disk is full." in blank.note
    blank.store.refusal = None
    blank.window.status.retry.click()
    blank.settle()
    assert blank.surface.context.unsaved == frozenset()


# -- menus -----------------------------------------------------------------------------------


@pytest.fixture
def menus(desk: Desk) -> list[str | None]:
    """What was selected each time a menu was asked for; the menu itself does not open."""
    asked: list[str | None] = []
    desk.editor.menu_requested.disconnect(desk.window.text_work.show_menu)
    desk.editor.menu_requested.connect(lambda _: asked.append(desk.editor.selection.mark))
    return asked


def test_the_menu_is_for_what_is_under_the_pointer(desk: Desk, menus: list[str | None]) -> None:
    ask_menu(desk, point_at(desk, 2))
    ask_menu(desk, point_at(desk, TEXT.index("Red")))
    ask_menu(desk, label_of(desk, "m2"))
    ask_menu(desk, arc_of(desk, "r6"))
    assert menus == ["m1", "m3", "m2", "r6"]
    ask_menu(desk, arc_of(desk, "e5", 1))
    assert desk.editor.selection.link == ("e5", 1)
    ask_menu(desk, point_at(desk, TEXT.index("mayor") + 2))
    assert menus[-1] is None
    assert caret(desk) == TEXT.index("mayor") + 2


def test_the_menu_keeps_what_is_selected_there(desk: Desk, menus: list[str | None]) -> None:
    click_at(desk, point_at(desk, TEXT.index("Red")))
    click_at(desk, point_at(desk, TEXT.index("Red")))
    assert desk.editor.selection.mark == "m2"
    ask_menu(desk, point_at(desk, TEXT.index("Red")))
    assert menus == ["m2"]
    press(desk, "Esc")
    desk.select_text("visited Baku on")
    ask_menu(desk, point_at(desk, 48))
    assert menus == ["m2", None]
    assert desk.selected_text == "visited Baku on"


def test_the_menu_by_key_is_for_the_selection(desk: Desk, menus: list[str | None]) -> None:
    press(desk, "Tab", "Tab")
    ask_menu(desk, point_at(desk, 60), by_key=True)
    assert menus == ["m2"]


# -- no article, another article -------------------------------------------------------------

EVERY_KEY = (
    *"1290ERMNVerm,[]=",
    *("F2", "F8", "Shift+F8", "Tab", "Shift+Tab", "Delete", "Space", "Esc", "Ctrl+A", "Ctrl+Z"),
    *("Left", "Shift+Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Ctrl+End", "Return"),
)


def test_without_an_article_keys_are_let_be(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert desk.surface.isVisible()
        press(desk, *EVERY_KEY)
        click_at(desk, desk.surface.viewport().rect().center())
        desk.editor.start_event()
        desk.editor.start_relation()
        desk.editor.tag("Person")
        desk.editor.select_mark("m1")
        desk.editor.next_mark(1)
        desk.editor.select_all()
        assert desk.mode == ""
        assert desk.editor.selected is None


def test_another_project_clears_the_canvas(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    desk.projects.others["empty"] = type(desk.store)(a_keyed_schema())
    desk.window.open_target("empty")
    desk.settle()
    assert desk.mode == ""
    assert desk.surface.article is None
    assert desk.editor.selection.mark is None
    press(desk, *EVERY_KEY)


def test_another_article_starts_afresh(qapp: QApplication) -> None:
    other = an_article("Another text about nothing.")
    other = type(other)(id=type(other.id)("01J9ZK3V7Q8W5T2N4B6C0D1E2G"), text=other.text)
    with a_desk(*STANDARD, more=[other]) as desk:
        click_on(desk, "e5")
        press(desk, "h", "Ctrl+PgDown")
        desk.settle()
        assert desk.text == "Another text about nothing."
        assert (desk.mode, desk.editor.selection.mark, caret(desk)) == ("", None, 0)
        press(desk, "1", "Ctrl+PgUp")
        desk.settle()
        press(desk, "Ctrl+Z")
        desk.settle()
        assert desk.text == "Another text about nothing."
        assert len(desk.marks) == 0


def test_focus_events_without_an_article_do_nothing(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        QApplication.sendEvent(desk.surface, QFocusEvent(QFocusEvent.Type.FocusOut))
        assert desk.surface.context.caret is None


def test_selected_is_the_mark_itself(desk: Desk) -> None:
    click_on(desk, "m1")
    assert isinstance(desk.editor.selected, Mention)
    assert desk.editor.selected.id == "m1"


def test_the_bar_of_a_mode_does_not_cover_what_is_selected(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    with a_desk(a_mention("m1", "Person", 8, 15), text=text) as desk:
        room = desk.surface.viewport().height()
        click_at(desk, QPoint(desk.surface.column[0] + 30, room - 20))
        caret = desk.editor.selection.caret
        assert desk.surface.article_point(caret).y() > room - 40  # a click moves nothing
        press(desk, "E")
        assert desk.mode == "New event"
        top = desk.window.mode_bar.mapTo(desk.window, QPoint(0, SHADOW)).y()
        foot = desk.surface.viewport().mapTo(desk.window, desk.surface.article_point(caret)).y()
        assert foot <= top
        press(desk, "Esc")
        bar = desk.surface.verticalScrollBar()
        bar.setValue(bar.maximum())
        press(desk, "E")
        assert bar.value() == bar.maximum()  # it lies elsewhere
