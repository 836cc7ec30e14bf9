"""The canvas's scroll bar: a calm track with ticks where marks, problems and search hits are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from annotator.gui.theme import Theme

WIDTH = 18
TRACK = 9.0
TICK = 3.0
SHORTEST_HANDLE = 28


@dataclass(frozen=True, slots=True)
class Tick:
    """One place of the article: 0.0 at its top, 1.0 at its end. Wide ticks stand out."""

    at: float
    color: str
    wide: bool = False
    pale: bool = False


class Gutter(QScrollBar):
    """A vertical scroll bar that shows ticks beside its handle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: tuple[Tick, ...] = ()
        self.setAccessibleName("Position in the article")
        # The application's style sheet has margins of its own; the geometry here is ours.
        self.setStyleSheet(
            f"QScrollBar:vertical {{ width: {WIDTH}px; margin: 4px 0; }}"
            f"QScrollBar::handle:vertical {{ min-height: {SHORTEST_HANDLE}px; }}"
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What is shown now."""
        return self._ticks

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.update()

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these places; the wide ones are painted last."""
        self._ticks = tuple(sorted(ticks, key=lambda tick: tick.wide))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the track and its margins."""
        return QSize(WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, track, handle and ticks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = (self.width() - TRACK) / 2
        track = QRectF(left, 5.0, TRACK, self.height() - 10.0)
        painter.setBrush(QColor(self._theme.line_soft))
        painter.drawRoundedRect(track, 4.0, 4.0)
        if self.maximum() > self.minimum():
            handle = QRectF(self._handle()).adjusted(0, 1, 0, -1)
            handle.setLeft(left)
            handle.setWidth(TRACK)
            held = self.isSliderDown()
            painter.setBrush(QColor(self._theme.ink_soft if held else self._theme.handle))
            painter.drawRoundedRect(handle, 4.0, 4.0)
        taken: set[int] = set()
        for tick in self._ticks:
            y = round(track.top() + 2 + tick.at * (track.height() - 4 - TICK))
            if y in taken and not tick.wide:
                continue
            taken.add(y)
            color = QColor(tick.color)
            color.setAlphaF(0.45 if tick.pale else 1.0)
            painter.setBrush(color)
            grown = 3.0 if tick.wide else 0.0
            painter.drawRoundedRect(QRectF(left - grown, y, TRACK + 2 * grown, TICK), 1.0, 1.0)

    def _handle(self) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return QRectF(
            self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                self,
            )
        )
