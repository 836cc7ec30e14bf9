"""Workspace: an open project, and everything a person can ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.commands.base import Command
from annotator.commands.history import replay
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_history import MarkStep, joined, step_of
from annotator.model.marks import Actor, Mark
from annotator.model.option import OptionValue
from annotator.model.schema import Schema
from annotator.workspace.bulk import BulkChanges
from annotator.workspace.document import Document
from annotator.workspace.editing import Editing
from annotator.workspace.events import ArticlesAdded, ProjectOpened
from annotator.workspace.files import whole_file
from annotator.workspace.listing import Listing
from annotator.workspace.opening import Opening
from annotator.workspace.ports import (
    ArticleQuery,
    ArticleSummary,
    Clock,
    Lane,
    ProjectInfo,
    ProjectStats,
    ProjectStore,
    StoredStep,
)
from annotator.workspace.read_ahead import ReadAhead
from annotator.workspace.registry import Registry
from annotator.workspace.saving import REMEMBERED_STEPS, Saving, told_of
from annotator.workspace.schema_files import SchemaFiles
from annotator.workspace.session import Session
from annotator.workspace.survey import Found, ProjectSurvey
from annotator.workspace.working_time import WorkingTime

if TYPE_CHECKING:
    from annotator.ingest.pasted import Pasted
    from annotator.workspace.concordance import Concordance
    from annotator.workspace.exporting import ExportChoice, ExportPreview, ExportReport
    from annotator.workspace.importing import TransferReport
    from annotator.workspace.overview import ProjectOverview


class Workspace:
    """The one door to a project for window and command line.

    Lives on one thread. Store work goes to the lane; answers come back as events. Changes apply
    in memory at once and are written one after the other, each with its journal step in one
    transaction; a failed write stops the queue, nothing is dropped, `retry_saving` goes on.

    `bulk` changes many articles at once, `registry` knows the actors, `schema_files` the files of
    schemas.
    """

    def __init__(self, store: ProjectStore, lane: Lane, clock: Clock, *, annotator: str) -> None:
        session = Session(store, lane, clock, annotator)
        working = WorkingTime(clock)
        self.annotator = annotator
        self.events = session.events
        self._session = session
        self._store = store
        self._lane = lane
        self._clock = clock
        self._ask = session.ask
        self._ahead = ReadAhead(session)
        self._saving = Saving(session, self._ahead)
        self._opening = Opening(session, self._ahead, self._saving, working)
        self.bulk = BulkChanges(session, self._ahead, self._saving, self._opening)
        self._editing = Editing(session, self._saving, self._opening, self.bulk, working)
        self.registry = Registry(session)
        self.schema_files = SchemaFiles(session)

    # -- the project -------------------------------------------------------------------------

    @property
    def project(self) -> ProjectInfo:
        """What is open.

        Raises:
            RuntimeError: `open` has not been answered yet (a bug).
        """
        return self._session.project

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        return self._session.schema

    @property
    def actors(self) -> dict[ActorId, Actor]:
        """The registry, with what is not saved yet."""
        return self._session.actors

    def open(self) -> None:
        """Read what the project is, its registry and the undo history; then `ProjectOpened`."""

        def read() -> tuple[ProjectInfo, dict[ActorId, Actor], list[StoredStep]]:
            steps = self._store.steps(self.annotator, REMEMBERED_STEPS)
            return self._store.project(), self._store.actors(), steps

        def done(found: tuple[ProjectInfo, dict[ActorId, Actor], list[StoredStep]]) -> None:
            session = self._session
            session.project, session.actors, steps = found
            session.history = replay(told_of(step) for step in steps)
            self.events.publish(ProjectOpened(session.project))

        self._ask(read, done)

    def close(self) -> None:
        """Write what waits, once more where that failed before, and let go of the project.

        What else is under way is finished, but its answers are not told any more.
        """
        self._session.closing = True
        self.retry_saving()
        self.flush()
        if "concordance" in vars(self):
            self._lane.submit(self.concordance.close, lambda _: None, self._session.failed)
        self._lane.submit(self._store.close, lambda _: None, self._session.failed)
        self._lane.drain()

    # -- questions ---------------------------------------------------------------------------

    def articles(
        self,
        *,
        words: str = "",
        offset: int = 0,
        limit: int | None = None,
        then: Callable[[list[ArticleSummary], int], None],
    ) -> None:
        """The articles that hold all these words, and how many there are in all."""
        query = ArticleQuery(self.annotator, words=words, offset=offset, limit=limit)

        def read() -> tuple[list[ArticleSummary], int]:
            return self._store.articles(query), self._store.count(query)

        self._ask(read, lambda found: then(*found))

    @cached_property
    def listing(self) -> Listing:
        """What can be asked about the list of articles."""
        return Listing(self._store, self._ask)

    @cached_property
    def concordance(self) -> Concordance:
        """What can be looked for in every text of the project."""
        from annotator.workspace.concordance import Concordance

        return Concordance(self._store, self._ask, self.annotator, lambda: self.actors)

    @cached_property
    def overview(self) -> ProjectOverview:
        """The counts of the overview page, which are kept up to date layer by layer."""
        from annotator.workspace.overview import ProjectOverview

        return ProjectOverview(self._store, self._ask, lambda: (self.schema, dict(self.actors)))

    def stats(self, then: Callable[[ProjectStats], None]) -> None:
        """Counts over the whole project."""
        self._ask(self._store.stats, then)

    def survey(
        self,
        found: Callable[[Sequence[Found], int, int], None],
        failed: Callable[[AnnotatorError], None],
    ) -> ProjectSurvey:
        """Look for the problems of every article that the annotator marked; see `ProjectSurvey`.

        What is being written comes first, so it counts.
        """
        survey = ProjectSurvey(self._store, self._lane, self.schema, self.annotator, found, failed)
        self._saving.when_written(survey.start)
        return survey

    def mark_history(self, mark: str, then: Callable[[tuple[MarkStep, ...]], None]) -> None:
        """What became of a mark of the open article, oldest step first, unsaved ones included."""
        if self.document is None:
            return
        article, layer = self.document.article.id, self.document.so_far.layer.id

        def done(stored: list[MarkStep]) -> None:
            steps = (
                step_of(
                    entry.change,
                    mark,
                    op_id=entry.op_id,
                    kind=entry.kind,
                    annotator=entry.annotator,
                    at=entry.at,
                )
                for entry in self._saving.waiting
                if (entry.article, entry.layer.id) == (article, layer)
            )
            then(joined(stored, (step for step in steps if step is not None)))

        self._ask(lambda: self._store.mark_history(article, layer, mark), done)

    # -- the open article --------------------------------------------------------------------

    @property
    def document(self) -> Document | None:
        """The open article with the annotator's marks; None where none is open."""
        return self._session.document

    def open_article(self, article: ArticleId, then: Callable[[], None] | None = None) -> None:
        """Open an article; `ArticleOpened` follows, unless another was asked for meanwhile."""
        self._opening.open(article, then)

    def prepare(self, article: ArticleId) -> None:
        """Read an article that will probably be opened next, when there is nothing else to do."""
        self._ahead.prepare(article)

    def fill(self, most: int) -> bool:
        """Take in more marks of a long article, at most so many; whether there are still more.

        To be called while nothing else is to be done. Whoever asks the document for `marks` gets
        all of them in any case; this spares waiting for them.
        """
        return self._opening.fill(most)

    # -- changing ----------------------------------------------------------------------------

    def execute(self, command: Command) -> Change:
        """Carry out a command on the open article and start saving it.

        Raises:
            CommandRefused: the schema or the marks forbid it; nothing was changed.
        """
        return self._editing.execute(command)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        step = self._session.history.to_undo()
        return step.label if step else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        step = self._session.history.to_redo()
        return step.label if step else None

    def undo(self) -> None:
        """Take back the newest step, in whatever article it was made; opens that article."""
        self._editing.undo()

    def redo(self) -> None:
        """Do the newest undone step again; opens its article."""
        self._editing.redo()

    # -- saving ------------------------------------------------------------------------------

    @property
    def unsaved(self) -> int:
        """How many changes are not on disk yet."""
        return len(self._saving.waiting)

    def unsaved_marks(self) -> set[str]:
        """Ids of the open article's marks whose last change is not on disk yet."""
        if self.document is None:
            return set()
        here = self.document.article.id
        return {
            edit.id
            for entry in self._saving.waiting
            if entry.article == here
            for edit in entry.change.edits
            if isinstance(edit.item, Mark)
        }

    def retry_saving(self) -> None:
        """Try again to write what could not be written."""
        self._saving.write_next()

    def flush(self) -> bool:
        """Wait until everything is written; False where a write failed and changes wait."""
        return self._saving.flush()

    # -- in and out --------------------------------------------------------------------------

    def import_paths(
        self,
        paths: Sequence[Path],
        then: Callable[[TransferReport], None],
        *,
        format: str = "auto",  # noqa: A002  # the word of the command line
        annotator: str | None = None,
        options: Mapping[str, OptionValue] | None = None,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Add the articles of files and folders; `ArticlesAdded` follows, then the report.

        `progress` (0..100) and `cancelled` are called on the lane. Imported layers keep the
        names of their annotators unless `annotator` names another.
        """
        from annotator.workspace.importing import import_paths

        self._import(
            lambda: import_paths(
                self._store,
                paths,
                format=format,
                annotator=annotator,
                options=options,
                clock=self._clock,
                progress=progress,
                cancelled=cancelled,
            ),
            then,
        )

    def import_pasted(self, pasted: Pasted, then: Callable[[TransferReport], None]) -> None:
        """Add one article whose words were pasted; `ArticlesAdded` follows, then the report."""
        from annotator.workspace.importing import import_pasted

        self._import(lambda: import_pasted(self._store, pasted, clock=self._clock), then)

    def _import(
        self, work: Callable[[], TransferReport], then: Callable[[TransferReport], None]
    ) -> None:
        def imported() -> tuple[TransferReport, dict[ActorId, Actor]]:
            return work(), self._store.actors()

        def done(found: tuple[TransferReport, dict[ActorId, Actor]]) -> None:
            report, stored = found
            self._ahead.forget_all()
            self._saving.take_actors(stored)
            self.events.publish(ArticlesAdded(report.added, report.duplicates))
            then(report)

        self._ask(imported, done)

    def export(
        self,
        out: Path,
        then: Callable[[ExportReport], None],
        *,
        choice: ExportChoice | None = None,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Write the chosen articles' records to a file, all of them where nothing is chosen."""
        from annotator.workspace.exporting import export_records

        self._ask(
            lambda: export_records(
                self._store, out, choice, progress=progress, cancelled=cancelled
            ),
            then,
        )

    def preview_export(
        self, out: Path, choice: ExportChoice, then: Callable[[ExportPreview], None]
    ) -> None:
        """The first records that `export` would write with this choice, and what they would lose."""
        from annotator.workspace.exporting import preview_export

        self._ask(lambda: preview_export(self._store, out, choice), then)

    def write_file(self, path: Path, data: bytes, then: Callable[[], None]) -> None:
        """Write a picture or a table that the person asked for, whole or not at all."""

        def write() -> None:
            with whole_file(path) as file:
                file.write(data)

        self._ask(write, lambda _: then())
