"""The contract of a store, kept on SQLite, on PostgreSQL, and by the stand-in for both."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event

from annotator.store.sql_store import SqlProjectStore
from annotator.workspace.ports import NewRecord, ProjectStore
from tests.builders import AT, a_mention, an_actor
from tests.contracts.bulk_contract import BulkContract
from tests.contracts.concordance_contract import ConcordanceContract
from tests.contracts.copy_contract import CopyContract
from tests.contracts.list_contract import ListContract
from tests.contracts.store_contract import (
    SCHEMA,
    SCHEMA_TEXT,
    Reopen,
    StoreContract,
    adding,
    article,
    entry,
)
from tests.fakes import MemoryStore
from tests.store.conftest import Opened


def test_a_write_is_one_transaction(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    new = article()
    store.add([NewRecord(new)], at=AT)
    seen: list[str] = []

    @event.listens_for(store._database._engine, "before_cursor_execute")
    def remember(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement.split("\n", maxsplit=1)[0])

    made = entry(store.load(new.id, "A1"), adding(an_actor(), a_mention()))
    seen.clear()
    store.write(made)
    assert seen[0] == "BEGIN IMMEDIATE"
    assert not [statement for statement in seen[1:] if statement.startswith(("BEGIN", "COMMIT"))]
    tables = [statement.split()[2] for statement in seen if statement.startswith("INSERT")]
    assert tables == ["layer", "actor", "mark", "journal"]


class TestMemory(StoreContract, BulkContract, ConcordanceContract, CopyContract, ListContract):
    @pytest.fixture
    def store(self) -> ProjectStore:
        return MemoryStore(SCHEMA, schema_text=SCHEMA_TEXT)

    @pytest.fixture
    def reopen(self) -> Reopen:
        return lambda store: store


class TestSqlite(StoreContract, BulkContract, ConcordanceContract, CopyContract, ListContract):
    @pytest.fixture
    def store(self, project: Path, opened: Opened) -> SqlProjectStore:
        return opened(str(project))

    @pytest.fixture
    def reopen(self, project: Path, opened: Opened) -> Reopen:
        def again(store: ProjectStore) -> ProjectStore:
            store.close()
            return opened(str(project))

        return again


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
class TestPostgresql(StoreContract, BulkContract, ConcordanceContract, CopyContract, ListContract):
    @pytest.fixture
    def store(self, server_project: str, opened: Opened) -> SqlProjectStore:
        return opened(server_project)

    @pytest.fixture
    def reopen(self, server_project: str, opened: Opened) -> Reopen:
        def again(store: ProjectStore) -> ProjectStore:
            store.close()
            return opened(server_project)

        return again
