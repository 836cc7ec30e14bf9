"""The list of articles as the window asks for it: parts, counts, neighbours, ids, problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId
from annotator.workspace.ports import (
    ArticleCounts,
    ArticleQuery,
    ArticleSummary,
    ListFacets,
    ProjectStore,
)

T = TypeVar("T")
Wanted = Callable[[], bool]
CHECKED_AT_ONCE = 20  # layers


class Asking(Protocol):
    """Has the store's lane do something, and hands on what came of it."""

    def __call__(self, work: Callable[[], T], then: Callable[[T], None], /) -> None: ...


def always() -> bool:
    """Nobody takes the question back."""
    return True


class Listing:
    """Questions about the list of a project, answered one after the other on the store's lane.

    `wanted` is called on the lane just before a question is dealt with; one that is wanted no
    more costs nothing and is not answered.
    """

    def __init__(self, store: ProjectStore, ask: Asking) -> None:
        self._store = store
        self._ask = ask

    def part(
        self,
        query: ArticleQuery,
        then: Callable[[list[ArticleSummary]], None],
        wanted: Wanted = always,
    ) -> None:
        """The articles of one part of a list."""
        self._unless_stale(lambda: self._store.articles(query), then, wanted)

    def counts(
        self, query: ArticleQuery, then: Callable[[ArticleCounts], None], wanted: Wanted = always
    ) -> None:
        """How many articles match but for their status, by status."""
        self._unless_stale(lambda: self._store.article_counts(query), then, wanted)

    def beside(
        self,
        query: ArticleQuery,
        article: ArticleId,
        then: Callable[[ArticleSummary | None, ArticleSummary | None], None],
        wanted: Wanted = always,
    ) -> None:
        """The articles before and after one, None at the ends; neither if it is not there."""

        def read() -> tuple[ArticleSummary | None, ArticleSummary | None]:
            try:
                before = self._store.article_beside(query, article, -1)
                return before, self._store.article_beside(query, article, 1)
            except NotFound:  # it was taken out of the list meanwhile
                return None, None

        self._unless_stale(read, lambda found: then(*found), wanted)

    def row(
        self,
        query: ArticleQuery,
        article: ArticleId,
        then: Callable[[int | None], None],
        wanted: Wanted = always,
    ) -> None:
        """Which row of the list an article is, or None where the list does not hold it."""
        self._unless_stale(lambda: (self._store.article_row(query, article),), _only(then), wanted)

    def facets(self, then: Callable[[ListFacets], None]) -> None:
        """What a list can be narrowed down to."""
        self._ask(self._store.list_facets, then)

    def ids(
        self,
        query: ArticleQuery,
        rows: Sequence[tuple[int, int]],
        then: Callable[[list[ArticleId]], None],
    ) -> None:
        """The articles of these rows of a list, each pair a first and a last one."""

        def read() -> list[ArticleId]:
            return [
                id_
                for first, last in rows
                for id_ in self._store.article_ids(query.part(first, last - first + 1))
            ]

        self._ask(read, then)

    def check(self, annotator: str, then: Callable[[int], None], wanted: Wanted = always) -> None:
        """Count the problems of some more layers; how many are left to be counted.

        So that nothing else waits for long, only some are counted at once: ask until none is left.
        """
        self._unless_stale(
            lambda: self._store.check_layers(annotator, CHECKED_AT_ONCE), then, wanted
        )

    def _unless_stale(
        self, work: Callable[[], T], then: Callable[[T], None], wanted: Wanted
    ) -> None:
        def read() -> T | None:
            return work() if wanted() else None

        def answered(found: T | None) -> None:
            if found is not None and wanted():
                then(found)

        self._ask(read, answered)


def _only(then: Callable[[T], None]) -> Callable[[tuple[T]], None]:
    """Takes an answer that may be None out of its wrapping."""
    return lambda found: then(found[0])
