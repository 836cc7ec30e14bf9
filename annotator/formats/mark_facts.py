"""What is known of a mark beside its label and place, for formats that keep an object of ours with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from annotator.formats.base import Record
from annotator.formats.building import RecordBuilder
from annotator.formats.record_facts import (
    attributes_of,
    begin_layer,
    describe,
    head_data,
    items,
    mapping,
    provenance_of,
    read_actors,
    text_of,
    time_of,
)
from annotator.model.identity import LayerId
from annotator.model.marks import Event, MarkRef, Mention

_KEYS = ("id", "layer", "actor", "attributes", "note", "time", "by")


def own_of(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """What a format keeps of its own with a mark, an argument or an article."""
    return mapping(mapping(data.get("foreign")).get(name))


def facts_of(mark: Record, *, read: bool = False, without: Collection[str] = ()) -> Record:
    """What to write of a mark in an object of ours, without what is empty.

    Args:
        mark: The mark's entry in the record.
        read: It was read from this format: who imported it and its id need not be told.
        without: What the format has a place for.
    """
    facts = {key: mark[key] for key in _KEYS if key not in without and mark.get(key)}
    if not read:
        return facts
    if mapping(facts.get("by")).get("method") == "import":
        del facts["by"]
    rest = facts.keys() - {"id", "layer"}
    return facts if rest else {}


def article_facts(record: Record) -> Record:
    """What to write of an article in an object of ours: id, head, layers and actors."""
    return {
        "id": record["id"],
        "article": head_data(record),
        "layers": record["layers"],
        **({"actors": record["actors"]} if record["actors"] else {}),
    }


class Facts:
    """The layers, actors and marks of an article that objects of ours tell of; it trusts none.

    Args:
        builder: The record.
        ours: What `article_facts` wrote; empty in files of other programs.
    """

    def __init__(self, builder: RecordBuilder, ours: Mapping[str, Any]) -> None:
        self._builder = builder
        self._layers: dict[str, LayerId] = {}
        self._refs: dict[str, MarkRef] = {}
        if ours:
            describe(builder, ours.get("article"))
        for layer in items(ours.get("layers")):
            begun = begin_layer(builder, layer)
            self._layers.setdefault(str(mapping(layer).get("id")), begun)
        self._actors = read_actors(builder, ours.get("actors"))

    def given(
        self,
        facts: Mapping[str, Any],
        attributes: Mapping[str, Any] | None = None,
        layer: LayerId | None = None,
    ) -> dict[str, Any]:
        """Arguments for `RecordBuilder.mention` and `event`, as far as the facts go.

        Args:
            facts: What `facts_of` wrote.
            attributes: Those that the format itself holds, which count where the facts have none.
            layer: The layer where the facts name none.
        """
        told = facts.get("attributes")
        return {
            "layer": self._layers.get(str(facts.get("layer")), layer),
            "id": text_of(facts.get("id")),
            "attributes": attributes_of(told if told is not None else attributes or {}),
            "note": text_of(facts.get("note")),
            "time": time_of(facts.get("time")),
            "by": provenance_of(facts.get("by")),
        }

    def actor(self, facts: Mapping[str, Any]) -> Any:
        """The actor that a mention is linked to, or None."""
        actor = facts.get("actor")
        return self._actors.get(actor) if isinstance(actor, str) else None

    def layer(self, name: object) -> LayerId | None:
        """The layer of this id, or None."""
        return self._layers.get(str(name))

    def ref(self, identifier: object) -> MarkRef | None:
        """The mark that has this id in the facts, or None."""
        return self._refs.get(str(identifier))

    def made(self, facts: Mapping[str, Any], ref: MarkRef | None) -> None:
        """Note which mark the facts became."""
        if ref is not None:
            self._refs.setdefault(str(facts.get("id") or ref.id), ref)

    def mend_times(self) -> None:
        """Let times point to the mentions that they were read from, once all marks are made."""
        for ref in self._refs.values():
            mark = self._builder.mark(ref)
            assert isinstance(mark, Mention | Event)
            if mark.time is None or mark.time.source is None:
                continue
            found = self._refs.get(mark.time.source)
            source = found.id if found is not None and found.kind == "mention" else None
            self._builder.change_mark(ref, time=replace(mark.time, source=source))


def is_event(builder: RecordBuilder, label: str, kind: object) -> bool:
    """Whether a labelled stretch is an event: it says so, or the schema knows its label as one only."""
    if kind in ("mention", "event"):
        return kind == "event"
    schema = builder.context.schema
    return schema.event_type(label) is not None and schema.mention_type(label) is None
