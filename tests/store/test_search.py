from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.project import ArticleQuery, NewRecord
from annotator.model.text_query import parse_words
from annotator.store.search import Searchable, add_to_index, fts_words
from tests.builders import AT
from tests.contracts.store_contract import article
from tests.store.conftest import Opened


def test_terms_are_quoted_for_the_index() -> None:
    assert fts_words(parse_words('near "a b" vis*')) == '"near" AND "a b" AND "vis" *'


def test_the_index_is_read_no_further_than_the_part_goes(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    store.add([NewRecord(article(f"Word {number}.")) for number in range(30)], at=AT)
    query = ArticleQuery("A1", words="word ", offset=10, limit=5)
    headings = [summary.heading for summary in store.articles(query)]
    assert headings == [f"Word {number}." for number in range(10, 15)]
    with store._database.reading() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT rowid FROM article_search "
            "WHERE article_search MATCH '\"word\"' ORDER BY rowid LIMIT 5"
        ).all()
    assert not any("TEMP B-TREE" in str(row) for row in plan)


def test_what_could_not_be_added_is_not_found(project: Path, opened: Opened) -> None:
    store = opened(str(project))

    def add_in_vain() -> None:
        with store._database.writing() as connection:
            add_to_index(connection, [Searchable(1, "Head", None, "zeppelin")])
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        add_in_vain()
    with store._database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT rowid FROM article_search WHERE article_search MATCH 'zeppelin'"
        ).all()
    assert rows == []
