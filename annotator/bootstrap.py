"""Composition root: wires store, lane and clock into a workspace; nothing else knows all three.

The store and the file formats are imported where they are first used, so that the window comes up
while the store's lane reads them.
"""

from __future__ import annotations

import getpass
import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath

from annotator.assets import resource
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ulid
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.workspace.lanes import InlineLane
from annotator.workspace.ports import Clock, Lane, ProjectStore
from annotator.workspace.progress import Cancelled, Progress
from annotator.workspace.projects import Projects
from annotator.workspace.workspace import Workspace

__all__ = [
    "SystemClock",
    "WiredProjects",
    "create_project",
    "database_version",
    "open_store",
    "open_workspace",
    "wired_projects",
]

DEFAULT_SCHEMA = "news"
SAMPLE_NAME = "Sample project"


class SystemClock:
    """The machine's time and its source of chance."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def entropy(self, size: int) -> bytes:
        """So many random bytes."""
        return os.urandom(size)


def create_project(
    target: str, schema_text: str, schema: Schema, *, name: str | None = None, clock: Clock
) -> None:
    """Make a project at a path or `postgresql+psycopg://` URL, whole or not at all.

    Args:
        schema_text: The schema file as it was read, kept for people.
        name: What the project is called; its file or database where None.

    Raises:
        ProjectUnusable: there is something already, or the place cannot be written.
        StoreBusy, StoreFailed: disk or server refuse.
    """
    from annotator.store.opening import NewProject, create_store

    now = clock.now()
    project = NewProject(
        id=ulid(int(now.timestamp() * 1000), clock.entropy(10)),
        name=name or _name_of(target),
        created=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        schema=schema,
        schema_text=schema_text,
    )
    create_store(target, project)


def open_store(
    target: str, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> ProjectStore:
    """The store of the project at a path or URL; one of an older version is brought up to date.

    Raises:
        ProjectUnusable: it is missing, not ours, newer than this program, or damaged.
        Stopped: bringing it up to date was `cancelled`; it is as it was.
        StoreBusy, StoreFailed: disk or server refuse.
    """
    from annotator.store import opening

    return opening.open_store(target, progress=progress, cancelled=cancelled)


def open_workspace(
    target: str, *, lane: Lane | None = None, annotator: str | None = None
) -> Workspace:
    """A workspace on the project at a path or URL; `Workspace.open` reads it.

    Args:
        lane: Where store work runs; at once on the caller's thread where None.
        annotator: Whose layers are written; the person logged in where None.

    Raises:
        ProjectUnusable: it is missing, not ours, newer than this program, or damaged.
        StoreBusy, StoreFailed: disk or server refuse.
    """
    return Workspace(
        open_store(target), lane or InlineLane(), SystemClock(), annotator=annotator or _person()
    )


def database_version() -> str:
    """The version of the SQLite that project files are read and written with."""
    from annotator.store.sqlite_version import sqlite_version

    return sqlite_version()


class WiredProjects:
    """Projects on this machine and on servers, with the real store, clock and schema files."""

    def __init__(self) -> None:
        self.clock = SystemClock()

    def connect(
        self,
        target: str,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ProjectStore:
        """The store of an existing project."""
        return open_store(target, progress=progress, cancelled=cancelled)

    def create(self, target: str, *, schema: str) -> None:
        """Make an empty project under a shipped schema's name or a schema file's path."""
        from annotator.workspace.catalogue import find_schema

        text, value = find_schema(schema)
        create_project(target, text, value, clock=self.clock)

    def create_sample(self, target: str) -> None:
        """Make the sample project, whole or not at all, unless it is there already."""
        from annotator.store.opening import give_name
        from annotator.workspace.catalogue import find_schema
        from annotator.workspace.importing import import_paths
        from annotator.workspace.reading import ReadingHere

        place = Path(target)
        if place.exists():
            return
        text, value = find_schema(DEFAULT_SCHEMA)
        unfinished = place.with_name(f".{place.stem}-{secrets.token_hex(4)}{place.suffix}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            create_project(str(unfinished), text, value, name=SAMPLE_NAME, clock=self.clock)
            store = self.connect(str(unfinished))
            try:
                report = import_paths(
                    store,
                    [resource("samples", "news.jsonl")],
                    clock=self.clock,
                    reading=lambda choice, schema: ReadingHere(choice, schema, self.clock),
                )
            finally:
                store.close()
            if report.errors:
                raise AnnotatorError(
                    said(
                        "The sample articles of this installation are damaged: {findings}",
                        findings=report.findings[0],
                    ),
                    hint=said("Install News Annotator again."),
                )
            give_name(unfinished, place)
        except OSError as failure:
            raise AnnotatorError(
                said(
                    "The sample project {target} cannot be made: {value}.",
                    target=target,
                    value=failure.strerror or failure,
                ),
                hint=said("Name another folder: annotator demo DIR"),
            ) from failure
        finally:
            with suppress(OSError):  # where no folder could be made there is nothing to remove
                unfinished.unlink()

    def shipped_schemas(self) -> list[Schema]:
        """The schemas that come with the program, the default first."""
        from annotator.workspace.catalogue import find_schema, shipped_schemas

        found = [find_schema(path.stem)[1] for path in shipped_schemas()]
        return sorted(found, key=lambda schema: (schema.name != DEFAULT_SCHEMA, schema.name))


def wired_projects() -> Projects:
    """How window and command line reach projects."""
    return WiredProjects()


def _name_of(target: str) -> str:
    """`trend` for trend.annotator, and for the database `trend` of a URL."""
    return PurePath(target.split("?", maxsplit=1)[0]).name.removesuffix(".annotator")


def _person() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # an account without a name
        return "A1"
