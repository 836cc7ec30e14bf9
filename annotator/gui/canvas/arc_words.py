"""What is written on an arc: its name and, where it leaves the row, what is at its other end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from annotator.gui.canvas.paint_context import PaintContext, Strength
from annotator.gui.words import number, tr
from annotator.layout.arcs import name_of
from annotator.layout.geometry import ArcPiece, Rect

# Code points of an ordinary row, and from how many rows on a distance is worth saying.
ROW_LENGTH = 75
FAR = 30
# So much of the line is seen on either side of the words.
_LINE_SEEN = 8.0


def words_on(
    arc: ArcPiece, others: Sequence[ArcPiece], strength: Strength, context: PaintContext
) -> tuple[str, Rect]:
    """The words on a piece of an arc and where they stand.

    They say as much as there is room for on the arc's own line, which nothing else stands on. An
    arc that is not chosen says no more than its name where its words would cover other lines.
    """
    if not (arc.leaves_left or arc.leaves_right):
        return arc.label, arc.label_rect
    leaves: Literal["left", "right"] = "left" if arc.leaves_left else "right"
    plain = name_of(arc.label, leaves), arc.label_rect
    if strength == "faint":
        return plain
    on_line = arc.left <= arc.label_rect.x and arc.label_rect.right <= arc.right
    if not on_line:
        return plain
    for words in _wordings(arc, context):
        width = context.inks.measure.label_width(words)
        first, last = arc.left + _LINE_SEEN, arc.right - _LINE_SEEN - width
        if last < first:
            continue
        x = min(max(arc.label_rect.center[0] - width / 2, first), last)
        if strength == "strong" or not _crossed(arc, others, x, x + width):
            return words, Rect(x, arc.label_rect.y, width, arc.label_rect.height)
    return plain


def _wordings(arc: ArcPiece, context: PaintContext) -> list[str]:
    """What may be said, from the most to the least."""
    leads_out = arc.target_foot is None
    far = context.end_of(arc.target if leads_out else arc.source)
    near = context.end_of(arc.source if leads_out else arc.target)
    if far is None or near is None:
        return []
    way = "↓" if arc.leaves_right else "↑"
    link = "–" if arc.symmetric else "→" if leads_out else "←"
    rows = abs(far[0] - near[0]) // ROW_LENGTH
    distance = (
        [
            tr(
                "{arc} {link} {words} {way} {count} lines",
                arc=arc.label,
                link=link,
                words=far[1],
                way=way,
                count=rough(rows),
            )
        ]
        if rows >= FAR
        else []
    )
    return [*distance, f"{arc.label} {link} {far[1]} {way}"]


def rough(count: int) -> str:
    """A number in its first two digits, since it is an estimate."""
    digits = max(0, len(str(count)) - 2)
    return number(round(count, -digits))


def _crossed(arc: ArcPiece, others: Sequence[ArcPiece], left: float, right: float) -> bool:
    """Whether a higher arc comes down through this part of the line."""
    return any(
        foot is not None and left - 2.0 < foot < right + 2.0
        for other in others
        if other.lane > arc.lane
        for foot in (other.source_foot, other.target_foot)
    )
