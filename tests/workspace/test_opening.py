"""An article is opened: the last one that was wanted, a long one piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.commands.removal import RemoveMark
from annotator.model.article import Article
from annotator.model.errors import CommandRefused
from annotator.model.errors import StoreFailed as Refused
from annotator.model.identity import ArticleId, LayerId, MarkId
from annotator.model.marks import Mark
from annotator.model.project import NewRecord, StoredMarks
from annotator.workspace.events import (
    ArticleOpened,
    Failed,
    MarksArrived,
)
from annotator.workspace.ports import Lane
from tests.builders import AT, a_layer, a_mention, a_relation
from tests.fakes import MemoryStore
from tests.workspace.desks import (
    FIRST,
    SECOND,
    TEXTS,
    Desk,
    ManualLane,
    RefusingStore,
    a_desk,
)


def test_opening_an_article_shows_it_and_then_calls() -> None:
    desk = a_desk(article=None)
    desk.events.clear()
    order: list[object] = desk.events
    desk.workspace.open_article(SECOND, then=lambda: order.append("then"))
    assert order == [ArticleOpened(SECOND), "then"]
    assert desk.workspace.document is not None
    assert desk.workspace.document.article.text == TEXTS[SECOND]


def test_of_two_articles_wanted_quickly_only_the_last_is_shown() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane, article=None)
    desk.events.clear()
    desk.workspace.open_article(FIRST, then=lambda: pytest.fail("nobody waits for it any more"))
    desk.workspace.open_article(SECOND)
    lane.drain()
    assert desk.events == [ArticleOpened(SECOND)]


def test_an_article_that_is_missing_leaves_the_open_one() -> None:
    desk = a_desk()
    desk.workspace.open_article(ArticleId("nowhere"))
    assert desk.told == ["Failed"]
    assert desk.workspace.document is not None
    assert desk.workspace.document.article.id == FIRST
    desk.tag(0, 9)
    assert len(desk.stored()) == 1


def test_coming_back_while_writes_wait_shows_what_was_marked() -> None:
    desk = a_desk()
    desk.store.refused = set(range(1, 100))
    desk.tag(0, 9)
    desk.workspace.open_article(SECOND)
    assert desk.workspace.unsaved_marks() == set(), "they are the other article's"
    desk.workspace.open_article(FIRST)
    assert [mark.id for mark in desk.shown()] == ["m1"]
    assert desk.workspace.unsaved_marks() == {"m1"}
    desk.tag(14, 21)
    desk.store.refused = set()
    desk.workspace.retry_saving()
    assert [mark.id for mark in desk.stored()] == ["m1", "m2"]
    desk.workspace.open_article(SECOND)
    desk.workspace.open_article(FIRST)
    assert desk.shown() == desk.stored(), "now it comes from the store again"


def test_a_change_made_while_its_article_is_being_read_is_not_covered() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.workspace.open_article(FIRST)
    desk.tag(0, 9)
    lane.run()
    assert [mark.id for mark in desk.shown()] == ["m1"]
    assert desk.workspace.flush()
    desk.tag(14, 21)
    assert desk.workspace.flush()
    assert [mark.id for mark in desk.stored()] == ["m1", "m2"]


# -- articles too long to be read at once ------------------------------------------------------

LONG = Article(ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2H"), "Anna Kral met Ben Ode. " * 2000)
FAR = tuple(a_mention(f"m{n}", "Person", 23 * n, 23 * n + 9) for n in range(1, 1500, 30))
LINK = a_relation("r2000", "ally-of", "m1", "m1471")


def a_long_desk(lane: Lane | None = None) -> Desk:
    """A workspace with a long article whose marks lie all over it."""
    store = RefusingStore()
    store.add([NewRecord(LONG, (a_layer(),), {LayerId("L1"): (*FAR, LINK)})], at=AT)
    return a_desk(store, lane=lane)


def test_a_long_article_shows_where_it_begins_and_the_rest_follows() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    document = desk.workspace.document
    assert document is not None
    assert {"m1", "m31", "m1471", "r2000"} <= {mark.id for mark in document.so_far}
    assert len(document.so_far) < len(FAR)
    rounds = 0
    while desk.workspace.fill(7):
        rounds += 1
    arrived = [event for event in desk.events if isinstance(event, MarksArrived)]
    assert rounds >= 5
    assert [event.whole for event in arrived] == [False] * (len(arrived) - 1) + [True]
    assert not any(event.replaced for event in arrived)
    told = [mark.id for event in arrived for mark in event.marks]
    assert len(told) == len(set(told))
    assert len(document.so_far) == len(FAR) + 1
    assert all(document.so_far.get(mark.id) == mark for mark in (*FAR, LINK))
    assert not desk.workspace.fill(7)


def test_what_asks_for_the_marks_gets_all_of_them() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    assert desk.workspace.document is not None
    assert len(desk.workspace.document.marks) == len(FAR) + 1
    desk.workspace.fill(1)
    (arrived,) = (event for event in desk.events if isinstance(event, MarksArrived))
    assert arrived.whole


def test_a_change_made_at_once_knows_all_marks() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    desk.workspace.execute(RemoveMark(MarkId("m1471")))
    assert "r2000" not in {mark.id for mark in desk.stored(LONG.id)}
    desk.tag(34_500, 34_509)
    assert [m.id for m in desk.stored(LONG.id) if m.id == "m2001"] == ["m2001"]


def test_marks_that_changed_between_the_two_readings_are_read_anew() -> None:
    desk = a_long_desk()
    other = desk.again()

    def meanwhile(article: ArticleId, annotator: str) -> StoredMarks:
        del desk.store.load_rest  # type: ignore[method-assign]
        other.workspace.open_article(LONG.id)
        other.workspace.execute(RemoveMark(MarkId("m1")))
        return MemoryStore.load_rest(desk.store, article, annotator)

    desk.store.load_rest = meanwhile  # type: ignore[method-assign]
    desk.workspace.open_article(LONG.id)
    while desk.workspace.fill(1000):
        pass
    arrived = [event for event in desk.events if isinstance(event, MarksArrived)]
    assert arrived[0].replaced
    desk.tag(34_500, 34_509)
    assert not any(isinstance(event, Failed) for event in desk.events)
    assert {mark.id for mark in desk.stored(LONG.id)} == {mark.id for mark in desk.shown()}
    assert "m1" not in {mark.id for mark in desk.shown()}


@pytest.mark.parametrize("asks", ["fills", "marks"])
def test_damage_far_down_closes_the_article_and_says_so(asks: str) -> None:
    desk = a_long_desk()

    def damaged(article: ArticleId, annotator: str) -> StoredMarks:
        def marks() -> Iterator[Mark]:
            yield FAR[0]
            raise Refused("Mark m31 is damaged.")

        found = MemoryStore.load_rest(desk.store, article, annotator)
        return replace(found, marks=marks())

    desk.store.load_rest = damaged  # type: ignore[method-assign]
    desk.workspace.open_article(LONG.id)
    if asks == "marks":
        with pytest.raises(Refused, match="m31"):
            desk.tag(0, 4)
    assert not desk.workspace.fill(1000)
    assert desk.told[-2:] == ["ArticleClosed", "Failed"]
    assert desk.workspace.document is None
    with pytest.raises(CommandRefused, match="No article is open"):
        desk.tag(0, 4)


def test_nothing_waits_for_the_lane_while_filling() -> None:
    lane = ManualLane()
    desk = a_long_desk(lane)
    lane.drain()
    desk.workspace.open_article(LONG.id)
    assert not desk.workspace.fill(7)  # nothing is open yet
    lane.drain()
    assert desk.workspace.fill(7)
