"""How a row of the mentions of an actor is painted: a box, the words in their context, the article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.pages.actors.mention_model import MENTION, where
from annotator.gui.plain_text import isolated
from annotator.gui.theme import Theme, interface_font
from annotator.model.actor_use import LinkedMention

BOX = 15  # pixels of the box to tick
EDGE, ABOVE = 10, 6  # pixels around a row
SHARE = 0.4  # of the width, for what stands before the words

Index = QModelIndex | QPersistentModelIndex


class MentionDelegate(QStyledItemDelegate):
    """Paints two lines: the mention between what stands beside it, and where that is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        line = QFontMetrics(interface_font(10)).height()
        small = QFontMetrics(interface_font(8.5)).height()
        return QSize(160, line + small + 2 * ABOVE + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        mention = index.data(MENTION)
        if not isinstance(mention, LinkedMention):
            return
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._box(painter, box_of(rect), ticked=ticked)
        inner = rect.adjusted(EDGE + BOX + 8, ABOVE, -EDGE, -ABOVE)
        base = self._context(painter, inner, mention, selected=selected)
        small = interface_font(8.5)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(QColor(theme.ink if selected else theme.ink_soft))
        line = metrics.elidedText(where(mention), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), base + 4 + metrics.ascent(), isolated(line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _context(
        self, painter: QPainter, rect: QRect, mention: LinkedMention, *, selected: bool
    ) -> int:
        """Paint the words with what stands beside them; where the line ends, from the top."""
        theme = self._theme
        plain, strong = interface_font(10), interface_font(10)
        strong.setWeight(QFont.Weight.DemiBold)
        soft, bold = QFontMetrics(plain), QFontMetrics(strong)
        words = bold.elidedText(_flat(mention.words), Qt.TextElideMode.ElideRight, rect.width())
        room = rect.width() - bold.horizontalAdvance(words)
        before = soft.elidedText(
            _flat(mention.before), Qt.TextElideMode.ElideLeft, max(0, round(room * SHARE))
        )
        after = soft.elidedText(
            _flat(mention.after),
            Qt.TextElideMode.ElideRight,
            max(0, room - soft.horizontalAdvance(before)),
        )
        x, y = rect.left(), rect.top() + bold.ascent()
        ink = QColor(theme.ink if selected else theme.ink_soft)
        for font, metrics, color, part in (
            (plain, soft, ink, before),
            (strong, bold, QColor(theme.ink), words),
            (plain, soft, ink, after),
        ):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(x, y, isolated(part))
            x += metrics.horizontalAdvance(part)
        return rect.top() + bold.height()

    def _box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.accent if ticked else theme.ink_soft), 1))
        painter.setBrush(QColor(theme.accent if ticked else theme.field))
        painter.drawRoundedRect(rect, 4, 4)
        if ticked:
            painter.setPen(QPen(QColor(theme.accent_ink), 1.8))
            x, y = rect.left() + 4, rect.center().y()
            painter.drawLine(x, y, x + 3, y + 3)
            painter.drawLine(x + 3, y + 3, x + 8, y - 3)


def box_of(row: QRect) -> QRect:
    """Where the box to tick lies in a row."""
    return QRect(row.left() + EDGE, row.center().y() - BOX // 2, BOX, BOX)


def _flat(text: str) -> str:
    """The text on one line; blanks at its ends stay, for they part it from its neighbours."""
    return "".join(" " if character.isspace() else character for character in text)
