"""Watch: looks for the problems of the open article, a piece at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Mark
from annotator.model.problems import Problem, ProblemList
from annotator.model.schema import Schema


class ProblemWatch:
    """What breaks the schema in an article, as far as it was looked at.

    Told of marks and changes it only remembers them; `look` does the work, as much of it as is
    asked for.
    """

    def __init__(self, article: Article, marks: MarkSet, schema: Schema) -> None:
        self._list = ProblemList(article.text, marks, schema)
        self._waiting: deque[str] = deque(mark.id for mark in marks)
        self._changes: list[Change] = []

    def arrived(self, marks: Iterable[Mark]) -> None:
        """More marks of the article were read."""
        self._waiting.extend(mark.id for mark in marks)

    def changed(self, change: Change) -> None:
        """The marks were changed."""
        self._changes.append(change)

    def look(self, most: int | None = None) -> bool:
        """Look at what changed and at so many marks besides, or all; whether some are left."""
        for change in self._changes:
            self._list.changed(change)
        self._changes.clear()
        count = len(self._waiting) if most is None else min(most, len(self._waiting))
        self._list.look_at([self._waiting.popleft() for _ in range(count)])
        return bool(self._waiting)

    @property
    def problems(self) -> list[Problem]:
        """The problems found: mentions and events in text order, then relations."""
        return self._list.all()

    @property
    def marks(self) -> frozenset[str]:
        """Ids of the marks with a problem; the same object until that changes."""
        return self._list.marks
