"""An article that was read ahead opens at once, unless it may be another one by now."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.model.identity import ArticleId
from annotator.model.project import NewRecord
from annotator.workspace.read_ahead import KEPT_AHEAD, MOST_AHEAD
from tests.builders import AT
from tests.workspace.desks import FIRST, SECOND, Desk, ManualLane, RefusingStore, a_desk

OTHERS = [ArticleId(f"01J9ZK3V7Q8W5T2N4B6C0D2E{n:02}") for n in range(MOST_AHEAD)]


def prepared(*articles: ArticleId, store: RefusingStore | None = None) -> tuple[Desk, ManualLane]:
    """The first article is open, these were read ahead, and nothing is under way."""
    lane = ManualLane()
    desk = a_desk(store, lane=lane)
    for article in articles:
        desk.workspace.prepare(article)
    lane.drain()
    assert desk.events == [], "it is not told of"
    return desk, lane


def opens_at_once(desk: Desk, article: ArticleId) -> bool:
    """Whether an article is open without the store being asked."""
    desk.workspace.open_article(article)
    document = desk.workspace.document
    return document is not None and document.article.id == article


def test_what_was_read_ahead_opens_without_the_store() -> None:
    desk, lane = prepared(SECOND)
    assert opens_at_once(desk, SECOND)
    assert len(lane) == 0


def test_what_was_not_read_ahead_waits_for_the_store() -> None:
    desk, lane = prepared()
    assert not opens_at_once(desk, SECOND)
    assert len(lane) == 1


def test_it_is_used_once_and_not_for_long() -> None:
    desk, lane = prepared(SECOND)
    desk.clock.tick(KEPT_AHEAD + 1)
    assert not opens_at_once(desk, SECOND)
    desk, lane = prepared(SECOND)
    assert opens_at_once(desk, SECOND)
    desk.workspace.open_article(FIRST)
    lane.drain()
    assert not opens_at_once(desk, SECOND)


def test_only_some_are_kept_the_newest() -> None:
    store = RefusingStore()
    store.add([NewRecord(Article(id_, f"Text of {id_}.")) for id_ in OTHERS], at=AT)
    desk, _ = prepared(SECOND, *OTHERS, store=store)
    assert not opens_at_once(desk, SECOND)
    assert opens_at_once(desk, OTHERS[0])


def test_an_article_that_cannot_be_read_says_nothing_until_it_is_opened() -> None:
    desk, lane = prepared(ArticleId("nowhere"))
    desk.workspace.open_article(ArticleId("nowhere"))
    lane.drain()
    assert desk.told == ["Failed"]


def test_what_was_saved_meanwhile_is_read_again() -> None:
    desk, lane = prepared(SECOND)
    desk.workspace.open_article(SECOND)
    desk.workspace.open_article(FIRST)
    lane.drain()
    desk.workspace.prepare(SECOND)  # before the write that follows is done
    desk.tag(0, 9)
    lane.drain()
    assert desk.workspace.flush()
    assert opens_at_once(desk, SECOND), "another article's writing does not matter"
    desk.workspace.open_article(FIRST)
    lane.drain()
    desk.tag(14, 21)
    desk.workspace.prepare(FIRST)
    lane.drain()
    desk.workspace.open_article(SECOND)
    lane.drain()
    assert not opens_at_once(desk, FIRST), "what waits to be written is not read ahead"
