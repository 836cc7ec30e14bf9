"""Projects on SQLite and PostgreSQL for the tests of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.store.opening import NewProject, create_store, open_store
from annotator.store.sql_store import SqlProjectStore
from tests.contracts.store_contract import SCHEMA, SCHEMA_TEXT
from tests.servers import PrivateServer, running_postgresql

NEW = NewProject("01J9ZK3V7Q8W5T2N4B6C0D1E2F", "test", "2026-11-22T10:15:30Z", SCHEMA, SCHEMA_TEXT)
Opened = Callable[[str], SqlProjectStore]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PrivateServer]:
    """One server for the whole run."""
    with running_postgresql() as server:
        yield server


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens projects and closes them at the end of the test."""
    stores: list[SqlProjectStore] = []

    def open_one(target: str) -> SqlProjectStore:
        stores.append(open_store(target))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture(scope="session")
def empty_project(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a new project; made once, copied by every test."""
    path = tmp_path_factory.mktemp("projects") / "new.annotator"
    create_store(str(path), NEW)
    return path.read_bytes()


@pytest.fixture
def project(tmp_path: Path, empty_project: bytes) -> Path:
    """A new project file."""
    path = tmp_path / "trend.annotator"
    path.write_bytes(empty_project)
    return path


@pytest.fixture
def database_url(postgresql: PrivateServer) -> Iterator[str]:
    """The URL of an empty database."""
    with postgresql.fresh_database() as url:
        yield url


@pytest.fixture(scope="session")
def project_template(postgresql: PrivateServer) -> Iterator[str]:
    """The name of a database with a new project; made once, copied by every test."""
    with postgresql.fresh_database() as url:
        create_store(url, NEW)
        yield url.rpartition("/")[2]


@pytest.fixture
def server_project(postgresql: PrivateServer, project_template: str) -> Iterator[str]:
    """The URL of a new project on the server."""
    with postgresql.fresh_database(like=project_template) as url:
        yield url
