"""How a row of the command palette is painted: what fits in bold, where it is at home, its key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.command_palette.entries import Entry, Ranked
from annotator.gui.theme import Theme, interface_font, label_ink

RANKED = Qt.ItemDataRole.UserRole + 40
AROUND = 12  # pixels left and right
SQUARE = 9.0
CAP_PADDING = 6.0
CAP_HEIGHT = 18.0
BETWEEN = 14.0
HOME_SHARE = 0.45  # of the width at most for where it is at home or why it cannot be done

Index = QModelIndex | QPersistentModelIndex


def spoken(entry: Entry) -> str:
    """The whole row in words."""
    return ", ".join(filter(None, (entry.words, entry.home, entry.key, entry.why_not)))


class EntryDelegate(QStyledItemDelegate):
    """Paints a `Ranked` that an index holds under `RANKED`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = interface_font(10)
        self._bold = interface_font(10)
        self._bold.setWeight(QFont.Weight.Bold)
        self._small = interface_font(8.5)
        self._metrics = QFontMetricsF(self._font)
        self._bold_metrics = QFontMetricsF(self._bold)
        self._small_metrics = QFontMetricsF(self._small)
        self.row_height = round(self._metrics.height()) + 14

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(120, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RANKED)
        if not isinstance(row, Ranked):
            return
        theme, entry = self._theme, row.entry
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if selected else theme.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5.0, 5.0)
        inside = QRectF(rect).adjusted(AROUND, 0, -AROUND, 0)
        if entry.color:
            self._square(painter, inside, entry.color)
            inside.setLeft(inside.left() + SQUARE + 9)
        if entry.key:
            inside.setRight(self._cap(painter, inside, entry.key) - BETWEEN)
        soft = QColor(theme.ink if selected else theme.ink_soft)
        inside.setRight(self._home(painter, inside, entry.why_not or entry.home, soft))
        self._words(painter, inside, row, soft if entry.why_not else QColor(theme.ink))
        painter.restore()

    def _square(self, painter: QPainter, rect: QRectF, color: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(label_ink(color, self._theme)))
        painter.drawRoundedRect(
            QRectF(rect.left(), rect.center().y() - SQUARE / 2, SQUARE, SQUARE), 2, 2
        )

    def _cap(self, painter: QPainter, rect: QRectF, key: str) -> float:
        """Paint the key at the right; the left edge of it."""
        theme = self._theme
        width = max(CAP_HEIGHT, self._small_metrics.horizontalAdvance(key) + 2 * CAP_PADDING)
        box = QRectF(
            round(rect.right() - width) + 0.5,
            round(rect.center().y() - CAP_HEIGHT / 2) + 0.5,
            round(width),
            CAP_HEIGHT - 1,
        )
        painter.setPen(QPen(QColor(theme.keycap_line), 1))
        painter.setBrush(QColor(theme.keycap))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.keycap_ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        return box.left()

    def _home(self, painter: QPainter, rect: QRectF, home: str, ink: QColor) -> float:
        """Paint at the right where it is at home; the left edge of that, less a space."""
        room = rect.width() * HOME_SHARE
        shown = self._small_metrics.elidedText(home, Qt.TextElideMode.ElideRight, room)
        width = self._small_metrics.horizontalAdvance(shown)
        painter.setFont(self._small)
        painter.setPen(ink)
        box = QRectF(rect.right() - width - 1, rect.top(), width + 2, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        return box.left() - BETWEEN

    def _words(self, painter: QPainter, rect: QRectF, row: Ranked, ink: QColor) -> None:
        words, found = row.entry.words, set(row.found)
        painter.setPen(ink)
        base = rect.center().y() + (self._metrics.ascent() - self._metrics.descent()) / 2
        x = rect.left()
        for piece, bold in _pieces(words, found):
            font, metrics = (
                (self._bold, self._bold_metrics) if bold else (self._font, self._metrics)
            )
            painter.setFont(font)
            room = rect.right() - x
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(x, round(base)), shown)
            if shown != piece:
                return
            x += metrics.horizontalAdvance(piece)


def _pieces(words: str, found: set[int]) -> list[tuple[str, bool]]:
    """The words cut where bold begins and ends; joined scripts are never cut inside a word."""
    if any(ord(character) > 0x590 for character in words):
        return [(words, False)]
    pieces: list[tuple[str, bool]] = []
    for at, character in enumerate(words):
        bold = at in found
        if pieces and pieces[-1][1] == bold:
            pieces[-1] = (pieces[-1][0] + character, bold)
        else:
            pieces.append((character, bold))
    return pieces
