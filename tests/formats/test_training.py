"""Training rows go out a line each, and what loads rows loads them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.training import FORMAT
from annotator.formats.training_row import training_row
from tests.formats.golden_article import golden
from tests.formats.round_trip import records, written


def test_a_line_for_each_article() -> None:
    files, losses = written(FORMAT, [golden(), golden(id="second")])
    lines = files["out.jsonl"].decode().splitlines(keepends=True)
    assert [json.loads(line)["id"] for line in lines] == [golden()["id"], "second"]
    assert json.loads(lines[0]) == training_row(golden())
    assert losses == []


def test_a_document_for_each_layer() -> None:
    record = golden()
    record["layers"].append({**record["layers"][0], "id": "L2", "annotator": "lee"})
    rows = [json.loads(line) for line in written(FORMAT, [record])[0]["out.jsonl"].splitlines()]
    assert [(row["id"], row["annotator"], len(row["mentions"])) for row in rows] == [
        (record["id"], "kim", 7),
        (f"{record['id']}.L2", "lee", 0),
    ]


@settings(deadline=None, max_examples=30)
@given(st.lists(records(), min_size=1, max_size=3))
def test_no_line_breaks_inside_a_row_and_no_value_missing(tried: list[dict[str, Any]]) -> None:
    data = written(FORMAT, tried)[0]["out.jsonl"]
    assert data == written(FORMAT, tried)[0]["out.jsonl"]
    rows = [json.loads(line) for line in data.split(b"\n")[:-1]]
    assert len(rows) == sum(len(record["layers"]) for record in tried)
    assert b"null" not in data


def test_it_is_never_taken_for_something_to_import() -> None:
    assert not FORMAT.can_read
    assert FORMAT.sniff(written(FORMAT, [golden()])[0]["out.jsonl"], "a.jsonl") == 0


def test_arrow_and_pandas_load_it() -> None:
    pytest.importorskip("pyarrow")
    import io

    import pyarrow.json as arrow_json

    bare = golden(mentions=[], events=[], relations=[], clusters=[], actors=[])
    data = written(FORMAT, [bare, golden(), bare])[0]["out.jsonl"]
    table = arrow_json.read_json(io.BytesIO(data))
    assert table.num_rows == 3
    assert [len(cell) for cell in table["mentions"]] == [0, 7, 0]
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_json(io.BytesIO(data), lines=True)
    assert list(frame["events"].map(len)) == [0, 3, 0]
