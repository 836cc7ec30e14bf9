from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert

from annotator.model.errors import ProjectUnusable, Stopped, StoreFailed
from annotator.model.project import ArticleQuery, NewRecord
from annotator.store import file_checks, near_copies, opening, search, upgrade
from annotator.store.engine import Database, file_database, server_database
from annotator.store.mapping import article_values
from annotator.store.migrations import article_lists
from annotator.store.opening import NewProject, open_store
from annotator.store.sql_store import SqlProjectStore
from annotator.store.tables import ARTICLE, METADATA, PROJECT
from annotator.store.upgrade import SCHEMA_VERSION, Upgrading, back_up, migrations, revision
from tests.builders import AT
from tests.contracts.store_contract import SCHEMA, SCHEMA_TEXT, annotated, article
from tests.store.conftest import Opened
from tests.syndication import syndicated

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{now}"


def upgrade():
    op.add_column("article", sa.Column("rating", sa.Integer()))
    op.execute("UPDATE article SET rating = length")
    {then}
"""


NEWER = SCHEMA_VERSION + 1


def next_script(then: str) -> str:
    """The migration of a version after this one."""
    return NEXT.format(now=revision(SCHEMA_VERSION), next=revision(NEWER), then=then)


@pytest.fixture
def newer_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Makes this program one version newer than the projects there are."""
    folder = tmp_path / "later_versions"
    folder.mkdir()
    (folder / f"v{revision(NEWER)}_next.py").write_text(next_script(then=""))
    shipped = migrations

    def later(connection: object = None) -> Config:
        config = shipped(connection)  # type: ignore[arg-type]
        own = Path(upgrade.__file__).parent / "migrations" / "versions"
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", f"{own}\n{folder}")
        return config

    monkeypatch.setattr(upgrade, "migrations", later)
    monkeypatch.setattr(upgrade, "SCHEMA_VERSION", NEWER)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", NEWER)
    monkeypatch.setattr(file_checks, "SCHEMA_VERSION", NEWER)
    return folder / f"v{revision(NEWER)}_next.py"


def is_search(name: str | None) -> bool:
    return name is not None and name.removeprefix("ix_").startswith(search.NAME)


def differences(database: Database) -> list[object]:
    with database.reading() as connection:
        # The index of words is none of SQLAlchemy's tables: each database has its own kind.
        declared = {"compare_type": True, "include_name": lambda name, *_: not is_search(name)}
        context = MigrationContext.configure(connection, opts=declared)
        return list(compare_metadata(context, METADATA))


def contents(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = ("article", "layer", "mark", "actor", "journal", "project")
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


def filled(store: SqlProjectStore) -> None:
    store.add([annotated()], at=AT)
    store.close()


def test_the_constant_is_the_newest_revision() -> None:
    scripts = ScriptDirectory.from_config(migrations())
    assert scripts.get_current_head() == revision(SCHEMA_VERSION)
    found = [script.revision for script in scripts.walk_revisions()]
    assert found == [revision(number) for number in range(SCHEMA_VERSION, 0, -1)]


def test_migrations_make_the_tables_that_are_declared(project: Path) -> None:
    database = file_database(project)
    assert differences(database) == []
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE actor ADD COLUMN other TEXT")
        connection.exec_driver_sql("DROP INDEX ix_mark_actor")
    assert len(differences(database)) == 2  # so the comparison sees differences
    database.close()


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
def test_migrations_make_the_same_tables_on_a_server(server_project: str) -> None:
    database = server_database(opening.make_url(server_project))
    assert differences(database) == []
    database.close()


def test_an_older_project_is_brought_up_to_date_after_a_backup(
    project: Path, opened: Opened, newer_program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION)
        older.setattr(file_checks, "SCHEMA_VERSION", SCHEMA_VERSION)
        filled(open_store(str(project)))
    before = contents(project)
    store = opened(str(project))
    assert store.count(ArticleQuery("A1")) == 1
    with store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == NEWER
        (row,) = connection.exec_driver_sql("SELECT rating, length FROM article")
        assert row[0] == row[1] > 0
    backup = project.with_name(f"{project.name}.before-v{NEWER}.bak")
    assert contents(backup) == before
    assert newer_program.exists()
    # The backup is a project like any other, for a program that is as old as it is.
    monkeypatch.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION)
    monkeypatch.setattr(file_checks, "SCHEMA_VERSION", SCHEMA_VERSION)
    assert opened(str(backup)).count(ArticleQuery("A1")) == 1
    with pytest.raises(ProjectUnusable, match="newer"):
        open_store(str(project))


