from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import text

from annotator.model.errors import StoreFailed
from annotator.model.project import NewRecord
from annotator.store.sql_store import SqlProjectStore
from tests.builders import AT, TEXT, a_layer, a_mention, an_actor, an_event
from tests.contracts.store_contract import adding, annotated, article, written
from tests.store.conftest import Opened


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def damage(store: SqlProjectStore, statement: str, **values: object) -> None:
    with store._database.writing() as connection:
        assert connection.execute(text(statement), values).rowcount == 1


def test_a_text_that_changed_is_not_opened(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    damage(store, "UPDATE article SET text = replace(text, 'Baku', 'Bamu')")
    with pytest.raises(StoreFailed, match=f"text of article {new.id}"):
        store.load(new.id, "A1")
    with pytest.raises(StoreFailed, match=new.id):
        list(store.records())


def test_marks_that_do_not_fit_their_text_are_not_opened(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    written(store, new.id, adding(a_mention("m1"), an_event("e2")))
    other = TEXT.replace("visited", "left it")
    damage(
        store,
        "UPDATE article SET text = :text, text_sha256 = :hash",
        text=other,
        hash=hashlib.sha256(other.encode()).hexdigest(),
    )
    with pytest.raises(StoreFailed, match=f"e2 of article {new.id}"):
        store.load(new.id, "A1")


def test_a_damaged_mark_is_named(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    written(store, new.id, adding(a_mention("m1"), a_mention("m2")))
    damage(store, "UPDATE mark SET body = substr(body, 1, 40) WHERE id = 'm2'")
    with pytest.raises(StoreFailed, match=f"m2 of article {new.id}"):
        store.load(new.id, "A1")


def test_rows_say_where_marks_stand(store: SqlProjectStore) -> None:
    new = article()
    store.add([NewRecord(new)], at=AT)
    actor = an_actor()
    written(store, new.id, adding(actor, a_mention("m1", actor=actor.id), an_event("e2")))
    with store._database.reading() as connection:
        columns = "id, kind, type, begins, ends, actor"
        rows = connection.execute(text(f"SELECT {columns} FROM mark ORDER BY id DESC")).all()
    assert [tuple(row) for row in rows] == [
        ("m1", "mention", "Person", 0, 9, "a1"),
        ("e2", "event", "Visit", 39, 46, None),
    ]


def test_the_first_of_two_manual_layers_is_the_annotators(store: SqlProjectStore) -> None:
    """A record may bring two; marks of both stay, one is worked on."""
    layers = (a_layer(2), a_layer(1))
    marks = {layers[0].id: (a_mention("m1-2"),), layers[1].id: (a_mention("m1"),)}
    record = annotated(layers=layers, marks=marks, actors=())
    store.add([record], at=AT)
    assert [mark.id for mark in store.load(record.article.id, "A1").marks] == ["m1-2"]
    (back,) = store.records()
    assert len(back.entries["mention"]) == 2
