"""Database: the connection to one project, with settings that hold and transactions that end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from annotator.store.failures import told_plainly

APPLICATION_ID = int.from_bytes(b"NwAn", "big")
BUSY_SECONDS = 5

PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
)
# A rollback journal leaves one file at rest and works on network drives; WAL does neither.
WRITER_PRAGMAS = ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")
SERVER_OPTIONS = (
    "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
)


class Database:
    """One project's connection; used by one thread at a time.

    `place` is what messages call it; it never holds a password.
    """

    def __init__(self, engine: Engine, place: str, *, read_only: bool = False) -> None:
        self.place = place
        self.read_only = read_only
        self.on_server = engine.dialect.name == "postgresql"
        self._engine = engine
        self._writer = engine.execution_options(annotator_writes=True)
        self._reader = (
            engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            if self.on_server
            else engine
        )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one moment and changes nothing.

        Raises `StoreBusy` and `StoreFailed` where disk or server refuse.
        """
        with told_plainly(self.place), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start and commits at its end.

        Whatever is raised inside takes everything back. Raises `StoreBusy`, `StoreConflict` and
        `StoreFailed` where disk or server refuse.
        """
        with told_plainly(self.place), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file or server."""
        self._engine.dispose()


def file_database(path: Path, *, read_only: bool = False, place: str | None = None) -> Database:
    """The database in this file, which must exist and be ours; `place` is for messages."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect_file(path, mode="ro" if read_only else "rw"),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def settle(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in PRAGMAS if read_only else PRAGMAS + WRITER_PRAGMAS:
            cursor.execute(pragma)
        cursor.close()
        # SQLite's own lower() knows ASCII only; PostgreSQL's knows every script.
        connection.create_function("lower", 1, _lowered, deterministic=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # The driver's own BEGIN comes late and takes the write lock later still, when a wait
        # for it can no longer be granted.
        writes = connection.get_execution_options().get("annotator_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return Database(engine, place or str(path), read_only=read_only)


def connect_file(path: Path, *, mode: str) -> sqlite3.Connection:
    """A bare connection to a file: `mode` is SQLite's ro, rw or rwc, perhaps with more."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def server_database(url: URL) -> Database:
    """The database at this PostgreSQL URL."""
    stated = url.query.get("options", "")
    options = " ".join((stated,) if isinstance(stated, str) else stated)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": BUSY_SECONDS,
            "application_name": "news-annotator",
            "keepalives_idle": 30,
            "keepalives_interval": 10,
            "keepalives_count": 3,
            # What the URL says comes last, so that it wins.
            "options": f"{SERVER_OPTIONS} {options}".strip(),
        },
    )
    return Database(engine, place_of(url))


def place_of(url: URL) -> str:
    """The URL's server and database, for messages: no user, password or options."""
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{url.host or 'localhost'}{port}/{url.database or ''}"


def _lowered(text: str | None) -> str | None:
    return None if text is None else text.casefold()
