"""Cuts an article into paragraphs and these into lines: the frames that rows are laid out in."""

from __future__ import annotations

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
    paragraphs: list[Paragraph] = []
    pieces = text.split("\n")
    blanks = [not piece or piece.isspace() for piece in pieces]
    last = len(pieces) - 1
    start = 0
    for index, piece in enumerate(pieces):
        end = start + len(piece)
        following = end if index == last else end + 1
        gap_below = index < last and not blanks[index] and not blanks[index + 1]
        # The only line of an empty text is a line to look at, not a gap.
        blank = blanks[index] and last > 0
        paragraphs.append(Paragraph(index, start, end, following, blank, gap_below))
        start = following
    return paragraphs


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
