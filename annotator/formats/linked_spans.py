"""Marks as labelled stretches with links between them, for formats that know nothing else.

A mention is a stretch, or several that `fragment-of` links join; an event is the stretch of its
first trigger, with a link for each argument that is a mark and a `TriggerOf` link from every
further trigger; members of a cluster are linked to the first by `coref` (degradations of the
interchange reference, section 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from annotator.formats.base import Lose, Loss, Record
from annotator.formats.record_facts import items, mapping, text_of

FRAGMENT, TRIGGER, COREF = "fragment-of", "TriggerOf", "coref"
LinkKind = Literal["relation", "argument", "fragment", "trigger", "coref"]


@dataclass(slots=True)
class Stretch:
    """A labelled stretch, in code points.

    Args:
        key: What links call it; unique in the document.
        start: First code point.
        end: Code point after the last.
        label: The mark's label.
        kind: What the mark is; None where the file does not say.
        facts: What else is known of the mark: `id`, `attributes`, `note`, `time`, `actor`, `by`,
            and `values`, a list of [place among the arguments, role, value].
        own: What only the format of the file understands.
        further: It is a further fragment or trigger of a mark whose first stretch has the facts.
    """

    key: str
    start: int
    end: int
    label: str
    kind: Literal["mention", "event"] | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    own: Mapping[str, Any] = field(default_factory=dict)
    further: bool = False


@dataclass(slots=True)
class Link:
    """A labelled link from one stretch to another, by their keys."""

    source: str
    target: str
    label: str
    kind: LinkKind | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    own: Mapping[str, Any] = field(default_factory=dict)


def spread(
    record: Record, layer: str | None, name: str, lose: Lose
) -> tuple[list[Stretch], list[Link]]:
    """The stretches and links of a record's marks.

    Args:
        record: The record.
        layer: Id of the layer whose marks are meant; None for all.
        name: The format's name, under which it keeps what is its own.
        lose: Told of clusters of one member, which no link can show.
    """
    return _Spreading(record, layer, name, lose).made()


Written = TypeVar("Written", Stretch, Link)


def in_file_order(found: Sequence[Written]) -> list[Written]:
    """What was read from a file in its order there (`n` of what is its own), then what is new."""
    return sorted(found, key=lambda one: (0, one.own["n"]) if _numbered(one) else (1, 0))


def _numbered(one: Stretch | Link) -> bool:
    return isinstance(one.own.get("n"), int)


def kept(data: Mapping[str, Any], number: int, usual: Sequence[str]) -> Record:
    """What is a format's own about an object it read: its place, what is not usual, odd order.

    Args:
        data: The object, as read.
        number: Its place among its like.
        usual: The keys that the format's writer gives it, in their order.
    """
    more = {key: value for key, value in data.items() if key not in usual}
    own: Record = {"n": number, **({"more": more} if more else {})}
    if list(data) != list(usual):
        own["keys"] = list(data)
    return own


def ordered(made: Record, own: Mapping[str, Any]) -> Record:
    """An object with what was `kept` of it, in the order in which it was read."""
    whole = {**made, **mapping(own.get("more"))}
    keys = [key for key in items(own.get("keys")) if key in whole]
    return {key: whole[key] for key in (*keys, *(key for key in whole if key not in keys))}


def carried(one: Stretch | Link) -> Record:
    """What to write of facts in a place that the format does not look at.

    Of marks that were read from the format only what was added since: they stay as they were.
    """
    facts = {"kind": one.kind, **one.facts}
    if isinstance(one, Stretch) and one.further:
        facts["id"] = one.key
    if not one.own:
        return facts
    if facts.get("by", {}).get("method") in ("import", "model"):
        del facts["by"]
    rest = {key: value for key, value in facts.items() if key not in ("id", "kind")}
    return {**facts, "id": one.key} if rest and isinstance(one, Stretch) else rest and facts


class _Spreading:
    """One layer of a record on its way into a file."""

    def __init__(self, record: Record, layer: str | None, name: str, lose: Lose) -> None:
        self._record, self._layer, self._name, self._lose = record, layer, name, lose
        self._stretches: list[Stretch] = []
        self._links: list[Link] = []
        marks = [*self._marks("mentions"), *self._marks("events")]
        self._keys = {mark["id"]: mark["id"] for mark in marks}
        for mark in marks:
            key = text_of(self._own(mark).get("key"))
            if key and key not in self._keys.values():
                self._keys[mark["id"]] = key
        self._taken = set(self._keys.values())

    def made(self) -> tuple[list[Stretch], list[Link]]:
        for mention in self._marks("mentions"):
            own = self._own(mention)
            spans = _tuples(mention["spans"])
            head = _head(spans, own)
            self._add(mention, "mention", head, own, _facts(mention))
            key = self._keys[mention["id"]]
            self._fragments(key, "mention", mention["type"], head, spans, own)
        for event in self._marks("events"):
            self._event(event)
        for event in self._marks("events"):
            self._arguments(event)
        for relation in self._marks("relations"):
            self._links.append(
                Link(
                    self._filler(relation["source"]),
                    self._filler(relation["target"]),
                    relation["type"],
                    "relation",
                    _facts(relation),
                    self._own(relation),
                )
            )
        for cluster in self._marks("clusters"):
            self._cluster(cluster)
        return self._stretches, self._links

    def _marks(self, kind: str) -> Iterator[Record]:
        for mark in self._record[kind]:
            if self._layer is None or mark["layer"] == self._layer:
                yield mark

    def _own(self, data: Record) -> Mapping[str, Any]:
        return mapping(mapping(data.get("foreign")).get(self._name))

    def _add(
        self,
        mark: Record,
        kind: Literal["mention", "event"],
        at: tuple[int, int],
        own: Mapping[str, Any],
        facts: Record,
    ) -> None:
        shown = {key: value for key, value in own.items() if key not in ("pieces", "head", "key")}
        key = self._keys[mark["id"]]
        self._stretches.append(Stretch(key, *at, mark["type"], kind, facts, shown))

    def _fragments(
        self,
        head_key: str,
        kind: Literal["mention", "event"],
        label: str,
        head: tuple[int, int],
        spans: Sequence[tuple[int, int]],
        own: Mapping[str, Any],
    ) -> None:
        """The other fragments of a span, each linked from the one that is its head."""
        known = _pieces(own)
        for at in spans:
            if at == head:
                continue
            key, piece, link = self._further(head_key, at, known)
            self._stretches.append(Stretch(key, *at, label, kind, {}, piece, further=True))
            self._links.append(_directed(head_key, key, FRAGMENT, "fragment", link))

    def _further(
        self, identifier: str, at: tuple[int, int], known: Mapping[tuple[int, int], Any]
    ) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
        """(key, what is the stretch's own, what is its link's own) of a further stretch."""
        data = mapping(known.get(at))
        key = text_of(data.get("key")) or ""
        number = 1
        while not key or key in self._taken:
            key, number = f"{identifier}_{number}", number + 1
        self._taken.add(key)
        return key, mapping(data.get("own")), mapping(data.get("link"))

    def _event(self, event: Record) -> None:
        own = self._own(event)
        known = _pieces(own)
        triggers = [_tuples(trigger["spans"]) for trigger in event["triggers"]]
        facts = _facts(event)
        values = [
            [number, argument["role"], argument["value"]]
            for number, argument in enumerate(event["arguments"])
            if "value" in argument
        ]
        if values:
            facts["values"] = values
        head = _head(triggers[0], own)
        self._add(event, "event", head, own, facts)
        main = self._keys[event["id"]]
        self._fragments(main, "event", event["type"], head, triggers[0], own)
        for trigger in triggers[1:]:
            at = trigger[0]
            key, piece, link = self._further(main, at, known)
            self._stretches.append(
                Stretch(key, *at, event["type"], "event", {}, piece, further=True)
            )
            self._links.append(
                Link(key, main, link.get("label") or TRIGGER, "trigger", {}, _shown(link))
            )
            self._fragments(key, "event", event["type"], at, trigger, own)

    def _arguments(self, event: Record) -> None:
        for argument in event["arguments"]:
            if "value" in argument:
                continue
            own = self._own(argument)
            ends = (self._keys[event["id"]], self._filler(argument))
            if own.get("to_event"):
                ends = (ends[1], ends[0])
            self._links.append(Link(*ends, argument["role"], "argument", {}, _shown(own)))

    def _filler(self, end: Record) -> str:
        key: str = self._keys[end["mention"] if "mention" in end else end["event"]]
        return key

    def _cluster(self, cluster: Record) -> None:
        first, *others = cluster["members"]
        if not others:
            self._lose(Loss(self._record["id"], cluster["id"], "clusters of one member", "dropped"))
        links = [one for one in items(self._own(cluster).get("links")) if isinstance(one, list)]
        known = {(link[0], link[1]): link for link in links if len(link) == 4}
        facts = {"id": cluster["id"], **({"by": cluster["by"]} if "by" in cluster else {})}
        if known and {end for pair in known for end in pair} == set(cluster["members"]):
            for source, target, label, own in known.values():
                ends = (self._keys[source], self._keys[target])
                self._links.append(Link(*ends, label, "coref", facts, mapping(own)))
            return
        for other in others:
            self._links.append(Link(self._keys[other], self._keys[first], COREF, "coref", facts))


def _facts(mark: Record) -> Record:
    """What is known of a mark beside its label and place, without what is empty."""
    keys = ("id", "attributes", "note", "time", "actor", "by")
    return {key: mark[key] for key in keys if mark.get(key)}


def _tuples(spans: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in spans]


def _head(spans: Sequence[tuple[int, int]], own: Mapping[str, Any]) -> tuple[int, int]:
    known = tuple(items(own.get("head")))
    return next((span for span in spans if span == known), spans[0])


def _pieces(own: Mapping[str, Any]) -> dict[tuple[int, int], Any]:
    return {(p.get("start", 0), p.get("end", 0)): p for p in map(mapping, items(own.get("pieces")))}


def _directed(head: str, other: str, label: str, kind: LinkKind, own: Mapping[str, Any]) -> Link:
    source, target = (other, head) if own.get("to_head") else (head, other)
    return Link(source, target, own.get("label") or label, kind, {}, _shown(own))


def _shown(own: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is a format's own about a link, without what is ours about its direction and label."""
    return {k: v for k, v in own.items() if k not in ("to_head", "to_event", "label")}
