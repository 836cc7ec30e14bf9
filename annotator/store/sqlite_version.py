"""Which SQLite is at work, without loading the store."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """The version of the SQLite library, such as `3.45.1`."""
    return sqlite3.sqlite_version
