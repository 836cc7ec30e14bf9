"""Measures and breaks article text with Qt's text layout, for the canvas and for pictures."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from annotator.layout.direction import is_right_to_left
from annotator.model.offsets import Offsets

TAB_STOPS = 4.0  # widths of an "m"
LABEL_PADDING = 2.0

# Characters that Qt would break a line at, swallow, or take for an embedded object are shown by
# a visible stand-in of the same length, so that every position of the article stays reachable.
_STAND_INS = {
    **{code: 0x2400 + code for code in range(0x20) if code != 0x09},
    **dict.fromkeys(range(0x80, 0xA0), 0x00B7),
    0x7F: 0x2421,
    0x85: 0x2424,
    0x2028: 0x21B5,
    0x2029: 0x00B6,
    0xFFFC: 0x25AF,
}
# Letters of right-to-left scripts and the marks that turn the direction.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Characters that draw nothing; beside them Qt finds wrong places.
_WITHOUT_WIDTH = re.compile("[\t\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# What may hang over the end of a line; a no-break space may not.
_BLANKS = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_FIRST_COMBINING = "\u02ff"
_WORD = re.compile(r"\S+")
_Cell = tuple[float, float]


class QtLine:
    """One visual line of a paragraph; `layout` and `line` are what the painter draws.

    Positions are code points counted from the paragraph. `last` says that it ends the paragraph.
    """

    __slots__ = ("__dict__", "_offsets", "end", "last", "layout", "line", "start", "width")

    def __init__(
        self, layout: QTextLayout, index: int, offsets: Offsets, *, mixed: bool, last: bool
    ) -> None:
        line = layout.lineAt(index)
        self.layout = layout
        self.line = line
        self._offsets = offsets
        self.last = last
        self.start = offsets.from_utf16(line.textStart(), round_down=True)
        self.end = (
            len(offsets)
            if last
            else offsets.from_utf16(line.textStart() + line.textLength(), round_down=True)
        )
        self.width = line.naturalTextWidth()
        self._mixed = mixed
        # Where no character takes two units, positions need no conversion.
        self._plain = offsets.utf16_length == len(offsets)

    @cached_property
    def _cells(self) -> list[_Cell]:
        """Visual (left, right) of each code point, for lines where order is not left to right."""
        return _cells_of(self.line, self._offsets, self.start, self.end)

    @cached_property
    def _carets(self) -> list[tuple[float, int]]:
        """(x, position) of every caret position, sorted by x; the earlier position wins a tie."""
        places: dict[float, int] = {}
        for position in range(self.start, self.end + 1):
            # Inside a character Qt answers for the place after it, and says so.
            x, unit = _caret_place(self.line, self._offsets.to_utf16(position))
            place = self._offsets.from_utf16(unit, round_down=True)
            place = min(max(place, self.start), self.end)
            places.setdefault(x, place if self._caret(place) == x else position)
        return sorted(places.items())

    def words(self) -> list[tuple[float, str]] | None:
        """Every word with the x it begins at, or None where the order is not left to right."""
        if self._mixed:
            return None
        shown = _shown(self._offsets.text[self.start : self.end])
        return [
            (self._caret(self.start + match.start()), match.group())
            for match in _WORD.finditer(shown)
        ]

    @property
    def left(self) -> float:
        """Where the text of the line begins; above zero in right-to-left paragraphs."""
        return self.line.naturalTextRect().left()

    def x_at(self, position: int) -> float:
        """Caret x of a position."""
        return self._caret(min(max(position, self.start), self.end))

    def _caret(self, position: int) -> float:
        unit = position if self._plain else self._offsets.to_utf16(position)
        return _caret_x(self.line, unit)

    def position_at(self, x: float) -> int:
        """The caret position nearest to x; never between the parts of one character."""
        if self._mixed or _WITHOUT_WIDTH.search(self._offsets.text, self.start, self.end):
            carets = self._carets
            index = bisect_left(carets, (x, -1))
            near = carets[max(0, index - 1) : index + 1] or carets[-1:]
            return min(near, key=lambda caret: abs(caret[0] - x))[1]
        seen = self._seen
        if seen < self.end and x >= self._caret(seen):
            if not self.last:
                return seen  # not among the blanks that hang over the end
            blanks = range(seen, self.end + 1)
            return min(blanks, key=lambda blank: abs(self._caret(blank) - x))
        position = self._offsets.from_utf16(self.line.xToCursor(x), round_down=True)
        position = min(max(position, self.start), self.end)
        # Of a word that was cut Qt never gives the end, so that its last character is out of reach.
        if not self.last and position < self.end == seen:
            before, after = self._caret(position), self._caret(self.end)
            return self.end if x - before > after - x else position
        return position

    @cached_property
    def _seen(self) -> int:
        """End of what is seen of the line: blanks may hang over its end."""
        text = self._offsets.text[self.start : self.end]
        return self.start + (len(text.rstrip(_BLANKS)) or min(1, len(text)))

    def boxes(self, start: int, end: int) -> list[tuple[float, float]]:
        """Visual (left, right) stretches of [start, end) on this line, left to right.

        Trailing blanks that hang over the end of the line are left out; a range that begins
        inside a character (at a combining mark) or has no width takes the character with it.
        """
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        while start > self.start and self._offsets.text[start] > _FIRST_COMBINING:
            if not self._is_inside(start):
                break
            start -= 1
        stretches = self._stretches(start, end)
        while not stretches and start > self.start:
            start -= 1
            stretches = self._stretches(start, end)
        left, right = self.left, self.left + self.width
        clipped = [(max(a, left), min(b, right)) for a, b in stretches]
        return [(a, b) for a, b in clipped if b > a] or stretches

    def _is_inside(self, position: int) -> bool:
        """Whether a position lies between the parts of one character."""
        unit = self._offsets.to_utf16(position)
        return _caret_place(self.line, unit)[1] != unit

    def _stretches(self, start: int, end: int) -> list[tuple[float, float]]:
        if not self._mixed:
            left, right = self._caret(start), self._caret(end)
            return [(left, right)] if right > left else []
        joined: list[tuple[float, float]] = []
        for left, right in sorted(self._cells[start - self.start : end - self.start]):
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            elif right > left:
                joined.append((left, right))
        return joined


class QtMeasure:
    """A `TextMeasure` over the faces of the canvas. It needs a running QGuiApplication.

    Args:
        font: The reading face.
        label_font: The face of small labels and of the names on arcs.
        label_weight: Weight of strong labels.
    """

    def __init__(
        self,
        font: QFont,
        label_font: QFont,
        *,
        label_weight: QFont.Weight = QFont.Weight.DemiBold,
    ) -> None:
        self.font = font
        self.label_font = label_font
        self.strong_label_font = QFont(label_font)
        self.strong_label_font.setWeight(label_weight)
        metrics = QFontMetricsF(font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self._strong_metrics = QFontMetricsF(self.strong_label_font)
        self.label_height = float(ceil(self._strong_metrics.height()))
        self._label_widths: dict[str, float] = {}
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._option.setTabStopDistance(TAB_STOPS * metrics.horizontalAdvance("m"))
        self._right_option = QTextOption(self._option)
        self._option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._right_option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._right_option.setAlignment(Qt.AlignmentFlag.AlignRight)

    def lines(self, text: str, width: float) -> list[QtLine]:
        """The lines of one paragraph (no line feed inside); at least one, even if empty."""
        layout = QTextLayout(_shown(text), self.font)
        layout.setTextOption(self._right_option if is_right_to_left(text) else self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
        layout.endLayout()
        offsets = Offsets(text)
        mixed = _RIGHT_TO_LEFT.search(text) is not None
        count = layout.lineCount()
        return [
            QtLine(layout, index, offsets, mixed=mixed, last=index == count - 1)
            for index in range(count)
        ]

    def label_width(self, label: str, *, strong: bool = False) -> float:  # noqa: ARG002
        """Width of a small label, its padding included.

        Always that of the strong face: labels become strong when they are selected, and nothing
        may move or touch then.
        """
        width = self._label_widths.get(label)
        if width is None:
            width = ceil(self._strong_metrics.horizontalAdvance(label)) + 2 * LABEL_PADDING
            self._label_widths[label] = width
        return width

    def column_width(self, characters: int) -> float:
        """Width of a text column that holds so many characters of ordinary prose."""
        sample = "the minister said on Wednesday that both sides would meet again in Ankara. "
        return QFontMetricsF(self.font).horizontalAdvance(sample) / len(sample) * characters


def _shown(text: str) -> str:
    return text if text.isascii() and text.isprintable() else text.translate(_STAND_INS)


def _cells_of(line: QTextLine, offsets: Offsets, start: int, end: int) -> list[_Cell]:
    """Visual (left, right) of each code point of a line that is not simply left to right.

    Inside a stretch of one direction the caret places are exact. Where directions meet, a caret
    place is ambiguous, so the outer edges of a stretch are those of its glyphs.
    """
    cells: list[_Cell] = []
    units = [offsets.to_utf16(position) for position in range(start, end + 1)]
    backwards = _directions(line, units)
    while len(cells) < end - start:
        first = len(cells)
        after = first + 1
        while after < len(backwards) and backwards[after] == backwards[first]:
            after += 1
        rects = [
            run.boundingRect() for run in line.glyphRuns(units[first], units[after] - units[first])
        ]
        if not rects:  # blanks that hang over the end of the line draw no glyphs
            cells.extend([(0.0, 0.0)] * (after - first))
            continue
        left, right = min(r.left() for r in rects), max(r.right() for r in rects)
        inner = [_caret_x(line, unit) for unit in units[first + 1 : after]]
        edges = [right, *inner, left] if backwards[first] else [left, *inner, right]
        cells.extend((min(pair), max(pair)) for pair in pairwise(edges))
    return cells


def _directions(line: QTextLine, units: list[int]) -> list[bool]:
    """For each character of the line, whether it is set from right to left."""
    ways = {run.isRightToLeft() for run in line.glyphRuns()}
    if len(ways) < 2:
        return [True in ways] * (len(units) - 1)
    result: list[bool] = []
    for unit, after in pairwise(units):
        runs = line.glyphRuns(unit, after - unit)
        result.append(runs[0].isRightToLeft() if runs else bool(result and result[-1]))
    return result


def _caret_place(line: QTextLine, unit: int) -> tuple[float, int]:
    # The stub says `object`; Qt gives the place and the position it rounded to.
    return cast("tuple[float, int]", line.cursorToX(unit))


def _caret_x(line: QTextLine, unit: int) -> float:
    return _caret_place(line, unit)[0]
