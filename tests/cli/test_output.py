"""Progress appears only where somebody waits and looks."""

from __future__ import annotations

import json

import pytest

from annotator.cli import output
from annotator.cli.output import progress, remark, say, show_json


def test_results_and_remarks_part(capsys: pytest.CaptureFixture[str]) -> None:
    say("result")
    remark("aside")
    assert capsys.readouterr() == ("result\n", "aside\n")


def test_json_is_one_ascii_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_json({"file": "é\udcff"})
    shown = capsys.readouterr().out
    assert shown.isascii()
    assert shown.count("\n") == 1
    assert json.loads(shown) == {"file": "é\udcff"}


def test_a_pipe_gets_no_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "PATIENCE", 0)
    with progress("Working") as told:
        told(50)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("patience", "appears"), [(0, True), (1000, False)])
def test_a_terminal_gets_one_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    patience: float,
    appears: bool,
) -> None:
    monkeypatch.setattr(output, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(output.sys.stderr, "isatty", lambda: True, raising=False)
    with progress("Working") as told:
        told(10)
        told(10)
        told(90)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert ("Working" in shown.err) is appears
