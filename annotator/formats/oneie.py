"""OneIE: a sentence a line, and TextEE's windows of documents on reading.

Everything lies inside a sentence; arguments point to mentions. `pieces` and `token_lens` depend on
the tokenizer of a model and stay empty: OneIE's own script fills them.
Source: the input format in the README of OneIE (Lin et al. 2020) and of TextEE (Huang et al. 2024).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from annotator.formats.article_facts import article_facts, own_id, read_facts, storable_value
from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
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
from annotator.formats.offset_units import stored_text
from annotator.formats.placed_marks import (
    PlacedMarks,
    say_text_differs,
    tokens_in,
    untyped_option,
)
from annotator.formats.token_marks import TokenMarks, foreign_of, tokens_of
from annotator.formats.tokenized import ForeignTokens, Range
from annotator.model.identity import LayerId
from annotator.model.marks import MarkRef, Provenance
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "oneie"
_READ = frozenset(
    {
        "doc_id", "sent_id", "tokens", "pieces", "token_lens", "sentence", "entity_mentions",
        "relation_mentions", "event_mentions", "graph", "_before", "_after", "_article",
    }
)  # fmt: skip
_MENTION = frozenset({"id", "text", "entity_type", "start", "end"})
_EVENT = frozenset({"id", "event_type", "trigger", "arguments"})

Line = tuple[int, dict[str, Any]]


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file: lines that follow each other and have one `doc_id`."""
    document: list[Line] = []
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        key = item[1].get("doc_id")
        if document and (key is None or key != document[0][1].get("doc_id")):
            yield from _document(file, context, document)
            document = []
        document.append(item)
    if document:
        yield from _document(file, context, document)


def _document(
    file: Incoming, context: ReadContext, document: Sequence[Line]
) -> Iterator[ReadRecord | Finding]:
    first_line, first = document[0]
    parts: list[str] = []
    placed: list[tuple[int, ForeignTokens]] = []
    wrong: list[int] = []
    position = 0
    for number, (line, data) in enumerate(document):
        before = data.get("_before", "\n" if number else "")
        gap = stored_text(words(before))
        text = stored_text(words(data.get("sentence")) or words(data.get("text")))
        tokens, right = tokens_in([[words(token) for token in items(data.get("tokens"))]], text)
        if not right:
            wrong.append(line)
        position += len(gap)
        placed.append((position, tokens))
        parts += [gap, tokens.text]
        position += len(tokens.text)
    parts.append(stored_text(words(document[-1][1].get("_after"))))
    builder = RecordBuilder(
        context, file.where, "".join(parts), reader=NAME, id=own_id(first.get("doc_id"))
    )
    for line in wrong:
        builder.line = line
        say_text_differs(builder)
    read_facts(builder, first.get("_article"))
    _keep(builder, document, placed)
    found = any("graph" in data for _, data in document)
    layer = builder.layer(NAME, kind="model") if found else builder.layer()
    for (line, data), (start, tokens) in zip(document, placed, strict=True):
        builder.line = line
        _read_sentence(builder, data, tokens, start, layer)
    made = builder.record(first_line)
    yield from builder.findings
    if made is not None:
        yield made


def _read_sentence(
    builder: RecordBuilder,
    data: dict[str, Any],
    tokens: ForeignTokens,
    start: int,
    layer: LayerId,
) -> None:
    untyped = str(builder.context.options["untyped"])

    def range_of(first: int, end: int) -> Range | None:
        found = tokens.range(first, end)
        return found and (start + found[0], start + found[1])

    marks = PlacedMarks(builder, range_of, untyped, layer)
    if "graph" in data:
        _read_graph(marks, fields(data["graph"]))
    else:
        _read_marks(marks, data)


