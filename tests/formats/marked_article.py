"""The invented article that golden files are made of, as a record of the news schema."""

from __future__ import annotations

from typing import Any

from annotator.model.identity import text_sha256
from tests.formats.round_trip import BY, NEWS

TEXT = (
    "🚩 Workers marched in Lenvik on Thursday.\n"
    "They blocked the north and south bridges, police said."
)
Record = dict[str, Any]


def _quote(spans: list[list[int]]) -> str:
    return " ".join(TEXT[start:end] for start, end in spans)


def _mention(identifier: str, kind: str, *spans: list[int], **fields: Any) -> Record:
    made = {
        "id": identifier, "layer": "L1", "type": kind, "spans": list(spans),
        "text": _quote(list(spans)), "actor": None, "attributes": {}, "time": None, "note": None,
        "by": BY,
    }  # fmt: skip
    return {**made, **fields}


def _event(identifier: str, kind: str, *triggers: list[int], **fields: Any) -> Record:
    made = {
        "id": identifier, "layer": "L1", "type": kind,
        "triggers": [{"spans": [span], "text": _quote([span])} for span in triggers],
        "arguments": [], "attributes": {}, "time": None, "note": None, "by": BY,
    }  # fmt: skip
    return {**made, **fields}


def golden_article() -> Record:
    """Everything that formats differ in: parts, overlaps, nested events, values, a cluster."""
    return {
        "format": "annotator.article", "version": 1, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
        "article": {
            "title": "Workers march in Lenvik", "source": "Trend",
            "authors": [{"name": "Trend", "kind": "organization"}],
            "published": {"value": "2022-10-13", "precision": "day", "raw": "date 2022-10-13"},
            "language": "en", "url": "https://example.org/a/42", "extra": {"section": "Politics"},
            "import": {"reader": "text", "file": "42.txt"},
        },
        "text": TEXT, "text_sha256": text_sha256(TEXT),
        "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
        "layers": [{
            "id": "L1", "kind": "manual", "annotator": "kim", "status": "complete",
            "nothing_to_mark": False, "seconds": 412, "labels": {"relevant": True},
        }],
        "actors": [{
            "id": "a1", "name": "Workers of Lenvik", "type": "Group",
            "aliases": ["the workers"], "codes": {"wikidata": "Q42"},
        }],
        "mentions": [
            _mention("m1", "Group", [2, 9], actor="a1"),
            _mention("m2", "Group", [41, 45], actor="a1", attributes={"certainty": "low"}),
            _mention("m3", "Place", [21, 27]),
            _mention("m4", "Time", [31, 39], time={
                "start": "2022-10-13", "end": None, "precision": "day", "approximate": False,
                "anchor": "published", "from": None,
            }),
            _mention("m5", "Place", [58, 63], [74, 81]),
            _mention("m6", "Place", [68, 81], note="Which one?"),
            _mention("m7", "Group", [83, 89]),
        ],
        "events": [
            _event("e1", "Protest", [10, 17], attributes={"realis": "actual"}, arguments=[
                {"role": "agent", "mention": "m1"}, {"role": "place", "mention": "m3"},
                {"role": "time", "mention": "m4"},
            ]),
            _event("e2", "Protest", [46, 53], note="Is the blockade part of the march?", arguments=[
                {"role": "agent", "mention": "m2"}, {"role": "target", "value": "unknown"},
                {"role": "target", "mention": "m5"}, {"role": "target", "mention": "m6"},
            ]),
            _event("e3", "Statement", [90, 94], arguments=[
                {"role": "agent", "mention": "m7"}, {"role": "topic", "event": "e2"},
            ]),
        ],
        "relations": [{
            "id": "r1", "layer": "L1", "type": "located-in", "source": {"mention": "m1"},
            "target": {"mention": "m3"}, "attributes": {}, "note": None, "by": BY,
        }],
        "clusters": [{"id": "c1", "layer": "L1", "kind": "actor", "members": ["m1", "m2"]}],
    }  # fmt: skip
