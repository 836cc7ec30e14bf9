"""Workspace: an open project, and everything a person can ask of it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.commands.base import Command, Context, Stamp
from annotator.commands.bulk.base import BulkCommand
from annotator.commands.history import History, replay
from annotator.model.actor_rows import ActorRows
from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery
from annotator.model.bulk import SchemaText
from annotator.model.change import Change, Edit
from annotator.model.errors import (
    AnnotatorError,
    CommandRefused,
    NotFound,
    ProjectUnusable,
    StoreConflict,
    StoreFailed,
)
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_history import MarkStep, joined, step_of
from annotator.model.mark_set import StaleChange
from annotator.model.marks import Actor, Mark, Mention
from annotator.model.record import change_data
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.workspace.document import (
    BulkStep,
    Document,
    Step,
    apply_to_registry,
    registry_fits,
    with_changes,
)
from annotator.workspace.events import (
    ArticleClosed,
    ArticleOpened,
    ArticlesAdded,
    ChangeSaved,
    Failed,
    MarksArrived,
    MarksChanged,
    Origin,
    ProjectChanged,
    ProjectOpened,
    Publisher,
    SavingFailed,
)
from annotator.workspace.files import whole_file
from annotator.workspace.listing import Listing
from annotator.workspace.ports import (
    ArticleQuery,
    ArticleSummary,
    BulkCount,
    BulkEntry,
    BulkPlan,
    Clock,
    EntryKind,
    JournalEntry,
    Lane,
    OpenedArticle,
    ProjectInfo,
    ProjectStats,
    ProjectStore,
    StoredStep,
)
from annotator.workspace.rebasing import rebase
from annotator.workspace.remainder import Remainder
from annotator.workspace.survey import Found, ProjectSurvey

if TYPE_CHECKING:
    from annotator.ingest.pasted import Pasted
    from annotator.model.schema_draft import SchemaDraft
    from annotator.workspace.concordance import Concordance
    from annotator.workspace.exporting import ExportChoice, ExportReport
    from annotator.workspace.importing import TransferReport
    from annotator.workspace.overview import ProjectOverview
T = TypeVar("T")

REMEMBERED_STEPS = 1000
UNSTORABLE = re.compile("[\0\ud800-\udfff]")
MOST_CONFLICTS = 3  # with one change, before it is left out
FROM_ELSEWHERE = said("Changes from elsewhere")
FIRST_LOOK = 12_000  # code points of a long article whose marks are read before the others
MOST_AHEAD = 4  # articles read before they are opened
KEPT_AHEAD = 120  # seconds; others may work on them meanwhile
LONGEST_PAUSE = 60  # seconds without a change that still count as working time


class Workspace:
    """The one door to a project for window and command line.

    Lives on one thread. Store work goes to the lane; answers come back as events. Changes apply
    in memory at once and are written one after the other, each with its journal step in one
    transaction; a failed write stops the queue, nothing is dropped, `retry_saving` goes on.
    """

    def __init__(self, store: ProjectStore, lane: Lane, clock: Clock, *, annotator: str) -> None:
        self.events = Publisher()
        self.annotator = annotator
        self.document: Document | None = None
        self.actors: dict[ActorId, Actor] = {}
        self._store = store
        self._lane = lane
        self._clock = clock
        self._project: ProjectInfo | None = None
        self._history: History[Step | BulkStep] = History()
        self._held: dict[ArticleId, Document] = {}
        self._waiting: deque[JournalEntry] = deque()
        self._conflicts: Counter[str] = Counter()
        self._writing = False
        self._closing = False
        self._active_at: datetime | None = None
        self._wanted: ArticleId | None = None
        self._ahead: dict[ArticleId, tuple[OpenedArticle, datetime]] = {}
        self._overview: ProjectOverview | None = None

    # -- the project -------------------------------------------------------------------------

    @property
    def project(self) -> ProjectInfo:
        """What is open.

        Raises:
            RuntimeError: `open` has not been answered yet (a bug).
        """
        if self._project is None:
            raise RuntimeError("the project is not open yet")
        return self._project

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        return self.project.schema

    def open(self) -> None:
        """Read what the project is, its registry and the undo history; then `ProjectOpened`."""

        def read() -> tuple[ProjectInfo, dict[ActorId, Actor], list[StoredStep]]:
            steps = self._store.steps(self.annotator, REMEMBERED_STEPS)
            return self._store.project(), self._store.actors(), steps

        def done(found: tuple[ProjectInfo, dict[ActorId, Actor], list[StoredStep]]) -> None:
            self._project, self.actors, steps = found
            self._history = replay(_told_of(step) for step in steps)
            self.events.publish(ProjectOpened(self._project))

        self._ask(read, done)

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

    def stats(self, then: Callable[[ProjectStats], None]) -> None:
        """Counts over the whole project."""
        self._ask(self._store.stats, then)

    def actor_use(
        self,
        then: Callable[[dict[ActorId, ActorUse]], None],
        actors: Iterable[ActorId] | None = None,
    ) -> None:
        """How often these actors, or all, are mentioned in the project, as far as it is saved."""
        wanted = None if actors is None else tuple(actors)
        self._ask(lambda: self._store.actor_use(wanted), then)

    def linked_mentions(
        self, query: MentionsQuery, then: Callable[[list[LinkedMention]], None]
    ) -> None:
        """A page of the mentions that are linked to an actor."""
        self._ask(lambda: self._store.linked_mentions(query), then)

    def export_actors(self, out: Path, then: Callable[[int], None]) -> None:
        """Write the registry to a CSV file; then how many actors it has."""
        from annotator.workspace.actor_files import write_actors

        actors = tuple(self.actors.values())
        self._ask(lambda: write_actors(actors, out), then)

    def read_actors(self, path: Path, then: Callable[[ActorRows], None]) -> None:
        """Read a CSV file of actors; `ImportActors` takes its rows into the registry."""
        from annotator.workspace.actor_files import read_actors

        self._ask(lambda: read_actors(path), then)

    def duplicate_actors(self, then: Callable[[list[tuple[ActorId, ...]]], None]) -> None:
        """Groups of actors that may be the same."""
        from annotator.model.actor_names import duplicate_groups

        actors = dict(self.actors)
        self._ask(lambda: duplicate_groups(actors), then)

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
                for entry in self._waiting
                if (entry.article, entry.layer.id) == (article, layer)
            )
            then(joined(stored, (step for step in steps if step is not None)))

        self._ask(lambda: self._store.mark_history(article, layer, mark), done)

    @property
    def overview(self) -> ProjectOverview:
        """The counts of the overview page, which are kept up to date layer by layer."""
        if self._overview is None:
            from annotator.workspace.overview import ProjectOverview

            self._overview = ProjectOverview(
                self._store, self._ask, lambda: (self.schema, dict(self.actors))
            )
        return self._overview

    # -- the open article --------------------------------------------------------------------

    def open_article(self, article: ArticleId, then: Callable[[], None] | None = None) -> None:
        """Open an article; `ArticleOpened` follows, unless another was asked for meanwhile."""
        self._wanted = article
        held = self._held.get(article) or self._ready(article)
        if held is not None:
            self._show(held, then)
            return

        known, rest = frozenset(self.actors), Remainder()

        def read() -> tuple[OpenedArticle, dict[ActorId, Actor] | None]:
            found = self._store.load_near(article, self.annotator, 0, FIRST_LOOK)
            # Others add actors too; the registry is read again when the article knows one more.
            actors = None if _actors_of(found.marks) <= known else self._store.actors()
            whole.append(found.whole)
            return found, actors

        def read_rest() -> None:
            if whole == [False]:
                rest.fetch(lambda: self._store.load_rest(article, self.annotator))

        def done(answer: tuple[OpenedArticle, dict[ActorId, Actor] | None]) -> None:
            found, actors = answer
            if actors is not None:
                self._take_actors(actors)
            if self._wanted == article:
                later = None if found.whole else rest
                document = Document(found.article, found.marks, found.version, later)
                self._show(self._held.get(article, document), then)

        whole: list[bool] = []
        self._ask(read, done, and_then=read_rest)

    def prepare(self, article: ArticleId) -> None:
        """Read an article that will probably be opened next, when there is nothing else to do.

        It is not told of. A long one is not kept: it opens at its beginning in any case.
        """
        if article in self._held or article in self._ahead:
            return

        def done(found: OpenedArticle | None) -> None:
            if found is None or not found.whole or article in self._held:
                return
            while len(self._ahead) >= MOST_AHEAD:
                del self._ahead[next(iter(self._ahead))]
            self._ahead[article] = (found, self._clock.now())

        def read() -> OpenedArticle | None:
            try:
                return self._store.load_near(article, self.annotator, 0, FIRST_LOOK)
            except AnnotatorError:
                return None  # opening it will say what is wrong

        self._lane.submit(read, self._unless_closing(done), self._failed, patient=True)

    def _ready(self, article: ArticleId) -> Document | None:
        """The article, if it was read ahead and not too long ago."""
        found, at = self._ahead.pop(article, (None, None))
        if found is None or at is None or (self._clock.now() - at).total_seconds() > KEPT_AHEAD:
            return None
        if not _actors_of(found.marks) <= self.actors.keys():
            return None
        return Document(found.article, found.marks, found.version)

    def fill(self, most: int) -> bool:
        """Take in more marks of a long article, at most so many; whether there are still more.

        To be called while nothing else is to be done. Whoever asks the document for `marks` gets
        all of them in any case; this spares waiting for them.
        """
        document = self.document
        if document is None or document.whole:
            return False
        if document.waiting:
            return True
        document.take(most)
        marks, replaced = document.told()
        self.events.publish(MarksArrived(document.article.id, marks, replaced, document.whole))
        if not _actors_of(marks) <= self.actors.keys():
            self._ask(self._store.actors, self._take_actors)
        if document.damage is not None:
            self.document = self._wanted = None
            self.events.publish(ArticleClosed(document.article.id))
            self._failed(document.damage)
            return False
        return not document.whole

    def _take_actors(self, stored: dict[ActorId, Actor]) -> None:
        self.actors = with_changes(stored, (entry.change for entry in self._waiting))

    def _show(self, document: Document, then: Callable[[], None] | None) -> None:
        self.document = document
        self._active_at = self._clock.now()
        self.events.publish(ArticleOpened(document.article.id))
        if then is not None:
            then()

    # -- changing ----------------------------------------------------------------------------

    def execute(self, command: Command) -> Change:
        """Carry out a command on the open article and start saving it.

        Raises:
            CommandRefused: the schema or the marks forbid it; nothing was changed.
        """
        document = self._writable()
        context = Context(document.article, self.schema, document.marks, self.actors, self._stamp())
        change = _with_progress(command.change(context), document)
        _refuse_unstorable(change)
        step = Step(self._new_op_id(), document.article.id, document.marks.layer.id, change)
        self._carry_out(document, change, "command", step, reverts=None)
        self._history.did(step)
        self._announce(document, change, "command")
        return change

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        step = self._history.to_undo()
        return step.label if step else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        step = self._history.to_redo()
        return step.label if step else None

    def undo(self) -> None:
        """Take back the newest step, in whatever article it was made; opens that article."""
        step = self._history.to_undo()
        if step is None:
            raise CommandRefused(said("There is nothing to undo."))
        if isinstance(step, BulkStep):
            self._bulk(step, "undo", None)
        else:
            self._step(step, "undo", step.change.inverse(), self._history.undid)

    def redo(self) -> None:
        """Do the newest undone step again; opens its article."""
        step = self._history.to_redo()
        if step is None:
            raise CommandRefused(said("There is nothing to redo."))
        if isinstance(step, BulkStep):
            self._bulk(step, "redo", None)
        else:
            self._step(step, "redo", step.change, self._history.redid)

    def _step(
        self, step: Step, origin: Origin, change: Change, moved: Callable[[], object]
    ) -> None:
        self._refuse_read_only()
        if self.document is None or self.document.article.id != step.article:
            again = self.undo if origin == "undo" else self.redo
            self.open_article(step.article, then=lambda: self._told(again))
            return
        document = self._writable()
        if not registry_fits(self.actors, change):
            raise CommandRefused(
                said(
                    "“{change}” cannot be taken back or done again: the actor was changed "
                    "elsewhere since.",
                    change=change.label,
                ),
                hint=said("Change the actor in its card instead."),
            )
        try:
            self._carry_out(document, change, origin, step, reverts=step.op_id)
        except StaleChange:
            # The same annotator was at work elsewhere after this history was read.
            raise CommandRefused(
                said(
                    "“{change}” cannot be taken back or done again: the marks were changed "
                    "elsewhere since.",
                    change=change.label,
                ),
                hint=said("Open the project again to see the newest state."),
            ) from None
        moved()
        self._announce(document, change, origin)

    def _told(self, ask: Callable[[], None]) -> None:
        """Do what was asked for earlier; nobody waits for a refusal, so it becomes an event."""
        try:
            ask()
        except AnnotatorError as error:
            self._failed(error)

    def _writable(self) -> Document:
        if self.document is None:
            raise CommandRefused(
                said("No article is open."), hint=said("Open one from the list first.")
            )
        self._refuse_read_only()
        _ = self.document.marks  # all of them: what is to be changed may hang on any
        if self.document.damage is not None:
            raise self.document.damage
        return self.document

    def _refuse_read_only(self) -> None:
        if self.project.read_only:
            raise ProjectUnusable(
                said("{project} is open for reading only.", project=self.project.name),
                hint=said("Make the file and its folder writable, then open it again."),
            )

    def _carry_out(
        self, document: Document, change: Change, origin: Origin, step: Step, reverts: str | None
    ) -> None:
        layer = document.marks.layer
        seconds = self._worked_seconds()
        document.marks.apply(change)
        apply_to_registry(self.actors, change)
        document.marks.layer = replace(document.marks.layer, seconds=layer.seconds + seconds)
        self._held[document.article.id] = document
        self._waiting.append(
            JournalEntry(
                op_id=step.op_id if reverts is None else self._new_op_id(),
                kind="do" if origin == "command" else origin,
                reverts=reverts,
                annotator=self.annotator,
                article=document.article.id,
                layer=layer,
                version=document.version,
                change=change,
                at=_moment(self._clock.now()),
                seconds=seconds,
            )
        )
        document.version += 1

    def _announce(self, document: Document, change: Change, origin: Origin) -> None:
        """Say that the marks changed and start saving, whatever those who listen make of it."""
        try:
            self.events.publish(MarksChanged(document.article.id, change, origin))
        finally:
            self._write_next()

    def _worked_seconds(self) -> int:
        now = self._clock.now()
        before, self._active_at = self._active_at, now
        if before is None:
            return 0
        return max(0, min(round((now - before).total_seconds()), LONGEST_PAUSE))

    def _new_op_id(self) -> str:
        return self._clock.entropy(16).hex()

    # -- over the whole project --------------------------------------------------------------

    def survey(
        self,
        found: Callable[[Sequence[Found], int, int], None],
        failed: Callable[[AnnotatorError], None],
    ) -> ProjectSurvey:
        """Look for the problems of every article that the annotator marked; see `ProjectSurvey`.

        What is being written comes first, so it counts.
        """
        self.flush()
        survey = ProjectSurvey(self._store, self._lane, self.schema, self.annotator, found, failed)
        survey.start()
        return survey

    def preview_bulk(self, command: BulkCommand, then: Callable[[BulkCount], None]) -> None:
        """Count what a bulk command would touch; a refusal becomes `Failed`."""
        stamp = self._stamp()
        self.flush()
        self._ask(
            lambda: self._store.preview_bulk(lambda reader: command.plan(reader, stamp)), then
        )

    def execute_bulk(
        self,
        command: BulkCommand,
        then: Callable[[BulkCount], None] | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Carry out a bulk command as one step; `ProjectChanged` follows, or `Failed`.

        `progress` (layers done) and `cancelled` are called on the lane.

        Raises:
            ProjectUnusable: the project may only be read.
            StoreFailed: earlier changes cannot be written, and so neither can this one.
        """
        stamp = self._stamp()
        self._bulk(
            BulkStep(self._new_op_id(), command.label),
            "command",
            lambda reader: command.plan(reader, stamp),
            then,
            progress=progress,
            cancelled=cancelled,
        )

    def _bulk(
        self,
        step: BulkStep,
        origin: Origin,
        plan: BulkPlan | None,
        then: Callable[[BulkCount], None] | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._refuse_read_only()
        # What waits comes before this step in the journal, as it does in the history.
        if not self.flush():
            raise StoreFailed(
                said("“{step}” has to wait: earlier changes are not saved yet.", step=step.label),
                hint=said("Save them first (Ctrl+S)."),
            )
        entry = BulkEntry(
            op_id=step.op_id if origin == "command" else self._new_op_id(),
            kind="do" if origin == "command" else origin,
            reverts=None if origin == "command" else step.op_id,
            annotator=self.annotator,
            label=step.label,
            at=_moment(self._clock.now()),
        )
        here = None if self.document is None else self.document.article.id

        def work() -> tuple[BulkCount, ProjectInfo, dict[ActorId, Actor], OpenedArticle | None]:
            count = self._store.write_bulk(entry, plan, progress=progress, cancelled=cancelled)
            found = self._open_again(here)
            return count, self._store.project(), self._store.actors(), found

        def done(
            answer: tuple[BulkCount, ProjectInfo, dict[ActorId, Actor], OpenedArticle | None],
        ) -> None:
            count, self._project, stored, found = answer
            self._ahead.clear()
            self._take_actors(stored)
            self._take_again(here, found)
            self.events.publish(ProjectChanged(count, step.label, origin))
            if then is not None:
                then(count)

        def failed(error: AnnotatorError) -> None:
            self._moved(step, origin, back=True)
            self._failed(error)

        # At once, not when it is done: what is done meanwhile comes after it in the journal.
        self._moved(step, origin)
        self._lane.submit(work, self._unless_closing(done), failed)

    def _moved(self, step: BulkStep, origin: Origin, *, back: bool = False) -> None:
        """Let the history know of a step, or that it could not be carried out."""
        if origin == "command":
            if back:
                self._history.drop(step)
            else:
                self._history.did(step)
        elif (origin == "undo") is back:
            if self._history.to_redo() is step:
                self._history.redid()
        elif self._history.to_undo() is step:
            self._history.undid()

    def _open_again(self, article: ArticleId | None) -> OpenedArticle | None:
        """The article as it is now; None where there is none or it is gone."""
        if article is None:
            return None
        try:
            return self._store.load(article, self.annotator)
        except NotFound:
            return None

    def _take_again(self, article: ArticleId | None, found: OpenedArticle | None) -> None:
        """Show the open article as it was read after a change over the whole project."""
        document = self.document
        if document is None or document.article.id != article:
            return
        if found is None:
            self.document = self._wanted = None
            self._held.pop(document.article.id, None)
            self.events.publish(ArticleClosed(document.article.id))
            return
        # A change that was made meanwhile notices by itself that it must be made again.
        if not any(entry.article == article for entry in self._waiting):
            self.document = Document(found.article, found.marks, found.version)
            self._held.pop(document.article.id, None)
        self.events.publish(
            MarksChanged(document.article.id, Change(FROM_ELSEWHERE, ()), "command")
        )

    # -- saving ------------------------------------------------------------------------------

    @property
    def unsaved(self) -> int:
        """How many changes are not on disk yet."""
        return len(self._waiting)

    def unsaved_marks(self) -> set[str]:
        """Ids of the open article's marks whose last change is not on disk yet."""
        if self.document is None or not self._waiting:
            return set()
        here = self.document.article.id
        return {
            edit.id
            for entry in self._waiting
            if entry.article == here
            for edit in entry.change.edits
            if isinstance(edit.item, Mark)
        }

    def retry_saving(self) -> None:
        """Try again to write what could not be written."""
        self._write_next()

    def _write_next(self) -> None:
        if self._writing or not self._waiting:
            return
        self._writing = True
        entry = self._waiting[0]

        def done(_version: int) -> None:
            self._writing = False
            self._waiting.popleft()
            self._ahead.pop(entry.article, None)
            if not any(other.article == entry.article for other in self._waiting):
                self._held.pop(entry.article, None)
            try:
                self.events.publish(ChangeSaved(entry.article, entry.change, len(self._waiting)))
            finally:
                self._write_next()

        def failed(error: AnnotatorError) -> None:
            if isinstance(error, StoreConflict):
                self._conflicts[entry.op_id] += 1
                self._read_again(error)
                return
            self._writing = False
            self.events.publish(SavingFailed(error, len(self._waiting)))

        self._lane.submit(lambda: self._store.write(entry), done, failed, patient=True)

    def _read_again(self, conflict: AnnotatorError) -> None:
        """Somebody else saved meanwhile: read what is there now and make our changes upon it."""
        articles = list(dict.fromkeys(entry.article for entry in self._waiting))

        def read() -> tuple[dict[ArticleId, Document], dict[ActorId, Actor], list[StoredStep]]:
            documents = {}
            for article in articles:
                found = self._store.load(article, self.annotator)
                documents[article] = Document(found.article, found.marks, found.version)
            steps = self._store.steps(self.annotator, REMEMBERED_STEPS)
            return documents, self._store.actors(), steps

        def done(
            found: tuple[dict[ArticleId, Document], dict[ActorId, Actor], list[StoredStep]],
        ) -> None:
            documents, actors, steps = found
            if any(entry.article not in documents for entry in self._waiting):
                self._read_again(conflict)  # another article was marked while we read
                return
            self._rebase(documents, actors, steps)
            self._writing = False
            self._write_next()

        def failed(error: AnnotatorError) -> None:
            self._writing = False
            self.events.publish(SavingFailed(error, len(self._waiting)))

        self._lane.submit(read, done, failed)

    def _rebase(
        self,
        documents: dict[ArticleId, Document],
        actors: dict[ActorId, Actor],
        steps: list[StoredStep],
    ) -> None:
        self._ahead.clear()
        hopeless = [
            entry for entry in self._waiting if self._conflicts[entry.op_id] >= MOST_CONFLICTS
        ]
        result = rebase(
            [entry for entry in self._waiting if entry not in hopeless], documents, actors
        )
        self._waiting = deque(result.entries)
        self.actors = result.actors
        self._history = replay(
            [
                *(_told_of(step) for step in steps),
                *(
                    (e.op_id, e.kind, e.reverts, Step(e.op_id, e.article, e.layer.id, e.change))
                    for e in result.entries
                ),
            ]
        )
        self._held = {entry.article: documents[entry.article] for entry in result.entries}
        current = self.document.article.id if self.document is not None else None
        if current in documents:
            self.document = documents[current]
            self.events.publish(MarksChanged(current, Change(FROM_ELSEWHERE, ()), "command"))
        lost = [*hopeless, *result.dropped]
        if lost:
            self._failed(
                StoreConflict(
                    said(
                        "These changes do not fit what was saved elsewhere meanwhile and were "
                        "left out: {changes}.",
                        changes=tuple(said("“{words}”", words=e.change.label) for e in lost),
                    ),
                    hint=said("Everything else is kept. Look at the article and mark again."),
                )
            )

    def flush(self) -> bool:
        """Wait until everything is written; False where a write failed and changes wait."""
        while self._writing:
            oldest = self._waiting[0]
            self._lane.drain()
            if self._waiting and self._waiting[0] is oldest:
                break  # it failed, or a bug ended it without an answer and none will come
        return not self._waiting

    def close(self) -> None:
        """Write what waits, once more where that failed before, and let go of the project.

        What else is under way is finished, but its answers are not told any more.
        """
        self._closing = True
        self.retry_saving()
        self.flush()
        if "concordance" in vars(self):
            self._lane.submit(self.concordance.close, lambda _: None, self._failed)
        self._lane.submit(self._store.close, lambda _: None, self._failed)
        self._lane.drain()

    # -- in and out --------------------------------------------------------------------------

    def import_paths(
        self,
        paths: Sequence[Path],
        then: Callable[[TransferReport], None],
        *,
        format: str = "auto",  # noqa: A002  # the word of the command line
        annotator: str | None = None,
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
            self._ahead.clear()
            self._take_actors(stored)
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

        fields = choice.as_arguments() if choice is not None else {}
        split = None if choice is None else choice.split
        self._ask(
            lambda: export_records(
                self._store, out, split=split, progress=progress, cancelled=cancelled, **fields
            ),
            then,
        )

    def first_record(self, choice: ExportChoice, then: Callable[[bytes], None]) -> None:
        """The first record that `export` would write with this choice; empty where none fits."""
        from annotator.workspace.exporting import first_record

        self._ask(lambda: first_record(self._store, **choice.as_arguments()), then)

    def write_file(self, path: Path, data: bytes, then: Callable[[], None]) -> None:
        """Write a picture or a table that the person asked for, whole or not at all."""

        def write() -> None:
            with whole_file(path) as file:
                file.write(data)

        self._ask(write, lambda _: then())

    # -- the schema --------------------------------------------------------------------------

    def finish_schema(self, draft: SchemaDraft, then: Callable[[SchemaText], None]) -> None:
        """Write an edited schema into its file's text; one that breaks a rule becomes `Failed`."""
        from annotator.workspace.schema_editing import finished  # not needed to start

        self._ask(lambda: finished(draft), then)

    def read_schema(self, path: Path, then: Callable[[SchemaText], None]) -> None:
        """Read a schema file; a broken one becomes `Failed`, which names the line."""
        from annotator.workspace.schema_editing import schema_from  # not needed to start

        self._ask(lambda: schema_from(path), then)

    def write_schema(self, path: Path, draft: SchemaDraft, then: Callable[[], None]) -> None:
        """Write an edited schema as a file, whole or not at all."""
        from annotator.workspace.schema_editing import schema_to  # not needed to start

        self._ask(lambda: schema_to(path, draft), lambda _: then())

    def _ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Have the lane do something and hand on what came of it, until the project is let go."""
        self._lane.submit(
            work, self._unless_closing(then), self._failed, and_then=and_then, patient=patient
        )

    def _unless_closing(self, then: Callable[[T], None]) -> Callable[[T], None]:
        def answered(found: T) -> None:
            if not self._closing:
                then(found)

        return answered

    def _stamp(self) -> Stamp:
        return Stamp(self.annotator, _moment(self._clock.now()))

    def _failed(self, error: AnnotatorError) -> None:
        if not self._closing:
            self.events.publish(Failed(error))


def _actors_of(marks: Iterable[Mark]) -> set[ActorId]:
    """The actors that mentions among these are linked to."""
    return {mark.actor for mark in marks if isinstance(mark, Mention) and mark.actor}


def _told_of(step: StoredStep) -> tuple[str, EntryKind, str | None, Step | BulkStep]:
    """A stored step as the history replays it."""
    if step.article is None:
        return step.op_id, step.kind, step.reverts, BulkStep(step.op_id, step.change.label)
    undoable = Step(step.op_id, step.article, step.layer, step.change)
    return step.op_id, step.kind, step.reverts, undoable


def _refuse_unstorable(change: Change) -> None:
    """Raise where a change holds text that neither a database nor a file can keep."""
    data = change_data(change, layer=LayerId("L1"), text="")
    if any(UNSTORABLE.search(text) for text in _texts(data)):
        raise CommandRefused(
            said("“{change}” holds a character that cannot be stored.", change=change.label),
            hint=said("Type the words instead of pasting them."),
        )


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _texts(value)


def _with_progress(change: Change, document: Document) -> Change:
    """The change, and the status that follows from it: marking a new article starts it."""
    layer = document.marks.layer
    marked = [edit for edit in change.edits if isinstance(edit.item, Mark)]
    if not marked or any(edit.kind == "layer" for edit in change.edits):
        return change
    adds = any(edit.before is None for edit in marked)
    status = "in_progress" if layer.status == "new" else layer.status
    after = replace(layer, status=status, nothing_to_mark=layer.nothing_to_mark and not adds)
    if after == layer:
        return change
    return Change(change.label, (*change.edits, Edit(layer, after)))


def _moment(now: datetime) -> str:
    """RFC 3339 in UTC to the second, as provenance and journal write it."""
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
