"""Tokens of article text, by rules: the edges to which selections snap and exports align.

Positions are code points, half-open. A token never holds white space and never crosses a line
feed; every character that is neither blank nor invisible belongs to exactly one token.

Kept whole: hyphenated words and numbers ("Jean-Claude", "30-year"), names with an apostrophe
("O'Brien"), numbers with separators ("1,200.5", "10:30"), initialisms and known abbreviations with
their full stop ("U.S.", "Oct."), addresses of the net. Tokens of their own: the possessive "'s" and
Turkish case endings after an apostrophe, so that the name can be tagged without them; French elided
words ("l'", "d'"); each sign of punctuation; each character of the scripts written without blanks
(Chinese, Thai, …) with its marks, but a run of katakana is one word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

Token = tuple[int, int]

# Scripts written without blanks between words, where each character is its own token.
_UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e40-\u0e46"  # Thai
    "\u0e81-\u0eb0\u0eb2\u0ebd-\u0ec6"  # Lao
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3"  # Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u309f"  # radicals, hiragana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Han
)
# Invisible characters that separate or steer but are nothing one could mark.
_INVISIBLE = "\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Where combining characters live; scanning all of Unicode would cost every start of the program.
_BLOCKS_WITH_MARKS = (
    (0x0300, 0x1FFF),
    (0x20D0, 0x20FF),
    (0x2CE0, 0x30FF),
    (0xA600, 0xABFF),
    (0xFE00, 0xFE2F),
    (0x10000, 0x11FFF),
    (0x16A00, 0x1E9FF),
)
# Joiners, soft hyphen, Thai and Lao am, skin tones, emoji tags and variation selectors.
_OTHER_MARKS = "\u200c\u200d\u00ad\u0e33\u0eb3\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef"

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏΑ-ΩЀ-Я"


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


# Abbreviations that stand before what they abbreviate: a full stop after them ends no sentence.
LEADING_ABBREVIATIONS = words(
    "Mr Mrs Ms Mx Dr Prof Gen Brig Col Lt Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Cdr Rep Reps Sen Sens"
    " Gov Govs Pres Rev Hon Msgr Fr St Ste Mt Ft Amb Supt Insp Det Messrs Mme Mlle Sra Srta Dra Hr"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs cf approx ca al e.g i.e"
)
# Abbreviations that may end a sentence as well.
TRAILING_ABBREVIATIONS = words(
    "Inc Corp Co Ltd LLC Bros Jr Sr Esq etc Ave Blvd Rd Dept Univ Assn Bhd Pty Plc est"
)
_NUMBERING = "Nos|No|Art|Sec|Vol|pp|p|Fig|Ch"

# Case endings that Turkish writes after the apostrophe of a name; "Shi'i" and "Qur'an" stay whole.
_TURKISH_ENDING = (
    "n?[ıiuü]n|n?[dt][ae]n?|[yn][aeıiuü]|[ıü]|l[ae]r[ıi]?n?|yl[ae]|[dt][ıiuü]r|l[ıiuü]"
)
_ELIDED = "(?:jusqu|lorsqu|puisqu|quelqu|dell|nell|sull|dall|all|qu|[cdjlmnst])"

# Longer paragraphs exist, but an article has few of them: the cache is bounded by their number.
_CACHED_PARAGRAPHS = 512


def _ranges(characters: list[int]) -> str:
    """A character class of these code points, ascending, as ranges."""
    parts: list[str] = []
    first = previous = characters[0]
    for code in [*characters[1:], -1]:
        if code != previous + 1:
            parts.append(chr(first) if first == previous else f"{chr(first)}-{chr(previous)}")
            first = code
        previous = code
    return "".join(parts)


@cache
def _marks() -> str:
    """The combining characters, as the inside of a character class."""
    found = [
        code
        for start, stop in _BLOCKS_WITH_MARKS
        for code in range(start, stop + 1)
        if unicodedata.category(chr(code)) in {"Mn", "Mc", "Me"}
    ]
    return _ranges(found) + _OTHER_MARKS


@cache
def _pattern(*, addresses: bool) -> re.Pattern[str]:
    """The rule for one token; net addresses only where a paragraph can hold one."""
    # Only characters are repeated possessively: before 3.11.5 Python goes wrong where groups are.
    marks = f"[{_marks()}]*+"
    run = rf"(?:[^\W{_UNSPACED}]++{marks})+"
    clitic = rf"['’](?:[sS]|(?<=\w\w\w['’])(?:{_TURKISH_ENDING}))(?!\w)"
    joint = (
        rf"(?:[-\u2010\u2011]|(?!{clitic})['’ʼ]"
        r"|(?<=\d)[.,:/٫٬](?=\d)|(?<=[A-Z])&(?=[A-Z]))"
    )
    known = "|".join(
        re.escape(word) for word in sorted(LEADING_ABBREVIATIONS | TRAILING_ABBREVIATIONS)
    )
    rules = [
        r"(?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?",  # U.S., p.m., J.R.R.
        r"Ph\.?D\.",
        rf"(?:{known})\.(?!\w)",
        rf"(?:{_NUMBERING})\.(?=[ \u00a0]?\d)",
        rf"[{_CAPITAL}]\.(?=[ \u00a0]?[{_CAPITAL}])",  # initials
        clitic,
        rf"{_ELIDED}['’](?=[^\W\d_])",
        rf"{run}(?:{joint}{run})*",
        r"\.{2,}",
        r"([-–—*_=~!?])\1+",
        rf"[\U0001f1e6-\U0001f1ff]{{2}}{marks}",  # flags
        # Any other sign with its marks; emoji joined by U+200D are one.
        rf"[^\s{_INVISIBLE}]{marks}(?:(?<=\u200d)[^\w\s]{marks})*",
    ]
    if addresses:
        rules[:0] = [
            r"(?:https?://|www\.)[^\s<>\"'()\[\]{}]*[\w/]",
            r"[\w.+-]*\w@\w[\w-]*(?:\.\w[\w-]*)+",
        ]
    return re.compile("|".join(rules))


def _spans_of(text: str) -> Iterator[Token]:
    """Tokens of any text, in order."""
    addresses = "@" in text or "://" in text or "www." in text
    for match in _pattern(addresses=addresses).finditer(text):
        yield match.span()


@lru_cache(maxsize=_CACHED_PARAGRAPHS)
def _tokens_of(paragraph: str) -> tuple[Token, ...]:
    return tuple(_spans_of(paragraph))


def paragraph_at(text: str, position: int) -> Token:
    """The paragraph at a position, its line feed left out."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end


