from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from sqlalchemy import text

from annotator.model.errors import StoreFailed
from annotator.model.project import NewRecord
from annotator.store.sql_store import SqlProjectStore
from tests.builders import AT, a_mention
from tests.contracts.store_contract import adding, annotated, article, written
from tests.store.conftest import Opened


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def test_an_import_of_marks_is_on_record_but_no_step(store: SqlProjectStore) -> None:
    record = annotated()
    store.add([record, NewRecord(article("Plain."))], at=AT)
    with store._database.reading() as connection:
        (row,) = connection.execute(text("SELECT op_id, kind, annotator, at, body FROM journal"))
    assert tuple(row[:4]) == (f"import-{record.article.id}", "import", None, AT)
    assert orjson.loads(row.body) == {
        "label": "Import",
        "edits": [],
        "layers": 1,
        "marks": {"mention": 2, "event": 1, "relation": 1, "cluster": 1},
    }
    assert store.steps("A1", 9) == []


def test_entries_hold_both_values_as_the_record_writes_them(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    written(store, new.id, adding(a_mention()))
    with store._database.reading() as connection:
        body = orjson.loads(connection.execute(text("SELECT body FROM journal")).scalar_one())
        mark = orjson.loads(connection.execute(text("SELECT body FROM mark")).scalar_one())
    assert body["edits"] == [{"kind": "mention", "before": None, "after": mark}]


def test_a_damaged_step_is_named(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    written(store, new.id, adding(a_mention()))
    with store._database.writing() as connection:
        connection.execute(text("UPDATE journal SET op_id = 'op-x', body = '{}'"))
    with pytest.raises(StoreFailed, match="op-x"):
        store.steps("A1", 9)
