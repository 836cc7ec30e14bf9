"""Facts the workspace announces, and the publisher that carries them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from annotator.model.bulk import BulkCount
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.marks import Mark
from annotator.workspace.ports import ProjectInfo

Origin = Literal["command", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class ProjectOpened:
    """The project has been read and can be worked on."""

    project: ProjectInfo


@dataclass(frozen=True, slots=True)
class ArticleOpened:
    """Another article is open now."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class ArticleClosed:
    """The open article can no longer be shown; `Failed` says why."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class MarksArrived:
    """More marks of the open article were read; they have been there all along.

    With `replaced` the marks told before do not count: somebody changed them meanwhile. `whole`
    says that these were the last.
    """

    article: ArticleId
    marks: tuple[Mark, ...]
    replaced: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class MarksChanged:
    """The marks of the open article changed in memory; saving is under way."""

    article: ArticleId
    change: Change
    origin: Origin


@dataclass(frozen=True, slots=True)
class ChangeSaved:
    """COMMIT has returned for a change."""

    article: ArticleId
    change: Change
    waiting: int


@dataclass(frozen=True, slots=True)
class SavingFailed:
    """A change is not on disk; it stays in memory and can be tried again."""

    error: AnnotatorError
    waiting: int


@dataclass(frozen=True, slots=True)
class ArticlesAdded:
    """The list of articles grew."""

    added: int
    duplicates: int


@dataclass(frozen=True, slots=True)
class ProjectChanged:
    """A change over the whole project is on disk: lists and counts are to be read again.

    Registry and schema have been read again by then; of the open article `MarksChanged` tells.
    """

    count: BulkCount
    label: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Failed:
    """Something the person asked for could not be done."""

    error: AnnotatorError


E = TypeVar("E")


class Publisher:
    """Calls whoever subscribed to an event's class, in the order of subscription."""

    def __init__(self) -> None:
        self._listeners: defaultdict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(self, event: type[E], listener: Callable[[E], None]) -> Callable[[], None]:
        """Call `listener` with every such event; the result ends it."""
        self._listeners[event].append(listener)
        return lambda: self._listeners[event].remove(listener)

    def publish(self, event: object) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners[type(event)]):
            listener(event)
