from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.commands.details import CreateActor
from tests.gui.desk import Desk, a_desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    named,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


@pytest.mark.parametrize("mark", ["m1", "m2", "e5", "r6", "m7"])
def test_nothing_is_cut_off_at_the_side_of_a_narrow_window(desk: Desk, mark: str) -> None:
    desk.editor.run(CreateActor("m1", "Anna Kral, spokeswoman"))
    desk.window.resize(900, 560)
    choose(desk, mark)
    inspector = desk.window.inspector
    assert inspector.widget().width() <= inspector.viewport().width()


def test_a_list_that_opens_shows_its_last_row_whole(desk: Desk) -> None:
    choose(desk, "m1")
    box = named(desk, QComboBox, "Label")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)  # a frame that is in focus is thicker
    QApplication.processEvents()
    view = box.view()
    assert view.isVisible()
    last = view.visualRect(view.model().index(box.count() - 1, 0))
    assert last.bottom() < view.viewport().height()
    box.hidePopup()


def test_a_panel_of_nothing_is_empty(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert words_in(desk) == []
