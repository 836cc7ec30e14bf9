"""Marks of a record as files of other formats carry them for us, in the record's own shape."""

from __future__ import annotations

from collections.abc import Mapping
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
    storable,
    text_of,
    time_of,
    whole_number,
)
from annotator.model.identity import LayerId
from annotator.model.marks import MarkRef
from annotator.model.said import said

KINDS = ("mentions", "events", "relations", "clusters")
Data = dict[str, Any]


def carried(record: Record) -> Data:
    """All that is known of an article with one layer at most, but for its text."""
    layer = record["layers"][0] if record["layers"] else None
    made: Data = {"id": record["id"], "article": head_data(record), "actors": record["actors"]}
    if layer is not None:
        made["layer"] = layer
    for kind in KINDS:
        made[kind] = [
            {key: value for key, value in mark.items() if key != "layer"} for mark in record[kind]
        ]
    return made


def read_carried(builder: RecordBuilder, data: Mapping[str, Any]) -> None:
    """Put into a record what `carried` made; what is not as it must be is left out."""
    try:
        data = storable(dict(data))
    except ValueError:
        builder.find(said("What it says of its marks is nested too deeply."), severity="error")
        return
    describe(builder, data.get("article"))
    _Marks(builder, data).read()


class _Marks:
    """The marks of one layer."""

    def __init__(self, builder: RecordBuilder, data: Mapping[str, Any]) -> None:
        self._builder = builder
        self._data = data
        self._layer: LayerId | None = None
        if data.get("layer") is not None or any(items(data.get(kind)) for kind in KINDS):
            self._layer = begin_layer(builder, data.get("layer"))
        self._actors = read_actors(builder, data.get("actors"))
        self._known: dict[str, MarkRef] = {}

    def read(self) -> None:
        for one in self._entries("mentions"):
            self._mention(one)
        events = [(one, self._event(one)) for one in self._entries("events")]
        for one, event in events:
            if event is not None:
                self._arguments(one, event)
        for one in self._entries("relations"):
            self._relation(one)
        for one in self._entries("clusters"):
            self._cluster(one)
        self._mend_times()

    def _entries(self, kind: str) -> list[Mapping[str, Any]]:
        return [mapping(one) for one in items(self._data.get(kind))]

    def _common(self, one: Mapping[str, Any]) -> Data:
        return {
            "layer": self._layer,
            "id": text_of(one.get("id")),
            "attributes": attributes_of(one.get("attributes")),
            "note": text_of(one.get("note")),
            "by": provenance_of(one.get("by")),
            "extra": {"foreign": foreign} if (foreign := mapping(one.get("foreign"))) else {},
        }

    def _keep(self, one: Mapping[str, Any], ref: MarkRef | None) -> None:
        name = text_of(one.get("id"))
        if name is not None and ref is not None:
            self._known.setdefault(name, ref)

    def _mention(self, one: Mapping[str, Any]) -> None:
        actor = one.get("actor")
        ref = self._builder.mention(
            text_of(one.get("type")) or "",
            fragments_of(one.get("spans")),
            actor=self._actors.get(actor) if isinstance(actor, str) else None,
            time=time_of(one.get("time")),
            **self._common(one),
        )
        self._keep(one, ref)

    def _event(self, one: Mapping[str, Any]) -> MarkRef | None:
        ref = self._builder.event(
            text_of(one.get("type")) or "",
            [fragments_of(mapping(t).get("spans")) for t in items(one.get("triggers"))],
            time=time_of(one.get("time")),
            **self._common(one),
        )
        self._keep(one, ref)
        return ref

    def _arguments(self, one: Mapping[str, Any], event: MarkRef) -> None:
        for argument in map(mapping, items(one.get("arguments"))):
            role = text_of(argument.get("role"))
            value = text_of(argument.get("value"))
            filler = value if value is not None else self._end(argument)
            if role is not None and filler is not None:
                self._builder.argument(event, role, filler)
            else:
                self._builder.find(
                    said("An argument of {id} was left out: it names no mark.", id=event.id)
                )

    def _end(self, ref: object) -> MarkRef | None:
        """The mark that `{"mention": id}` or `{"event": id}` names, if it was read."""
        data = mapping(ref)
        for kind in ("mention", "event"):
            name = data.get(kind)
            found = self._known.get(name) if isinstance(name, str) else None
            if found is not None and found.kind == kind:
                return found
        return None

    def _relation(self, one: Mapping[str, Any]) -> None:
        source, target = self._end(one.get("source")), self._end(one.get("target"))
        kind = text_of(one.get("type")) or ""
        if source is None or target is None:
            self._builder.find(
                said("A relation “{type}” was left out: an end of it is no mark.", type=kind)
            )
        else:
            self._builder.relation(kind, source, target, **self._common(one))

    def _cluster(self, one: Mapping[str, Any]) -> None:
        members = [
            self._known[name]
            for name in items(one.get("members"))
            if isinstance(name, str) and name in self._known
        ]
        if len(members) > 1 or len(members) == len(items(one.get("members"))) == 1:
            self._builder.cluster(
                members,
                layer=self._layer,
                id=text_of(one.get("id")),
                by=provenance_of(one.get("by")),
            )

    def _mend_times(self) -> None:
        """Times name the mention that they were read from by the id that it has now."""
        for ref in self._known.values():
            mark = self._builder.mark(ref)
            time = getattr(mark, "time", None)
            if time is not None and time.source is not None:
                source = self._known.get(time.source)
                if source is None or source.id != time.source:
                    new = None if source is None else source.id
                    self._builder.change_mark(ref, time=replace(time, source=new))


def fragments_of(value: object) -> list[tuple[int, int]]:
    """Pairs of positions; what is no pair of whole numbers is left out."""
    found = []
    for pair in items(value):
        numbers = [whole_number(one) for one in items(pair)]
        if len(numbers) == 2 and numbers[0] is not None and numbers[1] is not None:
            found.append((numbers[0], numbers[1]))
    return found
