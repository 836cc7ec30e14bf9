from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from annotator.model.errors import StoreBusy, StoreFailed
from annotator.store import engine
from annotator.store.engine import Database, connect_file, file_database, place_of, server_database
from annotator.store.upgrade import SCHEMA_VERSION
from annotator.workspace.ports import ArticleQuery, JournalEntry, NewRecord, ProjectStore
from tests.builders import AT, a_mention
from tests.contracts.store_contract import adding, article, entry
from tests.servers import PrivateServer
from tests.store.conftest import Opened


@pytest.fixture
def database(project: Path) -> Database:
    return file_database(project)


def pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", 0x4E77416E),
        ("user_version", SCHEMA_VERSION),
        ("encoding", "UTF-8"),
    ],
)
def test_settings_are_as_promised(database: Database, name: str, value: object) -> None:
    assert pragma(database, name) == value
    database.close()


def test_the_file_is_not_mapped_into_memory(database: Database) -> None:
    with database.reading() as connection:  # a build without mmap answers nothing
        assert connection.exec_driver_sql("PRAGMA mmap_size").scalar() in (0, None)
    database.close()


def test_one_file_at_rest(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    store.add([NewRecord(article())], at=AT)
    assert [path.name for path in project.parent.iterdir()] == [project.name]


def test_writing_holds_the_lock_from_its_start(
    database: Database, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    other = file_database(project)
    with database.writing():
        with other.reading() as connection:  # readers are not kept out
            assert connection.execute(text("SELECT count(*) FROM project")).scalar_one() == 1
        with pytest.raises(StoreBusy, match="another program"), other.writing():
            pytest.fail("two writers at once")
    with other.writing():
        pass
    database.close()
    other.close()


def test_a_commit_that_must_wait_for_a_reader_is_taken_back_and_can_be_tried_again(
    project: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    store = opened(str(project))
    with closing(connect_file(project, mode="ro")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM project").fetchall()
        with pytest.raises(StoreBusy):
            store.add([NewRecord(article())], at=AT)
        reader.execute("ROLLBACK")
    assert store.count(ArticleQuery("A1")) == 0
    store.add([NewRecord(article())], at=AT)
    assert store.count(ArticleQuery("A1")) == 1


def test_what_is_raised_inside_takes_everything_back(database: Database) -> None:
    def change_and_fail() -> None:
        with database.writing() as connection:
            connection.execute(text("UPDATE project SET name = 'changed'"))
            raise KeyError

    with pytest.raises(KeyError):
        change_and_fail()
    with database.reading() as connection:
        assert connection.execute(text("SELECT name FROM project")).scalar_one() == "test"
    database.close()


def test_reading_changes_nothing(project: Path) -> None:
    database = file_database(project, read_only=True)
    assert database.read_only
    with pytest.raises(StoreFailed, match="only be read"), database.writing() as connection:
        connection.execute(text("UPDATE project SET name = 'changed'"))
    database.close()


def test_foreign_keys_hold(database: Database) -> None:
    statement = "INSERT INTO mark VALUES (99, 'm1', 'mention', 'Person', 0, 1, NULL, '{}')"
    with pytest.raises(Exception, match="changed elsewhere"), database.writing() as connection:
        connection.execute(text(statement))
    database.close()


def refusal_of(store: ProjectStore, entry: JournalEntry) -> StoreFailed | None:
    """What a store says to an entry that it cannot write."""
    try:
        store.write(entry)
    except StoreFailed as failure:
        return failure
    return None


def test_a_full_disk_loses_nothing_and_saving_goes_on(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    database = store._database
    new = article("Words " * 2000)
    store.add([NewRecord(new)], at=AT)
    with database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
    refused: StoreFailed | None = None
    acknowledged = 0
    while refused is None and acknowledged < 500:
        loaded = store.load(new.id, "A1")
        waiting = entry(loaded, adding(a_mention(f"m{acknowledged + 1}", note="long " * 100)))
        refused = refusal_of(store, waiting)
        acknowledged += refused is None
    assert refused is not None
    assert "full" in refused.message
    assert acknowledged > 0
    kept: ProjectStore = opened(str(project))
    assert kept.load(new.id, "A1").version == acknowledged == len(kept.steps("A1", 999))
    with database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3000}")
    assert store.write(waiting) == acknowledged + 1
    assert len(store.load(new.id, "A1").marks) == acknowledged + 1


def test_lower_knows_every_script(database: Database) -> None:
    with database.reading() as connection:
        assert connection.execute(text("SELECT lower('ПРИШЁЛ')")).scalar_one() == "пришёл"
        assert connection.execute(text("SELECT lower(NULL)")).scalar_one() is None
    with closing(sqlite3.connect(":memory:")) as plain:  # which is why ours is needed
        assert plain.execute("SELECT lower('ПРИШЁЛ')").fetchone() == ("ПРИШЁЛ",)
    database.close()


def test_a_path_of_any_characters_is_only_a_path(tmp_path: Path, empty_project: bytes) -> None:
    for name in ("a b#c?mode=memory&x=%20.annotator", "Баку 😀.annotator"):
        path = tmp_path / name
        path.write_bytes(empty_project)
        database = file_database(path)
        assert pragma(database, "user_version") == SCHEMA_VERSION
        database.close()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("postgresql+psycopg://u:secret@server:5433/trend", "postgresql://server:5433/trend"),
        ("postgresql+psycopg:///trend?password=secret", "postgresql://localhost/trend"),
        ("postgresql+psycopg://u@server", "postgresql://server/"),
    ],
)
def test_a_place_tells_no_secrets(url: str, place: str) -> None:
    assert place_of(make_url(url)) == place


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
class TestServer:
    def test_settings_are_as_promised(self, postgresql: PrivateServer) -> None:
        url = make_url(postgresql.url("postgres")).update_query_dict(
            {"options": "-c lock_timeout=77"}
        )
        database = server_database(url)
        with database.reading() as connection:

            def shown(name: str) -> object:
                return connection.exec_driver_sql(f"SHOW {name}").scalar_one()

            assert shown("statement_timeout") == "30s"
            assert shown("lock_timeout") == "77ms"  # what the URL says wins
            assert shown("application_name") == "news-annotator"
            assert shown("transaction_isolation") == "repeatable read"
            assert shown("transaction_read_only") == "on"
        with database.writing() as connection:
            assert connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "off"
        database.close()

    def test_a_server_that_ended_every_connection_is_asked_again(
        self, server_project: str, postgresql: PrivateServer, opened: Opened
    ) -> None:
        store = opened(server_project)
        assert store.count(ArticleQuery("A1")) == 0
        postgresql.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name = 'news-annotator'"
        )
        assert store.count(ArticleQuery("A1")) == 0
