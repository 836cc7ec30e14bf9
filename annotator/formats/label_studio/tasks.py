"""Label Studio's tasks: articles with annotations by people and predictions by models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    RecordWriter,
    Sink,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.counted import counted
from annotator.formats.label_studio.configuration import (
    ENDING,
    configuration,
    control_of,
    read_configuration,
)
from annotator.formats.label_studio.results import (
    LABELS,
    found_near,
    offsets_of,
    read_results,
    written_results,
)
from annotator.formats.label_studio.rich_text import rendered
from annotator.formats.line_writer import LineWriter
from annotator.formats.linked_marks import gather
from annotator.formats.linked_spans import in_file_order, spread
from annotator.formats.loose_json import json_objects
from annotator.formats.offset_units import Quoted, stored_text
from annotator.formats.record_facts import (
    MOST_SECONDS,
    begin_layer,
    confidence_of,
    describe,
    head_data,
    items,
    mapping,
    read_actors,
    storable,
    text_of,
    whole_number,
)
from annotator.model.errors import BadInput
from annotator.model.identity import LayerId
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "label-studio"
OURS = "annotator"
_OPINIONS = ("annotations", "predictions")


# -- reading -----------------------------------------------------------------------------------


def read_tasks(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Every task of a list, of a file of its own, or one a line; a bad one stops no other.

    Raises:
        BadInput: the file cannot be read, or, where tasks have several lines, not any further.
    """
    for found in json_objects(file):
        if isinstance(found, Finding):
            yield found
            continue
        number, value = found
        try:
            task = storable(value)
        except ValueError:
            yield Finding(file.name, said("Lists or objects are nested too deeply."), line=number)
            continue
        data = mapping(mapping(task).get("data"))
        column = _text_column(mapping(task), data, str(context.options.get("text_field") or ""))
        if column is None:
            yield _no_task(file, mapping(task), number)
            continue
        try:
            builder = _Task(file, context, task, column, number).built()
        except BadInput as problem:  # of HTML in it
            yield Finding(file.name, str(problem), problem.hint or "", number)
            continue
        record = builder.record(number)
        yield from builder.findings
        if record is not None:
            yield record


def _no_task(file: Incoming, task: Mapping[str, Any], number: int) -> Finding:
    hint = ""
    if any(_is_flattened(value) for value in task.values()):
        hint = said(
            "This is the short form without relations. Export it from Label Studio as JSON."
        )
    return Finding(file.name, said("This is no task of Label Studio with a text."), hint, number)


def _is_flattened(value: object) -> bool:
    return any("start" in mapping(one) and "labels" in mapping(one) for one in items(value))


