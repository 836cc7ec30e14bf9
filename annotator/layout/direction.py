"""In which direction a paragraph reads, and whether any of a text reads from right to left."""

from __future__ import annotations

import unicodedata

from annotator.model.tokens import paragraph_at

_STRONG = {"L", "R", "AL"}
_LEFTWARDS = {"R", "AL", "RLE", "RLO", "RLI"}


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph reads from right to left: its first strong character decides."""
    if text.isascii():
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _STRONG:
            return direction != "L"
    return False


def reads_leftwards(text: str, position: int) -> bool:
    """Whether the paragraph at a position (code points) reads from right to left."""
    start, end = paragraph_at(text, min(max(position, 0), len(text)))
    return is_right_to_left(text[start:end])


def has_right_to_left(text: str) -> bool:
    """Whether anything in the text is set from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _LEFTWARDS for character in text
    )
