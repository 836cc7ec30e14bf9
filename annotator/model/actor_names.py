"""Actor names: which actors of a registry are named like something, and how like it they are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.name_scripts import skeleton

# How a name is like another, the nearest first.
Likeness = Literal["same", "look-alike", "part", "initials", "similar", "code", "contains"]
ORDER: tuple[Likeness, ...] = (
    "same", "look-alike", "code", "initials", "part", "similar", "contains",
)  # fmt: skip

_RANKS = {likeness: rank for rank, likeness in enumerate(ORDER)}
ONE_SLIP, TWO_SLIPS = 5, 9  # letters from which on so many may differ
SHORTEST_PART = 3  # letters of a word that is found inside a longer name
_ASCII_MARKS = {code: " " for code in range(128) if not chr(code).isalnum()}
_BITS = 63  # of a set of characters as a number


@dataclass(frozen=True, slots=True)
class Near:
    """An actor that is like what was looked for; `name` is the name of it that is."""

    actor: ActorId
    name: str
    likeness: Likeness
    distance: int = 0


@lru_cache(maxsize=1 << 17)
def folded(name: str) -> str:
    """A name without case, accents and punctuation, one blank between its words."""
    if name.isascii():  # most names, and ten times faster
        return " ".join(name.lower().translate(_ASCII_MARKS).split())
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    kept = "".join(
        character if character.isalnum() else " "
        for character in plain
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


@lru_cache(maxsize=1 << 17)
def _looked(name: str) -> str:
    if name.isascii():
        return " ".join(name.lower().split())
    return skeleton(name).casefold()


@lru_cache(maxsize=1 << 17)
def _characters(name: str) -> int:
    """The characters of a folded name as bits, so that two names are compared at once."""
    bits = 0
    for character in set(name):
        bits |= 1 << ord(character) % _BITS
    return bits


def names_of(actor: Actor) -> tuple[str, ...]:
    """The canonical name and the aliases."""
    return (actor.name, *actor.aliases)


class NameIndex:
    """The names of many actors, prepared once to be compared with others quickly."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._names: list[_Prepared] = []
        self._codes: list[tuple[str, str, ActorId]] = []
        self._order: dict[ActorId, str] = {}
        for actor in actors:
            self._order[actor.id] = folded(actor.name)
            self._names += (_prepared(actor.id, name) for name in names_of(actor))
            self._codes += ((folded(str(c)), str(c), actor.id) for c in actor.codes.values())

    def near(self, words: str, *, most: int = 50) -> list[Near]:
        """The actors that are named like these words, the nearest first, each once."""
        wanted = _prepared(ActorId(""), words)
        if not wanted.folded:
            return []
        best: dict[ActorId, tuple[int, int, Near]] = {}
        for name in self._names:
            likeness, distance = _likeness(wanted, name)
            if likeness is not None:
                rank = (_RANKS[likeness], distance)
                if name.actor not in best or rank < best[name.actor][:2]:
                    best[name.actor] = (*rank, Near(name.actor, name.name, likeness, distance))
        for code, written, actor in self._codes:
            if wanted.folded in code and actor not in best:
                best[actor] = (_RANKS["code"], 0, Near(actor, written, "code"))
        found = sorted(best.values(), key=lambda one: (*one[:2], self._order[one[2].actor]))
        return [one for *_, one in found[:most]]


def near(words: str, actors: Iterable[Actor], *, most: int = 50) -> list[Near]:
    """The actors that are named like these words, the nearest first, each once."""
    return NameIndex(actors).near(words, most=most)


class _Prepared(NamedTuple):
    """A name and what is compared of it."""

    actor: ActorId
    name: str
    folded: str
    looked: str
    last: str
    length: int
    characters: int


def _prepared(actor: ActorId, name: str) -> _Prepared:
    other = folded(name)
    last = other.rpartition(" ")[2]
    return _Prepared(actor, name, other, _looked(name), last, len(other), _characters(other))


