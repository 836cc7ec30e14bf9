"""The commands are there, explain themselves, and end with their codes."""

from __future__ import annotations

import pytest

from annotator.cli.app import app, run_command
from annotator.cli.window import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([command, "--help"]) == 0
    assert f"Usage: annotator {command}" in capsys.readouterr().out


def test_the_help_speaks_of_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["--help"]) == 0
    assert "annotator [PROJECT] [--article ID]" in capsys.readouterr().out


def test_versions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["--version"]) == 0
    assert "News Annotator" in capsys.readouterr().out


def test_commands_that_do_not_exist_yet_are_not_there() -> None:
    assert not {"check", "open"} & {command.name for command in app.registered_commands}


def test_usage_errors_have_their_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["stats"]) == 2
    assert "Missing argument" in capsys.readouterr().err