def _regions(task: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for kind in _OPINIONS:
        for opinion in items(task.get(kind)):
            for result in items(mapping(opinion).get("result")):
                if mapping(result).get("type") in LABELS:
                    yield mapping(result)


def _text_column(task: Mapping[str, Any], data: Mapping[str, Any], wanted: str) -> str | None:
    """The field of the text: as asked for, as regions name it, `text`, or the longest of words."""
    if wanted:
        return wanted if _words(data.get(wanted)) else None
    named = next(_regions(task), {})
    source = text_of(named.get("source")) or ""
    for field in (source.removeprefix("$"), text_of(named.get("to_name")), "text"):
        if field and _words(data.get(field)):
            return field
    found = [key for key, value in data.items() if _words(value)]
    return max(found, key=lambda key: len(str(data[key])), default=None)


def _words(value: object) -> str | None:
    """A text; a list of lines is one too."""
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return "\n".join(value)
    return value if isinstance(value, str) and value.strip() else None


class _Task:
    """One task while it becomes a record."""

    def __init__(
        self, file: Incoming, context: ReadContext, task: Record, column: str, number: int
    ) -> None:
        self._task, self._column = task, column
        self._data = mapping(task["data"])
        raw = _words(self._data[column])
        assert raw is not None
        regions = [mapping(region.get("value")) for region in _regions(task)]
        self._rich = any(isinstance(one.get("start"), str) for one in regions) and "<" in raw
        self._raw = rendered(raw, file.where) if self._rich else raw
        meta = mapping(self._data.get("meta"))
        self._ours = mapping(meta.get(OURS))
        self._builder = RecordBuilder(
            context,
            file.name,
            stored_text(self._raw),
            reader=NAME,
            id=text_of(meta.get("article_id")) if self._ours else None,
        )
        self._builder.line = number
        quoted = [
            Quoted(*at, text_of(one.get("text"))) for one in regions if (at := offsets_of(one))
        ]
        self._positions = counted(self._builder, self._raw, quoted)
        self._kept: Record = {}

    def built(self) -> RecordBuilder:
        """The record's builder, with everything in it."""
        builder = self._builder
        if self._ours:
            describe(builder, self._ours.get("article"))
        else:
            self._describe()
        actors = read_actors(builder, self._ours.get("actors"))
        layers = {text_of(mapping(one).get("id")): one for one in items(self._ours.get("layers"))}
        task = {**self._task, "data": {**self._data, self._column: None}}
        for kind in _OPINIONS:
            found: list[Any] = []
            for value in items(self._task.get(kind)):
                opinion = mapping(value)
                known = layers.pop(text_of(opinion.get("layer")), None)
                if not isinstance(opinion.get("result"), list):
                    found.append(value)
                    continue
                layer = begin_layer(builder, known) if known else None
                layer = self._opinion(opinion, kind, layer, actors)
                found.append({**opinion, "result": layer})
            if kind in task:
                task[kind] = found
        for known in layers.values():
            begin_layer(builder, known)
        if self._rich:
            builder.find(
                said("The text is HTML; it was read as plain text and is exported as such."),
            )
        elif not self._ours:
            foreign = {"task": task, "text": self._column, "kept": self._kept}
            builder.describe(foreign={NAME: foreign})
        return builder

    def _describe(self) -> None:
        data = {**mapping(self._data.get("meta")), **self._data}
        facts = {key: text_of(data.get(key)) for key in ("title", "source", "url", "language")}
        told = {"meta", self._column, *(key for key in facts if facts[key])}
        self._builder.describe(
            **facts,  # type: ignore[arg-type]
            extra={key: value for key, value in data.items() if key not in told},
        )

    def _opinion(
        self,
        opinion: Mapping[str, Any],
        kind: str,
        layer: LayerId | None,
        actors: Mapping[str, Any],
    ) -> LayerId:
        """The layer of an annotation or a prediction."""
        builder = self._builder
        found = read_results(items(opinion.get("result")), self._place)
        for number in found.wrong:
            builder.find(
                said("Region {number} has no label or no place in the text.", number=number + 1),
                said("It was left out."),
                severity="error",
            )
        author = _author(opinion, kind)
        if layer is None:
            layer = builder.layer(
                author,
                kind="model" if kind == "predictions" else None,
                status=_status(opinion, kind),
                seconds=_seconds(opinion),
                labels=found.labels,
            )
        if found.kept and not self._ours:
            self._kept[layer] = found.kept
        for stretch in found.stretches:
            facts = {**stretch.facts}
            sure = confidence_of(facts.pop("score", None))
            if kind == "predictions" and sure is None:
                sure = confidence_of(opinion.get("score"))
            if "by" not in facts and (sure is not None or kind == "predictions"):
                now = builder.context.now
                facts["by"] = {
                    "author": author or builder.context.annotator or NAME,
                    "method": "model" if kind == "predictions" else "import",
                    "created": now,
                    "modified": now,
                    "confidence": sure,
                }
            stretch.facts = facts
            if self._rich:
                stretch.own = {}
        gather(builder, layer, NAME, found.stretches, found.links, actors)
        return layer

    def _place(self, value: Mapping[str, Any]) -> tuple[int, int] | None:
        if not self._rich:
            at = offsets_of(value)
            return None if at is None else self._positions.range(*at)
        near = whole_number(mapping(value.get("globalOffsets")).get("start")) or 0
        return found_near(self._builder.text, text_of(value.get("text")) or "", near)


def _author(opinion: Mapping[str, Any], kind: str) -> str | None:
    """Who annotated: an id, or an object with names; of a prediction, the model."""
    if kind == "predictions":
        return text_of(opinion.get("model_version")) or "model"
    by = opinion.get("completed_by")
    if isinstance(by, dict):
        names = (text_of(by.get(key)) for key in ("email", "username"))
        found = next((name for name in names if name), None)
        full = " ".join(filter(None, (text_of(by.get(k)) for k in ("first_name", "last_name"))))
        by = found or full or by.get("id")
    number = whole_number(by)
    return str(number) if number is not None else text_of(by)


def _status(opinion: Mapping[str, Any], kind: str) -> Any:
    if kind == "predictions":
        return "in_progress"
    return "flagged" if opinion.get("was_cancelled") is True else "complete"


def _seconds(opinion: Mapping[str, Any]) -> int:
    time = opinion.get("lead_time")
    if not isinstance(time, int | float) or time < 0:
        return 0
    return int(min(MOST_SECONDS, time))


# -- writing -----------------------------------------------------------------------------------


class _TaskWriter:
    """Writes tasks as they come, and the configuration for their labels at the end."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink, self._context = sink, context
        self._lines = LineWriter(sink, context, self._task, b"[\n", b",\n", b"\n]\n")
        self._labels: dict[str, set[str]] = {"mention": set(), "event": set()}
        self._links: dict[str, None] = {}
        self._attributes: dict[str, str] = {}

    def add(self, record: Record) -> None:
        """Write a task."""
        self._lines.add(record)

    def finish(self) -> None:
        """End the list and write the configuration beside it."""
        self._lines.finish()
        made = configuration(
            self._context.schema,
            self._labels["mention"],
            self._labels["event"],
            self._links,
            self._attributes.items(),
        )
        self._sink.beside(ENDING).write(made)

    def _task(self, record: Record, _context: WriteContext) -> bytes:
        own = mapping(mapping(record.get("foreign")).get(NAME))
        task = dict(mapping(own.get("task")))
        written = {layer["id"]: self._results(record, layer, own) for layer in record["layers"]}
        if task:
            column = text_of(own.get("text")) or "text"
            task["data"] = {**mapping(task.get("data")), column: record["text"]}
        else:
            facts = {
                "article": head_data(record),
                "layers": record["layers"],
                **({"actors": record["actors"]} if record["actors"] else {}),
            }
            task["data"] = {
                "text": record["text"],
                "meta": {"article_id": record["id"], OURS: facts},
            }
        for kind in _OPINIONS:
            opinions = []
            for value in items(task.get(kind)):
                layer = mapping(value).get("result")
                if not isinstance(layer, str):
                    opinions.append(value)
                elif layer in written:
                    opinions.append({**value, "result": written.pop(layer)})
            new = [
                _opinion(layer, written.pop(layer["id"]))
                for layer in record["layers"]
                if layer["id"] in written and (layer["kind"] == "model") == (kind == "predictions")
            ]
            if opinions or new or kind in task or (kind == "annotations" and not own):
                task[kind] = [*opinions, *new]
        return orjson.dumps(task, option=orjson.OPT_INDENT_2)

    def _results(self, record: Record, layer: Record, own: Mapping[str, Any]) -> list[Record]:
        stretches, links = spread(record, layer["id"], NAME, self._context.lose)
        schema = self._context.schema
        for one in stretches:
            self._labels[one.kind or "mention"].add(one.label)
        self._links.update(dict.fromkeys(link.label for link in links))
        kept = items(mapping(own.get("kept")).get(layer["id"]))
        made = written_results(
            record["text"], in_file_order(stretches), in_file_order(links), kept, schema
        )
        for result in made:
            if mapping(result).get("type") in ("choices", "textarea", "number"):
                control = text_of(result.get("from_name")) or control_of("text")
                self._attributes.setdefault(control, str(result["type"]))
        return made


def _opinion(layer: Record, results: list[Record]) -> Record:
    """An annotation, or the prediction of a model."""
    if layer["kind"] == "model":
        return {"model_version": layer["annotator"], "result": results, "layer": layer["id"]}
    return {
        "result": results,
        "was_cancelled": False,
        "ground_truth": layer["kind"] == "adjudicated",
        "lead_time": layer["seconds"],
        "layer": layer["id"],
    }


def write_tasks(sink: Sink, context: WriteContext) -> RecordWriter:
    """Begin an export."""
    return _TaskWriter(sink, context)


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, name: str) -> int:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if name.lower().endswith(ENDING) or b'"annotator.article"' in head:
        return 0
    if not start.startswith((b"{", b"[")) or not re.search(rb'"data"\s*:\s*\{', head):
        return 0
    if b'"from_name"' in head and b'"to_name"' in head:
        return 95
    named = sum(
        re.search(rb'"%s"\s*:' % word, head) is not None
        for word in (b"annotations", b"predictions", b"completed_by", b"was_cancelled", b"drafts")
    )
    return 90 if named > 1 else 70 if named else 45


def _claims(file: Incoming) -> bool:
    return file.name.lower().endswith(ENDING)


FORMAT = Format(
    name=NAME,
    title=said("Label Studio, JSON with its configuration beside it"),
    extensions=(".json", ".jsonl"),
    sniff=_sniff,
    read=read_tasks,
    write=write_tasks,
    capabilities=Capabilities(
        overlap=True,
        parts=True,
        relations=True,
        event_relations=True,
        events=True,
        several_triggers=True,
        event_arguments=True,
        values=True,
        actor_clusters=True,
        event_clusters=True,
        attributes=ALL,
        lists=True,
        notes=ALL,
        actors=True,
        times=True,
        head=True,
        layers=True,
        layer_facts=True,
        provenance=True,
        confidence=True,
        ids=True,
    ),
    claims=_claims,
    read_options=(
        Option(
            "text_field",
            said("Field of the text"),
            "text",
            "",
            said("Empty: the one that the regions name, `text`, or the longest."),
        ),
    ),
    read_schema=read_configuration,
)
