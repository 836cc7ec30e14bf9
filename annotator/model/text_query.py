"""What is typed to find articles, and the words of a text as they are found.

Letters are compared without case and accents: `Erdogan` finds “Erdoğan”, `strasse` “Straße”.
Chinese and Japanese, which put no spaces between words, are compared character by character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

SHORTEST_BEGINNING = 3  # letters; shorter ones begin too many words
LONGEST_KEY = 80  # code points

# What Unicode does not take apart into a letter and an accent.
_PLAIN = dict(
    zip("ıłøđħŧæœþðŋ", ("i", "l", "o", "d", "h", "t", "ae", "oe", "th", "d", "n"), strict=True)
)
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+")
_FOREIGN = re.compile("[^\0-\x7f]+")
_SPACELESS = (
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3040, 0x30FF), (0x31F0, 0x31FF),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD),
)  # fmt: skip
_TYPED = re.compile(r'(-?)(?:"([^"]*)("?)|(\S+))')


class _Letters(dict[int, str]):
    """What becomes of each character; filled as they come."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        category = unicodedata.category(letter)
        if _within(code, _SPACELESS):
            made = f" {letter} "
        elif category[0] in "LNM" or category == "Co":
            made = _PLAIN.get(letter, letter)
        elif category == "Cf":  # a soft hyphen, a joiner
            made = ""
        else:
            made = " "
        self[code] = made
        return made


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


_LETTERS = _Letters()


@lru_cache(maxsize=4096)
def _plain(run: str) -> str:
    apart = _ACCENTS.sub("", unicodedata.normalize("NFKD", run))
    return unicodedata.normalize("NFC", apart).casefold().translate(_LETTERS)


def indexed(text: str) -> str:
    """A text as it goes into an index that knows ASCII: all else without case and accents."""
    return text if text.isascii() else _FOREIGN.sub(lambda run: _plain(run[0]), text)


def folded(text: str) -> str:
    """The words of a text, in order, without case and accents, with spaces between them."""
    return indexed(text).lower().translate(_LETTERS)


def sort_key(words: str | None) -> str:
    """What headings and sources are put in order by: their first words, without case and accents."""
    return " ".join(folded((words or "")[:LONGEST_KEY]).split())[:LONGEST_KEY]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side in a text (`excluded`: must not); never empty.

    With `beginning` the last of them may go on.
    """

    words: tuple[str, ...]
    beginning: bool = False
    excluded: bool = False


def parse_words(typed: str) -> tuple[Term, ...]:
    """The terms of what was typed, all of which must hold.

    Words are whole words; `visit*`, and from three letters on the word that is still being typed,
    is a beginning; `"in quotes"` is a phrase; a leading `-` excludes. A single letter that is
    being typed is not looked for yet.
    """
    return tuple(_terms(typed))


def _terms(typed: str) -> Iterator[Term]:
    for found in _TYPED.finditer(typed):
        minus, quoted, closed, bare = found.groups()
        unfinished = found.end() == len(typed) and not closed
        content = quoted if bare is None else bare
        words = tuple(folded(content).split())
        if not words:
            continue
        last = words[-1]
        starred = content.endswith("*")
        spaceless = len(last) == 1 and _within(ord(last), _SPACELESS)
        if unfinished and not starred and not spaceless:
            if len(last) == 1 and not last.isdigit() and len(words) == 1 and not minus:
                continue
            starred = len(last) >= SHORTEST_BEGINNING
        yield Term(words, beginning=starred and not spaceless, excluded=bool(minus))


def holds(text: str, terms: tuple[Term, ...]) -> bool:
    """Whether a text fulfils all terms; what the index of a project answers without reading it."""
    words = folded(text).split()
    return all(_stands(words, term) is not term.excluded for term in terms)


def _stands(words: list[str], term: Term) -> bool:
    count, sought = len(term.words), list(term.words)
    for start in range(len(words) - count + 1):
        here = words[start : start + count]
        if here == sought:
            return True
        if term.beginning and here[:-1] == sought[:-1] and here[-1].startswith(sought[-1]):
            return True
    return False
