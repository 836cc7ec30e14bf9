"""The program starts wherever it lies and in every surrounding, and says what it cannot reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.people import command
from tests.packaging.clean_root import HOME, CleanRoot
from tests.packaging.display import Display
from tests.packaging.frozen.messages import read_message_and_leave
from tests.packaging.frozen.package import A_NEW_DEBIAN, OFFSCREEN, PROGRAM, UNTIL_PAINTED

pytestmark = A_NEW_DEBIAN


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"},
        {"LANG": "tr_TR.UTF-8"},
        {"LANG": "C.UTF-8"},
        {"TZ": "Asia/Kabul"},
    ],
    ids=str,
)
def test_it_opens_in_any_locale(root: CleanRoot, sample: str, environment: dict[str, str]) -> None:
    opened = root.run("annotator", sample, **OFFSCREEN, **environment)
    assert (opened.stdout, opened.stderr) == ("painted\n", "")
    out = sample.replace(".annotator", ".jsonl")
    root.run("annotator", "export", sample, out, **environment)
    root.run("annotator", "validate", out, **environment)


def test_it_opens_on_a_display_from_a_folder_nobody_can_write(
    root: CleanRoot, display: Display, sample: str
) -> None:
    before = root.files()
    opened = root.run("annotator", sample, readonly=PROGRAM, DISPLAY=display.name, **UNTIL_PAINTED)
    assert (opened.stdout, opened.stderr) == ("painted\n", "")
    assert root.files() == before


def test_a_server_that_is_away_is_said_so(root: CleanRoot) -> None:
    away = root.run("annotator", "stats", "postgresql+psycopg://u@127.0.0.1:1/x", check=False)
    assert (away.returncode, "cannot be reached" in away.stderr) == (1, True), away.stderr


def test_every_export_of_the_sample_is_the_same_as_from_source(
    root: CleanRoot, sample: str, tmp_path: Path
) -> None:
    assert command("demo", tmp_path, "--no-window") == 0
    assert command("export", tmp_path / "sample.annotator", tmp_path / "out.jsonl") == 0
    root.run("annotator", "export", sample, f"{HOME}/sample.jsonl")
    assert root.home("sample.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_pictures_are_drawn(root: CleanRoot, sample: str, ending: str) -> None:
    root.run("annotator", "render", sample, f"{HOME}/out.{ending}", QT_QPA_PLATFORM="offscreen")
    assert root.home(f"out.{ending}").stat().st_size > 10_000


@pytest.mark.parametrize("project", [f"{HOME}/gone.annotator", HOME, "/etc/passwd"])
def test_what_a_double_click_cannot_open_is_said_in_the_window(
    root: CleanRoot, display: Display, project: str
) -> None:
    done = read_message_and_leave(root, display, project)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_name_that_is_typed_wrong_is_said_in_the_terminal(
    root: CleanRoot, display: Display
) -> None:
    done = root.run("annotator", "gone", check=False, DISPLAY=display.name)
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no project gone" in done.stderr
