"""How far an article is marked, and at what pace: what the line at the bottom tells of the work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import pairwise
from time import monotonic

from annotator.model.change import Change
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mark, Mention

LOOKED_BACK = 600  # seconds
LONGEST_PAUSE = 60  # seconds between two marks that still count as work
SHORTEST_WORK = 30  # seconds; from less no pace can be told
FEWEST_MARKS = 3


def share_marked(marks: MarkSet, length: int) -> int:
    """How much of a text of this length lies before the end of its last mark, in percent.

    A complete article is done whatever is marked in it.
    """
    if marks.layer.status == "complete":
        return 100
    order = marks.text_order
    last = marks.get(order[-1][-1]) if order else None
    if isinstance(last, Event):
        end = max(span.fragments[-1][1] for span in last.triggers)
    elif isinstance(last, Mention):
        end = last.span.fragments[-1][1]
    else:
        return 0
    return min(100, 100 * end // max(1, length))


class Pace:
    """Marks a minute of the last ten minutes of work; pauses longer than a minute do not count."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._steps: deque[tuple[float, int]] = deque()

    def forget(self) -> None:
        """Another project: begin anew."""
        self._steps.clear()

    def changed(self, change: Change) -> None:
        """Count the marks that a change added, less those that it took away."""
        marks = [edit for edit in change.edits if isinstance(edit.item, Mark)]
        added = sum(edit.before is None for edit in marks)
        removed = sum(edit.after is None for edit in marks)
        if marks:
            self._steps.append((self._clock(), added - removed))

    def per_minute(self) -> float | None:
        """The pace, or None while there is too little work to tell it."""
        now = self._clock()
        while self._steps and now - self._steps[0][0] > LOOKED_BACK:
            self._steps.popleft()
        times = [at for at, _ in self._steps]
        pauses = (later - earlier for earlier, later in pairwise(times))
        worked = sum(min(pause, LONGEST_PAUSE) for pause in pauses)
        marked = sum(count for _, count in self._steps)
        if worked < SHORTEST_WORK or marked < FEWEST_MARKS:
            return None
        return 60 * marked / worked
