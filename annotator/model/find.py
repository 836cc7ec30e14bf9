"""Finds words in an article's text; positions are code points, half-open."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Without `match_case` upper and lower case are the same, `ß` is `ss`, and the four letters i of
    Turkish are one. `whole_words` leaves out hits that go on as a word on either side.
    """

    words: str
    match_case: bool = False
    whole_words: bool = False


def hits_between(text: str, query: Query, start: int, end: int) -> list[Range]:
    """The hits that begin in [start, end), from left to right, none inside another.

    Args:
        text: The article's text; a long one is best asked for in slices.
        query: What is looked for; nothing is found nowhere.
        start: First position at which a hit may begin.
        end: Hits begin before it, but may end behind it.
    """
    start, end = max(start, 0), min(end, len(text))
    if not query.words or start >= end:
        return []
    words = query.words if query.match_case else fold(query.words)
    # Folding never makes a text shorter, so that no hit is longer than the folded words.
    piece = text[start : end + len(words) - 1]
    if query.match_case:
        found = [match.span() for match in _pattern(words).finditer(piece)]
    else:
        found = _folded_hits(piece, words)
    whole = query.whole_words
    return [
        (start + a, start + b)
        for a, b in found
        if start + a < end and (not whole or _is_whole(text, start + a, start + b))
    ]


def fold(text: str) -> str:
    """The text as it is compared where case does not matter."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").casefold()


def _folded_hits(piece: str, words: str) -> list[Range]:
    folded = fold(piece)
    found = [match.span() for match in _pattern(words).finditer(folded)]
    if len(folded) == len(piece) or not found:
        return found  # each character has become one: positions are the same
    edges = list(accumulate((len(fold(character)) for character in piece), initial=0))
    hits = []
    for start, end in found:
        first, last = bisect_left(edges, start), bisect_left(edges, end)
        # Half a character, as one s of a sharp one, is no hit.
        if edges[first] == start and edges[last] == end:
            hits.append((first, last))
    return hits


@lru_cache(maxsize=8)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either edge, where the hit itself has a letter there."""
    before = start > 0 and _is_word(text[start - 1]) and _is_word(text[start])
    after = end < len(text) and _is_word(text[end]) and _is_word(text[end - 1])
    return not before and not after


def _is_word(character: str) -> bool:
    return (
        character.isalnum()
        or character == "_"
        or (not character.isascii() and unicodedata.category(character).startswith("M"))
    )
