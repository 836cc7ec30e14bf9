"""How rows of the side lists are painted: articles with status, labels with colour and key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.plain_text import isolated
from annotator.gui.theme import Theme, interface_font, label_ink

COLOR = Qt.ItemDataRole.UserRole + 1
KEY = Qt.ItemDataRole.UserRole + 2
DETAIL = Qt.ItemDataRole.UserRole + 3
DONE = Qt.ItemDataRole.UserRole + 4
HOLLOW = Qt.ItemDataRole.UserRole + 5

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints a row of one or two lines from its roles; selection and focus are always visible."""

    def __init__(self, theme: Theme, *, two_lines: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._two_lines = two_lines

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        line = QFontMetrics(interface_font(10)).height()
        small = QFontMetrics(interface_font(8.5)).height()
        return QSize(120, line + small + 22 if self._two_lines else line + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if selected and self._two_lines:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        if self._two_lines:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
            self._article(painter, rect.adjusted(14, 9, -12, -9), index, selected=selected)
        else:
            self._label(painter, rect.adjusted(14, 0, -12, 0), index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _article(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        theme = self._theme
        font = interface_font(10)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), rect.top() + metrics.ascent(), isolated(title))
        small = interface_font(8.5)
        lower = QFontMetrics(small)
        painter.setFont(small)
        # The soft ink is too faint on the ground of the selection.
        painter.setPen(QColor(theme.ink if selected else theme.ink_soft))
        done = bool(index.data(DONE))
        room = rect.width() - (18 if done else 0)
        shown = lower.elidedText(str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, room)
        y = rect.top() + metrics.height() + 4 + lower.ascent()
        painter.drawText(rect.left(), y, shown)
        if done:
            painter.setPen(QPen(QColor(theme.saved), 1.6))
            x, base = rect.right() - 10, y - 3
            painter.drawLine(x, base, x + 3, base + 3)
            painter.drawLine(x + 3, base + 3, x + 9, base - 5)

    def _label(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._theme
        color = index.data(COLOR)
        left = rect.left()
        if color:
            ink = QColor(label_ink(str(color), theme))
            square = QRectF(left, rect.center().y() - 4, 9, 9)
            if index.data(HOLLOW):
                painter.setPen(QPen(ink, 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                square.adjust(0.8, 0.8, -0.8, -0.8)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
            painter.drawRoundedRect(square, 2, 2)
        elif color is not None:
            painter.setPen(QPen(QColor(theme.ink_soft), 1.2))
            y = rect.center().y()
            painter.drawLine(left - 1, y, left + 10, y)
            painter.drawLine(left + 7, y - 3, left + 10, y)
            painter.drawLine(left + 7, y + 3, left + 10, y)
        left += 20
        key = str(index.data(KEY) or "")
        small = interface_font(8)
        cap = max(18, QFontMetrics(small).horizontalAdvance(key) + 10) if key else 0
        font = interface_font(10)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        room = rect.right() - left - cap - 8
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRect(left, rect.top(), room, rect.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        if key:
            box = QRect(rect.right() - cap, rect.center().y() - 8, cap, 17)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.paper))
            painter.drawRoundedRect(box, 3, 3)
            painter.setFont(small)
            painter.setPen(QColor(theme.ink_soft))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
