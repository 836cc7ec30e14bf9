"""Ready-made colours, pens and fonts of one theme at one text size, so that painting makes none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from annotator.gui.canvas.qt_measure import QtMeasure
from annotator.gui.theme import (
    Theme,
    contrast,
    interface_font,
    keycap_font,
    label_ink,
    mixed,
    reading_font,
    tint_strength,
)

TEXT_SIZE = 13.0  # points
LABEL_RATIO = 8.25 / 13.0
SMALLEST_LABEL = 7.5  # points
TITLE_RATIO = 1.27
FACTS_RATIO = 0.69
COLUMN_CHARACTERS = 80  # of room; ragged lines of whole words then hold about 75


class Inks:
    """What the canvas paints with: caches of Qt's painting values, and the fonts.

    Args:
        theme: The colours.
        size: Size of the reading face in points.
        face: The person's own choice of reading face, if any.
    """

    def __init__(self, theme: Theme, size: float = TEXT_SIZE, face: str = "") -> None:
        self.theme = theme
        self.size = size
        self.face = face
        label_size = max(SMALLEST_LABEL, size * LABEL_RATIO)
        self.measure = QtMeasure(reading_font(size, face), interface_font(label_size))
        self.label_font = self.measure.label_font
        self.strong_label_font = self.measure.strong_label_font
        self.hint_font = keycap_font(label_size)
        self.title_font = reading_font(size * TITLE_RATIO, face)
        self.title_font.setWeight(QFont.Weight.Bold)
        self.facts_font = interface_font(max(SMALLEST_LABEL, size * FACTS_RATIO))
        self.hint_metrics = QFontMetricsF(self.hint_font)
        metrics = QFontMetricsF(self.strong_label_font)
        # From the top of a label's rectangle to the base line of its words.
        self.label_baseline = round(
            (self.measure.label_height + metrics.ascent() - metrics.descent()) / 2
        )
        self.column_width = self.measure.column_width(COLUMN_CHARACTERS)
        self._colors: dict[tuple[str, float], QColor] = {}
        self._pens: dict[tuple[str, float, float, Qt.PenStyle], QPen] = {}
        self._brushes: dict[tuple[str, float, Qt.BrushStyle], QBrush] = {}
        self._inks: dict[str, str] = {}
        self._faded: dict[tuple[str, float], str] = {}
        self._label_metrics = QFontMetricsF(self.label_font)
        self._advances: dict[str, float] = {}
        self._stack_limit = _stack_limit(theme)
        # What steps back stays plain to see for those who asked for high contrast.
        self.high_contrast = theme.label_contrast >= 7.0
        self.dimmed = 0.55 if self.high_contrast else 0.3
        self.dimmed_label = 0.8 if self.high_contrast else 0.6

    def with_theme(self, theme: Theme) -> Inks:
        """The same sizes in other colours."""
        return Inks(theme, self.size, self.face)

    def ink(self, color: str) -> str:
        """The legible form of a label's colour on this theme's paper."""
        found = self._inks.get(color)
        if found is None:
            found = self._inks[color] = label_ink(color, self.theme)
        return found

    def faded(self, color: str, strength: float) -> str:
        """A label's ink mixed with the paper: Qt draws opaque lines several times faster."""
        key = (color, strength)
        found = self._faded.get(key)
        if found is None:
            found = self._faded[key] = mixed(self.theme.paper, self.ink(color), strength)
        return found

    def label_advance(self, words: str) -> float:
        """Width of the words of a label in the plain face."""
        found = self._advances.get(words)
        if found is None:
            found = self._advances[words] = self._label_metrics.horizontalAdvance(words)
        return found

    def tint(self, color: str, wanted: float) -> QBrush:
        """The ground of a mark with this label colour, as strong as the text above it bears."""
        return self.brush(self.ink(color), tint_strength(color, self.theme, wanted))

    def share(self, stacked: int, taken: float = 0.0) -> float:
        """The most that each of so many tints one over the other may have, whatever their colours.

        Text on all of them keeps 4.5:1. `taken` is the strength of one more, of the selection.
        """
        if taken:
            left = (1.0 - self._stack_limit) / (1.0 - min(taken, self._stack_limit))
            return 1.0 - float(left ** (1.0 / max(1, stacked - 1)))
        return 1.0 - float((1.0 - self._stack_limit) ** (1.0 / stacked))

    def color(self, color: str, alpha: float = 1.0) -> QColor:
        """A colour with an opacity of 0.0 to 1.0."""
        key = (color, alpha)
        found = self._colors.get(key)
        if found is None:
            found = QColor(color)
            found.setAlphaF(alpha)
            self._colors[key] = found
        return found

    def pen(
        self,
        color: str,
        width: float = 1.0,
        alpha: float = 1.0,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> QPen:
        """A pen, its width in pixels."""
        key = (color, width, alpha, style)
        found = self._pens.get(key)
        if found is None:
            found = QPen(self.color(color, alpha), width)
            if style == Qt.PenStyle.DashLine:
                found.setDashPattern([3.0 / width, 2.0 / width])
            else:
                found.setStyle(style)
            found.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            found.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._pens[key] = found
        return found

    def brush(
        self,
        color: str,
        alpha: float = 1.0,
        style: Qt.BrushStyle = Qt.BrushStyle.SolidPattern,
    ) -> QBrush:
        """A brush, plain or hatched."""
        key = (color, alpha, style)
        found = self._brushes.get(key)
        if found is None:
            found = self._brushes[key] = QBrush(self.color(color, alpha), style)
        return found


def _stack_limit(theme: Theme) -> float:
    """How much of any colour at all may lie over the paper under legible text."""
    extreme = "#ffffff" if theme.dark else "#000000"
    hundredths = 100
    while hundredths and contrast(theme.ink, mixed(theme.paper, extreme, hundredths / 100)) < 4.5:
        hundredths -= 1
    return max(0, hundredths - 3) / 100  # each layer is rounded to eight bits
