"""Files are found in folders, in order, and nothing strange is opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.ingest import files
from annotator.ingest.files import find_files, read_bytes
from annotator.model.errors import BadInput


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.TXT", "a.txt", "c.text", ".hidden.txt", ".git/x.txt", "d.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = list(find_files([tmp_path], (".txt", ".text")))
    names = [(f.path.relative_to(tmp_path).as_posix(), f.skipped) for f in found]
    assert names == [
        ("a.txt", False), ("b/1.TXT", False), ("b/2.txt", False), ("c.text", False), ("d.pdf", True)
    ]  # fmt: skip
    assert found[-1].problem is not None
    assert "d.pdf" in found[-1].problem.message


def test_no_file_comes_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    found = list(find_files([tmp_path / "a.txt", tmp_path, tmp_path], (".txt",)))
    assert [(f.path.name, f.named) for f in found] == [("a.txt", True)]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [f.path.name for f in find_files([tmp_path], (".txt",))] == ["a.txt"]


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    paths = [tmp_path / "missing", tmp_path / "pipe.txt", tmp_path / "gone.txt", Path("a\0b")]
    for found in find_files(paths, (".txt",)):
        assert found.problem is not None
    assert len(list(find_files(paths, (".txt",)))) == 4


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_an_unreadable_folder_is_a_problem(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    [found] = find_files([closed], (".txt",))
    assert found.problem is not None


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 11)
    assert read_bytes(path) == b"x" * 11
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    with pytest.raises(BadInput, match="larger than"):
        read_bytes(path)


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_bytes(tmp_path)
