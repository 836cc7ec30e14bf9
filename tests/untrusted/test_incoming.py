"""Files from anywhere look alike to readers, and none leads out of its folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile, plain_name, storable_name


def test_a_file_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "News.Of.Today.TXT"
    path.write_bytes(b"words")
    (tmp_path / "other.ann").write_bytes(b"T1")
    (tmp_path / "folder").mkdir()
    file = PathFile(path)
    assert (file.name, file.stem, file.suffix) == (path.name, "News.Of.Today", ".txt")
    assert (file.where, file.size, file.read(), file.head(2)) == (str(path), 5, b"words", b"wo")
    assert [one.name for one in file.siblings()] == [path.name, "other.ann"]
    beside = file.sibling("other.ann")
    assert beside is not None
    assert beside.read() == b"T1"
    assert file.sibling("folder") is None
    assert file.sibling("none") is None
    assert file.enclosing == 0


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "/etc/passwd", "a/b", "a\\b", "a\0b"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "x").write_bytes(b"secret")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(b"")
    assert not plain_name(name)
    assert PathFile(tmp_path / "in" / "a").sibling(name) is None
    assert MemoryFile("a", b"", beside={name: b"secret"}).sibling(name) is None


def test_bytes_in_memory_with_others_beside_them() -> None:
    file = MemoryFile("b.txt", b"text", "x.zip/in/b.txt", {"a.ann": b"T1", "c.txt": b"more"})
    assert [one.where for one in file.siblings()] == [
        "x.zip/in/a.ann", "x.zip/in/b.txt", "x.zip/in/c.txt"
    ]  # fmt: skip
    beside = file.sibling("a.ann")
    assert beside is not None
    assert beside.read() == b"T1"
    back = beside.sibling("b.txt")
    assert back is not None
    assert back.read() == b"text"
    assert file.sibling("b.txt") is file
    assert file.sibling("none") is None
    assert MemoryFile("b.txt", b"").where == "b.txt"
    assert MemoryFile("b.txt", b"", enclosing=2).enclosing == 2


def test_what_is_too_large_is_not_read() -> None:
    file = MemoryFile("b.txt", b"12345")
    assert file.read(5) == b"12345"
    with pytest.raises(BadInput, match=r"b\.txt is larger than 1 MB"):
        file.read(4)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path, tmp_path / ("x" * 300), Path("a\0b")):
        file = PathFile(path)
        with pytest.raises(BadInput, match=r"cannot be read|no file"):
            file.read()
        assert file.head(10) == b""
    assert PathFile(tmp_path / "missing").size == 0
    assert [one.name for one in PathFile(tmp_path / "none" / "a").siblings()] == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    path.write_bytes(b"words")
    file = PathFile(path)
    assert (file.name, file.read()) == ("a\ufffd.txt", b"words")


def test_names_become_text() -> None:
    assert storable_name("a\ud800b\udcffc😀") == "a\ufffdb\ufffdc😀"
