"""How long work tells how far it is, asks whether to stop, and counts what it did."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from annotator.model.said import Said

Progress = Callable[[int], None]  # told how much is done, 0 to 100
Cancelled = Callable[[], bool]


class Watched(Protocol):
    """Where a long job shows how far it is, and hears that it is to stop."""

    def progress(self, percent: int) -> None:
        """So much is done, 0 to 100; called on the lane."""
        ...

    def cancelled(self) -> bool:
        """Whether to stop; called on the lane."""
        ...

    def end(self) -> None:
        """It is over, however it ended."""
        ...


class Unwatched:
    """Nobody looks on and nobody stops it."""

    def __init__(self, words: str = "") -> None:
        del words

    def progress(self, percent: int) -> None:
        """Nobody hears it."""

    def cancelled(self) -> bool:
        """Never."""
        return False

    def end(self) -> None:
        """Nobody hears it."""


def never() -> bool:
    """Go on: nobody asks to stop."""
    return False


def counted(number: int, one: Said, many: str) -> Said:
    """`3 articles added`: the words for one thing, or the pattern for as many as `{count}`."""
    return one if number == 1 else Said(many, count=number)
