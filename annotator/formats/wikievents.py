"""WikiEvents: a document a line, marks by tokens counted through, clusters in a second file.

Source: the data of Li, Ji and Han, Document-Level Event Argument Extraction by Conditional
Generation (2021), and the reader of its repository gen-arg.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.formats.article_facts import article_facts, own_id, read_facts, storable_value
from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    Sink,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
from annotator.formats.loose_json import (
    fields,
    first_keys,
    items,
    json_objects,
    objects,
    sentences_of,
    whole,
    words,
)
from annotator.formats.offset_units import Positions, Quoted, find_counting, stored_text
from annotator.formats.placed_marks import (
    PlacedMarks,
    say_text_differs,
    tokens_in,
    untyped_option,
)
from annotator.formats.token_marks import TokenMarks, foreign_of, tokens_of
from annotator.formats.tokenized import ForeignTokens
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "wikievents"
BESIDE = ".coref.jsonl"
_ENDINGS = (BESIDE, ".coref.jsonlines", "_coref.jsonlines", "_coref.jsonl", ".jsonlines")
_READ = frozenset(
    {
        "doc_id", "text", "tokens", "sentences", "entity_mentions", "relation_mentions",
        "event_mentions", "_article",
    }
)  # fmt: skip
_MENTION = frozenset({"id", "sent_idx", "start", "end", "entity_type", "text"})
_EVENT = frozenset({"id", "event_type", "trigger", "arguments"})

Clusters = dict[str, list[list[str]]]


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file, with the clusters of the file beside it."""
    clusters: Clusters = {}
    beside = _clusters_beside(file)
    if beside is not None:
        yield from _read_clusters(beside, clusters)
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, data = item
        tokens, right = _tokens(data)
        builder = RecordBuilder(
            context, file.where, tokens.text, reader=NAME, id=own_id(data.get("doc_id"))
        )
        builder.line = line
        if not right:
            say_text_differs(builder)
        read_facts(builder, data.get("_article"))
        _keep(builder, data, tokens)
        marks = PlacedMarks(builder, tokens.range, str(context.options["untyped"]))
        _read_marks(marks, data)
        for cluster in clusters.get(words(data.get("doc_id")), ()):
            marks.cluster([marks.known(member) for member in cluster])
        made = builder.record(line)
        yield from builder.findings
        if made is not None:
            yield made


def _clusters_beside(file: Incoming) -> Incoming | None:
    for ending in _ENDINGS:
        found = file.sibling(file.stem + ending)
        if found is not None and found.name != file.name and _is_clusters(found):
            return found
    return None


def _is_clusters(file: Incoming) -> bool:
    keys = first_keys(file.head(65_536))
    return {"doc_key", "clusters"} <= keys and "sentences" not in keys


def _read_clusters(file: Incoming, clusters: Clusters) -> Iterator[Finding]:
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        _, data = item
        found = [[words(member) for member in items(c)] for c in items(data.get("clusters"))]
        clusters.setdefault(words(data.get("doc_key")), []).extend(found)


def _tokens(data: dict[str, Any]) -> tuple[ForeignTokens, bool]:
    """The tokens by the positions that the sentences give them, else found in the text."""
    raw = words(data.get("text"))
    rows = [
        [row for row in items(items(sentence)[0]) if len(items(row)) > 2]
        for sentence in items(data.get("sentences"))
        if items(sentence)
    ]
    if not any(rows):
        tokens = items(data.get("tokens"))
        given = [tokens] if all(isinstance(token, str) for token in tokens) else tokens
        return tokens_in(sentences_of(given), stored_text(raw))
    sentences = [[words(row[0]) for row in sentence] for sentence in rows]
    marks = [
        Quoted(start, end, words(row[0]))
        for sentence in rows
        for row in sentence
        if (start := whole(row[1])) is not None and (end := whole(row[2])) is not None
    ]
    counting = find_counting(raw, marks)
    positions = Positions(raw, counting.unit, counting.line_ends)
    text = stored_text(raw)
    places = tuple(positions.range(mark.start, mark.end) for mark in marks)
    stored = tuple(tuple(stored_text(word) for word in s) for s in sentences)
    every = [word for sentence in stored for word in sentence]
    if len(places) == len(every) and all(
        place is not None and text[slice(*place)] == word
        for place, word in zip(places, every, strict=True)
    ):
        return ForeignTokens(text, places, stored), True
    return tokens_in(sentences, stored_text(raw))


def _keep(builder: RecordBuilder, data: dict[str, Any], tokens: ForeignTokens) -> None:
    kept = {key: storable_value(value) for key, value in data.items() if key not in _READ}
    if own_id(data.get("doc_id")) is None and "doc_id" in data:
        kept["doc_id"] = storable_value(data["doc_id"])
    if tokens.differ:
        kept["sentences"] = [list(sentence) for sentence in tokens.sentences]
    if kept:
        builder.describe(foreign={NAME: kept})


