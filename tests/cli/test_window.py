"""`annotator [PROJECT] [--article ID]` opens the window, anything else is a command."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator.cli import app, window
from annotator.cli.main import main
from annotator.cli.window import COMMANDS, window_request


@pytest.mark.parametrize(
    ("arguments", "request_"),
    [
        ([], (None, None)),
        (["p"], ("p", None)),
        (["p", "--article", "A"], ("p", "A")),
        (["--article", "A", "p"], ("p", "A")),
        (["--article=A"], (None, "A")),
        (["postgresql+psycopg://h/d"], ("postgresql+psycopg://h/d", None)),
        (["./import"], ("./import", None)),
        (["import"], None),
        (["import", "p"], None),
        (["p", "q"], None),
        (["p", "--article"], None),
        (["--article="], None),
        (["--help"], None),
        (["p", "--theme"], None),
    ],
)
def test_requests(arguments: list[str], request_: object) -> None:
    assert window_request(arguments) == request_


def test_every_command_is_known() -> None:
    named = {command.name for command in app.app.registered_commands}
    named |= {group.name for group in app.app.registered_groups}
    assert set(COMMANDS) == named


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str | None, str | None]]:
    """What the window was opened with; the window itself does not appear."""
    calls: list[tuple[str | None, str | None]] = []

    def run(
        projects: object, target: str | None, *, article: str | None, quit_when_painted: bool
    ) -> int:
        assert not quit_when_painted
        calls.append((target, article))
        return 0

    monkeypatch.setattr(gc, "disable", lambda: None)  # the real `run` enables it again
    module = ModuleType("annotator.gui.application")
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "annotator.gui.application", module)
    return calls


def test_the_window_gets_project_and_article(
    opened: list[tuple[str | None, str | None]], tmp_path: Path
) -> None:
    (tmp_path / "p.annotator").touch()
    assert main([]) == 0
    assert main([str(tmp_path / "p"), "--article", "A"]) == 0
    assert opened == [(None, None), (str(tmp_path / "p.annotator"), "A")]


def test_a_missing_project_opens_nothing(
    opened: list[tuple[str | None, str | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["missing.annotator"]) == 1
    assert "There is no project missing.annotator" in capsys.readouterr().err
    assert main(["exprot"]) == 1
    assert "annotator export" in capsys.readouterr().err
    assert opened == []


@pytest.mark.parametrize("name", ["missing.annotator", "."])
def test_a_project_that_the_desktop_names_is_left_to_the_window(
    opened: list[tuple[str | None, str | None]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    name: str,
) -> None:
    """Where nobody sees a terminal; a double click always names the whole path."""
    path = str(tmp_path / name)
    assert main([path]) == 0  # the code is the window's, which does not appear here
    assert opened == [(path, None)]
    assert capsys.readouterr().err == ""


def test_a_program_without_a_terminal_leaves_every_project_to_the_window(
    opened: list[tuple[str | None, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["missing.annotator"]) == 0
    assert opened == [("missing.annotator", None)]


def test_without_a_display_a_missing_project_is_said(
    opened: list[tuple[str | None, str | None]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(window.sys, "platform", "linux")
    assert main([str(tmp_path / "missing.annotator")]) == 1
    assert "There is no project" in capsys.readouterr().err
    assert opened == []


def test_without_a_display_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(window.sys, "platform", "linux")
    assert main([]) == 1
    assert "no display" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("failure", "code"),
    [("libEGL.so.1: cannot open shared object file", 1), ("cannot import name 'run'", 3)],
)
def test_a_missing_library_is_the_systems_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failure: str, code: int
) -> None:
    class Broken(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise ImportError(failure)

    monkeypatch.setitem(sys.modules, "annotator.gui.application", Broken("broken"))
    assert main([]) == code
    assert ("apt install" in capsys.readouterr().err) is (code == 1)
