"""Upgrade: brings a project's tables to this version, after a backup that was checked."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from annotator.model.errors import Stopped, StoreFailed
from annotator.model.said import said
from annotator.store.engine import APPLICATION_ID, Database, connect_file
from annotator.store.failures import told_plainly
from annotator.store.tables import METADATA

if TYPE_CHECKING:  # takes longer to import than a window may take to open
    from alembic.config import Config

# The version of the tables: what `user_version` of a file says, and the newest revision's number.
SCHEMA_VERSION = 3
SCRIPTS = "annotator.store:migrations"
_UPGRADE_LOCK = 0x4E774170
CACHE = 64 * 1024  # KiB of a file's pages in memory while it is changed
USUAL_CACHE = 2_000  # SQLite's own
COPIED_AT_ONCE = 2_000  # pages
COPIED, CHECKED = 15, 20  # percent of the whole, when the backup is written and when it is checked

Progress = Callable[[int], None]  # told how much is done, 0 to 100
Cancelled = Callable[[], bool]


class Upgrading:
    """How far an upgrade is; asks at every step whether it is to go on."""

    def __init__(
        self,
        place: str = "",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self._place = place
        self._progress = progress
        self._cancelled = cancelled
        self._from, self._to = 0, 100

    def within(self, begin: int, end: int) -> Upgrading:
        """The same for a part of it, which lasts from one percentage to another."""
        part = Upgrading(self._place, self._progress, self._cancelled)
        part._from, part._to = self._at(begin, 100), self._at(end, 100)
        return part

    def told(self, done: int, total: int) -> None:
        """So much of `total` is done.

        Raises:
            Stopped: somebody asked to stop.
        """
        if self._cancelled is not None and self._cancelled():
            raise Stopped(
                said(
                    "Bringing {place} up to date was stopped; the project is as it was.",
                    place=self._place,
                )
            )
        if self._progress is not None:
            self._progress(self._at(done, total))

    def _at(self, done: int, total: int) -> int:
        return self._from + (self._to - self._from) * min(done, total) // max(total, 1)


def revision(version: int) -> str:
    """Alembic's name for a version of the tables."""
    return f"{version:04d}"


def migrations(connection: Connection | None = None) -> Config:
    """Alembic's configuration; it finds the scripts wherever the package is installed."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", SCRIPTS)
    return config


def make_tables(connection: Connection, upgrading: Upgrading | None = None) -> None:
    """Bring the tables of this database to this version, from whatever they are."""
    from alembic import command

    config = migrations(connection)
    config.attributes["upgrading"] = upgrading or Upgrading()
    command.upgrade(config, revision(SCHEMA_VERSION))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def upgrade_file(database: Database, path: Path, upgrading: Upgrading | None = None) -> Path:
    """Take an older file to this version in one transaction; where its backup is.

    Raises:
        StoreBusy, StoreFailed: it could not be copied or changed; the file is as it was.
        Stopped: somebody asked to stop; the file is as it was, and there is no backup.
    """
    upgrading = upgrading or Upgrading(str(path))
    backup = back_up(path, SCHEMA_VERSION, upgrading)
    try:
        with database.writing() as connection, _much_memory(connection):
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < SCHEMA_VERSION:  # nobody else did it meanwhile
                make_tables(connection, upgrading.within(CHECKED, 100))
    except Stopped:
        backup.unlink(missing_ok=True)  # the file is what it was: nobody needs the way back
        raise
    return backup


@contextmanager
def _much_memory(connection: Connection) -> Iterator[None]:
    """Let a file keep more of its pages in memory, so that each is read and written once."""
    connection.exec_driver_sql(f"PRAGMA cache_size=-{CACHE}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{USUAL_CACHE}")


def upgrade_server(database: Database, upgrading: Upgrading | None = None) -> None:
    """Take an older database on a server to this version in one transaction.

    Raises:
        Stopped: somebody asked to stop; everything is as it was.
    """
    with database.writing() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
        make_tables(connection, upgrading)


def back_up(path: Path, version: int, upgrading: Upgrading | None = None) -> Path:
    """Copy a file as `NAME.before-vN.bak` beside it and see that the copy is whole.

    Raises:
        StoreBusy, StoreFailed: the copy could not be made or is not equal; nothing is left of it.
        Stopped: somebody asked to stop; nothing is left of it.
    """
    part = (upgrading or Upgrading(str(path))).within(0, COPIED)
    backup = _free_name(path, version)
    unfinished = backup.with_name(f"{backup.name}.new")
    try:
        # Empty at first, so that nobody ever reads from it who may not read the project.
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT, 0o600))
        unfinished.chmod(stat.S_IMODE(path.stat().st_mode))
        with (
            told_plainly(str(backup)),
            closing(connect_file(path, mode="ro")) as source,
            closing(connect_file(unfinished, mode="rwc")) as copy,
        ):
            # Nobody writes while pages are copied, or the copying would begin anew.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            source.backup(
                copy,
                pages=COPIED_AT_ONCE,
                progress=lambda _status, left, total: part.told(total - left, total),
            )
            if not _whole(copy) or _contents(copy) != _contents(source):
                raise StoreFailed(
                    said(
                        "The backup {backup} is not equal to the project, so nothing was changed.",
                        backup=backup,
                    ),
                    hint=said("Check the disk, then open the project again."),
                )
        _flush(unfinished)
        unfinished.rename(backup)
    except OSError as failure:
        raise StoreFailed(
            said(
                "The backup {backup} cannot be written: {value}.",
                backup=backup,
                value=failure.strerror or failure,
            ),
            hint=said("Make room and make the folder writable, then open the project again."),
        ) from failure
    finally:
        unfinished.unlink(missing_ok=True)
    flush_folder(backup.parent)
    return backup


def flush_folder(folder: Path) -> None:
    """See that a name that was made in this folder outlives a power cut."""
    if os.name == "posix":
        _flush(folder)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _free_name(path: Path, version: int) -> Path:
    backup = path.with_name(f"{path.name}.before-v{version}.bak")
    number = 1
    while backup.exists():  # an older backup is somebody's way back
        number += 1
        backup = path.with_name(f"{path.name}.before-v{version}.{number}.bak")
    return backup


def _whole(copy: sqlite3.Connection) -> bool:
    return bool(copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _contents(connection: sqlite3.Connection) -> list[object]:
    """What must be the same in a copy: who made it, its version, and how much is in it."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    tables = sorted(there & set(METADATA.tables))
    counts = [f"SELECT count(*) FROM {table}" for table in tables]  # our own names
    if "journal" in there:
        counts.append("SELECT max(seq) FROM journal")
    return [
        connection.execute(statement).fetchone()
        for statement in ("PRAGMA application_id", "PRAGMA user_version", *counts)
    ]
