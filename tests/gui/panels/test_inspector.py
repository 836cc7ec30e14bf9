from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton, QWidget

from annotator.commands.details import CreateActor
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.panels.inspector import Chip, InspectorPanel, NoteField, ValueField
from annotator.model.identity import ActorId, ArticleId
from annotator.model.schema import Schema
from tests.builders import a_mention, an_argument, an_article, an_event
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema, click_on, press

OTHER = replace(an_article("Another article."), id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G"))
FRIDAY = a_mention("m7", "Time", 55, 61)
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD, FRIDAY, more=(OTHER,)) as made:
        assert QTest.qWaitForWindowActive(made.window)
        yield made


def choose(desk: Desk, mark: str) -> None:
    desk.editor.select_mark(mark)
    desk.settle()


def named(desk: Desk, kind: type[W], name: str) -> W:
    """The widget with this accessible name; there must be one."""
    inspector: InspectorPanel = desk.window.inspector
    found = [widget for widget in inspector.findChildren(kind) if widget.accessibleName() == name]
    assert len(found) == 1, [widget.accessibleName() for widget in inspector.findChildren(kind)]
    return found[0]


def button(desk: Desk, words: str) -> QPushButton:
    found = [b for b in desk.window.inspector.findChildren(QPushButton) if b.text() == words]
    assert len(found) == 1
    return found[0]


def has_keyboard(desk: Desk, widget: QWidget) -> bool:
    """Whether keys go to the widget once its window is active (a list that closed may hold that)."""
    return desk.window.focusWidget() is widget


def words_in(desk: Desk) -> list[str]:
    return [label.text() for label in desk.window.inspector.findChildren(QLabel)]


