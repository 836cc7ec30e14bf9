"""Projects: how projects come to be and are reached; the wiring fills this in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from annotator.model.schema import Schema
from annotator.workspace.ports import Clock, ProjectStore


class Projects(Protocol):
    """Creates and connects to projects. A target is a file's path or a database URL.

    All methods but `clock` block; call them on the store's lane. Each raises an `AnnotatorError`
    saying what to do.
    """

    @property
    def clock(self) -> Clock:
        """Time and chance for the workspace."""
        ...

    def connect(self, target: str) -> ProjectStore:
        """The store of an existing project."""
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
