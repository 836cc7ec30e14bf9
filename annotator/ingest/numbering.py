"""Gives new articles their ids, in the order in which they were read."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from annotator.model.identity import ArticleId, ulid

_ENTROPY_BITS = 80


class TimeAndChance(Protocol):
    """Where the parts of an id come from."""

    def now(self) -> datetime:
        """Now, in UTC."""
        ...

    def entropy(self, size: int) -> bytes:
        """So many random bytes."""
        ...


class ArticleIds:
    """ULIDs that sort in the order they were given, also within one millisecond."""

    def __init__(self, clock: TimeAndChance) -> None:
        self._clock = clock
        self._last = (-1, 0)

    def next(self) -> ArticleId:
        """An id greater than every one given before."""
        milliseconds = int(self._clock.now().timestamp() * 1000)
        last, chance = self._last
        if milliseconds <= last:  # the same moment, or the clock was set back
            milliseconds, chance = last, chance + 1
            if chance >> _ENTROPY_BITS:
                milliseconds, chance = last + 1, 0
        else:
            chance = int.from_bytes(self._clock.entropy(_ENTROPY_BITS // 8), "big")
        self._last = (milliseconds, chance)
        return ulid(milliseconds, chance.to_bytes(_ENTROPY_BITS // 8, "big"))
