"""Near copies: texts of which one holds most of the other, as agencies' stories do in many papers.

A text is reduced to a bottom-k sketch (Broder 1997, “On the resemblance and containment of
documents”): the 32 smallest hashes of its 3-grams of words. The hashes of both sketches below the
smaller of their limits are a random sample of both texts, so the share of one sample that is in the
other estimates containment. Containment and not resemblance, because a story that was cut resembles
the whole one little. Hashes are the same on every machine and with every version of Python.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import xor

SIZE = 32  # hashes in a sketch
CONTAINED = 0.6  # of the shorter text, from which on it is a copy
FEWEST = 20  # 3-grams of a text that can be a copy; headlines resemble each other by chance
SAMPLE = (
    8  # hashes that must be comparable: a text is never compared with one of four times its length
)
INDEXED = 12  # hashes of a sketch by which it is found
FOUND_BY = 2  # hashes that two texts must share to be compared at all
MOST_HOLDERS = 50  # articles that are found by one hash; what more have in common says little
STOCK_SHARE = 0.02  # of the texts that arrive together: a line that more of them have is no story's
STOCK_TEXTS = 5  # and at least so many of them
OWN_SHARE = (
    0.25  # of the words of texts with a stock line that are on average in lines of their own
)

_RANGE = 1 << 30  # hashes are below; Python adds and compares such numbers fastest
_MASK = _RANGE - 1
_MOST_WORDS = 500_000  # whose hashes are kept in memory
_SPACELESS = 12  # code points between blanks, from which on a script has no blanks between words
_SIGN = re.compile(r"\w")
_MARKS = "".join(map(chr, (*range(0x21, 0x30), *range(0x3A, 0x41), *range(0x5B, 0x61)))) + (
    "{|}~«»‘’‚“”„‹›–—…·¡¿"
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text: its smallest hashes, ascending, and how many 3-grams it has."""

    hashes: tuple[int, ...] = ()
    count: int = 0

    @property
    def keys(self) -> tuple[int, ...]:
        """The hashes by which it is found; none where a text is too short to be a copy."""
        return self.hashes[:INDEXED] if self.count >= FEWEST else ()

    @property
    def limit(self) -> int:
        """Every hash of the text up to this one is in the sketch."""
        return self.hashes[-1] if self.count > len(self.hashes) else _RANGE


class _Hashes(dict[str, int]):
    """Hashes of words at one place of a 3-gram, made when first asked for.

    Three independent tables joined by exclusive or are simple tabulation hashing, which is good
    enough for smallest values (Pătraşcu and Thorup 2012, “The power of simple tabulation hashing”).
    """

    def __init__(self, salt: bytes) -> None:
        super().__init__()
        self._start = zlib.crc32(salt)

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        plain = word.strip(_MARKS) or word
        # The remainder of a check sum is linear; multiplied, similar words lie apart.
        mixed = zlib.crc32(plain.encode("utf-8", "surrogatepass"), self._start) * 0x9E3779B97F4A7C15
        found = self[word] = (mixed >> 30) & _MASK
        return found


_FIRST, _SECOND, _THIRD = (_Hashes(salt) for salt in (b"first", b"second", b"third"))


def sketch_of(text: str, stock: Collection[int] = ()) -> Sketch:
    """The sketch of a text without the lines whose `line_key` is in `stock`."""
    words = _words(text, stock)
    pairs = map(xor, map(_FIRST.__getitem__, words), map(_SECOND.__getitem__, words[1:]))
    found = set(map(xor, pairs, map(_THIRD.__getitem__, words[2:])))
    count = len(found)
    if count > 4 * SIZE:  # three times as many as are needed are below this, so few are sorted
        below = 3 * SIZE * _RANGE // count
        some = sorted([number for number in found if number < below])
        if len(some) >= SIZE:
            return Sketch(tuple(some[:SIZE]), count)
    return Sketch(tuple(sorted(found)[:SIZE]), count)


