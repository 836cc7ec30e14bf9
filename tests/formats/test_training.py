"""Training rows go out a line each, come back, and what loads rows loads them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.training import FORMAT
from annotator.formats.training_row import training_row
from annotator.untrusted.incoming import MemoryFile
from annotator.workspace.recognition import recognized
from tests.formats.golden_article import golden
from tests.formats.round_trip import read_back, records, same, written


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


# -- coming back -------------------------------------------------------------------------------


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    rows = written(FORMAT, [golden(), golden(id="second")])[0]["out.jsonl"]
    bare = {"text": golden()["text"], "tokens": [], "mentions": training_row(golden())["mentions"]}
    return {"rows.jsonl": rows, "bare.json": json.dumps([bare], indent=1).encode()}


@given(st.lists(records(), min_size=1, max_size=2))
def test_everything_comes_back(tried: list[dict[str, Any]]) -> None:
    same(FORMAT, tried)


def test_the_golden_article_comes_back_and_goes_out_again_as_it_was() -> None:
    same(FORMAT, [golden()])
    files, _ = written(FORMAT, [golden()])
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["id"] == golden()["id"]
    assert written(FORMAT, [record])[0] == files


def test_values_that_come_back_as_others_are_said() -> None:
    attributes = {"sure": True, "many": ["one"], "both": ["one", "two"], "none": []}
    record = golden()
    record["mentions"][0]["attributes"] = attributes
    record["layers"][0]["labels"] = {"page": 3, "topic": "Strike"}
    files, losses = written(FORMAT, [record])
    assert [(loss.mark, loss.feature, loss.action, loss.detail) for loss in losses] == [
        ("m1", "types of attribute values", "flattened", "sure"),
        ("m1", "types of attribute values", "flattened", "many"),
        ("m1", "types of attribute values", "flattened", "none"),
        ("L1", "types of labels", "flattened", "page"),
    ]
    [found], _ = read_back(FORMAT, files)
    assert found["mentions"][0]["attributes"] == {
        "sure": "true", "many": "one", "both": ["one", "two"],
    }  # fmt: skip
    assert found["layers"][0]["labels"] == {"page": "3", "topic": "Strike"}


def test_rows_are_known_by_what_they_hold() -> None:
    for name, data in seeds().items():
        found = recognized(MemoryFile(name, data))
        assert found is FORMAT, name
    [line] = written(FORMAT, [golden(text="Workers marched. " * 1_500)])[0].values()
    assert recognized(MemoryFile("a.jsonl", line)) is FORMAT, "only its tokens are seen"
    assert b'"mentions"' not in line[:65_536]


@pytest.mark.parametrize(
    "other",
    [
        {"text": "Workers marched.", "tokens": ["Workers", "marched", "."], "events": []},
        {"text": "Workers marched.", "tokens": [{"start": 0}], "title": "March"},
        {"text": "Workers marched.", "mentions": [{"start": 0}]},
        {"tokens": [{"start": 0}], "mentions": [{"start": 0}]},
        golden(tokens=[]),
        [1, 2],
    ],
)
def test_other_files_are_not_taken_for_rows(other: object) -> None:
    assert FORMAT.sniff(json.dumps(other).encode(), "a.jsonl") == 0


# -- what loads rows ---------------------------------------------------------------------------


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
