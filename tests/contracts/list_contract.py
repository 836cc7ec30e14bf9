"""What every store must do with the list of articles; a part of the store's contract."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles
from annotator.model.article import Article, Published
from annotator.model.change import Change, Edit
from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId
from annotator.model.project import ArticleOrder, NewRecord
from annotator.workspace.ports import ArticleQuery, BulkEntry, ProjectStore
from tests.builders import AT, LATER, a_mention, an_event
from tests.contracts.store_contract import added, adding, article, entry, written

ALL = ArticleQuery("A1")
TOLD: tuple[tuple[str, str | None, str | None], ...] = (
    ("Zebras in Łódź", "Trend", "2022-10-13"),
    ("apples fall", "AFP", "2022-10"),
    ("Éclairs for all", None, "2021-01-05T09:00:00Z"),
    ("Mid of all", "TREND", None),
    ("apples fall", "Trend", "2022-10-13"),
)


def some(store: ProjectStore) -> list[Article]:
    """Five articles of sources, dates and headings that repeat, ascend and descend."""
    articles = [
        article(f"Text {number} " + "long " * (7 - number), title=title, source=source,
                published=Published(date) if date else None)
        for number, (title, source, date) in enumerate(TOLD)
    ]  # fmt: skip
    store.add([NewRecord(new) for new in articles], at=AT)
    return articles


def remove(store: ProjectStore, *articles: ArticleId) -> None:
    command, stamp = RemoveArticles(articles), Stamp("A1", AT)
    step = BulkEntry(f"remove-{articles[0]}", "do", None, "A1", "Remove", AT)
    store.write_bulk(step, lambda reader: command.plan(reader, stamp))


def give(store: ProjectStore, identifier: ArticleId, status: str, by: str = "A1") -> None:
    layer = store.load(identifier, by).marks.layer
    done = replace(layer, status=status)  # type: ignore[arg-type]
    written(store, identifier, Change("Status", (Edit(layer, done),)), by)


class ListContract:
    """What every store must do with the list of articles."""

    def listed(self, store: ProjectStore, query: ArticleQuery) -> list[str]:
        """The texts' first words, after all ways to ask for a list agreed on it."""
        found = [summary.id for summary in store.articles(query)]
        assert store.article_ids(query) == found
        assert store.count(query) == len(found) == store.article_counts(query).of(query.statuses)
        for row, id_ in enumerate(found):
            assert store.article_row(query, id_) == row
            assert store.articles(query.part(row, 1))[0].id == id_
            after, before = (store.article_beside(query, id_, step) for step in (1, -1))
            assert (after.id if after else None) == (
                found[row + 1] if row + 1 < len(found) else None
            )
            assert (before.id if before else None) == (found[row - 1] if row else None)
        return [store.load(id_, query.annotator).article.text for id_ in found]

    def numbers(self, store: ProjectStore, query: ArticleQuery) -> list[int]:
        """The same, as the numbers in the texts of `some`."""
        return [int(text.split()[1]) for text in self.listed(store, query)]

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            ("imported", [0, 1, 2, 3, 4]),
            ("title", [1, 4, 2, 3, 0]),
            ("source", [2, 1, 0, 3, 4]),
            ("published", [3, 2, 1, 0, 4]),
            ("length", [4, 3, 2, 1, 0]),
            ("marks", [0, 2, 4, 1, 3]),
            ("changed", [0, 2, 4, 1, 3]),
        ],
    )
    def test_every_order_goes_both_ways(
        self, store: ProjectStore, order: ArticleOrder, expected: list[int]
    ) -> None:
        articles = some(store)
        written(store, articles[1].id, adding(a_mention(end=4)))
        two = adding(a_mention(end=4), a_mention("m2", start=5, end=6))
        store.write(replace(entry(store.load(articles[3].id, "A1"), two), at=LATER))
        query = replace(ALL, order=order)
        assert self.numbers(store, query) == expected
        assert self.numbers(store, replace(query, descending=True)) == expected[::-1]
        few = replace(query, statuses=frozenset({"new"}), descending=True)
        assert sorted(self.numbers(store, few)) == [0, 1, 2, 3, 4]

    def test_all_orders_are_covered(self) -> None:
        (marker,) = [
            mark for mark in self.test_every_order_goes_both_ways.pytestmark  # type: ignore[attr-defined]
            if mark.name == "parametrize"
        ]  # fmt: skip
        assert {order for order, _ in marker.args[1]} == set(get_args(ArticleOrder))

    def test_lists_are_narrowed_down(self, store: ProjectStore) -> None:
        articles = some(store)
        written(store, articles[2].id, adding(a_mention(end=4)), by="B2")
        written(store, articles[3].id, adding(an_event("e1", "Visit", (0, 4))))
        give(store, articles[0].id, "complete")
        give(store, articles[1].id, "flagged")

        def found(**conditions: object) -> list[int]:
            return self.numbers(store, replace(ALL, **conditions))  # type: ignore[arg-type]

        assert found(sources=("Trend",)) == [0, 3, 4]
        assert found(sources=(None, "AFP")) == [1, 2]
        assert found(since="2022-10-13") == [0, 4]
        assert found(until="2022-10-12") == [1, 2]
        assert found(until="2021-01-05") == [2]
        assert found(labels=(("mention", "Person"),)) == [2]
        assert found(labels=(("mention", "Person"), ("event", "Visit"))) == [2, 3]
        assert found(labels=(("event", "Person"),)) == []
        assert found(worked_by="B2") == [2]
        assert found(statuses=frozenset({"complete", "flagged"})) == [0, 1]
        assert found(statuses=frozenset({"new", "flagged"})) == [1, 2, 3, 4]
        assert found(statuses=frozenset({"new"}), words="long", sources=("Trend",)) == [3, 4]
        assert found(statuses=frozenset({"complete"}), words="lo* -text") == []

    def test_counts_by_status_leave_the_status_out(self, store: ProjectStore) -> None:
        articles = some(store)
        give(store, articles[0].id, "complete")
        give(store, articles[1].id, "flagged")
        give(store, articles[2].id, "complete", by="B2")
        query = replace(ALL, statuses=frozenset({"flagged"}))
        every = {"new": 3, "in_progress": 0, "complete": 1, "flagged": 1}
        assert store.article_counts(query).by_status == every
        trend = replace(query, sources=("Trend",), words="text")
        assert store.article_counts(trend).of(["new"]) == 2
        remove(store, articles[0].id)
        assert store.article_counts(query).by_status == every | {"complete": 0}

    def test_words_phrases_and_beginnings(self, store: ProjectStore) -> None:
        added(
            store, "The visit was long.", "Visitors were there. The end.", "Was the long end near?",
            "总统选举结果公布", "हिन्दी में", "Łódź, Erdoğan’s naïve plan",
        )  # fmt: skip

        def found(words: str) -> list[str]:
            return [text[:6] for text in self.listed(store, replace(ALL, words=words))]

        assert found("visit") == ["The vi", "Visito"]
        assert found("visit ") == ["The vi"]
        assert found("vis* long ") == ["The vi"]
        assert found('"was long"') == ["The vi"]
        assert found('"was lo') == ["The vi"] or found('"was lon') == ["The vi"]
        assert found('"the end"') == ["Visito"]
        assert found("the -visit ") == ["Visito", "Was th"]
        assert found("-the ") == ["总统选举结果", "हिन्दी", "Łódź, "]
        assert found("选举") == ["总统选举结果"]
        assert found("举选") == []
        assert found("हिन्दी") == ["हिन्दी"]
        assert found("lodz erdogan") == ["Łódź, "]
        assert found('naive -"erdogan s plan"') == ["Łódź, "]
        assert found('" * AND (near) NOT') == []
        assert found('-"') == found("*") == found("")

    def test_head_and_text_are_searched_but_no_phrase_crosses_over(
        self, store: ProjectStore
    ) -> None:
        store.add([NewRecord(article("Body here.", title="Head line", source="AFP"))], at=AT)
        assert len(self.listed(store, replace(ALL, words="head afp body"))) == 1
        assert self.listed(store, replace(ALL, words='"afp body"')) == []

    def test_long_texts_are_found_to_their_end(self, store: ProjectStore) -> None:
        text = " ".join(f"w{number % 700} the" for number in range(20_000)) + " last words"
        added(store, text, "The end.")
        for words in ('"w699 the w0 the"', '"last words"', "w0 last ", '"the w399 the w400"'):
            assert len(self.listed(store, replace(ALL, words=words))) == 1, words
        assert self.listed(store, replace(ALL, words='"w0 w1"')) == []

    def test_removed_articles_are_listed_by_themselves(self, store: ProjectStore) -> None:
        articles = some(store)
        give(store, articles[1].id, "complete")
        remove(store, articles[1].id, articles[2].id)
        assert self.numbers(store, replace(ALL, words="text")) == [0, 3, 4]
        shelf = replace(ALL, shelved=True)
        assert [s.id for s in store.articles(shelf)] == [articles[1].id, articles[2].id]
        assert store.article_counts(shelf).total == 2
        facets = store.list_facets()
        assert facets.sources == (("Trend", 3),)
        assert facets.annotators == ()

    def test_the_same_text_again_brings_an_article_back(self, store: ProjectStore) -> None:
        one, two = added(store, "One.", "Two.")
        written(store, one.id, adding(a_mention(end=3)))
        remove(store, one.id, two.id)
        report = store.add([NewRecord(article("Three.")), NewRecord(article("One."))], at=AT)
        assert report.restored == (one.id,)
        assert len(report.added) == 1
        assert list(self.listed(store, ALL)) == ["One.", "Three."]
        assert store.articles(ALL)[0].marks == 1
        assert store.add([NewRecord(article("One."))], at=AT).restored == ()

    def test_what_a_list_can_be_narrowed_down_to(self, store: ProjectStore) -> None:
        assert store.list_facets().sources == ()
        articles = some(store)
        give(store, articles[0].id, "complete", by="B2")
        facets = store.list_facets()
        assert facets.sources == (("Trend", 3), (None, 1), ("AFP", 1))
        assert facets.annotators == (("B2", 1),)
        assert (facets.earliest, facets.latest) == ("2021-01-05T09:00:00Z", "2022-10-13")

    def test_a_row_tells_how_far_the_work_is(self, store: ProjectStore) -> None:
        (new,) = added(store)
        written(store, new.id, adding(a_mention("m1"), a_mention("m2", start=20, end=24)))
        (summary,) = store.articles(ALL)
        assert (summary.marks, summary.reach, summary.changed) == (2, 24, AT)
        mark = store.load(new.id, "A1").marks.get("m2")
        written(store, new.id, Change("Remove", (Edit(mark, None),)))
        (summary,) = store.articles(ALL)
        assert (summary.marks, summary.reach) == (1, 9)
        assert store.articles(ArticleQuery("B2"))[0].changed is None

    def test_problems_are_counted_when_asked_for(self, store: ProjectStore) -> None:
        one, two, three = added(store, "Anna came.", "Ben came.", "Else went.")
        query = replace(ALL, problems=True)
        unknown = a_mention(label="Nonsense", end=4)
        written(store, one.id, adding(unknown))
        written(store, two.id, adding(a_mention(end=3)))
        written(store, three.id, adding(unknown), by="B2")
        assert self.listed(store, query) == []
        assert store.check_layers("A1", 1) == 1
        assert store.check_layers("A1", 5) == 0
        assert self.listed(store, query) == ["Anna came."]
        assert [s.problems for s in store.articles(ALL)] == [1, 0, None]
        written(store, one.id, Change("Remove", (Edit(unknown, None),)))
        assert [s.problems for s in store.articles(ALL)] == [None, 0, None]
        assert store.check_layers("A1", 5) == 0
        assert self.listed(store, query) == []

    def test_nothing_is_beside_what_is_not_there(self, store: ProjectStore) -> None:
        some(store)
        assert store.article_row(ALL, ArticleId("nobody")) is None
        with pytest.raises(NotFound):
            store.article_beside(ALL, ArticleId("nobody"), 1)

    def test_the_list_goes_on_from_an_article_that_has_left_it(self, store: ProjectStore) -> None:
        articles = some(store)
        query = replace(ALL, statuses=frozenset({"new"}), order="source")
        give(store, articles[0].id, "complete")
        assert store.article_row(query, articles[0].id) is None
        after = store.article_beside(query, articles[0].id, 1)
        before = store.article_beside(query, articles[0].id, -1)
        assert after is not None
        assert after.id == articles[3].id
        assert before is not None
        assert before.id == articles[1].id
