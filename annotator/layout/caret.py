"""Moves a caret over an article: by character, token, sentence, line, page, and to edges.

Positions are code points. Nothing here depends on a window: the canvas keeps a `Caret` and asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from annotator.layout.geometry import Rect, Row
from annotator.layout.page import Page
from annotator.model.sentences import sentence_after, sentence_at, sentence_before
from annotator.model.tokens import snap, token_after, token_at, token_before

__all__ = [
    "Caret",
    "Step",
    "caret_rect",
    "move",
    "next_grapheme",
    "next_sentence",
    "next_token",
    "previous_grapheme",
    "previous_sentence",
    "previous_token",
    "sentence_at",
    "snap",
    "token_at",
]

Step = Literal["character", "token", "sentence", "line", "line_edge", "article", "page"]


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the caret is.

    `x` is the x that vertical steps keep to. `upstream`: at a position where a line is wrapped
    the caret shows at the end of the upper row.
    """

    position: int
    x: float | None = None
    upstream: bool = False


def move(page: Page, caret: Caret, step: Step, *, forward: bool, height: float = 0.0) -> Caret:
    """The caret after one step; at the end of the article it stays where it is.

    Args:
        page: The page, with its text.
        caret: Where it was.
        step: How far. By token and sentence it stops where these begin.
        forward: Down and towards the end of the text, or up and back.
        height: Height of the view, for `page`.
    """
    text, position = page.text, min(max(caret.position, 0), len(page.text))
    match step:
        case "character":
            return Caret((next_grapheme if forward else previous_grapheme)(text, position))
        case "token":
            return Caret((next_token if forward else previous_token)(text, position))
        case "sentence":
            return Caret((next_sentence if forward else previous_sentence)(text, position))
        case "line":
            return _vertical(page, caret, None, forward=forward)
        case "page":
            return _vertical(page, caret, height, forward=forward)
        case "line_edge":
            return _line_edge(page, caret, forward=forward)
        case "article":
            return Caret(len(text) if forward else 0)


def caret_rect(page: Page, caret: Caret) -> Rect:
    """Where the caret is drawn: a rectangle without width over the height of the text."""
    row = page.row_of(caret.position, upstream=caret.upstream)
    return Rect(_x(row, caret.position), row.text_y, 0.0, page.text_height)


def next_grapheme(text: str, position: int) -> int:
    """End of the character, as a reader counts, at a position."""
    for _, end in _clusters(text, position):
        if end > position:
            return end
    return len(text)


def previous_grapheme(text: str, position: int) -> int:
    """Start of the character, as a reader counts, before a position."""
    previous = 0
    for start, _ in _clusters(text, position - 1):
        if start >= position:
            break
        previous = start
    return previous


def next_token(text: str, position: int) -> int:
    """Start of the next token, or the end of the text."""
    token = token_after(text, position)
    if token is not None and token[0] <= position:
        token = token_after(text, token[1])
    return len(text) if token is None else token[0]


def previous_token(text: str, position: int) -> int:
    """Start of the token that the position is inside of, or of the one before; or 0."""
    token = token_before(text, position)
    return 0 if token is None else token[0]


def next_sentence(text: str, position: int) -> int:
    """Start of the next sentence, or the end of the text."""
    sentence = sentence_after(text, position)
    return len(text) if sentence is None else sentence[0]


def previous_sentence(text: str, position: int) -> int:
    """Start of the sentence that the position is inside of, or of the one before; or 0."""
    sentence = sentence_before(text, position)
    return 0 if sentence is None else sentence[0]


@cache
def _cluster() -> Any:
    """The pattern of one grapheme cluster; its library is loaded when first needed."""
    import regex

    return regex.compile(r"\X")


def _clusters(text: str, position: int) -> Iterator[tuple[int, int]]:
    """Grapheme clusters from a little before a position on."""
    for match in _cluster().finditer(text, _cluster_start(text, position)):
        yield match.span()


def _cluster_start(text: str, position: int) -> int:
    """A position at or before the given one where a cluster begins for certain.

    One lies between any two ASCII characters, a line feed after a carriage return excepted.
    """
    position = min(position, len(text) - 1)
    while position > 0:
        character = text[position]
        if character.isascii() and character != "\n" and text[position - 1].isascii():
            return position
        position -= 1
    return 0


def _x(row: Row, position: int) -> float:
    local = min(max(position - row.offset, row.line.start), row.line.end)
    return row.line.x_at(local)


def _text_end(page: Page, row: Row) -> int:
    """End of what is to be seen on a row: before the line feed and the blanks at a wrap."""
    end = row.offset + row.line.end
    wrapped = row.end == end and row.end < len(page.text)
    while wrapped and end > row.start and page.text[end - 1].isspace():
        end -= 1
    return end


def _in_row(page: Page, row: Row, x: float) -> Caret:
    """The caret nearest to x on a row, on a boundary between characters as a reader counts."""
    position = row.offset + row.line.position_at(x)
    if page.text[position - 1 : position + 1] and 0 < position < len(page.text):
        before = previous_grapheme(page.text, position + 1)
        if before < position and next_grapheme(page.text, before) > position:
            position = before
    position = min(max(position, row.start), _text_end(page, row))
    upstream = position == row.end and row.end < len(page.text)
    return Caret(position, x, upstream and page.text[position - 1] != "\n")


def _vertical(page: Page, caret: Caret, height: float | None, *, forward: bool) -> Caret:
    """One row, or about one view, up or down; beyond the first and last row to their edges."""
    row = page.row_of(caret.position, upstream=caret.upstream)
    x = _x(row, caret.position) if caret.x is None else caret.x
    target: Row | None
    target = page.row_after(row) if forward else page.row_before(row)
    if height is not None and target is not None:
        # One row stays in view, so that the eye finds the place again.
        reach = max(height - row.height, target.height)
        far = page.row_at(row.y + reach if forward else row.y - reach)
        target = far if (far.start > row.start) == forward and far.start != row.start else target
    while target is not None and not target.line.width and target.line.start == target.line.end:
        beyond = page.row_after(target) if forward else page.row_before(target)
        if beyond is None or height is not None:
            break
        target = beyond
    if target is None:
        return Caret(len(page.text) if forward else 0, x)
    return _in_row(page, target, x)


def _line_edge(page: Page, caret: Caret, *, forward: bool) -> Caret:
    """The start of a row, or the end of what is to be seen on it."""
    row = page.row_of(caret.position, upstream=caret.upstream)
    if not forward:
        return Caret(row.start)
    end = _text_end(page, row)
    return Caret(end, None, end == row.end and end < len(page.text) and end > row.start)
