"""Bulk changes: commands over the whole project, previewed, carried out and taken back as a step."""

from __future__ import annotations

from collections.abc import Callable

from annotator.commands.bulk.base import BulkCommand
from annotator.model.errors import AnnotatorError, StoreFailed
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.workspace.document import BulkStep
from annotator.workspace.events import Origin, ProjectChanged
from annotator.workspace.opening import Opening
from annotator.workspace.ports import BulkCount, BulkEntry, BulkPlan, OpenedArticle, ProjectInfo
from annotator.workspace.progress import Unwatched, Watched
from annotator.workspace.read_ahead import ReadAhead
from annotator.workspace.saving import Saving
from annotator.workspace.session import Session


class BulkChanges:
    """What a person can change in many articles at once.

    `watch` is asked, with words for people, where to show how far each is and who stops it.
    """

    def __init__(
        self, session: Session, ahead: ReadAhead, saving: Saving, opening: Opening
    ) -> None:
        self._session = session
        self._ahead = ahead
        self._saving = saving
        self._opening = opening
        self.watch: Callable[[str], Watched] = Unwatched

    def preview(self, command: BulkCommand, then: Callable[[BulkCount], None]) -> None:
        """Count what a bulk command would touch; a refusal becomes `Failed`."""
        store, stamp = self._session.store, self._session.stamp()
        session, job = self._session, self.watch(said("Counting what changes"))

        def count() -> BulkCount:
            return store.preview_bulk(
                lambda reader: command.plan(reader, stamp),
                progress=job.progress,
                cancelled=job.cancelled,
            )

        def done(found: BulkCount) -> None:
            job.end()
            session.unless_closing(then)(found)

        def failed(error: AnnotatorError) -> None:
            job.end()
            session.failed(error)

        self._saving.when_written(lambda: session.lane.submit(count, done, failed))

    def execute(
        self,
        command: BulkCommand,
        then: Callable[[BulkCount], None] | None = None,
    ) -> None:
        """Carry out a bulk command as one step; `ProjectChanged` follows, or `Failed`.

        Raises:
            ProjectUnusable: the project may only be read.
            StoreFailed: earlier changes cannot be written, and so neither can this one.
        """
        stamp = self._session.stamp()
        self._carry_out(
            BulkStep(self._session.new_op_id(), command.label),
            "command",
            lambda reader: command.plan(reader, stamp),
            then,
        )

    def undo(self, step: BulkStep) -> None:
        """Take back the newest step; raises as `execute` does."""
        self._carry_out(step, "undo", None)

    def redo(self, step: BulkStep) -> None:
        """Do the newest undone step again; raises as `execute` does."""
        self._carry_out(step, "redo", None)

    def _carry_out(
        self,
        step: BulkStep,
        origin: Origin,
        plan: BulkPlan | None,
        then: Callable[[BulkCount], None] | None = None,
    ) -> None:
        session = self._session
        session.refuse_read_only()
        if self._saving.stopped:
            raise _has_to_wait(step)
        entry = self._entry(step, origin)
        job = self.watch(step.label)
        here = None if session.document is None else session.document.article.id

        def work() -> tuple[BulkCount, ProjectInfo, dict[ActorId, Actor], OpenedArticle | None]:
            store = session.store
            count = store.write_bulk(entry, plan, progress=job.progress, cancelled=job.cancelled)
            found = self._opening.read_again(here)
            return count, store.project(), store.actors(), found

        def done(
            answer: tuple[BulkCount, ProjectInfo, dict[ActorId, Actor], OpenedArticle | None],
        ) -> None:
            count, session.project, stored, found = answer
            self._ahead.forget_all()
            self._saving.take_actors(stored)
            self._opening.take_again(here, found)
            session.events.publish(ProjectChanged(count, step.label, origin))
            if then is not None:
                then(count)

        def answered(
            answer: tuple[BulkCount, ProjectInfo, dict[ActorId, Actor], OpenedArticle | None],
        ) -> None:
            job.end()
            session.unless_closing(done)(answer)

        def failed(error: AnnotatorError) -> None:
            job.end()
            self._moved(step, origin, back=True)
            session.failed(error)

        # At once, not when it is done: what is done meanwhile comes after it in the journal.
        self._moved(step, origin)
        # And what waits comes before it there, as it does in the history.
        self._saving.when_written(
            lambda: session.lane.submit(work, answered, failed),
            give_up=lambda: failed(_has_to_wait(step)),
            step=(entry.op_id, entry.kind, entry.reverts, step),
        )

    def _entry(self, step: BulkStep, origin: Origin) -> BulkEntry:
        return BulkEntry(
            op_id=step.op_id if origin == "command" else self._session.new_op_id(),
            kind="do" if origin == "command" else origin,
            reverts=None if origin == "command" else step.op_id,
            annotator=self._session.annotator,
            label=step.label,
            at=self._session.moment(),
        )

    def _moved(self, step: BulkStep, origin: Origin, *, back: bool = False) -> None:
        """Let the history know of a step, or that it could not be carried out."""
        history = self._session.history
        if origin == "command":
            if back:
                history.drop(step)
            else:
                history.did(step)
        elif (origin == "undo") is back:
            if history.to_redo() == step:
                history.redid()
        elif history.to_undo() == step:
            history.undid()


def _has_to_wait(step: BulkStep) -> StoreFailed:
    return StoreFailed(
        said("“{step}” has to wait: earlier changes are not saved yet.", step=step.label),
        hint=said("Save them first (Ctrl+S)."),
    )
