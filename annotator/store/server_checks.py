"""Server checks: what is in a database, whether it may be written, and whether it is free."""

from __future__ import annotations

from sqlalchemy import Connection, text

from annotator.store.engine import Database
from annotator.store.failures import exists_already, not_empty
from annotator.store.tables import METADATA

VERSIONS = "alembic_version"
# The tables that projects of every version have.
_FIRST = frozenset({"project", "article", "layer", "actor", "mark", "journal", VERSIONS})
_CREATE_LOCK = 0x4E774172
# What a program does that annotates and imports; without one of these it could not save.
_RIGHTS = [
    (table, right)
    for right, tables in {
        "INSERT": ("article", "layer", "actor", "mark", "journal"),
        "UPDATE": ("layer", "actor"),
        "DELETE": ("mark", "actor"),
    }.items()
    for table in tables
]


def server_version(database: Database) -> int | None:
    """The version of the tables in a database, None where there is no project."""
    with database.reading() as connection:
        if not _FIRST.issubset(_tables(connection)):
            return None
        number = connection.exec_driver_sql(f"SELECT version_num FROM {VERSIONS}").scalar()
    return int(number) if isinstance(number, str) and number.isdecimal() else None


def server_is_read_only(connection: Connection) -> bool:
    """Whether this user may not do all that a change or an import does."""
    statement = text(
        "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' "
        "OR NOT (SELECT bool_and(has_table_privilege(name, right_to)) FROM "
        "unnest(CAST(:names AS text[]), CAST(:rights AS text[])) AS needed(name, right_to))"
    )
    names, rights = zip(*_RIGHTS, strict=True)
    values = {"names": list(names), "rights": list(rights)}
    return bool(connection.execute(statement, values).scalar_one())


def refuse_taken_database(connection: Connection, place: str) -> None:
    """Refuse a database that has a project, or a table that one would need; others must wait.

    Raises:
        ProjectUnusable: saying which.
    """
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _CREATE_LOCK})
    found = _tables(connection)
    if _FIRST.issubset(found):
        raise exists_already(place)
    if found:
        raise not_empty(place, found[0])


def _tables(connection: Connection) -> list[str]:
    """Which of the tables of a project are there, whosoever they are."""
    return list(
        connection.scalars(
            text(
                "SELECT name FROM unnest(CAST(:names AS text[])) AS name "
                "WHERE to_regclass(name) IS NOT NULL"
            ),
            {"names": [*METADATA.tables, VERSIONS]},
        )
    )
