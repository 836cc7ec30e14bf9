"""A record to break in tests: right in every way until something is changed."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

from annotator.assets import schema_file
from annotator.formats.schema_file import load_schema
from annotator.model.identity import text_sha256

TEXT = "🚩 Workers marched in Lenvik on Thursday.\nThey blocked the north and south bridges."
BY = {
    "author": "A1",
    "method": "manual",
    "created": "2026-11-22T10:15:30Z",
    "modified": "2026-11-22T10:15:30Z",
    "confidence": None,
    "from": [],
}

NEWS = load_schema(schema_file("news.yaml"))

Record = dict[str, Any]


def _mark(identifier: str, **fields: Any) -> Record:
    return {"id": identifier, "layer": "L1", **fields, "attributes": {}, "time": None, "note": None}


def _mention(identifier: str, kind: str, *spans: list[int], actor: str | None = None) -> Record:
    quote = " ".join(TEXT[start:end] for start, end in spans)
    mark = _mark(identifier, type=kind, spans=list(spans), text=quote, actor=actor)
    return {**mark, "by": BY}


def _event(identifier: str, kind: str, span: list[int], *arguments: Record) -> Record:
    triggers = [{"spans": [span], "text": TEXT[span[0] : span[1]]}]
    mark = _mark(identifier, type=kind, triggers=triggers, arguments=list(arguments))
    return {**mark, "by": BY}


_RIGHT: Record = {
    "format": "annotator.article",
    "version": 1,
    "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
    "article": {
        "title": None,
        "source": "Trend",
        "authors": [{"name": "Trend", "kind": "organization"}],
        "published": {"value": "2022-10-13", "precision": "day", "raw": "date 2022-10-13"},
        "language": None,
        "url": None,
        "extra": {},
        "import": {"reader": "text", "file": "a.txt"},
    },
    "text": TEXT,
    "text_sha256": text_sha256(TEXT),
    "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
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
    "actors": [{"id": "a1", "name": "Lenvik workers", "type": "Group", "aliases": [], "codes": {}}],
    "mentions": [
        _mention("m1", "Group", [2, 9], actor="a1"),
        _mention("m2", "Place", [21, 27]),
        _mention("m3", "Place", [58, 63], [74, 81]),
    ],
    "events": [
        _event("e1", "Protest", [10, 17], {"role": "agent", "mention": "m1"}),
        _event(
            "e2",
            "Protest",
            [46, 53],
            {"role": "agent", "mention": "m1"},
            {"role": "topic", "event": "e1"},
        ),
    ],
    "relations": [
        {
            "id": "r1",
            "layer": "L1",
            "type": "located-in",
            "source": {"mention": "m1"},
            "target": {"mention": "m2"},
            "attributes": {},
            "note": None,
            "by": BY,
        }
    ],
    "clusters": [{"id": "c1", "layer": "L1", "kind": "event", "members": ["e1", "e2"]}],
}


def a_record(change: Callable[[Record], object] = lambda _: None, **fields: Any) -> Record:
    """A right record, with these fields at its top and then changed."""
    record = {**copy.deepcopy(_RIGHT), **fields}
    change(record)
    return record


def another_record(identifier: str, **fields: Any) -> Record:
    """A right record of another article."""
    text = f"{TEXT}\n{identifier}"
    return a_record(id=identifier, text=text, text_sha256=text_sha256(text), **fields)


def line_of(record: Record) -> bytes:
    """The record's line, as some other program would write it."""
    return json.dumps(record).encode() + b"\n"
