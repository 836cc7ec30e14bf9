"""Chat JSONL for instruction tuning: the schema as the task, the text as the question, marks as the answer.

Positions mean nothing to a language model, so the answer names marks by their words and, where
these stand more than once in the text, by which of the places where a search finds them is meant
(`n`, from 0). The side file maps every line back to its article and every mark to its positions.
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
    "exactly; where the same words stand in it more than once, also inside other words, `n` says "
    "which of these places is meant, from 0. A mark with a gap has its parts under `parts`."
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
        told: set[str] = set()
        for start, end in self._pieces(record):
            answer = _Answer(record, start, end, self._context)
            messages = [
                {"role": "system", "content": self._system},
                {"role": "user", "content": record["text"][start:end]},
                {"role": "assistant", "content": orjson.dumps(answer.data()).decode()},
            ]
            told |= answer.told
            line = {"messages": messages}
            self._out.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            side = {"article": record["id"], "start": start, "end": end, "marks": answer.places}
            self._map.write(orjson.dumps(side, option=orjson.OPT_APPEND_NEWLINE))
        self._lose_untold(record, told)

    def _lose_untold(self, record: Record, told: set[str]) -> None:
        """Say which marks are in no conversation: those that cross the edge of a paragraph."""
        for kind in ("mentions", "events", "relations"):
            feature = f"{kind} across paragraphs"
            for mark in record[kind]:
                if mark["id"] not in told:
                    self._context.lose(
                        Loss(record["id"], mark["id"], feature, "dropped", mark["type"])
                    )

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


class _Answer:
    """What the assistant says of a stretch of a record's text.

    `places` has the fragments of every mark that is named, in code points of the article; `told`
    the ids of these marks and of the relations between them.
    """

    def __init__(self, record: Record, start: int, end: int, context: WriteContext) -> None:
        self._record = record
        self._start = start
        self._text: str = record["text"][start:end]
        self._context = context
        self.places: dict[str, list[list[int]]] = {}
        self._words: dict[str, Data] = {}
        for mention in record["mentions"]:
            self._place(mention, mention["spans"], {})
        for event in record["events"]:
            self._place(event, event["triggers"][0]["spans"], {"event": event["type"]})
        self.told = set(self.places)

    def _place(self, mark: Data, spans: list[list[int]], head: Data) -> None:
        start = self._start
        if start <= spans[0][0] and spans[-1][1] <= start + len(self._text):
            self.places[mark["id"]] = spans
            inner = [(first - start, last - start) for first, last in spans]
            self._words[mark["id"]] = {**head, **_quoted(self._text, inner)}

    def data(self) -> Data:
        """The answer as the JSON object that it is."""
        record, words = self._record, self._words
        return {
            "mentions": [
                {"type": m["type"], **words[m["id"]], **_attributes(m)}
                for m in record["mentions"]
                if m["id"] in words
            ],
            "events": [self._event(event) for event in record["events"] if event["id"] in words],
            "relations": list(self._relations()),
        }

    def _event(self, event: Data) -> Data:
        quoted = self._words[event["id"]]
        return {
            "type": event["type"],
            "trigger": {key: value for key, value in quoted.items() if key != "event"},
            "arguments": list(self._arguments(event)),
            **_attributes(event),
        }

    def _arguments(self, event: Data) -> Iterator[Data]:
        for argument in event["arguments"]:
            role = argument["role"]
            if "value" in argument:
                yield {"role": role, "value": argument["value"]}
                continue
            filler = self._words.get(argument.get("mention") or argument["event"])
            if filler is None:
                self._context.lose(
                    Loss(
                        self._record["id"],
                        event["id"],
                        "arguments in other paragraphs",
                        "dropped",
                        role,
                    )
                )
            else:
                yield {"role": role, **filler}

    def _relations(self) -> Iterator[Data]:
        for relation in self._record["relations"]:
            source, target = (
                self._words.get(end.get("mention") or end["event"])
                for end in (relation["source"], relation["target"])
            )
            if source is not None and target is not None:
                self.told.add(relation["id"])
                yield {"type": relation["type"], "source": source, "target": target}


def _quoted(text: str, spans: list[tuple[int, int]]) -> Data:
    """The words of a span: of one with gaps those of each part."""
    if len(spans) > 1:
        return {"parts": [_found(text, start, end) for start, end in spans]}
    return _found(text, *spans[0])


def _found(text: str, start: int, end: int) -> Data:
    """The words of a stretch, and which of the places where they stand it is, if there are more."""
    quote = text[start:end]
    before, position = 0, text.find(quote)
    while position < start:
        before += 1
        position = text.find(quote, position + 1)
    alone = before == 0 and text.find(quote, start + 1) < 0
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
