"""A record as plain data is the one that its line says."""

from __future__ import annotations

import orjson
from hypothesis import given

from annotator.formats.jsonl import new_record, record_line
from annotator.formats.record_data import record_of, record_of_new
from tests.formats.records import NEWS, a_record
from tests.formats.round_trip import Record, records
from tests.formats.test_jsonl import stored


@given(records())
def test_stored_and_new_records_say_the_same_as_their_line(record: Record) -> None:
    new = new_record(record)
    line = orjson.loads(record_line(stored(new), NEWS))
    assert record_of(stored(new), NEWS) == line
    assert record_of_new(new, NEWS) == line
    assert list(record_of(stored(new), NEWS)) == list(line), "in the same order of keys"


def test_what_nobody_knows_stays() -> None:
    record = a_record(
        future={"a": 1}, foreign={"brat": [1]}, schema={**a_record()["schema"], "url": "x"}
    )
    made = record_of_new(new_record(record), NEWS)
    assert (made["future"], made["foreign"], made["schema"]["url"]) == (
        {"a": 1},
        {"brat": [1]},
        "x",
    )
