"""Where else the same words stand in an article, as whole tokens.

Positions are code points, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.tokens import Token, token_after, token_before


def same_strings(text: str, words: str, *, same_case: bool = True) -> list[Token]:
    """Every place where these words stand as whole tokens, in order; none overlap.

    The text is searched once. Upper and lower case differ unless `same_case` is off.
    """
    if not words.strip():
        return []
    return [
        (start, end)
        for start, end in _places(text, words, same_case=same_case)
        if _is_whole(text, start, end)
    ]


def _places(text: str, words: str, *, same_case: bool) -> Iterator[Token]:
    flags = re.NOFLAG if same_case else re.IGNORECASE
    for match in re.finditer(re.escape(words), text, flags):
        yield match.span()


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the edges are edges of tokens; between blanks they always are."""
    opens = start == 0 or text[start - 1].isspace()
    if not opens:
        token = token_after(text, start)
        opens = token is not None and token[0] == start
    if not opens:
        return False
    if end == len(text) or text[end].isspace():
        return True
    token = token_before(text, end)
    return token is not None and token[1] == end
