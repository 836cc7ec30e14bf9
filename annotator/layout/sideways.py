"""Moves a caret to the left and to the right as the eye sees it, in mixed directions too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from annotator.layout.caret import Caret, move, next_grapheme
from annotator.layout.direction import has_right_to_left, reads_leftwards
from annotator.layout.geometry import Row
from annotator.layout.page import Page
from annotator.model.tokens import tokens_between

Stops = Callable[[str, int, int], list[int]]


def sideways(
    page: Page, caret: Caret, step: Literal["character", "token"], *, right: bool
) -> Caret:
    """The caret one character or token to the right or left of where it is seen.

    On a row where directions mix the places are visited in the order of their x, each once.
    Beyond the end of a row the way leads to the row that is read next or was read before, by the
    direction of the paragraph.

    Args:
        page: The page, with its text.
        caret: Where it was.
        step: By token it stops where tokens begin, as `layout.caret.move` does.
        right: The key that was pressed: to the right, or to the left.
    """
    text = page.text
    position = min(max(caret.position, 0), len(text))
    row = page.row_of(position, upstream=caret.upstream)
    leftwards = reads_leftwards(text, row.start)
    forward = right != leftwards
    if _is_plain(text, row, leftwards=leftwards):
        after = move(page, caret, step, forward=forward)
        beyond = page.row_of(after.position)
        if beyond.start == row.start or after.position == position:
            return after
        if _is_plain(text, beyond, leftwards=reads_leftwards(text, beyond.start)):
            return after
        return _enter(page, beyond, _STOPS[step], forward=forward)
    here = (_x(row, position), position)
    stops = _seen(page, row, _STOPS[step])
    if right:
        ahead = next((place for x, place in stops if (x, place) > here), None)
    else:
        ahead = next((place for x, place in reversed(stops) if (x, place) < here), None)
    if ahead is not None:
        return Caret(ahead)
    next_row = page.row_after(row) if forward else page.row_before(row)
    while next_row is not None and not _seen(page, next_row, _STOPS[step]):
        next_row = page.row_after(next_row) if forward else page.row_before(next_row)
    if next_row is None:
        return caret
    return _enter(page, next_row, _STOPS[step], forward=forward)


def _enter(page: Page, row: Row, stops: Stops, *, forward: bool) -> Caret:
    """The place where reading of a row begins; coming back, where it ends."""
    seen = _seen(page, row, stops)
    at_right = reads_leftwards(page.text, row.start) == forward
    return Caret(seen[-1 if at_right else 0][1])


def _seen(page: Page, row: Row, stops: Stops) -> list[tuple[float, int]]:
    """(x, position) of every stop of a row, from left to right."""
    # A position where a line is wrapped belongs to the lower row, the end of the text to the last.
    end = row.end if page.row_after(row) is not None else row.end + 1
    return sorted((_x(row, stop), stop) for stop in stops(page.text, row.start, end))


def _x(row: Row, position: int) -> float:
    return row.line.x_at(min(max(position - row.offset, row.line.start), row.line.end))


def _is_plain(text: str, row: Row, *, leftwards: bool) -> bool:
    return not leftwards and not has_right_to_left(text[row.start : row.end])


def _characters(text: str, start: int, end: int) -> list[int]:
    """Where characters, as a reader counts, begin in [start, end), and the end of the text."""
    found = [start] if start < end else []
    while found and found[-1] < len(text) and (after := next_grapheme(text, found[-1])) < end:
        found.append(after)
    return found


def _tokens(text: str, start: int, end: int) -> list[int]:
    """Where tokens begin in [start, end), and both ends of the text."""
    found = [first for first, _ in tokens_between(text, start, end) if first >= start]
    edges = [edge for edge in (0, len(text)) if start <= edge < end]
    return sorted({*found, *edges})


_STOPS: dict[str, Stops] = {"character": _characters, "token": _tokens}
