"""Made-up stories and what papers make of them: cut, with a lead of their own, with other words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from random import Random

_WORDS = [f"w{number}" for number in range(20_000)]
_SHARES = list(accumulate(1 / (rank + 1) for rank in range(len(_WORDS))))


@dataclass(frozen=True, slots=True)
class Syndicated:
    """Texts, and for each the place of the story that it is made from (its own, where it is one)."""

    texts: list[str]
    stories: list[int]


def words(random: Random, count: int) -> list[str]:
    """So many words, few of them often, as in any language."""
    return random.choices(_WORDS, cum_weights=_SHARES, k=count)


def syndicated(seed: int, stories: int = 2_000, copies: int = 400) -> Syndicated:
    """Stories of 150 to 700 words, and copies with one of three changes and 5 % other words."""
    random = Random(seed)
    texts = [words(random, random.randint(150, 700)) for _ in range(stories)]
    origins = list(range(stories))
    for number in range(copies):
        origin = random.randrange(stories)
        copy = list(texts[origin])
        if number % 3 == 0:
            copy = copy[: int(len(copy) * random.uniform(0.5, 0.8))]
        elif number % 3 == 1:
            copy = words(random, 40) + copy[30:]
        copy = [random.choice(_WORDS) if random.random() < 0.05 else word for word in copy]
        texts.append(copy)
        origins.append(origin)
    return Syndicated([" ".join(text) for text in texts], origins)


def pairs(groups: Iterable[int]) -> set[tuple[int, int]]:
    """Which two places are in one group."""
    members: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        members.setdefault(group, []).append(place)
    return {(a, b) for group in members.values() for a in group for b in group if a < b}
