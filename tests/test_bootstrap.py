from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from annotator import bootstrap
from annotator.bootstrap import (
    SystemClock,
    create_project,
    open_store,
    open_workspace,
    wired_projects,
)
from annotator.model.errors import AnnotatorError, BadInput, NotFound, ProjectUnusable
from annotator.model.project import ArticleQuery
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


class TestWiredProjects:
    """Projects as window and command line reach them: real store, real schema files."""

    def test_a_project_is_made_under_a_shipped_schema(self, tmp_path: Path) -> None:
        path = tmp_path / "trend.annotator"
        projects = wired_projects()
        projects.create(str(path), schema="minimal")
        store = projects.connect(str(path))
        info = store.project()
        store.close()
        assert (info.name, info.schema.name) == ("trend", "minimal")

    def test_a_schema_that_is_none_leaves_nothing_behind(self, tmp_path: Path) -> None:
        folder = tmp_path / "projects"
        folder.mkdir()
        broken = tmp_path / "ours.yaml"
        broken.write_text("mentions: [", encoding="utf-8")
        for schema, failure in ((str(broken), BadInput), ("nonsense", NotFound)):
            with pytest.raises(failure):
                wired_projects().create(str(folder / "x.annotator"), schema=schema)
        assert list(folder.iterdir()) == []

    def test_shipped_schemas_begin_with_the_default(self) -> None:
        names = [schema.name for schema in wired_projects().shipped_schemas()]
        assert names[0] == "news"
        assert "minimal" in names

    def test_the_sample_is_made_once_and_then_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "folder" / "sample.annotator"
        wired_projects().create_sample(str(path))
        store = wired_projects().connect(str(path))
        assert store.project().name == bootstrap.SAMPLE_NAME
        assert store.count(ArticleQuery("A1")) >= 2
        store.close()
        before = path.read_bytes()
        wired_projects().create_sample(str(path))
        assert path.read_bytes() == before
        assert list(path.parent.iterdir()) == [path]

    def test_a_damaged_installation_makes_no_sample(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        damaged = tmp_path / "news.jsonl"
        damaged.write_text("{}\n", encoding="utf-8")
        monkeypatch.setattr(bootstrap, "resource", lambda *_: damaged)
        folder = tmp_path / "made"
        with pytest.raises(AnnotatorError, match="damaged"):
            wired_projects().create_sample(str(folder / "sample.annotator"))
        assert list(folder.iterdir()) == []

    def test_a_place_that_cannot_be_is_said(self, tmp_path: Path) -> None:
        file = tmp_path / "file"
        file.write_text("x", encoding="utf-8")
        with pytest.raises(AnnotatorError, match="sample"):
            wired_projects().create_sample(str(file / "sample.annotator"))

    def test_what_is_missing_is_not_made_by_connecting(self, tmp_path: Path) -> None:
        with pytest.raises(ProjectUnusable):
            wired_projects().connect(str(tmp_path / "no.annotator"))
        assert list(tmp_path.iterdir()) == []
