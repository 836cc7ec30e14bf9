"""Schemas as files: an edited one is finished, one is read, one is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.bulk import SchemaText
from annotator.workspace.session import Session

if TYPE_CHECKING:
    from annotator.model.schema_draft import SchemaDraft


class SchemaFiles:
    """What is done with a schema before it becomes the project's own, beside the window."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def finish(self, draft: SchemaDraft, then: Callable[[SchemaText], None]) -> None:
        """Write an edited schema into its file's text; one that breaks a rule becomes `Failed`."""
        from annotator.workspace.schema_editing import finished  # not needed to start

        self._session.ask(lambda: finished(draft), then)

    def read(self, path: Path, then: Callable[[SchemaText], None]) -> None:
        """Read a schema file; a broken one becomes `Failed`, which names the line."""
        from annotator.workspace.schema_editing import schema_from  # not needed to start

        self._session.ask(lambda: schema_from(path), then)

    def write(self, path: Path, draft: SchemaDraft, then: Callable[[], None]) -> None:
        """Write an edited schema as a file, whole or not at all."""
        from annotator.workspace.schema_editing import schema_to  # not needed to start

        self._session.ask(lambda: schema_to(path, draft), lambda _: then())
