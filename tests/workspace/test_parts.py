"""The packages that the program needs are found with what they need, and nothing else."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

from annotator.workspace import parts
from annotator.workspace.parts import licence_of, program_parts


def made(folder: Path, *fields: str) -> Distribution:
    place = folder / "x-1.dist-info"
    place.mkdir()
    lines = ["Metadata-Version: 2.1", "Name: x", "Version: 1", *fields]
    (place / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Distribution.at(place)


def test_what_is_needed_is_named_with_version_and_licence() -> None:
    found = {part.name.lower(): part for part in program_parts()}
    assert {"sqlalchemy", "pyside6_essentials", "psycopg", "shiboken6"} <= found.keys()
    assert found["sqlalchemy"].version == distribution("SQLAlchemy").version
    assert found["sqlalchemy"].licence == "MIT"
    assert "LGPL" in found["pyside6_essentials"].licence
    assert "pytest" not in found  # a tool of those who write the program
    assert list(found) == sorted(found)


def test_in_a_bundle_what_is_known_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Distribution:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(parts, "distribution", missing)
    monkeypatch.setattr(parts, "distributions", lambda: [distribution("SQLAlchemy")])
    assert [part.name for part in program_parts()] == ["SQLAlchemy"]


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        (["License-Expression: MIT", "License: BSD"], "MIT"),
        (["License: BSD 3-Clause"], "BSD 3-Clause"),
        (["License: " + "word " * 50, "Classifier: License :: OSI Approved :: ISC"], "ISC"),
        (["License: UNKNOWN"], ""),
        ([], ""),
    ],
)
def test_a_licence_is_its_name(tmp_path: Path, fields: list[str], licence: str) -> None:
    assert licence_of(made(tmp_path, *fields)) == licence
