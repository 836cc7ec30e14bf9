"""Opening: from what a person named to an open project, or to the reason why not."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import orjson
from sqlalchemy import URL, Connection, insert, make_url, select
from sqlalchemy.exc import ArgumentError, OperationalError, ProgrammingError

from annotator.model.errors import ProjectUnusable
from annotator.model.project import ProjectInfo
from annotator.model.record import FORMAT, VERSION
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.store.engine import (
    Database,
    file_database,
    place_of,
    server_database,
)
from annotator.store.failures import damaged_project, exists_already, newer
from annotator.store.file_checks import (
    check_pages,
    check_version,
    facts_of,
    has_hot_journal,
    refuse_leftovers,
    refuse_what_cannot_be_read,
)
from annotator.store.mapping import Values, dumps
from annotator.store.server_checks import (
    refuse_taken_database,
    server_is_read_only,
    server_version,
)
from annotator.store.sql_store import SqlProjectStore
from annotator.store.tables import PROJECT
from annotator.store.upgrade import (
    SCHEMA_VERSION,
    Cancelled,
    Progress,
    Upgrading,
    flush_folder,
    make_tables,
    upgrade_file,
    upgrade_server,
)

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_NEW = said("`annotator new` makes a project.")


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a project is made with; `created` is a UTC moment as RFC 3339."""

    id: str
    name: str
    created: str
    schema: Schema
    schema_text: str


