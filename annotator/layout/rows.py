"""Cuts an article into paragraphs and these into lines: the frames that rows are laid out in."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import NamedTuple

from annotator.layout.measure import TextLine
from annotator.layout.spacing import Sheet


class Paragraph(NamedTuple):
    """A stretch of the article between two line feeds; `number` counts from 0.

    `end` leaves the line feed out, `next` is where the next paragraph starts (the length of the
    text after the last one). `gap_below` asks for extra room because no empty line follows.
    """

    number: int
    start: int
    end: int
    next: int
    blank: bool
    gap_below: bool


class RowFrame(NamedTuple):
    """One line of text and its place in the article, before anything is put on it.

    `start`/`end` are positions in the article; the line feed belongs to the last line. `offset`
    is the position of the paragraph. The blanks at which the line was wrapped begin at
    `visible_end`.
    """

    paragraph: int
    offset: int
    start: int
    end: int
    visible_end: int
    line: TextLine
    blank: bool
    gap_below: bool


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of a text, at least one; only the line feed separates them."""
    pieces = text.split("\n")
    count = len(pieces)
    blanks = [not piece or piece.isspace() for piece in pieces]
    nexts = list(accumulate(len(piece) + 1 for piece in pieces))
    nexts[-1] -= 1  # the last one has no line feed
    starts = [0, *nexts[:-1]]
    ends = [start + len(piece) for start, piece in zip(starts, pieces, strict=True)]
    gaps = [not here and not below for here, below in pairwise(blanks)] + [False]
    if count == 1:
        blanks = [False]  # the only line of an empty text is a line to look at, not a gap
    columns = zip(range(count), starts, ends, nexts, blanks, gaps, strict=True)
    return list(map(Paragraph._make, columns))


def wrap(text: str, paragraph: Paragraph, sheet: Sheet) -> tuple[RowFrame, ...]:
    """The lines of one paragraph, measured.

    Raises:
        ValueError: the measure returned lines that do not tile the paragraph.
    """
    content = text[paragraph.start : paragraph.end]
    lines = sheet.measure.lines(content, sheet.width)
    length = paragraph.end - paragraph.start
    frames: list[RowFrame] = []
    reached = 0
    for line in lines:
        last = line.end == length and len(frames) == len(lines) - 1
        if line.start != reached or line.end < line.start:
            break
        reached = line.end
        frames.append(
            RowFrame(
                paragraph.number,
                paragraph.start,
                paragraph.start + line.start,
                paragraph.next if last else paragraph.start + line.end,
                paragraph.start + line.start + len(content[line.start : line.end].rstrip()),
                line,
                paragraph.blank,
                paragraph.gap_below and last,
            )
        )
    if reached != length or len(frames) != len(lines) or not frames:
        raise ValueError(
            f"the lines of paragraph {paragraph.number} end at {reached} instead of {length}"
        )
    return tuple(frames)
