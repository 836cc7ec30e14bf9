from __future__ import annotations

from pathlib import Path

import pytest

from annotator.bootstrap import WiredProjects, wired_projects
from annotator.model.errors import BadInput, NotFound, ProjectUnusable
from annotator.model.project import ArticleQuery
from annotator.workspace.projects import Projects
from tests.workspace.test_ports import differences


@pytest.fixture
def projects() -> Projects:
    return wired_projects()


def test_the_wiring_fits_the_port() -> None:
    assert isinstance(wired_projects(), WiredProjects)
    assert differences(Projects, WiredProjects) == []


def test_a_project_is_made_and_reached(projects: Projects, tmp_path: Path) -> None:
    target = str(tmp_path / "mine.annotator")
    projects.create(target, schema="minimal")
    store = projects.connect(target)
    info = store.project()
    store.close()
    assert (info.name, info.schema.name, info.location) == ("mine", "minimal", target)
    with pytest.raises(ProjectUnusable, match="exists already"):
        projects.create(target, schema="news")


def test_the_sample_is_made_once_and_whole(projects: Projects, tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "sample.annotator"
    projects.create_sample(str(target))
    before = target.read_bytes()
    projects.create_sample(str(target))
    assert target.read_bytes() == before, "somebody may have worked on it"
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    store = projects.connect(str(target))
    counts = store.stats()
    articles = store.count(ArticleQuery("A1"))
    store.close()
    assert articles == counts.articles >= 2
    assert sum(counts.labels["mention"].values()) >= 60
    assert sum(counts.labels["event"].values()) >= 15
    assert sum(counts.labels["relation"].values()) >= 8


def test_the_default_schema_comes_first(projects: Projects) -> None:
    names = [schema.name for schema in projects.shipped_schemas()]
    assert names[0] == "news"
    assert "minimal" in names
    assert len(set(names)) == len(names)


def test_what_is_not_there_is_said(projects: Projects, tmp_path: Path) -> None:
    with pytest.raises(ProjectUnusable):
        projects.connect(str(tmp_path / "nothing.annotator"))
    with pytest.raises(NotFound, match="no schema"):
        projects.create(str(tmp_path / "new.annotator"), schema="nonsense")
    with pytest.raises(BadInput):
        projects.create(str(tmp_path / "new.annotator"), schema=str(tmp_path / "missing.yaml"))
    assert list(tmp_path.iterdir()) == []
