from __future__ import annotations

import subprocess
import sys

import pytest
from sqlalchemy import Table

from annotator.store.tables import METADATA


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_every_constraint_has_a_name(table: Table) -> None:
    """A migration can only change what it can name."""
    names = [constraint.name for constraint in table.constraints]
    assert all(names), names
    assert all(index.name and index.name.startswith(f"ix_{table.name}_") for index in table.indexes)


def test_json_and_text_may_never_be_missing() -> None:
    for table in METADATA.sorted_tables:
        for name in ("body", "text", "head", "foreign_fields", "unknown_fields"):
            if name in table.c:
                assert not table.c[name].nullable


def test_opening_needs_neither_sessions_nor_migrations_nor_other_databases() -> None:
    """Each would cost every start of the program some hundredths of a second."""
    heavy = ("sqlalchemy.orm", "alembic", "psycopg", "sqlalchemy.dialects.postgresql", "ruamel")
    program = (
        "import sys, annotator.store.opening\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