def _words(text: str, stock: Collection[int]) -> list[str]:
    if stock:
        lines = (line for line in text.splitlines() if line_key(line) not in stock)
        text = "\n".join(lines)
    words = text.casefold().split()
    if len(text) > _SPACELESS * (len(words) + 1):
        return _SIGN.findall(text.casefold())
    return words


def containment(one: Sketch, other: Sketch) -> float:
    """How much of the shorter text is in the longer one, 0..1; 0 where that cannot be told."""
    if min(one.count, other.count) < FEWEST:
        return 0.0
    limit = min(one.limit, other.limit)
    ours = {number for number in one.hashes if number <= limit}
    theirs = {number for number in other.hashes if number <= limit}
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer >= SAMPLE else 0.0


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Whether one of two texts is a near copy of the other."""
    return containment(one, other) >= CONTAINED


# -- lines that are no story's ---------------------------------------------------------------------


def line_key(line: str) -> int:
    """A number for a line, the same whatever its case and the blanks around it; below 2**63."""
    data = line.strip().casefold().encode("utf-8", "surrogatepass")
    return zlib.crc32(data) | (len(data) & 0x3FFFFFFF) << 32


def stock_lines(texts: Sequence[str]) -> set[int]:
    """Keys of the lines that stand in many texts that have little else in common: boilerplate.

    A line is meant that more than 2 % of the texts have, five at least. So do the lines of a story
    that came many times; but of the texts with these hardly anything is their own.
    """
    most = max(STOCK_TEXTS, int(STOCK_SHARE * len(texts)) + 1)
    if len(texts) < most:
        return set()
    times: Counter[str] = Counter()
    for text in texts:
        times.update(set(_lines(text)))
    often = {line for line, seen in times.items() if seen >= most}
    if not often:
        return set()
    own: dict[str, list[float]] = {line: [] for line in often}
    for text in texts:
        lines = list(_lines(text))
        shared = often.intersection(lines)
        if shared:
            # By length: scripts without blanks have words too.
            total = sum(map(len, lines))
            share = sum(len(line) for line in lines if line not in often) / total
            for line in shared:
                own[line].append(share)
    return {
        line_key(line) for line, shares in own.items() if sum(shares) >= OWN_SHARE * len(shares)
    }


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        plain = line.strip().casefold()
        if plain:
            yield plain


# -- groups ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class CopyIndex:
    """Finds the near copies of articles that come in, and joins them into groups.

    Articles are numbered in the order in which they came. A group is named by the number of the
    article of it that came first. Of `firsts` only what differs is kept: an article that is not in it is
    a group of its own.
    """

    sketches: dict[int, Sketch] = field(default_factory=dict)
    holders: dict[int, list[int]] = field(default_factory=dict)
    firsts: dict[int, int] = field(default_factory=dict)

    def add(self, number: int, sketch: Sketch) -> list[tuple[int, int]]:
        """Take in an article and join it with its copies; the keys by which it is found from now on.

        The pairs are (hash, number). A hash that finds many articles already finds no more.
        """
        found = Counter(holder for key in sketch.hashes for holder in self.holders.get(key, ()))
        for other in sorted(other for other, times in found.items() if times >= FOUND_BY):
            known = self.first(other) == self.first(number)
            if not known and are_copies(sketch, self.sketches[other]):
                self._join(number, other)
        self.sketches[number] = sketch
        kept = []
        for key in sketch.keys:
            there = self.holders.setdefault(key, [])
            if len(there) < MOST_HOLDERS:
                there.append(number)
                kept.append((key, number))
        return kept

    def first(self, number: int) -> int:
        """The number of the article of its group that came first."""
        while (before := self.firsts.get(number, number)) != number:
            number = before
        return number

    def _join(self, one: int, other: int) -> None:
        earlier, later = sorted((self.first(one), self.first(other)))
        if earlier != later:
            self.firsts[later] = earlier


def grouped(texts: Iterable[str]) -> list[int]:
    """For each text the place of the first one in its group of near copies."""
    known = list(texts)
    stock = stock_lines(known)
    index = CopyIndex()
    for number, text in enumerate(known):
        index.add(number, sketch_of(text, stock))
    return [index.first(number) for number in range(len(known))]
