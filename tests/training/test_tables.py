"""Training rows and Parquet of the sample project load in pyarrow and pandas, and nothing is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.training.exports import count_of, exported, records_of, sample_project

pytest.importorskip("pyarrow", reason="loads the exports with it")
pytest.importorskip("pandas", reason="loads the exports with it")

import pandas as pd
import pyarrow.json as arrow_json
import pyarrow.parquet as pq

KINDS = ("mentions", "events", "relations", "clusters")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_project(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def rows(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(project, tmp_path_factory.mktemp("rows") / "rows.jsonl", "training")


@pytest.fixture(scope="module")
def parquet(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return (
        exported(project, tmp_path_factory.mktemp("parquet") / "rows", "parquet") / "data.parquet"
    )


def check(frame: Any, project: Path, folder: Path) -> None:
    records = records_of(project, folder)
    layers = [(record, layer) for record in records for layer in record["layers"]]
    assert len(frame) == len(layers)
    assert set(frame["text"]) == {record["text"] for record in records}
    for kind in KINDS:
        assert int(frame[kind].map(len).sum()) == count_of(records, kind)
    assert count_of(records, "mentions") > 0
    assert count_of(records, "events") > 0
    for text, mentions in zip(frame["text"], frame["mentions"], strict=True):
        for mention in mentions:
            assert (
                " ".join(text[f["start"] : f["end"]] for f in mention["fragments"])
                == (mention["text"])
            )


def test_pyarrow_loads_training_rows(rows: Path, project: Path, tmp_path: Path) -> None:
    check(arrow_json.read_json(rows).to_pandas(), project, tmp_path)


def test_pandas_loads_training_rows(rows: Path, project: Path, tmp_path: Path) -> None:
    frame = pd.read_json(rows, lines=True)
    check(frame, project, tmp_path)
    tokens = frame.explode("tokens")["tokens"].apply(pd.Series)
    assert {"text", "start", "end", "sentence"} <= set(tokens.columns)


def test_pyarrow_loads_parquet(parquet: Path, project: Path, tmp_path: Path) -> None:
    table = pq.read_table(parquet)
    assert table.schema.field("events").type.value_type.field("triggers") is not None
    check(table.to_pandas(), project, tmp_path)


def test_pandas_loads_parquet(parquet: Path, project: Path, tmp_path: Path) -> None:
    check(pd.read_parquet(parquet), project, tmp_path)


def test_both_hold_the_same(rows: Path, parquet: Path) -> None:
    lines = [json.loads(line) for line in rows.read_bytes().splitlines()]
    assert pq.read_table(parquet).to_pylist() == lines
