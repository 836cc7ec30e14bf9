"""How long work tells how far it is, asks whether to stop, and counts what it did."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int], None]  # told how much is done, 0 to 100
Cancelled = Callable[[], bool]


def never() -> bool:
    """Go on: nobody asks to stop."""
    return False


def counted(number: int, word: str, what: str) -> str:
    """`3 articles added`: a number with its word, in words for people."""
    plural = "" if number == 1 else "s"
    return f"{number} {word}{plural} {what}".rstrip()
