"""Projects: how projects come to be and are reached; the wiring fills this in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from annotator.model.schema import Schema
from annotator.workspace.ports import Clock, ProjectStore
from annotator.workspace.progress import Cancelled, Progress


class Projects(Protocol):
    """Creates and connects to projects. A target is a file's path or a database URL.

    All methods but `clock` block; call them on the store's lane. Each raises an `AnnotatorError`
    saying what to do.
    """

    @property
    def clock(self) -> Clock:
        """Time and chance for the workspace."""
        ...

    def connect(
        self,
        target: str,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ProjectStore:
        """The store of an existing project.

        One that an older version made is brought up to date first, after a backup. Of a large
        project that takes a while: only then `progress` hears how far it is, 0 to 100. Where
        `cancelled` says so, it is left as it was and `Stopped` raised.
        """
        ...

    def create(self, target: str, *, schema: str) -> None:
        """Make an empty project under a shipped schema's name or a schema file's path."""
        ...

    def create_sample(self, target: str) -> None:
        """Make the sample project, unless it is there already."""
        ...

    def shipped_schemas(self) -> Sequence[Schema]:
        """The schemas that come with the program, the default first."""
        ...
