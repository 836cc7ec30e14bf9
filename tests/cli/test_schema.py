"""schema list, show, check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.assets import schema_file
from annotator.cli.main import main


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "list"]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} >= {"news", "minimal"}
    assert main(["schema", "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["schemas"]
    assert {schema["name"] for schema in listed} >= {"news", "minimal"}


def test_show_prints_a_file_that_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "show", "news"]) == 0
    shown = capsys.readouterr().out
    assert shown == schema_file("news.yaml").read_text(encoding="utf-8")
    path = tmp_path / "mine.yaml"
    path.write_text(shown, encoding="utf-8")
    assert main(["schema", "check", str(path)]) == 0
    assert f"{path}: news" in capsys.readouterr().out
    assert main(["schema", "check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "news"


def test_a_broken_one_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("annotation_schema: 1\nname: x\nversion: 1.0.0\nmentions: 7\n")
    assert main(["schema", "check", str(path)]) == 1
    assert f"{path}, line 4" in capsys.readouterr().err


def test_an_unknown_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "show", "nonesuch"]) == 1
    assert "news" in capsys.readouterr().err
    assert main(["schema"]) == 2