def click(desk: Desk, widget: QWidget) -> None:
    desk.window.inspector.ensureWidgetVisible(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    desk.settle()


def pick(desk: Desk, box: QComboBox, words: str) -> None:
    """Choose a row by keys, in the list that drops down."""
    box.setFocus()
    box.showPopup()
    view = box.view()
    row = box.findText(words)
    assert row >= 0, [box.itemText(at) for at in range(box.count())]
    view.setCurrentIndex(box.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    desk.settle()


def type_into(desk: Desk, field: QWidget, words: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def wheel(widget: QWidget, steps: int = -1) -> None:
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


# -- mentions --------------------------------------------------------------------------------


def test_a_mention_gets_another_label(desk: Desk) -> None:
    choose(desk, "m2")
    pick(desk, named(desk, QComboBox, "Label"), "Organization")
    assert desk.mention("m2").type == "Organization"
    assert "Organization" in words_in(desk)


def test_a_label_that_is_refused_is_shown_as_it_was(desk: Desk) -> None:
    choose(desk, "m4")  # fills a role that takes places only
    pick(desk, named(desk, QComboBox, "Label"), "Person")
    assert desk.mention("m4").type == "Place"
    assert desk.note
    assert named(desk, QComboBox, "Label").currentText() == "Place"


def test_choosing_what_stands_there_changes_nothing(desk: Desk) -> None:
    choose(desk, "m1")
    before = desk.state()
    pick(desk, named(desk, QComboBox, "Label"), "Person")
    assert (desk.state(), desk.note) == (before, "")


def test_an_attribute_is_set_changed_and_taken_away(desk: Desk) -> None:
    choose(desk, "m1")
    assert named(desk, QComboBox, "gender").currentText() == "not set"
    pick(desk, named(desk, QComboBox, "gender"), "f")
    assert desk.mention("m1").attributes == {"gender": "f"}
    pick(desk, named(desk, QComboBox, "gender"), "m")
    assert desk.mention("m1").attributes == {"gender": "m"}
    pick(desk, named(desk, QComboBox, "gender"), "not set")
    assert desk.mention("m1").attributes == {}


def test_an_attribute_from_elsewhere_is_shown(qapp: QApplication) -> None:
    strange = a_mention("m1", "Person", 0, 9, attributes={"gender": "robot"})
    with a_desk(strange) as desk:
        choose(desk, "m1")
        assert named(desk, QComboBox, "gender").currentText() == "robot"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_time_is_typed(desk: Desk, end: Qt.Key) -> None:
    choose(desk, "m7")
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, "2022-10-14")
    QTest.keyClick(field, end)
    desk.settle()
    time = desk.mention("m7").time
    assert time is not None
    assert (time.start, time.precision) == ("2022-10-14", "day")
    assert desk.note == ""
    desk.window.undo()
    assert desk.mention("m7").time is None
    assert desk.window.workspace is not None
    assert desk.window.workspace.undo_label is None  # it was one step


@pytest.mark.parametrize("typed", ["last Friday", "2022-13-40", "2022-10-14/12"])
def test_what_is_no_time_is_refused_and_the_old_one_stands(desk: Desk, typed: str) -> None:
    choose(desk, "m7")
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, "2022-10")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    before = desk.state()
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.state() == before
    assert desk.note
    assert named(desk, ValueField, "Normalised time").text() == "2022-10"


def test_a_time_is_taken_away(desk: Desk) -> None:
    choose(desk, "m7")
    for words in ("2022", ""):
        type_into(desk, named(desk, ValueField, "Normalised time"), words)
        QTest.keyClick(named(desk, ValueField, "Normalised time"), Qt.Key.Key_Return)
        desk.settle()
    assert desk.mention("m7").time is None


# -- notes -----------------------------------------------------------------------------------


def test_a_note_is_kept_when_the_keyboard_leaves_it(desk: Desk) -> None:
    choose(desk, "m1")
    press(desk, "F2")
    note = named(desk, NoteField, "Note")
    assert has_keyboard(desk, note)
    QTest.keyClicks(note, "Who is <b>she</b>?")
    assert desk.mention("m1").note is None
    desk.surface.setFocus()
    desk.settle()
    assert desk.mention("m1").note == "Who is <b>she</b>?"
    assert named(desk, NoteField, "Note").toPlainText() == "Who is <b>she</b>?"


def test_a_note_is_kept_when_another_article_is_opened(desk: Desk) -> None:
    choose(desk, "m1")
    type_into(desk, named(desk, NoteField, "Note"), "Check this")
    desk.window.open_article(OTHER.id)
    desk.settle()
    assert desk.editor.article.id == OTHER.id
    desk.window.open_neighbour(-1)
    desk.settle()
    assert desk.mention("m1").note == "Check this"


def test_a_note_is_kept_when_the_mark_is_left_by_mouse(desk: Desk) -> None:
    choose(desk, "m1")
    type_into(desk, named(desk, NoteField, "Note"), "Check this")
    click_on(desk, "m4")
    desk.settle()
    assert desk.mention("m1").note == "Check this"
    assert desk.mention("m4").note is None


def test_typing_a_note_goes_on_when_the_panel_is_built_anew(desk: Desk) -> None:
    choose(desk, "m1")
    press(desk, "F2")
    QTest.keyClicks(named(desk, NoteField, "Note"), "one ")
    desk.editor.marks_changed.emit()
    desk.settle()
    note = named(desk, NoteField, "Note")
    assert has_keyboard(desk, note)
    QTest.keyClicks(note, "two")
    desk.surface.setFocus()
    desk.settle()
    assert desk.mention("m1").note == "one two"


def test_an_unchanged_note_is_no_step(desk: Desk) -> None:
    choose(desk, "m1")
    before = desk.state()
    type_into(desk, named(desk, NoteField, "Note"), "  ")
    desk.surface.setFocus()
    desk.settle()
    assert (desk.state(), desk.note) == (before, "")


# -- actors ----------------------------------------------------------------------------------


def answer(monkeypatch: pytest.MonkeyPatch, typed: str, *, accept: bool = True) -> None:
    """Type into the actor dialog as soon as it comes, and end it."""

    def shown(dialog: ActorDialog) -> int:
        dialog.show()
        QTest.keyClicks(dialog.search, typed)
        key = Qt.Key.Key_Return if accept else Qt.Key.Key_Escape
        QTest.keyClick(dialog.search, key)
        return dialog.result()

    monkeypatch.setattr(ActorDialog, "exec", shown)


def test_an_actor_is_made_linked_and_unlinked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Anna Kralova")
    choose(desk, "m1")
    assert "not linked" in words_in(desk)
    click(desk, button(desk, "Link to an actor…  M"))
    assert desk.mention("m1").actor == "a1"
    assert desk.editor.workspace.actors[ActorId("a1")].name == "Anna Kralova"
    assert "Anna Kralova" in words_in(desk)
    assert has_keyboard(desk, desk.surface)
    answer(monkeypatch, "kralov")
    choose(desk, "m2")
    press(desk, "m", "Enter")
    desk.settle()
    assert desk.mention("m2").actor == "a1"
    assert "2 in this article" in words_in(desk)
    click(desk, button(desk, "Unlink"))
    assert desk.mention("m2").actor is None


def test_a_link_can_be_changed_and_the_question_cancelled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Anna")
    choose(desk, "m1")
    click(desk, button(desk, "Link to an actor…  M"))
    answer(monkeypatch, "Somebody", accept=False)
    click(desk, button(desk, "Change…"))
    assert desk.mention("m1").actor == "a1"
    assert len(desk.editor.workspace.actors) == 1
    answer(monkeypatch, "Somebody")
    click(desk, button(desk, "Change…"))
    assert desk.editor.workspace.actors[ActorId("a2")].name == "Somebody"
    assert desk.mention("m1").actor == "a2"


def test_what_is_no_actor_has_no_actor_card(desk: Desk) -> None:
    choose(desk, "m4")
    assert "ACTOR" not in words_in(desk)


# -- events ----------------------------------------------------------------------------------


def test_an_event_gets_another_label(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "Label"), "Arrest")
    # Arrest has no roles, so the change is refused or drops them; the panel tells the truth.
    assert named(desk, QComboBox, "Label").currentText() == desk.event().type


