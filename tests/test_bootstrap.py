from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from annotator import bootstrap
from annotator.bootstrap import SystemClock, create_project, open_store, open_workspace
from annotator.model.errors import ProjectUnusable
from annotator.workspace.lanes import InlineLane
from tests.builders import a_schema
from tests.fakes import FixedClock


def test_a_project_is_made_and_opened(tmp_path: Path) -> None:
    path = tmp_path / "trend.annotator"
    create_project(str(path), "name: test", a_schema(), clock=FixedClock())
    store = open_store(str(path))
    info = store.project()
    store.close()
    assert (info.name, info.schema, info.schema_text) == ("trend", a_schema(), "name: test")
    assert len(info.id) == 26
    with pytest.raises(ProjectUnusable, match="exists already"):
        create_project(str(path), "", a_schema(), clock=FixedClock())


def test_a_project_is_called_what_one_wants(tmp_path: Path) -> None:
    path = tmp_path / "trend.annotator"
    create_project(str(path), "", a_schema(), name="Trend 2022", clock=FixedClock())
    workspace = open_workspace(str(path), annotator="A7")
    workspace.open()
    assert workspace.project.name == "Trend 2022"
    assert workspace.annotator == "A7"
    workspace.close()


def test_whoever_is_logged_in_annotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "trend.annotator"
    create_project(str(path), "", a_schema(), clock=FixedClock())
    monkeypatch.setattr(bootstrap.getpass, "getuser", lambda: "anna")
    workspace = open_workspace(str(path), lane=InlineLane())
    assert workspace.annotator == "anna"
    workspace.close()

    def nobody() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr(bootstrap.getpass, "getuser", nobody)
    workspace = open_workspace(str(path))
    assert workspace.annotator == "A1"
    workspace.close()


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("folder/trend.annotator", "trend"),
        ("trend.db", "trend.db"),
        ("postgresql+psycopg://u:secret@server/trend?options=x/y", "trend"),
    ],
)
def test_a_project_is_named_after_its_place(target: str, name: str) -> None:
    assert bootstrap._name_of(target) == name


def test_the_clock_tells_utc_and_chance() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert len(clock.entropy(10)) == 10
    assert clock.entropy(10) != clock.entropy(10)
