"""DyGIE++: a document a line, its marks by tokens that are counted through and whose end is included.

Keys that begin with an underscore are the tool's own place for what others want to keep: the text,
which it does not have, and what is known of the article. They too must have an item a sentence.
Source: the data format of the DyGIE++ repository (doc/data.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
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
from annotator.formats.line_writer import lines
from annotator.formats.loose_json import first_keys, items, json_objects, sentences_of, whole, words
from annotator.formats.offset_units import stored_text
from annotator.formats.placed_marks import (
    PlacedMarks,
    say_text_differs,
    tokens_in,
    untyped_option,
)
from annotator.formats.token_marks import TokenMarks, foreign_of, tokens_of
from annotator.formats.tokenized import ForeignTokens, TokenizedText, joined
from annotator.model.identity import LayerId
from annotator.model.marks import Provenance
from annotator.untrusted.incoming import Incoming

NAME = "dygiepp"
_MARKS = ("ner", "relations", "events", "clusters", "event_clusters")
_ORDER = ("doc_key", "dataset", "sentences", *_MARKS, "_text", "_article")
_READ = frozenset({*_ORDER, *(f"predicted_{kind}" for kind in _MARKS)})


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file. What the tool predicted becomes a layer of kind "model"."""
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, data = item
        sentences = sentences_of(data.get("sentences"))
        text = stored_text("".join(words(part) for part in items(data.get("_text"))))
        tokens, right = tokens_in(sentences, text)
        builder = RecordBuilder(
            context, file.where, tokens.text, reader=NAME, id=own_id(data.get("doc_key"))
        )
        builder.line = line
        if not right:
            say_text_differs(builder)
        read_facts(builder, next(iter(items(data.get("_article"))), None))
        _keep(builder, data, tokens)
        _read_marks(builder, data, tokens, context)
        made = builder.record(line)
        yield from builder.findings
        if made is not None:
            yield made


def _keep(builder: RecordBuilder, data: dict[str, Any], tokens: ForeignTokens) -> None:
    kept: dict[str, Any] = {
        key: storable_value(value) for key, value in data.items() if key not in _READ
    }
    if own_id(data.get("doc_key")) is None and "doc_key" in data:
        kept["doc_key"] = storable_value(data["doc_key"])
    if "dataset" in data and data["dataset"] != builder.context.schema.name:
        kept["dataset"] = storable_value(data["dataset"])
    if tokens.differ:
        kept["sentences"] = [list(sentence) for sentence in tokens.sentences]
    order = [stored_text(key) for key in data]
    if order != [key for key in _ORDER if key in data]:
        kept["keys"] = order
    if kept:
        builder.describe(foreign={NAME: kept})


def _read_marks(
    builder: RecordBuilder, data: dict[str, Any], tokens: ForeignTokens, context: ReadContext
) -> None:
    untyped = str(context.options["untyped"])
    if any(items(data.get(kind)) for kind in _MARKS):
        _read_layer(PlacedMarks(builder, tokens.range, untyped, builder.layer()), data, "", None)
    if any(items(data.get(f"predicted_{kind}")) for kind in _MARKS):
        layer = builder.layer(NAME, kind="model")
        _read_layer(PlacedMarks(builder, tokens.range, untyped, layer), data, "predicted_", layer)


def _read_layer(
    marks: PlacedMarks, data: dict[str, Any], prefix: str, predicted: LayerId | None
) -> None:
    now = marks.builder.context.now

    def by(scores: list[Any]) -> Provenance | None:
        sure = scores[-1] if scores and isinstance(scores[-1], float) else None
        if predicted is None:
            return None
        return Provenance(NAME, "model", now, now, sure if sure and 0 <= sure <= 1 else None)

    for first, last, label, *scores in _rows(data.get(f"{prefix}ner"), 3):
        marks.mention(words(label), first, _after(last), by=by(scores))
    for first, last, begin, end, label, *_ in _rows(data.get(f"{prefix}relations"), 5):
        source = marks.mention_at(first, _after(last))
        marks.relation(words(label), source, marks.mention_at(begin, _after(end)))
    for sentence in items(data.get(f"{prefix}events")):
        for event in items(sentence):
            _read_event(marks, items(event), by)
    for cluster in items(data.get(f"{prefix}clusters")):
        marks.cluster([marks.mention_at(f, _after(e)) for f, e in _pairs(cluster)])
    for cluster in items(data.get(f"{prefix}event_clusters")):
        marks.cluster([marks.event_at(first) for first, _ in _pairs(cluster)])


def _read_event(marks: PlacedMarks, event: list[Any], by: Any) -> None:
    trigger = items(event[0]) if event else []
    # One token and the type; some files have the first and the last one.
    place = 2 if len(trigger) > 2 and whole(trigger[1]) is not None else 1
    if len(trigger) <= place:
        return
    made = marks.event(
        words(trigger[place]), trigger[0], _after(trigger[place - 1]), by=by(trigger[place + 1 :])
    )
    for argument in event[1:]:
        row = items(argument)
        if made is not None and len(row) > 2:
            filler = marks.mention_at(row[0], _after(row[1]))
            if filler is not None:
                marks.builder.argument(made, words(row[2]), filler)