def _likeness(one: _Prepared, other: _Prepared) -> tuple[Likeness | None, int]:
    if other.folded == one.folded:
        return "same", 0
    if other.looked == one.looked:
        return "look-alike", 0
    if not other.length:
        return None, 0
    if one.last == other.last and _initials_fit(one.folded, other.folded):
        return "initials", 0
    if one.folded in other.folded or other.folded in one.folded:
        part = _parts(one.folded, other.folded)
        if part[0] is not None:
            return part
    length = min(one.length, other.length)
    allowed = 2 if length >= TWO_SLIPS else 1 if length >= ONE_SLIP else 0
    if allowed and -allowed <= one.length - other.length <= allowed:
        differing = one.characters ^ other.characters
        if differing.bit_count() <= 2 * allowed:
            distance = edit_distance(one.folded, other.folded, allowed)
            if distance <= allowed:
                return "similar", distance
    return None, 0


def _parts(wanted: str, other: str) -> tuple[Likeness | None, int]:
    """How one name is like another that holds it, or that it holds."""
    words, others = wanted.split(), other.split()
    shorter = min(words, others, key=len)
    longer = others if shorter is words else words
    if set(shorter) <= set(longer) and max(map(len, shorter)) >= SHORTEST_PART:
        return "part", len(longer) - len(shorter)
    if wanted in other:
        return "contains", len(other) - len(wanted)
    return None, 0


def slips_allowed(length: int) -> int:
    """How many letters may differ in a name of so many before it is another name."""
    return 2 if length >= TWO_SLIPS else 1 if length >= ONE_SLIP else 0


def _initials_fit(one: str, other: str) -> bool:
    """`a kral` and `anna kral`: the last words are the same, others begin alike, one is short."""
    words, others = one.split(), other.split()
    if len(words) != len(others) or len(words) < 2 or words[-1] != others[-1]:
        return False
    pairs = list(zip(words[:-1], others[:-1], strict=True))
    return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)


def edit_distance(one: str, other: str, most: int) -> int:
    """How many characters must be changed, put in, left out or swapped with their neighbour.

    Only as far as `most`; anything above is told as `most + 1`.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        row = [i]
        for j, right in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


# -- duplicates ------------------------------------------------------------------------------


def duplicate_groups(actors: Mapping[ActorId, Actor]) -> list[tuple[ActorId, ...]]:
    """Actors of the same type that may be the same, in groups of two or more.

    They share a name or alias as it is folded, look alike, have the same code in the same
    system, or differ in one or two letters of a long name.
    """
    together = _Groups()
    keys: defaultdict[tuple[str, str, str], list[ActorId]] = defaultdict(list)
    slips: defaultdict[tuple[str, str], list[tuple[ActorId, str]]] = defaultdict(list)
    for actor in actors.values():
        for name in names_of(actor):
            key = folded(name)
            if len(key) < SHORTEST_PART:
                continue
            keys["name", actor.type, key].append(actor.id)
            keys["look", actor.type, _looked(name)].append(actor.id)
            if slips_allowed(len(key)):
                for shorter in {key, *_one_left_out(key)}:
                    slips[actor.type, shorter].append((actor.id, key))
        for system, code in actor.codes.items():
            if str(code).strip():
                keys["code " + system, actor.type, str(code)].append(actor.id)
    for same in keys.values():
        together.join(same)
    for alike in slips.values():
        first, name = alike[0]
        for other, its_name in alike[1:]:
            if other != first and edit_distance(name, its_name, 1) <= 1:
                together.join((first, other))
    return together.groups()


def _one_left_out(name: str) -> Iterator[str]:
    for index in range(len(name)):
        yield name[:index] + name[index + 1 :]


class _Groups:
    """Ids that were joined, directly or over others."""

    def __init__(self) -> None:
        self._leader: dict[ActorId, ActorId] = {}

    def join(self, ids: Iterable[ActorId]) -> None:
        """These belong together."""
        leaders = [self._find(one) for one in ids]
        for leader in leaders[1:]:
            self._leader[self._find(leader)] = leaders[0]

    def groups(self) -> list[tuple[ActorId, ...]]:
        """All groups of two or more, in the order in which their first one came."""
        found: defaultdict[ActorId, list[ActorId]] = defaultdict(list)
        for one in self._leader:
            found[self._find(one)].append(one)
        return [tuple(group) for group in found.values() if len(group) > 1]

    def _find(self, one: ActorId) -> ActorId:
        self._leader.setdefault(one, one)
        while self._leader[one] != one:
            self._leader[one] = self._leader[self._leader[one]]
            one = self._leader[one]
        return one
