"""What the workspace needs from the outside: a store, a lane for its work, a clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery
from annotator.model.bulk import BulkCount, BulkItem, BulkReader, LayerState
from annotator.model.concordance.query import Marked, Query
from annotator.model.concordance.rows import ReadText
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_history import MarkStep
from annotator.model.marks import Actor, Status
from annotator.model.overview import (
    ArticleSearch,
    FoundArticle,
    FoundMark,
    LayerContents,
    MarkSearch,
    OverviewState,
)
from annotator.model.project import (
    AddReport,
    ArticleCounts,
    ArticleQuery,
    ArticleSummary,
    BulkEntry,
    EntryKind,
    JournalEntry,
    ListFacets,
    NewRecord,
    OpenedArticle,
    ProjectInfo,
    ProjectStats,
    StoredMarks,
    StoredRecord,
    StoredStep,
)

__all__ = [
    "ActorUse",
    "AddReport",
    "ArticleCounts",
    "ArticleQuery",
    "ArticleSummary",
    "BulkCount",
    "BulkEntry",
    "BulkPlan",
    "BulkReader",
    "Clock",
    "EntryKind",
    "JournalEntry",
    "Lane",
    "LayerState",
    "LinkedMention",
    "ListFacets",
    "MarkStep",
    "MentionsQuery",
    "NewRecord",
    "OpenedArticle",
    "ProjectInfo",
    "ProjectStats",
    "ProjectStore",
    "StoredMarks",
    "StoredRecord",
    "StoredStep",
]

T = TypeVar("T")
BulkPlan = Callable[[BulkReader], Iterable[BulkItem]]


class ProjectStore(Protocol):
    """Everything that is kept of one project. All methods block; call them on the store's lane.

    Raises `StoreBusy`, `StoreConflict` or `StoreFailed` where disk or server refuse.
    """

    def project(self) -> ProjectInfo:
        """What this project is."""
        ...

    def add(self, records: Sequence[NewRecord], *, at: str) -> AddReport:
        """Add articles, with or without marks, in one transaction. Same text is not added twice."""
        ...

    def count(self, query: ArticleQuery) -> int:
        """How many articles match, `offset` and `limit` left out."""
        ...

    def articles(self, query: ArticleQuery) -> list[ArticleSummary]:
        """The matching articles in the order of the query."""
        ...

    def article_counts(self, query: ArticleQuery) -> ArticleCounts:
        """How many articles match but for their status, by status."""
        ...

    def article_ids(self, query: ArticleQuery) -> list[ArticleId]:
        """The ids of the matching articles, in the order of the query."""
        ...

    def article_beside(
        self, query: ArticleQuery, article: ArticleId, step: int
    ) -> ArticleSummary | None:
        """The article that comes next (`step` 1) or before (-1) in the list; None at its end.

        The one it is beside need not be in the list itself. Raises `NotFound`.
        """
        ...

    def article_row(self, query: ArticleQuery, article: ArticleId) -> int | None:
        """Which row of the list an article is, from 0, or None where the list does not hold it."""
        ...

    def check_layers(self, annotator: str, most: int) -> int:
        """Count the problems of at most so many of the annotator's layers; how many are left.

        Only layers that were changed since they were counted need it, or all after another schema.
        """
        ...

    def list_facets(self) -> ListFacets:
        """What a list can be narrowed down to."""
        ...

    def last_number(self) -> int:
        """The number of the article that came last, 0 where there is none."""
        ...

    def may_hold(
        self,
        query: Query,
        annotator: str,
        linked: Mapping[str, Collection[ActorId]],
        within: tuple[int, int],
    ) -> Sequence[int]:
        """Numbers `within` (first, last) of the articles that may hold a query, ascending.

        Articles are numbered in the order of import, from 1. Every article that does hold it is among them, unless it is shelved. `linked` gives the
        actors that the names in the query mean.
        """
        ...

    def read_texts(
        self, numbers: Sequence[int], annotator: str, wanted: Collection[Marked]
    ) -> list[ReadText]:
        """The articles of these numbers that are there, in this order, to be looked through.

        With them come at least the marks that one of `wanted` may mean; clusters never.
        """
        ...

    def first_copies(self) -> dict[ArticleId, ArticleId]:
        """For every article that has near copies, the one of them that came in first."""
        ...

    def load(self, article: ArticleId, annotator: str) -> OpenedArticle:
        """An article and the annotator's manual layer (a fresh one when there is none yet).

        Raises `NotFound`; `StoreFailed` when the text is not what was imported (hash).
        """
        ...

    def load_near(self, article: ArticleId, annotator: str, start: int, end: int) -> OpenedArticle:
        """Like `load`, but of a layer with many marks only those about this stretch of the text.

        With a mark come all that point to it and all that it points to, as far as the store
        knows where they stand.
        """
        ...

    def load_rest(self, article: ArticleId, annotator: str) -> StoredMarks:
        """Every mark of the annotator's manual layer, those of `load_near` among them.

        Raises `NotFound` when the article is gone.
        """
        ...

    def actors(self) -> dict[ActorId, Actor]:
        """The registry."""
        ...

    def actor_use(self, actors: Iterable[ActorId] | None = None) -> dict[ActorId, ActorUse]:
        """How often these actors, or all, are mentioned; who is not mentioned is left out."""
        ...

    def linked_mentions(self, query: MentionsQuery) -> list[LinkedMention]:
        """A page of an actor's mentions in all layers, in the order of import and of the text."""
        ...

    def mark_history(self, article: ArticleId, layer: str, mark: str) -> list[MarkStep]:
        """Every step of the journal that changed a mark, oldest first."""
        ...

    def write(self, entry: JournalEntry) -> int:
        """State and journal in one transaction; the layer's new version.

        Raises `StoreConflict` when the layer is at another version, or an actor is not as the
        change found it.
        """
        ...

    def marked_articles(self, annotator: str) -> list[ArticleId]:
        """The articles in which the annotator has marks, in the order of import."""
        ...

    def layers_of(self, articles: Sequence[ArticleId], annotator: str) -> list[LayerState]:
        """The annotator's manual layers of these articles, with text and marks.

        Raises `NotFound` where one of them does not exist.
        """
        ...

    def preview_bulk(
        self,
        plan: BulkPlan,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BulkCount:
        """What a change over the whole project would touch; nothing is written.

        Raises `CommandRefused` where the plan does, `Stopped` where it was `cancelled`.
        """
        ...

    def write_bulk(
        self,
        entry: BulkEntry,
        plan: BulkPlan | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BulkCount:
        """Plan and write a change over the whole project, with its journal, in one transaction.

        Without a plan, `entry` takes the step `entry.reverts` back or does it again. `progress`
        hears how much is done (0 to 100) of what lasts. Raises `CommandRefused` where the plan
        does, `Stopped` where it was `cancelled`, `StoreConflict` where something is not as the
        step left it; nothing was changed then.
        """
        ...

    def steps(self, annotator: str, limit: int) -> list[StoredStep]:
        """The annotator's newest journal steps, oldest first."""
        ...

    def records(
        self,
        *,
        status: Status | None = None,
        layer: str | None = None,
        articles: Iterable[ArticleId] | None = None,
    ) -> Iterator[StoredRecord]:
        """Every article with its marks, in the order of import, streamed.

        `status` keeps articles with a layer of that status, `layer` only layers of that
        annotator or kind ("adjudicated").
        """
        ...

    def stats(self) -> ProjectStats:
        """Counts over the project."""
        ...

    def overview_state(self) -> OverviewState:
        """The articles by source and month, and which layers there are at which version."""
        ...

    def layer_contents(self, keys: Sequence[int]) -> list[LayerContents]:
        """What the layers of these keys add to the overview; those that are gone are left out."""
        ...

    def find_articles(self, search: ArticleSearch) -> tuple[list[FoundArticle], int]:
        """Articles behind a bar of the overview, as many as fit, and how many there are."""
        ...

    def find_marks(self, search: MarkSearch) -> list[FoundMark]:
        """Marks behind a bar of the overview, as many as fit, in the order of import."""
        ...

    def close(self) -> None:
        """Let go of the file or server."""
        ...


class Lane(Protocol):
    """Where store work runs: one piece after the other, in the order given.

    `done` or `failed` is called on the thread that owns the workspace. An `AnnotatorError` goes
    to `failed`; anything else is a bug and surfaces as one.
    """

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Run `work` after everything submitted before it.

        `and_then` runs on the lane right after work that did not fail, whatever was submitted
        meanwhile; nobody is told of its end, so it keeps its failures to itself. `patient` work
        may wait until what is at hand is done, but never longer than what is submitted after it.
        """
        ...

    def drain(self) -> None:
        """Return when everything submitted so far has run and been answered."""
        ...


class Clock(Protocol):
    """Time and chance, so that tests can hold them still."""

    def now(self) -> datetime:
        """Now, in UTC."""
        ...

    def entropy(self, size: int) -> bytes:
        """So many random bytes."""
        ...
