"""Finds out in which unit a file counts positions, and turns them into code points.

Formats count code points, UTF-16 units, UTF-8 bytes or grapheme clusters, over the text with its
line ends as stored, as LF or as CRLF, and files do not say which. So every way is tried, and the
one by which most marks fit their quoted words wins (rule 0.1 of the interchange reference).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from annotator.model.offsets import Offsets
from annotator.model.tokens import tokenise

Unit = Literal["code points", "UTF-16 units", "UTF-8 bytes", "grapheme clusters"]
LineEnds = Literal["as stored", "LF", "CRLF"]
UNITS: tuple[Unit, ...] = ("code points", "UTF-16 units", "UTF-8 bytes", "grapheme clusters")
_LINE_ENDS: tuple[LineEnds, ...] = ("as stored", "LF", "CRLF")
MOST_TRIED = 400  # marks that are looked at to find the unit
EXAMPLES = 3

_SURROGATES = re.compile("[\ud800-\udfff]")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch as a file gives it: positions in its unit, and the words it says stand there."""

    start: int
    end: int
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """A way to count, and how many of the marks that were tried fit it.

    `examples` are words that stand where the first marks are, counted this way.
    """

    unit: Unit
    line_ends: LineEnds
    fitting: int
    tried: int
    examples: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every mark fits."""
        return self.fitting == self.tried


def stored_text(text: str) -> str:
    """A text as it is stored: CRLF and CR are line feeds; U+0000 and surrogates are U+FFFD."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
    return text


class Positions:
    """Turns positions of one text, counted in one way, into code points of the stored text.

    Args:
        raw: The text as the file has it, before `stored_text`.
        unit: What is counted.
        line_ends: In which form of the text.
    """

    def __init__(
        self, raw: str, unit: Unit = "code points", line_ends: LineEnds = "as stored"
    ) -> None:
        self.unit = unit
        self.line_ends = line_ends
        self._raw = raw
        self._counted = _with_line_ends(raw, line_ends)
        self._offsets = Offsets(self._counted)

    @cached_property
    def _clusters(self) -> list[int]:
        """Code-point position of the start of each grapheme cluster, and the end of the text."""
        import regex

        starts = [match.start() for match in regex.finditer(r"\X", self._counted)]
        return [*starts, len(self._counted)]

    @cached_property
    def _dropped(self) -> list[int]:
        """Positions of the line feeds of CRLF pairs in the counted text, which are not stored."""
        text, found, at = self._counted, [], -1
        while (at := text.find("\r\n", at + 1)) >= 0:
            found.append(at + 1)
        return found

    def stored(self, position: int) -> int | None:
        """Code point of the stored text; None where the position is outside or inside a character."""
        try:
            match self.unit:
                case "code points":
                    at = position if 0 <= position <= len(self._counted) else None
                case "UTF-16 units":
                    at = self._offsets.from_utf16(position)
                case "UTF-8 bytes":
                    at = self._offsets.from_utf8(position)
                case _:
                    clusters = self._clusters
                    at = clusters[position] if 0 <= position < len(clusters) else None
        except ValueError:
            return None
        if at is None or not self._dropped:
            return at
        return at - bisect_right(self._dropped, at - 1)

    def range(self, start: int, end: int) -> Range | None:
        """(start, end) in the stored text, or None where it marks nothing of it."""
        first, last = self.stored(start), self.stored(end)
        return None if first is None or last is None or first >= last else (first, last)


def find_counting(raw: str, marks: Iterable[Quoted], *, expected: Unit = "code points") -> Counting:
    """The way of counting by which most marks fit.

    A mark with a quote fits where the quoted words stand, blanks aside; one without fits where it
    begins and ends at the edge of a token. Of ways that fit equally well the expected unit over the
    text as stored wins, for they differ in nothing then.
    """
    tried = _some(list(marks))
    ways = [Positions(raw, unit, ends) for unit, ends in _ways(raw, expected)]
    if not tried:
        return Counting(expected, "as stored", len(tried), len(tried))
    edges = None if all(mark.quote is not None for mark in tried) else _edges(stored_text(raw))
    best: Counting | None = None
    for way in ways:
        fitting = sum(_fits(way, mark, raw, edges) for mark in tried)
        if best is None or fitting > best.fitting:
            best = Counting(
                way.unit, way.line_ends, fitting, len(tried), _examples(way, tried, raw)
            )
    assert best is not None
    return best


def _ways(raw: str, expected: Unit) -> Iterator[tuple[Unit, LineEnds]]:
    units = (expected, *(unit for unit in UNITS if unit != expected))
    if raw.isascii():
        units = (expected,)
    line_ends: Sequence[LineEnds] = (
        _LINE_ENDS if "\r" in raw else ("as stored", "CRLF") if "\n" in raw else ("as stored",)
    )
    for ends in line_ends:
        for unit in units:
            yield unit, ends


def _with_line_ends(raw: str, line_ends: LineEnds) -> str:
    if line_ends == "as stored":
        return raw
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\n", "\r\n") if line_ends == "CRLF" else text


def _some(marks: list[Quoted]) -> list[Quoted]:
    """At most MOST_TRIED of them, from all over the text: the last show most."""
    if len(marks) <= MOST_TRIED:
        return marks
    step = len(marks) / MOST_TRIED
    return [marks[int(number * step)] for number in range(MOST_TRIED)]


def _fits(way: Positions, mark: Quoted, raw: str, edges: frozenset[int] | None) -> bool:
    found = way.range(mark.start, mark.end)
    if found is None:
        return False
    if mark.quote is None:
        return edges is None or (found[0] in edges and found[1] in edges)
    return _same_words(stored_text(raw)[found[0] : found[1]], mark.quote)


def _same_words(text: str, quote: str) -> bool:
    return text == quote or "".join(text.split()) == "".join(quote.replace("\\n", " ").split())


def _edges(text: str) -> frozenset[int]:
    return frozenset(edge for token in tokenise(text) for edge in token)


def _examples(way: Positions, marks: Sequence[Quoted], raw: str) -> tuple[str, ...]:
    text = stored_text(raw)
    # The last ones: an emoji or a line end before them makes the ways differ.
    ranges = (way.range(mark.start, mark.end) for mark in reversed(marks))
    shown = (text[found[0] : found[1]] for found in ranges if found is not None)
    return tuple(words for words, _ in zip(shown, range(EXAMPLES), strict=False))