def _rows(value: object, least: int) -> Iterator[list[Any]]:
    """The lists of all sentences that have so many items."""
    for sentence in items(value):
        for row in items(sentence):
            if len(items(row)) >= least:
                yield row


def _pairs(value: object) -> Iterator[tuple[Any, Any]]:
    return ((pair[0], pair[1]) for pair in items(value) if len(items(pair)) > 1)


def _after(last: object) -> int | None:
    number = whole(last)
    return None if number is None else number + 1


# -- writing -----------------------------------------------------------------------------------


def _written(record: Record, context: WriteContext) -> bytes:
    tokens = tokens_of(record, NAME)
    kept = foreign_of(record, NAME)
    marks = TokenMarks(record, tokens, context.lose, bound=True, merged=True)
    sentences = [tokens.words(sentence) for sentence in tokens.sentences]
    made: dict[str, Any] = {
        "doc_key": kept.get("doc_key", record["id"]),
        "dataset": kept.get("dataset", record["schema"]["name"]),
        "sentences": sentences,
        **_marks_of(record, marks, context),
    }
    if joined(sentences).text != record["text"]:
        made["_text"] = _text_by_sentences(tokens)
    if facts := article_facts(record):
        made["_article"] = [facts, *[None] * (len(sentences) - 1)]
    made.update({k: v for k, v in kept.items() if k not in _READ and k != "keys"})
    order = [key for key in items(kept.get("keys")) if key in made]
    if order:
        needed = [k for k, v in made.items() if k not in order and (k not in _MARKS or any(v))]
        made = {key: made[key] for key in (*order, *needed)}
    return json.dumps(made, ensure_ascii=False).encode() + b"\n"


def _text_by_sentences(tokens: TokenizedText) -> list[str]:
    """The text, cut where sentences end; what stands behind the last one belongs to it."""
    ends = [tokens.range(sentence)[1] for sentence in tokens.sentences[:-1]]
    return [tokens.text[a:b] for a, b in pairwise([0, *ends, len(tokens.text)])]


def _marks_of(record: Record, marks: TokenMarks, context: WriteContext) -> dict[str, list[Any]]:
    many = range(len(marks.tokens.sentences))
    ner: list[list[Any]] = [[] for _ in many]
    relations: list[list[Any]] = [[] for _ in many]
    events: list[list[Any]] = [[] for _ in many]

    def place(mention: str) -> list[int]:
        first, end = marks.mentions[mention]
        return [first, end - 1]

    for mention in record["mentions"]:
        if mention["id"] in marks.mentions:
            sentence = marks.sentence_of(marks.mentions[mention["id"]])
            ner[sentence].append([*place(mention["id"]), mention["type"]])
    for relation, source, target in marks.relations():
        sentence = marks.sentence_of(marks.mentions[source])
        relations[sentence].append([*place(source), *place(target), relation["type"]])
    for event in marks.events():
        first, end = marks.triggers[event["id"]]
        if end - first > 1:
            left = marks.tokens.text[slice(*marks.tokens.tokens[first])]
            context.lose(
                Loss(record["id"], event["id"], "triggers of several tokens", "flattened", left)
            )
        arguments = [[*place(filler), role] for role, filler in marks.arguments(event)]
        events[marks.sentence_of((first, end))].append([[first, event["type"]], *arguments])
    made = {"ner": ner, "relations": relations, "events": events}
    made["clusters"] = [[place(m) for m in members] for _, members in marks.clusters("actor")]
    if event_clusters := _event_clusters(record, marks, context):
        made["event_clusters"] = event_clusters
    return made


def _event_clusters(record: Record, marks: TokenMarks, context: WriteContext) -> list[Any]:
    """Clusters by triggers: of events that have the same one only the first can be meant."""
    first: dict[int, str] = {}
    for event in marks.events():
        first.setdefault(marks.triggers[event["id"]][0], event["id"])
    made = []
    for cluster, members in marks.clusters("event"):
        meant = [m for m in members if first[marks.triggers[m][0]] == m]
        if len(meant) < len(members):
            context.lose(Loss(record["id"], cluster["id"], "members of clusters", "dropped"))
        if len(meant) > 1:
            made.append([[marks.triggers[m][0]] * 2 for m in meant])
    return made


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    keys = first_keys(head)
    if "sentences" not in keys or keys & {"evt_triggers", "ent_spans", "gold_evt_links"}:
        return 0
    return 90 if keys & {"doc_key", *_MARKS, *(f"predicted_{kind}" for kind in _MARKS)} else 0


FORMAT = Format(
    name=NAME,
    title="DyGIE++",
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read,
    write=lines(_written),
    capabilities=Capabilities(
        overlap=True,
        relations=True,
        events=True,
        actor_clusters=True,
        event_clusters=True,
        head=True,
    ),
    read_options=(untyped_option(),),
)
