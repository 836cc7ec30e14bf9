"""Keys and clicks in the table of hits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.concordance.row_delegate import KwicDelegate
from annotator.gui.pages.concordance.row_model import ARTICLE, HIT, SOURCE, TICK, RowModel
from annotator.gui.pages.concordance.table import NARROW_ARTICLE, KwicTable
from annotator.gui.theme import theme
from tests.gui.pages.concordance.test_row_model import a_row

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(qapp: QApplication) -> Iterator[KwicTable]:
    model = RowModel(lambda _: None)
    model.begin([a_row(number) for number in range(1, 6)])
    made = KwicTable(model, KwicDelegate(theme("light"), lambda _: "#123456"))
    made.resize(1100, 300)
    made.show()
    made.opened_lines = []  # type: ignore[attr-defined]
    made.opened.connect(made.opened_lines.append)  # type: ignore[attr-defined]
    yield made
    made.close()


def opened(table: KwicTable) -> list[int]:
    lines: list[int] = table.opened_lines  # type: ignore[attr-defined]
    return lines


def click(table: KwicTable, line: int, column: int, held: Qt.KeyboardModifier) -> None:
    where = table.visualRect(table.rows.index(line, column)).center()
    QTest.mouseClick(table.viewport(), LEFT, held, where)


def test_the_keys_walk_tick_and_open(table: KwicTable) -> None:
    table.go_to(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert [row.article.number for row in table.rows.ticked] == [2, 3]
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Enter)
    assert opened(table) == [4, 0]
    table.go_to(99)
    assert table.currentIndex().row() == 0


def test_a_click_opens_but_not_on_the_tick_and_not_with_shift(table: KwicTable) -> None:
    none = Qt.KeyboardModifier.NoModifier
    click(table, 1, HIT, none)
    click(table, 3, HIT, SHIFT)
    assert table.selected_lines() == [1, 2, 3]
    click(table, 2, TICK, none)
    assert opened(table) == [1]
    assert table.rows.ticks == 1


def test_a_narrow_table_gives_its_room_to_the_text(table: KwicTable) -> None:
    assert not table.isColumnHidden(SOURCE)
    table.resize(700, 300)
    assert table.isColumnHidden(SOURCE)
    assert table.columnWidth(ARTICLE) == NARROW_ARTICLE
