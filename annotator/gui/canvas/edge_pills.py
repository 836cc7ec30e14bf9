"""Small pills at the edges of the canvas: which partners of the selection are out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.gui.canvas.far_ends import FarEnd
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.theme import Theme, interface_font, label_ink
from annotator.gui.words import tr

HEIGHT = 24
PADDING = 10.0
BETWEEN = 6
FROM_EDGE = 8
FEWEST = 90  # pixels: room for the pill that stands for those without room
DOT = 7.0


class EdgePill(QAbstractButton):
    """One partner out of sight, or what of them has no room; a click goes there."""

    def __init__(self, theme: Theme, words: str, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = color
        self._font = interface_font(9)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the words and the dot."""
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(round(words + 2 * PADDING + DOT + 6.0) + 1, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look pressable under the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded card with a dot in the arc's colour."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.card))
        painter.drawRoundedRect(card, HEIGHT / 2, HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(label_ink(self._color, theme)))
        dot = QRectF(PADDING, (HEIGHT - DOT) / 2, DOT, DOT)
        painter.drawRoundedRect(dot, 2.0, 2.0)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.ink))
        left = PADDING + DOT + 6.0
        metrics = QFontMetricsF(self._font)
        room = self.width() - left - PADDING + 1.0
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        baseline = (HEIGHT + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, round(baseline)), words)


class EdgePills(QObject):
    """Shows a pill for each partner above or below what is seen, nearest first.

    Emits `wanted` with the id of the mark that a person wants to go to.
    """

    wanted = Signal(str)

    def __init__(self, surface: CanvasSurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._ends: tuple[FarEnd, ...] = ()
        self._lift = 0
        self._shown: tuple[object, ...] = ()
        self._pills: list[EdgePill] = []
        surface.verticalScrollBar().valueChanged.connect(lambda _: self._arrange())
        surface.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._arrange())

    @property
    def pills(self) -> tuple[EdgePill, ...]:
        """What is shown now, those at the upper edge first."""
        return tuple(self._pills)

    def set_ends(self, ends: Sequence[FarEnd]) -> None:
        """Whose arcs may lead out of sight."""
        self._ends = tuple(ends)
        self._arrange()

    def keep_clear(self, height: int) -> None:
        """Leave so much room at the lower edge, for the mode bar."""
        self._lift = height
        self._arrange()

    def _arrange(self) -> None:
        """Show pills for the ends outside of what is seen, if these are others than before."""
        seen = self._surface.seen if self._ends else None
        above = [end for end in self._ends if seen and end.position < seen[0]][::-1]
        below = [end for end in self._ends if seen and end.position >= seen[1]]
        left, width = self._surface.column
        context = self._surface.context
        colors = tuple(context.color_of(end.mark) for end in (*above, *below))
        ground = self._surface.viewport().geometry()
        shown = (above, below, colors, left, width, ground, self._lift, context.inks.theme)
        if shown == self._shown:
            return
        self._shown = shown
        for pill in self._pills:
            pill.hide()
            pill.deleteLater()
        self._pills = []
        self._row(above, "↑", ground.top() + FROM_EDGE)
        self._row(below, "↓", ground.bottom() - HEIGHT - FROM_EDGE - self._lift)

    def _row(self, ends: Sequence[FarEnd], arrow: str, y: int) -> None:
        """As many pills as fit side by side; the last one stands for the rest."""
        left, width = self._surface.column
        x = left
        for index, end in enumerate(ends):
            rest = ends[index + 1 :]
            pill = self._pill(f"{arrow} {end.caption}", end)
            room = left + width - x - (FEWEST + BETWEEN if rest else 0)
            if index and pill.sizeHint().width() > room:
                pill.setText(tr("{arrow} {count} more", arrow=arrow, count=len(rest) + 1))
                spoken = ", ".join(other.caption for other in (end, *rest))
                pill.setAccessibleName(spoken)
                rest = ()
            pill.setGeometry(x, y, min(pill.sizeHint().width(), max(FEWEST, room)), HEIGHT)
            pill.show()
            x += pill.width() + BETWEEN
            if not rest:
                break

    def _pill(self, words: str, end: FarEnd) -> EdgePill:
        context = self._surface.context
        pill = EdgePill(context.inks.theme, words, context.color_of(end.mark), self._surface)
        pill.clicked.connect(lambda _=False, mark=end.mark: self.wanted.emit(mark))
        self._pills.append(pill)
        return pill
