"""A hit of the find bar becomes the selection of the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.desk import STANDARD, Desk, a_desk, press


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def find(desk: Desk, words: str) -> None:
    desk.window.finding.start()
    desk.window.find_bar.line.setText(words)
    desk.settle()


def test_the_hit_is_selected_when_the_bar_closes(desk: Desk) -> None:
    find(desk, "Baku")
    desk.window.find_bar.close_bar()
    assert desk.selected_text == "Baku"
    assert desk.window.focusWidget() is desk.surface


def test_with_the_bar_closed_the_next_hit_is_selected_and_the_one_before(desk: Desk) -> None:
    find(desk, "the")
    desk.window.find_bar.close_bar()
    first = desk.editor.selection.start
    press(desk, "F3")
    assert desk.selected_text.lower() == "the"
    assert desk.editor.selection.start != first
    press(desk, "Shift+F3")
    assert desk.editor.selection.start == first


def test_with_nothing_looked_for_the_bar_opens(desk: Desk) -> None:
    desk.window.finding.again(1)
    assert desk.window.find_bar.isVisible()
