"""Writes articles as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.base import Loss, Record, Sink, WriteContext
from annotator.formats.long_table.tables import (
    ARTICLE_COLUMNS,
    ARTICLES,
    BOM,
    JSON,
    MARK_COLUMNS,
    MARKS,
    RAW,
    SAFE,
    SCHEMA,
    SCHEMA_COLUMNS,
    RowWriter,
    as_json,
)
from annotator.model.schema import Schema

Data = dict[str, Any]
_TIME = ("start", "end", "precision", "approximate", "anchor", "from")
_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


class TableWriter:
    """Three tables in a folder: marks, articles, and the schema."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._lose = context.lose
        self._raw = bool(context.options.get("raw", False))
        separator = _SEPARATORS[str(context.options.get("separator", "comma"))]
        start = BOM.encode() if context.options.get("bom", True) else b""
        self._marks = RowWriter(MARK_COLUMNS, separator, raw=self._raw)
        self._articles = RowWriter(ARTICLE_COLUMNS, separator, raw=self._raw)
        self._sink = sink
        labels = RowWriter(SCHEMA_COLUMNS, separator, raw=self._raw)
        sink.inside(MARKS).write(start + self._marks.head())
        sink.inside(ARTICLES).write(start + self._articles.head())
        sink.inside(SCHEMA).write(start + labels.head() + labels.rows(schema_rows(context.schema)))

    def add(self, record: Record) -> None:
        """Write an article's rows."""
        if record.get("foreign"):
            self._lose(Loss(record["id"], None, "what other formats left", "dropped"))
        self._sink.inside(ARTICLES).write(self._articles.rows([self._article(record)]))
        self._sink.inside(MARKS).write(self._marks.rows(mark_rows(record)))

    def finish(self) -> None:
        """Nothing is left."""

    def _article(self, record: Record) -> Data:
        head = record["article"]
        published = head.get("published") or {}
        return {
            "article_id": record["id"],
            **{key: head.get(key) or "" for key in ("title", "source", "language", "url")},
            "authors": as_json(head["authors"]) if head.get("authors") else "",
            "published": published.get("value", ""),
            "published_precision": published.get("precision", ""),
            "published_raw": published.get("raw") or "",
            "import": as_json(head["import"]) if head.get("import") else "",
            "extra": as_json(head["extra"]) if head.get("extra") else "",
            "text": record["text"],
            "text_sha256": record["text_sha256"],
            "cells": RAW if self._raw else SAFE,
        }


def mark_rows(record: Record) -> Iterator[Data]:
    """The rows of an article's layers, actors and marks."""
    status = {layer["id"]: layer["status"] for layer in record["layers"]}
    for row in _rows(record):
        yield {"article_id": record["id"], "status": status.get(row.get("layer", ""), ""), **row}


def _rows(record: Record) -> Iterator[Data]:
    for layer in record["layers"]:
        yield from _layer(layer)
    for actor in record["actors"]:
        yield from _actor(actor)
    text = record["text"]
    for mention in record["mentions"]:
        base = _base("mention", mention)
        if mention["actor"] is not None:
            base |= {"target_kind": "actor", "target_id": mention["actor"]}
        yield from _fragments(base, mention["spans"], text)
        yield from _said(mention)
    for event in record["events"]:
        yield _base("event", event) | {"text": " … ".join(t["text"] for t in event["triggers"])}
        for number, trigger in enumerate(event["triggers"], start=1):
            base = _part("trigger", event) | {"annotation_id": f"{event['id']}.t{number}"}
            yield from _fragments(base, trigger["spans"], text)
        for argument in event["arguments"]:
            yield _part("argument", event) | {"role": argument["role"]} | _target(argument)
        yield from _said(event)
    for relation in record["relations"]:
        yield _base("relation", relation)
        for end in ("source", "target"):
            yield _part("argument", relation) | {"role": end} | _target(relation[end])
        yield from _said(relation)
    for cluster in record["clusters"]:
        yield _base("cluster", {**cluster, "type": cluster["kind"]})
        kind = "mention" if cluster["kind"] == "actor" else "event"
        for member in cluster["members"]:
            yield _part("member", cluster) | {"target_kind": kind, "target_id": member}
        yield from _origin(cluster)


