"""What is selected, lit, hinted or wrong while the canvas is painted, as one value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.gui.canvas.inks import Inks
from annotator.layout.geometry import ArcPiece, Row

ArcMode = Literal["all", "selection", "none"]
Strength = Literal["strong", "plain", "faint", "hidden"]
Range = tuple[int, int]

UNKNOWN_COLOR = "#5b6470"


def unknown_color(_identifier: str) -> str:
    """The colour of marks that nobody gave one."""
    return UNKNOWN_COLOR


def no_end(_identifier: str) -> tuple[int, str] | None:
    """What is known of a mark elsewhere where nobody says it."""
    return None


@dataclass(frozen=True, slots=True)
class PaintContext:
    """Everything beside the geometry that decides how rows look.

    Ranges and positions are code points of the article; where a line was wrapped the caret stands
    at the end of the upper line if `caret_upstream`. `color_of` gives the colour of a mark
    or relation by its id. `selection` and `hits` are in the order of the text. `legal` are the marks that may be chosen now (None: all alike; the
    others are dimmed). `hints` are letters on marks by id, `position_hints` on places of the text.
    `kin` are the marks that stay in front while the others step back (None: all are alike).
    `end_of` gives the position and the words of a mark, for arcs that lead to it from elsewhere.
    `by_word` places each word by itself, for pictures that other faces may be put into; `embolden`
    draws the words of triggers twice to make them heavier, which no text may be where it is copied.
    """

    inks: Inks
    color_of: Callable[[str], str] = unknown_color
    selected: str | None = None
    selected_link: tuple[str, int] | None = None
    hovered: str | None = None
    hovered_link: tuple[str, int] | None = None
    selection: tuple[Range, ...] = ()
    caret: int | None = None
    caret_upstream: bool = False
    hits: tuple[Range, ...] = ()
    current_hit: Range | None = None
    unsaved: frozenset[str] = frozenset()
    problems: frozenset[str] = frozenset()
    legal: frozenset[str] | None = None
    kin: frozenset[str] | None = None
    end_of: Callable[[str], tuple[int, str] | None] = no_end
    arcs: ArcMode = "all"
    hints: Mapping[str, str] = field(default_factory=dict)
    position_hints: Mapping[int, str] = field(default_factory=dict)
    by_word: bool = False
    embolden: bool = True

    def strength_of(self, arc: ArcPiece) -> Strength:
        """How strongly an arc is drawn: those of the selection stand out, by the arc mode."""
        link = (arc.owner, arc.index)
        chosen = self.selected
        if self.arcs == "none":
            return "hidden"
        if link in (self.selected_link, self.hovered_link):
            return "strong"
        if chosen is not None and chosen in (arc.owner, arc.source, arc.target):
            return "strong"
        if self.hovered is not None and self.hovered in (arc.owner, arc.source, arc.target):
            return "plain"
        if self.arcs == "selection":
            return "hidden"
        return "plain" if chosen is None and self.selected_link is None else "faint"

    def hints_on(self, row: Row) -> list[tuple[int, str]]:
        """The hints on places of a row, in the order of the text.

        A row has fewer places than a window full of hints has hints.
        """
        hints = self.position_hints
        if not hints:
            return []
        return [(at, hints[at]) for at in range(row.start, row.end) if at in hints]

    def shows(self, arc: ArcPiece) -> bool:
        """Whether an arc is drawn at all."""
        return self.strength_of(arc) != "hidden"

    def is_dimmed(self, mark: str) -> bool:
        """Whether a mark steps back: it cannot be chosen now, or others are in front."""
        if mark in (self.selected, self.hovered):
            return False
        if self.legal is not None:
            return mark not in self.legal
        return self.kin is not None and mark not in self.kin


def differs(row: Row, old: PaintContext, new: PaintContext, fields: Iterable[str]) -> bool:
    """Whether a row looks different in two contexts that differ in these fields only."""
    return any(FACETS[name](row, old) != FACETS[name](row, new) for name in fields)


def ranges_in(ranges: Sequence[Range], start: int, end: int) -> Sequence[Range]:
    """Those of many ranges, in the order of the text and apart, that reach into [start, end]."""
    if len(ranges) < 8:
        return ranges
    first = bisect_left(ranges, (start,))
    return ranges[max(0, first - 1) : bisect_right(ranges, (end + 1,))]


def _clipped(row: Row, ranges: tuple[Range, ...]) -> list[Range]:
    # One beyond the end tells a selection that goes on to the next line from one that stops here.
    return [
        (max(start, row.start), min(end, row.end + 1))
        for start, end in ranges_in(ranges, row.start, row.end)
        if start <= row.end and end > row.start
    ]


def _colors(row: Row, context: PaintContext) -> list[str]:
    owners = [*(box.mark for box in row.boxes), *(arc.owner for arc in row.arcs)]
    return [context.color_of(owner) for owner in owners]


def _strengths(row: Row, context: PaintContext) -> list[Strength]:
    return [context.strength_of(arc) for arc in row.arcs]


def _among(row: Row, marks: frozenset[str]) -> list[str]:
    return [box.mark for box in row.boxes if box.mark in marks]


def _lit(row: Row, mark: str | None) -> bool:
    return mark is not None and any(box.mark == mark for box in row.boxes)


def _caret(row: Row, context: PaintContext) -> tuple[int, bool] | None:
    caret = context.caret
    if caret is None or not row.start <= caret <= row.end:
        return None
    return (caret, context.caret_upstream)


def _ends(row: Row, context: PaintContext) -> list[tuple[int, str] | None]:
    return [
        context.end_of(arc.target if arc.target_foot is None else arc.source)
        for arc in row.arcs
        if arc.leaves_left or arc.leaves_right
    ]


def _current_hit(row: Row, context: PaintContext) -> list[Range]:
    return _clipped(row, (context.current_hit,) if context.current_hit else ())


# For each field of the context: what of it can be seen on a row.
FACETS: dict[str, Callable[[Row, PaintContext], object]] = {
    "by_word": lambda _, context: context.by_word,
    "embolden": lambda _, context: context.embolden,
    "kin": lambda row, context: (context.kin is None, _among(row, context.kin or frozenset())),
    "end_of": _ends,
    "inks": lambda _, context: id(context.inks),
    "color_of": _colors,
    "selected": lambda row, context: (_lit(row, context.selected), _strengths(row, context)),
    "selected_link": _strengths,
    "hovered": lambda row, context: (_lit(row, context.hovered), _strengths(row, context)),
    "hovered_link": _strengths,
    "selection": lambda row, context: _clipped(row, context.selection),
    "caret": _caret,
    "caret_upstream": _caret,
    "hits": lambda row, context: _clipped(row, context.hits),
    "current_hit": _current_hit,
    "unsaved": lambda row, context: _among(row, context.unsaved),
    "problems": lambda row, context: _among(row, context.problems),
    "legal": lambda row, context: (
        context.legal is None,
        _among(row, context.legal or frozenset()),
    ),
    "arcs": _strengths,
    "hints": lambda row, context: [context.hints.get(box.mark) for box in row.boxes],
    "position_hints": lambda row, context: context.hints_on(row),
}
