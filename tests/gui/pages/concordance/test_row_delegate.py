"""Rows are painted: the hit is tinted where it is marked, and turned where it reads leftwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.concordance.row_delegate import KwicDelegate
from annotator.gui.pages.concordance.row_model import BEFORE, HIT, RowModel
from annotator.gui.pages.concordance.table import KwicTable
from annotator.gui.theme import label_tint, theme
from annotator.model.concordance.rows import Row
from tests.gui.pages.concordance.test_row_model import a_mark, a_row

LIGHT = theme("light")


def painted(row: Row, label: str = "") -> tuple[KwicTable, QImage]:
    model = RowModel(lambda _: None)
    model.begin([row])
    model.take_marks({row.article.number: (a_mark(label),) if label else ()})
    table = KwicTable(model, KwicDelegate(LIGHT, lambda _: "#c8501e"))
    table.resize(1100, 120)
    return table, table.viewport().grab().toImage()


def colors(image: QImage, left: int, width: int, line: int) -> set[str]:
    return {image.pixelColor(x, line).name() for x in range(left, left + width)}


def inked(table: KwicTable, image: QImage, column: int) -> tuple[int, int]:
    """How much is written in the left and in the right half of a cell."""
    box = table.visualRect(table.rows.index(0, column))
    middle = box.center().x()
    dark = [
        x
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if QColor(image.pixelColor(x, y)).lightness() < 120
    ]
    return sum(x < middle for x in dark), sum(x >= middle for x in dark)


@pytest.mark.parametrize("label", ["Person", ""])
def test_a_marked_hit_is_tinted(qapp: QApplication, label: str) -> None:
    table, image = painted(a_row(1), label)
    box = table.visualRect(table.rows.index(0, HIT))
    tint = label_tint("#c8501e", LIGHT)
    assert (tint in colors(image, box.left(), 40, box.top() + 4)) is bool(label)


def test_words_stand_against_the_hit(qapp: QApplication) -> None:
    table, image = painted(a_row(1))
    left, right = inked(table, image, BEFORE)
    assert left == 0 < right
    left, right = inked(table, image, HIT)
    assert right == 0 < left


def test_a_text_that_reads_leftwards_is_turned_around_the_hit(qapp: QApplication) -> None:
    row = replace(a_row(1), left="זה קרה לפני ", hit="ביקור", right="")
    table, image = painted(row)
    assert inked(table, image, BEFORE) == (0, 0)
    assert sum(inked(table, image, HIT)) > sum(inked(*painted(replace(row, left="")), HIT))
