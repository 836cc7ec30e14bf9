"""Writes records as bdocjs, a file for each article, with a set of annotations for each layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from annotator.formats.base import Record, Sink, WriteContext
from annotator.formats.gate.reading import (
    ARGUMENTS,
    FRAGMENTS,
    NAME,
    RELATIONS,
    TRIGGER_OF,
)
from annotator.formats.kept_fields import OURS, restored
from annotator.formats.mark_facts import article_facts, facts_of, own_of
from annotator.formats.record_facts import head_data, items, mapping
from annotator.model.offsets import Offsets

ENDING = ".bdocjs"


class GateWriter:
    """Writes each article as soon as it comes."""

    def __init__(self, sink: Sink, _context: WriteContext) -> None:
        self._sink = sink

    def add(self, record: Record) -> None:
        """Write the file of an article."""
        self._sink.inside(f"{record['id']}{ENDING}").write(orjson.dumps(_Document(record).made()))

    def finish(self) -> None:
        """Everything is written."""


class _Document:
    """One record on its way."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._own = own_of(record, NAME)
        self._skeleton = mapping(self._own.get("document"))
        self._utf16 = self._skeleton.get("offset_type") == "j"
        self._offsets = Offsets(record["text"])

    def made(self) -> Record:
        """The document."""
        names = self._names()
        found = {
            names[layer["id"]]: (layer, _Set(self._record, layer["id"], self._at, self._own).made())
            for layer in self._record["layers"]
        }
        if self._skeleton:
            return self._filled(found)
        sets = {}
        for name, (layer, marks) in found.items():
            sets[name] = {
                "name": name,
                "annotations": marks,
                "next_annid": len(marks),
                OURS: {"layer": layer["id"]},
            }
        head = head_data(self._record)
        plain = ("title", "source", "language", "url")
        features: Record = {key: head[key] for key in plain if key in head}
        if "published" in head:
            features["published"] = head["published"]["value"]
        ours = article_facts(self._record)
        if self._record["clusters"]:
            ours["clusters"] = self._record["clusters"]
        return {
            "text": self._record["text"],
            "name": self._record["id"],
            "offset_type": "p",
            "features": {**features, OURS: ours},
            "annotation_sets": sets,
        }

    def _names(self) -> dict[str, str]:
        """The name of each layer's set: its annotator's, or that of the set it was read from."""
        names: dict[str, str] = {}
        known = mapping(self._own.get("sets"))
        for layer in self._record["layers"]:
            name = known.get(layer["id"])
            if not isinstance(name, str) or name in names.values():
                name = layer["annotator"]
            if name in names.values() or (name in known.values() and layer["id"] not in known):
                name = f"{name} ({layer['id']})"
            names[layer["id"]] = name
        return names

    def _filled(self, found: Mapping[str, tuple[Record, list[Record]]]) -> Record:
        """The document as it was read, with the text and the marks of now."""
        made = {**self._skeleton, "text": self._record["text"]}
        if "annotation_sets" in made or found:
            sets = {
                name: dict(mapping(one))
                for name, one in mapping(made.get("annotation_sets")).items()
            }
            for name, (_, marks) in found.items():
                known = sets.setdefault(name, {"name": name, "annotations": [], "next_annid": 0})
                known["annotations"] = marks
                numbers = [one["id"] for one in marks if isinstance(one.get("id"), int)]
                following = known.get("next_annid")
                if isinstance(following, int) and numbers:
                    known["next_annid"] = max(following, max(numbers) + 1)
            for one in sets.values():
                if one.get("annotations", ()) is None:
                    one["annotations"] = []
            if sets or mapping(made.get("annotation_sets")) == made.get("annotation_sets"):
                made["annotation_sets"] = sets
        return made

    def _at(self, position: int) -> int:
        return self._offsets.to_utf16(position) if self._utf16 else position


