"""What the contract of stores does not say of bulk changes: batches, rows, and what is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.bulk import BulkItem, BulkReader, Part
from annotator.model.change import Change, Edit
from annotator.model.errors import StoreFailed
from annotator.store import bulk, bulk_reader, bulk_writer
from annotator.store.sql_store import SqlProjectStore
from annotator.workspace.ports import BulkEntry, NewRecord
from tests.builders import AT, a_layer, a_mention
from tests.contracts.store_contract import article
from tests.store.conftest import Opened

STEP = BulkEntry("b1", "do", None, "A1", "Rename", AT)
BACK = BulkEntry("b2", "undo", "b1", "A1", "Rename", AT)


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def rename(reader: BulkReader) -> Iterator[BulkItem]:
    for state in reader.layers(types=[("mention", "Person")]):
        (mark,) = state.marks.mentions
        yield Part(state, Change("Rename", (Edit(mark, replace(mark, type="Human")),)))


@pytest.fixture
def filled(store: SqlProjectStore, monkeypatch: pytest.MonkeyPatch) -> SqlProjectStore:
    monkeypatch.setattr(bulk, "BATCH", 3)
    monkeypatch.setattr(bulk_writer, "BATCH", 3)
    monkeypatch.setattr(bulk_reader, "BATCH", 2)
    layer, mark = a_layer(), a_mention("m1", "Person", 0, 3)
    store.add(
        [
            NewRecord(article(f"Ana went to town {n}."), (layer,), {layer.id: (mark,)})
            for n in range(8)
        ],
        at=AT,
    )
    return store


def labels(store: SqlProjectStore) -> dict[str, int]:
    return dict(store.stats().labels["mention"])


def test_batches_of_any_size_do_everything_once(filled: SqlProjectStore) -> None:
    told: list[int] = []
    assert filled.write_bulk(STEP, rename, progress=told.append).changed == 8
    assert labels(filled) == {"Human": 8}
    assert told == [25, 50, 75]
    told.clear()
    assert filled.preview_bulk(rename, progress=told.append).changed == 0
    assert told == []  # there is none left to read
    assert filled.write_bulk(BACK, progress=told.append).changed == 8
    assert told == [37, 75]
    assert labels(filled) == {"Person": 8}


def test_the_journal_holds_a_part_for_every_layer(filled: SqlProjectStore) -> None:
    filled.write_bulk(STEP, rename)
    with filled._database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT kind, count(*), count(article), count(bulk) FROM journal GROUP BY kind"
        ).all()
    assert sorted(tuple(row) for row in rows) == [
        ("do", 1, 0, 0),
        ("import", 8, 8, 0),
        ("part", 8, 8, 8),
    ]


def test_a_damaged_step_is_not_taken_back(filled: SqlProjectStore) -> None:
    filled.write_bulk(STEP, rename)
    with filled._database.writing() as connection:
        connection.exec_driver_sql("UPDATE journal SET body = '{' WHERE op_id = 'b1.5'")
    with pytest.raises(StoreFailed, match="damaged"):
        filled.write_bulk(BACK)
    assert labels(filled) == {"Human": 8}


def test_two_parts_for_one_layer_are_a_bug(filled: SqlProjectStore) -> None:
    def twice(reader: BulkReader) -> Iterator[BulkItem]:
        part = next(rename(reader))
        yield part
        yield part

    with pytest.raises(RuntimeError, match="two parts"):
        filled.write_bulk(STEP, twice)
    assert labels(filled) == {"Person": 8}