def test_roles_show_their_fillers_and_keys(desk: Desk) -> None:
    choose(desk, "e5")
    chips = [chip.accessibleName() for chip in desk.window.inspector.findChildren(Chip)]
    assert chips[:2] == ["Anna Kral", "Baku"]
    assert {"A", "H", "P"} <= set(words_in(desk))


def test_a_role_is_cleared_by_its_cross(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, QToolButton, "Clear this agent"))
    assert desk.fillers("agent") == []
    assert named(desk, QPushButton, "Fill agent of Visit").text() == "needed…"


def test_a_chip_goes_to_its_mark(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, Chip, "Baku"))
    assert desk.editor.selection.mark == "m4"


def test_an_empty_role_asks_to_be_filled(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, QPushButton, "Fill host of Visit"))
    assert desk.mode == "Visit · host"
    assert has_keyboard(desk, desk.surface)
    click_on(desk, "m2")
    assert desk.fillers("host") == ["m2"]


def test_plus_adds_another_filler_where_there_may_be_more(desk: Desk) -> None:
    choose(desk, "e5")
    inspector = desk.window.inspector
    pluses = [b.accessibleName() for b in inspector.findChildren(QToolButton) if b.text() == "+"]
    assert pluses == []  # agent and place take one each
    click(desk, named(desk, QPushButton, "Fill host of Visit"))
    click_on(desk, "m2")
    desk.settle()
    click(desk, named(desk, QToolButton, "Fill host of Visit"))
    assert desk.mode == "Visit · host"
    click_on(desk, "m3")
    assert desk.fillers("host") == ["m2", "m3"]


def test_realis_is_chosen(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "realis"), "future")
    assert desk.event().attributes == {"realis": "future"}


def test_an_attribute_of_any_words_is_typed(desk: Desk) -> None:
    choose(desk, "e5")
    for words, expected in (("by land", {"remark": "by land"}), ("", {})):
        type_into(desk, named(desk, ValueField, "remark"), words)
        QTest.keyClick(named(desk, ValueField, "remark"), Qt.Key.Key_Return)
        desk.settle()
        assert desk.event().attributes == expected


def test_an_event_has_a_time_of_its_own(desk: Desk) -> None:
    choose(desk, "e5")
    type_into(desk, named(desk, ValueField, "Normalised time"), "2022-10-12/13")
    desk.surface.setFocus()
    time = desk.event().time
    assert time is not None
    assert (time.start, time.end) == ("2022-10-12", "2022-10-13")


def test_a_written_value_is_shown_and_goes_nowhere(qapp: QApplication) -> None:

    event = an_event("e1", "Visit", arguments=(an_argument("topic", "grain"),))
    with a_desk(event) as desk:
        choose(desk, "e1")
        chip = named(desk, Chip, "“grain”")
        assert not chip.isEnabled()
        click(desk, named(desk, QToolButton, "Clear this topic"))
        assert desk.fillers("topic", "e1") == []


def test_connections_lead_on(desk: Desk) -> None:
    choose(desk, "m1")
    assert "agent of" in words_in(desk)
    click(desk, named(desk, Chip, "Visit “visited”"))
    assert desk.editor.selection.mark == "e5"


# -- relations -------------------------------------------------------------------------------


def test_a_relation_gets_another_label_and_its_ends_swap(desk: Desk) -> None:
    choose(desk, "r6")
    pick(desk, named(desk, QComboBox, "Label"), "opponent-of")
    assert desk.relation().type == "opponent-of"
    click(desk, button(desk, "Swap ends"))
    assert (desk.relation().source.id, desk.relation().target.id) == ("m3", "m2")


def test_a_swap_that_the_schema_forbids_is_refused(desk: Desk) -> None:
    choose(desk, "r6")
    before = desk.state()
    click(desk, button(desk, "Swap ends"))
    assert desk.state() == before
    assert desk.note


def test_a_relation_is_removed_at_its_end(desk: Desk) -> None:
    choose(desk, "m2")
    click(desk, named(desk, QToolButton, "Remove this member-of"))
    assert desk.marks.relation("r6") is None


# -- the article -----------------------------------------------------------------------------


