"""The manual page of `annotator` tells every command with all that it takes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from annotator.cli.window import COMMANDS
from resources.packaging.linux.manual_page import manual_page

PAGE = manual_page("1.2.3", 0)


def test_every_command_is_in_it() -> None:
    titles = [line for line in PAGE.splitlines() if line.startswith(".SS ")]
    assert {title.split()[2].strip('"') for title in titles} == set(COMMANDS)
    assert '.SS "annotator export [OPTIONS] PROJECT OUT"' in titles
    assert '.SS "annotator import [OPTIONS] PROJECT PATH..."' in titles
    assert any(title.startswith('.SS "annotator schema list') for title in titles)


def test_options_and_codes_are_in_it() -> None:
    export = PAGE.partition('.SS "annotator export')[2].partition(".SS ")[0]
    for option in ("format", "layer", "status", "json"):
        assert rf"\fB\-\-{option}" in export
    codes = PAGE.partition(".SH EXIT STATUS")[2].partition(".SH ")[0]
    assert [line[3:-3] for line in codes.splitlines() if line.startswith(r"\fB")] == [
        "0", "1", "2", "3", "130",
    ]  # fmt: skip


def test_it_is_the_same_for_the_same_version_and_day() -> None:
    assert PAGE.startswith('.TH ANNOTATOR 1 "1970-01-01" "News Annotator 1.2.3"')
    assert manual_page("1.2.3", 0) == PAGE


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_can_show_it(tmp_path: Path) -> None:
    file = tmp_path / "annotator.1"
    file.write_text(PAGE, encoding="utf-8")
    shown = subprocess.run(
        ["man", "--warnings", "--local-file", str(file)],
        env={**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANPAGER": "cat"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert shown.stderr == ""
    assert "--article ID" in shown.stdout
