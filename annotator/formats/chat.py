"""Chat JSONL for instruction tuning: the schema as the task, the text as the question, marks as the answer.

Positions mean nothing to a language model, so the answer names marks by their words and, where
these stand more than once in the text, by which of them is meant (`n`, from 0). The side file maps
every line back to its article and every mark to its positions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from annotator.formats.base import ByteWriter, Format, Loss, Record, Sink, WriteContext
from annotator.formats.capabilities import Capabilities
from annotator.model.option import Option
from annotator.model.said import said
from annotator.model.schema import Schema

Data = dict[str, Any]
INSTRUCTION = (
    "Find the mentions, events and relations of this annotation schema in the text. Answer with one "
    'JSON object: {"mentions": […], "events": […], "relations": […]}. Quote the words of the text '
    "exactly; where the same words stand in it more than once, `n` says which of them, from 0."
)


class _ChatWriter:
    """Writes one conversation for each article, or for each of its paragraphs."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._out: ByteWriter = sink.main()
        self._map: ByteWriter = sink.beside(".map.jsonl")
        self._context = context
        words = str(context.options["instruction"]).strip() or INSTRUCTION
        task = orjson.dumps(_schema_data(context.schema)).decode()
        self._system = f"{words}\n\n{task}"

    def add(self, record: Record) -> None:
        """Write the conversations of a record."""
        for start, end in self._pieces(record):
            answer, places = _answer(record, start, end, self._context)
            text = record["text"][start:end]
            messages = [
                {"role": "system", "content": self._system},
                {"role": "user", "content": text},
                {"role": "assistant", "content": orjson.dumps(answer).decode()},
            ]
            line = {"messages": messages}
            self._out.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            side = {"article": record["id"], "start": start, "end": end, "marks": places}
            self._map.write(orjson.dumps(side, option=orjson.OPT_APPEND_NEWLINE))

    def finish(self) -> None:
        """Everything is written."""

    def _pieces(self, record: Record) -> Iterator[tuple[int, int]]:
        """(start, end) of each conversation's text."""
        text = record["text"]
        if self._context.options["unit"] == "article":
            yield 0, len(text)
            return
        start = 0
        for line in text.split("\n"):
            if line.strip():
                yield start, start + len(line)
            start += len(line) + 1


def _answer(
    record: Record, start: int, end: int, context: WriteContext
) -> tuple[Data, dict[str, list[list[int]]]]:
    """What the assistant says of a stretch of the text, and where its marks stand."""
    text = record["text"][start:end]
    places: dict[str, list[list[int]]] = {}
    words: dict[str, Data] = {}

    def inside(spans: list[list[int]]) -> bool:
        return start <= spans[0][0] and spans[-1][1] <= end

    def across(mark: Data, spans: list[list[int]]) -> None:
        if spans[0][0] < end and start < spans[-1][1]:
            context.lose(
                Loss(record["id"], mark["id"], "marks across paragraphs", "dropped", mark["type"])
            )

    for mention in record["mentions"]:
        if not inside(mention["spans"]):
            across(mention, mention["spans"])
            continue
        words[mention["id"]] = _quoted(text, mention["spans"], start)
        places[mention["id"]] = mention["spans"]
    mentions = [
        {"type": m["type"], **words[m["id"]], **_attributes(m)}
        for m in record["mentions"]
        if m["id"] in words
    ]
    events = []
    for event in record["events"]:
        spans = event["triggers"][0]["spans"]
        if not inside(spans):
            across(event, spans)
            continue
        trigger = _quoted(text, spans, start)
        words[event["id"]] = {"event": event["type"], **trigger}
        places[event["id"]] = spans
        events.append((event, trigger))
    told = [
        {
            "type": event["type"],
            "trigger": trigger,
            "arguments": _arguments(event, words, record["id"], context),
            **_attributes(event),
        }
        for event, trigger in events
    ]
    return {"mentions": mentions, "events": told, "relations": _relations(record, words)}, places


def _arguments(
    event: Data, words: dict[str, Data], article: str, context: WriteContext
) -> list[Data]:
    found = []
    for argument in event["arguments"]:
        if "value" in argument:
            found.append({"role": argument["role"], "value": argument["value"]})
            continue
        filler = words.get(argument.get("mention") or argument["event"])
        if filler is None:
            context.lose(Loss(article, event["id"], "arguments", "dropped", argument["role"]))
        else:
            found.append({"role": argument["role"], **filler})
    return found


def _relations(record: Record, words: dict[str, Data]) -> list[Data]:
    found = []
    for relation in record["relations"]:
        ends = [
            words.get(e.get("mention") or e["event"])
            for e in (relation["source"], relation["target"])
        ]
        if None not in ends:
            found.append({"type": relation["type"], "source": ends[0], "target": ends[1]})
    return found


def _quoted(text: str, spans: list[list[int]], start: int) -> Data:
    """The words of a span, and which of the places where they stand it is, if there are more."""
    if len(spans) > 1:
        return {"text": " … ".join(text[s - start : e - start] for s, e in spans)}
    at, stop = spans[0][0] - start, spans[0][1] - start
    quote = text[at:stop]
    before, position = 0, text.find(quote)
    while 0 <= position < at:
        before += 1
        position = text.find(quote, position + 1)
    alone = before == 0 and text.find(quote, at + 1) < 0
    return {"text": quote} if alone else {"text": quote, "n": before}


def _attributes(mark: Data) -> Data:
    return {"attributes": mark["attributes"]} if mark["attributes"] else {}


def _schema_data(schema: Schema) -> Data:
    """The schema as the model is told it: labels, roles, ends, with what the guidelines say."""
    return {
        "mentions": [_label(label.name, label.guideline) for label in schema.mention_types],
        "events": [
            {**_label(e.name, e.guideline), "roles": [_label(r.name, r.guideline) for r in e.roles]}
            for e in schema.event_types
        ],
        "relations": [
            {**_label(r.name, r.guideline), "source": list(r.source), "target": list(r.target)}
            for r in schema.relation_types
        ],
        "attributes": [
            {**_label(a.name, a.guideline), "values": [value.name for value in a.values]}
            for a in schema.attributes
        ],
    }


def _label(name: str, guideline: str) -> Data:
    return {"name": name, "meaning": guideline} if guideline else {"name": name}


FORMAT = Format(
    name="chat",
    title=said("Chat messages for instruction tuning (JSONL)"),
    extensions=(".jsonl",),
    sniff=lambda _head, _name: 0,
    write=_ChatWriter,
    capabilities=Capabilities(
        overlap=True,
        parts=True,
        relations=True,
        event_relations=True,
        events=True,
        event_arguments=True,
        values=True,
        attributes=frozenset({"mention", "event"}),
        lists=True,
    ),
    write_options=(
        Option(
            "unit",
            said("One conversation for each"),
            "choice",
            "article",
            hint=said("Paragraphs without marks are written too: they teach what is no mark."),
            choices=(("article", said("Article")), ("paragraph", said("Paragraph"))),
        ),
        Option(
            "instruction",
            said("Instruction"),
            "lines",
            "",
            hint=said("What the system message says before the schema; empty for the usual words."),
            example="Find the mentions, events and relations …",
        ),
    ),
)
