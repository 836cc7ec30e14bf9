from __future__ import annotations

from pathlib import Path

from sqlalchemy import event

from annotator.model.project import ArticleQuery, NewRecord
from tests.builders import AT, a_mention
from tests.contracts.store_contract import adding, article, written
from tests.store.conftest import Opened


def test_a_page_is_three_statements_and_shows_only_its_own_marks(
    project: Path, opened: Opened
) -> None:
    store = opened(str(project))
    store.add([NewRecord(article(f"Text {number}.")) for number in range(30)], at=AT)
    everything = store.articles(ArticleQuery("A1"))
    written(store, everything[12].id, adding(a_mention(end=4)))
    seen: list[str] = []

    @event.listens_for(store._database._engine, "before_cursor_execute")
    def remember(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    page = store.articles(ArticleQuery("A1", offset=10, limit=5))
    assert [summary.id for summary in page] == [summary.id for summary in everything[10:15]]
    assert [summary.marks for summary in page] == [0, 0, 1, 0, 0]
    # Which articles, which of them are copies, and what is to be told of them.
    assert len([statement for statement in seen if statement != "BEGIN"]) == 3
