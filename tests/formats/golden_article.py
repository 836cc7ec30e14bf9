"""The article of the golden files: two sentences with what is hard in formats, made by hand."""

from __future__ import annotations

from typing import Any

from annotator.model.identity import text_sha256
from tests.formats.round_trip import BY, NEWS

TEXT = (
    "🚩 Workers marched in Lenvik on Thursday.\n"
    "They blocked the north and south bridges, police said."
)

Record = dict[str, Any]


def golden(**fields: Any) -> Record:
    """The article in labels of the schema `news`, with these fields instead of its own."""
    return {
        "format": "annotator.article", "version": 1, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
        "article": {
            "title": "Workers march in Lenvik", "source": "Trend",
            "authors": [{"name": "Trend", "kind": "organization"}],
            "published": {"value": "2022-10-13", "precision": "day", "raw": "13 October 2022"},
            "language": "en", "url": "https://example.org/a/42", "extra": {"section": "Politics"},
            "import": {"reader": "text", "file": "workers.txt"},
        },
        "text": TEXT, "text_sha256": text_sha256(TEXT),
        "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
        "layers": [{
            "id": "L1", "kind": "manual", "annotator": "kim", "status": "complete",
            "nothing_to_mark": False, "seconds": 412, "labels": {},
        }],
        "actors": [{
            "id": "a1", "name": "Workers of Lenvik", "type": "Group", "aliases": ["the workers"],
            "codes": {"wikidata": "Q42"},
        }],
        "mentions": [
            _mention("m1", "Group", [2, 9], actor="a1"), _mention("m2", "Group", [41, 45]),
            _mention("m3", "Place", [21, 27]),
            _mention("m4", "Time", [31, 39], time={
                "start": "2022-10-13", "end": None, "precision": "day", "approximate": False,
                "anchor": "published", "from": None,
            }),
            _mention("m5", "Place", [58, 63], [74, 81]), _mention("m6", "Place", [68, 81]),
            _mention("m7", "Organization", [83, 89]),
        ],
        "events": [
            _event("e1", "Protest", [10, 17], ("agent", "mention", "m1"), ("place", "mention", "m3"),
                   ("time", "mention", "m4")),
            _event("e2", "Protest", [46, 53], ("agent", "mention", "m2"), ("place", "mention", "m5"),
                   ("place", "mention", "m6"), ("topic", "value", "unknown"),
                   note="Is the blockade part of the march?"),
            _event("e3", "Statement", [90, 94], ("agent", "mention", "m7"), ("topic", "event", "e2"),
                   attributes={"realis": "actual"}),
        ],
        "relations": [{
            "id": "r1", "layer": "L1", "type": "located-in", "source": {"mention": "m1"},
            "target": {"mention": "m3"}, "attributes": {}, "note": None, "by": _by(),
        }],
        "clusters": [{"id": "c1", "layer": "L1", "kind": "actor", "members": ["m1", "m2"]}],
        **fields,
    }  # fmt: skip


def _mention(identifier: str, kind: str, *spans: list[int], **more: Any) -> Record:
    return {
        "id": identifier, "layer": "L1", "type": kind, "spans": list(spans),
        "text": " ".join(TEXT[start:end] for start, end in spans),
        "actor": None, "attributes": {}, "time": None, "note": None, "by": _by(), **more,
    }  # fmt: skip


def _event(
    identifier: str, kind: str, trigger: list[int], *arguments: tuple[str, str, str], **more: Any
) -> Record:
    return {
        "id": identifier, "layer": "L1", "type": kind,
        "triggers": [{"spans": [trigger], "text": TEXT[trigger[0] : trigger[1]]}],
        "arguments": [{"role": role, what: filler} for role, what, filler in arguments],
        "attributes": {}, "time": None, "note": None, "by": _by(), **more,
    }  # fmt: skip


def _by() -> Record:
    return {**BY, "author": "kim"}