def tokenise(text: str) -> list[Token]:
    """All tokens of a text, in order. Nothing is kept for later: made for export and training."""
    return list(_spans_of(text))


def tokens_between(text: str, start: int, end: int) -> list[Token]:
    """The tokens that share a character with [start, end), whole, in order."""
    found: list[Token] = []
    position = max(start, 0)
    while position < min(end, len(text)):
        left, right = paragraph_at(text, position)
        tokens = _tokens_of(text[left:right])
        first = bisect_right(tokens, position - left, key=_end)
        last = bisect_left(tokens, end - left, key=_start)
        found.extend((a + left, b + left) for a, b in tokens[first:last])
        position = right + 1
    return found


def token_after(text: str, position: int) -> Token | None:
    """The first token that ends after a position: the one it is in, or the next."""
    position = max(position, 0)
    while position <= len(text):
        left, right = paragraph_at(text, position)
        tokens = _tokens_of(text[left:right])
        index = bisect_right(tokens, position - left, key=_end)
        if index < len(tokens):
            return tokens[index][0] + left, tokens[index][1] + left
        position = right + 1
    return None


def token_before(text: str, position: int) -> Token | None:
    """The last token that begins before a position: the one it is in, or the one before."""
    position = min(position, len(text))
    while position >= 0:
        left, right = paragraph_at(text, position)
        tokens = _tokens_of(text[left:right])
        index = bisect_left(tokens, position - left, key=_start) - 1
        if index >= 0:
            return tokens[index][0] + left, tokens[index][1] + left
        position = left - 1
    return None


def token_at(text: str, position: int) -> Token | None:
    """The token a caret at this position means: the one around or after it, else before it."""
    after = token_after(text, position)
    if after is not None and after[0] <= position:
        return after
    before = token_before(text, position)
    if before is not None and before[1] >= position:
        return before
    return None


def snap(text: str, start: int, end: int) -> Token | None:
    """The stretch from the first to the last token touched by a selection, blanks stripped.

    Args:
        text: The article's text.
        start: Where the selection began; it may lie after `end`.
        end: Where it ended. An empty selection means the token at the caret.

    Returns:
        A stretch that is neither empty nor blank, or None when nothing but blanks is touched.
    """
    if start == end:
        return token_at(text, start)
    start, end = min(start, end), max(start, end)
    first, last = token_after(text, start), token_before(text, end)
    if first is None or last is None or first[0] >= end:
        return None
    return first[0], last[1]


def _start(token: Token) -> int:
    return token[0]


def _end(token: Token) -> int:
    return token[1]
