"""Editing: commands on the open article, carried out, taken back and done again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from annotator.commands.base import Command, Context
from annotator.model.change import Change, Edit
from annotator.model.errors import AnnotatorError, CommandRefused
from annotator.model.identity import LayerId
from annotator.model.mark_set import StaleChange
from annotator.model.marks import Mark
from annotator.model.record import change_data
from annotator.model.said import said
from annotator.workspace.bulk import BulkChanges
from annotator.workspace.document import (
    BulkStep,
    Document,
    Step,
    apply_to_registry,
    registry_fits,
)
from annotator.workspace.events import MarksChanged, Origin
from annotator.workspace.opening import Opening
from annotator.workspace.ports import JournalEntry
from annotator.workspace.saving import Saving
from annotator.workspace.session import Session
from annotator.workspace.working_time import WorkingTime

UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class Editing:
    """Changes apply in memory at once and then wait to be saved; undo reaches every article."""

    def __init__(
        self,
        session: Session,
        saving: Saving,
        opening: Opening,
        bulk: BulkChanges,
        working: WorkingTime,
    ) -> None:
        self._session = session
        self._saving = saving
        self._opening = opening
        self._bulk = bulk
        self._working = working

    def execute(self, command: Command) -> Change:
        """Carry out a command on the open article and start saving it.

        Raises:
            CommandRefused: the schema or the marks forbid it; nothing was changed.
        """
        document = self._writable()
        session = self._session
        context = Context(
            document.article, session.schema, document.marks, session.actors, session.stamp()
        )
        change = _with_progress(command.change(context), document)
        _refuse_unstorable(change)
        step = Step(session.new_op_id(), document.article.id, document.marks.layer.id, change)
        self._carry_out(document, change, "command", step, reverts=None)
        session.history.did(step)
        self._announce(document, change, "command")
        return change

    def undo(self) -> None:
        """Take back the newest step, in whatever article it was made; opens that article."""
        step = self._session.history.to_undo()
        if step is None:
            raise CommandRefused(said("There is nothing to undo."))
        if isinstance(step, BulkStep):
            self._bulk.undo(step)
        else:
            self._step(step, "undo", step.change.inverse())

    def redo(self) -> None:
        """Do the newest undone step again; opens its article."""
        step = self._session.history.to_redo()
        if step is None:
            raise CommandRefused(said("There is nothing to redo."))
        if isinstance(step, BulkStep):
            self._bulk.redo(step)
        else:
            self._step(step, "redo", step.change)

    def _step(self, step: Step, origin: Origin, change: Change) -> None:
        session = self._session
        session.refuse_read_only()
        if session.document is None or session.document.article.id != step.article:
            again = self.undo if origin == "undo" else self.redo
            self._opening.open(step.article, then=lambda: self._told(again))
            return
        document = self._writable()
        if not registry_fits(session.actors, change):
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
        if origin == "undo":
            session.history.undid()
        else:
            session.history.redid()
        self._announce(document, change, origin)

    def _told(self, ask: Callable[[], None]) -> None:
        """Do what was asked for earlier; nobody waits for a refusal, so it becomes an event."""
        try:
            ask()
        except AnnotatorError as error:
            self._session.failed(error)

    def _writable(self) -> Document:
        document = self._session.document
        if document is None:
            raise CommandRefused(
                said("No article is open."), hint=said("Open one from the list first.")
            )
        self._session.refuse_read_only()
        _ = document.marks  # all of them: what is to be changed may hang on any
        if document.damage is not None:
            raise document.damage
        return document

    def _carry_out(
        self, document: Document, change: Change, origin: Origin, step: Step, reverts: str | None
    ) -> None:
        session = self._session
        layer = document.marks.layer
        seconds = self._working.seconds()
        document.marks.apply(change)
        apply_to_registry(session.actors, change)
        document.marks.layer = replace(document.marks.layer, seconds=layer.seconds + seconds)
        session.held[document.article.id] = document
        self._saving.add(
            JournalEntry(
                op_id=step.op_id if reverts is None else session.new_op_id(),
                kind="do" if origin == "command" else origin,
                reverts=reverts,
                annotator=session.annotator,
                article=document.article.id,
                layer=layer,
                version=document.version,
                change=change,
                at=session.moment(),
                seconds=seconds,
            )
        )
        document.version += 1

    def _announce(self, document: Document, change: Change, origin: Origin) -> None:
        """Say that the marks changed and start saving, whatever those who listen make of it."""
        try:
            self._session.events.publish(MarksChanged(document.article.id, change, origin))
        finally:
            self._saving.write_next()


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
