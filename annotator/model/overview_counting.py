"""What one layer adds to the overview, counted from the entries of its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import Any

from annotator.model.identity import MarkId
from annotator.model.overview import EventFact, LayerContents, LayerHead, Party

Entry = tuple[str, Mapping[str, Any]]  # kind of mark, its entry in the record


def contents_of(head: LayerHead, entries: Iterable[Entry]) -> LayerContents:
    """What a layer adds.

    A mention that is linked to no actor counts as the actor of its cluster, else as its words.

    Args:
        head: The layer.
        entries: Its marks, with the keys of the record format.

    Raises:
        KeyError, TypeError: an entry is none of a mark.
    """
    labels: Counter[tuple[str, str]] = Counter()
    made: Counter[str] = Counter()
    parties: dict[str, Party] = {}
    events: list[Mapping[str, Any]] = []
    clusters: list[list[str]] = []
    for kind, data in entries:
        if kind == "cluster":
            if data["kind"] == "actor":
                clusters.append(data["members"])
            continue
        labels[intern(kind), intern(data["type"])] += 1
        by = data["by"]
        if by["author"] == head.annotator:
            made[intern(by["created"][:10])] += 1
        if kind == "mention":
            parties[data["id"]] = _party(data)
        elif kind == "event":
            events.append(data)
    _share_actors(clusters, parties)
    facts = tuple(_fact(data, parties) for data in events)
    return LayerContents(head, dict(labels), dict(made), facts)


def _party(data: Mapping[str, Any]) -> Party:
    actor = data.get("actor")
    return _known(True, actor) if actor else _known(False, " ".join(data["text"].split()))


# The same few actors and roles come again and again: one object for all of them.
@lru_cache(maxsize=1 << 16)
def _known(linked: bool, name: str) -> Party:
    return Party(linked, name)


@lru_cache(maxsize=1 << 16)
def _filled(role: str, party: Party) -> tuple[str, Party]:
    return role, party


def _share_actors(clusters: Iterable[list[str]], parties: dict[str, Party]) -> None:
    """Mentions of one thing are one party: the actor that any of them is linked to."""
    for members in clusters:
        known = [parties[member] for member in members if member in parties]
        actor = next((party for party in known if party.linked), None)
        if actor is None:
            continue
        for member in members:
            if member in parties and not parties[member].linked:
                parties[member] = actor


def _fact(data: Mapping[str, Any], parties: Mapping[str, Party]) -> EventFact:
    time = data.get("time")
    filled = (
        _filled(argument["role"], parties[argument["mention"]])
        for argument in data["arguments"]
        if argument.get("mention") in parties
    )
    when = time["start"][:10] if time else None
    return EventFact(MarkId(data["id"]), intern(data["type"]), when, tuple(filled))
