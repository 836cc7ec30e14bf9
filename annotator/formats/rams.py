"""RAMS: an event a line with its trigger and arguments; ends of tokens are included.

Only arguments are mentions there, and they have no types. What the tool does not know stands under
keys that begin with an underscore: every mention with its type, the text, the article.
Source: the README of RAMS 1.0 (Ebner et al. 2020).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
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
from annotator.formats.tokenized import Range, TokenizedText, joined
from annotator.model.option import Option
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming

NAME = "rams"
_ROLE = re.compile(r"evt\d+arg\d+(.+)", re.DOTALL | re.ASCII)
_READ = frozenset(
    {
        "doc_key", "language_id", "source_url", "split", "sentences", "evt_triggers", "ent_spans",
        "gold_evt_links", "_id", "_text", "_mentions", "_article",
    }
)  # fmt: skip
_LANGUAGES = {
    "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "ru": "rus", "tr": "tur",
    "ar": "ara", "az": "aze", "uk": "ukr", "zh": "zho", "fa": "fas",
}  # fmt: skip
_BY_LONG_NAME = {long: short for short, long in _LANGUAGES.items()}

Line = tuple[int, dict[str, Any]]


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file: lines that follow each other and have the same text are one."""
    document: list[Line] = []
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        if document and any(
            item[1].get(key) != document[0][1].get(key)
            for key in ("_id", "sentences", "source_url")
        ):
            yield from _document(file, context, document)
            document = []
        document.append(item)
    if document:
        yield from _document(file, context, document)


def _document(
    file: Incoming, context: ReadContext, document: Sequence[Line]
) -> Iterator[ReadRecord | Finding]:
    line, first = document[0]
    text = stored_text(words(first.get("_text")))
    tokens, right = tokens_in(sentences_of(first.get("sentences")), text)
    builder = RecordBuilder(
        context, file.where, tokens.text, reader=NAME, id=own_id(first.get("_id"))
    )
    builder.line = line
    if not right:
        say_text_differs(builder)
    builder.describe(
        url=words(first.get("source_url")),
        language=_BY_LONG_NAME.get(words(first.get("language_id"))),
    )
    read_facts(builder, first.get("_article"))
    kept: dict[str, Any] = {
        key: storable_value(first[key]) for key in ("language_id", "split") if key in first
    }
    if kept == {"language_id": _language(builder.article.language), "split": "train"}:
        kept = {}
    if tokens.differ:
        kept["sentences"] = [list(sentence) for sentence in tokens.sentences]
    if kept:
        builder.describe(foreign={NAME: kept})
    marks = PlacedMarks(builder, tokens.range, str(context.options["untyped"]))
    for row in _rows(first.get("_mentions"), 3):
        marks.mention(words(row[2]), row[0], _after(row[1]))
    for number, data in document:
        builder.line = number
        _read_events(marks, data)
    made = builder.record(line)
    yield from builder.findings
    if made is not None:
        yield made


def _read_events(marks: PlacedMarks, data: dict[str, Any]) -> None:
    """The events of a line, which are one, with the arguments that its links name."""
    extra = {key: storable_value(value) for key, value in data.items() if key not in _READ}
    if "_id" not in data and "doc_key" in data:
        extra["doc_key"] = storable_value(data["doc_key"])
    events = {}
    for row in _rows(data.get("evt_triggers"), 3):
        labels = [words(label[0]) for label in _rows(row[2], 1)]
        event = marks.event(
            labels[0] if labels else "", row[0], _after(row[1]),
            extra={"foreign": {NAME: extra}} if extra else {},
        )  # fmt: skip
        if event is not None:
            events[whole(row[0]), whole(row[1])] = event
    for trigger, place, label, *_ in _rows(data.get("gold_evt_links"), 3):
        if len(items(trigger)) < 2 or len(items(place)) < 2:
            continue
        event = events.get((whole(trigger[0]), whole(trigger[1])))
        if event is None:
            marks.builder.find(
                said("No event begins at token {first}.", first=str(trigger[0])[:20]),
                severity="error",
            )
            continue
        filler = marks.mention_at(place[0], _after(place[1]))
        found = _ROLE.fullmatch(words(label))
        role = found[1] if found else words(label)
        name = marks.builder.mark(event).type  # type: ignore[union-attr]
        if filler is not None:
            usual = _label(marks.builder.context.schema, name, role)
            more = {} if words(label) == usual else {"foreign": {NAME: {"label": words(label)}}}
            marks.builder.argument(event, role, filler, storable_value(more))


def _rows(value: object, least: int) -> list[list[Any]]:
    return [row for row in items(value) if len(items(row)) >= least]


def _after(last: object) -> int | None:
    number = whole(last)
    return None if number is None else number + 1


# -- writing -----------------------------------------------------------------------------------


def _written(record: Record, context: WriteContext) -> bytes:
    tokens = tokens_of(record, NAME)
    marks = TokenMarks(record, tokens, context.lose, merged=True)
    window = int(context.options["window"])
    cut = 0 < window < len(tokens.sentences)
    made = [
        _event_line(record, event, marks, context, window if cut else 0) for event in marks.events()
    ]
    if not made:
        context.lose(Loss(record["id"], None, "articles without events", "dropped"))
    elif cut:
        context.lose(
            Loss(
                record["id"], None, "text around windows", "dropped", f"{window} sentences are left"
            )
        )
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in made)


