"""Actor merge: what several entries of the registry are together, and where they disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.model.actor_names import names_of
from annotator.model.actor_text import unique_names
from annotator.model.marks import Actor


@dataclass(frozen=True, slots=True)
class United:
    """Several actors as one; `conflicts` are the codes of a system in which they differ.

    In `actor` the first one's code stands where they do; types that differ are in `types`.
    """

    actor: Actor
    conflicts: Mapping[str, tuple[object, ...]]
    types: tuple[str, ...]


def united(actors: Sequence[Actor]) -> United:
    """The first actor with the names, aliases, codes and other fields of all.

    Raises:
        ValueError: there is none (a bug).
    """
    if not actors:
        raise ValueError("it takes actors to unite")
    first = actors[0]
    codes: dict[str, object] = {}
    said: dict[str, list[object]] = {}
    extra: dict[str, object] = {}
    for actor in actors:
        for system, code in actor.codes.items():
            codes.setdefault(system, code)
            if code not in said.setdefault(system, []):
                said[system].append(code)
        extra = {**actor.extra, **extra}
    names = [name for actor in actors for name in names_of(actor)]
    return United(
        replace(first, aliases=unique_names(names, first.name), codes=codes, extra=extra),
        {system: tuple(found) for system, found in said.items() if len(found) > 1},
        tuple(dict.fromkeys(actor.type for actor in actors)),
    )
