"""Saving: changes are written one after the other, and made again where others saved meanwhile."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence

from annotator.commands.history import replay
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError, StoreConflict
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.workspace.document import BulkStep, Document, Step, with_changes
from annotator.workspace.events import ChangeSaved, MarksChanged, SavingFailed
from annotator.workspace.ports import EntryKind, JournalEntry, StoredStep
from annotator.workspace.read_ahead import ReadAhead
from annotator.workspace.rebasing import rebase
from annotator.workspace.session import Session
from annotator.workspace.taking_turns import Turn, Turns

Told = tuple[str, EntryKind, str | None, Step | BulkStep]

REMEMBERED_STEPS = 1000
MOST_CONFLICTS = 3  # with one change, before it is left out
FROM_ELSEWHERE = said("Changes from elsewhere")


class Saving:
    """The queue of changes on their way to the store.

    Each is written with its journal step in one transaction; a failed write stops the queue,
    nothing is dropped, `write_next` goes on.
    """

    def __init__(self, session: Session, ahead: ReadAhead) -> None:
        self._session = session
        self._ahead = ahead
        self._waiting: deque[JournalEntry] = deque()
        self._conflicts: Counter[str] = Counter()
        self._writing = False
        self._turns: Turns[Told] = Turns()

    @property
    def waiting(self) -> Sequence[JournalEntry]:
        """The changes that are not on disk yet, oldest first."""
        return self._waiting

    @property
    def stopped(self) -> bool:
        """Whether changes wait and nothing is being done about it: they could not be written."""
        return bool(self._waiting) and not self._writing

    def add(self, entry: JournalEntry) -> None:
        """Let a change wait to be written; `write_next` begins."""
        self._waiting.append(entry)

    def take_actors(self, stored: dict[ActorId, Actor]) -> None:
        """The registry was read again; what waits to be written still holds."""
        self._session.actors = with_changes(stored, (entry.change for entry in self._waiting))

    def when_written(
        self,
        go: Callable[[], None],
        *,
        give_up: Callable[[], None] | None = None,
        step: Told | None = None,
    ) -> None:
        """Begin something once the changes that wait now are written, without waiting for them.

        Where they cannot be written, `give_up` is told; without it what is saved is all there is.
        `step` is what the history knows of it.
        """
        if self._writing:
            self._turns.add(Turn(self._waiting[-1].op_id, go, give_up, step))
        else:
            go()

    def write_next(self) -> None:
        """Write what waits, unless that is under way."""
        if self._writing:
            return
        self._turns.release({entry.op_id for entry in self._waiting})
        if not self._waiting:
            return
        self._writing = True
        session, entry = self._session, self._waiting[0]

        def done(_version: int) -> None:
            self._writing = False
            self._waiting.popleft()
            self._ahead.forget(entry.article)
            if not any(other.article == entry.article for other in self._waiting):
                session.held.pop(entry.article, None)
            self._turns.release({other.op_id for other in self._waiting})
            try:
                session.events.publish(ChangeSaved(entry.article, entry.change, len(self._waiting)))
            finally:
                self.write_next()

        def failed(error: AnnotatorError) -> None:
            if isinstance(error, StoreConflict):
                self._conflicts[entry.op_id] += 1
                self._read_again(error)
                return
            self._stopped(error)

        session.lane.submit(lambda: session.store.write(entry), done, failed, patient=True)

    def flush(self) -> bool:
        """Wait until everything is written; False where a write failed and changes wait."""
        while self._writing:
            oldest = self._waiting[0]
            self._session.lane.drain()
            if self._waiting and self._waiting[0] is oldest:
                break  # it failed, or a bug ended it without an answer and none will come
        return not self._waiting

    def _stopped(self, error: AnnotatorError) -> None:
        self._writing = False
        self._session.events.publish(SavingFailed(error, len(self._waiting)))
        self._turns.give_up()

    def _read_again(self, conflict: AnnotatorError) -> None:
        """Somebody else saved meanwhile: read what is there now and make our changes upon it."""
        store, annotator = self._session.store, self._session.annotator
        articles = list(dict.fromkeys(entry.article for entry in self._waiting))

        def read() -> tuple[dict[ArticleId, Document], dict[ActorId, Actor], list[StoredStep]]:
            documents = {}
            for article in articles:
                found = store.load(article, annotator)
                documents[article] = Document(found.article, found.marks, found.version)
            steps = store.steps(annotator, REMEMBERED_STEPS)
            return documents, store.actors(), steps

        def done(
            found: tuple[dict[ArticleId, Document], dict[ActorId, Actor], list[StoredStep]],
        ) -> None:
            documents, actors, steps = found
            if any(entry.article not in documents for entry in self._waiting):
                self._read_again(conflict)  # another article was marked while we read
                return
            self._rebase(documents, actors, steps)
            self._writing = False
            self.write_next()

        self._session.lane.submit(read, done, self._stopped)

    def _rebase(
        self,
        documents: dict[ArticleId, Document],
        actors: dict[ActorId, Actor],
        steps: list[StoredStep],
    ) -> None:
        session = self._session
        self._ahead.forget_all()
        hopeless = [
            entry for entry in self._waiting if self._conflicts[entry.op_id] >= MOST_CONFLICTS
        ]
        result = rebase(
            [entry for entry in self._waiting if entry not in hopeless], documents, actors
        )
        # What is asked for in between keeps its place, whatever is left out.
        between = list(self._turns.steps_among(entry.op_id for entry in self._waiting))
        self._waiting = deque(result.entries)
        session.actors = result.actors
        kept = {
            e.op_id: (e.op_id, e.kind, e.reverts, Step(e.op_id, e.article, e.layer.id, e.change))
            for e in result.entries
        }
        told: list[Told] = [told_of(step) for step in steps]
        for op_id, asked in between:
            told += [kept[op_id]] if op_id in kept else []
            told += asked
        session.history = replay(told)
        session.held = {entry.article: documents[entry.article] for entry in result.entries}
        current = session.document.article.id if session.document is not None else None
        if current in documents:
            session.document = documents[current]
            session.events.publish(MarksChanged(current, Change(FROM_ELSEWHERE, ()), "command"))
        lost = [*hopeless, *result.dropped]
        if lost:
            session.failed(
                StoreConflict(
                    said(
                        "These changes do not fit what was saved elsewhere meanwhile and were "
                        "left out: {changes}.",
                        changes=tuple(said("“{words}”", words=e.change.label) for e in lost),
                    ),
                    hint=said("Everything else is kept. Look at the article and mark again."),
                )
            )


def told_of(step: StoredStep) -> Told:
    """A stored step as the history replays it."""
    if step.article is None:
        return step.op_id, step.kind, step.reverts, BulkStep(step.op_id, step.change.label)
    undoable = Step(step.op_id, step.article, step.layer, step.change)
    return step.op_id, step.kind, step.reverts, undoable
