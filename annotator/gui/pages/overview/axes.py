"""Axes whose words never touch: names or times, as many as there is room for, and counts."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF

from annotator.gui.pages.overview.ink import TEXT_SIZE
from annotator.gui.pages.overview.views import number
from annotator.gui.theme import Theme, interface_font

WIDEST = 190  # pixels of a name; longer ones end in an ellipsis
ROOM = 16  # pixels between two words of an axis
TICK = 12  # pixels between a word and the plot
TENS = (1, 2, 5)
MONTHS = (1, 2, 3, 6, 12, 24, 60)


class _Axis(pg.AxisItem):  # type: ignore[misc]
    def __init__(self, orientation: str, tick: int = -4) -> None:
        super().__init__(orientation, maxTickLength=tick)
        self._font = interface_font(TEXT_SIZE)
        self.metrics = QFontMetricsF(self._font)
        self.setTickFont(self._font)
        self.upright = orientation == "left"
        self.setStyle(hideOverlappingLabels=False, autoExpandTextSpace=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self.label.setDefaultTextColor(QColor(theme.ink_soft))
        self.label.setFont(self._font)
        self.setPen(QColor(theme.line))
        self.setTextPen(QColor(theme.ink_soft))
        self.setTickPen(QColor(theme.line))

    def set_title(self, words: str) -> None:
        """Say what is counted."""
        self.setLabel(words or None)
        self.showLabel(bool(words))

    @property
    def _title_room(self) -> int:
        return ceil(self.metrics.height()) + 4 if self.label.isVisible() else 0

    def _step(self, low: float, high: float, size: float, wanted: float) -> float:
        """How many units lie between two words that are so many pixels apart."""
        return wanted * (high - low) / size if size > 0 else high - low


class NameAxis(_Axis):
    """Names or times of bars, one for each whole number from 0."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, tick=0)  # ticks would stand on the bars
        self.names: Sequence[str] = ()
        self._widest = 0.0
        self._first = 0
        self._steps: Sequence[int] = TENS

    def set_names(self, names: Sequence[str]) -> None:
        """Show these from now on."""
        self.names = names
        widest = max((self.metrics.horizontalAdvance(name) for name in names), default=0)
        self._widest = min(widest, WIDEST)
        months = bool(names) and len(names[0]) == len("2022-10") and names[0][4:5] == "-"
        self._steps = MONTHS if months else TENS
        # Quarters and years begin in January.
        self._first = next((n for n, name in enumerate(names) if name[4:] == "-01"), 0)
        self._first = self._first if months else 0
        if self.upright:
            self.setWidth(ceil(self._widest) + TICK)
        else:
            self.setHeight(ceil(self.metrics.height()) + TICK)
        self.picture = None
        self.update()

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """Every name, every second, every fifth …: as many as fit."""
        low, high = sorted((minVal, maxVal))
        wanted = self.metrics.height() + 2 if self.upright else self._widest + ROOM
        step = _round(self._step(low, high, size, wanted), self._steps)
        first = ceil((low - self._first) / step) * step + self._first
        last = min(len(self.names) - 1, floor(high))
        places = range(first if first >= 0 else first + step, last + 1, step)
        return [(step, [float(place) for place in places])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The names at these places."""
        del scale, spacing
        return [
            self.metrics.elidedText(
                self.names[int(value)], Qt.TextElideMode.ElideRight, WIDEST + 1.0
            )
            for value in values
        ]


class CountAxis(_Axis):
    """Counts: whole numbers, without a sign, whichever way they go."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self._widest = 0.0

    def make_room(self, low: float, high: float) -> None:
        """Be as wide as the words of these counts; before the plot is painted, or it is twice."""
        self._widest = self.metrics.horizontalAdvance(number(int(max(abs(low), abs(high)))))
        if self.upright:
            self.setWidth(ceil(self._widest) + TICK + self._title_room)

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """Round numbers that leave room for their words."""
        low, high = sorted((minVal, maxVal))
        self.make_room(low, high)
        wanted = self.metrics.height() * 2 if self.upright else self._widest + 2 * ROOM
        step = _round(self._step(low, high, size, wanted))
        first, last = ceil(low / step), floor(high / step)
        return [(step, [float(place * step) for place in range(first, last + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The counts at these places."""
        del scale, spacing
        return [number(abs(round(value))) for value in values]


def _round(step: float, steps: Sequence[int] = TENS) -> int:
    """The next of the round steps, and of ten, a hundred … times them."""
    power = 1
    while True:
        fitting = next((power * part for part in steps if power * part >= step), None)
        if fitting is not None:
            return fitting
        power *= 10