def _layer(layer: Data) -> Iterator[Data]:
    base = {"layer": layer["id"], "annotator": layer["annotator"]}
    yield base | {"record_kind": "layer", "annotation_id": layer["id"], "type": layer["kind"]}
    part = base | {"parent_id": layer["id"]}
    for fact in ("nothing_to_mark", "seconds"):
        if layer[fact]:
            yield part | {"record_kind": "layer_fact", "attribute": fact, "target_kind": JSON, "value": as_json(layer[fact])}  # fmt: skip
    for name, value in layer["labels"].items():
        yield part | {"record_kind": "label", "attribute": name} | _value(value)


def _actor(actor: Data) -> Iterator[Data]:
    part = {"parent_id": actor["id"]}
    yield {
        "record_kind": "actor", "annotation_id": actor["id"], "type": actor["type"],
        "text": actor["name"],
    }  # fmt: skip
    for alias in actor["aliases"]:
        yield part | {"record_kind": "alias", "value": alias}
    for system, code in actor["codes"].items():
        yield part | {"record_kind": "code", "attribute": system} | _value(code)


def _base(kind: str, mark: Data) -> Data:
    by = mark.get("by") or {}
    return {
        "record_kind": kind,
        "layer": mark["layer"],
        "annotation_id": mark["id"],
        "type": mark["type"],
        "annotator": by.get("author", ""),
        "created": by.get("created", ""),
    }


def _part(kind: str, mark: Data) -> Data:
    return {"record_kind": kind, "layer": mark["layer"], "parent_id": mark["id"]}


def _fragments(base: Data, spans: list[list[int]], text: str) -> Iterator[Data]:
    for index, (start, end) in enumerate(spans):
        yield base | {
            "start": start, "end": end, "fragment_index": index, "text": text[start:end],
        }  # fmt: skip


def _target(ref: Data) -> Data:
    if "value" in ref:
        return {"target_kind": "value", "value": ref["value"]}
    kind = "mention" if "mention" in ref else "event"
    return {"target_kind": kind, "target_id": ref[kind]}


def _said(mark: Data) -> Iterator[Data]:
    """Attributes, note, time and origin of a mark."""
    for name, value in mark["attributes"].items():
        yield _part("attribute", mark) | {"attribute": name} | _value(value)
    if mark["note"]:
        yield _part("note", mark) | {"value": mark["note"]}
    for name in _TIME if mark.get("time") else ():
        if mark["time"][name] is not None:
            yield _part("time", mark) | {"attribute": name} | _value(mark["time"][name])
    yield from _origin(mark)


def _origin(mark: Data) -> Iterator[Data]:
    """What a mark's own row does not say of its origin."""
    by = mark.get("by")
    if not by:
        return
    usual = {"method": "manual", "modified": by["created"], "confidence": None, "from": []}
    for name, value in usual.items():
        if by.get(name) != value:
            yield _part("fact", mark) | {"attribute": name} | _value(by.get(name))


def _value(value: Any) -> Data:
    if isinstance(value, str):
        return {"value": value}
    return {"target_kind": JSON, "value": as_json(value)}


def schema_rows(schema: Schema) -> Iterator[Data]:
    """The schema as rows: labels, and below them roles and values."""
    for mention in schema.mention_types:
        yield _label("mention", mention) | {"accepts": mention.kind}
    for event in schema.event_types:
        most = "" if event.max_triggers is None else event.max_triggers
        yield _label("event", event) | {"min": event.min_triggers, "max": most}
        for role in event.roles:
            yield {
                "kind": "role", "name": role.name, "of": event.name, "key": role.key or "",
                "accepts": " ".join(role.accepts), "min": role.min,
                "max": "" if role.max is None else role.max, "guideline": role.guideline,
            }  # fmt: skip
    for relation in schema.relation_types:
        yield _label("relation", relation) | {
            "accepts": " ".join(relation.source), "target": " ".join(relation.target),
        }  # fmt: skip
    for attribute in schema.attributes:
        yield {
            "kind": "attribute", "name": attribute.name, "of": " ".join(attribute.on),
            "guideline": attribute.guideline,
        }  # fmt: skip
        for value in attribute.values:
            yield {
                "kind": "value", "name": value.name, "of": attribute.name, "key": value.key or "",
                "guideline": value.guideline,
            }  # fmt: skip


def _label(kind: str, label: Any) -> Data:
    return {
        "kind": kind, "name": label.name, "key": label.key or "", "color": label.color,
        "guideline": label.guideline, "example": label.example,
    }  # fmt: skip
