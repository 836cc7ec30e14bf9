"""A workspace on a desk of its own: two short articles, a store that can refuse, a slow lane.

`a_desk()` gives a `Desk`: the workspace, its `RefusingStore`, its lane, its clock and the list of
`events` as they came. `FIRST` and `SECOND` are the articles. `ManualLane` does nothing until told.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from annotator.commands.mentions import AddMention
from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError, StoreFailed
from annotator.model.identity import ArticleId
from annotator.model.marks import Mark
from annotator.model.span import Span
from annotator.workspace.events import (
    ArticleClosed,
    ArticleOpened,
    ArticlesAdded,
    ChangeSaved,
    Failed,
    MarksArrived,
    MarksChanged,
    ProjectChanged,
    ProjectOpened,
    SavingFailed,
)
from annotator.workspace.ports import JournalEntry, Lane, NewRecord
from annotator.workspace.workspace import Workspace
from tests.builders import AT, a_schema, an_article
from tests.fakes import FixedClock, InlineLane, MemoryStore

T = TypeVar("T")

FIRST = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2F")
SECOND = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G")
TEXTS = {
    FIRST: "Anna Kral and Ben Ode of the Red Cross visited Baku on Friday.",
    SECOND: "The mayor of Baku met them at noon, said Cem Ak of the city council.",
}
EVENTS = (
    ProjectOpened,
    ArticleOpened,
    ArticleClosed,
    MarksArrived,
    MarksChanged,
    ChangeSaved,
    SavingFailed,
    ArticlesAdded,
    ProjectChanged,
    Failed,
)


class RefusingStore(MemoryStore):
    """Refuses the writes whose numbers are in `refused`, counted from 1 over its whole life."""

    def __init__(self, **options: bool) -> None:
        super().__init__(a_schema(), **options)
        self.refused: set[int] = set()
        self.asked = 0
        self.written: list[JournalEntry] = []
        self.add([NewRecord(an_article_of(id_)) for id_ in TEXTS], at=AT)

    def write(self, entry: JournalEntry) -> int:
        self.asked += 1
        if self.asked in self.refused:
            raise StoreFailed("The disk is full; nothing was saved.", hint="Free some space.")
        version = super().write(entry)
        self.written.append(entry)
        return version


class ManualLane:
    """Work waits here until `run` or `drain`; everything happens on the caller's thread."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Keep the work for later."""
        del patient
        self._waiting.append(lambda: InlineLane().submit(work, done, failed, and_then=and_then))

    def __len__(self) -> int:
        return len(self._waiting)

    def run(self, pieces: int = 1) -> None:
        """Do so many pieces of what waits, or all there are."""
        for _ in range(min(pieces, len(self._waiting))):
            self._waiting.popleft()()

    def drain(self) -> None:
        """Do everything that was submitted before now."""
        self.run(len(self._waiting))


@dataclass
class Desk:
    """A workspace with all that it stands on."""

    workspace: Workspace
    store: RefusingStore
    lane: Lane
    clock: FixedClock
    events: list[object] = field(default_factory=list)

    @property
    def told(self) -> list[str]:
        """The names of the events so far; changes with where they came from."""
        return [
            f"{type(event).__name__}:{event.origin}"
            if isinstance(event, MarksChanged)
            else type(event).__name__
            for event in self.events
        ]

    def tag(self, start: int, end: int, label: str = "Person") -> Change:
        """Tag some text of the open article."""
        return self.workspace.execute(AddMention(label, Span.single(start, end)))

    def stored(self, article: ArticleId = FIRST) -> list[Mark]:
        """The marks that are in the store."""
        return list(self.store.load(article, self.workspace.annotator).marks)

    def shown(self) -> list[Mark]:
        """The marks that are open."""
        assert self.workspace.document is not None
        return list(self.workspace.document.marks)

    def again(self, annotator: str = "A1") -> Desk:
        """The project opened once more, as after a new start of the program."""
        return a_desk(self.store, clock=self.clock, annotator=annotator)


def an_article_of(identifier: ArticleId) -> Article:
    """The article of this id."""
    return replace(an_article(TEXTS[identifier]), id=identifier)


def a_desk(
    store: RefusingStore | None = None,
    *,
    lane: Lane | None = None,
    clock: FixedClock | None = None,
    annotator: str = "A1",
    article: ArticleId | None = FIRST,
) -> Desk:
    """A desk with the project open, and an article on it unless that is None."""
    store, clock = store or RefusingStore(), clock or FixedClock()
    lane = InlineLane() if lane is None else lane
    workspace = Workspace(store, lane, clock, annotator=annotator)
    desk = Desk(workspace, store, lane, clock)
    for event in EVENTS:
        workspace.events.subscribe(event, desk.events.append)
    workspace.open()
    lane.drain()
    if article is not None:
        workspace.open_article(article)
        lane.drain()
        desk.events.clear()
    return desk
