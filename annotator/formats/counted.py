"""Finds how a file counts positions, and has the record keep it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.formats.building import RecordBuilder
from annotator.formats.offset_units import Positions, Quoted, Unit, find_counting


def counted(
    builder: RecordBuilder, raw: str, marks: Sequence[Quoted], *, expected: Unit = "code points"
) -> Positions:
    """Positions of a text, counted as most of the marks fit; a warning where not all do.

    Args:
        builder: The record, which is told.
        raw: The text as the file has it.
        marks: Stretches with the words that stand there, where the file says them.
        expected: What the format counts.
    """
    found = find_counting(raw, marks, expected=expected)
    builder.counted(found)
    return Positions(raw, found.unit, found.line_ends)
