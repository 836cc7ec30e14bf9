"""Exit codes: what the world does wrong is 1, wrong usage 2, a bug 3; and how the program starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli import app
from annotator.cli import main as entry
from annotator.cli.main import main
from annotator.model.errors import BadInput


def runs(monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    """As if every command ended in this failure."""

    def fail(arguments: object) -> int:
        raise failure

    monkeypatch.setattr(app, "run_command", fail)


def test_bad_input_is_two_plain_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs(monkeypatch, BadInput("It is broken.", hint="Mend it."))
    assert main(["stats"]) == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "It is broken.\nMend it.\n")


@pytest.mark.parametrize("arguments", [["export"], ["--nonsense"], ["exprot", "a", "b"],
                                       ["stats", "a", "b"], ["render", "a", "b.gif"],
                                       ["render", "a", "b.png", "--size", "big"],
                                       ["export", "a", "b", "--status", "new"]])  # fmt: skip
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Usage: annotator" in shown.err


def test_a_mistyped_command_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exprot", "a", "b"]) == 2
    assert "export" in capsys.readouterr().err


def test_a_bug_is_logged_and_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    runs(monkeypatch, ZeroDivisionError("oh"))
    assert main(["stats", "x"]) == 3
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    [log] = home.rglob("bug-reports.log")
    assert str(log) in shown
    assert "ZeroDivisionError: oh" in log.read_text()


def test_an_interruption_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    runs(monkeypatch, KeyboardInterrupt())
    assert main(["stats"]) == entry.INTERRUPTED


def test_a_reader_that_left_is_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(entry, "_close_output", lambda: closed.append(True))
    runs(monkeypatch, BrokenPipeError())
    assert main(["export"]) == 1
    assert closed == [True]
    assert capsys.readouterr().err == ""


def python(*code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *code], capture_output=True, text=True, timeout=60, check=False
    )


def test_neither_qt_nor_the_store_is_loaded_by_the_command_line() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'rich', 'orjson'} & set(sys.modules)"
    one = python("-c", f"import sys, annotator.cli.main; print({heavy}, 'typer' in sys.modules)")
    assert one.stdout == "set() False\n", one.stderr
    every = python("-c", f"import sys, annotator.cli.app; print({heavy}, 'typer' in sys.modules)")
    assert every.stdout == "set() True\n", every.stderr


def test_the_program_as_a_process(tmp_path: Path) -> None:
    done = python("-m", "annotator", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("News Annotator ")
    missing = python("-m", "annotator", "stats", str(tmp_path / "missing"))
    assert missing.returncode == 1
    assert missing.stdout == ""
    assert missing.stderr.startswith("There is no project ")
    assert python("-m", "annotator", "export").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes")
def test_a_pipe_that_closes_early_is_quiet(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    assert main(["demo", str(tmp_path), "--no-window"]) == 0
    (tmp_path / "sample.annotator").rename(project)
    done = subprocess.run(
        f"'{sys.executable}' -m annotator export '{project}' - | head -c 1",
        shell=True, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "{"
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
