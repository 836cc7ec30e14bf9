"""Stacks what would overlap: labels and arcs in lanes, overlapping mark boxes by depth."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence


class LaneStack:
    """Lanes of intervals; no two intervals of one lane share a point of their insides."""

    __slots__ = ("_lanes",)

    def __init__(self) -> None:
        self._lanes: list[tuple[list[float], list[float]]] = []

    def __len__(self) -> int:
        return len(self._lanes)

    def place(self, left: float, right: float) -> int:
        """Puts an interval into the lowest lane with room for it; returns the lane, from 0."""
        for lane, (lefts, rights) in enumerate(self._lanes):
            index = bisect_left(lefts, right)
            # Those before `index` begin left of our right edge; the last of them reaches furthest.
            if index == 0 or rights[index - 1] <= left:
                lefts.insert(index, left)
                rights.insert(index, right)
                return lane
        self._lanes.append(([left], [right]))
        return len(self._lanes) - 1


def stack(intervals: Iterable[tuple[float, float]]) -> list[int]:
    """The lane of each interval, placed in the order given, each as low as there is room."""
    lanes = LaneStack()
    return [lanes.place(left, right) for left, right in intervals]


def nesting_lanes(pieces: Sequence[tuple[int, int]]) -> list[int]:
    """The lane of each stretch of text, 0 for the innermost; no two that overlap share one.

    A stretch lies further out than all that it holds. Side by side inside it they count once, so
    that a nest takes no more lanes than it is high. Of equal stretches the later one is the outer.
    """
    lanes = [0] * len(pieces)
    if len(pieces) < 2:
        return lanes
    order = sorted(range(len(pieces)), key=lambda i: (pieces[i][1] - pieces[i][0], i))
    placed: list[int] = []
    for index in order:
        start, end = pieces[index]
        lane = 0
        crossing: set[int] = set()
        for other in placed:
            left, right = pieces[other]
            if start <= left and right <= end:
                lane = max(lane, lanes[other] + 1)
            elif left < end and start < right:
                crossing.add(lanes[other])
        while lane in crossing:
            lane += 1
        lanes[index] = lane
        placed.append(index)
    return lanes
