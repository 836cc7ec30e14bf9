"""Our own article of two sentences as a record, from which the golden files are made."""

from __future__ import annotations

from typing import Any

from annotator.model.identity import text_sha256
from tests.formats.round_trip import BY, NEWS

TEXT = (
    "🚩 Workers marched in Lenvik on Thursday.\n"
    "They blocked the north and south bridges, police said."
)


def golden_article() -> dict[str, Any]:
    """The article with actors, a place, a time, three events, a relation and a cluster."""
    mentions = [
        _mention("m1", "Group", "Workers"),
        _mention("m2", "Group", "They"),
        _mention("m3", "Place", "Lenvik"),
        _mention("m4", "Time", "Thursday"),
        _mention("m5", "Place", "south bridges"),
        _mention("m6", "Organization", "police"),
    ]
    events = [
        _event("e1", "Protest", "marched", ("agent", "m1"), ("place", "m3"), ("time", "m4")),
        _event("e2", "Coerce", "blocked", ("agent", "m2"), ("target", "m5")),
        _event("e3", "Statement", "said", ("agent", "m6")),
    ]
    return {
        "format": "annotator.article", "version": 1, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
        "article": {
            "title": "Workers march in Lenvik", "source": None, "authors": [],
            "published": {"value": "2022-10-13", "precision": "day", "raw": None},
            "language": "en", "url": "https://example.org/a/42", "extra": {},
            "import": {"reader": "text", "file": "a42.txt"},
        },
        "text": TEXT, "text_sha256": text_sha256(TEXT),
        "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
        "layers": [{
            "id": "L1", "kind": "manual", "annotator": "A1", "status": "complete",
            "nothing_to_mark": False, "seconds": 0, "labels": {},
        }],
        "actors": [], "mentions": mentions, "events": events,
        "relations": [{
            "id": "r1", "layer": "L1", "type": "located-in", "source": {"mention": "m1"},
            "target": {"mention": "m3"}, "attributes": {}, "note": None, "by": BY,
        }],
        "clusters": [{"id": "c1", "layer": "L1", "kind": "actor", "members": ["m1", "m2"]}],
    }  # fmt: skip


def _spans(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def _mention(identifier: str, kind: str, words: str) -> dict[str, Any]:
    return {
        "id": identifier, "layer": "L1", "type": kind, "spans": _spans(words), "text": words,
        "actor": None, "attributes": {}, "time": None, "note": None, "by": BY,
    }  # fmt: skip


def _event(identifier: str, kind: str, words: str, *arguments: tuple[str, str]) -> dict[str, Any]:
    return {
        "id": identifier, "layer": "L1", "type": kind,
        "triggers": [{"spans": _spans(words), "text": words}],
        "arguments": [{"role": role, "mention": mention} for role, mention in arguments],
        "attributes": {}, "time": None, "note": None, "by": BY,
    }  # fmt: skip
