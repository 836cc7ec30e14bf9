"""How well a few typed letters fit some words: in order, with gaps, word beginnings first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, normalize

WORD_START = 12
IN_A_ROW = 7
WHOLE_WORD = 6
FIRST_WORD = 5
GAP = 10  # the most that letters between cost
GAP_TO_WORD = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """How good it is, the more the better, and which characters of the words it found."""

    score: int
    found: tuple[int, ...]


def fit(typed: str, words: str) -> Fit | None:
    """How the typed terms fit, each of them somewhere and in any order; None where one does not.

    Case and accents make no difference. Nothing typed fits everything.
    """
    plain = folded(words)
    starts = _word_starts(plain)
    score, found = 0, set[int]()
    for term in folded(typed).split():
        best = _term(term, plain, starts)
        if best is None:
            return None
        score += best.score
        found.update(best.found)
    # Among equals the shorter words are nearer to what was typed.
    return Fit(score - len(plain) // 8, tuple(sorted(found)))


def folded(words: str) -> str:
    """The words without case and accents, one character for each."""
    return "".join(_folded(character) for character in words)


def _folded(character: str) -> str:
    if character.isascii():
        return character.lower()
    base = next((c for c in normalize("NFKD", character) if category(c) != "Mn"), character)
    lower = base.lower()
    return lower if len(lower) == 1 else lower[0]


def _word_starts(words: str) -> list[int]:
    return [
        at
        for at, character in enumerate(words)
        if character.isalnum() and (at == 0 or not words[at - 1].isalnum())
    ]


def _term(term: str, words: str, starts: Sequence[int]) -> Fit | None:
    """One term: the best of a run of letters, and of letters with gaps."""
    candidates = [_run(term, words, starts), _scattered(term, words, starts)]
    return max((one for one in candidates if one is not None), key=_score, default=None)


def _score(one: Fit) -> int:
    return one.score


def _run(term: str, words: str, starts: Sequence[int]) -> Fit | None:
    """The term as it stands: at the start of a word, else anywhere."""
    at = next((start for start in starts if words.startswith(term, start)), -1)
    begins = at >= 0
    if not begins:
        at = words.find(term)
    if at < 0:
        return None
    end = at + len(term)
    score = IN_A_ROW * len(term) + (WORD_START if begins else 0)
    if begins and not words[end : end + 1].isalnum():
        score += WHOLE_WORD
    if begins and at == starts[0]:
        score += FIRST_WORD
    return Fit(score, tuple(range(at, end)))


def _scattered(term: str, words: str, starts: Sequence[int]) -> Fit | None:
    """The letters in order; the first at the start of a word, others there too where they can be."""
    best: Fit | None = None
    for start in starts:
        if words[start] != term[0]:
            continue
        found = _follow(term, words, start, starts)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _follow(term: str, words: str, start: int, starts: Sequence[int]) -> Fit | None:
    places, score = [start], WORD_START
    for letter in term[1:]:
        before = places[-1]
        if words[before + 1 : before + 2] == letter:
            places.append(before + 1)
            score += IN_A_ROW
            continue
        at = next((s for s in starts if s > before and words[s] == letter), -1)
        if at >= 0:
            score += WORD_START - 2 - min(at - before - 1, GAP_TO_WORD)
        else:
            at = words.find(letter, before + 1)
            if at < 0:
                return None
            score -= min(at - before - 1, GAP)
        places.append(at)
    # Few letters of many, wide apart, are chance.
    return Fit(score, tuple(places)) if score > 4 * len(term) else None
