from __future__ import annotations

from annotator.model.identity import ArticleId
from annotator.workspace.listing import Listing
from annotator.workspace.ports import ArticleQuery, ArticleSummary, NewRecord
from tests.builders import AT
from tests.contracts.store_contract import article
from tests.fakes import MemoryStore

ALL = ArticleQuery("A1")


def a_listing(count: int = 5) -> tuple[Listing, list[ArticleId]]:
    store = MemoryStore()
    report = store.add([NewRecord(article(f"Text {number}.")) for number in range(count)], at=AT)
    return Listing(store, lambda work, then: then(work())), list(report.added)


def test_parts_counts_and_ids_are_told() -> None:
    listing, ids = a_listing()
    told: list[object] = []
    listing.part(ALL.part(1, 2), lambda rows: told.append([row.id for row in rows]))
    listing.counts(ALL, lambda counts: told.append(counts.total))
    listing.ids(ALL, ((0, 1), (4, 4)), told.append)
    listing.facets(lambda facets: told.append(facets.sources))
    listing.check("A1", told.append)
    assert told == [ids[1:3], 5, [*ids[:2], ids[4]], ((None, 5),), 0]


def test_a_question_that_is_wanted_no_more_is_not_asked() -> None:
    listing, _ = a_listing()
    told: list[object] = []
    listing.part(ALL, told.append, lambda: False)
    listing.row(ALL, ArticleId("x"), told.append, lambda: False)
    assert told == []


def test_neighbours_and_rows_also_of_what_is_gone() -> None:
    listing, ids = a_listing()
    told: list[object] = []

    def pair(before: ArticleSummary | None, after: ArticleSummary | None) -> None:
        told.append((before and before.id, after and after.id))

    listing.beside(ALL, ids[0], pair)
    listing.beside(ALL, ArticleId("gone"), pair)
    listing.row(ALL, ids[3], told.append)
    listing.row(ALL, ArticleId("gone"), told.append)
    assert told == [(None, ids[1]), (None, None), 3, None]
