from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.panels.inspector.month_grid import LAST_DAY, MonthGrid
from annotator.gui.theme import theme

DAY = date(2022, 10, 13)


@pytest.fixture
def grid(qtbot: QtBot) -> MonthGrid:
    made = MonthGrid(theme("light"), DAY, date(2022, 10, 10))
    qtbot.addWidget(made)
    made.show()
    return made


def test_keys_walk_days_weeks_months_and_years(qtbot: QtBot, grid: MonthGrid) -> None:
    keys = Qt.Key
    for key, modifier, expected in (
        (keys.Key_Right, None, "2022-10-14"),
        (keys.Key_Down, None, "2022-10-21"),
        (keys.Key_Left, None, "2022-10-20"),
        (keys.Key_Up, None, "2022-10-13"),
        (keys.Key_PageUp, None, "2022-09-13"),
        (keys.Key_PageDown, Qt.KeyboardModifier.ShiftModifier, "2023-09-13"),
        (keys.Key_Home, None, "2022-10-10"),
    ):
        qtbot.keyClick(grid, key, modifier or Qt.KeyboardModifier.NoModifier)
        assert grid.day.isoformat() == expected
    assert "the day of the article" in grid.accessibleName()


def test_the_ends_of_the_calendar_hold(qtbot: QtBot, grid: MonthGrid) -> None:
    grid.go(LAST_DAY)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(grid, key)
        assert grid.day == LAST_DAY
    grid.grab()
    grid.go(date(1, 1, 1))
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.day == date(1, 1, 1)
    assert grid.days()[0] == date(1, 1, 1)
    grid.grab()


def test_the_day_of_a_shorter_month_is_its_last(grid: MonthGrid) -> None:
    grid.go(date(2022, 10, 31))
    grid.go_months(4)
    assert grid.day == date(2023, 2, 28)


def test_enter_and_a_click_pick_a_day(qtbot: QtBot, grid: MonthGrid) -> None:
    picked: list[date] = []
    grid.picked.connect(picked.append)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    index = grid.days().index(date(2022, 10, 3))
    cell = grid._cell(index)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=cell.center())
    assert picked == [DAY, date(2022, 10, 3)]