class _Set:
    """The annotations of one layer."""

    def __init__(self, record: Record, layer: str, at: Any, own: Mapping[str, Any]) -> None:
        self._at = at
        self._mentions, self._events, self._relations = (
            [mark for mark in record[kind] if mark["layer"] == layer]
            for kind in ("mentions", "events", "relations")
        )
        self._rest = [one for one in items(mapping(own.get("rest")).get(layer)) if len(one) == 2]
        marks = [*self._mentions, *self._events]
        self._numbers: dict[str, int] = {}
        taken = {one.get("id") for _, one in self._rest if isinstance(one, dict)}
        for mark in marks:
            known = own_of(mark, NAME).get("id")
            if isinstance(known, int) and known not in taken:
                self._numbers[mark["id"]] = known
                taken.add(known)
        self._next = 1 + max((one for one in taken if isinstance(one, int)), default=-1)
        for mark in marks:
            if mark["id"] not in self._numbers:
                self._numbers[mark["id"]] = self._fresh()
        self._found: list[tuple[tuple[int, int], Record]] = []

    def _fresh(self) -> int:
        self._next += 1
        return self._next - 1

    def made(self) -> list[Record]:
        """The annotations, those that were read in their order, then new ones."""
        for number, data in self._rest:
            self._found.append(((0, number), data))
        for mention in self._mentions:
            self._add(mention, "mention", mention["spans"])
        for event in self._events:
            triggers = [trigger["spans"] for trigger in event["triggers"]] or [[[0, 0]]]
            self._add(event, "event", triggers[0])
            for spans in triggers[1:]:
                features = {
                    **self._fragments(spans),
                    TRIGGER_OF: self._numbers[event["id"]],
                    OURS: {"kind": "trigger"},
                }
                self._put(event["type"], spans, self._fresh(), features, {})
        return [made for _, made in sorted(self._found, key=lambda one: one[0])]

    def _add(self, mark: Record, kind: str, spans: Sequence[Sequence[int]]) -> None:
        own = own_of(mark, NAME)
        attributes = mark["attributes"]
        clash = not own and {OURS, FRAGMENTS, ARGUMENTS, RELATIONS, TRIGGER_OF} & attributes.keys()
        without = set() if clash else {"attributes"}
        ours = facts_of(mark, read=bool(own), without=without)
        features: Record = {} if clash else dict(attributes)
        features |= mapping(own.get("odd"))
        features |= {k: v for k, v in self._fragments(spans).items() if k not in features}
        arguments = [self._argument(one) for one in mark.get("arguments", ())]
        relations = [
            self._relation(one) for one in self._relations if _end(one["source"]) == mark["id"]
        ]
        if arguments:
            features[ARGUMENTS] = arguments
        if relations:
            features[RELATIONS] = relations
        if ours or arguments or relations:
            features[OURS] = {"kind": kind, **(ours or facts_of(mark, without=without))}
        keys = [key for key in items(own.get("features")) if key in features]
        features = {key: features[key] for key in (*keys, *(k for k in features if k not in keys))}
        self._put(mark["type"], spans, self._numbers[mark["id"]], features, own)

    def _put(
        self,
        label: str,
        spans: Sequence[Sequence[int]],
        number: int,
        features: Record,
        own: Mapping[str, Any],
    ) -> None:
        made = restored(
            {
                "type": label,
                "start": self._at(spans[0][0]),
                "end": self._at(spans[-1][1]),
                "id": number,
                "features": features,
            },
            own,
        )
        place = own.get("n")
        order = (0, place) if isinstance(place, int) else (1, len(self._found))
        self._found.append((order, made))

    def _fragments(self, spans: Sequence[Sequence[int]]) -> Record:
        if len(spans) < 2:
            return {}
        return {FRAGMENTS: [[self._at(start), self._at(end)] for start, end in spans]}

    def _argument(self, argument: Record) -> Record:
        if "value" in argument:
            return {"role": argument["role"], "value": argument["value"]}
        return {"role": argument["role"], "id": self._numbers[_end(argument)]}

    def _relation(self, relation: Record) -> Record:
        target = self._numbers[_end(relation["target"])]
        return {"type": relation["type"], "target": target, OURS: facts_of(relation)}


def _end(ref: Record) -> str:
    found: str = ref["mention"] if "mention" in ref else ref["event"]
    return found
