"""The canvas's scroll bar: a calm track with ticks where marks, problems and search hits are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from annotator.gui.theme import Theme, mixed
from annotator.gui.words import tr

WIDTH = 18
TRACK = 9.0
TICK = 3.0
SHORTEST_HANDLE = 28


@dataclass(frozen=True, slots=True)
class Tick:
    """One place of the article: 0.0 at its top, 1.0 at its end.

    Wide ticks stand out, at both sides or, so that colour is not all, only at the right.
    """

    at: float
    color: str
    wide: bool = False
    pale: bool = False
    right: bool = False


class Gutter(QScrollBar):
    """A vertical scroll bar that shows ticks beside its handle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: tuple[Tick, ...] = ()
        self._picture: QPixmap | None = None
        self._pictured: tuple[QSize, float] | None = None
        self.setAccessibleName(tr("Position in the article"))
        # The application's style sheet has margins of its own; the geometry here is ours.
        self.setStyleSheet(
            f"QScrollBar:vertical {{ width: {WIDTH}px; margin: 4px 0; }}"
            f"QScrollBar::handle:vertical {{ min-height: {SHORTEST_HANDLE}px; }}"
        )

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What is shown now."""
        return self._ticks

    @property
    def theme(self) -> Theme:
        """The colours it is painted in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self._picture = None
        self.update()

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these places; the wide ones are painted last."""
        self._ticks = tuple(sorted(ticks, key=lambda tick: tick.wide))
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the track and its margins."""
        return QSize(WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and ticks, as they were unless they changed, and the handle."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        wanted = (self.size(), ratio)
        if self._picture is None or self._pictured != wanted:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._paint_ticks(self._picture)
            self._pictured = wanted
        painter.drawPixmap(0, 0, self._picture)
        if self.maximum() > self.minimum():
            self._paint_handle(painter)

    def _paint_handle(self, painter: QPainter) -> None:
        """A frame that lets the ticks through, with a rim of paper to be seen among many."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        handle = QRectF(self._handle()).adjusted(0, 1, 0, -1)
        handle.setLeft((self.width() - TRACK) / 2 - 4.0)
        handle.setWidth(TRACK + 8.0)
        frame = handle.adjusted(1.0, 1.0, -1.0, -1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.paper), 3.5))
        painter.drawRoundedRect(frame, 5.0, 5.0)
        theme = self._theme
        painter.setPen(QPen(QColor(mixed(theme.paper, theme.ink_soft, 0.85)), 1.25))
        wash = QColor(theme.ink_soft)
        wash.setAlphaF(0.38 if self.isSliderDown() else 0.14)
        painter.setBrush(wash)
        painter.drawRoundedRect(frame, 5.0, 5.0)

    def _paint_ticks(self, picture: QPixmap) -> None:
        picture.fill(QColor(self._theme.paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = (self.width() - TRACK) / 2
        track = QRectF(left, 5.0, TRACK, self.height() - 10.0)
        painter.setBrush(QColor(self._theme.line_soft))
        painter.drawRoundedRect(track, 4.0, 4.0)
        room = track.height() - 4 - TICK
        # Where they would merge into one band they are drawn thinner and paler.
        many = {
            wide: sum(tick.wide == wide for tick in self._ticks) * (TICK + 1.0) > room
            for wide in (False, True)
        }
        taken: set[tuple[bool, int]] = set()
        for tick in self._ticks:
            y = round(track.top() + 2 + tick.at * room)
            crowded = many[tick.wide]
            around = (y - 1, y, y + 1) if crowded else (y,)
            if any((tick.wide, place) in taken for place in around):
                continue
            taken.add((tick.wide, y))
            color = QColor(tick.color)
            faint = tick.pale or (crowded and not tick.wide)
            color.setAlphaF(0.45 if faint else 1.0)
            painter.setBrush(color)
            grown = 3.0 if tick.wide else 0.0
            height = 1.0 if crowded else TICK
            place = QRectF(left - grown, y, TRACK + 2 * grown, height)
            if tick.right:
                place.setLeft(left)
            painter.drawRoundedRect(place, 1.0, 1.0)
        painter.end()

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