def _event_line(
    record: Record, event: Record, marks: TokenMarks, context: WriteContext, window: int
) -> dict[str, Any]:
    tokens, kept, own = marks.tokens, foreign_of(record, NAME), foreign_of(event, NAME)
    trigger = marks.triggers[event["id"]]
    shown = _window(tokens, marks.sentence_of(trigger), window)
    inside = (tokens.sentences[shown[0]][0], tokens.sentences[shown[-1]][1])

    def place(where: Range) -> list[int]:
        return [where[0] - inside[0], min(where[1], inside[1]) - 1 - inside[0]]

    def is_inside(mention: str) -> bool:
        first, end = marks.mentions[mention]
        return inside[0] <= first and end <= inside[1]

    spans: dict[str, list[list[Any]]] = {}
    links = []
    for role, filler, label in _arguments(event, marks, context.schema):
        if not is_inside(filler):
            context.lose(
                Loss(record["id"], event["id"], "arguments outside of the window", "dropped", role)
            )
            continue
        spans.setdefault(filler, []).append([label, 1.0])
        links.append([place(trigger), place(marks.mentions[filler]), label])
    sentences = [tokens.words(tokens.sentences[number]) for number in shown]
    head = record["article"]
    line: dict[str, Any] = {
        "doc_key": own.get("doc_key", f"{record['id']}-{event['id']}"),
        "language_id": kept.get("language_id", _language(head.get("language"))),
        "source_url": head.get("url") or "",
        "split": kept.get("split", "train"),
        "sentences": sentences,
        "evt_triggers": [[*place(trigger), [[event["type"], 1.0]]]],
        "ent_spans": [[*place(marks.mentions[one]), roles] for one, roles in spans.items()],
        "gold_evt_links": links,
    }
    _add_ours(line, record, marks, inside, sentences, whole_article=not window)
    line.update({k: v for k, v in own.items() if k not in _READ})
    return line


def _add_ours(
    line: dict[str, Any],
    record: Record,
    marks: TokenMarks,
    inside: Range,
    sentences: list[list[str]],
    *,
    whole_article: bool,
) -> None:
    """Add what the tool does not know and passes over."""
    text = record["text"]
    if not whole_article:
        text = text[slice(*marks.tokens.range(inside))]
    else:
        line["_id"] = record["id"]
    if joined(sentences).text != text:
        line["_text"] = text
    line["_mentions"] = [
        [first - inside[0], end - 1 - inside[0], mention["type"]]
        for mention in record["mentions"]
        if mention["id"] in marks.mentions
        for first, end in (marks.mentions[mention["id"]],)
        if inside[0] <= first and end <= inside[1]
    ]
    facts = {k: v for k, v in article_facts(record).items() if k != "url"}
    if facts:
        line["_article"] = facts


def _arguments(event: Record, marks: TokenMarks, schema: Schema) -> Iterator[tuple[str, str, str]]:
    """(role, mention, label) of an event's arguments."""
    labels = {
        argument["role"]: foreign_of(argument, NAME).get("label") for argument in event["arguments"]
    }
    for role, filler in marks.arguments(event):
        kept = labels.get(role)
        yield role, filler, str(kept or _label(schema, event["type"], role))


def _label(schema: Schema, event: str, role: str) -> str:
    """`evt001arg02place`: the numbers of type and role in the schema from 1; 0 where not in it."""
    types = [one.name for one in schema.event_types]
    found = schema.event_type(event)
    roles = [one.name for one in found.roles] if found else []
    number = types.index(event) + 1 if event in types else 0
    return f"evt{number:03}arg{roles.index(role) + 1 if role in roles else 0:02}{role}"


def _language(language: str | None) -> str:
    """The language's code of three letters where it is known."""
    short = (language or "und").split("-")[0].lower()
    return _LANGUAGES.get(short, short)


def _window(tokens: TokenizedText, sentence: int, window: int) -> range:
    """The numbers of the sentences around one, or of all where there is no window."""
    many = len(tokens.sentences)
    if not window:
        return range(many)
    first = max(0, min(sentence - (window - 1) // 2, many - window))
    return range(first, first + window)


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    keys = first_keys(head)
    found = keys & {"evt_triggers", "gold_evt_links", "ent_spans"}
    return 90 if "sentences" in keys and found else 0


FORMAT = Format(
    name=NAME,
    title="RAMS",
    extensions=(".jsonlines", ".jsonl"),
    sniff=_sniff,
    read=read,
    write=lines(_written),
    capabilities=Capabilities(overlap=True, events=True, head=True),
    read_options=(untyped_option(),),
    write_options=(
        Option(
            "window",
            said("Sentences around an event"),
            "number",
            0,
            said("0 writes the whole article with every event; RAMS itself has 5 sentences."),
            most=99,
        ),
    ),
)
