"""Hint letters: one or two home-row letters for each of many targets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TypeVar

Target = TypeVar("Target")

LETTERS = "asdfjklghwetuiopcvbnmrqzxy"


def hint_words(count: int) -> list[str]:
    """So many distinct hints, shortest first, none the beginning of another."""
    words = list(LETTERS)
    size = 1
    while len(words) < count:
        # The last letters become beginnings of longer hints; the first stay as short as they are.
        size += 1
        short = [word for word in words if len(word) == size - 1]
        missing = count - len(words)
        opened = min(len(short), -(-missing // (len(LETTERS) - 1)))
        kept = words[: len(words) - opened]
        longer = ["".join(pair) for pair in product(short[len(short) - opened :], LETTERS)]
        words = kept + longer
    return words[:count]


def hints_for(targets: Sequence[Target]) -> dict[Target, str]:
    """Target → hint, in the order given (nearest first gets the easiest letter)."""
    return dict(zip(targets, hint_words(len(targets)), strict=True))


def matching(hints: dict[Target, str], typed: str) -> list[Target]:
    """Targets whose hint begins with what was typed."""
    return [target for target, hint in hints.items() if hint.startswith(typed)]
