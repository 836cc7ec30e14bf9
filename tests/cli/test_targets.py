"""Projects are named with or without their suffix, or by URL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator import bootstrap
from annotator.cli import targets
from annotator.cli.targets import connected, existing_project, is_url, new_project
from annotator.model.errors import NotFound

URL = "postgresql+psycopg://host/db"


def test_existing(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    path.touch()
    assert existing_project(str(path)) == existing_project(str(tmp_path / "p")) == str(path)
    assert existing_project(URL) == URL


def test_a_folder_or_nothing_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="folder"):
        existing_project(str(tmp_path))
    with pytest.raises(NotFound, match="no project") as refusal:
        existing_project(str(tmp_path / "x"))
    assert "annotator new" in refusal.value.hint


def test_new() -> None:
    assert new_project("p") == "p.annotator"
    assert new_project("p.annotator") == "p.annotator"
    assert new_project("p.v2") == "p.v2.annotator"
    assert new_project(URL) == URL
    assert is_url(URL)
    assert not is_url("p")


def test_what_is_brought_up_to_date_meanwhile_tells_a_bar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []

    class Connecting:
        def connect(self, target: str, *, progress: Callable[[int], None]) -> None:
            progress(40)
            told.append(target)

    @contextmanager
    def bar(title: str) -> Iterator[Callable[[int], None]]:
        told.append(title)
        yield told.append
        told.append("away")

    path = tmp_path / "p.annotator"
    path.touch()
    monkeypatch.setattr(bootstrap, "wired_projects", Connecting)
    monkeypatch.setattr(targets, "progress", bar)
    connected(str(tmp_path / "p"))
    assert told == ["Bringing the project up to date", 40, str(path), "away"]