def test_a_migration_that_fails_leaves_the_project_as_it_was(
    project: Path, newer_program: Path
) -> None:
    newer_program.write_text(next_script(then='raise RuntimeError("a bug in the migration")'))
    before = hashlib.sha256(project.read_bytes()).hexdigest()
    with pytest.raises(RuntimeError, match="a bug"):
        open_store(str(project))
    with closing(sqlite3.connect(project)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (
            revision(SCHEMA_VERSION),
        )
        columns = connection.execute("SELECT name FROM pragma_table_info('article')").fetchall()
        assert ("rating",) not in columns
    assert hashlib.sha256(project.read_bytes()).hexdigest() == before


def test_without_a_good_backup_nothing_is_changed(
    project: Path, newer_program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newer_program.exists()
    before = project.read_bytes()
    monkeypatch.setattr(upgrade, "_whole", lambda _copy: False)
    with pytest.raises(StoreFailed, match="not equal"):
        open_store(str(project))
    assert project.read_bytes() == before
    assert [path.name for path in project.parent.glob("*.annotator*")] == [project.name]


def test_an_older_project_that_may_not_be_written_is_refused(
    project: Path, newer_program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newer_program.exists()
    monkeypatch.setattr(opening.os, "access", lambda _path, mode: mode != opening.os.W_OK)
    with pytest.raises(ProjectUnusable, match="older version"):
        open_store(str(project))


def test_a_backup_never_replaces_another(project: Path) -> None:
    names = [back_up(project, NEWER).name for _ in range(3)]
    assert names == [f"{project.name}.before-v{NEWER}{number}.bak" for number in ("", ".2", ".3")]
    assert len(list(project.parent.iterdir())) == 4


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_backup_is_readable_by_whom_the_project_is(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    whole = upgrade._whole

    def seen(copy: sqlite3.Connection) -> bool:
        modes.extend(stat.S_IMODE(p.stat().st_mode) for p in project.parent.glob("*.new"))
        return whole(copy)

    monkeypatch.setattr(upgrade, "_whole", seen)
    for mode in (0o600, 0o640, 0o664):
        project.chmod(mode)
        assert stat.S_IMODE(back_up(project, NEWER).stat().st_mode) == mode
    assert modes == [0o600, 0o640, 0o664], "nor is it readable by others while it is made"


def test_a_backup_with_something_missing_is_noticed(
    project: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(opened(str(project)))
    counted = upgrade._contents

    def less(connection: sqlite3.Connection) -> list[object]:
        if any(".bak.new" in str(row[2]) for row in connection.execute("PRAGMA database_list")):
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("DELETE FROM mark WHERE id = 'm1'")
        return counted(connection)

    monkeypatch.setattr(upgrade, "_contents", less)
    with pytest.raises(StoreFailed, match="not equal"):
        back_up(project, NEWER)
    assert list(project.parent.iterdir()) == [project]


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
def test_an_older_project_on_a_server_is_brought_up_to_date(
    server_project: str, opened: Opened, newer_program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newer_program.exists()
    with monkeypatch.context() as older:
        older.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION)
        opened(server_project).add([NewRecord(annotated().article)], at=AT)
    store = opened(server_project)
    with store._database.reading() as connection:
        stated = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        assert stated.scalar_one() == revision(NEWER)
        assert connection.exec_driver_sql("SELECT rating FROM article").scalar_one() > 0


# -- a project of version 1, with articles ------------------------------------------------------

KILLED = """
import os, signal, sys
from annotator.store import upgrade
from annotator.store.migrations import article_lists
from annotator.store.opening import open_store

upgrade.CACHE, article_lists.BATCH = 10, 2  # so that pages reach the file before the commit
last = int(sys.argv[2])
open_store(sys.argv[1], progress=lambda at: at >= last and os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.fixture
def first_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as version 1 of the tables kept it: 40 articles, one with a mark."""
    monkeypatch.setattr(article_lists, "BATCH", 2)
    monkeypatch.setattr(near_copies, "BATCH", 2)
    path = tmp_path / "old.annotator"
    path.touch()
    database = file_database(path)
    with monkeypatch.context() as older, database.writing() as connection:
        older.setattr(upgrade, "SCHEMA_VERSION", 1)
        upgrade.make_tables(connection)
        info = NewProject("01J9ZK3V7Q8W5T2N4B6C0D1E2F", "old", AT, SCHEMA, SCHEMA_TEXT)
        connection.execute(insert(PROJECT).values(opening.project_values(info)))
        for number in range(1, 41):
            text = f"The mayor of Baku spoke {number} times. " + "Words and words. " * 300
            values = article_values(article(text), {}, AT)
            for name in ("title_key", "source_key", "published_key"):
                del values[name]
            connection.execute(insert(ARTICLE).values(number=number, **values))
        connection.exec_driver_sql(
            "INSERT INTO layer (article, id, kind, annotator, status, nothing_to_mark, seconds, "
            "version, serial, body) VALUES "
            "(1, 'L1', 'manual', 'A1', 'new', 0, 0, 1, 1, '{\"labels\":{},\"extra\":{}}')"
        )
        connection.exec_driver_sql(
            "INSERT INTO mark (layer, id, kind, type, begins, ends, body) VALUES "
            "(1, 'm1', 'mention', 'Person', 0, 9, '{}')"
        )
    database.close()
    return path


def found(store: SqlProjectStore, words: str = "baku") -> int:
    return store.count(ArticleQuery("A1", words=words))


def test_articles_of_the_first_version_are_found_and_counted(
    first_version: Path, opened: Opened
) -> None:
    told: list[int] = []
    store = open_store(str(first_version), progress=told.append)
    assert found(store) == 40
    row = store.articles(ArticleQuery("A1", limit=1))[0]
    assert (row.marks, row.reach) == (1, 9)
    with store._database.reading() as connection:
        kept = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    assert kept == -upgrade.USUAL_CACHE
    store.close()
    assert told == sorted(told)
    assert len(set(told)) > 10
    assert 0 <= told[0] < 20 < 90 < told[-1] <= 100
    quiet: list[int] = []
    open_store(str(first_version), progress=quiet.append).close()
    assert quiet == []  # there is nothing to do any more


@pytest.mark.parametrize("at", [0, 10, 50, 97])
def test_an_upgrade_that_is_stopped_leaves_the_project_as_it_was(
    first_version: Path, at: int
) -> None:
    before = hashlib.sha256(first_version.read_bytes()).hexdigest()
    told: list[int] = []
    with pytest.raises(Stopped, match="as it was"):
        open_store(
            str(first_version),
            progress=told.append,
            cancelled=lambda: bool(told) and told[-1] >= at,
        )
    assert hashlib.sha256(first_version.read_bytes()).hexdigest() == before
    assert list(first_version.parent.iterdir()) == [first_version]
    store = open_store(str(first_version), cancelled=lambda: False)
    assert found(store) == 40
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
@pytest.mark.parametrize("at", [5, 30, 60, 85, 95])
def test_an_upgrade_that_is_killed_is_taken_back_and_done_again(
    first_version: Path, at: int
) -> None:
    before = contents(first_version)
    run = [sys.executable, "-c", KILLED, str(first_version), str(at)]
    assert subprocess.run(run, check=False).returncode == -signal.SIGKILL
    with closing(sqlite3.connect(first_version)) as connection:  # rolls back what is hot
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert contents(first_version) == before
    store = open_store(str(first_version))
    assert found(store) == 40
    store.close()


def test_a_killed_upgrade_had_begun_to_write(first_version: Path) -> None:
    # The control of the test above: without the journal the file would be neither old nor new.
    before = first_version.read_bytes()
    run = [sys.executable, "-c", KILLED, str(first_version), "95"]
    subprocess.run(run, check=False)
    assert first_version.with_name(f"{first_version.name}-journal").exists()
    assert first_version.read_bytes() != before


def test_nobody_can_write_while_the_backup_is_copied(
    first_version: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "COPIED_AT_ONCE", 1)
    refused: list[bool] = []

    def write(percent: int) -> None:
        if percent >= upgrade.COPIED:
            return
        with closing(sqlite3.connect(first_version, timeout=0)) as other:
            try:
                other.execute("UPDATE project SET name = 'other'")
                other.commit()
            except sqlite3.OperationalError:
                refused.append(True)

    back_up(first_version, 2, Upgrading(progress=write))
    assert refused


def as_version_2(database: Database) -> None:
    """Take away what version 3 adds, as if the project had been made before."""
    with database.writing() as connection:
        for table in ("near_copy", "sketch_key", "sketch", "stock_line"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA user_version=2")


def copied_before(store: SqlProjectStore) -> dict[str, str]:
    """Fill a project with stories and copies of them, and make it one of version 2."""
    made = syndicated(1, stories=30, copies=20)
    store.add([NewRecord(article(text)) for text in made.texts], at=AT)
    known = dict(store.first_copies())
    assert len(known) > 20
    as_version_2(store._database)
    return known  # type: ignore[return-value]


def test_articles_of_version_2_get_their_sketches(
    project: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(str(project))
    known = copied_before(store)
    store.close()
    monkeypatch.setattr(near_copies, "BATCH", 7)  # over the edges of batches too
    told: list[int] = []
    newer = open_store(str(project), progress=told.append)
    assert told == sorted(told)
    assert len(told) > 5
    assert newer.first_copies() == known
    assert newer.count(ArticleQuery("A1", without_copies=True)) == 30
    assert project.with_name(f"{project.name}.before-v3.bak").is_file()
    assert differences(newer._database) == []
    newer.close()


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
def test_articles_of_version_2_on_a_server_get_their_sketches(
    server_project: str, opened: Opened
) -> None:
    known = copied_before(opened(server_project))
    newer = opened(server_project)
    assert newer.first_copies() == known
    assert differences(newer._database) == []
