from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.sheet import Row
from annotator.gui.pages.overview.table import Table

ROWS = (Row(("Person", 9)), Row(("<b>Ärger</b>", 1200)), Row(("Place", None)))


@pytest.fixture
def table(qapp: QApplication) -> Iterator[Table]:
    table = Table()
    table.show_rows(("Label", "Marks"), ROWS)
    table.show()
    yield table
    table.close()
    table.deleteLater()


def column(table: Table, number: int) -> list[str]:
    order = table.order
    return [order.index(row, number).data() for row in range(order.rowCount())]


def test_numbers_sort_by_value_and_what_is_unknown_is_least(table: Table) -> None:
    assert column(table, 1) == ["9", "1,200", "–"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(table, 1) == ["1,200", "9", "–"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(table, 0)[1:] == ["Person", "Place"]


def test_rows_are_told_as_they_were_given_however_they_are_sorted(table: Table) -> None:
    looked: list[int] = []
    asked: list[int] = []
    table.looked_at.connect(looked.append)
    table.asked_for.connect(asked.append)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.look_at(2)
    assert looked[-2:] == [1, 2]
    assert asked == [1]


def test_what_is_in_a_cell_is_never_markup(table: Table) -> None:
    tip = table.order.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip


def test_the_order_stays_for_the_same_headers(table: Table) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.show_rows(("Label", "Marks"), (*ROWS, Row(("Time", 5000))))
    assert column(table, 0)[0] == "Time"
    table.show_rows(("Source", "Articles"), ROWS)
    assert column(table, 0)[0] == "Person"
