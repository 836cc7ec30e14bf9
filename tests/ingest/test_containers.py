"""Archives give their files, and archives in them theirs; documents that are archives stay whole."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

import pytest

from annotator.ingest.base import Remark
from annotator.ingest.containers import members_of
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import Incoming, MemoryFile


def packed(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def members(data: bytes, name: str = "x.zip") -> dict[str, bytes | Remark]:
    found = members_of(MemoryFile(name, data))
    assert found is not None
    return {
        one.where if isinstance(one, Incoming) else one.place: one.read()
        if isinstance(one, Incoming)
        else one
        for one in found
    }


def test_files_of_an_archive() -> None:
    data = packed(
        {
            "b.txt": b"2",
            "a/1.txt": b"1",
            "a/1.ann": b"T1",
            ".hidden": b"",
            "__MACOSX/._b.txt": b"",
            "a/.git/x": b"",
        }
    )
    assert members(data) == {"x.zip/a/1.ann": b"T1", "x.zip/a/1.txt": b"1", "x.zip/b.txt": b"2"}
    assert members(data, "without a suffix").keys() == {
        "without a suffix/a/1.ann", "without a suffix/a/1.txt", "without a suffix/b.txt"
    }  # fmt: skip


def test_files_know_what_lies_beside_them() -> None:
    found = members_of(MemoryFile("x.zip", packed({"a/1.txt": b"1", "a/1.ann": b"T1"})))
    assert found is not None
    for one in found:
        assert isinstance(one, Incoming)
        beside = one.sibling("1.ann")
        assert beside is not None
        assert beside.read() == b"T1"


def test_an_archive_in_an_archive() -> None:
    inner = packed({"1.txt": b"1", "third.zip": packed({"2.txt": b"2"}), "a.docx": DOCX})
    found = members(packed({"in.zip": inner, "a.txt.gz": gzip.compress(b"z"), "z.txt": b"last"}))
    assert found["x.zip/in.zip/1.txt"] == b"1"
    assert found["x.zip/in.zip/a.docx"] == DOCX
    assert found["x.zip/a.txt.gz"] == b"z"
    assert found["x.zip/z.txt"] == b"last"
    remark = found["third.zip"]
    assert isinstance(remark, Remark)
    assert "in an archive in an archive" in remark.message
    assert len(found) == 5


DOCX = packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
ODT = packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"})
QDPX = packed({"project.qde": b"<Project/>", "sources/1.txt": b"1"})


@pytest.mark.parametrize("suffix", [".docx", ".zip", ""])
@pytest.mark.parametrize("data", [DOCX, ODT, QDPX])
def test_documents_are_no_containers(data: bytes, suffix: str) -> None:
    assert members_of(MemoryFile(f"a{suffix}", data)) is None
    assert members(packed({f"a{suffix}": data})) == {f"x.zip/a{suffix}": data}


@pytest.mark.parametrize("data", [b"", b"words", b"PK", b"<xml/>", DOCX])
def test_other_files_are_no_containers(data: bytes) -> None:
    assert members_of(MemoryFile("a.txt", data)) is None


def test_gzip_by_itself() -> None:
    [file] = members_of(MemoryFile("a.warc.gz", gzip.compress(b"WARC"))) or ()
    assert isinstance(file, Incoming)
    assert (file.name, file.read()) == ("a.warc", b"WARC")
    assert members(gzip.compress(packed({"1.txt": b"1"})), "a.zip.gz") == {"a.zip.gz/1.txt": b"1"}
    bomb = gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"deep"))))
    [remark] = members_of(MemoryFile("a.gz", bomb)) or ()
    assert isinstance(remark, Remark)


def test_tar_is_told() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        tar.addfile(tarfile.TarInfo("../../a.txt"))
    [remark] = members(gzip.compress(made.getvalue()), "a.tar.gz").values()
    assert isinstance(remark, Remark)
    assert "TAR" in remark.message


@pytest.mark.parametrize(
    "data", [b"", b"no archive", packed({"../up.txt": b""}), packed({"a": b"1"})[:-9]]
)
def test_a_bad_archive_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"x\.zip"):
        members(data)


def test_a_bad_archive_in_an_archive_stops_nothing() -> None:
    found = members(
        packed({"a.zip": b"no archive", "b.zip": packed({"../up": b""}), "c.txt": b"3"})
    )
    assert found["x.zip/c.txt"] == b"3"
    assert isinstance(found["a.zip"], Remark)
    assert isinstance(found["b.zip"], Remark)
    assert found["b.zip"].severity == "error"


def test_files_are_closed_when_nobody_reads_on() -> None:
    found = members_of(MemoryFile("x.zip", packed({"1.txt": b"1", "2.txt": b"2"})))
    assert found is not None
    next(found)
    found.close()  # type: ignore[attr-defined]
    members_of(MemoryFile("x.zip", packed({"1.txt": b"1"})))
