"""What a format could not hold comes back from the full records beside an export."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.model.identity import ArticleId
from annotator.workspace.exporting import ExportChoice, export_records
from annotator.workspace.importing import import_paths
from annotator.workspace.ports import ProjectStore
from tests.formats.golden_article import golden
from tests.workspace.carrying import CLOCK, exported, made, record_file

Record = dict[str, Any]


@pytest.fixture
def brat(store: ProjectStore, tmp_path: Path) -> Path:
    """An export that knows neither status nor title, with the full records in it."""
    import_paths(store, [record_file(tmp_path / "r.jsonl", golden())], clock=CLOCK)
    out = tmp_path / "brat"
    export_records(store, out, ExportChoice("brat", full_record=True))
    return out


def brought_back(folder: Path, place: Path) -> tuple[Record, list[str]]:
    """The one record of a new project that this folder was imported into."""
    project = made(place / "again.annotator")
    report = import_paths(project, [folder], clock=CLOCK)
    assert report.added == 1, report.findings
    [line] = exported(project, place / "again.jsonl").splitlines()
    project.close()
    return json.loads(line), [str(finding.message) for finding in report.findings]


def test_an_unchanged_export_comes_back_whole(
    store: ProjectStore, brat: Path, tmp_path: Path
) -> None:
    record, told = brought_back(brat, tmp_path)
    assert told == []
    assert record == json.loads(exported(store, tmp_path / "first.jsonl"))


def test_without_the_full_records_it_does_not(brat: Path, tmp_path: Path) -> None:
    (brat / "records.annotator.jsonl").unlink()
    record, _ = brought_back(brat, tmp_path)
    assert record["article"]["title"] is None
    assert record["layers"][0]["status"] != "complete"


def test_what_was_changed_elsewhere_wins_and_the_rest_comes_back(
    brat: Path, tmp_path: Path
) -> None:
    [path] = brat.glob("*.ann")
    before = path.read_text()
    assert "Place 21 27" in before
    path.write_text(before.replace("Place 21 27", "Organization 21 27"))
    record, told = brought_back(brat, tmp_path)
    assert any("changed since it was exported" in words for words in told)
    types = {tuple(m["spans"][0]): m for m in record["mentions"]}
    assert types[21, 27]["type"] == "Organization", "what the file says now"
    first = types[2, 9]
    assert first["actor"] is not None
    assert first["by"]["author"] == "kim"
    assert first["by"]["method"] == "manual", "not import"
    assert record["actors"][0]["codes"] == {"wikidata": "Q42"}


def test_full_records_that_are_broken_do_no_harm(brat: Path, tmp_path: Path) -> None:
    (brat / "records.annotator.jsonl").write_bytes(b"{\n")
    record, _ = brought_back(brat, tmp_path)
    assert len(record["mentions"]) == len(golden()["mentions"])


def test_each_part_of_a_division_has_its_own(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [record_file(tmp_path / "r.jsonl", golden())], clock=CLOCK)
    out = tmp_path / "p.jsonl"
    choice = ExportChoice("prodigy", full_record=True, articles=(ArticleId(golden()["id"]),))
    export_records(store, out, choice)
    assert (tmp_path / "p.jsonl.annotator.jsonl").exists()
    (tmp_path / "in").mkdir()
    for path in tmp_path.glob("p.jsonl*"):
        path.rename(tmp_path / "in" / path.name)
    record, told = brought_back(tmp_path / "in", tmp_path)
    assert (record["layers"][0]["seconds"], told) == (412, []), (
        "and it is not read as a file itself"
    )
