"""Cuts long lists into pieces of a size that every database takes in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

CHUNK = 500  # values in one IN (…)

T = TypeVar("T")


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in pieces, in their order."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
