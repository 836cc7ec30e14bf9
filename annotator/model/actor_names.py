"""Actor names: which actors of a registry are named like something, and how like it they are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.name_scripts import skeleton

# How a name is like another, the nearest first.
Likeness = Literal["same", "look-alike", "part", "initials", "similar", "code", "contains"]
ORDER: tuple[Likeness, ...] = (
    "same", "look-alike", "code", "initials", "part", "similar", "contains",
)  # fmt: skip

ONE_SLIP, TWO_SLIPS = 5, 9  # letters from which on so many may differ
SHORTEST_PART = 3  # letters of a word that is found inside a longer name
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
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    kept = "".join(
        character if character.isalnum() else " "
        for character in plain
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


@lru_cache(maxsize=1 << 17)
def _looked(name: str) -> str:
    return skeleton(name).casefold()


@lru_cache(maxsize=1 << 17)
def _characters(name: str) -> int:
    """The characters of a folded name as bits, so that two names are compared at once."""
    bits = 0
    for character in name:
        bits |= 1 << ord(character) % _BITS
    return bits


def names_of(actor: Actor) -> tuple[str, ...]:
    """The canonical name and the aliases."""
    return (actor.name, *actor.aliases)


def near(words: str, actors: Iterable[Actor], *, most: int = 50) -> list[Near]:
    """The actors that are named like these words, the nearest first, each once."""
    wanted = folded(words)
    looked = _looked(words)
    if not wanted:
        return []
    found = []
    for actor in actors:
        best = _nearest(wanted, looked, actor)
        if best is not None:
            found.append((ORDER.index(best.likeness), best.distance, folded(actor.name), best))
    found.sort(key=lambda one: one[:3])
    return [one for *_, one in found[:most]]


def _nearest(wanted: str, looked: str, actor: Actor) -> Near | None:
    best: Near | None = None
    for name in names_of(actor):
        likeness, distance = _likeness(wanted, looked, name)
        if likeness is None:
            continue
        rank = (ORDER.index(likeness), distance)
        if best is None or rank < (ORDER.index(best.likeness), best.distance):
            best = Near(actor.id, name, likeness, distance)
    if best is None:
        for code in actor.codes.values():
            if wanted in folded(str(code)):
                return Near(actor.id, str(code), "code")
    return best


def _likeness(wanted: str, looked: str, name: str) -> tuple[Likeness | None, int]:
    other = folded(name)
    if other == wanted:
        return "same", 0
    if looked and _looked(name) == looked:
        return "look-alike", 0
    if not other:
        return None, 0
    if _initials_fit(wanted, other):
        return "initials", 0
    if wanted in other or other in wanted:
        words, others = wanted.split(), other.split()
        shorter = min(words, others, key=len)
        longer = others if shorter is words else words
        if set(shorter) <= set(longer) and max(map(len, shorter)) >= SHORTEST_PART:
            return "part", len(longer) - len(shorter)
        if wanted in other:
            return "contains", len(other) - len(wanted)
    allowed = slips_allowed(min(len(wanted), len(other)))
    if allowed and abs(len(wanted) - len(other)) <= allowed:
        differing = _characters(wanted) ^ _characters(other)
        if differing.bit_count() <= 2 * allowed:
            distance = edit_distance(wanted, other, allowed)
            if distance <= allowed:
                return "similar", distance
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
