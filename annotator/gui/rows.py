"""How rows of the side lists are painted: articles with status, labels with colour and key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.plain_text import isolated
from annotator.gui.theme import Theme, interface_font, label_ink

COLOR = Qt.ItemDataRole.UserRole + 1
KEY = Qt.ItemDataRole.UserRole + 2
DETAIL = Qt.ItemDataRole.UserRole + 3
DONE = Qt.ItemDataRole.UserRole + 4
HOLLOW = Qt.ItemDataRole.UserRole + 5
PROGRESS = Qt.ItemDataRole.UserRole + 6  # 0..100
FLAGGED = Qt.ItemDataRole.UserRole + 7
LOADING = Qt.ItemDataRole.UserRole + 8
BADGE = Qt.ItemDataRole.UserRole + 9
SIGN = 34  # pixels at the right of a bar: a tick, a flag, 38%
SHORTEST_BAR = 22

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
        title_words = str(index.data())
        if index.data(LOADING):
            self._blank(painter, rect)
            return
        font = interface_font(10)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        taken = self._badge(painter, rect, index, metrics.height(), selected=selected)
        room = rect.width() - taken
        title = metrics.elidedText(title_words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.left(), rect.top() + metrics.ascent(), isolated(title))
        small = interface_font(8.5)
        lower = QFontMetrics(small)
        painter.setFont(small)
        # The soft ink is too faint on the ground of the selection.
        painter.setPen(QColor(theme.ink if selected else theme.ink_soft))
        y = rect.top() + metrics.height() + 4 + lower.ascent()
        progress = index.data(PROGRESS)
        room = rect.width() - (SIGN + SHORTEST_BAR + 8 if progress is not None else 0)
        told = str(index.data(DETAIL) or "")
        shown = lower.elidedText(told, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.left(), y, shown)
        if progress is not None:
            left = rect.left() + lower.horizontalAdvance(shown) + (10 if shown else 0)
            self._progress(
                painter,
                QRect(left, y - 6, rect.right() - left, 8),
                index,
                progress,
                selected=selected,
            )

    def _badge(
        self, painter: QPainter, rect: QRect, index: Index, height: int, *, selected: bool
    ) -> int:
        """A few words in a quiet frame at the end of the first line; the width they take."""
        words = str(index.data(BADGE) or "")
        if not words:
            return 0
        painter.save()
        small = interface_font(8)
        wide = QFontMetrics(small).horizontalAdvance(words) + 12
        box = QRectF(rect.right() - wide + 0.5, rect.top() + (height - 16) / 2 + 0.5, wide - 1, 15)
        painter.setFont(small)
        painter.setPen(QPen(QColor(self._theme.ink_soft if selected else self._theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7.5, 7.5)
        painter.setPen(QColor(self._theme.ink if selected else self._theme.ink_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
        return wide + 8

    def _progress(
        self, painter: QPainter, rect: QRect, index: Index, progress: int, *, selected: bool
    ) -> None:
        """A thin bar, and what it says: a tick, a flag or how far."""
        theme = self._theme
        bar = QRectF(rect.left(), rect.top() + 1.5, rect.width() - SIGN, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if progress:
            painter.setBrush(QColor(theme.saved))
            bar.setWidth(max(3.0, bar.width() * progress / 100))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        x, base = rect.right() - 11, rect.top() + 4
        if index.data(DONE):
            painter.setPen(QPen(QColor(theme.saved), 1.6))
            painter.drawLine(x, base, x + 3, base + 3)
            painter.drawLine(x + 3, base + 3, x + 9, base - 5)
        elif index.data(FLAGGED):
            painter.setPen(QPen(QColor(theme.warning), 1.6))
            painter.drawLine(x + 1, base - 6, x + 1, base + 5)
            painter.setBrush(QColor(theme.warning))
            painter.drawPolygon(
                [QPoint(x + 1, base - 6), QPoint(x + 9, base - 3), QPoint(x + 1, base)]
            )
        elif progress:
            ink = theme.ink if selected else theme.ink_soft
            painter.setPen(QColor(ink))
            place = QRect(rect.right() - SIGN, rect.top() - 6, SIGN, 20)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, f"{progress}%")

    def _blank(self, painter: QPainter, rect: QRect) -> None:
        """The place of an article that is still being read."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.track))
        for top, part in ((3, 0.7), (rect.height() - 9, 0.4)):
            painter.drawRoundedRect(
                QRectF(rect.left(), rect.top() + top, rect.width() * part, 6), 3, 3
            )

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
