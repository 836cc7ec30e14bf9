from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from annotator.model.errors import (
    BadInput,
    ProjectUnusable,
    StoreBusy,
    StoreConflict,
    StoreFailed,
)
from annotator.model.project import ArticleQuery, NewRecord
from annotator.store import opening
from annotator.store.opening import create_store, give_name, open_store
from annotator.store.upgrade import SCHEMA_VERSION, revision
from tests.builders import AT, a_layer, a_mention, an_actor
from tests.contracts.store_contract import SCHEMA, adding, annotated, article, entry, written
from tests.servers import PrivateServer
from tests.store.conftest import NEW, Opened

Forbid = Callable[[Path, int], None]


@pytest.fixture
def forbid(monkeypatch: pytest.MonkeyPatch) -> Forbid:
    """Takes a right on a path away, from root as well."""
    allowed = os.access
    forbidden: set[tuple[str, int]] = set()

    def access(path: str | Path, mode: int) -> bool:
        return (os.path.realpath(path), mode) not in forbidden and allowed(path, mode)

    monkeypatch.setattr(opening.os, "access", access)
    return lambda path, mode: forbidden.add((os.path.realpath(path), mode))


def sqlite(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(target: str | Path) -> ProjectUnusable:
    with pytest.raises(ProjectUnusable) as refused:
        open_store(str(target))
    assert refused.value.hint
    return refused.value


# -- creating ----------------------------------------------------------------------------------


def test_a_new_project_is_one_file_that_says_what_it_is(tmp_path: Path, opened: Opened) -> None:
    path = tmp_path / "new.annotator"
    create_store(str(path), NEW)
    assert list(tmp_path.iterdir()) == [path]
    head = path.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == b"NwAn"
    info = opened(str(path)).project()
    assert (info.name, info.id, info.location) == ("test", NEW.id, str(path))
    assert info.schema == SCHEMA


def test_what_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "mine.annotator"
    path.write_text("mine")
    (tmp_path / "dangling.annotator").symlink_to(tmp_path / "nowhere")
    for there in (path, tmp_path, tmp_path / "dangling.annotator"):
        with pytest.raises(ProjectUnusable, match="exists already"):
            create_store(str(there), NEW)
    assert path.read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
def test_what_is_left_of_an_earlier_project_does_not_get_into_a_new_one(
    tmp_path: Path, end: str
) -> None:
    path = tmp_path / "mine.annotator"
    left = tmp_path / f"mine.annotator{end}"
    left.write_bytes(b"an earlier write")
    with pytest.raises(ProjectUnusable, match="journal of an earlier project") as refused:
        create_store(str(path), NEW)
    assert left.name in refused.value.message
    assert left.read_bytes() == b"an earlier write"
    finished = tmp_path / "finished"
    finished.write_bytes(b"a project")
    with pytest.raises(ProjectUnusable, match="journal of an earlier project"):
        give_name(finished, path)
    assert sorted(tmp_path.iterdir()) == sorted([finished, left])
    left.unlink()
    give_name(finished, path)
    assert path.read_bytes() == b"a project"


def test_somebody_who_was_faster_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.annotator"
    fill = opening._fill

    def slow(*arguments: object) -> None:
        fill(*arguments)  # type: ignore[arg-type]
        path.write_text("theirs")

    monkeypatch.setattr(opening, "_fill", slow)
    with pytest.raises(ProjectUnusable, match="exists already"):
        create_store(str(path), NEW)
    assert path.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    def unsupported(*_arguments: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", unsupported)
    create_store(str(tmp_path / "new.annotator"), NEW)
    assert opened(str(tmp_path / "new.annotator")).project().name == "test"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_creation_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ProjectUnusable, match="no folder"):
        create_store(str(tmp_path / "missing" / "new.annotator"), NEW)
    with pytest.raises(TypeError):  # a bug in the middle
        create_store(str(tmp_path / "new.annotator"), replace(NEW, schema=_broken()))

    def refused(*_arguments: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(ProjectUnusable, match="Permission denied"):
        create_store(str(tmp_path / "new.annotator"), NEW)
    assert not list(tmp_path.iterdir())


def _broken() -> opening.Schema:
    return replace(SCHEMA, title={1: object()})  # type: ignore[arg-type]


# -- refusing ----------------------------------------------------------------------------------


def test_what_is_no_project_is_refused_untouched(tmp_path: Path) -> None:
    words = {
        "missing.annotator": "There is no project",
        "empty.annotator": "is empty",
        "short.annotator": "not a project",
        "text.annotator": "not a project",
        "binary.annotator": "not a project",
        "other.sqlite": "not a project",
        "wal.sqlite": "not a project",
    }
    (tmp_path / "empty.annotator").touch()
    (tmp_path / "short.annotator").write_text("hello")
    (tmp_path / "text.annotator").write_text("A plain text.\n" * 200)
    (tmp_path / "binary.annotator").write_bytes(bytes(range(256)) * 40)
    sqlite(tmp_path / "other.sqlite", "CREATE TABLE article (number)", "PRAGMA user_version=1")
    sqlite(tmp_path / "wal.sqlite", "PRAGMA journal_mode=WAL", "CREATE TABLE t (x)")
    before = {path.name: sha256(path) for path in tmp_path.iterdir()}
    for name, said in words.items():
        found = refusal(tmp_path / name)
        assert said in found.message
        assert name in found.message
    assert {path.name: sha256(path) for path in tmp_path.iterdir()} == before
    assert "folder" in refusal(tmp_path).message


def test_a_newer_project_is_refused_untouched(project: Path) -> None:
    sqlite(project, f"PRAGMA user_version={SCHEMA_VERSION + 1}", "CREATE TABLE something_new (x)")
    before = sha256(project)
    assert "newer version" in refusal(project).message
    assert sha256(project) == before
    assert list(project.parent.iterdir()) == [project]


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE mark",),
        ("DELETE FROM project",),
        ("UPDATE project SET schema_json = '{'",),
        ("UPDATE project SET schema_json = '[]'",),
        ("ALTER TABLE project DROP COLUMN schema_text",),
    ],
)
def test_a_damaged_project_is_refused(project: Path, statements: tuple[str, ...]) -> None:
    sqlite(project, *statements)
    assert "damaged" in refusal(project).message