def _read_marks(marks: PlacedMarks, data: dict[str, Any]) -> None:
    usual = {"mention_type": "UNK", "entity_subtype": ""}
    for one in objects(data.get("entity_mentions")):
        marks.mention(
            words(one.get("entity_type")), one.get("start"), one.get("end"),
            id=words(one.get("id")), quote=words(one.get("text")), extra=_others(one, _MENTION, usual),
        )  # fmt: skip
    for one in objects(data.get("event_mentions")):
        trigger = fields(one.get("trigger"))
        event = marks.event(
            words(one.get("event_type")), trigger.get("start"), trigger.get("end"),
            id=words(one.get("id")), quote=words(trigger.get("text")), extra=_others(one, _EVENT, {}),
        )  # fmt: skip
        for argument in objects(one.get("arguments")):
            filler = _filler(marks, argument)
            if event is not None and filler is not None:
                marks.builder.argument(event, words(argument.get("role")), filler)
    for one in objects(data.get("relation_mentions")):
        ends = sorted(objects(one.get("arguments")), key=lambda end: words(end.get("role")))
        if len(ends) != 2:
            marks.builder.find(said("A relation without two ends was left out."), severity="error")
            continue
        source, target = (_filler(marks, end) for end in ends)
        marks.relation(words(one.get("relation_type")), source, target, words(one.get("id")))


def _filler(marks: PlacedMarks, argument: dict[str, Any]) -> MarkRef | None:
    """The mention that an argument names, or that stands where it says (TextEE)."""
    identifier = words(argument.get("entity_id"))
    if identifier not in marks.by_id and whole(argument.get("start")) is not None:
        return marks.mention_at(
            argument.get("start"), argument.get("end"), words(argument.get("entity_type"))
        )
    return marks.known(identifier)


def _read_graph(marks: PlacedMarks, graph: dict[str, Any]) -> None:
    """What the system found: lists whose last item is a score, pointing to each other by number."""
    now = marks.builder.context.now

    def by(row: list[Any]) -> Provenance:
        score = row[-1]
        sure = score if isinstance(score, float) and 0 <= score <= 1 else None
        return Provenance(NAME, "model", now, now, sure)

    entities = [
        marks.mention(words(row[2]), row[0], row[1], by=by(row))
        for row in _rows(graph.get("entities"), 3)
    ]
    triggers = [
        marks.event(words(row[2]), row[0], row[1], by=by(row))
        for row in _rows(graph.get("triggers"), 3)
    ]
    for row in _rows(graph.get("relations"), 3):
        marks.relation(words(row[2]), _at(entities, row[0]), _at(entities, row[1]))
    for row in _rows(graph.get("roles"), 3):
        event, filler = _at(triggers, row[0]), _at(entities, row[1])
        if event is not None and filler is not None:
            marks.builder.argument(event, words(row[2]), filler)


def _rows(value: object, least: int) -> list[list[Any]]:
    return [row for row in items(value) if len(items(row)) >= least]


def _at(marks: Sequence[MarkRef | None], number: object) -> MarkRef | None:
    at = whole(number)
    return marks[at] if at is not None and 0 <= at < len(marks) else None


def _keep(
    builder: RecordBuilder, document: Sequence[Line], placed: Sequence[tuple[int, ForeignTokens]]
) -> None:
    """Keep the tokens and what else the lines have, for writing the same file again."""
    kept: dict[str, Any] = {}
    first = document[0][1]
    if own_id(first.get("doc_id")) is None and "doc_id" in first:
        kept["doc_id"] = storable_value(first["doc_id"])
    words_of = tuple(tokens.sentences[0] for _, tokens in placed)
    places = tuple(
        place and (start + place[0], start + place[1])
        for start, tokens in placed
        for place in tokens.places
    )
    if ForeignTokens(builder.text, places, words_of).differ:
        kept["sentences"] = [list(sentence) for sentence in words_of]
    identifier = words(first.get("doc_id"))
    others = []
    for number, (_, data) in enumerate(document):
        other = {key: value for key, value in data.items() if key not in _READ}
        usual = {"sent_id": f"{identifier}-{number}", "pieces": [], "token_lens": []}
        other |= {k: data[k] for k in usual if data.get(k, usual[k]) != usual[k]}
        others.append(storable_value(other))
    if any(others):
        kept["lines"] = others
    if kept:
        builder.describe(foreign={NAME: kept})


