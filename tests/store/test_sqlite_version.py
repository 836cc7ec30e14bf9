"""The version told is the one that files are read with."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from annotator.store.sqlite_version import sqlite_version


def test_it_is_what_the_library_says_of_itself() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        (told,) = connection.execute("SELECT sqlite_version()").fetchone()
    assert sqlite_version() == told
