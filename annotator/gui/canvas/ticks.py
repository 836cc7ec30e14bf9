"""Where the scroll bar shows marks, problems and search hits."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.gui.canvas.gutter import Tick
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import SpanItem


def ticks_of(items: Sequence[SpanItem], length: int, context: PaintContext) -> list[Tick]:
    """One tick a place, by position in a text of `length` code points.

    By position and not by height, so that a long article need not be laid out for them.
    """
    inks = context.inks
    whole = max(1, length)
    ticks: list[Tick] = []
    for item in items:
        at = item.fragments[0][0] / whole
        if item.mark in context.problems:
            ticks.append(Tick(at, inks.theme.error, wide=True))
        else:
            color = inks.ink(context.color_of(item.mark))
            ticks.append(Tick(at, color, pale=item.kind == "suggestion"))
    ticks += [Tick(start / whole, inks.theme.warning, wide=True) for start, _ in context.hits]
    return ticks
