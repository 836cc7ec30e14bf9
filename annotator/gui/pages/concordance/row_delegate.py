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
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight

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

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(80, QFontMetrics(self._text).height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, state = self._theme, QRect(option.rect), option.state
        if index.column() == TICK:
            super().paint(painter, option, index)
            return
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        inner = rect.adjusted(EDGE, 0, -EDGE, 0)
        row: Row = index.data(ROW)
        turned = is_right_to_left(row.hit.lstrip() + row.right)
        match index.column():
            case 1:
                painter.setPen(QColor(theme.ink))
                words = row.right if turned else row.left
                self._words(painter, inner, words, RIGHT, turned=turned, before=not turned)
            case 2:
                self._hit(painter, inner, row, index, turned=turned)
            case 3:
                self._labels(painter, inner, index.data(LABELS))
            case _:
                soft = not state & QStyle.StateFlag.State_Selected
                painter.setPen(QColor(theme.ink_soft if soft else theme.ink))
                painter.setFont(self._small)
                metrics = QFontMetrics(self._small)
                shown = metrics.elidedText(str(index.data()), ELLIPSIS_RIGHT, inner.width())
                painter.drawText(inner, LEFT | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _hit(self, painter: QPainter, rect: QRect, row: Row, index: Index, *, turned: bool) -> None:
        theme = self._theme
        metrics = QFontMetrics(self._bold)
        shown = metrics.elidedText(row.hit, ELLIPSIS_RIGHT, rect.width())
        width = min(metrics.horizontalAdvance(shown), rect.width())
        labels = index.data(LABELS)
        box = QRect(rect.left(), rect.top() + 3, width, rect.height() - 6)
        ink = theme.ink
        if labels:
            color = self._color_of(labels[0])
            painter.fillRect(box.adjusted(-2, 0, 2, 0), QColor(label_tint(color, theme)))
            line = QRect(box.left() - 2, box.bottom() - 1, box.width() + 4, 2)
            painter.fillRect(line, QColor(label_ink(color, theme)))
        painter.setPen(QColor(ink))
        painter.setFont(self._bold)
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(
            QRect(rect.left(), rect.top(), width + 4, rect.height()), vertical | LEFT, shown
        )
        rest = rect.adjusted(width + (4 if turned else 0), 0, 0, 0)
        words = row.left if turned else row.right
        self._words(painter, rest, words, LEFT, turned=turned, before=turned)

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        side: Qt.AlignmentFlag,
        *,
        turned: bool,
        before: bool,
    ) -> None:
        """Words beside a hit; what is left out of them is what is farthest from it."""
        painter.setFont(self._text)
        painter.setPen(QColor(self._theme.ink))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
        )
        mode = ELLIPSIS_LEFT if before else ELLIPSIS_RIGHT
        shown = QFontMetrics(self._text).elidedText(words, mode, rect.width())
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(rect, flags | Qt.TextFlag.TextIncludeTrailingSpaces, shown)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _labels(self, painter: QPainter, rect: QRect, labels: list[str]) -> None:
        metrics = QFontMetrics(self._small)
        painter.setFont(self._small)
        left = rect.left()
        for label in labels:
            if left + 20 > rect.right():
                return
            ink = QColor(label_ink(self._color_of(label), self._theme))
            painter.fillRect(QRect(left, rect.center().y() - 3, 8, 8), ink)
            left += 13
            shown = metrics.elidedText(label, ELLIPSIS_RIGHT, rect.right() - left)
            painter.setPen(QColor(self._theme.ink))
            room = QRect(left, rect.top(), rect.right() - left + 2, rect.height())
            painter.drawText(room, LEFT | Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown) + 10
