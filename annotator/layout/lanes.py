"""Stacks what would overlap: labels and arcs in lanes, nested mark boxes by depth."""

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


def nesting_depths(pieces: Sequence[tuple[int, int]]) -> list[int]:
    """For each stretch of text, how many of the others lie one inside the other in it.

    Side by side inside one mark they count once: this is the height of the nest, not its number.
    Of equal stretches the later given one is the outer.
    """
    depths = [0] * len(pieces)
    if len(pieces) < 2:
        return depths
    order = sorted(range(len(pieces)), key=lambda i: (pieces[i][1] - pieces[i][0], i))
    inner: list[int] = []
    for index in order:
        start, end = pieces[index]
        depths[index] = max(
            (depths[j] + 1 for j in inner if start <= pieces[j][0] and pieces[j][1] <= end),
            default=0,
        )
        inner.append(index)
    return depths
