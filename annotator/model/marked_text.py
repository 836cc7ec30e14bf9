"""Text with its marks in a plain notation that people can read and programs can take apart.

A mark is written around its words: `[Anna Kral]{Person}`. What others point to, and what stands in
several pieces, has a number; roles and relations follow the label:

    [Anna Kral]{#1 Person} [visited]{Visit, agent=#1, place="Baku"} the [city]{Place}

A value in quotation marks is a written one, or the words of a mark outside the text. Marks nest.
A mark that crosses the end of another, or has a gap, is written in pieces of the same number. A
backslash stands before each of `[ ] { } \\` that belongs to the text, and before `"` in values.
`without_marks` gives back the text alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, MarkRef, Mention, Relation, spans_of

_TO_ESCAPE = re.compile(r"[\[\]{}\\]")
_TO_ESCAPE_IN_VALUES = re.compile(r"[\[\]{}\\\"]")
_NOTATION = re.compile(r"\\(.)|\[|\]\{(?:\\.|[^\\}])*\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One fragment of a mark, as far as it lies in the text that is written."""

    start: int
    end: int
    mark: Mention | Event


def marked_text(text: str, marks: MarkSet, start: int, end: int) -> str:
    """The text from `start` to `end` (code points) with the marks that have a part in it."""
    there = marks.overlapping(start, end)
    pieces = [
        _Piece(max(a, start), min(b, end), mark)
        for mark in there
        for span in spans_of(mark)
        for a, b in span.fragments
        if a < end and b > start
    ]
    written = list(_nested(pieces))
    captions = _captions(text, marks, there, written)
    return _write(text, start, end, written, captions)


def without_marks(marked: str) -> str:
    """The text of marked text, with nothing of the notation left."""
    return _NOTATION.sub(lambda match: match.group(1) or "", marked)


def _nested(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces as brackets that nest: what crosses the end of another is cut there."""
    waiting = [(piece.start, -piece.end, number) for number, piece in enumerate(pieces)]
    heapify(waiting)
    ends: list[int] = []  # of the brackets that are open, outer ones first
    while waiting:
        start, minus_end, number = heappop(waiting)
        end = -minus_end
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            heappush(waiting, (ends[-1], minus_end, number))
            end = ends[-1]
        ends.append(end)
        yield _Piece(start, end, pieces[number].mark)


def _captions(
    text: str, marks: MarkSet, there: Sequence[Mention | Event], written: Sequence[_Piece]
) -> dict[str, tuple[str, str]]:
    """What stands in braces after each mark: number and label, then roles and relations."""
    here = {mark.id for mark in there}
    links = {mark.id: list(_links(marks, mark)) for mark in there}
    pieces = Counter(piece.mark.id for piece in written)
    pointed = {ref.id for found in links.values() for _, ref in found if isinstance(ref, MarkRef)}
    wanted = [
        identifier for identifier, count in pieces.items() if identifier in pointed or count > 1
    ]
    numbers = {identifier: f"#{number}" for number, identifier in enumerate(wanted, 1)}

    def shown(ref: MarkRef | str) -> str:
        if isinstance(ref, str):
            return _quoted(ref)
        if ref.id in here:
            return numbers[ref.id]
        far = marks.get(ref.id)
        spans = spans_of(far) if far is not None else ()
        return _quoted(spans[0].quote(text) if spans else str(ref.id))

    captions: dict[str, tuple[str, str]] = {}
    for mark in there:
        head = " ".join(filter(None, (numbers.get(mark.id), _escaped(mark.type))))
        parts = (f", {_escaped(name)}={shown(ref)}" for name, ref in links[mark.id])
        captions[mark.id] = (head, "".join(parts))
    return captions


def _links(marks: MarkSet, mark: Mention | Event) -> Iterator[tuple[str, MarkRef | str]]:
    """Filled roles of an event, then relations that begin at the mark."""
    if isinstance(mark, Event):
        for argument in mark.arguments:
            yield argument.role, argument.filler
    for other in marks.dependents(mark.id):
        if isinstance(other, Relation) and other.source.id == mark.id:
            yield other.type, other.target


def _write(
    text: str,
    start: int,
    end: int,
    written: Sequence[_Piece],
    captions: dict[str, tuple[str, str]],
) -> str:
    out: list[str] = []
    open_pieces: list[tuple[int, str]] = []
    position = start
    seen: set[str] = set()

    def copy(to: int) -> None:
        nonlocal position
        out.append(_escaped(text[position:to]))
        position = to

    def close(until: int) -> None:
        while open_pieces and open_pieces[-1][0] <= until:
            at, identifier = open_pieces.pop()
            copy(at)
            head, links = captions[identifier]
            # Roles and relations stand at the first piece only.
            out.append(f"]{{{head}{'' if identifier in seen else links}}}")
            seen.add(identifier)

    for piece in written:
        close(piece.start)
        copy(piece.start)
        out.append("[")
        open_pieces.append((piece.end, piece.mark.id))
    close(end)
    copy(end)
    return "".join(out)


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(r"\\\g<0>", text)


def _quoted(text: str) -> str:
    return '"' + _TO_ESCAPE_IN_VALUES.sub(r"\\\g<0>", text) + '"'
