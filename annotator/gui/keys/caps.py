"""Keys drawn as the caps of a keyboard, in the rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.keys.bindings import native_key
from annotator.gui.theme import Theme, interface_font

KEYS = Qt.ItemDataRole.UserRole + 20
CAP_HEIGHT = 19.0
CAP_PADDING = 6.0
BETWEEN = 5.0
SIZE = 8.5  # points

Index = QModelIndex | QPersistentModelIndex


class KeyCapDelegate(QStyledItemDelegate):
    """Paints the keys that an index holds under `KEYS`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = interface_font(SIZE)
        self._metrics = QFontMetricsF(self._font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        widths = [self._width(key) + BETWEEN for key in _keys_of(index)]
        return QSize(round(sum(widths)) + 8, max(size.height(), round(CAP_HEIGHT) + 7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect = QRectF(option.rect)
        theme = self._theme
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        x = rect.left() + 4.5
        for key in _keys_of(index):
            top = round(rect.center().y() - CAP_HEIGHT / 2) + 0.5
            box = QRectF(round(x) + 0.5, top, self._width(key), CAP_HEIGHT - 1)
            painter.setPen(QPen(QColor(theme.keycap_line), 1))
            painter.setBrush(QColor(theme.keycap))
            painter.drawRoundedRect(box, 4.0, 4.0)
            painter.setPen(QColor(theme.keycap_ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, native_key(key))
            x += box.width() + BETWEEN
        painter.restore()

    def _width(self, key: str) -> float:
        text = self._metrics.horizontalAdvance(native_key(key))
        return float(round(max(CAP_HEIGHT - 1, text + 2 * CAP_PADDING)))


def _keys_of(index: Index) -> Sequence[str]:
    keys: Sequence[str] | None = index.data(KEYS)
    return keys or ()
