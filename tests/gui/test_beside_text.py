"""Counts, problems and the inspected mark follow the text, after it is painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.panels.inspector.fields import NoteField
from tests.gui.desk import STANDARD, Desk, a_desk, click_on, press


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_a_mark_is_counted_after_the_paint_or_at_once_where_asked_for(desk: Desk) -> None:
    counts = desk.window.status.counts
    assert counts.text() == "4 mentions  ·  1 event  ·  1 relation"
    click_on(desk, "m1")
    press(desk, "Delete")
    assert counts.text() == "4 mentions  ·  1 event  ·  1 relation"
    desk.window.beside.count_now()
    assert counts.text() == "3 mentions  ·  1 event  ·  1 relation"


def test_the_note_field_of_the_selected_mark_gets_the_keyboard(desk: Desk) -> None:
    click_on(desk, "m1")
    assert desk.window.beside.edit_note()
    assert isinstance(desk.window.focusWidget(), NoteField)


def test_without_a_selected_mark_there_is_no_note(desk: Desk) -> None:
    press(desk, "Esc")
    assert not desk.window.beside.edit_note()
    assert desk.window.focusWidget() is desk.window.surface
