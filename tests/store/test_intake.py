from __future__ import annotations

from pathlib import Path

from sqlalchemy import event

from annotator.model.project import AddReport, ArticleQuery, NewRecord
from annotator.store.chunks import CHUNK
from tests.builders import AT
from tests.contracts.store_contract import annotated, article
from tests.store.conftest import Opened


def test_many_articles_take_few_statements(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    records = [NewRecord(article(f"Text {number}.")) for number in range(2 * CHUNK + 1)]
    seen: list[str] = []

    @event.listens_for(store._database._engine, "before_cursor_execute")
    def remember(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    report = store.add(records, at=AT)
    assert report.added == tuple(record.article.id for record in records)
    # BEGIN, three look-ups by hash, three by id, one insert of all, three look-ups of their
    # numbers, one insert into the index of words, one look at lines that are no stories, one
    # insert of all sketches.
    assert len(seen) == 14
    listed = store.articles(ArticleQuery("A1"))
    assert [summary.id for summary in listed] == list(report.added)


def test_duplicates_are_found_beyond_the_first_chunk(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    records = [NewRecord(article(f"Text {number}.")) for number in range(CHUNK + 5)]
    store.add(records, at=AT)
    again = [NewRecord(article(record.article.text)) for record in records]
    report = store.add([*again, annotated()], at=AT)
    assert len(report.duplicates) == CHUNK + 5
    assert report.duplicates[-1] == (again[-1].article, records[-1].article.id)
    assert len(report.added) == 1


def test_nothing_is_nothing(project: Path, opened: Opened) -> None:
    assert opened(str(project)).add([], at=AT) == AddReport()
