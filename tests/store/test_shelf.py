"""The shelf's conditions leave out what is on it, and only that."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from annotator.store.shelf import kept, kept_layer
from annotator.store.sql_store import SqlProjectStore
from annotator.store.tables import ARTICLE, LAYER, SHELF
from annotator.workspace.ports import NewRecord
from tests.builders import AT, a_layer
from tests.contracts.store_contract import article
from tests.store.conftest import Opened


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def test_what_is_on_the_shelf_is_left_out(store: SqlProjectStore) -> None:
    records = [NewRecord(article(text), (a_layer(),)) for text in ("One.", "Two.")]
    store.add(records, at=AT)
    with store._database.writing() as connection:
        connection.execute(insert(SHELF).values(article=1))
        articles = select(ARTICLE.c.id).where(kept())
        assert list(connection.scalars(articles)) == [records[1].article.id]
        layers = select(func.count()).select_from(LAYER)
        assert connection.scalars(layers).one() == 2
        assert connection.scalars(layers.where(kept_layer())).one() == 1
