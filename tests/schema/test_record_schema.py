"""The record's JSON Schema: it takes what record.md shows and refuses each wrong value."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema_rs
import pytest

from annotator.assets import schema_file

BY = {
    "author": "A1",
    "method": "manual",
    "created": "2026-11-22T10:15:30Z",
    "modified": "2026-11-22T10:15:30.250Z",
    "confidence": None,
    "from": [],
}
TIME = {
    "start": "2022-10-12",
    "end": "2022-10-13",
    "precision": "day",
    "approximate": False,
    "anchor": "published",
    "from": "m1",
}
RECORD: dict[str, Any] = {
    "format": "annotator.article",
    "version": 1,
    "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
    "article": {
        "title": None,
        "source": "Northgate Wire",
        "authors": [{"name": "Northgate Wire", "kind": "organization"}],
        "published": {"value": "2022-10-13", "precision": "day", "raw": "date 2022-10-13"},
        "language": "en",
        "url": None,
        "extra": {},
        "import": {"reader": "text", "file": "a.txt", "file_sha256": "0" * 64, "header": None},
    },
    "text": "Ekre visits Ankara.",
    "text_sha256": "a" * 64,
    "schema": {"name": "news", "version": "1.0.0", "sha256": "b" * 64},
    "layers": [
        {
            "id": "L1",
            "kind": "manual",
            "annotator": "A1",
            "status": "complete",
            "nothing_to_mark": False,
            "seconds": 412,
            "labels": {},
        }
    ],
    "actors": [
        {
            "id": "a1",
            "name": "Ekre",
            "type": "Person",
            "aliases": ["E."],
            "codes": {"wikidata": "Q1"},
        }
    ],
    "mentions": [
        {
            "id": "m1",
            "layer": "L1",
            "type": "Person",
            "spans": [[0, 4]],
            "text": "Ekre",
            "actor": "a1",
            "attributes": {},
            "time": None,
            "note": None,
            "by": BY,
        }
    ],
    "events": [
        {
            "id": "e1",
            "layer": "L1",
            "type": "Visit",
            "triggers": [{"spans": [[5, 11]], "text": "visits"}],
            "arguments": [
                {"role": "agent", "mention": "m1"},
                {"role": "purpose", "event": "e2"},
                {"role": "topic", "value": "grain"},
            ],
            "attributes": {"realis": "future"},
            "time": TIME,
            "note": "n",
            "by": BY,
        }
    ],
    "relations": [
        {
            "id": "r1",
            "layer": "L1",
            "type": "leader-of",
            "source": {"mention": "m1"},
            "target": {"event": "e1"},
            "attributes": {},
            "by": BY,
        }
    ],
    "clusters": [{"id": "c1", "layer": "L1", "kind": "event", "members": ["e1", "e2"]}],
    "foreign": {"brat": {"T1": 1}},
}


def fits(record: dict[str, Any]) -> bool:
    schema = json.loads(schema_file("record.schema.json").read_text("utf-8"))
    return bool(jsonschema_rs.Draft202012Validator(schema).is_valid(record))


def changed(path: str, value: Any) -> dict[str, Any]:
    record = copy.deepcopy(RECORD)
    here: Any = record
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in way:
        here = here[step]
    if value is ...:
        del here[last]
    else:
        here[last] = value
    return record


def test_the_record_of_the_documentation_fits() -> None:
    assert fits(RECORD)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("foreign", ...),
        ("article.title", "A title"),
        ("article.published", None),
        ("mentions.0.time", TIME),
        ("mentions.0.actor", None),
        ("mentions.0.spans", [[0, 4], [5, 11]]),
        ("events.0.time.from", None),
        ("events.0.time.end", None),
        ("events.0.time.start", "2022"),
        ("events.0.time.start", "2022-10-12T18:30"),
        ("events.0.triggers", []),
        ("mentions.0.by.confidence", 0.5),
        ("relations.0.note", None),
        ("clusters.0.by", BY),
        ("id", "A" * 200),
        ("layers.0.seconds", 2**31 - 1),
        ("unknown", {"kept": True}),
        ("mentions.0.unknown", [1]),
        ("article.unknown", 1),
    ],
)
def test_what_may_vary_fits(path: str, value: Any) -> None:
    assert fits(changed(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((key, ...) for key in RECORD if key != "foreign"),
        ("format", "annotator.articles"),
        ("version", 2),
        ("version", "1"),
        ("id", ""),
        ("id", "with space"),
        ("id", "A" * 201),
        ("mentions.0.id", "m" * 201),
        ("text", None),
        ("text_sha256", "A" * 64),
        ("text_sha256", "a" * 63),
        ("article.title", ...),
        ("article.authors.0.kind", "robot"),
        ("article.published.value", "13 October"),
        ("article.published.value", "2022-13"),
        ("article.published.precision", "week"),
        ("article.import.file_sha256", "x"),
        ("layers.0.kind", "suggestion"),
        ("layers.0.status", "done"),
        ("layers.0.seconds", -1),
        ("layers.0.seconds", 2**31),
        ("mentions.0.spans", [[0, 2**31]]),
        ("layers.0.nothing_to_mark", "no"),
        ("actors.0.name", ""),
        ("actors.0.aliases", "E."),
        ("mentions.0.id", "m 1"),
        ("mentions.0.spans", []),
        ("mentions.0.spans", [[0]]),
        ("mentions.0.spans", [[0, 4, 8]]),
        ("mentions.0.spans", [[-1, 4]]),
        ("mentions.0.spans", [[0.5, 4]]),
        ("mentions.0.spans", [0, 4]),
        ("mentions.0.by", ...),
        ("mentions.0.by.created", "2026-11-22T10:15:30+01:00"),
        ("mentions.0.by.created", "2026-11-22"),
        ("mentions.0.by.confidence", 1.5),
        ("mentions.0.attributes", {"realis": None}),
        ("events.0.arguments.0", {"role": "agent"}),
        ("events.0.arguments.0", {"mention": "m1"}),
        ("events.0.arguments.0", {"role": "agent", "mention": "m1", "value": "x"}),
        ("events.0.arguments.1", {"role": "agent", "mention": "m1", "event": "e2"}),
        ("events.0.time.precision", "week"),
        ("events.0.time.approximate", None),
        ("events.0.time.from", ...),
        ("relations.0.source", {}),
        ("relations.0.source", {"mention": "m1", "event": "e1"}),
        ("clusters.0.kind", "mention"),
        ("clusters.0.members", ["e1", "e1"]),
        ("foreign", {"brat": "text"}),
    ],
)
def test_what_is_wrong_does_not_fit(path: str, value: Any) -> None:
    assert not fits(changed(path, value))
