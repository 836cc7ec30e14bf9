"""Finds the hits of a query in one article; positions are code points, half-open."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from annotator.model.concordance.query import (
    ANY_LABEL,
    EVERYBODY,
    Both,
    Dated,
    Either,
    Expression,
    Having,
    Marked,
    Near,
    Phrase,
    Placed,
    Query,
    Source,
    Without,
    gives_rows,
    marks_of,
)
from annotator.model.concordance.rows import ReadText, Row, TextMark, row_of
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.tokens import tokenise, tokens_between

Range = tuple[int, int]
ExpressionHits = Mapping[Expression, Sequence[Range]]


class Hit(NamedTuple):
    """A stretch of text, and the mark that it is of."""

    start: int
    end: int
    mark: TextMark | None = None


class Matcher:
    """Looks for one query; `actors` is the registry, in which names of actors are looked up."""

    def __init__(self, query: Query, actors: Mapping[ActorId, Actor]) -> None:
        self.query = query
        self.linked: dict[str, frozenset[ActorId]] = {
            marked.actor: actors_named(marked.actor, actors)
            for marked in marks_of(query)
            if marked.actor is not None
        }

    def rows(self, read: ReadText, expressions: ExpressionHits) -> list[Row]:
        """The rows of an article, from its beginning to its end.

        Args:
            read: The article.
            expressions: What each regular expression of the query hits in its text.
        """
        looking = _Looking(self, read, expressions)
        if not looking.holds(self.query):
            return []
        rows = []
        for hit in looking.hits(self.query):
            mark = hit.mark.id if hit.mark is not None and hit.mark.own else None
            rows.append(row_of(read, hit.start, hit.end, mark))
        return rows


class _Looking:
    """One article being looked through; what was found once is not looked for again."""

    def __init__(self, matcher: Matcher, read: ReadText, expressions: ExpressionHits) -> None:
        self._matcher = matcher
        self._read = read
        self._expressions = expressions
        self._found: dict[Query, list[Hit]] = {}

    def holds(self, query: Query) -> bool:
        read = self._read
        match query:
            case Both(parts):
                return all(self.holds(part) for part in parts)
            case Either(parts):
                return any(self.holds(part) for part in parts)
            case Without(part):
                return not self.holds(part)
            case Source(words):
                return words.casefold() in (read.found_in.source or "").casefold()
            case Dated():
                return query.holds(read.found_in.published)
            case Having(status):
                return read.status == status
            case _:
                return bool(self.hits(query))

    def hits(self, query: Query) -> list[Hit]:
        if query not in self._found:
            self._found[query] = list(self._look(query))
        return self._found[query]

    def _look(self, query: Query) -> Iterator[Hit]:
        match query:
            case Phrase():
                return (Hit(*place) for place in phrase_hits(self._read.text, query))
            case Expression():
                return (Hit(*place) for place in self._expressions.get(query, ()))
            case Marked():
                return self._marked(query)
            case Near(hits, distance, other):
                return self._near(self.hits(hits), distance, self.hits(other))
            case Placed(hits, inside, marks):
                return self._placed(self.hits(hits), self._those(marks), inside=inside)
            case Both(parts):
                return iter(self.hits(next(part for part in parts if gives_rows(part))))
            case Either(parts):
                holding = [self.hits(part) for part in parts if self.holds(part)]
                return iter(sorted({hit[:2]: hit for some in holding for hit in some}.values()))
            case _:
                raise ValueError(query)

    def _those(self, marked: Marked) -> list[TextMark]:
        linked = self._matcher.linked.get(marked.actor) if marked.actor is not None else None
        return [mark for mark in self._read.marks if is_meant(mark, marked, linked)]

    def _marked(self, marked: Marked) -> Iterator[Hit]:
        found = (Hit(*mark.reach, mark) for mark in self._those(marked))
        return iter(sorted(found, key=lambda hit: hit[:2]))

    @staticmethod
    def _placed(hits: list[Hit], marks: list[TextMark], *, inside: bool) -> Iterator[Hit]:
        for hit in hits:
            if inside:
                wanted = any(
                    a <= hit.start and hit.end <= b and (hit.mark is None or mark.id != hit.mark.id)
                    for mark in marks
                    for a, b in mark.places
                )
            else:
                wanted = not any(mark.overlaps(hit.start, hit.end) for mark in marks)
            if wanted:
                yield hit

    def _near(self, hits: list[Hit], distance: int, others: list[Hit]) -> Iterator[Hit]:
        # Near is near from either side: the tokens are counted around the fewer ones.
        if len(others) < len(hits):
            lying = _Lying(hits)
            found = {
                index
                for other in others
                for index in lying.touching(*self._around(other, distance))
                if hits[index] != other
            }
            yield from (hits[index] for index in sorted(found))
            return
        lying = _Lying(others)
        for hit in hits:
            near = lying.touching(*self._around(hit, distance))
            if any(others[index] != hit for index in near):
                yield hit

    def _around(self, hit: Hit, distance: int) -> Range:
        """The stretch from so many tokens before a hit to so many behind it."""
        text, span = self._read.text, 16 * (distance + 1)
        while True:
            first, last = max(hit.start - span, 0), min(hit.end + span, len(text))
            tokens = tokens_between(text, first, last)
            here = bisect_right(tokens, hit.start, key=_end)
            there = max(here, bisect_left(tokens, hit.end, key=_start) - 1)
            enough_before = here >= distance or first == 0
            enough_behind = there + distance < len(tokens) or last == len(text)
            if enough_before and enough_behind:
                break
            span *= 2
        if not tokens:
            return hit.start, hit.end
        nearest = min(max(here - distance, 0), len(tokens) - 1)
        return tokens[nearest][0], tokens[min(there + distance, len(tokens) - 1)][1]


class _Lying:
    """Hits in the order of the text, found by what they touch."""

    def __init__(self, hits: list[Hit]) -> None:
        order = sorted(range(len(hits)), key=lambda index: hits[index][:2])
        self._order = order
        self._starts = [hits[index].start for index in order]
        self._ends = [max(hits[index].end, hits[index].start + 1) for index in order]
        # Up to each one, how far any of them reaches.
        self._reach = list(accumulate(self._ends, max))

    def touching(self, start: int, end: int) -> Iterator[int]:
        """The numbers of those that share a character with [start, end)."""
        place = bisect_left(self._starts, end) - 1
        while place >= 0 and self._reach[place] > start:
            if self._ends[place] > start:
                yield self._order[place]
            place -= 1


def _start(token: Range) -> int:
    return token[0]


def _end(token: Range) -> int:
    return token[1]


def is_meant(mark: TextMark, marked: Marked, linked: Collection[ActorId] | None) -> bool:
    """Whether a mark is one of those asked for; `linked` are the actors that the name means."""
    if marked.annotator is None:
        whose = mark.own
    else:
        whose = marked.annotator in (EVERYBODY, mark.annotator)
    return (
        whose
        and marked.label in (ANY_LABEL, mark.label)
        and marked.kind in (None, mark.kind)
        and (linked is None or mark.actor in linked)
        and all((role in mark.roles) is filled for role, filled in marked.roles)
        and all(str(mark.attributes.get(name)) == value for name, value in marked.attributes)
    )


def actors_named(name: str, actors: Mapping[ActorId, Actor]) -> frozenset[ActorId]:
    """The actors that are called so, by name or alias, whatever the case."""
    wanted = name.casefold()
    return frozenset(
        actor.id
        for actor in actors.values()
        if any(one.casefold() == wanted for one in (actor.name, *actor.aliases))
    )


# -- words -----------------------------------------------------------------------------------


def phrase_hits(text: str, phrase: Phrase) -> list[Range]:
    """Where the words of a phrase stand as whole words, in order; none overlap."""
    pattern, opens, closes = _pattern(phrase)
    searched = text if phrase.exact else folded(text)
    found: list[Range] = []
    match = pattern.search(searched)
    while match is not None:
        start, end = match.span()
        after = start + 1
        if not (opens and start and _goes_on(text[start - 1])):
            if phrase.words[-1].begins:
                while end < len(text) and _goes_on(text[end]):
                    end += 1
            if not (closes and end < len(text) and _goes_on(text[end])):
                found.append((start, end))
                after = end
        match = pattern.search(searched, after)
    return found


def folded(text: str) -> str:
    """The text as it is compared where case does not matter; positions stay the same."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ς", "σ")


@lru_cache(maxsize=32)
def _pattern(phrase: Phrase) -> tuple[re.Pattern[str], bool, bool]:
    """What to search for, and whether a word must begin and end at its edges."""
    words = [word.text if phrase.exact else folded(word.text) for word in phrase.words]
    rules = [
        re.escape(word) + (r"\w*" if stated.begins and index < len(words) - 1 else "")
        for index, (word, stated) in enumerate(zip(words, phrase.words, strict=True))
    ]
    closes = not phrase.words[-1].begins and is_set_apart(_base(words[-1]))
    return re.compile(r"\s+".join(rules)), is_set_apart(words[0][0]), closes


def _base(word: str) -> str:
    """The last character of a word that is no combining mark."""
    bases = (c for c in reversed(word) if not unicodedata.category(c).startswith("M"))
    return next(bases, word[-1])


@lru_cache(maxsize=256)
def is_set_apart(character: str) -> bool:
    """Whether words of this character's script are set apart by blanks."""
    return _goes_on(character) and len(tokenise(character * 2)) == 1


def _goes_on(character: str) -> bool:
    """Whether a word goes on with this character."""
    return (
        character.isalnum()
        or character == "_"
        or (not character.isascii() and unicodedata.category(character).startswith("M"))
    )
