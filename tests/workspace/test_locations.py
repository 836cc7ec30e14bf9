"""What is shown of a project's place never holds a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.workspace.locations import (
    gone,
    parts_of_place,
    place_on_server,
    without_password,
)


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


def test_a_place_on_a_server_is_put_together_and_taken_apart() -> None:
    target = place_on_server(" db.example:5433 ", "news data", user="a@b", password="p:w/@")
    assert target == "postgresql+psycopg://a%40b:p%3Aw%2F%40@db.example:5433/news%20data"
    assert parts_of_place(target) == ("db.example:5433", "news data", "a@b")
    assert place_on_server("db", "x") == "postgresql+psycopg://db/x"
    assert parts_of_place("postgresql://db/x?sslmode=require") == ("db", "x", "")
    assert parts_of_place("/a/b.annotator") is None


def test_projects_that_are_gone_are_found(tmp_path: Path) -> None:
    here, gone_now = tmp_path / "a.annotator", tmp_path / "b.annotator"
    here.touch()
    targets = [str(here), str(gone_now), "postgresql://db/x", "bad\0name", str(tmp_path)]
    assert gone(targets) == {str(gone_now), "bad\0name", str(tmp_path)}
