"""SqlProjectStore: a project on SQLite or PostgreSQL, one transaction for every call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery
from annotator.model.bulk import BulkCount, LayerState
from annotator.model.change import compact
from annotator.model.concordance.query import Marked, Query
from annotator.model.concordance.rows import ReadText
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
from annotator.store import (
    actor_use,
    bulk,
    concordance,
    export,
    intake,
    journal,
    mark_history,
    marks,
    near_copies,
    overview,
    registry,
    statistics,
)
from annotator.store import articles as article_rows
from annotator.store.bulk_reader import StoredReader
from annotator.store.checking import check_layers
from annotator.store.engine import Database
from annotator.store.failures import blaming_input
from annotator.store.layers import advance_layer, count_again, take_layer, version_of


class SqlProjectStore:
    """Everything that is kept of one project; fulfils the workspace's `ProjectStore`.

    Calls block and come from one thread at a time. Every one raises `StoreBusy`, `StoreConflict`
    or `StoreFailed` where disk or server refuse, and has then changed nothing.
    """

    def __init__(self, database: Database, info: ProjectInfo) -> None:
        self._database = database
        self._info = info

    def project(self) -> ProjectInfo:
        """What this project is."""
        return self._info

    def add(self, records: Sequence[NewRecord], *, at: str) -> AddReport:
        """Add articles, with or without marks; a text that is there is not added again.

        The layers of a record whose text is there come to the article that is there, under ids
        that are free, unless it has a layer of the same annotator and kind.

        Raises:
            BadInput: an id belongs to another text, a record's marks do not hold together, or a
                value is none that the database can hold.
        """
        with self._database.writing() as connection, blaming_input(self._database.place):
            return intake.add(connection, records, at)

    def count(self, query: ArticleQuery) -> int:
        """How many articles match, `offset` and `limit` left out."""
        with self._database.reading() as connection:
            return article_rows.count(connection, query)

    def articles(self, query: ArticleQuery) -> list[ArticleSummary]:
        """The matching articles in the order of the query."""
        with self._database.reading() as connection:
            return article_rows.summaries(connection, query)

    def last_number(self) -> int:
        """The number of the article that came last, 0 where there is none."""
        with self._database.reading() as connection:
            return concordance.last_number(connection)

    def may_hold(
        self,
        query: Query,
        annotator: str,
        linked: Mapping[str, Collection[ActorId]],
        within: tuple[int, int],
    ) -> Sequence[int]:
        """Numbers `within` (first, last) of the articles that may hold a query, ascending."""
        with self._database.reading() as connection:
            return concordance.candidates(connection, query, annotator, linked, within)

    def read_texts(
        self, numbers: Sequence[int], annotator: str, wanted: Collection[Marked]
    ) -> list[ReadText]:
        """The articles of these numbers that are there, with the marks asked about.

        Raises:
            StoreFailed: a mark's row is damaged.
        """
        with self._database.reading() as connection:
            return concordance.texts(connection, numbers, annotator, wanted)

    def article_counts(self, query: ArticleQuery) -> ArticleCounts:
        """How many articles match but for their status, by status."""
        with self._database.reading() as connection:
            return article_rows.counts(connection, query)

    def article_ids(self, query: ArticleQuery) -> list[ArticleId]:
        """The ids of the matching articles, in the order of the query."""
        with self._database.reading() as connection:
            return article_rows.ids(connection, query)

    def article_beside(
        self, query: ArticleQuery, article: ArticleId, step: int
    ) -> ArticleSummary | None:
        """The article that comes next (`step` 1) or before (-1) in the list; None at its end.

        Raises:
            NotFound: there is no such article.
        """
        with self._database.reading() as connection:
            return article_rows.beside(connection, query, article, step)

    def article_row(self, query: ArticleQuery, article: ArticleId) -> int | None:
        """Which row of the list an article is, from 0, or None where the list does not hold it."""
        with self._database.reading() as connection:
            return article_rows.row_of(connection, query, article)

    def check_layers(self, annotator: str, most: int) -> int:
        """Count the problems of at most so many of the annotator's layers; how many are left."""
        with self._database.writing() as connection:
            return check_layers(connection, annotator, self._info.schema, most)

    def list_facets(self) -> ListFacets:
        """What a list can be narrowed down to."""
        with self._database.reading() as connection:
            return article_rows.facets(connection)

    def first_copies(self) -> dict[ArticleId, ArticleId]:
        """For every article that has near copies, the one of them that came in first."""
        with self._database.reading() as connection:
            return near_copies.firsts(connection)

    def load(self, article: ArticleId, annotator: str) -> OpenedArticle:
        """An article and the annotator's manual layer, a fresh one where there is none.

        Raises:
            NotFound: there is no such article.
            StoreFailed: text or marks are not as they were stored.
        """
        with self._database.reading() as connection:
            return marks.load(connection, article, annotator)

    def load_near(self, article: ArticleId, annotator: str, start: int, end: int) -> OpenedArticle:
        """The same, but of a long article only the marks about this stretch and their ends.

        Raises:
            NotFound: there is no such article.
            StoreFailed: text or marks are not as they were stored.
        """
        with self._database.reading() as connection:
            return marks.load_near(connection, article, annotator, start, end)

    def load_rest(self, article: ArticleId, annotator: str) -> StoredMarks:
        """Every mark of the annotator's manual layer.

        Raises:
            NotFound: there is no such article.
        """
        with self._database.reading() as connection:
            return marks.load_rest(connection, article, annotator)

    def actors(self) -> dict[ActorId, Actor]:
        """The registry."""
        with self._database.reading() as connection:
            return registry.read_actors(connection)

    def actor_use(self, actors: Iterable[ActorId] | None = None) -> dict[ActorId, ActorUse]:
        """How often these actors, or all, are mentioned; who is not mentioned is left out."""
        with self._database.reading() as connection:
            return actor_use.actor_use(connection, actors)

    def linked_mentions(self, query: MentionsQuery) -> list[LinkedMention]:
        """A page of an actor's mentions in all layers, in the order of import and of the text."""
        with self._database.reading() as connection:
            return actor_use.linked_mentions(connection, query)

    def mark_history(self, article: ArticleId, layer: str, mark: str) -> list[MarkStep]:
        """Every step of the journal that changed a mark, oldest first."""
        with self._database.reading() as connection:
            return mark_history.mark_history(connection, article, layer, mark)

    def write(self, entry: JournalEntry) -> int:
        """State and journal in one transaction; the layer's new version.

        An entry that was written before changes nothing.

        Raises:
            NotFound: there is no such article.
            StoreConflict: the layer is at another version, or an actor is not as the change
                found it or is used elsewhere.
        """
        with self._database.writing() as connection:
            done = journal.written_on(connection, entry.op_id)
            if done is not None:
                return version_of(connection, *done)
            number, text = marks.find_article(connection, entry.article)
            taken = take_layer(connection, number, entry)
            edits = compact(entry.change.edits)
            of_actors = [edit for edit in edits if edit.kind == "actor"]
            of_layer = next((edit for edit in edits if edit.kind == "layer"), None)
            of_marks = [edit for edit in edits if edit.kind not in ("actor", "layer")]
            registry.check_actors(connection, of_actors)
            registry.put_actors(connection, of_actors)
            serial = marks.put_marks(connection, taken, entry.layer.id, of_marks, text)
            registry.drop_actors(connection, of_actors)
            version = advance_layer(
                connection, taken, edit=of_layer, serial=serial, seconds=entry.seconds
            )
            count_again(connection, [taken.key], entry.at)
            journal.append(connection, entry, number, text)
            return version

    def marked_articles(self, annotator: str) -> list[ArticleId]:
        """The articles in which the annotator has marks, in the order of import."""
        with self._database.reading() as connection:
            return article_rows.marked(connection, annotator)

    def layers_of(self, articles: Sequence[ArticleId], annotator: str) -> list[LayerState]:
        """The annotator's manual layers of these articles, with text and marks.

        Raises:
            NotFound: one of them does not exist.
            StoreFailed: what is stored of an article is damaged.
        """
        with self._database.reading() as connection:
            return list(StoredReader(connection).layers(articles=articles, annotator=annotator))

    def preview_bulk(
        self,
        plan: bulk.Plan,
        *,
        progress: bulk.Progress | None = None,
        cancelled: bulk.Cancelled | None = None,
    ) -> BulkCount:
        """What a change over the whole project would touch; nothing is written.

        Raises:
            CommandRefused: the plan refuses.
            Stopped: it was cancelled.
        """
        with self._database.reading() as connection:
            return bulk.preview(connection, plan, progress=progress, cancelled=cancelled)

    def write_bulk(
        self,
        entry: BulkEntry,
        plan: bulk.Plan | None = None,
        *,
        progress: bulk.Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BulkCount:
        """Plan and write a change over the whole project in one transaction, with its journal.

        Without a plan the entry is an "undo" or "redo", and `reverts` says of what.

        Raises:
            CommandRefused: the plan refuses.
            Stopped: it was cancelled.
            StoreConflict: something is not as the plan found it, or as the step left it.
        """
        with self._database.writing() as connection:
            plan = bulk.repeat(connection, entry) if plan is None else plan
            count = bulk.write(connection, entry, plan, progress=progress, cancelled=cancelled)
            swapped = bulk.schema_of(connection) if count.schema else None
        if swapped is not None:
            self._info = replace(self._info, schema=swapped.schema, schema_text=swapped.text)
        return count

    def steps(self, annotator: str, limit: int) -> list[StoredStep]:
        """The annotator's newest journal steps, oldest first."""
        with self._database.reading() as connection:
            return journal.steps(connection, annotator, limit)

    def records(
        self,
        *,
        status: Status | None = None,
        layer: str | None = None,
        articles: Iterable[ArticleId] | None = None,
    ) -> Iterator[StoredRecord]:
        """Every article with its marks, in the order of import, streamed.

        Raises:
            NotFound: one of `articles` does not exist.
        """
        return export.records(self._database, export.Selection(status, layer), articles)

    def stats(self) -> ProjectStats:
        """Counts over the project."""
        with self._database.reading() as connection:
            return statistics.project_stats(connection)

    def overview_state(self) -> OverviewState:
        """The articles by source and month, and which layers there are at which version."""
        with self._database.reading() as connection:
            return overview.overview_state(connection)

    def layer_contents(self, keys: Sequence[int]) -> list[LayerContents]:
        """What the layers of these keys add to the overview; those that are gone are left out."""
        with self._database.reading() as connection:
            return overview.layer_contents(connection, keys)

    def find_articles(self, search: ArticleSearch) -> tuple[list[FoundArticle], int]:
        """Articles behind a bar of the overview, as many as fit, and how many there are."""
        with self._database.reading() as connection:
            return overview.find_articles(connection, search)

    def find_marks(self, search: MarkSearch) -> list[FoundMark]:
        """Marks behind a bar of the overview, as many as fit, in the order of import."""
        with self._database.reading() as connection:
            return overview.find_marks(connection, search)

    def close(self) -> None:
        """Let go of the file or server."""
        self._database.close()