def _others(one: dict[str, Any], known: frozenset[str], usual: dict[str, Any]) -> dict[str, Any]:
    """What else a mark has, under the format's name."""
    kept = {
        key: storable_value(value)
        for key, value in one.items()
        if key not in known and usual.get(key, ...) != value
    }
    return {"foreign": {NAME: kept}} if kept else {}


# -- writing -----------------------------------------------------------------------------------


def _written(record: Record, context: WriteContext) -> bytes:
    tokens = tokens_of(record, NAME)
    marks = TokenMarks(record, tokens, context.lose, bound=True)
    kept = foreign_of(record, NAME)
    identifier = kept.get("doc_id", record["id"])
    others = items(kept.get("lines"))
    made: list[dict[str, Any]] = []
    position = 0
    for number, sentence in enumerate(tokens.sentences):
        start, end = tokens.range(sentence)
        line: dict[str, Any] = {
            "doc_id": identifier, "sent_id": f"{identifier}-{number}",
            "tokens": tokens.words(sentence), "pieces": [], "token_lens": [],
            "sentence": record["text"][start:end],
            "entity_mentions": [], "relation_mentions": [], "event_mentions": [],
        }  # fmt: skip
        gap = record["text"][position:start]
        if gap != ("\n" if number else ""):
            line["_before"] = gap
        position = end
        made.append(line)
    if not made:
        return b""
    if position < len(record["text"]):
        made[-1]["_after"] = record["text"][position:]
    if facts := article_facts(record):
        made[0]["_article"] = facts
    if len(others) == len(made):
        for line, other in zip(made, others, strict=True):
            line.update(fields(other))
    _add_marks(made, record, marks)
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in made)


def _add_marks(made: list[dict[str, Any]], record: Record, marks: TokenMarks) -> None:
    tokens = marks.tokens

    def place(where: Range) -> dict[str, Any]:
        base = tokens.sentences[marks.sentence_of(where)][0]
        return {"start": where[0] - base, "end": where[1] - base}

    def quote(where: Range) -> str:
        start, end = tokens.range(where)
        return tokens.text[start:end]

    def pointing(mention: str, role: str) -> dict[str, Any]:
        return {"entity_id": mention, "role": role, "text": quote(marks.mentions[mention])}

    for one in record["mentions"]:
        where = marks.mentions.get(one["id"])
        if where is not None:
            made[marks.sentence_of(where)]["entity_mentions"].append(
                {
                    "id": one["id"], "entity_type": one["type"],
                    **({"mention_type": "UNK", "entity_subtype": ""} | foreign_of(one, NAME)),
                    **place(where), "text": quote(where),
                }
            )  # fmt: skip
    for relation, source, target in marks.relations():
        made[marks.sentence_of(marks.mentions[source])]["relation_mentions"].append(
            {
                "id": relation["id"], "relation_type": relation["type"],
                "relation_subtype": relation["type"],
                "arguments": [pointing(source, "Arg-1"), pointing(target, "Arg-2")],
            }
        )  # fmt: skip
    for event in marks.events():
        where = marks.triggers[event["id"]]
        made[marks.sentence_of(where)]["event_mentions"].append(
            {
                "id": event["id"], "event_type": event["type"],
                "trigger": {"text": quote(where), **place(where)},
                "arguments": [pointing(m, role) for role, m in marks.arguments(event)],
                **foreign_of(event, NAME),
            }
        )  # fmt: skip


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    keys = first_keys(head)
    if "tokens" in keys and keys & {"sent_id", "wnd_id"}:
        return 90
    if {"tokens", "doc_id"} <= keys and keys & {"entity_mentions", "event_mentions", "graph"}:
        return 0 if "sentences" in keys else 90
    return 0


FORMAT = Format(
    name=NAME,
    title="OneIE",
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read,
    write=lines(_written),
    capabilities=Capabilities(overlap=True, relations=True, events=True, head=True, ids=True),
    read_options=(untyped_option(),),
)