def test_nothing_selected_shows_the_article(desk: Desk) -> None:
    press(desk, "Esc")
    desk.editor.clear()
    desk.settle()
    assert "ARTICLE" in words_in(desk)
    pick(desk, named(desk, QComboBox, "Status of the article"), "flagged")
    assert desk.marks.layer.status == "flagged"


def test_nothing_to_mark_is_refused_where_something_is_marked(desk: Desk) -> None:
    before = desk.state()
    status = named(desk, QComboBox, "Status of the article")
    shown = status.currentText()
    pick(desk, status, "read, nothing to mark")
    assert desk.state() == before
    assert "There are marks" in desk.note
    assert named(desk, QComboBox, "Status of the article").currentText() == shown


def test_nothing_to_mark_is_an_answer(desk: Desk) -> None:
    desk.window.open_article(OTHER.id)
    desk.settle()
    pick(desk, named(desk, QComboBox, "Status of the article"), "read, nothing to mark")
    assert desk.marks.layer.nothing_to_mark
    assert desk.marks.layer.status == "complete"
    pick(desk, named(desk, QComboBox, "Status of the article"), "complete")
    assert not desk.marks.layer.nothing_to_mark


# -- all of it -------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["m1", "e5", "r6", None])
def test_the_wheel_changes_nothing(desk: Desk, mark: str | None) -> None:
    if mark is not None:
        choose(desk, mark)
    desk.surface.setFocus()
    before = desk.state()
    boxes = desk.window.inspector.findChildren(QComboBox)
    assert boxes
    for box in boxes:
        shown = box.currentIndex()
        wheel(box)
        wheel(box, 1)
        assert box.currentIndex() == shown
    desk.settle()
    assert desk.state() == before


def test_the_keyboard_stays_in_the_panel_after_a_choice(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "realis"), "future")
    assert has_keyboard(desk, named(desk, QComboBox, "realis"))


def test_the_keyboard_goes_to_the_text_when_its_place_is_gone(desk: Desk) -> None:
    choose(desk, "m2")
    cross = named(desk, QToolButton, "Remove this member-of")
    cross.setFocus()
    QTest.keyClick(cross, Qt.Key.Key_Space)
    desk.settle()
    assert has_keyboard(desk, desk.surface)


def test_an_ampersand_is_shown(qapp: QApplication) -> None:
    text = "AT&T visited Baku."

    firm = a_mention("m1", "Organization", 0, 4)
    event = an_event("e2", "Visit", (5, 12), arguments=(an_argument("agent", firm),))
    with a_desk(firm, event, text=text) as desk:
        choose(desk, "e2")
        assert named(desk, Chip, "AT&T").text() == "AT&&T"  # Qt shows one


def test_a_panel_of_nothing_is_empty(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert words_in(desk) == []


def test_a_label_that_the_schema_lacks_is_still_offered(qapp: QApplication) -> None:
    ship = a_mention("m1", "Ship", 0, 4)
    with a_desk(ship) as desk:
        choose(desk, "m1")
        assert named(desk, QComboBox, "Label").currentText() == "Ship"
        pick(desk, named(desk, QComboBox, "Label"), "Person")
        assert desk.mention("m1").type == "Person"


def test_long_words_are_cut_to_the_panel(qapp: QApplication) -> None:
    text = "x" * 200 + " visited Baku."

    long = a_mention("m1", "Person", 0, 200)
    event = an_event("e2", "Visit", (201, 208), arguments=(an_argument("agent", long),))
    with a_desk(long, event, text=text, schema=schema()) as desk:
        choose(desk, "e2")
        inspector = desk.window.inspector
        assert inspector.widget().width() <= inspector.viewport().width()
        chip = inspector.findChildren(Chip)[0]
        assert chip.text().endswith("…")
        assert chip.mapTo(inspector, chip.rect().topRight()).x() < inspector.width()


def schema() -> Schema:
    return a_keyed_schema()


@pytest.mark.parametrize("mark", ["m1", "m2", "e5", "r6", "m7"])
def test_nothing_is_cut_off_at_the_side_of_a_narrow_window(desk: Desk, mark: str) -> None:
    desk.editor.run(CreateActor("m1", "Anna Kral, spokeswoman"))
    desk.window.resize(900, 560)
    choose(desk, mark)
    inspector = desk.window.inspector
    assert inspector.widget().width() <= inspector.viewport().width()


def test_a_letter_on_a_closed_choice_is_meant_for_the_text(desk: Desk) -> None:
    """Type-ahead on a combo box that was used before would change the mark without a word."""
    choose(desk, "e5")
    before = desk.event("e5")
    box = named(desk, QComboBox, "realis")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    desk.settle()
    assert desk.event("e5") == before
    assert desk.mode == "Visit · agent"
    assert desk.surface.hasFocus() or QApplication.focusWidget() is desk.surface
