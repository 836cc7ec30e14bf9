"""Reads documents of GATE: annotation sets as layers, annotations as mentions and events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord, Record
from annotator.formats.building import RecordBuilder
from annotator.formats.gate.markup import read_document
from annotator.formats.kept_fields import OURS, kept
from annotator.formats.loose_json import json_objects
from annotator.formats.mark_facts import Facts, is_event
from annotator.formats.offset_units import Positions, stored_text
from annotator.formats.record_facts import (
    attributes_of,
    items,
    mapping,
    storable,
    text_of,
    whole_number,
)
from annotator.model.identity import LayerId
from annotator.model.marks import MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "gate"
ANNOTATION_KEYS = ("type", "start", "end", "id", "features")
MATCHES = "MatchesAnnots"  # where GATE's coreference keeps its chains
FRAGMENTS, ARGUMENTS, RELATIONS, TRIGGER_OF = "fragments", "arguments", "relations", "trigger_of"
_OF_OURS = (OURS, FRAGMENTS)
_TOLD = 5  # examples in a finding


def read_documents(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The document of a file, or each of one a line.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    head = file.head(1_000).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    found: Iterator[tuple[int, Record] | Finding]
    if head.startswith(b"<"):
        found = iter([(1, read_document(file.read(), file.where))])
    else:
        found = json_objects(file)
    for item in found:
        if isinstance(item, Finding):
            yield item
            continue
        line, value = item
        try:
            document = storable(value)
        except ValueError:
            yield Finding(file.name, said("Lists or objects are nested too deeply."), line=line)
            continue
        if not isinstance(document.get("text"), str):
            yield Finding(file.name, said("There is no text here."), line=line)
            continue
        builder = _built(file, context, document, value["text"], line)
        record = builder.record(line)
        yield from builder.findings
        if record is not None:
            yield record


def _built(
    file: Incoming, context: ReadContext, document: Record, raw: str, line: int
) -> RecordBuilder:
    features = mapping(document.get("features"))
    ours = mapping(features.get(OURS))
    builder = RecordBuilder(
        context, file.name, stored_text(raw), reader=NAME, id=text_of(ours.get("id"))
    )
    builder.line = line
    # The file says itself how it counts; there are no words to check that with.
    utf16 = document.get("offset_type") == "j"
    positions = Positions(raw, "UTF-16 units" if utf16 else "code points")
    facts = Facts(builder, ours)
    if not ours:
        _describe(builder, document, features)
    own: Record = {"document": _skeleton(document), "sets": {}, "rest": {}}
    sets = mapping(document.get("annotation_sets"))
    chains = mapping(features.get(MATCHES))
    for name, value in sets.items():
        annotations = items(mapping(value).get("annotations"))
        layer = facts.layer(mapping(mapping(value).get(OURS)).get("layer"))
        if layer is None:
            layer = builder.layer(text_of(name))
        marks = _Marks(builder, facts, positions, layer)
        marks.read(annotations)
        for members in items(chains.get(name, chains.get("null") if not name else None)):
            marks.add_chain(items(members))
        own["sets"][layer] = name
        if marks.rest:
            own["rest"][layer] = marks.rest
    for cluster in items(ours.get("clusters")):
        _add_cluster(builder, facts, mapping(cluster))
    facts.mend_times()
    if not ours:
        builder.describe(foreign={NAME: own})
    return builder


def _add_cluster(builder: RecordBuilder, facts: Facts, data: Mapping[str, Any]) -> None:
    members = [ref for one in items(data.get("members")) if (ref := facts.ref(one)) is not None]
    given = facts.given(data)
    builder.cluster(members, layer=given["layer"], id=given["id"], by=given["by"])


def _describe(builder: RecordBuilder, document: Record, features: Mapping[str, Any]) -> None:
    builder.describe(
        title=text_of(features.get("title")),
        language=text_of(features.get("language")) or text_of(features.get("lang")),
        url=text_of(features.get("url")),
        extra={"name": document["name"]} if text_of(document.get("name")) else {},
    )


def _skeleton(document: Record) -> Record:
    """A document without its text and annotations, with its keys in their order."""
    made = {**document, "text": None}
    if isinstance(document.get("annotation_sets"), dict):
        made["annotation_sets"] = {
            name: {**mapping(one), "annotations": None}
            for name, one in document["annotation_sets"].items()
        }
    return made


@dataclass
class _Annotation:
    """An annotation that has a place in the text."""

    data: Mapping[str, Any]
    features: Mapping[str, Any]
    facts: Mapping[str, Any]
    label: str
    spans: list[tuple[int, int]]
    own: Record


class _Marks:
    """The marks of one set as they are put together."""

    def __init__(
        self, builder: RecordBuilder, facts: Facts, positions: Positions, layer: LayerId
    ) -> None:
        self._builder, self._facts = builder, facts
        self._positions, self._layer = positions, layer
        self._found: list[tuple[int | None, _Annotation]] = []
        self._refs: dict[int, MarkRef] = {}
        self.rest: list[list[Any]] = []

    def read(self, annotations: Any) -> None:
        """Add every mark of a set to the record."""
        for number, value in enumerate(annotations):
            self._find(mapping(value), number)
        self._tell_rest()
        further: dict[int, list[list[tuple[int, int]]]] = {}
        for _, one in self._found:
            first = whole_number(one.features.get(TRIGGER_OF)) if one.facts else None
            if first is not None:
                further.setdefault(first, []).append(one.spans)
        for key, one in self._found:
            if not (one.facts and TRIGGER_OF in one.features):
                self._add(key, one, further.get(-1 if key is None else key, []))
        for key, one in self._found:
            ref = None if key is None else self._refs.get(key)
            if ref is not None and one.facts:
                self._add_links(ref, one)

    def _find(self, data: Mapping[str, Any], number: int) -> None:
        features = mapping(data.get("features"))
        facts = mapping(features.get(OURS))
        start, end = whole_number(data.get("start")), whole_number(data.get("end"))
        label = text_of(data.get("type"))
        whole = None if start is None or end is None else self._positions.range(start, end)
        parts = [
            at
            for one in items(features.get(FRAGMENTS))
            if isinstance(one, list) and (at := self._range(one)) is not None
        ]
        nowhere = facts.get("kind") == "event" and start == end
        if label is None or (whole is None and not nowhere):
            self.rest.append([number, dict(data)])
            return
        spans = parts or ([] if whole is None else [whole])
        own = {} if facts else kept(data, number, ANNOTATION_KEYS)
        one = _Annotation(data, features, facts, label, spans, own)
        self._found.append((whole_number(data.get("id")), one))

    def _range(self, edges: list[Any]) -> tuple[int, int] | None:
        numbers = [found for one in edges if (found := whole_number(one)) is not None]
        return self._positions.range(*numbers) if len(numbers) == len(edges) == 2 else None

    def _tell_rest(self) -> None:
        """Say what is no mark: what marks nothing of the text, or has no type."""
        if self.rest:
            kinds = list(dict.fromkeys(str(mapping(one).get("type")) for _, one in self.rest))
            self._builder.find(
                said(
                    "{count} annotations mark nothing of the text ({types}); they are kept, but are no marks.",
                    count=len(self.rest),
                    types=kinds[:_TOLD],
                )
            )

    def _add(self, number: int | None, one: _Annotation, further: list[Any]) -> None:
        plain = {k: v for k, v in one.features.items() if k not in _OF_OURS}
        attributes = attributes_of({} if one.facts and "attributes" in one.facts else plain)
        if one.facts:
            for key in (ARGUMENTS, RELATIONS):
                attributes.pop(key, None)
        else:
            attributes.pop(MATCHES, None)
            odd = {k: v for k, v in plain.items() if k not in attributes}
            one.own["features"] = list(one.features)
            if odd:
                one.own["odd"] = odd
            if number is not None:
                one.own["id"] = number
        given = self._facts.given(one.facts, attributes, self._layer)
        given["layer"] = self._layer
        given["extra"] = {"foreign": {NAME: one.own}} if one.own else None
        if is_event(self._builder, one.label, one.facts.get("kind")):
            triggers = [one.spans] if one.spans else []
            ref = self._builder.event(one.label, [*triggers, *further], **given)
        else:
            given["actor"] = self._facts.actor(one.facts)
            ref = self._builder.mention(one.label, one.spans, **given)
        if ref is not None:
            self._facts.made(one.facts, ref)
            if number is not None:
                self._refs.setdefault(number, ref)

    def _add_links(self, ref: MarkRef, one: _Annotation) -> None:
        """Arguments and relations, which features of ours name by the numbers of annotations."""
        for data in map(mapping, items(one.features.get(ARGUMENTS))):
            role, value = text_of(data.get("role")), text_of(data.get("value"))
            filler = self._filler(data.get("id"))
            if ref.kind == "event" and role and (filler is not None or value):
                self._builder.argument(ref, role, filler if filler is not None else str(value))
            else:
                self._missing(one, data.get("id"))
        for data in map(mapping, items(one.features.get(RELATIONS))):
            target, label = self._filler(data.get("target")), text_of(data.get("type"))
            if target is None or label is None:
                self._missing(one, data.get("target"))
                continue
            given = self._facts.given(mapping(data.get(OURS)))
            del given["time"]
            given["layer"] = self._layer
            self._builder.relation(label, ref, target, **given)

    def _filler(self, number: object) -> MarkRef | None:
        found = whole_number(number)
        return None if found is None else self._refs.get(found)

    def _missing(self, one: _Annotation, number: object) -> None:
        self._builder.find(
            said(
                "{id} refers to {other}, which is no mark.",
                id=one.data.get("id", one.label),
                other=str(number),
            ),
            said("That was left out."),
            severity="error",
        )

    def add_chain(self, members: Any) -> None:
        """Add a chain of GATE's coreference."""
        refs = [ref for one in members if (ref := self._filler(one)) is not None]
        if len({ref.kind for ref in refs}) == 1 and len(refs) > 1:
            self._builder.cluster(refs, layer=self._layer)
