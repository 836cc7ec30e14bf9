"""Parquet has the training rows with declared types, for pyarrow, pandas and datasets."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import parquet
from annotator.formats.parquet import COLUMNS, FORMAT, NAME, features
from annotator.formats.training_row import training_row
from tests.formats.golden_article import golden
from tests.formats.round_trip import records, written
from tests.formats.test_training_row import fits
from tests.formats.test_training_row import shape as shape_of

pytest.importorskip("pyarrow", reason="writes Parquet with it")

import pyarrow as pa
import pyarrow.parquet as pq


def table_of(tried: list[dict[str, Any]]) -> pa.Table:
    files, _ = written(FORMAT, tried)
    assert list(files) == [NAME]
    return pq.read_table(io.BytesIO(files[NAME]))


def test_the_golden_article_comes_back_as_its_row() -> None:
    assert table_of([golden()]).to_pylist() == [training_row(golden())]


@settings(deadline=None, max_examples=30)
@given(st.lists(records(most_layers=1), max_size=3))
def test_every_record_comes_back_as_its_row(tried: list[dict[str, Any]]) -> None:
    assert table_of(tried).to_pylist() == [training_row(record) for record in tried]


def test_columns_are_those_of_a_row() -> None:
    kinds = {"string": str, "int64": int, "bool": bool}

    def shape(kind: Any) -> Any:
        if isinstance(kind, dict):
            return {name: shape(inner) for name, inner in kind.items()}
        return [shape(kind[0])] if isinstance(kind, list) else kinds[kind]

    fits(shape_of(training_row(golden())), shape(COLUMNS))


def test_types_are_the_same_without_any_mark() -> None:
    bare = golden(mentions=[], events=[], relations=[], clusters=[], actors=[])
    assert table_of([bare]).schema == table_of([golden()]).schema == table_of([]).schema
    assert not any("null" in str(field.type) for field in table_of([bare]).schema)


def test_the_same_records_give_the_same_bytes() -> None:
    assert written(FORMAT, [golden()]) == written(FORMAT, [golden()])


def test_row_groups_are_full_but_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROW_GROUP", 4)
    monkeypatch.setattr(parquet, "BATCH", 2)
    files, _ = written(FORMAT, [golden(id=f"a{number}") for number in range(9)])
    file = pq.ParquetFile(io.BytesIO(files[NAME]))
    groups = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    assert groups == [4, 4, 1]
    assert file.read(["id"])["id"].to_pylist() == [f"a{number}" for number in range(9)]


def test_a_group_goes_out_before_the_next_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits in memory is one group, whatever the number of articles."""
    from annotator.formats.base import WriteContext
    from tests.formats.round_trip import NEWS, MemorySink

    monkeypatch.setattr(parquet, "ROW_GROUP", 4)
    monkeypatch.setattr(parquet, "BATCH", 2)
    sink = MemorySink()
    assert FORMAT.write is not None
    writer = FORMAT.write(sink, WriteContext(NEWS, lambda _loss: None))
    sizes = []
    for number in range(8):
        writer.add(golden(id=f"a{number}"))
        sizes.append(len(sink.files[NAME]))
    assert sizes[0] == sizes[2] < sizes[3] == sizes[6] < sizes[7]
    writer.finish()


def test_what_hugging_face_reads_is_in_the_file() -> None:
    kept = json.loads(table_of([golden()]).schema.metadata[b"huggingface"])
    assert kept == {"info": {"features": features()}}
    found = features()
    assert found["id"] == {"dtype": "string", "_type": "Value"}
    assert found["clusters"][0]["members"] == [{"id": {"dtype": "string", "_type": "Value"}}]
    assert list(found) == list(COLUMNS)


def test_pandas_loads_it() -> None:
    pandas = pytest.importorskip("pandas")
    data = written(FORMAT, [golden()])[0][NAME]
    frame = pandas.read_parquet(io.BytesIO(data))
    assert frame["mentions"][0][0]["actor_name"] == "Workers of Lenvik"
    assert len(frame["events"][0]) == 3
