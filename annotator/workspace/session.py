"""The state of an open project, and the lane on which its store is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from annotator.commands.base import Stamp
from annotator.commands.history import History
from annotator.model.errors import AnnotatorError, ProjectUnusable
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.workspace.document import BulkStep, Document, Step
from annotator.workspace.events import Failed, Publisher
from annotator.workspace.ports import Clock, Lane, ProjectInfo, ProjectStore

T = TypeVar("T")


class Session:
    """What the use cases of one workspace share, on the thread it lives on.

    `held` are the articles with changes that are not on disk. With `closing` set, no answer of
    the store is told any more.
    """

    def __init__(self, store: ProjectStore, lane: Lane, clock: Clock, annotator: str) -> None:
        self.store = store
        self.lane = lane
        self.clock = clock
        self.annotator = annotator
        self.events = Publisher()
        self.document: Document | None = None
        self.actors: dict[ActorId, Actor] = {}
        self.history: History[Step | BulkStep] = History()
        self.held: dict[ArticleId, Document] = {}
        self.closing = False
        self._project: ProjectInfo | None = None

    @property
    def project(self) -> ProjectInfo:
        """What is open.

        Raises:
            RuntimeError: it has not been read yet (a bug).
        """
        if self._project is None:
            raise RuntimeError("the project is not open yet")
        return self._project

    @project.setter
    def project(self, project: ProjectInfo) -> None:
        self._project = project

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        return self.project.schema

    def refuse_read_only(self) -> None:
        """Raise ProjectUnusable where the project may only be read."""
        if self.project.read_only:
            raise ProjectUnusable(
                said("{project} is open for reading only.", project=self.project.name),
                hint=said("Make the file and its folder writable, then open it again."),
            )

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Have the lane do something and hand on what came of it, until the project is let go."""
        self.lane.submit(
            work, self.unless_closing(then), self.failed, and_then=and_then, patient=patient
        )

    def unless_closing(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """Hands an answer on, but not while the project is being let go."""

        def answered(found: T) -> None:
            if not self.closing:
                then(found)

        return answered

    def failed(self, error: AnnotatorError) -> None:
        """Tell of a failure that nobody waits for."""
        if not self.closing:
            self.events.publish(Failed(error))

    def moment(self) -> str:
        """Now: RFC 3339 in UTC to the second, as provenance and journal write it."""
        return self.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")

    def stamp(self) -> Stamp:
        """Who makes a mark now, and when."""
        return Stamp(self.annotator, self.moment())

    def new_op_id(self) -> str:
        """An id for a step of the journal that no other has."""
        return self.clock.entropy(16).hex()
