"""Records go out whole, or not at all."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.model.errors import BadInput, NotFound
from annotator.model.identity import ArticleId, text_sha256
from annotator.model.marks import Mention
from annotator.workspace.checking import validate_files
from annotator.workspace.exporting import (
    ExportChoice,
    export_records,
    preview_export,
    stream_records,
)
from annotator.workspace.importing import import_paths
from annotator.workspace.ports import ProjectStore
from annotator.workspace.splitting import split_of
from tests.builders import a_mention
from tests.contracts.store_contract import adding, entry
from tests.formats.records import a_record
from tests.workspace.carrying import CLOCK, NewText, exported, made, record_file

# -- export ------------------------------------------------------------------------------------


def test_export_import_export_gives_the_same_bytes(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    first = exported(store, tmp_path / "1.jsonl")
    assert exported(store, tmp_path / "2.jsonl") == first
    other = made(tmp_path / "other.annotator")
    report = import_paths(other, [tmp_path / "1.jsonl"], clock=CLOCK)
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
    import_paths(other, [tmp_path / "1.jsonl"], clock=CLOCK)
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
    assert export_records(store, tmp_path / "o.jsonl", ExportChoice(status="complete")).written == 1
    lines: list[bytes] = []
    stream_records(store, lines.append, ExportChoice(layer="adjudicated"))
    assert len(lines) == 2
    assert all(b'"mentions":[]' in line for line in lines)


def test_a_layer_of_nobody_is_not_exported(store: ProjectStore, tmp_path: Path) -> None:
    lines: list[bytes] = []
    with pytest.raises(NotFound, match="“A1”") as nobody:
        stream_records(store, lines.append, ExportChoice(layer="A1"))
    assert "Nobody" in nobody.value.hint
    import_paths(store, [record_file(tmp_path / "r.jsonl", a_record())], clock=CLOCK)
    with pytest.raises(NotFound, match="“a1”") as mistyped:
        export_records(store, tmp_path / "o.jsonl", ExportChoice(layer="a1"))
    assert "A1" in mistyped.value.hint
    assert not (tmp_path / "o.jsonl").exists()
    stream_records(store, lines.append, ExportChoice(layer="A1"))
    assert len(lines) == 1


@pytest.mark.parametrize("end", ["", "-journal"])
def test_the_project_is_never_overwritten(store: ProjectStore, tmp_path: Path, end: str) -> None:
    before = (tmp_path / "project.annotator").read_bytes()
    with pytest.raises(BadInput, match="the project itself"):
        export_records(store, tmp_path / f"project.annotator{end}")
    assert (tmp_path / "project.annotator").read_bytes() == before


@pytest.mark.parametrize("end", ["", "-journal", "-wal", "-shm"])
def test_nor_is_another_project(store: ProjectStore, tmp_path: Path, end: str) -> None:
    made(tmp_path / "other.annotator").close()
    target = tmp_path / f"other.annotator{end}"
    if end:
        target.write_bytes(b"a journal")
    before = target.read_bytes()
    with pytest.raises(BadInput, match="would destroy it"):
        export_records(store, target)
    assert target.read_bytes() == before
    # A name that only looks like one of a project's is as good as any.
    assert export_records(store, tmp_path / "notes-journal").written == 0


def test_a_project_on_a_server_destroys_no_file_either(
    store: ProjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = replace(store.project(), location="postgresql://server/x")
    monkeypatch.setattr(store, "project", lambda: info)
    with pytest.raises(BadInput, match="would destroy it"):
        export_records(store, tmp_path / "project.annotator")


def test_two_annotators_and_foreign_layers_survive_the_round_trip(
    store: ProjectStore, tmp_path: Path
) -> None:
    def gold(record: dict[str, list[dict[str, object]]]) -> None:
        record["layers"][0].update(id="gold", annotator="team", kind="adjudicated")
        for kind in ("mentions", "events", "relations", "clusters"):
            for mark in record[kind]:
                mark["layer"] = "gold"

    def across(record: dict[str, list[dict[str, object]]]) -> None:
        record["layers"].append({**record["layers"][0], "id": "L2", "annotator": "A2"})
        record["mentions"][2]["layer"] = "L2"

    second = a_record(across)
    text = second["text"] + " More."
    second.update(id="SECOND", text=text, text_sha256=text_sha256(text))
    import_paths(store, [record_file(tmp_path / "r.jsonl", a_record(gold), second)], clock=CLOCK)
    for identifier in map(ArticleId, (a_record()["id"], "SECOND")):
        for annotator in ("A1", "A2", "A1"):
            opened = store.load(identifier, annotator)
            mark = a_mention(opened.marks.new_id(Mention))
            store.write(entry(opened, adding(mark)))
    first = exported(store, tmp_path / "1.jsonl")
    [report] = validate_files([tmp_path / "1.jsonl"])
    assert (report.errors, report.records) == (0, 2)
    other = made(tmp_path / "other.annotator")
    assert import_paths(other, [tmp_path / "1.jsonl"], clock=CLOCK).findings == ()
    assert exported(other, tmp_path / "2.jsonl") == first
    other.close()


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
    with pytest.raises(NotFound, match="xyz"):
        export_records(store, tmp_path / "o", ExportChoice(format="xyz"))
    with pytest.raises(BadInput, match="no folder"):
        export_records(store, tmp_path / "missing" / "o")
    assert not (tmp_path / "o").exists()


def test_articles_are_divided_among_files(store: ProjectStore, tmp_path: Path) -> None:
    texts = [NewText(f"Text {n}.").record(f"A{n}") for n in range(40)]
    import_paths(store, [record_file(tmp_path / "r.jsonl", *texts)], clock=CLOCK)
    out = tmp_path / "o.jsonl"
    whole = exported(store, out)
    out.unlink()
    report = export_records(store, out, ExportChoice(split=split_of("60/20/20", 3)))
    assert not out.exists()
    files = [tmp_path / f"o-{name}.jsonl" for name in ("train", "dev", "test")]
    assert report.parts == tuple((str(f), f.read_bytes().count(b"\n")) for f in files)
    assert report.written == 40
    lines = [line for file in files for line in file.read_bytes().splitlines()]
    assert sorted(lines) == sorted(whole.splitlines())
    assert "o-dev.jsonl" in report.summary


def test_a_part_that_cannot_be_written_leaves_no_file(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    (tmp_path / "o-test.jsonl").mkdir()
    with pytest.raises(BadInput):
        export_records(store, tmp_path / "o.jsonl", ExportChoice(split=split_of("1/1")))
    assert not (tmp_path / "o-train.jsonl").exists()


def test_only_the_named_articles(store: ProjectStore, tmp_path: Path) -> None:
    texts = [NewText(f"Text {n}.").record(f"A{n}") for n in range(3)]
    import_paths(store, [record_file(tmp_path / "r.jsonl", *texts)], clock=CLOCK)
    chosen = (ArticleId("A0"), ArticleId("A2"))
    report = export_records(store, tmp_path / "o.jsonl", ExportChoice(articles=chosen))
    assert report.written == 2
    out = tmp_path / "p.jsonl"
    [first] = preview_export(store, out, ExportChoice(articles=chosen[1:])).files
    assert (first.name, first.bytes) == ("p.jsonl", len(first.head))
    assert b'"A2"' in first.head
    assert (tmp_path / "o.jsonl").read_bytes().endswith(first.head)
    assert preview_export(store, out, ExportChoice(status="complete")).files == ()
    assert not out.exists()
