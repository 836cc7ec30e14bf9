"""Cuts long lists into pieces of a size that every database takes in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

CHUNK = 500  # values in one IN (…)

T = TypeVar("T")


def chunks(values: Sequence[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    """The values in pieces of at most this size, in their order."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
