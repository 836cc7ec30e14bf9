"""Finds how a file counts positions, and says so where it is not certain."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.formats.building import RecordBuilder
from annotator.formats.offset_units import Positions, Quoted, Unit, find_counting
from annotator.model.said import said


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
    if not found.certain:
        builder.find(
            said(
                "{fitting} of {tried} marks fit the text when positions are counted in {unit}.",
                fitting=found.fitting,
                tried=found.tried,
                unit=found.unit,
            ),
            said("The last ones: {examples}.", examples=found.examples) if found.examples else "",
        )
    return Positions(raw, found.unit, found.line_ends)
