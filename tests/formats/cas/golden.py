"""The example article of the interchange formats as a record of ours, for CAS files of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from annotator.model.identity import text_sha256
from tests.formats.round_trip import BY, NEWS

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik on Thursday.\nThey blocked the north and south bridges, police said."


def _mention(number: int, kind: str, *spans: list[int], **more: Any) -> dict[str, Any]:
    return {
        "id": f"m{number}", "layer": "L1", "type": kind, "spans": list(spans),
        "text": " ".join(TEXT[start:end] for start, end in spans), "actor": None,
        "attributes": {}, "time": None, "note": None, "by": BY, **more,
    }  # fmt: skip


def _event(number: int, kind: str, span: list[int], *arguments: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": f"e{number}", "layer": "L1", "type": kind,
        "triggers": [{"spans": [span], "text": TEXT[span[0] : span[1]]}],
        "arguments": list(arguments), "attributes": {}, "time": None, "note": None, "by": BY,
    }  # fmt: skip


def article() -> dict[str, Any]:
    """The record: an emoji, overlapping and broken spans, an event in an event, a cluster, a note."""
    return {
        "format": "annotator.article", "version": 1, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
        "article": {
            "title": "Workers march", "source": "Trend", "authors": [],
            "published": {"value": "2022-10-13", "precision": "day", "raw": None},
            "language": "en", "url": "https://example.org/a", "extra": {"section": "Politics"},
            "import": {"reader": "text", "file": "a.txt"},
        },
        "text": TEXT, "text_sha256": text_sha256(TEXT),
        "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
        "layers": [{
            "id": "L1", "kind": "manual", "annotator": "A1", "status": "complete",
            "nothing_to_mark": False, "seconds": 0, "labels": {},
        }],
        "actors": [{
            "id": "a1", "name": "Workers of Lenvik", "type": "Group", "aliases": ["the workers"],
            "codes": {"wikidata": "Q42"},
        }],
        "mentions": [
            _mention(1, "Group", [2, 9], actor="a1"),
            _mention(2, "Group", [41, 45], actor="a1"),
            _mention(3, "Place", [21, 27], attributes={"certainty": "low", "side streets": ["a", "b"]}),
            _mention(5, "Facility", [58, 63], [74, 81], note="Both?\nOr one?"),
            _mention(6, "Facility", [68, 81]),
            _mention(7, "Organization", [83, 89]),
        ],
        "events": [
            _event(1, "Demonstrate", [10, 17], {"role": "agent", "mention": "m1"}, {"role": "place", "mention": "m3"}),
            _event(2, "Obstruct", [46, 53], {"role": "target", "mention": "m5"}, {"role": "target", "value": "a bridge"}),
            _event(3, "Statement", [90, 94], {"role": "speaker", "mention": "m7"}, {"role": "content", "event": "e2"}),
        ],
        "relations": [{
            "id": "r1", "layer": "L1", "type": "located in", "source": {"mention": "m1"},
            "target": {"mention": "m3"}, "attributes": {}, "note": None, "by": BY,
        }],
        "clusters": [{
            "id": "c1", "layer": "L1", "kind": "actor", "members": ["m1", "m2"], "by": BY,
        }],
    }  # fmt: skip
