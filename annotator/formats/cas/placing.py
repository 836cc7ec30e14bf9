"""Finds the fragments of marks in a CAS, and says which of them are nowhere."""

from __future__ import annotations

from annotator.formats.building import RecordBuilder
from annotator.formats.cas.own_types import MENTION
from annotator.formats.cas.structure import Structure
from annotator.formats.offset_units import Positions, Range
from annotator.model.said import said


class Placing:
    """Turns the positions of one text's annotations into stretches of it."""

    def __init__(self, builder: RecordBuilder, positions: Positions) -> None:
        self._builder = builder
        self._positions = positions

    def span(self, one: Structure, label: str) -> list[Range] | None:
        """The fragments of a mention."""
        begin, end = one.stretch or (0, 0)
        hull = self.place(begin, end, label)
        parts = one.lines("fragments") if one.type == MENTION else ()
        if hull is None or not parts:
            return None if hull is None else [hull]
        return self._checked(parts[0], hull, label) or [hull]

    def triggers(self, one: Structure, several: tuple[str, ...], label: str) -> list[list[Range]]:
        """All triggers of an event; where the first was moved since, only that one."""
        begin, end = one.stretch or (0, 0)
        hull = self.place(begin, end, label)
        if hull is None:
            return []
        first = self._checked(several[0], hull, label)
        if first is None:
            return [[hull]]
        others = (self._parsed(words) for words in several[1:])
        return [first, *(spans for spans in others if spans)]

    def _checked(self, words: str, hull: Range, label: str) -> list[Range] | None:
        """Fragments, if they still are those of the annotation."""
        spans = self._parsed(words)
        if spans and (spans[0][0], spans[-1][1]) == hull:
            return spans
        self._builder.find(
            said(
                "“{label}” was moved after it was written; it is taken as one piece now.",
                label=label,
            )
        )
        return None

    def _parsed(self, words: str) -> list[Range] | None:
        """The fragments in `3-10,12-14`; None where one of them is none."""
        found = []
        for part in words.split(","):
            begin, _, end = part.partition("-")
            if not (begin.isdecimal() and end.isdecimal() and len(part) < 40):
                return None
            span = self._positions.range(int(begin), int(end))
            if span is None:
                return None
            found.append(span)
        return sorted(found)

    def place(self, begin: int, end: int, label: str) -> Range | None:
        """(start, end) of an annotation; None, with a finding, where it marks nothing."""
        found = self._positions.range(begin, end)
        if found is None and begin == end:
            self._builder.find(
                said("“{type}” marks nothing and was left out.", type=label), severity="error"
            )
        elif found is None:
            self._builder.find(
                said(
                    "“{type}” at {start}–{end} was left out: no characters of the text begin and "
                    "end there.",
                    type=label,
                    start=begin,
                    end=end,
                ),
                severity="error",
            )
        return found
