"""Rows of the palette are painted, cut where they do not fit, and can be spoken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from annotator.gui.command_palette.entries import Entry, Ranked
from annotator.gui.command_palette.rows import RANKED, EntryDelegate, spoken
from annotator.gui.theme import theme


def entry(words: str, **more: str) -> Entry:
    return Entry("x", words, "Annotate", lambda: None, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["Find", "Find " * 60, "זיהוי אירוע", ""])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_row_is_painted_whatever_it_holds(qapp: QApplication, words: str, name: str) -> None:
    delegate = EntryDelegate(theme(name))
    item = QStandardItem()
    row = Ranked(
        entry(words, key="Ctrl+F", why_not="Open an article first.", color="#aa3300"), (0,)
    )
    item.setData(row, RANKED)
    model = QStandardItemModel()
    model.appendRow(item)
    image = QImage(QSize(400, delegate.row_height), QImage.Format.Format_RGB32)
    ground = theme(name).card
    image.fill(ground)
    option = QStyleOptionViewItem()
    option.rect = image.rect()  # type: ignore[attr-defined]
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    blank = QImage(image.size(), image.format())
    blank.fill(ground)
    assert image != blank


def test_all_of_a_row_is_spoken() -> None:
    said = spoken(entry("Undo", key="Ctrl+Z", why_not="There is nothing to undo."))
    assert said == "Undo, Annotate, Ctrl+Z, There is nothing to undo."
