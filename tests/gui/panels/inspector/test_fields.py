from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.gui.panels.inspector.fields import NoteField
from tests.gui.desk import Desk, click_on, press
from tests.gui.panels.inspector.cards import (
    OTHER,
    a_desk_of_cards,
    choose,
    has_keyboard,
    named,
    type_into,
    wheel,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


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
