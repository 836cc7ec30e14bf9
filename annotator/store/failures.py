"""Turns what disk, SQLite and PostgreSQL refuse into one sentence and one thing to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from annotator.model.errors import (
    AnnotatorError,
    BadInput,
    ProjectUnusable,
    StoreBusy,
    StoreConflict,
    StoreFailed,
)
from annotator.model.said import Said, said

Words = tuple[type[AnnotatorError], str, str]

_BUSY: Words = (
    StoreBusy,
    said("{place} is being written by another program."),
    said("Wait a moment and try again."),
)
_CONFLICT: Words = (
    StoreConflict,
    said("{place} was changed elsewhere, so this change does not fit any more."),
    said("Open the article again and repeat the change."),
)
_FULL: Words = (
    StoreFailed,
    said("The disk of {place} is full; nothing was saved."),
    said("Free some space and try again."),
)
_UNREADABLE: Words = (
    StoreFailed,
    said("The disk of {place} failed to read or write."),
    said("Check the drive or network folder and try again."),
)
_LOCKED_AWAY: Words = (
    StoreFailed,
    said("{place} may only be read; nothing was saved."),
    said("Ask for the right to write there, then try again."),
)
_DAMAGED: Words = (
    StoreFailed,
    said("{place} is damaged."),
    said("Keep the file as it is and go on with a copy from a backup."),
)
_TOO_LARGE: Words = (
    StoreFailed,
    said("Something is too large for {place}; nothing was saved."),
    said("Split the article that is unusually long."),
)
_NUMBER: Words = (
    StoreFailed,
    said("A number is too large for {place}; nothing was saved."),
    said("Write it as text, or correct it."),
)
_UNREACHABLE: Words = (
    StoreFailed,
    said("The server of {place} cannot be reached."),
    said("Check the network and the address, then try again."),
)
_UNFIT: Words = (
    StoreFailed,
    said("The server of {place} does not take these characters; nothing was saved."),
    said("Remove control characters from what was typed."),
)
_MOVED: Words = (
    StoreFailed,
    said("{place} was moved, replaced or deleted while it was open; nothing was saved."),
    said("Put the file back where it was, then try again."),
)
_NOT_ADMITTED: Words = (
    StoreFailed,
    said("The server of {place} does not admit this user."),
    said("Check the user's name and password in the address."),
)
_NO_DATABASE: Words = (
    StoreFailed,
    said("There is no such database: {place}."),
    said("Check the name, or have it made by whoever runs the server."),
)
_EXHAUSTED: Words = (
    StoreFailed,
    said("The server of {place} has run out of space or memory; nothing was saved."),
    said("Tell whoever runs the server, then try again."),
)

# By result code; extended codes such as SQLITE_IOERR_WRITE begin with these.
SQLITE: dict[str, Words] = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_PROTOCOL": _BUSY,
    "SQLITE_CONSTRAINT_UNIQUE": _CONFLICT,
    "SQLITE_CONSTRAINT_PRIMARYKEY": _CONFLICT,
    "SQLITE_CONSTRAINT_FOREIGNKEY": _CONFLICT,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR": _UNREADABLE,
    "SQLITE_CANTOPEN": _UNREADABLE,
    "SQLITE_READONLY": _LOCKED_AWAY,
    "SQLITE_READONLY_DBMOVED": _MOVED,
    "SQLITE_PERM": _LOCKED_AWAY,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
    "SQLITE_TOOBIG": _TOO_LARGE,
}
# By SQLSTATE, or its class of two characters.
POSTGRESQL: dict[str, Words] = {
    "55P03": _BUSY,  # lock not available
    "40": _BUSY,  # serialization, deadlock
    "57014": _BUSY,  # statement timeout
    "53300": _BUSY,  # too many connections
    "23505": _CONFLICT,
    "23503": _CONFLICT,
    "25006": _LOCKED_AWAY,  # read-only transaction
    "42501": _LOCKED_AWAY,  # insufficient privilege
    "08": _UNREACHABLE,
    "57P": _UNREACHABLE,  # shutdown, start-up
    "28": _NOT_ADMITTED,
    "3D000": _NO_DATABASE,
    "53": _EXHAUSTED,
    "54": _TOO_LARGE,
    "58": _UNREADABLE,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
    "22": _UNFIT,
    "22003": _NUMBER,  # numeric value out of range
}
# What a value is to blame for, and neither disk nor server.
_OF_VALUES = (_UNFIT, _NUMBER, _TOO_LARGE)


@contextmanager
def told_plainly(place: str) -> Iterator[None]:
    """Runs statements; what the world refuses comes out as an `AnnotatorError` naming `place`.

    What only a bug can cause (a wrong statement, a missing value) goes through as it is.
    """
    try:
        yield
    except DBAPIError as failure:
        found = failure_of(failure.orig, place)
        if found is None:
            raise
        raise found from failure
    except sqlite3.Error as failure:
        found = failure_of(failure, place)
        if found is None:
            raise
        raise found from failure


@contextmanager
def blaming_input(place: str) -> Iterator[None]:
    """Runs statements that store what was brought in; `BadInput` where its values do not fit.

    So the rest of what was brought in can be tried without the record that does not fit.
    """
    try:
        yield
    except DBAPIError as failure:
        words = _words(failure.orig)
        if words is None or words not in _OF_VALUES:
            raise
        raise BadInput(Said(words[1], place=place), hint=words[2]) from failure


def failure_of(failure: BaseException | None, place: str) -> AnnotatorError | None:
    """The plain failure for what a driver raised, or None where it is a bug of ours."""
    words = _words(failure)
    if words is None:
        return None
    kind, message, hint = words
    return kind(Said(message, place=place), hint=hint)


def _words(failure: BaseException | None) -> Words | None:
    return _sqlite(failure) if isinstance(failure, sqlite3.Error) else _postgresql(failure)


def _sqlite(failure: sqlite3.Error) -> Words | None:
    name = getattr(failure, "sqlite_errorname", None)
    if name is None:
        # The driver itself gives up on text that is not UTF-8: a page was damaged.
        return _DAMAGED if "decode to UTF-8" in str(failure) else None
    return _longest(SQLITE, name)


def _postgresql(failure: BaseException | None) -> Words | None:
    state = getattr(failure, "sqlstate", None)
    if state is not None:
        return _longest(POSTGRESQL, state)
    if type(failure).__name__ in ("OperationalError", "ConnectionTimeout"):
        return _login(str(failure))  # the connection failed before the server could number it
    if type(failure).__name__ == "DataError":
        return _UNFIT  # refused by the driver: U+0000
    return None


def _login(message: str) -> Words:
    """libpq tells why a connection failed only in its message."""
    if "authentication failed" in message or "no password supplied" in message:
        return _NOT_ADMITTED
    if "role" in message and "does not exist" in message:
        return _NOT_ADMITTED
    if "database" in message and "does not exist" in message:
        return _NO_DATABASE
    return _UNREACHABLE


def _longest(table: dict[str, Words], code: str) -> Words | None:
    matches = [known for known in table if code.startswith(known)]
    return table[max(matches, key=len)] if matches else None


# -- projects that are not opened -----------------------------------------------------------------


def not_ours(place: str) -> ProjectUnusable:
    """Says that a file is something else."""
    return ProjectUnusable(
        said("{place} is not a project of News Annotator.", place=place),
        hint=said("Articles are brought into a project with `annotator import`."),
    )


def newer(place: str) -> ProjectUnusable:
    """Says that this program is too old for a project."""
    return ProjectUnusable(
        said(
            "{place} was made by a newer version of News Annotator; it was not touched.",
            place=place,
        ),
        hint=said("Install the newest version to open it."),
    )


def damaged_project(place: str) -> ProjectUnusable:
    """Says that a project does not hold what was once written to it."""
    return ProjectUnusable(
        said("{place} is damaged.", place=place),
        hint=said("Keep it as it is and go on with a copy from a backup."),
    )


def exists_already(place: str) -> ProjectUnusable:
    """Says that a new project would replace something."""
    return ProjectUnusable(
        said("{place} exists already; it was not touched.", place=place),
        hint=said("Choose another name, or open it."),
    )


def not_empty(place: str, found: str) -> ProjectUnusable:
    """Says that a database has something in it that the tables of a project would meet."""
    return ProjectUnusable(
        said(
            "The database {place} is not empty: it has a table “{found}”; it was not touched.",
            place=place,
            found=found,
        ),
        hint=said("Make a database for the project alone, or choose another."),
    )


def leftover(place: str, journal: str) -> ProjectUnusable:
    """Says that a new project would be overwritten by what is left of an earlier one."""
    return ProjectUnusable(
        said(
            "{place} cannot be made: a journal of an earlier project of this name lies "
            "there ({journal}), and would be written into the new one.",
            place=place,
            journal=journal,
        ),
        hint=said("Move it away, beside the project that it belongs to, or choose another name."),
    )