def test_a_cut_off_file_is_refused(project: Path) -> None:
    project.write_bytes(project.read_bytes()[:6000])
    assert "damaged" in refusal(project).message


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON mark BEGIN DELETE FROM article; END",
        "CREATE VIEW evil AS SELECT * FROM article",
    ],
)
def test_a_project_that_would_run_somebodys_statements_is_refused(
    project: Path, statement: str
) -> None:
    sqlite(project, statement)
    assert "evil" in refusal(project).message


def test_what_may_not_be_read_is_refused(project: Path, forbid: Forbid) -> None:
    forbid(project, os.R_OK)
    assert "may not be read" in refusal(project).message


def test_a_locked_project_is_busy_not_broken(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.engine.BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(project)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBusy):
            open_store(str(project))


@pytest.mark.parametrize("where", ["file", "folder"])
def test_what_may_not_be_written_is_opened_for_reading(
    project: Path, forbid: Forbid, opened: Opened, where: str
) -> None:
    store = opened(str(project))
    new = article()
    store.add([NewRecord(new)], at=AT)
    store.close()
    before = sha256(project)
    forbid(project if where == "file" else project.parent, os.W_OK)
    store = opened(str(project))
    assert store.project().read_only
    assert store.load(new.id, "A1").article == new
    assert store.articles(ArticleQuery("A1"))
    with pytest.raises(StoreFailed, match="only be read"):
        written(store, new.id, adding(a_mention()))
    store.close()
    assert sha256(project) == before


# -- a write that was cut off ------------------------------------------------------------------


