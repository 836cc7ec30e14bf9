"""Whole projects: written, checked against the schema of the standard, read again."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotator.formats.refi_qda.codec import FORMAT
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import Record, read_back, read_one, records, same, written

GOLDEN = Path(__file__).parents[1] / "golden" / "refi_qda" / "project.qdpx"


def seeds() -> dict[str, bytes]:
    """Files to mutate for fuzzing."""
    return written(FORMAT, [golden()], out="project.qdpx")[0]


def as_refi_says_it(record: Record) -> Record:
    """A projected record with what stands elsewhere than in its place."""
    events = [
        {**event, "arguments": sorted(event["arguments"], key=lambda argument: "value" in argument)}
        for event in record["events"]
    ]
    return {**record, "events": events}


def test_actors_and_clusters_come_back() -> None:
    [record], _ = read_back(FORMAT, seeds())
    assert record["actors"] == golden()["actors"]
    assert record["clusters"] == golden()["clusters"]


def qde(data: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read("project.qde")


def test_the_golden_file() -> None:
    files, losses = written(FORMAT, [golden()], out="project.qdpx")
    # Another zlib may pack the same bytes otherwise.
    archives = [
        zipfile.ZipFile(io.BytesIO(data)) for data in (files["project.qdpx"], GOLDEN.read_bytes())
    ]
    names = [archive.namelist() for archive in archives]
    assert names[0] == names[1]
    assert all(archives[0].read(name) == archives[1].read(name) for name in names[0])
    assert losses == []
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["id"] == golden()["id"]
    assert record["article"] == golden()["article"]
    assert record["layers"] == golden()["layers"]
    assert [mark["by"] for mark in record["mentions"]] == [m["by"] for m in golden()["mentions"]]


@given(records())
def test_what_is_written_is_read_again(record: Record) -> None:
    same(FORMAT, [record], expected=as_refi_says_it)


def test_several_articles_stay_apart() -> None:
    same(FORMAT, [golden(id="A"), golden(id="B")], expected=as_refi_says_it)
    same(FORMAT, [golden(layers=[], mentions=[], events=[], relations=[], clusters=[], actors=[])])


def test_the_same_records_give_the_same_bytes() -> None:
    assert seeds() == seeds()


@given(record=records())
def test_projects_are_those_of_the_standard(shared_dir: Path, record: Record) -> None:
    schema = etree.XMLSchema(etree.parse(shared_dir / "samples" / "refi-qda" / "Project.xsd"))
    record["layers"][0]["annotator"] = "A\x0b<&1"
    for mark in (*record["mentions"], *record["events"]):
        mark["by"] = {**mark["by"], "created": "yesterday"}
        mark["note"] = "a\x00\x0b\r\n]]>"
    files, losses = written(FORMAT, [record])
    assert schema.validate(etree.fromstring(qde(files["out.qdpx"]))), schema.error_log
    if record["mentions"]:
        assert "characters that XML cannot hold" in {loss.feature for loss in losses}


def test_sources_stand_in_a_folder_in_lower_case() -> None:
    names = zipfile.ZipFile(io.BytesIO(seeds()["project.qdpx"])).namelist()
    assert [name.split("/")[0] for name in names] == ["sources", "project.qde"]


def test_our_golden_notation(shared_dir: Path) -> None:
    data = (shared_dir / "samples" / "_golden" / "refi.qdpx").read_bytes()
    [record], findings = read_back(FORMAT, {"refi.qdpx": data})
    assert record["text"].rstrip("\n") == TEXT
    assert len(record["mentions"]) == 10 - 2 + 3 - len(record["events"])
    assert [event["type"] for event in record["events"]] == ["Statement"]
    assert [layer["annotator"] for layer in record["layers"]] == ["kim"]
    assert all(finding.severity == "warning" for finding in findings)


def test_a_project_of_atlas_without_its_texts(shared_dir: Path) -> None:
    data = (shared_dir / "samples" / "refi-qda" / "TestProject.qdpx").read_bytes()
    found, findings = read_back(FORMAT, {"TestProject.qdpx": data})
    assert found == []
    assert findings
    assert all("not in the archive" in f.message or "no plain text" in f.message for f in findings)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"x"])
def test_what_is_no_archive(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_one(FORMAT, MemoryFile("a.qdpx", data))


def test_archives_without_a_project_or_with_a_harmful_one() -> None:
    for name, content in (
        ("other.xml", b"<a/>"),
        ("project.qde", b"<a/>"),
        ("project.qde", b"no xml"),
        ("project.qde", b'<!DOCTYPE a [<!ENTITY b "c">]><Project>&b;</Project>'),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, content)
        with pytest.raises(BadInput):
            read_one(FORMAT, MemoryFile("a.qdpx", out.getvalue()))


@given(st.data())
def test_any_damage_is_refused_or_read(data: st.DataObject) -> None:
    whole = qde(seeds()["project.qdpx"])
    at = data.draw(st.integers(0, len(whole)))
    piece = data.draw(
        st.sampled_from([b"", b'"', b"<", b"x", b"0", b"</", b"Role/", b"}", b"\xff"])
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "project.qde", whole[:at] + piece + whole[at + data.draw(st.integers(0, 9)) :]
        )
        for name in zipfile.ZipFile(io.BytesIO(seeds()["project.qdpx"])).namelist()[:1]:
            archive.writestr(name, TEXT)
    with suppress(BadInput):
        read_one(FORMAT, MemoryFile("a.qdpx", out.getvalue()))


def test_files_are_recognized() -> None:
    data = seeds()["project.qdpx"]
    assert FORMAT.sniff(data, "x.qdpx") == 100
    assert FORMAT.sniff(b"PK\x03\x04" + b"\0" * 26 + b"project.qde", "x.zip") == 90
    assert FORMAT.sniff(b"PK\x03\x04", "x.zip") == 0
    assert FORMAT.sniff(b"text", "x.qdpx") == 0
