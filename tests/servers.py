"""A private PostgreSQL for tests: on loopback, on a free port, with a fresh database per test.

`running_postgresql()` starts one and takes it away again; `PrivateServer.fresh_database()` gives
the URL of an empty database, or of a copy of another. Root cannot run PostgreSQL, so it is run as the user `postgres`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest

ROLE = "annotator"


@dataclass
class PrivateServer:
    """A server that runs as long as the tests do."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        """What a person would type to reach a database."""
        return f"postgresql+psycopg://{ROLE}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def fresh_database(self, like: str = "template1") -> Iterator[str]:
        """The URL of a copy of a database, by default an empty one; dropped afterwards."""
        name = f"project_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {like}")
        try:
            yield self.url(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the owner of everything."""
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statement)

    def address(self, database: str) -> str:
        """The database for psycopg itself."""
        return f"host=127.0.0.1 port={self.port} user={ROLE} dbname={database}"


@contextmanager
def running_postgresql() -> Iterator[PrivateServer]:
    """Start a server of our own, stop it at the end, leave nothing behind."""
    binaries = _binaries()
    user = _user()
    folder = Path(tempfile.mkdtemp(prefix="annotator-postgresql-"))
    try:
        if user is not None:
            shutil.chown(folder, user=user)
        data = folder / "data"
        _run(
            user,
            binaries / "initdb",
            *("--pgdata", data, "--username", ROLE, "--auth=trust"),
            *("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"),
        )
        port = _free_port()
        # No fsync: the data lives as long as the tests, and power cuts are SQLite's test.
        options = f"-F -h 127.0.0.1 -p {port} -c unix_socket_directories= -c max_connections=20"
        control = (user, binaries / "pg_ctl", "--pgdata", data, "--silent", "--wait")
        _run(*control, "--log", folder / "log", "--options", options, "start")
        try:
            yield PrivateServer(port)
        finally:
            _run(*control, "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    """The folder of initdb and pg_ctl, of the newest version where there are several."""
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name)
    )
    found = shutil.which("pg_ctl")
    folders = [*reversed(installed), *([Path(found).resolve().parent] if found else [])]
    for folder in folders:
        if (folder / "initdb").is_file() and (folder / "pg_ctl").is_file():
            return folder
    pytest.skip("PostgreSQL is not installed (no initdb, no pg_ctl)")


def _user() -> str | None:
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    return "postgres"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(user: str | None, *command: object) -> None:
    with tempfile.TemporaryFile("w+") as said:  # a pipe would stay open as long as the server
        done = subprocess.run(
            [str(part) for part in command],
            user=user,
            cwd="/",
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            check=False,
        )
        said.seek(0)
        assert done.returncode == 0, f"{command[0]}: {said.read()}"
