"""What is shown of a project's place never holds a password."""

from __future__ import annotations

import pytest

from annotator.workspace.locations import without_password


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("a/b.annotator", "a/b.annotator"),
        ("postgresql+psycopg://bob:pw@host/db", "postgresql+psycopg://bob@host/db"),
        ("postgresql+psycopg://host/db", "postgresql+psycopg://host/db"),
        ("postgresql+psycopg://bob:p@w@host/db", "postgresql+psycopg://bob@host/db"),
    ],
)
def test_without_password(target: str, shown: str) -> None:
    assert without_password(target) == shown
