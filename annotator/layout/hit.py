"""Finds what lies under a point of a page."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Literal

from annotator.layout.geometry import ArcPiece, HitTarget, MarkBox, Row
from annotator.layout.page import Page

# How near to an edge or an arc counts as on it.
REACH = 4.0


def every_arc(_arc: ArcPiece) -> bool:
    """All arcs are shown."""
    return True


def hit(
    page: Page,
    x: float,
    y: float,
    selected: str | None = None,
    shown: Callable[[ArcPiece], bool] = every_arc,
) -> HitTarget:
    """What lies at a point: an edge of the selected mark, a label, a mark, an arc, or text.

    The first of these that is there wins. Outside the page's height the nearest row answers for
    the caret position, but nothing is hit.

    Args:
        page: The page.
        x: From the left edge of the text column.
        y: From the top of the page.
        selected: The mark whose edges can be dragged; they reach a little beyond its box.
        shown: Which arcs are seen; the others cannot be hit.
    """
    row = page.row_at(y)
    position = row.offset + row.line.position_at(x)
    if not row.y <= y < row.bottom:
        return HitTarget("nothing", position)
    character = _character(page, row, position, x, y)
    stack = _stack(row, x, y)
    return (
        _edge(row, x, y, selected, HitTarget("nothing", position, character, stack=stack))
        or _label(row, x, y, position, character, stack)
        or _mark(row, x, y, position, character, stack)
        or _arc(_seen(row, shown), x, y, position, character)
        or HitTarget("nothing" if character is None else "text", position, character)
    )


def _character(page: Page, row: Row, position: int, x: float, y: float) -> int | None:
    """Index of the character at the point; above the text in the lanes there is none."""
    if not row.text_y <= y < max(row.bottom, row.text_y + page.text_height):
        return None
    local = position - row.offset
    for candidate in (local, local - 1):
        if row.line.start <= candidate < row.line.end and any(
            left <= x < right for left, right in row.line.boxes(candidate, candidate + 1)
        ):
            return row.offset + candidate
    return None


def _innermost(box: MarkBox) -> tuple[int, float, str]:
    return box.depth, box.rect.width, box.mark


def _under(row: Row, x: float, y: float) -> list[MarkBox]:
    """The boxes at the point, innermost first."""
    return sorted((box for box in row.boxes if box.rect.contains(x, y)), key=_innermost)


def _stack(row: Row, x: float, y: float) -> tuple[str, ...]:
    return tuple(dict.fromkeys(box.mark for box in _under(row, x, y)))


def _edge(row: Row, x: float, y: float, selected: str | None, base: HitTarget) -> HitTarget | None:
    """The nearest edge of the selected mark within reach."""
    if selected is None:
        return None
    best: tuple[float, MarkBox, Literal["start", "end"]] | None = None
    for box in row.boxes:
        rect = box.rect
        if box.mark != selected or not rect.y <= y < rect.bottom:
            continue
        left, right = _from_edge(x - rect.x, rect.width), _from_edge(rect.right - x, rect.width)
        start, end = (right, left) if box.leftwards else (left, right)
        if box.opens and start <= REACH and (best is None or start < best[0]):
            best = (start, box, "start")
        if box.closes and end <= REACH and (best is None or end < best[0]):
            best = (end, box, "end")
    if best is None:
        return None
    _, box, edge = best
    return HitTarget(
        "mark",
        base.position,
        base.character,
        mark=box.mark,
        part=box.part,
        fragment=box.fragment,
        edge=edge,
        stack=tuple(dict.fromkeys((box.mark, *base.stack))),
    )


def _from_edge(inside: float, width: float) -> float:
    """How far a point is from an edge, `inside` being positive towards the middle of the box.

    Of a narrow box at least the middle third is no edge, so that the mark itself can be clicked.
    """
    return math.inf if inside > width / 3 else abs(inside)


def _label(
    row: Row, x: float, y: float, position: int, character: int | None, stack: tuple[str, ...]
) -> HitTarget | None:
    for label in row.labels:
        if label.rect.contains(x, y):
            marks = tuple(dict.fromkeys((label.mark, *stack)))
            return HitTarget(
                "mark", position, character, mark=label.mark, part=label.part, stack=marks
            )
    return None


def _mark(
    row: Row, x: float, y: float, position: int, character: int | None, stack: tuple[str, ...]
) -> HitTarget | None:
    boxes = _under(row, x, y)
    if not boxes:
        return None
    box = boxes[0]
    return HitTarget(
        "mark",
        position,
        character,
        mark=box.mark,
        part=box.part,
        fragment=box.fragment,
        stack=stack,
    )


def _seen(row: Row, shown: Callable[[ArcPiece], bool]) -> Sequence[ArcPiece]:
    return row.arcs if shown is every_arc else [arc for arc in row.arcs if shown(arc)]


def _arc(
    arcs: Sequence[ArcPiece], x: float, y: float, position: int, character: int | None
) -> HitTarget | None:
    """The arc whose label is under the point, or whose line is nearest within reach.

    On an arc that leaves the row more may be written than its label, all along its line.
    """
    for arc in arcs:
        if arc.label_rect.contains(x, y):
            return HitTarget("arc", position, character, link=(arc.owner, arc.index))
    near = min(((_distance(arc, x, y), arc.owner, arc.index) for arc in arcs), default=None)
    if near is not None and near[0] <= REACH:
        return HitTarget("arc", position, character, link=near[1:])
    for arc in arcs:
        along = (arc.leaves_left or arc.leaves_right) and arc.left <= x < arc.right
        if along and arc.label_rect.y <= y < arc.label_rect.bottom:
            return HitTarget("arc", position, character, link=(arc.owner, arc.index))
    return None


def _distance(arc: ArcPiece, x: float, y: float) -> float:
    """How far a point is from the run or the feet of an arc; the greater of dx and dy."""
    distances = [max(arc.left - x, x - arc.right, abs(y - arc.y))]
    for foot, landing in ((arc.source_foot, arc.source_y), (arc.target_foot, arc.target_y)):
        if foot is not None:
            distances.append(max(abs(x - foot), arc.y - y, y - landing))
    return min(distances)
