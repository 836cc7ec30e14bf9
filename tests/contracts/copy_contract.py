"""What every store must do with near copies of articles; a part of the store's contract."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from annotator.model.article import Article
from annotator.model.identity import ArticleId
from annotator.model.near_copies import MOST_HOLDERS
from annotator.model.project import NewRecord
from annotator.workspace.ports import ArticleQuery, ProjectStore
from tests.builders import AT
from tests.contracts.list_contract import remove
from tests.contracts.store_contract import Reopen, article
from tests.syndication import syndicated, words

ALL = ArticleQuery("A1")
BARE = replace(ALL, without_copies=True)


def story(seed: int, count: int = 200) -> str:
    """A made-up text that resembles no other one."""
    return " ".join(words(Random(seed), count))


def cut(text: str, share: float = 0.6) -> str:
    """The text without its end."""
    return text[: int(share * len(text))]


def take(store: ProjectStore, *texts: str) -> list[Article]:
    """Articles of these texts, added one after the other."""
    articles = [article(text) for text in texts]
    for one in articles:
        store.add([NewRecord(one)], at=AT)
    return articles


def groups(store: ProjectStore, articles: list[Article]) -> list[int]:
    """For each article the place of the first one of its group."""
    firsts, places = store.first_copies(), [one.id for one in articles]
    return [places.index(firsts.get(one.id, one.id)) for one in articles]


def listed(store: ProjectStore, query: ArticleQuery) -> list[ArticleId]:
    """The list, after all ways to ask for it agreed on it."""
    found = store.article_ids(query)
    assert store.count(query) == len(found)
    assert [summary.id for summary in store.articles(query)] == found
    return found


class CopyContract:
    """What every store must do with near copies."""

    def test_copies_are_told_when_they_come_in(self, store: ProjectStore) -> None:
        first, other = article(story(1)), article(story(2))
        report = store.add([NewRecord(first), NewRecord(other)], at=AT)
        assert report.near_copies == ()
        late, fresh, later = article(cut(story(1))), article(story(3)), article(story(3) + " end")
        report = store.add([NewRecord(one) for one in (late, fresh, later)], at=AT)
        assert report.near_copies == (late.id, later.id)
        assert store.first_copies() == {
            first.id: first.id,
            late.id: first.id,
            fresh.id: fresh.id,
            later.id: fresh.id,
        }
        again = store.add([NewRecord(article(cut(story(1))))], at=AT)
        assert again.near_copies == ()  # the same text is not added at all

    def test_groups_are_the_same_one_by_one_and_together(self, store: ProjectStore) -> None:
        made = syndicated(1, stories=40, copies=25)
        articles = [article(text) for text in made.texts]
        store.add([NewRecord(one) for one in articles[:30]], at=AT)
        for one in articles[30:50]:
            store.add([NewRecord(one)], at=AT)
        store.add([NewRecord(one) for one in articles[50:]], at=AT)
        assert groups(store, articles) == made.stories

    def test_short_texts_are_nobodys_copy(self, store: ProjectStore) -> None:
        texts = ("Oil prices rise again today", "Oil prices rise again today!", "", "Oil")
        take(store, *texts)
        assert store.first_copies() == {}
        assert [summary.copies for summary in store.articles(ALL)] == [0, 0, 0, 0]

    def test_two_groups_become_one_when_a_text_holds_both(self, store: ProjectStore) -> None:
        one, other = story(1), story(2)
        articles = take(store, one, other, cut(other, 0.8), cut(other, 0.7), one + " end")
        assert groups(store, articles) == [0, 1, 1, 1, 0]
        articles += take(store, f"{one} {other}")
        assert groups(store, articles) == [0, 0, 0, 0, 0, 0]
        assert {summary.copies for summary in store.articles(ALL)} == {5}
        assert listed(store, BARE) == [articles[0].id]

    def test_summaries_tell_of_copies(self, store: ProjectStore) -> None:
        articles = take(store, story(1), story(2), cut(story(1)), story(1) + " end")
        told = [(summary.copies, summary.is_copy) for summary in store.articles(ALL)]
        assert told == [(2, False), (0, False), (2, True), (2, True)]
        beside = store.article_beside(ALL, articles[1].id, 1)
        assert beside is not None
        assert (beside.copies, beside.is_copy) == (2, True)

    def test_lists_leave_copies_out(self, store: ProjectStore) -> None:
        articles = take(store, story(1), story(2), cut(story(1)), story(3), story(2) + " end")
        ids = [one.id for one in articles]
        assert listed(store, ALL) == ids
        assert listed(store, BARE) == [ids[0], ids[1], ids[3]]
        word = story(1).split()[0]
        assert ids[0] in listed(store, replace(BARE, words=word))
        assert ids[2] not in listed(store, replace(BARE, words=word))
        assert ids[2] in listed(store, replace(ALL, words=word))
        # From a copy, the next one is the next that is none.
        following = store.article_beside(BARE, ids[2], 1)
        assert following is not None
        assert following.id == ids[3]
        assert store.article_beside(BARE, ids[3], 1) is None

    def test_the_copies_of_an_article_can_be_listed(self, store: ProjectStore) -> None:
        articles = take(store, story(1), story(2), cut(story(1)), story(1) + " end")
        ids = [one.id for one in articles]
        for one in (ids[0], ids[2], ids[3]):
            assert listed(store, replace(ALL, copies_of=one)) == [ids[0], ids[2], ids[3]]
        assert listed(store, replace(ALL, copies_of=ids[1])) == [ids[1]]
        assert listed(store, replace(BARE, copies_of=ids[2])) == [ids[0]]
        assert listed(store, replace(ALL, copies_of=ArticleId("nobody"))) == []

    def test_when_the_first_one_is_removed_the_next_stands_for_the_others(
        self, store: ProjectStore
    ) -> None:
        articles = take(store, story(1), cut(story(1), 0.9), cut(story(1), 0.8))
        ids = [one.id for one in articles]
        remove(store, ids[0])
        assert listed(store, BARE) == [ids[1]]
        told = [(summary.copies, summary.is_copy) for summary in store.articles(ALL)]
        assert told == [(1, False), (1, True)]
        # Who came in first is for splits, which nothing may move.
        assert store.first_copies()[ids[2]] == ids[0]
        remove(store, ids[1])
        assert [summary.copies for summary in store.articles(ALL)] == [0]
        store.add([NewRecord(article(story(1)))], at=AT)  # it is brought back
        assert listed(store, BARE) == [ids[0]]

    def test_more_copies_than_a_hash_finds_are_one_group(self, store: ProjectStore) -> None:
        text = story(1)
        articles = [article(f"{text} {number}") for number in range(MOST_HOLDERS + 10)]
        for part in (articles[:40], articles[40:]):
            store.add([NewRecord(one) for one in part], at=AT)
        assert set(groups(store, articles)) == {0}
        assert listed(store, BARE) == [articles[0].id]

    def test_copies_are_kept(self, store: ProjectStore, reopen: Reopen) -> None:
        articles = take(store, story(1), cut(story(1)))
        store = reopen(store)
        assert groups(store, articles) == [0, 0]
        articles += take(store, story(1) + " end", story(2))
        assert groups(store, articles) == [0, 0, 0, 3]

    @pytest.mark.parametrize("together", [True, False])
    def test_a_footer_makes_no_copies(self, store: ProjectStore, together: bool) -> None:
        footer = " ".join(f"footer{number}" for number in range(40))
        articles = [article(f"{story(seed, 30)}\n{footer}") for seed in range(10)]
        report = store.add([NewRecord(one) for one in articles[:6]], at=AT)
        assert report.near_copies == ()
        # Once it is known as a footer, a text alone is read without it.
        for part in [articles[6:]] if together else [[one] for one in articles[6:]]:
            report = store.add([NewRecord(one) for one in part], at=AT)
            assert report.near_copies == ()
        assert store.first_copies() == {}
