"""Survey: the problems of a whole project, looked for a few articles at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.model.bulk import LayerState
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.problems import Problem, find_problems
from annotator.model.schema import Schema
from annotator.workspace.ports import Lane, ProjectStore

PIECE = 25  # articles at once: saving a mark never waits longer than for those


@dataclass(frozen=True, slots=True)
class Found:
    """A problem and the article it is in."""

    article: ArticleId
    heading: str
    problem: Problem


class ProjectSurvey:
    """Goes through the articles that an annotator marked; between pieces other work has its turn.

    `found` gets what a piece brought, how many articles are done and how many there are; after the
    last piece both numbers are equal. Where the store fails, `failed` is called and it ends.
    """

    def __init__(
        self,
        store: ProjectStore,
        lane: Lane,
        schema: Schema,
        annotator: str,
        found: Callable[[Sequence[Found], int, int], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        self._store = store
        self._lane = lane
        self._schema = schema
        self._annotator = annotator
        self._found = found
        self._failed = failed
        self._stopped = False

    def start(self) -> None:
        """Begin."""
        self._lane.submit(
            lambda: self._store.marked_articles(self._annotator),
            lambda articles: self._go_on(articles, 0, ()),
            self._fail,
        )

    def stop(self) -> None:
        """Tell nothing more and end after the piece at hand."""
        self._stopped = True

    def _go_on(self, articles: Sequence[ArticleId], done: int, brought: Sequence[Found]) -> None:
        if self._stopped:
            return
        self._found(brought, done, len(articles))
        piece = articles[done : done + PIECE]
        if piece:
            self._lane.submit(
                lambda: self._look(piece),
                lambda found: self._go_on(articles, done + len(piece), found),
                self._fail,
                patient=True,
            )

    def _look(self, articles: Sequence[ArticleId]) -> list[Found]:
        return [
            Found(state.article, state.source.heading, problem)
            for state in self._store.layers_of(articles, self._annotator)
            for problem in self._problems(state)
        ]

    def _problems(self, state: LayerState) -> list[Problem]:
        return find_problems(state.source.text, state.marks, self._schema)

    def _fail(self, error: AnnotatorError) -> None:
        if not self._stopped:
            self._failed(error)
