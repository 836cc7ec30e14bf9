"""Sentences of article text, by rules over its tokens.

Positions are code points, half-open. A sentence never crosses a line feed and neither begins nor
ends with a blank.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from annotator.model.tokens import (
    LEADING_ABBREVIATIONS,
    TRAILING_ABBREVIATIONS,
    Token,
    paragraph_at,
    tokenise,
    words,
)

_FULL_WIDTH = frozenset("。！？．｡")
_STRONG = frozenset("?!؟।॥۔။។‽") | _FULL_WIDTH
_CLOSING = frozenset("\"'”’“‘»«›‹)]}」』】〉》）］")
_OPENING = frozenset("\"'“‘«‹„‚([{「『【〈《（［¿¡-–—•*")

# Words that begin sentences far more often than names: after "U.S." or "Inc." they decide.
_STARTERS = words(
    "A After All Also Although An And Another As At Because Before Both But By During Each Earlier"
    " Even Every For Former From He Her His How However I If In Instead It Its Last Later Many"
    " Meanwhile More Most Nearly No Not Now Of On Once One Only Or Other Our Several She Since So"
    " Some Still Such That The Their Then There These They This Those Though Three Through Thus To"
    " Today Two Under Until We What When Where Which While Who Why With Yesterday Yet You"
)
_MONTHS = words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_TIMES_OF_DAY = frozenset({"a.m.", "p.m.", "A.M.", "P.M.", "etc."})
# What goes on a time of day: "5 p.m. Monday", "at 3 a.m. GMT".
_AFTER_TIMES = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Pacific Central Moscow"
    " GMT UTC EST EDT CET CEST ET PT local"
)

_CACHED_PARAGRAPHS = 256


def _next_word(paragraph: str, tokens: list[Token], index: int) -> str:
    """The first token from `index` on that does not merely open a quotation or bracket."""
    for start, end in tokens[index:]:
        word = paragraph[start:end]
        if word[0] not in _OPENING:
            return word
    return ""


def _stop_ends(word: str, following: str) -> bool:
    """Whether a token that ends in a full stop ends a sentence when `following` comes next."""
    if following[:1].islower():
        return False
    if word.strip(".") == "":  # ".", "..."
        return True
    stem = word[:-1]
    if word in _TIMES_OF_DAY:
        return not following[:1].isdigit() and following not in _AFTER_TIMES
    if stem in LEADING_ABBREVIATIONS:
        # "in Oct. The" but not "Oct. 12"; never after a title.
        return stem in _MONTHS and following in _STARTERS
    if stem in TRAILING_ABBREVIATIONS or "." in stem or len(stem) == 1:
        return following in _STARTERS
    return False


def _closed(paragraph: str, tokens: list[Token], index: int) -> int:
    """Index after the further signs and closing quotes that cling to the token before `index`."""
    while index < len(tokens):
        start, end = tokens[index]
        word = paragraph[start:end]
        clings = start == tokens[index - 1][1] and (
            word[0] in _CLOSING or word[0] in _STRONG or word.strip(".") == ""
        )
        if not clings:
            break
        index += 1
    return index


def _ends_at(paragraph: str, tokens: list[Token], index: int, after: int) -> bool:
    """Whether the sentence of token `index` ends before token `after`."""
    start, end = tokens[index]
    word = paragraph[start:end]
    if after >= len(tokens) or any(paragraph[a] in _FULL_WIDTH for a, _ in tokens[index:after]):
        return True
    following = _next_word(paragraph, tokens, after)
    separated = tokens[after][0] > tokens[after - 1][1]
    if not separated:
        # A blank lost in scraping: "ended.The"; a full stop inside a name or number is no token.
        return (
            word == "."
            and after == index + 1
            and paragraph[start - 1 : start].islower()
            and following[:1].isupper()
        )
    if word[-1] == "." or word == "…":
        return _stop_ends(word if word != "…" else ".", following)
    return not following[:1].islower()


@lru_cache(maxsize=_CACHED_PARAGRAPHS)
def _sentences_of(paragraph: str) -> tuple[Token, ...]:
    tokens = tokenise(paragraph)
    found: list[Token] = []
    first = index = 0
    while index < len(tokens):
        start, end = tokens[index]
        last = paragraph[end - 1]
        index += 1
        if last not in ".…" and last not in _STRONG and paragraph[start] not in _STRONG:
            continue
        after = _closed(paragraph, tokens, index)
        if _ends_at(paragraph, tokens, index - 1, after):
            found.append((tokens[first][0], tokens[after - 1][1]))
            first = after
        index = after
    if first < len(tokens):
        found.append((tokens[first][0], tokens[-1][1]))
    return tuple(found)


def sentences(text: str) -> list[Token]:
    """All sentences of a text, in order."""
    found: list[Token] = []
    left = 0
    for paragraph in text.split("\n"):
        found.extend((a + left, b + left) for a, b in _sentences_of(paragraph))
        left += len(paragraph) + 1
    return found


def sentence_at(text: str, position: int) -> Token | None:
    """The sentence around a position, or the one that ended before it in the same paragraph.

    Before the first sentence of a paragraph it is that one; a blank paragraph has none.
    """
    left, right = paragraph_at(text, min(max(position, 0), len(text)))
    found = _sentences_of(text[left:right])
    if not found:
        return None
    index = max(bisect_right(found, position - left, key=_start) - 1, 0)
    return found[index][0] + left, found[index][1] + left


def sentence_after(text: str, position: int) -> Token | None:
    """The first sentence that begins after a position."""
    left = max(position, 0)
    while left <= len(text):
        left, right = paragraph_at(text, left)
        for start, end in _sentences_of(text[left:right]):
            if start + left > position:
                return start + left, end + left
        left = right + 1
    return None


def sentence_before(text: str, position: int) -> Token | None:
    """The last sentence that begins before a position."""
    position = min(position, len(text))
    while position >= 0:
        left, right = paragraph_at(text, position)
        for start, end in reversed(_sentences_of(text[left:right])):
            if start + left < position:
                return start + left, end + left
        position = left - 1
    return None


def _start(token: Token) -> int:
    return token[0]
