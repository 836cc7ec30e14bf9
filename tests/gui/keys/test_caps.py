from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from annotator.gui.keys.caps import KEYS, KeyCapDelegate
from annotator.gui.theme import theme

LIGHT = theme("light")


def painted(keys: tuple[str, ...] | None) -> tuple[int, int]:
    """How many pixels have the colour of caps, and how wide the row wants to be."""
    model = QStandardItemModel()
    item = QStandardItem("")
    item.setData(keys, KEYS)
    model.appendRow(item)
    delegate = KeyCapDelegate(LIGHT)
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.card))
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 30)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    cap = QColor(LIGHT.keycap).rgb()
    count = sum(image.pixel(x, y) == cap for x in range(300) for y in range(30))
    return count, delegate.sizeHint(option, model.index(0, 0)).width()


def test_each_key_is_a_cap(qapp: QApplication) -> None:
    none, one, two = painted(None), painted(("E",)), painted(("E", "Ctrl+Shift+Z"))
    assert none[0] == 0 < one[0] < two[0]
    assert none[1] < one[1] < two[1]
