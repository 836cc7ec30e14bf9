"""Rows as a Qt model: they grow, keep ticks in any order, and learn of marks when looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.concordance import row_model
from annotator.gui.pages.concordance.row_model import LABELS, MARKS, ROW, TICK, RowModel
from annotator.model.concordance.rows import FoundIn, Row, TextMark
from annotator.model.identity import ArticleId

CHECKED = Qt.CheckState.Checked
CHECK = Qt.ItemDataRole.CheckStateRole


def a_row(number: int, hit: str = "hit") -> Row:
    where = FoundIn(number, ArticleId(f"A{number}"), "A <b>title</b>", "Post", "2021-03-14T10:00")
    return Row(where, 5, 8, "be ", hit, " af")


def a_mark(label: str, *, own: bool = True, start: int = 5) -> TextMark:
    return TextMark("m1", "mention", label, ((start, start + 2),), start, start + 2, "A1", own)


@pytest.fixture
def rows() -> list[Row]:
    return [a_row(1, "b"), a_row(2, "a")]


@pytest.fixture
def asked() -> list[list[int]]:
    return []


@pytest.fixture
def model(qapp: QApplication, rows: list[Row], asked: list[list[int]]) -> RowModel:
    made = RowModel(lambda numbers: asked.append(list(numbers)))
    made.tester = QAbstractItemModelTester(made)  # type: ignore[attr-defined]
    made.begin(rows)
    return made


def column(model: QAbstractItemModel, number: int) -> list[str]:
    return [model.index(line, number).data() for line in range(model.rowCount())]


def test_cells_say_what_stands_there(model: RowModel) -> None:
    assert [model.index(0, number).data() for number in range(7)] == [
        "",
        "be ",
        "b af",
        "",
        "A <b>title</b>",
        "Post",
        "2021-03-14",
    ]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Marks"
    assert model.headerData(3, Qt.Orientation.Vertical) is None
    assert model.index(0, 2).data(ROW).hit == "b"
    assert "&lt;b&gt;" in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "be b af"


def test_rows_that_come_later_are_added_at_the_end(model: RowModel, rows: list[Row]) -> None:
    model.arrange([1, 0])
    rows.append(a_row(3, "c"))
    assert model.rowCount() == 2
    model.grow()
    assert [row.hit for row in model.in_order()] == ["a", "b", "c"]


def test_ticks_stay_with_their_rows(model: RowModel) -> None:
    assert model.setData(model.index(0, TICK), CHECKED, CHECK)
    model.arrange([1, 0])
    assert model.index(1, TICK).data(CHECK) == CHECKED
    assert model.index(0, TICK).data(CHECK) != CHECKED
    assert [row.hit for row in model.ticked] == ["b"]
    assert "ticked" in model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    model.tick_all()
    assert model.ticks == 2
    model.tick_all()
    model.tick([])
    assert model.ticks == 0
    assert not model.setData(model.index(0, TICK), "x")


def test_marks_are_asked_for_once_when_they_are_looked_at(
    model: RowModel, asked: list[list[int]]
) -> None:
    assert column(model, MARKS) == ["", ""]
    QTest.qWait(row_model.ASKED_AFTER * 3)
    assert asked == [[1, 2]]
    model.take_marks({1: (a_mark("Theirs", own=False), a_mark("Mine"), a_mark("Far", start=9))})
    assert model.index(0, MARKS).data(LABELS) == ["Mine", "Theirs"]
    assert column(model, MARKS) == ["Mine, Theirs", ""]
    QTest.qWait(row_model.ASKED_AFTER * 3)
    assert asked == [[1, 2]]
    model.forget_marks()
    assert column(model, MARKS) == ["", ""]
    QTest.qWait(row_model.ASKED_AFTER * 3)
    assert asked == [[1, 2], [1, 2]]


def test_no_more_marks_are_kept_than_may_be(
    model: RowModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_model, "MOST_KEPT", 1)
    model.take_marks({1: (a_mark("One"),)})
    model.take_marks({2: (a_mark("Two"),)})
    assert column(model, MARKS) == ["", "Two"]
