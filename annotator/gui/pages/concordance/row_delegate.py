"""How a row of the concordance is painted: the hits under each other, tinted by their marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.pages.concordance.row_model import LABELS, ROW, TICK
from annotator.gui.theme import Theme, interface_font, label_ink, label_tint, reading_font
from annotator.layout.direction import is_right_to_left
from annotator.model.concordance.rows import Row

SIZE = 10.5  # points of the text
SMALL = 9.0
EDGE = 8  # pixels beside the words of a cell
ELLIPSIS_LEFT, ELLIPSIS_RIGHT = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
# Put together once: a hundred cells are painted at a time.
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HIT_AT = LEFT | Qt.AlignmentFlag.AlignAbsolute
WHOLE = Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextIncludeTrailingSpaces
BEHIND = LEFT | WHOLE
BEFORE_HIT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | WHOLE
SELECTED, UNDER_POINTER = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver
FROM_RIGHT, FROM_LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight

Index = QModelIndex | QPersistentModelIndex


class KwicDelegate(QStyledItemDelegate):
    """Paints the cells; a text that reads from right to left is turned around the hit."""

    def __init__(self, theme: Theme, color_of: Callable[[str], str]) -> None:
        super().__init__()
        self._color_of = color_of
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self._text = reading_font(SIZE)
        self._bold = QFont(self._text)
        self._bold.setWeight(QFont.Weight.Bold)
        self._small = interface_font(SMALL)
        self._text_metrics = QFontMetrics(self._text)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)
        self._ink, self._soft = QColor(theme.ink), QColor(theme.ink_soft)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(80, self._text_metrics.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, state = self._theme, QRect(option.rect), option.state
        if index.column() == TICK:
            super().paint(painter, option, index)
            return
        painter.save()
        if state & SELECTED:
            painter.fillRect(rect, QColor(theme.selection))
        elif state & UNDER_POINTER:
            painter.fillRect(rect, QColor(theme.hover))
        inner = rect.adjusted(EDGE, 0, -EDGE, 0)
        row: Row = index.data(ROW)
        turned = is_right_to_left(row.hit.lstrip() + row.right)
        match index.column():
            case 1:
                words = row.right if turned else row.left
                self._words(painter, inner, words, BEFORE_HIT, turned=turned, before=not turned)
            case 2:
                self._hit(painter, inner, row, index, turned=turned)
            case 3:
                self._labels(painter, inner, index.data(LABELS))
            case _:
                soft = not state & SELECTED
                painter.setPen(self._soft if soft else self._ink)
                painter.setFont(self._small)
                metrics = self._small_metrics
                shown = metrics.elidedText(str(index.data()), ELLIPSIS_RIGHT, inner.width())
                painter.drawText(inner, LEFT, shown)
        painter.restore()

    def _hit(self, painter: QPainter, rect: QRect, row: Row, index: Index, *, turned: bool) -> None:
        theme = self._theme
        metrics = self._bold_metrics
        shown = metrics.elidedText(row.hit, ELLIPSIS_RIGHT, rect.width())
        width = min(metrics.horizontalAdvance(shown), rect.width())
        labels = index.data(LABELS)
        box = QRect(rect.left(), rect.top() + 3, width, rect.height() - 6)
        if labels:
            color = self._color_of(labels[0])
            painter.fillRect(box.adjusted(-2, 0, 2, 0), QColor(label_tint(color, theme)))
            line = QRect(box.left() - 2, box.bottom() - 1, box.width() + 4, 2)
            painter.fillRect(line, QColor(label_ink(color, theme)))
        painter.setPen(self._ink)
        painter.setFont(self._bold)
        painter.drawText(QRect(rect.left(), rect.top(), width + 4, rect.height()), HIT_AT, shown)
        rest = rect.adjusted(width + (4 if turned else 0), 0, 0, 0)
        words = row.left if turned else row.right
        self._words(painter, rest, words, BEHIND, turned=turned, before=turned)

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        side: int,
        *,
        turned: bool,
        before: bool,
    ) -> None:
        """Words beside a hit; what is left out of them is what is farthest from it."""
        painter.setFont(self._text)
        painter.setPen(self._ink)
        painter.setLayoutDirection(FROM_RIGHT if turned else FROM_LEFT)
        mode = ELLIPSIS_LEFT if before else ELLIPSIS_RIGHT
        shown = self._text_metrics.elidedText(words, mode, rect.width())
        painter.drawText(rect, side, shown)
        painter.setLayoutDirection(FROM_LEFT)

    def _labels(self, painter: QPainter, rect: QRect, labels: list[str]) -> None:
        metrics = self._small_metrics
        painter.setFont(self._small)
        left = rect.left()
        for label in labels:
            if left + 20 > rect.right():
                return
            ink = QColor(label_ink(self._color_of(label), self._theme))
            painter.fillRect(QRect(left, rect.center().y() - 3, 8, 8), ink)
            left += 13
            shown = metrics.elidedText(label, ELLIPSIS_RIGHT, rect.right() - left)
            painter.setPen(self._ink)
            room = QRect(left, rect.top(), rect.right() - left + 2, rect.height())
            painter.drawText(room, LEFT, shown)
            left += metrics.horizontalAdvance(shown) + 10
