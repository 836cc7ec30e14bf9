"""new, stats, demo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.bootstrap import WiredProjects
from annotator.cli.main import main


def test_new_makes_a_project_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "p"), "--schema", "minimal"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'p.annotator'}\n"
    assert main(["stats", str(tmp_path / "p"), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["schema"], shown["articles"]) == ("minimal", 0)


def test_new_replaces_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.annotator"
    path.write_bytes(b"precious")
    assert main(["new", str(path)]) == 1
    assert "there already" in capsys.readouterr().err
    assert path.read_bytes() == b"precious"


def test_new_under_a_schema_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("annotation_schema: 1\nname: [\n")
    assert main(["new", str(tmp_path / "p"), "--schema", str(broken)]) == 1
    assert "broken.yaml, line" in capsys.readouterr().err
    assert not (tmp_path / "p.annotator").exists()


def test_new_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "p"), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown == {"project": str(tmp_path / "p.annotator"), "schema": "news"}


def test_the_sample_and_its_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", str(tmp_path / "d"), "--no-window"]) == 0
    target = tmp_path / "d" / "sample.annotator"
    assert capsys.readouterr().out == f"{target}\n"
    assert main(["stats", str(target)]) == 0
    shown = capsys.readouterr().out
    assert "3 articles" in shown
    assert "Mentions (" in shown
    assert main(["stats", str(target), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)
    assert sum(counts["labels"]["relation"].values()) >= 8


def test_the_sample_is_not_overwritten(tmp_path: Path) -> None:
    assert main(["demo", str(tmp_path), "--no-window"]) == 0
    before = (tmp_path / "sample.annotator").read_bytes()
    assert main(["demo", str(tmp_path), "--no-window"]) == 0
    assert (tmp_path / "sample.annotator").read_bytes() == before


def test_the_sample_has_a_place_of_its_own(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--no-window"]) == 0
    assert capsys.readouterr().out.startswith(str(home))


def test_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert main(["demo", str(tmp_path / "file"), "--no-window"]) == 1
    assert "cannot be made" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 100])
def test_a_project_that_is_not_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "p.annotator"
    path.write_bytes(content)
    assert main(["stats", str(path)]) == 1
    assert str(path) in capsys.readouterr().err
    assert path.read_bytes() == content


def test_a_password_is_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(WiredProjects, "create", lambda *_, **__: None)
    url = "postgresql+psycopg://bob:secret@host/team"
    assert main(["new", url]) == 0
    assert main(["new", url, "--json"]) == 0
    said = capsys.readouterr()
    assert "bob@host/team" in said.out
    assert "secret" not in said.out + said.err
