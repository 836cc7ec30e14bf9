from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from annotator.model.errors import StoreFailed
from annotator.model.project import NewRecord
from annotator.store import export
from annotator.store.opening import create_store
from annotator.store.sql_store import SqlProjectStore
from tests.builders import AT, a_mention
from tests.contracts.store_contract import adding, annotated, article, written
from tests.store.conftest import NEW, Opened


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def test_what_is_exported_is_imported_equal(
    store: SqlProjectStore, tmp_path: Path, opened: Opened
) -> None:
    records = [annotated(article=article(f"Text {n} is long enough to hold marks.")) for n in "abc"]
    marks = {"L1": (a_mention("m2"), a_mention("m10", actor="a1"))}
    store.add([replace(record, marks=marks) for record in records], at=AT)
    exported = list(store.records())
    create_store(str(tmp_path / "other.annotator"), NEW)
    other = opened(str(tmp_path / "other.annotator"))
    again = [
        NewRecord(
            record.article,
            record.layers,
            {"L1": tuple(store.load(record.article.id, "A1").marks)},  # type: ignore[dict-item]
            record.actors,
            record.unknown,
        )
        for record in exported
    ]
    other.add(again, at=AT)
    assert list(other.records()) == exported


@pytest.mark.parametrize("articles", [5, 6, 7])
def test_batches_of_any_size_end_where_they_should(
    store: SqlProjectStore, articles: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "BATCH", 3)
    added = [article(f"Text {number}.") for number in range(articles)]
    store.add([NewRecord(new) for new in added], at=AT)
    assert [record.article for record in store.records()] == added
    ids = [new.id for new in added]
    assert [record.article for record in store.records(articles=ids)] == added


def test_what_is_written_meanwhile_is_whole(
    store: SqlProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "BATCH", 1)
    one, two = article("One is here."), article("Two is here.")
    store.add([NewRecord(one), NewRecord(two)], at=AT)
    reading = store.records()
    assert next(reading).entries["mention"] == []
    written(store, two.id, adding(a_mention(end=3)))
    assert len(next(reading).entries["mention"]) == 1


def test_damaged_unknown_keys_are_told(store: SqlProjectStore) -> None:
    record = annotated()
    store.add([record], at=AT)
    with store._database.writing() as connection:
        connection.execute(text("UPDATE article SET unknown_fields = '{x'"))
    with pytest.raises(StoreFailed, match=record.article.id):
        list(store.records())