def _read_marks(marks: PlacedMarks, data: dict[str, Any]) -> None:
    for one in objects(data.get("entity_mentions")):
        marks.mention(
            words(one.get("entity_type")), one.get("start"), one.get("end"),
            id=words(one.get("id")), quote=words(one.get("text")), extra=_others(one, _MENTION, {"mention_type": "UNK"}),
        )  # fmt: skip
    for one in objects(data.get("event_mentions")):
        trigger = fields(one.get("trigger"))
        event = marks.event(
            words(one.get("event_type")), trigger.get("start"), trigger.get("end"),
            id=words(one.get("id")), quote=words(trigger.get("text")), extra=_others(one, _EVENT, {}),
        )  # fmt: skip
        for argument in objects(one.get("arguments")):
            filler = marks.known(words(argument.get("entity_id")))
            if event is not None and filler is not None:
                marks.builder.argument(event, words(argument.get("role")), filler)
    for one in objects(data.get("relation_mentions")):
        ends = sorted(objects(one.get("arguments")), key=lambda end: words(end.get("role")))
        if len(ends) != 2:
            marks.builder.find(said("A relation without two ends was left out."), severity="error")
            continue
        source, target = (marks.known(words(end.get("entity_id"))) for end in ends)
        marks.relation(words(one.get("relation_type")), source, target, words(one.get("id")))


def _others(one: dict[str, Any], known: frozenset[str], usual: dict[str, Any]) -> dict[str, Any]:
    """What else a mark has, under the format's name."""
    kept = {
        key: storable_value(value)
        for key, value in one.items()
        if key not in known and usual.get(key, ...) != value
    }
    return {"foreign": {NAME: kept}} if kept else {}


# -- writing -----------------------------------------------------------------------------------


class _Writer:
    """Documents in the main file, their clusters in the one beside it."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._main, self._beside = sink.main(), sink.beside(BESIDE)
        self._context = context

    def add(self, record: Record) -> None:
        """Write a document and its clusters."""
        tokens = tokens_of(record, NAME)
        marks = TokenMarks(record, tokens, self._context.lose)
        kept = foreign_of(record, NAME)
        identifier = kept.get("doc_id", record["id"])
        data = {
            "doc_id": identifier,
            "text": record["text"],
            "tokens": tokens.words(),
            "sentences": [_sentence(tokens, sentence) for sentence in tokens.sentences],
            **_marks_of(record, marks),
        }
        if facts := article_facts(record):
            data["_article"] = facts
        data.update({k: v for k, v in kept.items() if k not in _READ})
        self._main.write(_line(data))
        clusters = [members for _, members in marks.clusters("actor")]
        by_id = {mention["id"]: mention for mention in record["mentions"]}
        informative = [
            max((str(by_id[member]["text"]) for member in members), key=len) for members in clusters
        ]
        self._beside.write(
            _line(
                {"doc_key": identifier, "clusters": clusters, "informative_mentions": informative}
            )
        )

    def finish(self) -> None:
        """Nothing is kept for the end."""


def _line(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def _sentence(tokens: Any, sentence: tuple[int, int]) -> list[Any]:
    start, end = tokens.range(sentence)
    places = tokens.tokens[slice(*sentence)]
    return [[[tokens.text[a:b], a, b] for a, b in places], tokens.text[start:end]]


def _marks_of(record: Record, marks: TokenMarks) -> dict[str, list[Any]]:
    tokens = marks.tokens
    quotes: dict[str, str] = {}

    def place(identifier: str, where: tuple[int, int]) -> str:
        start, end = tokens.range(where)
        quotes[identifier] = tokens.text[start:end]
        return quotes[identifier]

    mentions = []
    for one in record["mentions"]:
        if (where := marks.mentions.get(one["id"])) is not None:
            made = {
                "id": one["id"], "sent_idx": marks.sentence_of(where), "start": where[0],
                "end": where[1], "entity_type": one["type"], "mention_type": "UNK", "text": "",
            }  # fmt: skip
            made |= foreign_of(one, NAME)
            mentions.append({**made, "text": place(one["id"], where)})
    events = [
        {
            "id": event["id"], "event_type": event["type"],
            "trigger": {
                "start": where[0], "end": where[1], "text": place(event["id"], where),
                "sent_idx": marks.sentence_of(where),
            },
            "arguments": [
                {"entity_id": filler, "role": role, "text": quotes[filler]}
                for role, filler in marks.arguments(event)
            ],
            **foreign_of(event, NAME),
        }
        for event in marks.events()
        for where in (marks.triggers[event["id"]],)
    ]  # fmt: skip
    relations = [
        {
            "id": relation["id"], "relation_type": relation["type"],
            "arguments": [
                {"entity_id": source, "role": "Arg-1", "text": quotes[source]},
                {"entity_id": target, "role": "Arg-2", "text": quotes[target]},
            ],
        }
        for relation, source, target in marks.relations()
    ]  # fmt: skip
    return {"entity_mentions": mentions, "relation_mentions": relations, "event_mentions": events}


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    keys = first_keys(head)
    if {"doc_id", "text", "sentences"} <= keys and not keys & {"sent_id", "wnd_id"}:
        return 90 if keys & {"tokens", "entity_mentions", "event_mentions"} else 0
    return 0


def _claims(file: Incoming) -> bool:
    """The clusters beside a file of documents."""
    if not _is_clusters(file):
        return False
    for ending in _ENDINGS:
        if file.name.endswith(ending):
            main = file.sibling(file.name.removesuffix(ending) + ".jsonl")
            if main is not None and _sniff(main.head(65_536), main.name):
                return True
    return False


FORMAT = Format(
    name=NAME,
    title="WikiEvents",
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read,
    write=_Writer,
    capabilities=Capabilities(
        overlap=True, relations=True, events=True, actor_clusters=True, head=True, ids=True
    ),
    claims=_claims,
    read_options=(untyped_option(),),
)
