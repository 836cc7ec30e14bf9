"""Web Annotations there and back: everything of a record."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given

from annotator.formats.w3c.codec import FORMAT
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, records, same, written

GOLDEN = Path(__file__).parents[1] / "golden" / "w3c.jsonld"


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return written(FORMAT, [golden()])[0]


@given(records())
def test_everything_comes_back(record: Record) -> None:
    same(FORMAT, [record])
    same(FORMAT, [record, {**record, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2G"}])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden()])
    assert losses == []
    assert files["out.jsonld"] == GOLDEN.read_bytes()
    same(FORMAT, [golden()])


def test_what_is_recognized() -> None:
    assert FORMAT.sniff(GOLDEN.read_bytes(), "x") == 95
    assert FORMAT.sniff(json.dumps({"selector": {"type": "TextQuoteSelector"}}).encode(), "x") == 90
    assert FORMAT.sniff(b"{}", "a.jsonld") == 50
    assert FORMAT.sniff(b"{}", "a.json") == 0
