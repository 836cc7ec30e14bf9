from __future__ import annotations

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from annotator.model.errors import BadInput, StoreBusy, StoreConflict, StoreFailed
from annotator.store.failures import POSTGRESQL, SQLITE, blaming_input, failure_of, told_plainly


def sqlite_failure(name: str | None, message: str = "no") -> sqlite3.Error:
    failure = sqlite3.OperationalError(message)
    if name is not None:
        failure.sqlite_errorname = name
    return failure


def server_failure(state: str) -> psycopg.Error:
    return psycopg.errors.lookup(state)("no")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_BUSY", StoreBusy),
        ("SQLITE_BUSY_SNAPSHOT", StoreBusy),
        ("SQLITE_LOCKED", StoreBusy),
        ("SQLITE_CONSTRAINT_UNIQUE", StoreConflict),
        ("SQLITE_FULL", StoreFailed),
        ("SQLITE_IOERR_WRITE", StoreFailed),
        ("SQLITE_READONLY_DBMOVED", StoreFailed),
        ("SQLITE_CORRUPT_INDEX", StoreFailed),
        ("SQLITE_NOTADB", StoreFailed),
        ("SQLITE_CANTOPEN_ISDIR", StoreFailed),
        ("SQLITE_TOOBIG", StoreFailed),
    ],
)
def test_what_sqlite_refuses_is_told(name: str, kind: type[Exception]) -> None:
    found = failure_of(sqlite_failure(name), "trend.annotator")
    assert type(found) is kind
    assert found is not None
    assert "trend.annotator" in found.message
    assert found.hint.endswith(".")


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("55P03", StoreBusy),
        ("40001", StoreBusy),
        ("40P01", StoreBusy),
        ("57014", StoreBusy),
        ("23505", StoreConflict),
        ("53100", StoreFailed),
        ("53300", StoreBusy),
        ("57P01", StoreFailed),
        ("08006", StoreFailed),
        ("25006", StoreFailed),
        ("42501", StoreFailed),
        ("22P05", StoreFailed),
    ],
)
def test_what_postgresql_refuses_is_told(state: str, kind: type[Exception]) -> None:
    found = failure_of(server_failure(state), "postgresql://server/trend")
    assert type(found) is kind
    assert "postgresql://server/trend" in str(found)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ('FATAL: password authentication failed for user "x"', "does not admit"),
        ("fe_sendauth: no password supplied", "does not admit"),
        ('FATAL: role "x" does not exist', "does not admit"),
        ('FATAL: database "x" does not exist', "no such database"),
        ("connection refused", "cannot be reached"),
    ],
)
def test_why_a_connection_failed_is_told(message: str, said: str) -> None:
    found = failure_of(psycopg.OperationalError(message), "postgresql://server/trend")
    assert isinstance(found, StoreFailed)
    assert said in found.message


def test_damaged_and_unfit_text_is_told() -> None:
    undecodable = sqlite_failure(None, "Could not decode to UTF-8 column 'text'")
    found = failure_of(undecodable, "x")
    assert isinstance(found, StoreFailed)
    assert "damaged" in found.message
    assert isinstance(failure_of(psycopg.DataError("NUL"), "x"), StoreFailed)


@pytest.mark.parametrize(
    "bug",
    [
        sqlite_failure("SQLITE_ERROR"),
        sqlite_failure("SQLITE_CONSTRAINT_NOTNULL"),
        sqlite_failure("SQLITE_MISUSE"),
        sqlite_failure(None, "no such column"),
        server_failure("42601"),
        server_failure("23502"),
    ],
    ids=lambda bug: str(getattr(bug, "sqlite_errorname", None) or type(bug).__name__),
)
def test_a_bug_stays_a_bug(bug: sqlite3.Error | psycopg.Error) -> None:
    assert failure_of(bug, "x") is None
    with pytest.raises(type(bug)), told_plainly("x"):
        raise bug
    with pytest.raises(OperationalError), told_plainly("x"):
        raise OperationalError("SELECT", {}, bug)


def test_a_failure_comes_out_plain_with_its_cause() -> None:
    with pytest.raises(StoreBusy) as plain, told_plainly("x"):
        raise OperationalError("SELECT", {}, sqlite_failure("SQLITE_BUSY"))
    assert isinstance(plain.value.__cause__, OperationalError)
    with pytest.raises(StoreFailed), told_plainly("x"):
        raise sqlite_failure("SQLITE_FULL")


def test_every_message_is_a_sentence_and_an_action() -> None:
    for kind, message, hint in (*SQLITE.values(), *POSTGRESQL.values()):
        assert issubclass(kind, Exception)
        assert "{place}" in message
        assert message.rstrip("{place}").rstrip().endswith((".", ":")) or message.endswith(".")
        assert hint.endswith(".")


def test_values_that_do_not_fit_are_the_inputs_fault() -> None:
    for bad, said in (
        (server_failure("22003"), "number"),
        (server_failure("22021"), "characters"),
        (server_failure("54000"), "too large"),
        (sqlite_failure("SQLITE_TOOBIG"), "too large"),
    ):
        with pytest.raises(BadInput, match=said) as plain, blaming_input("x"):
            raise OperationalError("INSERT", {}, bad)
        assert plain.value.hint
    for other in (server_failure("53100"), sqlite_failure("SQLITE_FULL"), server_failure("42601")):
        with pytest.raises(OperationalError), blaming_input("x"):
            raise OperationalError("INSERT", {}, other)
