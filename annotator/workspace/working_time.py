"""Working time: how many seconds of a person's time a change took."""

from __future__ import annotations

from datetime import datetime

from annotator.workspace.ports import Clock

LONGEST_PAUSE = 60  # seconds without a change that still count as working time


class WorkingTime:
    """Counts from the opening of an article, and then from each change, to the next change."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._active_at: datetime | None = None

    def begin(self) -> None:
        """An article is open; what was done before belongs to another one."""
        self._active_at = self._clock.now()

    def seconds(self) -> int:
        """The time since this was asked or begun, 0 to `LONGEST_PAUSE`; 0 before any article."""
        now = self._clock.now()
        before, self._active_at = self._active_at, now
        if before is None:
            return 0
        return max(0, min(round((now - before).total_seconds()), LONGEST_PAUSE))
