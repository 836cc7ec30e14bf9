"""The whole record of a stored article as plain data, with the keys in the order of the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from annotator.formats.base import Record
from annotator.model.marks import Cluster, Event, Mention, Relation
from annotator.model.project import NewRecord, StoredRecord
from annotator.model.record import (
    FORMAT,
    VERSION,
    actor_data,
    article_head,
    layer_data,
    mark_data,
)
from annotator.model.schema import Schema

KINDS = ("mention", "event", "relation", "cluster")
SCHEMA_KEYS = ("name", "version", "sha256")


def record_of(record: StoredRecord, schema: Schema) -> Record:
    """Everything that is stored of an article, as its record says it.

    The entries of marks are parsed; what cannot be parsed would be a bug of the store.
    """
    made = record_head(record, schema)
    for kind in KINDS:
        entries = ",".join(record.entries.get(kind, ()))
        made[f"{kind}s"] = orjson.loads(f"[{entries}]") if entries else []
    return record_tail(made, record)


def record_head(record: StoredRecord | NewRecord, schema: Schema) -> Record:
    """The keys of a record up to its marks."""
    article = record.article
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": article.id,
        "article": article_head(article),
        "text": article.text,
        "text_sha256": article.sha256,
        "schema": {
            "name": schema.name,
            "version": schema.version,
            "sha256": schema.sha256,
            **unknown_of_schema(record.unknown.get("schema")),
        },
        "layers": [layer_data(layer) for layer in record.layers],
        "actors": [actor_data(actor) for actor in record.actors],
    }


def record_tail(made: Record, record: StoredRecord | NewRecord) -> Record:
    """Add what stands behind the marks."""
    for key, value in record.unknown.items():
        made.setdefault(key, value)
    if record.article.foreign:
        made["foreign"] = dict(record.article.foreign)
    return made


def record_of_new(record: NewRecord, schema: Schema) -> Record:
    """The record of an article that was read and is not stored yet."""
    made = record_head(record, schema)
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    names = {Mention: "mention", Event: "event", Relation: "relation", Cluster: "cluster"}
    for layer, marks in record.marks.items():
        for mark in marks:
            data = mark_data(mark, layer=layer, text=record.article.text)
            found[names[type(mark)]].append(data)
    made.update({f"{kind}s": found[kind] for kind in KINDS})
    return record_tail(made, record)


def unknown_of_schema(kept: object) -> dict[str, Any]:
    """What a record said of its schema beside what we say."""
    if not isinstance(kept, Mapping):
        return {}
    return {key: value for key, value in kept.items() if key not in SCHEMA_KEYS}