def open_store(
    target: str, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> SqlProjectStore:
    """The project in this file or at this `postgresql+psycopg://` URL.

    One of an older version is brought up to date first: `progress` hears how far that is (0 to
    100), and `cancelled` is asked whether to stop.

    Raises:
        ProjectUnusable: it is missing, not ours, newer than this program, damaged, or not to be
            read; it was not changed.
        Stopped: somebody asked to stop; the project is as it was.
        StoreBusy, StoreFailed: disk or server refuse.
    """
    place = _parsed(target)
    if isinstance(place, Path):
        return _open_file(place, Upgrading(str(place), progress, cancelled))
    return _open_server(place, Upgrading(place_of(place), progress, cancelled))


def create_store(target: str, project: NewProject) -> None:
    """Make a project, whole or not at all; what is there already is not touched.

    Raises:
        ProjectUnusable: there is something already, or the place cannot be written.
        StoreBusy, StoreFailed: disk or server refuse.
    """
    place = _parsed(target)
    if isinstance(place, Path):
        _create_file(place, project)
    else:
        _create_on_server(place, project)


def _parsed(target: str) -> Path | URL:
    scheme = _ADDRESS.match(target)
    if scheme is None:
        return Path(target)
    if scheme[1] not in ("postgresql+psycopg", "postgresql"):
        raise ProjectUnusable(
            said(
                "A project cannot be kept at an address that begins with {scheme}", scheme=scheme[0]
            ),
            hint=said(
                "Name a file, or an address such as postgresql+psycopg://user@server/database."
            ),
        )
    try:
        return make_url(target).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        # The address itself is not shown, because a password may be in it.
        raise ProjectUnusable(
            said("The address of the database cannot be read."),
            hint=said("It looks like postgresql+psycopg://user@server/database."),
        ) from None


# -- files -------------------------------------------------------------------------------------


def _open_file(path: Path, upgrading: Upgrading) -> SqlProjectStore:
    refuse_what_cannot_be_read(path)
    unclean = has_hot_journal(path)
    writable = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    version = check_version(path, facts_of(path, writable=writable))
    if version < SCHEMA_VERSION and not writable:
        raise ProjectUnusable(
            said(
                "{path} was made by an older version of News Annotator and may not be written, "
                "so it cannot be brought up to date.",
                path=path,
            ),
            hint=said("Copy it to a folder of your own and open the copy."),
        )
    database = file_database(path, read_only=not writable)
    try:
        if version < SCHEMA_VERSION:
            upgrade_file(database, path, upgrading)
        if unclean:
            check_pages(database, path)
        return SqlProjectStore(database, _info(database))
    except BaseException:
        database.close()
        raise


def _create_file(path: Path, project: NewProject) -> None:
    folder = path.absolute().parent
    if path.exists() or path.is_symlink():
        raise exists_already(str(path))
    if not folder.is_dir():
        raise ProjectUnusable(
            said("There is no folder {folder} for the project.", folder=folder),
            hint=said("Make the folder first."),
        )
    refuse_leftovers(path)
    # Beside the target, so that it becomes the target by getting its name: whole or not at all.
    unfinished = folder / f".{path.name}.{os.getpid()}.new"
    try:
        with unfinished.open("xb"):
            pass
        try:
            _fill(file_database(unfinished, place=str(path)), project)
            give_name(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
            unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)
        flush_folder(folder)
    except OSError as failure:
        raise ProjectUnusable(
            said(
                "The project {path} cannot be made: {value}.",
                path=path,
                value=failure.strerror or failure,
            ),
            hint=said("Choose a folder that you may write to."),
        ) from failure


def give_name(unfinished: Path, path: Path) -> None:
    """Let a finished project file appear under its name, and replace nothing there.

    The other name may stay, and is the caller's to remove.

    Raises:
        ProjectUnusable: there is something, or a journal that would be written into the file.
        OSError: the file system refuses.
    """
    refuse_leftovers(path)
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise exists_already(str(path)) from None
    except (OSError, NotImplementedError):  # a file system without links
        if path.exists():
            raise exists_already(str(path)) from None
        unfinished.rename(path)


# -- servers -----------------------------------------------------------------------------------


def _open_server(url: URL, upgrading: Upgrading) -> SqlProjectStore:
    place = place_of(url)
    database = server_database(url)
    try:
        version = server_version(database)
        if version is None:
            raise ProjectUnusable(said("There is no project in {place}.", place=place), hint=_NEW)
        if version > SCHEMA_VERSION:
            raise newer(place)
        if version < SCHEMA_VERSION:
            upgrade_server(database, upgrading)
        with database.reading() as connection:
            database.read_only = server_is_read_only(connection)
        return SqlProjectStore(database, _info(database))
    except BaseException:
        database.close()
        raise


def _create_on_server(url: URL, project: NewProject) -> None:
    place = place_of(url)
    _fill(
        server_database(url), project, lambda connection: refuse_taken_database(connection, place)
    )


# -- both --------------------------------------------------------------------------------------


def _fill(
    database: Database,
    project: NewProject,
    check: Callable[[Connection], None] = lambda _connection: None,
) -> None:
    """Make tables and project row in one transaction, in which `check` may refuse."""
    try:
        with database.writing() as connection:
            check(connection)
            make_tables(connection)
            connection.execute(insert(PROJECT).values(project_values(project)))
    finally:
        database.close()


def project_values(project: NewProject) -> Values:
    """The row that says what a project is."""
    schema = project.schema
    return {
        "id": project.id,
        "name": project.name,
        "created": project.created,
        "format": f"{FORMAT} {VERSION}",
        "schema_name": schema.name,
        "schema_version": schema.version,
        "schema_sha256": schema.sha256,
        "schema_text": project.schema_text,
        "schema_json": dumps(schema.to_dict()),
    }


def _info(database: Database) -> ProjectInfo:
    try:
        with database.reading() as connection:
            row = connection.execute(select(PROJECT)).one_or_none()
    except (OperationalError, ProgrammingError) as failure:  # a table is missing or another's
        raise damaged_project(database.place) from failure
    if row is None:
        raise damaged_project(database.place)
    try:
        schema = Schema.from_dict(orjson.loads(row.schema_json))
    except (orjson.JSONDecodeError, KeyError, TypeError) as failure:
        raise damaged_project(database.place) from failure
    return ProjectInfo(
        id=row.id,
        name=row.name,
        location=database.place,
        schema=schema,
        schema_text=row.schema_text,
        read_only=database.read_only,
    )
