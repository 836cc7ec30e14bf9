"""MAVEN-ARG: events are clusters of triggers with arguments of their own; plain MAVEN on reading.

Positions are characters of the document. MAVEN itself has sentences of tokens and counts those.
Source: the README of MAVEN-ARGUMENT (Wang et al. 2024) and of MAVEN (Wang et al. 2020).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.formats.article_facts import article_facts, own_id, read_facts, storable_value
from annotator.formats.base import (
    Finding,
    Format,
    Loss,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
from annotator.formats.counted import counted
from annotator.formats.line_writer import lines
from annotator.formats.loose_json import (
    fields,
    first_keys,
    items,
    json_objects,
    objects,
    whole,
    words,
)
from annotator.formats.offset_units import Quoted, stored_text
from annotator.formats.placed_marks import (
    PlacedMarks,
    say_text_differs,
    tokens_in,
    untyped_option,
)
from annotator.formats.token_marks import foreign_of
from annotator.formats.tokenized import ForeignTokens, Range
from annotator.model.marks import MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "maven-arg"
_READ = frozenset({"id", "title", "document", "content", "events", "entities", "_article"})


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file of MAVEN-ARG or of MAVEN."""
    untyped = str(context.options["untyped"])
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, data = item
        if isinstance(data.get("document"), str):
            builder, marks = _by_characters(file, context, line, data, untyped)
        else:
            builder, marks = _by_tokens(file, context, line, data, untyped)
        _describe(builder, data)
        mentions = _read_entities(marks[0], data)
        for event in objects(data.get("events")):
            _read_event(marks, event, mentions, untyped)
        made = builder.record(line)
        yield from builder.findings
        if made is not None:
            yield made


def _by_characters(
    file: Incoming, context: ReadContext, line: int, data: dict[str, Any], untyped: str
) -> tuple[RecordBuilder, list[PlacedMarks]]:
    raw = words(data["document"])
    builder = RecordBuilder(
        context, file.where, stored_text(raw), reader=NAME, id=own_id(data.get("id"))
    )
    builder.line = line
    positions = counted(builder, raw, list(_quoted(data)))
    return builder, [PlacedMarks(builder, positions.range, untyped)]


def _quoted(data: dict[str, Any]) -> Iterator[Quoted]:
    """Every stretch that the document marks, with the words that stand there."""
    for event in objects(data.get("events")):
        for one in objects(event.get("mention")):
            yield from _quote(one, "trigger_word")
        for fillers in fields(event.get("argument")).values():
            for one in objects(fillers):
                yield from _quote(one, "content")
    for entity in objects(data.get("entities")):
        for one in objects(entity.get("mention")):
            yield from _quote(one, "mention")


def _quote(one: dict[str, Any], key: str) -> Iterator[Quoted]:
    start, end = (whole(at) for at in _offset(one))
    if start is not None and end is not None:
        yield Quoted(start, end, words(one.get(key)))


def _by_tokens(
    file: Incoming, context: ReadContext, line: int, data: dict[str, Any], untyped: str
) -> tuple[RecordBuilder, list[PlacedMarks]]:
    """Plain MAVEN: each sentence counts its own tokens."""
    parts: list[str] = []
    placed: list[tuple[int, ForeignTokens]] = []
    position, wrong = 0, False
    for sentence in objects(data.get("content")):
        given = [[words(token) for token in items(sentence.get("tokens"))]]
        tokens, right = tokens_in(given, stored_text(words(sentence.get("sentence"))))
        wrong = wrong or not right
        placed.append((position, tokens))
        parts.append(tokens.text)
        position += len(tokens.text) + 1
    builder = RecordBuilder(
        context, file.where, "\n".join(parts), reader=NAME, id=own_id(data.get("id"))
    )
    builder.line = line
    if wrong:
        say_text_differs(builder)
    return builder, [PlacedMarks(builder, _shifted(*one), untyped) for one in placed] or [
        PlacedMarks(builder, lambda _first, _end: None, untyped)
    ]


def _shifted(start: int, tokens: ForeignTokens) -> Any:
    def range_of(first: int, end: int) -> Range | None:
        found = tokens.range(first, end)
        return found and (start + found[0], start + found[1])

    return range_of


def _describe(builder: RecordBuilder, data: dict[str, Any]) -> None:
    builder.describe(title=words(data.get("title")))
    read_facts(builder, data.get("_article"))
    kept = {key: storable_value(value) for key, value in data.items() if key not in _READ}
    if kept.get("negative_triggers") == []:
        del kept["negative_triggers"]
    if own_id(data.get("id")) is None and "id" in data:
        kept["id"] = storable_value(data["id"])
    if kept:
        builder.describe(foreign={NAME: kept})


