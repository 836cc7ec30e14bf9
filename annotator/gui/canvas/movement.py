"""How the keys move the caret, extend a selection, or move the edge of a mark."""

from __future__ import annotations

from typing import Literal

from annotator.layout.caret import Caret, Step, move, next_grapheme, previous_grapheme
from annotator.layout.direction import reads_leftwards
from annotator.layout.page import Page
from annotator.layout.sideways import sideways
from annotator.model.tokens import token_after, token_before

Edge = Literal["start", "end"]


def moved(
    page: Page, at: Caret, step: Step, *, forward: bool, extend: bool, height: float
) -> Caret:
    """The caret after a key. `forward` is to the right, down, or towards the end.

    ← and → go where they point: in a paragraph that reads from right to left → goes back. A
    selection grows in the order of the text, so that it stays in one piece; by tokens it ends
    where a token ends.
    """
    match step:
        case "character" | "token" if not extend:
            return sideways(page, at, step, right=forward)
        case "line" | "line_edge" | "page" | "article":
            return move(page, at, step, forward=forward, height=height)
    onwards = forward != reads_leftwards(page.text, at.position)
    if step == "token" and onwards:
        return Caret(next_token_end(page.text, at.position))
    return move(page, at, step, forward=onwards)


def moved_edge(text: str, position: int, edge: Edge, *, forward: bool, by_character: bool) -> int:
    """The position to which one key moves the edge of a mark; code points.

    `forward` is to the right, which is back where the paragraph reads from right to left.
    """
    forward = forward != reads_leftwards(text, position)
    if by_character:
        return (next_grapheme if forward else previous_grapheme)(text, position)
    if edge == "end":
        if forward:
            return next_token_end(text, position)
        token = token_before(text, position)
        before = token_before(text, token[0]) if token else None
        return before[1] if before else position
    if forward:
        token = token_after(text, position)
        after = token_after(text, token[1]) if token and token[0] <= position else token
        return after[0] if after else position
    token = token_before(text, position)
    return token[0] if token else position


def next_token_end(text: str, position: int) -> int:
    """End of the token that goes on or begins after a position; the end of the text at last."""
    token = token_after(text, position)
    return token[1] if token else len(text)


def without_blanks(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch less blanks at its edges, None where nothing else is in it."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    left = start + len(piece) - len(piece.lstrip())
    return left, left + len(stripped)
