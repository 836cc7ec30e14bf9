"""File checks: what a file is, found out without changing it, and why it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.model.errors import AnnotatorError, ProjectUnusable, StoreFailed
from annotator.model.said import said
from annotator.store import search
from annotator.store.engine import APPLICATION_ID, Database, connect_file
from annotator.store.failures import damaged_project, failure_of, leftover, newer, not_ours
from annotator.store.tables import METADATA
from annotator.store.upgrade import SCHEMA_VERSION

APPLICATION_ID_AT = 68  # bytes into the header; source: the SQLite database file format


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The version of a project file's tables, and the names and kinds of all that is in it."""

    version: int
    objects: dict[str, str]


def refuse_what_cannot_be_read(path: Path) -> None:
    """Refuse what is no file, or an empty one, or somebody else's.

    Raises:
        ProjectUnusable: saying which.
    """
    if not path.exists():
        raise ProjectUnusable(
            said("There is no project {path}.", path=path),
            hint=said("Look whether it was moved or renamed."),
        )
    if not path.is_file():
        raise ProjectUnusable(
            said("{path} is a folder, not a project file.", path=path),
            hint=said("Name the file inside it."),
        )
    if not os.access(path, os.R_OK):
        raise ProjectUnusable(
            said("{path} may not be read.", path=path),
            hint=said("Ask its owner for the right to read it."),
        )
    if path.stat().st_size == 0:
        raise ProjectUnusable(
            said("{path} is empty: it is no project file.", path=path),
            hint=said("`annotator new` makes a project."),
        )


def refuse_leftovers(path: Path) -> None:
    """Refuse a place for a new file where SQLite would take an earlier file's write back into it.

    Raises:
        ProjectUnusable: naming the journal that lies there.
    """
    for end in ("-journal", "-wal", "-shm"):
        journal = path.with_name(f"{path.name}{end}")
        if journal.exists() or journal.is_symlink():
            raise leftover(str(path), journal.name)


def has_hot_journal(path: Path) -> bool:
    """Whether the program ended in the middle of a write; SQLite takes such a write back."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.is_file() and journal.stat().st_size > 0


def facts_of(path: Path, *, writable: bool) -> FileFacts:
    """Look at a file without changing it, unless a write that was cut off must be taken back.

    Raises:
        ProjectUnusable: it is not ours, or cannot be read as what it was.
        StoreBusy: somebody holds it.
    """
    try:
        return _facts_by(path, "ro")
    except sqlite3.Error as failure:
        name = getattr(failure, "sqlite_errorname", None) or ""
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")) and writable:
            return _facts_after_recovery(path)
        raise _unusable(path, failure) from failure


def _facts_after_recovery(path: Path) -> FileFacts:
    try:
        return _facts_by(path, "rw")
    except sqlite3.Error as failure:
        raise _unusable(path, failure) from failure


def _facts_by(path: Path, mode: str) -> FileFacts:
    if _application_of(path) != APPLICATION_ID:
        raise not_ours(str(path))
    with closing(connect_file(path, mode=mode)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        objects = dict(connection.execute("SELECT name, type FROM sqlite_schema"))
    return FileFacts(version, objects)


def _unusable(path: Path, failure: sqlite3.Error) -> AnnotatorError:
    name = getattr(failure, "sqlite_errorname", None) or ""
    if name == "SQLITE_NOTADB":
        return not_ours(str(path))
    if name.startswith("SQLITE_READONLY"):
        return ProjectUnusable(
            said(
                "{path} was cut off in the middle of a write and may not be written, so the "
                "write cannot be taken back.",
                path=path,
            ),
            hint=said("Copy it together with its “-journal” file to a folder of your own."),
        )
    found = failure_of(failure, str(path))
    if isinstance(found, StoreFailed):
        return ProjectUnusable(found.message, hint=found.hint)
    if found is not None:
        return found
    return ProjectUnusable(said("{path} cannot be opened: {failure}.", path=path, failure=failure))


def check_version(path: Path, facts: FileFacts) -> int:
    """The version of a file's tables.

    Raises:
        ProjectUnusable: it is newer than this program, lacks tables, or would run statements.
    """
    if facts.version > SCHEMA_VERSION:
        raise newer(str(path))
    foreign = sorted(name for name, kind in facts.objects.items() if kind in ("trigger", "view"))
    if foreign:
        raise ProjectUnusable(
            said(
                "{path} holds something that News Annotator did not put there: {foreign}.",
                path=path,
                foreign=foreign[0],
            ),
            hint=said("Do not open projects of strangers; ask them for an export instead."),
        )
    missing = {*METADATA.tables, search.NAME} - facts.objects.keys()
    if missing and facts.version == SCHEMA_VERSION:
        raise damaged_project(str(path))
    return facts.version


def check_pages(database: Database, path: Path) -> None:
    """See that the pages of a file hold together; costs about 2 ms a megabyte.

    Raises:
        ProjectUnusable: they do not.
    """
    with database.reading() as connection:
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
            raise damaged_project(str(path))


def _application_of(path: Path) -> int:
    """Whose file it is, read without any lock or journal: nothing happens to what is not ours."""
    try:
        with closing(connect_file(path, mode="ro&immutable=1")) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.DatabaseError:
        if not has_hot_journal(path):
            raise
        # A write was cut off: until SQLite takes it back, its pages need not fit each other.
        with path.open("rb") as file:
            file.seek(APPLICATION_ID_AT)
            return int.from_bytes(file.read(4), "big", signed=True)
    return int(application)
