"""An export's files appear whole, or not at all: one file, several, a folder, an archive."""

from __future__ import annotations

import zipfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from annotator.model.errors import BadInput, StoreFailed
from annotator.workspace.sinks import Beheld, FileSink, FolderSink, whole_folder


class Broken(Exception):
    """Something that goes wrong in the middle."""


def test_a_file_and_others_beside_it(tmp_path: Path) -> None:
    with ExitStack() as stack:
        sink = FileSink(tmp_path / "o.tar.json", stack)
        sink.main().write(b"a")
        sink.beside(".config.xml").write(b"bc")
        sink.main().write(b"d")
        assert list(tmp_path.glob("o.*")) == [], "nothing has appeared yet"
    assert (tmp_path / "o.tar.json").read_bytes() == b"ad"
    assert (tmp_path / "o.tar.config.xml").read_bytes() == b"bc"
    assert sink.bytes == 4
    assert [file.name for file in sink.files] == ["o.tar.json", "o.tar.config.xml"]


def test_files_of_an_export_that_fails_do_not_appear(tmp_path: Path) -> None:
    (tmp_path / "o.json").write_bytes(b"old")

    def fail() -> None:
        with ExitStack() as stack:
            sink = FileSink(tmp_path / "o.json", stack)
            sink.main().write(b"new")
            sink.beside(".xml").write(b"new")
            raise Broken

    with pytest.raises(Broken):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["o.json"]
    assert (tmp_path / "o.json").read_bytes() == b"old"


def fill(folder: Path, files: int = 3) -> FolderSink:
    sink = FolderSink(folder)
    for number in range(files):
        sink.inside(f"sub/{number}.txt").write(b"a")
    sink.inside("b.txt").write(b"x")
    for number in range(files):
        sink.inside(f"sub/{number}.txt").write(b"b")
    sink.close()
    return sink


@pytest.mark.parametrize("there", [False, True])
def test_a_folder(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
    with whole_folder(out) as folder:
        sink = fill(folder, 200)
        assert not any(out.iterdir()) if there else not out.exists()
    assert (out / "sub" / "199.txt").read_bytes() == b"ab", "more files than may be open at once"
    assert sink.bytes == 401
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_fails_does_not_appear(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_folder(tmp_path / "out") as folder:
            fill(folder)
            raise Broken

    with pytest.raises(Broken):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_an_archive_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with whole_folder(tmp_path / name) as folder:
            fill(folder)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["b.txt", "sub/0.txt", "sub/1.txt", "sub/2.txt"]
        assert archive.read("sub/1.txt") == b"ab"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    (tmp_path / "empty").mkdir()
    for name in ("out", "file", "link"):
        with pytest.raises(BadInput, match="something in"), whole_folder(tmp_path / name):
            pass
    with pytest.raises(BadInput, match="no folder"), whole_folder(tmp_path / "none" / "out"):
        pass
    assert (tmp_path / "out" / "mine.txt").read_bytes() == b"mine"


def test_a_disk_that_refuses(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="No space"), whole_folder(tmp_path / "out"):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../a", "/a", "", "a/../../b"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssertionError):
        FolderSink(tmp_path).inside(name)


def test_a_preview_keeps_the_beginning(tmp_path: Path) -> None:
    seen = Beheld("o.json", 4)
    for part in (b"abc", b"def"):
        seen.main().write(part)
    seen.beside(".xml").write(b"x")
    assert {name: (one.head, one.bytes) for name, one in seen.files.items()} == {
        "o.json": (b"abcd", 6), "o.xml": (b"x", 1),
    }  # fmt: skip
