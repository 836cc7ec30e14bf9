"""How long work tells how far it is, asks whether to stop, and counts what it did."""

from __future__ import annotations

from collections.abc import Callable

from annotator.model.said import Said

Progress = Callable[[int], None]  # told how much is done, 0 to 100
Cancelled = Callable[[], bool]


def never() -> bool:
    """Go on: nobody asks to stop."""
    return False


def counted(number: int, one: Said, many: str) -> Said:
    """`3 articles added`: the words for one thing, or the pattern for as many as `{count}`."""
    return one if number == 1 else Said(many, count=number)
