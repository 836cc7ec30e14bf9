"""A BioC document's text: passages and sentences that say where in the document they begin.

Positions are counted from the beginning of the document even inside a passage, in bytes of UTF-8 by
the DTD and in code points in most files; gaps between passages hold no text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.formats.base import Record
from annotator.formats.offset_units import Counting, Positions, Quoted, find_counting, stored_text
from annotator.formats.record_facts import items, mapping, text_of, whole_number
from annotator.model.offsets import Offsets

MOST_BLANK = 2  # line ends that a gap between passages becomes


@dataclass
class Piece:
    """A passage, or a sentence of one.

    Args:
        path: (number of the passage,) or with the number of the sentence.
        offset: Where it begins in the document, as the file counts.
        raw: Its text as the file has it.
        data: Its object.
        start: Where it begins in the stored text, in code points.
    """

    path: tuple[int, ...]
    offset: int
    raw: str
    data: Mapping[str, Any]
    start: int = 0


def pieces_of(document: Mapping[str, Any]) -> list[Piece]:
    """The passages of a document, those of sentences as their sentences."""
    found: list[Piece] = []
    for number, value in enumerate(items(document.get("passages"))):
        passage = mapping(value)
        offset = whole_number(passage.get("offset")) or 0
        if isinstance(passage.get("text"), str) and passage["text"]:
            found.append(Piece((number,), offset, passage["text"], passage))
            continue
        for place, one in enumerate(items(passage.get("sentences"))):
            sentence = mapping(one)
            at = whole_number(sentence.get("offset"))
            if isinstance(sentence.get("text"), str) and sentence["text"]:
                found.append(
                    Piece((number, place), offset if at is None else at, sentence["text"], sentence)
                )
    return found


def locations_of(annotation: Mapping[str, Any]) -> list[tuple[int, int]]:
    """(start, end) of each location, counted as the file does."""
    found = []
    for one in map(mapping, items(annotation.get("locations"))):
        offset, length = whole_number(one.get("offset")), whole_number(one.get("length"))
        if offset is not None and length is not None:
            found.append((offset, offset + length))
    return found


class Text:
    """The text that a document's pieces make, and positions in it.

    Args:
        pieces: The document's pieces, which get their starts.
        counting: How the file counts.
    """

    def __init__(self, pieces: Sequence[Piece], counting: Counting) -> None:
        self.counting = counting
        self._pieces = pieces
        self._positions = [Positions(p.raw, counting.unit, counting.line_ends) for p in pieces]
        self._offsets = sorted((piece.offset, number) for number, piece in enumerate(pieces))
        parts: list[str] = []
        length = 0
        before: Piece | None = None
        for piece in pieces:
            between = "" if before is None else self._between(before, piece)
            piece.start = length + len(between)
            text = stored_text(piece.raw)
            parts += [between, text]
            length = piece.start + len(text)
            before = piece
        self.text = "".join(parts)

    def _between(self, before: Piece, piece: Piece) -> str:
        """What stands for a gap: a blank between sentences, line ends between passages."""
        gap = piece.offset - before.offset - measured(before.raw, self.counting.unit)
        if before.path[0] == piece.path[0]:
            return " " if gap else ""
        return "\n" * min(gap, MOST_BLANK) if gap >= 0 else "\n"

    def range(self, piece: Piece | None, start: int, end: int) -> tuple[int, int] | None:
        """(start, end) in code points of the text; the piece counts first, then the others."""
        home = next((n for n, one in enumerate(self._pieces) if one is piece), None)
        if home is not None:
            first, last = self._in(home, start), self._in(home, end)
            if first is not None and last is not None and first < last:
                return first, last
        first, last = self._anywhere(start, begins=True), self._anywhere(end, begins=False)
        return None if first is None or last is None or first >= last else (first, last)

    def _in(self, number: int, position: int) -> int | None:
        piece = self._pieces[number]
        found = self._positions[number].stored(position - piece.offset)
        return None if found is None else piece.start + found

    def _anywhere(self, position: int, *, begins: bool) -> int | None:
        at = bisect_right(self._offsets, (position if begins else position - 1, len(self._pieces)))
        return self._in(self._offsets[at - 1][1], position) if at else None


def find_text(pieces: Sequence[Piece], loose: Sequence[Any]) -> Text:
    """The text of pieces, counted as most of their annotations fit."""
    best: Counting | None = None
    fitting = tried = 0
    examples: tuple[str, ...] = ()
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].offset if number + 1 < len(pieces) else None
        marks = _quoted(piece, [*items(piece.data.get("annotations")), *loose], following)
        if not marks:
            continue
        found = find_counting(piece.raw, marks)
        fitting, tried = fitting + found.fitting, tried + found.tried
        examples = found.examples or examples
        usual = (found.unit, found.line_ends) == ("code points", "as stored")
        if best is None or (not usual and found.fitting > 0):
            best = found
    if best is None:
        return Text(pieces, Counting("code points", "as stored", 0, 0))
    return Text(pieces, Counting(best.unit, best.line_ends, fitting, tried, examples))


def _quoted(piece: Piece, annotations: Sequence[Any], following: int | None) -> list[Quoted]:
    """Annotations of one location inside a piece, which ends before the following one at most."""
    found = []
    end = piece.offset + 4 * len(piece.raw)
    if following is not None and following > piece.offset:
        end = min(end, following)
    for annotation in map(mapping, annotations):
        places = locations_of(annotation)
        if len(places) == 1 and piece.offset <= places[0][0] < end:
            first, last = places[0]
            quote = text_of(annotation.get("text"))
            found.append(Quoted(first - piece.offset, last - piece.offset, quote))
    return found


def measured(text: str, unit: str) -> int:
    """The length of a text in a unit; grapheme clusters are counted as code points."""
    if unit == "UTF-8 bytes":
        return len(text.encode("utf-8", "replace"))
    return Offsets(text).utf16_length if unit == "UTF-16 units" else len(text)


def shape_of(text: Text, pieces: Sequence[Piece]) -> Record:
    """How the text was put together, to be taken apart again."""
    return {
        "unit": text.counting.unit,
        "pieces": [
            [list(p.path), p.offset, p.start, p.start + len(stored_text(p.raw))] for p in pieces
        ],
    }
