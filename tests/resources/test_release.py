"""What releases are made from fits together: version, changelog, workflow and the recipes of each system.

Windows and macOS cannot be tried here; what can be said of their recipes without them is.
"""

from __future__ import annotations

import importlib.util
import os
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ruamel.yaml import YAML

from annotator import __version__
from annotator.assets import resource

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = resource("packaging")
WORKFLOWS = sorted((CHECKOUT / ".github" / "workflows").glob("*.yml"))
CHANGELOG = """# Changelog

## Unreleased

## 1.2.0 (2026-01-31)

- New.

## 1.1.9 (2025-12-01)

- Old.
"""


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NOTES = load_script("release_notes")


def workflow(path: Path) -> dict[str, Any]:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def steps() -> list[tuple[str, str, str]]:
    """Every piece of script in the workflows: where, its shell, itself."""
    found = []
    for path in WORKFLOWS:
        for name, job in workflow(path)["jobs"].items():
            usual = job.get("defaults", {}).get("run", {}).get("shell", "bash")
            found += [
                (f"{path.stem}, {name}", step.get("shell", usual), step["run"])
                for step in job["steps"]
                if "run" in step
            ]
    return found


STEPS = steps()


def test_notes_are_those_of_the_version() -> None:
    assert NOTES.notes_of(CHANGELOG, "1.2.0") == "- New.\n"
    assert NOTES.notes_of(CHANGELOG, "1.1.9") == "- Old.\n"


@pytest.mark.parametrize("version", ["1.2", "1.2.1", "11.2.0", "Unreleased"])
def test_a_version_without_notes_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match=re.escape(version)):
        NOTES.notes_of(CHANGELOG, version)


def test_the_version_has_three_numbers() -> None:
    source = (CHECKOUT / "annotator" / "__init__.py").read_text("utf-8")
    assert NOTES.version_of(source) == __version__
    with pytest.raises(ValueError, match="three numbers"):
        NOTES.version_of('__version__ = "1.2rc1"\n')


def test_a_tag_of_another_version_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "release_notes.py"), "v99.0.0"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == f"release: the tag is v99.0.0, but the version is {__version__}\n"


def faults_of(path: Path) -> str:
    """What GitHub's own description of workflows finds wrong with a file; it comes with the checker."""
    checker = Path(sys.executable).with_name("check-jsonschema")
    done = subprocess.run(
        [str(checker), "--builtin-schema", "vendor.github-workflows", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_have_the_form_that_github_wants(path: Path) -> None:
    assert faults_of(path) == ""


def test_a_workflow_of_another_form_would_be_found(tmp_path: Path) -> None:
    text = (CHECKOUT / ".github/workflows/release.yml").read_text("utf-8")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(text.replace("runs-on: ubuntu-latest", "runs_on: ubuntu-latest", 1), "utf-8")
    assert "jobs" in faults_of(wrong)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_wait_only_for_jobs_there_are(path: Path) -> None:
    jobs = workflow(path)["jobs"]
    for job in jobs.values():
        needs = job.get("needs", [])
        assert {needs} <= {*jobs} if isinstance(needs, str) else {*needs} <= {*jobs}
        assert job["timeout-minutes"] <= 60
        assert job["steps"]


def test_a_release_holds_what_every_job_made() -> None:
    jobs = workflow(CHECKOUT / ".github/workflows/release.yml")["jobs"]
    makers = {
        name
        for name, job in jobs.items()
        if any("upload-artifact" in step.get("uses", "") for step in job["steps"])
    }
    assert makers == {"linux", "windows", "macos"}
    assert makers <= {*jobs["publish"]["needs"]}
    assert "tag" in jobs["publish"]["if"]


@pytest.mark.parametrize(("where", "shell", "script"), STEPS, ids=[step[0] for step in STEPS])
def test_scripts_of_the_workflows_can_be_read(where: str, shell: str, script: str) -> None:
    for word in re.findall(r"[\w./\\-]*resources[/\\]packaging[/\\][\w./\\-]+", script):
        assert (CHECKOUT / word.replace("\\", "/")).is_file(), f"{where}: {word} is missing"
    if shell == "bash":
        done = subprocess.run(
            ["bash", "-n", "-c", script], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{where}: {done.stderr}"


@pytest.mark.parametrize("name", ["smoke-installed", "macos/make-dmg"])
def test_shell_scripts_can_be_run(name: str) -> None:
    path = PACKAGING / name
    assert os.access(path, os.X_OK)
    assert path.read_text("utf-8").startswith("#!/bin/sh\n")
    subprocess.run(["sh", "-n", str(path)], check=True)


def test_macos_knows_projects_as_linux_does() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    (exported,) = told["UTExportedTypeDeclarations"]
    (document,) = told["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert told["LSBackgroundOnly"] is False
    tags = exported["UTTypeTagSpecification"]
    linux = (PACKAGING / "linux" / "news-annotator-mime.xml").read_text("utf-8")
    assert [f"*.{ending}" for ending in tags["public.filename-extension"]] == re.findall(
        r'glob pattern="([^"]+)"', linux
    )
    assert tags["public.mime-type"] == re.findall(r'mime-type type="([^"]+)"', linux)
    plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())


def test_windows_installs_for_one_person_and_takes_all_of_it_away() -> None:
    recipe = (PACKAGING / "windows" / "news-annotator.iss").read_text("utf-8")
    assert "\nPrivilegesRequired=lowest\n" in recipe
    assert "{{7BA9DE9B-629D-451D-AA42-31272434BD3C}" in recipe, "else upgrades install a second one"
    for name in re.findall(r"\{#Checkout\}\\(LICENSE|resources\\[\w\\.-]+)", recipe):
        assert (CHECKOUT / name.replace("\\", "/")).is_file(), name
    keys = [line for line in recipe.splitlines() if line.startswith("Root:")]
    assert all(line.startswith("Root: HKA;") for line in keys)
    below_deleted = [line for line in keys if r"\{#FileType}" in line]
    assert "uninsdeletekey" in below_deleted[0]
    assert all("uninsdelete" in line for line in keys if line not in below_deleted)


def test_lesser_licences_and_the_notice_are_shipped() -> None:
    folder = PACKAGING / "licences"
    notice = (folder / "NOTICE.txt").read_text("utf-8")
    for text in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert text in notice
        assert "Version 3, 29 June 2007" in (folder / text).read_text("utf-8")
    for part in ("Qt", "PySide6", "Shiboken6", "psycopg"):
        assert part in notice


@pytest.fixture
def source_program(tmp_path: Path) -> Path:
    """The program of this checkout under one name, as an installed one has."""
    path = tmp_path / "with a space" / "annotator"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m annotator "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def smoke(program: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(PACKAGING / "smoke-installed"), str(program)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a POSIX shell")
def test_the_smoke_test_passes_with_the_program_from_source(
    home: Path, source_program: Path
) -> None:
    done = smoke(source_program)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "painted" in done.stdout
    assert "smoke: all well" in done.stdout


def test_the_smoke_test_falls_with_a_program_that_loses_records(
    home: Path, source_program: Path
) -> None:
    told = source_program.read_text("utf-8")
    source_program.write_text(
        told.replace("exec", 'case "$*" in *second.jsonl) : >"$3"; exit 0 ;; esac\nexec'), "utf-8"
    )
    done = smoke(source_program)
    assert done.returncode != 0
    assert "smoke: picture" not in done.stdout