def _read_entities(marks: PlacedMarks, data: dict[str, Any]) -> dict[str, list[MarkRef]]:
    """The mentions of each entity by its id; those of one are a cluster."""
    found: dict[str, list[MarkRef]] = {}
    for entity in objects(data.get("entities")):
        identifier = words(entity.get("id"))
        made = []
        for number, one in enumerate(objects(entity.get("mention"))):
            kept = {} if number else _other_id(identifier, "ENTITY", one)
            start, end = _offset(one)
            mention = marks.mention(
                words(entity.get("type")), start, end, id=words(one.get("id")),
                quote=words(one.get("mention")), extra={"foreign": {NAME: kept}} if kept else {},
            )  # fmt: skip
            if mention is not None:
                made.append(mention)
        marks.cluster(made)
        found.setdefault(identifier, made)
    return found


def _read_event(
    places: list[PlacedMarks],
    event: dict[str, Any],
    mentions: dict[str, list[MarkRef]],
    untyped: str,
) -> None:
    """The triggers of an event are a cluster of events; its arguments go to the first of them."""
    marks = places[0]
    label = words(event.get("type"))
    made = []
    for number, one in enumerate(objects(event.get("mention"))):
        kept = {} if number else _other_id(words(event.get("id")), "EVENT", one)
        if not number and whole(event.get("type_id")) != _type_id(marks.builder.context, label):
            kept = {**kept, "type_id": storable_value(event.get("type_id"))}
        start, end = _offset(one)
        sentence = whole(one.get("sent_id")) or 0
        here = places[sentence] if 0 <= sentence < len(places) else marks
        trigger = here.event(
            label, start, end, id=words(one.get("id")), quote=words(one.get("trigger_word")),
            extra={"foreign": {NAME: kept}} if kept else {},
        )  # fmt: skip
        if trigger is not None:
            made.append(trigger)
    marks.cluster(made)
    for role, fillers in fields(event.get("argument")).items():
        for filler in objects(fillers) if made else ():
            _read_argument(marks, made[0], role, filler, mentions, untyped)


def _read_argument(
    marks: PlacedMarks,
    event: MarkRef,
    role: str,
    filler: dict[str, Any],
    mentions: dict[str, list[MarkRef]],
    untyped: str,
) -> None:
    identifier = words(filler.get("entity_id"))
    if identifier:
        there = mentions.get(identifier, [])
        exact = marks.by_id.get(words(filler.get("_mention")))
        found = exact if exact in there else there[0] if there else None
        if found is None:
            marks.builder.find(said("There is no mark {id}.", id=identifier[:40]), severity="error")
            return
    elif items(filler.get("offset")):
        start, end = _offset(filler)
        extra = {"foreign": {NAME: {"untyped": untyped}}}
        found = marks.mention(untyped, start, end, quote=words(filler.get("content")), extra=extra)
    else:
        marks.builder.argument(event, role, words(filler.get("content")))
        return
    if found is not None:
        marks.builder.argument(event, role, found)


def _other_id(identifier: str, prefix: str, one: dict[str, Any]) -> dict[str, Any]:
    """What keeps an id that would not be given again."""
    if not identifier or identifier == f"{prefix}_{words(one.get('id'))}":
        return {}
    return {"cluster": stored_text(identifier)}


def _offset(one: dict[str, Any]) -> tuple[Any, Any]:
    offset = items(one.get("offset"))
    return (offset[0], offset[1]) if len(offset) > 1 else (None, None)


def _type_id(context: ReadContext | WriteContext, label: str) -> int:
    """The number of an event type in the schema from 1; 0 for one that it does not know."""
    names = [one.name for one in context.schema.event_types]
    return names.index(label) + 1 if label in names else 0


# -- writing -----------------------------------------------------------------------------------


