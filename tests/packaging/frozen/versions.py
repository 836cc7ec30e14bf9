"""Projects and settings go from one version to another, and back where that is possible."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from annotator.store.upgrade import SCHEMA_VERSION
from annotator.workspace.settings import Settings
from tests.packaging.clean_root import HOME, PERSON, CleanRoot
from tests.packaging.display import Display
from tests.packaging.frozen.messages import read_message_and_leave
from tests.packaging.frozen.package import A_NEW_DEBIAN, CHECKOUT, OFFSCREEN, PROGRAM

SETTINGS = ".config/news-annotator/settings.json"

pytestmark = A_NEW_DEBIAN


EARLIER = sorted((CHECKOUT / "tests/packaging/projects").glob("*.annotator"))


@pytest.mark.parametrize("project", EARLIER, ids=lambda path: path.stem)
def test_a_project_of_an_earlier_version_opens_with_all_its_marks(
    root: CleanRoot, project: Path
) -> None:
    version, counts = facts_of(project)
    assert counts["mark"] > 100
    given = root.give(project, "earlier", project.name)
    opened = root.run("annotator", given, **OFFSCREEN)
    assert (opened.stdout, opened.stderr) == ("painted\n", "")
    here = root.home("earlier", project.name)
    assert facts_of(here) == (SCHEMA_VERSION, counts)
    backups = sorted(here.parent.glob(f"{project.name}.before-*.bak"))
    assert [facts_of(backup) for backup in backups] == (
        [(version, counts)] if version < SCHEMA_VERSION else []
    )
    root.run("annotator", "export", given, f"{HOME}/earlier.jsonl")
    assert "no errors" in root.run("annotator", "validate", f"{HOME}/earlier.jsonl").stderr


def test_there_is_an_earlier_version() -> None:
    assert EARLIER


def facts_of(project: Path) -> tuple[int, dict[str, int]]:
    """The version of a project's tables, and how much is in those that hold people's work."""
    with closing(sqlite3.connect(f"file:{quote(str(project))}?mode=ro", uri=True)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("article", "layer", "actor", "mark")
        }
    return version, counts


@pytest.fixture
def newer(root: CleanRoot, sample: str) -> Path:
    """A project as the next version of the tables would leave it."""
    file = root.home("newer.annotator")
    shutil.copyfile(root.path / sample.lstrip("/"), file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    shutil.chown(file, PERSON, PERSON)
    return file


REFUSAL = "newer version of News Annotator; it was not touched"


def test_a_project_of_a_newer_version_is_refused_and_left_alone(
    root: CleanRoot, newer: Path
) -> None:
    content = newer.read_bytes()
    refused = root.run("annotator", "export", f"{HOME}/{newer.name}", "-", check=False)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert REFUSAL in refused.stderr
    assert len(refused.stderr.splitlines()) <= 2, "it is no traceback"
    assert newer.read_bytes() == content


def test_the_window_refuses_a_project_of_a_newer_version(
    root: CleanRoot, display: Display, newer: Path
) -> None:
    content = newer.read_bytes()
    done = read_message_and_leave(root, display, f"{HOME}/{newer.name}")
    assert (done.returncode, done.stderr) == (1, "")
    assert newer.read_bytes() == content
    assert sorted(newer.parent.glob(f"{newer.name}*")) == [newer]


def test_settings_survive_the_other_version(root: CleanRoot, deb: Path, sample: str) -> None:
    """An earlier package is put in its place and then this one again; the person sees no change."""
    keep_settings(root, {"annotator": "Zoë", "theme": "dark", "text_size": 15})
    project = root.path / sample.lstrip("/")
    content = project.read_bytes()
    root.as_root("dpkg", "--install", earlier_package(root, deb))
    assert root.as_root("test", "-e", f"{PROGRAM}/only-earlier").returncode == 0
    root.as_root("dpkg", "--install", f"/{deb.name}")
    assert root.as_root("test", "-e", f"{PROGRAM}/only-earlier", check=False).returncode == 1
    assert project.read_bytes() == content
    kept = settings_after_a_start(root, sample)
    assert (kept["annotator"], kept["theme"], kept["text_size"]) == ("Zoë", "dark", 15)


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"of_a_later_version": [1], "recent": ["/gone.annotator"]},
        {"theme": 3, "text_size": "15", "recent": "x", "keys": [1], "geometry": None},
    ],
    ids=["missing", "unknown", "other types"],
)
def test_settings_of_another_version_are_kept_as_far_as_they_are_understood(
    root: CleanRoot, sample: str, others: dict[str, object]
) -> None:
    keep_settings(root, {"annotator": "Zoë", "line_spacing": 170, **others})
    kept = settings_after_a_start(root, sample)
    usual = Settings()
    assert (kept["annotator"], kept["line_spacing"]) == ("Zoë", 170)
    assert (kept["theme"], kept["text_size"]) == (usual.theme, usual.text_size)
    assert kept["recent"][0] == sample


def keep_settings(root: CleanRoot, settings: dict[str, object]) -> None:
    """Let a person have these settings."""
    file = root.home(SETTINGS)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(settings), encoding="utf-8")
    for path in (file, file.parent, file.parent.parent):
        shutil.chown(path, PERSON, PERSON)


def settings_after_a_start(root: CleanRoot, project: str) -> dict[str, Any]:
    """What the program keeps after it has opened a project without a complaint."""
    opened = root.run("annotator", project, **OFFSCREEN)
    assert (opened.stdout, opened.stderr) == ("painted\n", "")
    kept: dict[str, Any] = json.loads(root.home(SETTINGS).read_text(encoding="utf-8"))
    return kept


def earlier_package(root: CleanRoot, deb: Path) -> str:
    """A package of the same name, an earlier version, and one file that is no longer in this one."""
    folder = root.path / "earlier"
    (folder / PROGRAM.lstrip("/")).mkdir(parents=True)
    (folder / PROGRAM.lstrip("/") / "only-earlier").touch()
    subprocess.run(["dpkg-deb", "--control", str(deb), str(folder / "DEBIAN")], check=True)
    control = folder / "DEBIAN/control"
    lines = control.read_text(encoding="utf-8").splitlines(keepends=True)
    control.write_text("".join("Version: 0.0.1~test\n" if line.startswith("Version:") else line for line in lines), encoding="utf-8")  # fmt: skip
    target = root.path / "earlier.deb"
    subprocess.run(
        ["dpkg-deb", "--build", str(folder), str(target)], check=True, stdout=subprocess.DEVNULL
    )
    shutil.rmtree(folder)
    return f"/{target.name}"
