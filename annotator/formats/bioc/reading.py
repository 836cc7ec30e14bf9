"""Reads BioC: annotations as mentions, relations of roles as events, relations of two as relations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord, Record
from annotator.formats.bioc.markup import read_collection
from annotator.formats.bioc.passages import (
    Piece,
    Text,
    find_text,
    locations_of,
    pieces_of,
    shape_of,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.kept_fields import OURS, kept
from annotator.formats.loose_json import json_objects
from annotator.formats.mark_facts import Facts, is_event
from annotator.formats.record_facts import (
    attributes_of,
    items,
    mapping,
    storable,
    text_of,
)
from annotator.model.errors import BadInput
from annotator.model.marks import MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_values, parse_json

NAME = "bioc-json"
COREFERENCE, TRIGGER = "coreference", "Trigger"
ANNOTATION_KEYS = ("id", "infons", "text", "locations")
RELATION_KEYS = ("id", "infons", "nodes")
LISTS = ("annotations", "relations")
_COLLECTION = ("source", "date", "key", "version", "infons")
_NO_LABEL = "annotation"
_TOLD = 5  # ids that a finding names
# A first line that begins the list of documents, as collections of one document a line have it.
_BEGUN = re.compile(rb"\{.*\"documents\"\s*:\s*\[\s*$", re.DOTALL)


def read_documents(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Every document of a collection, or of one document a line; a bad one stops no other.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    for item in _collections(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, collection = item
        head = {key: collection[key] for key in _COLLECTION if key in collection}
        for value in _documents(collection):
            try:
                document = storable(value)
                told = storable(head)
            except ValueError:
                yield Finding(file.name, said("Lists or objects are nested too deeply."), line=line)
                continue
            yield from _record(file, context, document, told, line)


def _collections(file: Incoming) -> Iterator[tuple[int, Record] | Finding]:
    head = file.head(1_000).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    if head.startswith(b"<"):
        yield 1, read_collection(file.read(), file.where)
    elif _BEGUN.match(head.partition(b"\n")[0]):
        found = json_values(file.read(), file.where)
        yield from ((line, value) for line, value in found if isinstance(value, dict))
    else:
        yield from json_objects(file)


def _documents(collection: Mapping[str, Any]) -> Iterator[Any]:
    """The documents of a collection; an object with passages is one itself."""
    for key in ("documents", "PubTator3"):
        if isinstance(collection.get(key), list):
            yield from collection[key]
            return
    yield collection


def _record(
    file: Incoming, context: ReadContext, document: Any, head: Record, line: int
) -> Iterator[ReadRecord | Finding]:
    pieces = pieces_of(mapping(document))
    if not pieces:
        yield Finding(file.name, said("There is no passage with a text here."), line=line)
        return
    ours = _parsed(mapping(document.get("infons")).get(OURS))
    loose = [
        *items(document.get("annotations")),
        *(
            one
            for passage in map(mapping, items(document.get("passages")))
            if not passage.get("text")
            for one in items(passage.get("annotations"))
        ),
    ]
    text = find_text(pieces, loose)
    builder = RecordBuilder(context, file.name, text.text, reader=NAME, id=text_of(ours.get("id")))
    builder.line = line
    builder.counted(text.counting)
    facts = Facts(builder, ours)
    if not ours:
        _describe(builder, document)
        layer = builder.layer()
        builder.describe(
            foreign={
                NAME: {
                    "collection": head,
                    "document": _skeleton(document),
                    "layer": layer,
                    **shape_of(text, pieces),
                }
            }
        )
    _Marks(builder, facts, text, pieces, document).read()
    record = builder.record(line)
    yield from builder.findings
    if record is not None:
        yield record


def _parsed(value: object) -> Mapping[str, Any]:
    """An object of ours, which an infon holds as JSON, for it must be a string."""
    if not isinstance(value, str):
        return {}
    try:
        return mapping(storable(parse_json(value.encode("utf-8", "replace"), NAME)))
    except (BadInput, ValueError):
        return {}


def _describe(builder: RecordBuilder, document: Mapping[str, Any]) -> None:
    infons = mapping(document.get("infons"))
    given = {key: text_of(infons.get(key)) for key in ("title", "source", "language", "url")}
    extra = {k: v for k, v in attributes_of(infons).items() if not given.get(k) and k != OURS}
    identifier = text_of(document.get("id"))
    builder.describe(
        title=given["title"],
        source=given["source"],
        language=given["language"],
        url=given["url"],
        extra={**({"id": identifier} if identifier else {}), **extra},
    )


def _skeleton(value: Any) -> Any:
    """A document without its text and marks, with its keys in their order."""
    made: Record = {}
    for key, one in mapping(value).items():
        if key in ("passages", "sentences"):
            made[key] = [_skeleton(part) for part in items(one)]
        else:
            made[key] = None if key in ("text", *LISTS) else one
    return made


@dataclass
class _Annotation:
    """An annotation that has a place in the text."""

    data: Mapping[str, Any]
    facts: Mapping[str, Any]
    label: str
    spans: list[tuple[int, int]]
    attributes: Mapping[str, Any]
    own: Record = field(default_factory=dict)


class _Marks:
    """The marks of one document as they are put together."""

    def __init__(
        self,
        builder: RecordBuilder,
        facts: Facts,
        text: Text,
        pieces: list[Piece],
        document: Mapping[str, Any],
    ) -> None:
        self._builder, self._facts, self._text = builder, facts, text
        self._document = document
        self._pieces = {piece.path: piece for piece in pieces}
        self._annotations: dict[str, _Annotation] = {}
        self._relations: dict[str, tuple[Mapping[str, Any], Record]] = {}
        self._refs: dict[str, MarkRef] = {}
        self._differing: list[tuple[str, str]] = []

    def read(self) -> None:
        """Add every mark to the record."""
        for path, place in self._places():
            for number, value in enumerate(items(place.get("annotations"))):
                self._add_annotation(mapping(value), number, path)
            for number, value in enumerate(items(place.get("relations"))):
                data = mapping(value)
                key = text_of(data.get("id"))
                if key is None or key in self._relations:
                    key = f"#R{len(self._relations)}"
                own = {**kept(data, number, RELATION_KEYS), "at": list(path)}
                self._relations[key] = data, own
        events = {key for key in self._relations if self._is_event(key)}
        triggers = {ref for key in events for ref in self._triggers(key)}
        for key, one in self._annotations.items():
            if key not in triggers:
                self._add_mention(key, one)
        for key in self._relations:
            if key in events:
                self._add_event(key)
        for key in self._relations:
            if key in events:
                self._add_arguments(key)
        for key in self._relations:
            if key not in events:
                self._add_relation(key)
        self._facts.mend_times()
        self._tell_differing()

    def _tell_differing(self) -> None:
        """Say which annotations quote other words than stand in the text, blanks aside."""
        wrong = []
        for key, quote in self._differing:
            there = self._quote(self._annotations[key].spans)
            if "".join(quote.split()) != "".join(there.split()):
                wrong.append(key)
        if wrong and self._text.counting.certain:  # otherwise it was said how the file counts
            self._builder.find(
                said("The words that {ids} quote are not those of the text.", ids=wrong[:_TOLD]),
                said("The text's words count; the file's are kept beside them."),
            )

    def _places(self) -> Iterator[tuple[tuple[int, ...], Mapping[str, Any]]]:
        """Everything that may hold annotations: the document, its passages, their sentences."""
        for number, passage in enumerate(map(mapping, items(self._document.get("passages")))):
            yield (number,), passage
            for place, sentence in enumerate(map(mapping, items(passage.get("sentences")))):
                yield (number, place), sentence
        yield (), self._document

    # -- annotations -------------------------------------------------------------------------

    def _add_annotation(self, data: Mapping[str, Any], number: int, path: tuple[int, ...]) -> None:
        identifier = text_of(data.get("id"))
        found = [self._text.range(self._pieces.get(path), *one) for one in locations_of(data)]
        spans = [one for one in found if one is not None]
        if not spans or len(spans) < len(found):
            self._builder.find(
                said("The annotation {id} has no place in the text.", id=identifier or number + 1),
                said("It was left out."),
                severity="error",
            )
            return
        facts, label, attributes, own = self._infons(data)
        own = {} if facts else {**kept(data, number, ANNOTATION_KEYS), **own, "at": list(path)}
        key = identifier
        if key is None or key in self._annotations:
            key = f"#{len(self._annotations)}"
        elif not facts:
            facts = {"id": key}
        quote = text_of(data.get("text"))
        if quote is not None and quote != self._quote(spans):
            self._differing.append((key, quote))
            if own:
                own["text"] = quote
        self._annotations[key] = _Annotation(data, facts, label, spans, attributes, own)

    def _quote(self, spans: list[tuple[int, int]]) -> str:
        return " ".join(self._text.text[start:end] for start, end in sorted(spans))

    def _infons(
        self, data: Mapping[str, Any]
    ) -> tuple[Mapping[str, Any], str, Mapping[str, Any], Record]:
        """(facts of ours, label, attributes, what to keep) of an annotation or relation."""
        infons = mapping(data.get("infons"))
        facts = _parsed(infons.get(OURS))
        named = next((key for key in ("type", "label", "class") if text_of(infons.get(key))), None)
        label = str(infons[named]) if named else _NO_LABEL
        rest = {k: v for k, v in infons.items() if k not in (named, OURS)}
        if facts:
            rest.pop("kind", None)
        attributes = attributes_of(rest)
        own: Record = {"infons": list(infons)}
        odd = {key: value for key, value in rest.items() if key not in attributes}
        if odd:
            own["odd"] = odd
        if named != "type":
            own["label"] = named
        return facts, label, attributes, own

    def _add_mention(self, key: str, one: _Annotation) -> None:
        given = self._facts.given(one.facts, one.attributes)
        given["extra"] = {"foreign": {NAME: one.own}} if one.own else None
        kind = one.facts.get("kind")
        if is_event(self._builder, one.label, kind):
            ref = self._builder.event(one.label, [one.spans], **given)
        else:
            given["actor"] = self._facts.actor(one.facts)
            ref = self._builder.mention(one.label, one.spans, **given)
        if ref is not None:
            self._refs[key] = ref
            self._facts.made(one.facts, ref)

    # -- relations ---------------------------------------------------------------------------

    def _nodes(self, key: str) -> list[tuple[str, str]]:
        """(what it refers to, role) of each node."""
        nodes = map(mapping, items(self._relations[key][0].get("nodes")))
        return [(str(node.get("refid") or ""), str(node.get("role") or "")) for node in nodes]

    def _kind(self, key: str) -> object:
        infons = mapping(self._relations[key][0].get("infons"))
        return _parsed(infons.get(OURS)).get("kind") or infons.get("kind")

    def _is_event(self, key: str) -> bool:
        """Whether a relation is an event: it says so, has a trigger, or more ends than a relation."""
        kind = self._kind(key)
        if kind in ("event", "relation", "cluster"):
            return kind == "event"
        label = self._infons(self._relations[key][0])[1]
        nodes = self._nodes(key)
        if any(role.lower() == "trigger" for _, role in nodes):
            return True
        return is_event(self._builder, label, None) or (
            len(nodes) > 2 and label.lower() != COREFERENCE
        )

    def _triggers(self, key: str) -> list[str]:
        return [
            ref
            for ref, role in self._nodes(key)
            if role.lower() == "trigger" and ref in self._annotations
        ]

    def _add_event(self, key: str) -> None:
        data, place = self._relations[key]
        facts, label, attributes, own = self._infons(data)
        given = self._facts.given(facts or {"id": key}, attributes)
        triggers = [self._annotations[ref] for ref in self._triggers(key)]
        if not facts:
            own |= place
            own["nodes"] = [list(node) for node in self._nodes(key)]
            own["triggers"] = [
                {"id": text_of(one.data.get("id")), "told": one.data.get("infons"), **one.own}
                for one in triggers
            ]
            given["extra"] = {"foreign": {NAME: own}}
        ref = self._builder.event(label, [one.spans for one in triggers], **given)
        if ref is not None:
            self._refs[key] = ref
            for trigger in self._triggers(key):
                self._refs.setdefault(trigger, ref)  # some files name an event by its trigger
            self._facts.made(facts or {"id": key}, ref)

    def _add_arguments(self, key: str) -> None:
        event = self._refs.get(key)
        if event is None:
            return
        facts = self._infons(self._relations[key][0])[0]
        triggers = set(self._triggers(key))
        arguments: list[tuple[str, MarkRef | str]] = []
        for refid, role in self._nodes(key):
            if refid in triggers and role.lower() == "trigger":
                continue
            filler = self._refs.get(refid)
            if filler is None or not role:
                self._missing(key, refid)
            else:
                arguments.append((role, filler))
        for value in items(facts.get("values")):
            if isinstance(value, list) and len(value) == 3 and isinstance(value[0], int):
                number, role, words = value
                if isinstance(role, str) and isinstance(words, str):
                    arguments.insert(max(0, number), (role, words))
        for role, argument in arguments:
            self._builder.argument(event, role, argument)

    def _missing(self, key: str, refid: str) -> None:
        self._builder.find(
            said("{id} refers to {other}, which is no mark.", id=key, other=refid or "?"),
            said("That was left out."),
            severity="error",
        )

    def _add_relation(self, key: str) -> None:
        data, place = self._relations[key]
        facts, label, attributes, own = self._infons(data)
        nodes = self._nodes(key)
        ends = [self._refs.get(refid) for refid, _ in nodes]
        known = [end for end in ends if end is not None]
        if len(known) < len(ends) or not ends:
            self._missing(key, next((r for r, _ in nodes if r not in self._refs), ""))
            return
        given = self._facts.given(facts or {"id": key}, attributes)
        extra = None
        if not facts:
            roles = [role for _, role in nodes]
            extra = {"foreign": {NAME: {**own, **place, "roles": roles}}}
        same = len({end.kind for end in known}) == 1
        if self._kind(key) == "cluster" or (label.lower() == COREFERENCE and same):
            self._builder.cluster(
                known, layer=given["layer"], id=given["id"], by=given["by"], extra=extra
            )
        elif len(known) == 2:
            del given["time"]
            self._builder.relation(label, known[0], known[1], extra=extra, **given)
        else:
            self._missing(key, "")
