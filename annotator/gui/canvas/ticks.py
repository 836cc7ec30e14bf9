"""Where the scroll bar shows marks, problems and search hits."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.gui.canvas.gutter import Tick
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import SpanItem

# More places than a scroll bar has pixels: what falls on one of them is one tick.
PLACES = 1_000


def ticks_of(items: Sequence[SpanItem], length: int, context: PaintContext) -> list[Tick]:
    """One tick a place, by position in a text of `length` code points.

    By position and not by height, so that a long article need not be laid out for them.
    """
    inks, problems = context.inks, context.problems
    whole = max(1, length)
    first: dict[int, SpanItem] = {}
    wrong: set[int] = set()
    for item in items:
        place = item.fragments[0][0] * PLACES // whole
        if place not in first:
            first[place] = item
        if item.mark in problems:
            wrong.add(place)
            first[place] = item
    ticks: list[Tick] = []
    for place, item in first.items():
        at = item.fragments[0][0] / whole
        if place in wrong:
            ticks.append(Tick(at, inks.theme.error, wide=True))
        else:
            color = inks.ink(context.color_of(item.mark))
            ticks.append(Tick(at, color, pale=item.kind == "suggestion"))
    hits = {start * PLACES // whole: start for start, _ in reversed(context.hits)}
    warning = inks.theme.warning
    ticks += [Tick(start / whole, warning, wide=True, right=True) for start in hits.values()]
    return ticks
