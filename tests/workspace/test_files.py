"""A file appears whole or not at all, and the old one stays until then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.model.errors import BadInput, StoreFailed
from annotator.workspace import files
from annotator.workspace.files import FileWriter, replaceable, whole_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_bytes_arrive_and_are_counted(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with whole_file(target) as writer:
        writer.write(b"one\ntw")
        writer.write(b"o\n")
        assert not target.exists()
    assert target.read_bytes() == b"one\ntwo\n"
    assert writer.bytes == 8
    assert names(tmp_path) == ["out.jsonl"]


def test_a_failing_block_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")

    def fail() -> None:
        with whole_file(target) as writer:
            writer.write(b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.jsonl"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StoreFailed, match="No space left"), whole_file(target) as writer:
        writer.write(b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["out.jsonl"]


def test_a_lying_disk_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.jsonl"
    write = FileWriter.write

    def loses_some(writer: FileWriter, data: bytes) -> None:
        write(writer, data)
        writer._file.flush()
        os.truncate(writer._file.fileno(), writer.bytes - 1)

    monkeypatch.setattr(FileWriter, "write", loses_some)
    with pytest.raises(StoreFailed, match="gave back 3 bytes"), whole_file(target) as writer:
        writer.write(b"one\n")
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["", "missing/out.jsonl", "pipe"])
def test_what_cannot_be_replaced_is_refused(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = names(tmp_path)
    with pytest.raises(BadInput) as refusal, whole_file(tmp_path / name):
        pass
    assert refusal.value.hint
    assert names(tmp_path) == before


def test_devices_are_never_replaced() -> None:
    with pytest.raises(BadInput, match="not an ordinary file"):
        replaceable(Path("/dev/null"))


def test_a_link_keeps_pointing_at_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.jsonl"
    link.symlink_to(tmp_path / "there" / "real.jsonl")
    with whole_file(link) as writer:
        writer.write(b"x")
    assert link.is_symlink()
    assert (tmp_path / "there" / "real.jsonl").read_bytes() == b"x"


def test_the_mode_of_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with whole_file(target) as writer:
        writer.write(b"new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    with whole_file(tmp_path / "out") as writer:
        writer.write(b"new")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_folder_that_may_only_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(files.os, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StoreFailed, match="Read-only file system"), whole_file(tmp_path / "o"):
        pass
