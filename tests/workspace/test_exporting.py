"""Records go out whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.model.errors import BadInput, NotFound
from annotator.workspace.checking import validate_files
from annotator.workspace.exporting import export_records, stream_records
from annotator.workspace.importing import import_paths, import_records
from annotator.workspace.ports import ProjectStore
from tests.formats.records import a_record
from tests.workspace.carrying import CLOCK, NewText, exported, made, record_file

# -- export ------------------------------------------------------------------------------------


def test_export_import_export_gives_the_same_bytes(store: ProjectStore, tmp_path: Path) -> None:
    import_records(store, resource("samples", "news.jsonl"), clock=CLOCK)
    first = exported(store, tmp_path / "1.jsonl")
    assert exported(store, tmp_path / "2.jsonl") == first
    other = made(tmp_path / "other.annotator")
    report = import_records(other, tmp_path / "1.jsonl", clock=CLOCK)
    assert report.findings == ()
    assert exported(other, tmp_path / "3.jsonl") == first
    other.close()
    assert validate_files([tmp_path / "1.jsonl"])[0].errors == 0


def test_text_articles_survive_the_round_trip(
    store: ProjectStore, folder: Path, tmp_path: Path
) -> None:
    import_paths(store, [folder], clock=CLOCK)
    first = exported(store, tmp_path / "1.jsonl")
    other = made(tmp_path / "other.annotator")
    import_records(other, tmp_path / "1.jsonl", clock=CLOCK)
    assert exported(other, tmp_path / "2.jsonl") == first
    other.close()


def test_the_report_counts_what_is_in_therecord_file(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [record_file(tmp_path / "r.jsonl", a_record())], clock=CLOCK)
    told: list[int] = []
    report = export_records(store, tmp_path / "o.jsonl", progress=told.append)
    assert (report.written, report.bytes) == (1, (tmp_path / "o.jsonl").stat().st_size)
    assert told == [100]
    assert report.summary == f"1 record written to {tmp_path / 'o.jsonl'}."
    assert report.as_data()["written"] == 1


def test_only_some_records_and_layers(store: ProjectStore, tmp_path: Path) -> None:
    path = record_file(tmp_path / "r.jsonl", a_record(), NewText("x").record("B"))
    import_paths(store, [path], clock=CLOCK)
    assert export_records(store, tmp_path / "o.jsonl", status="complete").written == 1
    lines: list[bytes] = []
    stream_records(store, lines.append, layer="nobody")
    assert all(b'"mentions":[]' in line for line in lines)


@pytest.mark.parametrize("end", ["", "-journal"])
def test_the_project_is_never_overwritten(store: ProjectStore, tmp_path: Path, end: str) -> None:
    before = (tmp_path / "project.annotator").read_bytes()
    with pytest.raises(BadInput, match="the project itself"):
        export_records(store, tmp_path / f"project.annotator{end}")
    assert (tmp_path / "project.annotator").read_bytes() == before


def test_nor_through_a_link(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "project.annotator")
    os.link(tmp_path / "project.annotator", tmp_path / "hard")
    for name in ("link", "hard"):
        with pytest.raises(BadInput, match="the project itself"):
            export_records(store, tmp_path / name)


def test_a_stopped_export_leaves_the_oldrecord_file(store: ProjectStore, folder: Path) -> None:
    import_paths(store, [folder], clock=CLOCK)
    out = folder / "o.jsonl"
    out.write_bytes(b"old")
    report = export_records(store, out, cancelled=lambda: True)
    assert (report.cancelled, report.written) == (True, 0)
    assert out.read_bytes() == b"old"


def test_an_export_that_cannot_be(store: ProjectStore, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="brat"):
        export_records(store, tmp_path / "o", format="brat")
    with pytest.raises(BadInput, match="no folder"):
        export_records(store, tmp_path / "missing" / "o")
    assert not (tmp_path / "o").exists()
