"""The reader of bulk changes names what is not there; the contract of stores says the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId
from annotator.store.bulk_reader import StoredReader
from annotator.store.sql_store import SqlProjectStore
from tests.store.conftest import Opened


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    return opened(str(project))


def test_an_article_that_is_not_there_is_named(store: SqlProjectStore) -> None:
    with store._database.reading() as connection:
        reader = StoredReader(connection)
        with pytest.raises(NotFound, match="nowhere"):
            list(reader.layers(articles=[ArticleId("nowhere")]))
        with pytest.raises(NotFound, match="nowhere"):
            list(reader.bare_layers([ArticleId("nowhere")], "A1"))
        assert reader.schema.schema == store.project().schema
