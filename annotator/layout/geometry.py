"""The values a laid-out page is made of: rows, boxes, labels, arcs, and what to lay out.

Lengths are device-independent pixels, y grows downwards, x counts from the left edge of the text
column; positions are code points of the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.layout.measure import TextLine

SpanKind = Literal["mention", "event", "suggestion"]
LinkKind = Literal["role", "relation"]


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.y + self.height

    @property
    def center(self) -> tuple[float, float]:
        """Middle point."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def contains(self, x: float, y: float) -> bool:
        """Whether the point is inside; right and bottom edges are outside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def grown(self, by: float) -> Rect:
        """The rectangle, wider by so much on each side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class SpanItem:
    """One span to be shown: a mention, or one trigger of an event.

    `part` is the index of the trigger (0 for mentions), so (mark, part) is unique.
    """

    mark: str
    part: int
    kind: SpanKind
    label: str
    fragments: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class LinkItem:
    """One arc to be shown: an argument of an event (`index` counts), or a relation.

    `source` and `target` are ids of marks; the arrow head is at the target unless `symmetric`.
    """

    owner: str
    index: int
    kind: LinkKind
    label: str
    source: str
    target: str
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class MarkBox:
    """The tinted ground of one fragment of a span on one row.

    `depth` grows from the innermost mark (0) outwards and differs wherever two boxes overlap
    (outer ones are larger, their underlines lower); `opens` and `closes` say whether the fragment
    begins and ends in this box. `leftwards`: its text runs right to left, so it opens at the right
    edge.
    """

    mark: str
    part: int
    fragment: int
    kind: SpanKind
    rect: Rect
    depth: int
    opens: bool
    closes: bool
    leftwards: bool = False


@dataclass(frozen=True, slots=True)
class LabelBox:
    """The small label above the first fragment of a span; one lane never holds overlapping ones.

    `again`: it stands above a later fragment, on another row than those before, and says so.
    """

    mark: str
    part: int
    kind: SpanKind
    text: str
    rect: Rect
    lane: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class GapLine:
    """The dashed line that joins two fragments of one span.

    Where the other fragment is on another row, it runs to the margin, or comes in from there.
    """

    mark: str
    part: int
    x1: float
    x2: float
    y: float


@dataclass(frozen=True, slots=True)
class ArcPiece:
    """The part of one arc that runs above one row.

    A horizontal run at height `y` from `left` to `right`. `source_foot`/`target_foot` are the x
    where the arc comes down to its source or target mark on this row and `source_y`/`target_y`
    the y it comes down to, or None where that end is on another row: there the run goes on to
    the margin (`leaves_left`, `leaves_right`). `label_rect` is free of every other label.
    """

    owner: str
    index: int
    kind: LinkKind
    label: str
    source: str
    target: str
    lane: int
    y: float
    left: float
    right: float
    source_foot: float | None
    source_y: float
    target_foot: float | None
    target_y: float
    leaves_left: bool
    leaves_right: bool
    symmetric: bool
    label_rect: Rect


@dataclass(frozen=True, slots=True)
class Row:
    """One visual line of text with everything drawn above and on it.

    `y`/`height` frame the row on the page; `text_y` is the top of the text, `baseline` its base
    line; `start`/`end` are positions in the article, `offset` the position of the paragraph's
    first character (a line's own positions count from there). The rows tile the article: a
    paragraph's line feed belongs to its last row, so its `end` may lie one after the line's.
    """

    paragraph: int
    offset: int
    start: int
    end: int
    y: float
    height: float
    text_y: float
    baseline: float
    line: TextLine
    boxes: tuple[MarkBox, ...] = ()
    labels: tuple[LabelBox, ...] = ()
    gaps: tuple[GapLine, ...] = ()
    arcs: tuple[ArcPiece, ...] = ()

    @property
    def bottom(self) -> float:
        """Bottom of the row."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class HitTarget:
    """What lies under a point: text only, a mark (perhaps at an edge), a label, or an arc.

    `position` is the nearest caret position, `character` the index of the character under the
    point or None beside the text; `stack` lists every mark there, innermost first.
    """

    kind: Literal["text", "mark", "arc", "nothing"]
    position: int
    character: int | None = None
    mark: str | None = None
    part: int = 0
    fragment: int = 0
    edge: Literal["start", "end"] | None = None
    link: tuple[str, int] | None = None
    stack: tuple[str, ...] = ()