@pytest.fixture
def cut_off(project: Path, tmp_path: Path, opened: Opened) -> Path:
    """A project whose program ended in the middle of a write: pages changed, journal hot."""
    store = opened(str(project))
    store.add([NewRecord(article(f"{number} " + "words " * 900)) for number in range(40)], at=AT)
    store.close()
    path = tmp_path / "cut" / "off.annotator"
    path.parent.mkdir()
    with closing(sqlite3.connect(project, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")  # so that pages reach the file before the commit
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE article SET text = 'lost', source = 'lost'")
        shutil.copy(project, path)
        shutil.copy(f"{project}-journal", f"{path}-journal")
        writer.execute("ROLLBACK")
    assert b"lost" in path.read_bytes()
    return path


def test_a_write_that_was_cut_off_is_taken_back(cut_off: Path, opened: Opened) -> None:
    store = opened(str(cut_off))
    texts = [store.load(summary.id, "A1") for summary in store.articles(ArticleQuery("A1"))]
    assert len(texts) == 40
    assert [path.name for path in cut_off.parent.iterdir()] == [cut_off.name]


def test_a_write_that_was_cut_off_needs_the_right_to_write(cut_off: Path, forbid: Forbid) -> None:
    before = sha256(cut_off)
    forbid(cut_off, os.W_OK)
    assert "cut off" in refusal(cut_off).message
    assert sha256(cut_off) == before


def test_pages_are_checked_after_a_write_was_cut_off(
    cut_off: Path, monkeypatch: pytest.MonkeyPatch, project: Path, opened: Opened
) -> None:
    def damaged(*_arguments: object) -> None:
        raise opening.damaged_project("checked")

    monkeypatch.setattr(opening, "check_pages", damaged)
    assert "checked" in refusal(cut_off).message
    opened(str(project))  # closed properly, so it opens at once


# -- addresses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    ["mysql://u:secret@server/x", "file:///tmp/x.annotator", "https://server/x", "postgres://s/x"],
)
def test_other_addresses_are_refused(target: str) -> None:
    for act in (lambda: open_store(target), lambda: create_store(target, NEW)):
        with pytest.raises(ProjectUnusable) as refused:
            act()
        assert "postgresql+psycopg://" in refused.value.hint
        assert "secret" not in str(refused.value)


def test_an_address_that_cannot_be_read_keeps_its_secret() -> None:
    with pytest.raises(ProjectUnusable, match="cannot be read") as refused:
        open_store("postgresql+psycopg://u:secret@server:port/x")
    assert "secret" not in str(refused.value)


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
class TestServer:
    def test_a_database_without_a_project_is_refused(self, database_url: str) -> None:
        found = refusal(database_url)
        assert "no project" in found.message
        assert "annotator@" not in found.message

    def test_a_project_is_made_once(self, server_project: str, opened: Opened) -> None:
        info = opened(server_project).project()
        assert info.schema == SCHEMA
        assert info.location.startswith("postgresql://127.0.0.1:")
        with pytest.raises(ProjectUnusable, match="exists already"):
            create_store(server_project, NEW)

    def test_a_creation_that_fails_leaves_nothing(
        self, database_url: str, postgresql: PrivateServer
    ) -> None:
        with pytest.raises(TypeError):
            create_store(database_url, replace(NEW, schema=_broken()))
        name = database_url.rpartition("/")[2]
        with psycopg.connect(postgresql.address(name)) as connection:
            found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname='public'")
            assert found.fetchone() == (0,)
        create_store(database_url, NEW)

    def test_the_short_scheme_will_do(self, server_project: str, opened: Opened) -> None:
        assert opened(server_project.replace("+psycopg", "")).project().name == "test"

    def test_a_schema_of_its_own(
        self, server_project: str, postgresql: PrivateServer, opened: Opened
    ) -> None:
        name = server_project.rpartition("/")[2]
        postgresql.run("CREATE SCHEMA second", name)
        second = f"{server_project}?options=-csearch_path%3Dsecond"
        create_store(second, replace(NEW, name="second"))
        assert opened(second).project().name == "second"
        assert opened(server_project).project().name == "test"

    def test_a_newer_project_is_refused(
        self, server_project: str, postgresql: PrivateServer
    ) -> None:
        name = server_project.rpartition("/")[2]
        postgresql.run(
            f"UPDATE alembic_version SET version_num = '{revision(SCHEMA_VERSION + 1)}'", name
        )
        assert "newer version" in refusal(server_project).message

    def test_who_may_only_read_opens_for_reading(
        self, server_project: str, postgresql: PrivateServer, opened: Opened
    ) -> None:
        name = server_project.rpartition("/")[2]
        postgresql.run(f"CREATE ROLE reader_{name} LOGIN", name)
        postgresql.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_{name}", name)
        try:
            store = opened(server_project.replace("annotator@", f"reader_{name}@"))
            assert store.project().read_only
            assert store.count(ArticleQuery("A1")) == 0
            with pytest.raises(StoreFailed, match="only be read"):
                store.add([NewRecord(article())], at=AT)
            store.close()
        finally:
            postgresql.run(f"DROP OWNED BY reader_{name}", name)
            postgresql.run(f"DROP ROLE reader_{name}", name)

    def test_what_cannot_be_reached_keeps_its_secret(self, postgresql: PrivateServer) -> None:
        closed = "postgresql+psycopg://u:secret@127.0.0.1:1/x"
        missing = postgresql.url("nowhere").replace("annotator@", "annotator:secret@")
        nobody = postgresql.url("postgres").replace("annotator@", "nobody:secret@")
        for target, said in (
            (closed, "cannot be reached"),
            (missing, "no such database"),
            (nobody, "does not admit"),
        ):
            for act in (open_store, lambda address: create_store(address, NEW)):
                with pytest.raises(StoreFailed, match=said) as refused:
                    act(target)
                assert "secret" not in str(refused.value)

    def test_two_people_in_one_article(self, server_project: str, opened: Opened) -> None:
        one, two = opened(server_project), opened(server_project)
        new = article()
        one.add([NewRecord(new)], at=AT)
        assert two.add([NewRecord(new)], at=AT).duplicates == ((new, new.id),)
        written(one, new.id, adding(a_mention("m1")), by="A1")
        written(two, new.id, adding(a_mention("m1-2")), by="A2")
        stale = two.load(new.id, "A1")
        written(one, new.id, adding(a_mention("m2")), by="A1")
        with pytest.raises(StoreConflict):
            two.write(entry(stale, adding(a_mention("m3"))))
        assert two.load(new.id, "A1").version == 2

    def test_who_waits_too_long_for_a_lock_is_told(
        self, server_project: str, opened: Opened
    ) -> None:
        one = opened(server_project)
        two = opened(f"{server_project}?options=-clock_timeout%3D50")
        new = article()
        one.add([NewRecord(new)], at=AT)
        written(one, new.id, adding(a_mention("m1")))
        with one._database.writing() as connection:
            connection.execute(text("SELECT * FROM layer FOR UPDATE"))
            with pytest.raises(StoreBusy):
                written(two, new.id, adding(a_mention("m2")))
        assert written(two, new.id, adding(a_mention("m2"))) == 2

    def test_characters_that_a_server_cannot_hold_are_told(
        self, server_project: str, opened: Opened
    ) -> None:
        store = opened(server_project)
        with pytest.raises(BadInput, match="characters"):
            store.add([NewRecord(article("zero \0 byte"))], at=AT)
        assert store.count(ArticleQuery("A1")) == 0

    def test_a_long_working_time_fits(self, server_project: str, opened: Opened) -> None:
        store = opened(server_project)
        record = annotated(layers=(a_layer(1, seconds=1 << 40),))
        store.add([record], at=AT)
        (back,) = store.records()
        assert back.layers[0].seconds == 1 << 40

    def test_a_name_too_long_for_an_index_is_the_records_fault(
        self, server_project: str, opened: Opened
    ) -> None:
        store = opened(server_project)
        name = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(9000))
        with pytest.raises(BadInput, match="too large"):
            store.add([annotated(actors=(an_actor("a1", name),))], at=AT)
        assert store.count(ArticleQuery("A1")) == 0

    @pytest.mark.parametrize("table", ["alembic_version", "mark"])
    def test_a_database_that_is_not_empty_is_refused(
        self, database_url: str, postgresql: PrivateServer, table: str
    ) -> None:
        name = database_url.rpartition("/")[2]
        postgresql.run(f"CREATE TABLE {table} (version_num text)", name)
        postgresql.run(f"INSERT INTO {table} VALUES ('somebody')", name)
        with pytest.raises(ProjectUnusable, match=f"not empty.*{table}"):
            create_store(database_url, NEW)
        with psycopg.connect(postgresql.address(name)) as connection:
            found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname='public'")
            assert found.fetchall() == [(table,)]

    def test_what_else_is_in_a_database_does_not_matter(
        self, database_url: str, postgresql: PrivateServer, opened: Opened
    ) -> None:
        postgresql.run("CREATE TABLE customers (x int)", database_url.rpartition("/")[2])
        create_store(database_url, NEW)
        assert opened(database_url).project().name == "test"

    @pytest.mark.parametrize("table", ["article", "layer", "actor", "mark", "journal"])
    def test_a_right_that_lacks_anywhere_makes_it_read_only(
        self, server_project: str, postgresql: PrivateServer, opened: Opened, table: str
    ) -> None:
        name = server_project.rpartition("/")[2]
        role = f"writer_{name}"
        everything = "ALL TABLES IN SCHEMA public"
        postgresql.run(f"CREATE ROLE {role} LOGIN", name)
        try:
            postgresql.run(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {everything} TO {role}", name)
            address = server_project.replace("annotator@", f"{role}@")
            store = opened(address)
            assert not store.project().read_only
            store.close()
            postgresql.run(f"REVOKE INSERT ON {table} FROM {role}", name)
            store = opened(address)
            assert store.project().read_only
            store.close()
        finally:
            postgresql.run(f"DROP OWNED BY {role}", name)
            postgresql.run(f"DROP ROLE {role}", name)


def test_a_write_that_was_cut_off_among_the_pages_is_taken_back(
    cut_off: Path, opened: Opened
) -> None:
    """The header tells of pages that never arrived: no reader may look before the way back."""
    with cut_off.open("r+b") as file:
        file.seek(28)
        pages = int.from_bytes(file.read(4), "big")
        file.seek(28)
        file.write((pages + 40).to_bytes(4, "big"))
        file.seek(24)
        changes = file.read(4)
        file.seek(92)
        file.write(changes)
    with (
        closing(sqlite3.connect(f"file:{cut_off}?mode=ro&immutable=1", uri=True)) as connection,
        pytest.raises(sqlite3.DatabaseError, match="malformed"),
    ):
        connection.execute("PRAGMA application_id").fetchone()
    store = opened(str(cut_off))
    assert store.count(ArticleQuery("A1")) >= 1
