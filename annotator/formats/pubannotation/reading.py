"""Reads PubAnnotation's documents: denotations, relations and attributes, alone or in tracks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord, Record
from annotator.formats.building import RecordBuilder
from annotator.formats.kept_fields import OURS, kept
from annotator.formats.linked_marks import gather
from annotator.formats.linked_spans import COREF, FRAGMENT, Link, LinkKind, Stretch
from annotator.formats.loose_json import json_objects
from annotator.formats.offset_units import Positions, Quoted, find_counting, stored_text
from annotator.formats.record_facts import (
    begin_layer,
    describe,
    items,
    mapping,
    read_actors,
    storable,
    text_of,
    whole_number,
)
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "pubannotation"
CHAIN, PIECE = "_lexicallyChainedTo", "_FRAGMENT"
COREFERENCE = "coreferenceOf"
LISTS = ("denotations", "blocks", "relations", "attributes")
SPAN_KEYS = ("id", "span", "obj")
LINK_KEYS = ("id", "subj", "pred", "obj")
_KINDS = ("relation", "argument", "fragment", "trigger", "coref")


def read_documents(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Every document of a file of one, of a list, or of one a line; a bad one stops no other.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    for item in json_objects(file):
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
    ours = mapping(document.get(OURS))
    builder = RecordBuilder(
        context, file.name, stored_text(raw), reader=NAME, id=text_of(ours.get("id"))
    )
    builder.line = line
    tracks = [one for one in items(document.get("tracks")) if isinstance(one, dict)]
    places = [document, *tracks]
    if tracks and not any(document.get(key) for key in LISTS):
        places = tracks
    if ours:
        describe(builder, ours.get("article"))
        positions = Positions(raw)
    else:
        _describe(builder, document)
        found = find_counting(raw, [one for place in places for one in _quoted(place)])
        builder.counted(found)
        positions = Positions(raw, found.unit, found.line_ends)
    actors = read_actors(builder, ours.get("actors"))
    taken: dict[str, int] = {}
    lost: list[Record] = []
    for place in places:
        said_of = mapping(mapping(place.get(OURS)).get("layer"))
        if place is document and ours and not said_of:
            continue  # an article without layers
        layer = (
            begin_layer(builder, said_of)
            if said_of
            else builder.layer(text_of(place.get("project")))
        )
        taken[layer] = -1 if place is document else tracks.index(place)
        marks = _Marks(builder, positions, place)
        gather(builder, layer, NAME, marks.stretches, marks.links, actors)
        lost.append({"layer": layer, "attributes": marks.loose})
    if not ours:
        kept_document = {**_skeleton(document), "tracks": [_skeleton(one) for one in tracks]}
        if "tracks" not in document:
            del kept_document["tracks"]
        own: Record = {"document": kept_document, "places": taken}
        loose = {one["layer"]: one["attributes"] for one in lost if one["attributes"]}
        if loose:
            own["loose"] = loose
        builder.describe(foreign={NAME: own})
    return builder


def _describe(builder: RecordBuilder, document: Record) -> None:
    """The head: PubAnnotation says where a document is from, nothing else."""
    given = {key: text_of(document.get(key)) for key in ("title", "language")}
    extra = {
        key: document[key]
        for key in ("sourcedb", "sourceid", "divid")
        if isinstance(document.get(key), str | int) and document[key] != ""
    }
    builder.describe(
        title=given["title"],
        language=given["language"],
        source=text_of(document.get("sourcedb")),
        url=text_of(document.get("source_url")) or text_of(document.get("target")),
        extra=extra,
    )


def _skeleton(place: Mapping[str, Any]) -> Record:
    """A document or track without what the record holds, with its keys in their order."""
    holes = {"text", *LISTS}
    return {k: None if k in holes else v for k, v in place.items() if k != OURS}


def _quoted(place: Mapping[str, Any]) -> Iterator[Quoted]:
    for key in ("denotations", "blocks"):
        for one in map(mapping, items(place.get(key))):
            for start, end in _places(one.get("span")):
                yield Quoted(start, end)


def _places(span: object) -> list[tuple[int, int]]:
    """(begin, end) of each fragment of a `span`, which is an object or a list of them."""
    found = []
    for one in map(mapping, span if isinstance(span, list) else [span]):
        start, end = whole_number(one.get("begin")), whole_number(one.get("end"))
        if start is not None and end is not None:
            found.append((start, end))
    return found


@dataclass
class _Said:
    """The attributes of one denotation or relation."""

    values: dict[str, list[Any]] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    own: dict[str, list[Record]] = field(default_factory=dict)

    def facts(self) -> dict[str, Any]:
        """Attributes as a record has them: a list where one has several values."""
        return {
            name: [str(value) for value in values]
            if name in self.lists or len(values) > 1
            else values[0]
            for name, values in self.values.items()
        }


class _Marks:
    """The stretches and links of a document or of one of its tracks."""

    def __init__(
        self, builder: RecordBuilder, positions: Positions, place: Mapping[str, Any]
    ) -> None:
        self._builder, self._positions, self._place = builder, positions, place
        self.loose: list[list[Any]] = []
        self._attributes = self._read_attributes()
        self.stretches: list[Stretch] = []
        self.links: list[Link] = []
        self._keys: set[str] = set()
        for key in ("denotations", "blocks"):
            for number, value in enumerate(items(place.get(key))):
                self._add_span(mapping(value), number, blocks=key == "blocks")
        for number, value in enumerate(items(place.get("relations"))):
            self._add_link(mapping(value), number)
        self._name_pieces()
        self._keep_loose()

    # -- attributes --------------------------------------------------------------------------

    def _read_attributes(self) -> dict[str, _Said]:
        found: dict[str, _Said] = {}
        for number, value in enumerate(items(self._place.get("attributes"))):
            data = mapping(value)
            subject, name, given = (
                text_of(data.get("subj")),
                text_of(data.get("pred")),
                data.get("obj"),
            )
            if subject is None or name is None or not isinstance(given, str | int | float):
                self._builder.find(
                    said("Attribute {number} has no subject, name or value.", number=number + 1),
                    said("It was left out."),
                    severity="error",
                )
                continue
            told = found.setdefault(subject, _Said())
            told.values.setdefault(name, []).append(given)
            ours = mapping(data.get(OURS))
            if ours.get("list"):
                told.lists.add(name)
            elif not ours:
                told.own.setdefault(name, []).append(
                    {**kept(data, number, LINK_KEYS), "id": data.get("id")}
                )
        for value in items(self._place.get("modifications")):
            data = mapping(value)  # what attributes were before there were any
            subject, name = text_of(data.get("obj")), text_of(data.get("pred"))
            if subject is not None and name is not None:
                told = found.setdefault(subject, _Said())
                told.values.setdefault(name, [True])
                told.own.setdefault(name, [{"modification": True}])
        return found

    def _keep_loose(self) -> None:
        """Attributes of what is not there are kept for the same format."""
        there = self._keys | {str(link.facts.get("id")) for link in self.links}
        wrong = self._attributes.keys() - there
        for number, value in enumerate(items(self._place.get("attributes"))):
            if text_of(mapping(value).get("subj")) in wrong:
                self.loose.append([number, value])
        if wrong:
            self._builder.find(
                said(
                    "Attributes of {ids}, which are not there, are no part of the record.",
                    ids=sorted(wrong),
                )
            )

    def _facts(self, data: Mapping[str, Any], identifier: str | None, own: Record) -> Record:
        facts = dict(mapping(data.get(OURS)))
        told = self._attributes.get(identifier or "")
        if told is not None:
            facts["attributes"] = told.facts()
            if told.own:
                own["attributes"] = told.own
        return facts

    # -- spans -------------------------------------------------------------------------------

    def _add_span(self, data: Mapping[str, Any], number: int, *, blocks: bool) -> None:
        given = _places(data.get("span"))
        found = [self._positions.range(*one) for one in given]
        label, identifier = text_of(data.get("obj")), text_of(data.get("id"))
        spans = [one for one in found if one is not None]
        if label is None or not spans or len(spans) < len(found):
            self._builder.find(
                said(
                    "“{label}” has no place in the text ({id}).",
                    label=label or "?",
                    id=identifier or number + 1,
                ),
                said("It was left out."),
                severity="error",
            )
            return
        own: Record = {} if data.get(OURS) else kept(data, number, SPAN_KEYS)
        facts = self._facts(data, identifier, own)
        key = identifier
        if key is None or key in self._keys:
            key = f"#{'B' if blocks else ''}{number}"
        elif not data.get(OURS):
            facts["id"] = key
        self._keys.add(key)
        if own:
            own["blocks"] = blocks
            own["listed"] = isinstance(data.get("span"), list)
            own = {name: value for name, value in own.items() if value is not False}
        kind = facts.get("kind")
        first, *others = sorted(spans)
        self.stretches.append(
            Stretch(key, *first, label, kind if kind in ("mention", "event") else None, facts, own)
        )
        for count, one in enumerate(others, 1):
            self.stretches.append(Stretch(f"{key}#{count}", *one, label))
            self.links.append(Link(key, f"{key}#{count}", FRAGMENT, "fragment"))

    def _name_pieces(self) -> None:
        """Give a `_FRAGMENT` the label of the denotation that it is chained to."""
        chains = [link for link in self.links if link.label == CHAIN]
        labels = {one.key: one.label for one in self.stretches}
        for _ in chains:
            named = False
            for link in chains:
                for end, other in ((link.source, link.target), (link.target, link.source)):
                    if labels.get(end) == PIECE and labels.get(other, PIECE) != PIECE:
                        labels[end] = labels[other]
                        named = True
            if not named:
                break
        for stretch in self.stretches:
            if stretch.label == PIECE and labels[stretch.key] != PIECE:
                stretch.label = labels[stretch.key]
                if stretch.own:
                    stretch.own = {**stretch.own, "piece": True}

    # -- links -------------------------------------------------------------------------------

    def _add_link(self, data: Mapping[str, Any], number: int) -> None:
        ours = mapping(data.get(OURS))
        own: Record = {} if ours else kept(data, number, LINK_KEYS)
        identifier, label = text_of(data.get("id")), text_of(data.get("pred")) or ""
        facts = self._facts(data, identifier, own)
        if not ours and identifier is not None:
            facts["id"] = identifier
            own["id"] = identifier
        kind = ours.get("kind")
        if kind not in _KINDS:
            kind = self._kind(label)
        source, target = text_of(data.get("subj")) or "", text_of(data.get("obj")) or ""
        if ours and kind == "argument":
            source, target = target, source
        if ours and kind == "coref":
            label = COREF
        if kind == "fragment" and own:
            own["ends"] = [source, target]  # of a longer chain the head is known only
        if kind == "coref" and not ours:
            facts.pop("id", None)  # of a link, not of the cluster
        self.links.append(Link(source, target, label, kind, facts, own))

    def _kind(self, label: str) -> LinkKind | None:
        if label == CHAIN:
            return "fragment"
        known = self._builder.context.schema.relation_type(label)
        return (
            "coref" if known is None and label.lower() in ("coreferenceof", "coref-ident") else None
        )