class _Document:
    """One record on its way out."""

    def __init__(self, record: Record, context: WriteContext) -> None:
        self._record = record
        self._context = context
        self._text = record["text"]
        self._plain = {
            mention["id"]
            for mention in record["mentions"]
            if foreign_of(mention, NAME).get("untyped") == mention["type"]
        }
        members = {m for c in record["clusters"] for m in c["members"] if c["kind"] == "actor"}
        used = {a.get("mention") for event in record["events"] for a in event["arguments"]}
        self._plain = (self._plain & used) - members
        self._entities = self._groups("actor", "mentions", self._plain)
        self._entity_of = {m["id"]: group for group in self._entities for m in group}
        self._by_id = {mention["id"]: mention for mention in record["mentions"]}

    def _lose(self, mark: str, feature: str, action: Any, detail: str = "") -> None:
        self._context.lose(Loss(self._record["id"], mark, feature, action, detail))

    def _groups(self, kind: str, key: str, without: set[str]) -> list[list[Record]]:
        """The marks of each cluster, and each other mark alone; a mark is in one, of one type."""
        marks = {one["id"]: one for one in self._record[key]}
        order = {identifier: number for number, identifier in enumerate(marks)}
        group_of = {identifier: [marks[identifier]] for identifier in marks}
        for cluster in self._record["clusters"]:
            if cluster["kind"] != kind:
                continue
            members = sorted(set(cluster["members"]), key=lambda one: order[one])
            first = marks[members[0]]
            fitting = [
                m for m in members
                if len(group_of[m]) == 1 and marks[m]["type"] == first["type"]
            ]  # fmt: skip
            if len(fitting) < len(members) or len(fitting) < 2:
                feature = "members of clusters" if len(fitting) > 1 else f"clusters of {kind}s"
                self._lose(cluster["id"], feature, "dropped", "of other types or in two clusters")
            if len(fitting) > 1:
                group = [marks[m] for m in fitting]
                group_of.update(dict.fromkeys(fitting, group))
        return [
            group
            for identifier, group in group_of.items()
            if group[0]["id"] == identifier and identifier not in without
        ]

    def line(self) -> dict[str, Any]:
        """The document as the format has it."""
        record = self._record
        kept = foreign_of(record, NAME)
        made: dict[str, Any] = {
            "id": kept.get("id", record["id"]),
            "title": record["article"].get("title") or "",
            "document": self._text,
            "events": [self._event(group) for group in self._groups("event", "events", set())],
            "entities": [self._entity(group) for group in self._entities],
            "negative_triggers": kept.get("negative_triggers", []),
        }
        facts = {key: one for key, one in article_facts(record).items() if key != "title"}
        if facts:
            made["_article"] = facts
        made.update({k: v for k, v in kept.items() if k not in made and k not in _READ})
        return made

    def _entity(self, group: list[Record]) -> dict[str, Any]:
        return {
            "id": _cluster_id("ENTITY", group),
            "type": group[0]["type"],
            "mention": [{"id": one["id"], **self._place(one["spans"], "mention")} for one in group],
        }

    def _place(self, spans: list[list[int]], key: str) -> dict[str, Any]:
        start, end = spans[0]
        return {key: self._text[start:end], "offset": [start, end]}

    def _event(self, group: list[Record]) -> dict[str, Any]:
        first = group[0]
        arguments: dict[str, list[dict[str, Any]]] = {}
        order = []
        for event in group:
            if event is not first and event["arguments"]:
                detail = f"now of {first['id']}"
                self._lose(event["id"], "arguments of clustered events", "flattened", detail)
            for argument in event["arguments"]:
                order.append(argument["role"])
                arguments.setdefault(argument["role"], []).append(self._filler(argument["mention"]))
        if order != [role for role, fillers in arguments.items() for _ in fillers]:
            self._lose(first["id"], "order of arguments", "flattened", ", ".join(order))
        kept = foreign_of(first, NAME)
        return {
            "id": _cluster_id("EVENT", group),
            "type": first["type"],
            "type_id": kept.get("type_id", _type_id(self._context, first["type"])),
            "mention": [
                {"id": one["id"], **self._place(one["triggers"][0]["spans"], "trigger_word")}
                for one in group
            ],
            "argument": arguments,
        }

    def _filler(self, identifier: str) -> dict[str, Any]:
        if identifier in self._plain:
            return self._place(self._by_id[identifier]["spans"], "content")
        group = self._entity_of[identifier]
        made = {"entity_id": _cluster_id("ENTITY", group)}
        if group[0]["id"] != identifier:
            made["_mention"] = identifier
        return made


def _cluster_id(prefix: str, group: list[Record]) -> str:
    return str(foreign_of(group[0], NAME).get("cluster") or f"{prefix}_{group[0]['id']}")


def _written(record: Record, context: WriteContext) -> bytes:
    line = _Document(record, context).line()
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    keys = first_keys(head)
    if {"document", "events"} <= keys or {"document", "title", "id"} <= keys:
        return 90
    marked = keys & {"events", "negative_triggers", "candidates"}
    # A long first line may end before its marks.
    cut = len(head) >= 65_536 and {"id", "title"} <= keys and b'"tokens"' in head
    return 90 if "content" in keys and (marked or cut) else 0


FORMAT = Format(
    name=NAME,
    title="MAVEN-ARG",
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read,
    write=lines(_written),
    capabilities=Capabilities(
        overlap=True, events=True, actor_clusters=True, event_clusters=True, head=True, ids=True
    ),
    read_options=(untyped_option(),),
)
