"""PubAnnotation's JSON there and back: everything of a record, and samples as they were."""

from __future__ import annotations

import json

import orjson
import pytest
from hypothesis import given

from annotator.formats.pubannotation.codec import FORMAT
from tests.formats.golden_article import golden
from tests.formats.pubannotation.documents import GOLDEN, SPANS, TEXT, again, read, sample
from tests.formats.round_trip import Record, records, same, written


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    files, _ = written(FORMAT, [golden()])
    tracks = {"text": TEXT, "tracks": [{"project": "kim", "denotations": SPANS}]}
    return {"golden.json": files["out.json"], "tracks.json": orjson.dumps(tracks)}


@given(records())
def test_everything_comes_back(record: Record) -> None:
    same(FORMAT, [record])


@given(records())
def test_everything_comes_back_from_chains_and_lists(record: Record) -> None:
    other = {**record, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2G"}
    same(FORMAT, [record, other], options={"parts": "chained", "config": False})


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden()])
    assert losses == []
    assert files["out.json"] == GOLDEN.read_bytes()
    same(FORMAT, [golden()])


@pytest.mark.parametrize(
    "path", ["_golden/pubannotation.json", "pubannotation/elliptic-coordination.json"]
)
def test_samples_come_back_as_they_were(path: str) -> None:
    data = sample(path)
    assert FORMAT.sniff(data, "x") >= 90
    found, findings = read(data)
    assert findings == []
    assert json.dumps(again(found)) == json.dumps(json.loads(data)), "and in their order"


def test_what_is_recognized() -> None:
    assert FORMAT.sniff(b'{"text": "x", "denotations": []}', "a.json") == 95
    assert FORMAT.sniff(b'[{"text": "x", "sourcedb": "y"}]', "a.json") == 85
    assert FORMAT.sniff(b'{"text": "x"}', "a.json") == 0
    assert FORMAT.sniff(b'{"format": "annotator.article", "denotations": []}', "a.json") == 0
