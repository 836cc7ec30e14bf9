"""Archives of strangers: harmful ones are refused, and never is more unpacked than is allowed."""

from __future__ import annotations

import contextlib
import io
import random
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.errors import BadInput
from annotator.untrusted import archive
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming, MemoryFile, PathFile


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", method) as target:
        warnings.simplefilter("ignore")  # of names that come twice
        for name, data in members.items():
            target.writestr(zipfile.ZipInfo(name), data, method)
    return made.getvalue()


def named(name: str, stand_in: str = "") -> bytes:
    """An archive with a member of this name, which `zipfile` itself might not write."""
    stand_in = stand_in or "x" * len(name.encode())
    return packed({stand_in: b"x"}).replace(stand_in.encode(), name.encode())


def linked(mode: int = stat.S_IFLNK | 0o777) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        info = zipfile.ZipInfo("link")
        info.external_attr = mode << 16
        target.writestr(info, "/etc/passwd")
    return made.getvalue()


def twice(first: str, second: str) -> bytes:
    return packed({first: b"1", "x" * len(second): b"2"}).replace(
        b"x" * len(second), second.encode()
    )


def with_field(data: bytes, offset: int, form: str, value: int) -> bytes:
    """A field of the only member changed in the list at the end, where `zipfile` looks."""
    start = data.index(b"PK\x01\x02") + offset
    size = struct.calcsize(form)
    return data[:start] + struct.pack(form, value) + data[start + size :]


def with_end(data: bytes, offset: int, form: str, value: int) -> bytes:
    start = data.rindex(b"PK\x05\x06") + offset
    size = struct.calcsize(form)
    return data[:start] + struct.pack(form, value) + data[start + size :]


ONE = packed({"a.txt": b"one article" * 10})
BOMB = packed({"bomb.txt": bytes(20_000_000)})
MANY = {f"{number:05}.txt": b"" for number in range(10_001)}

BAD: dict[str, Callable[[], bytes]] = {
    "up": lambda: named("../up.txt"),
    "up in the middle": lambda: named("a/../../up.txt"),
    "up by backslash": lambda: named("..\\up.txt"),
    "only up": lambda: named(".."),
    "absolute": lambda: named("/etc/passwd"),
    "absolute by backslash": lambda: named("\\windows\\x"),
    "a server": lambda: named("\\\\host\\share\\x"),
    "a drive": lambda: named("C:\\x.txt"),
    "a drive without folder": lambda: named("c:x.txt"),
    "NUL in the name": lambda: named("a.txt\0.exe"),
    "no name": lambda: named("."),
    "a link": linked,
    "twice": lambda: twice("a.txt", "a.txt"),
    "twice by other strokes": lambda: twice("a/b.txt", "a\\b.txt"),
    "too many": lambda: packed(MANY, zipfile.ZIP_STORED),
    "a bomb": lambda: BOMB,
    "a bomb that says it is small": lambda: with_field(BOMB, 24, "<L", 100),
    "a bomb that says it was large": lambda: with_field(BOMB, 20, "<L", 20_000_000),
    "larger than it says": lambda: with_field(ONE, 24, "<L", 7),
    "smaller than it says": lambda: with_field(packed({"a": b"x"}, 0), 24, "<L", 5_000),
    "a wrong sum": lambda: with_field(ONE, 16, "<L", 1),
    "a place before the file": lambda: with_field(ONE, 42, "<L", 0xFFFFFFF0),
    "a place in itself": lambda: with_field(ONE, 42, "<L", 5),
    "another method": lambda: with_field(ONE, 10, "<H", 9),
    "LZMA": lambda: packed({"a": b"x" * 100}, zipfile.ZIP_LZMA),
    "BZIP2": lambda: packed({"a": b"x" * 100}, zipfile.ZIP_BZIP2),
    "encrypted": lambda: with_field(ONE, 8, "<H", 1),
    "another name inside": lambda: ONE.replace(b"a.txt", b"b.txt", 1),
    "names that are not UTF-8": lambda: with_field(
        packed({"ä.txt": b"x"}).replace("ä".encode(), b"\xff\xff"), 8, "<H", 0x800
    ),
    "a long list": lambda: packed({"x" * 60_000 + str(n): b"" for n in range(80)}),
    "a list that is not there": lambda: with_end(ONE, 16, "<L", 0xFFFFFF00),
    "a list without end": lambda: with_end(ONE, 12, "<L", 0xFFFFFF00),
    "cut": lambda: ONE[:-10],
    "cut in front": lambda: ONE[20:],
    "only its end": lambda: ONE[ONE.rindex(b"PK\x05\x06") :][:-1],
    "nothing": lambda: b"",
    "not an archive": lambda: b"Workers marched in Lenvik.",
    "broken inside": lambda: ONE[:40] + b"\xff" * 4 + ONE[44:],
}


def unpacked(data: bytes | Incoming) -> dict[str, bytes]:
    file = MemoryFile("x.zip", data) if isinstance(data, bytes) else data
    with Archive(file) as opened:
        return {member.where: member.read(archive.MAX_MEMBER_BYTES) for member in opened.members()}


@pytest.mark.parametrize("name", BAD)
def test_bad_archives_are_refused(name: str) -> None:
    with pytest.raises(BadInput, match=r"x\.zip"):
        unpacked(BAD[name]())


def test_there_are_enough_bad_ones() -> None:
    assert len(BAD) >= 25


def test_a_bomb_goes_off_elsewhere() -> None:
    """So the bombs are bombs, and the names are there."""
    with zipfile.ZipFile(io.BytesIO(BOMB)) as careless:
        assert len(careless.read("bomb.txt")) > archive.MAX_RATIO * len(BOMB)
    for name in ("up", "absolute", "a drive", "twice", "a link"):
        with zipfile.ZipFile(io.BytesIO(BAD[name]())) as careless:
            assert careless.namelist()


def test_honest_archives_are_read() -> None:
    data = packed({"b/2.txt": b"two", "b/1.txt": b"one", "a.txt": b"zero", "empty/": b""})
    assert list(unpacked(data).items()) == [
        ("x.zip/a.txt", b"zero"), ("x.zip/b/1.txt", b"one"), ("x.zip/b/2.txt", b"two")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["News: today.txt", "a/…/b.txt", "...txt", "a b", "ä\u202e.txt"])
def test_odd_names_are_no_harm(name: str) -> None:
    assert unpacked(packed({name: b"x"})) == {f"x.zip/{name}": b"x"}


def test_strokes_of_windows_part_folders() -> None:
    with Archive(MemoryFile("x.zip", named("a\\b.txt"))) as opened:
        assert opened.names == ("a/b.txt",)
        member = opened.member("a/b.txt")
        assert member is not None
        assert (member.name, member.read()) == ("b.txt", b"x")


def test_members_know_what_lies_beside_them() -> None:
    data = packed({"a/1.txt": b"1", "a/1.ann": b"T1", "2.txt": b"2", "a/b/1.txt": b"3"})
    with Archive(MemoryFile("x.zip", data)) as opened:
        member = opened.member("a/1.txt")
        assert member is not None
        assert [one.name for one in member.siblings()] == ["1.ann", "1.txt"]
        beside = member.sibling("1.ann")
        assert beside is not None
        assert beside.read() == b"T1"
        assert [member.sibling(name) for name in ("../2.txt", "2.txt", "..", "b/1.txt")] == [
            None
        ] * 4
        assert opened.member("nowhere") is None
        top = opened.member("2.txt")
        assert top is not None
        assert [one.name for one in top.siblings()] == ["2.txt"]


def test_large_members_are_refused_while_they_are_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noise = random.Random(6).randbytes(2_000_000)
    data = packed({"a": noise, "b": noise, "c": noise})
    assert len(unpacked(data)) == 3
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 5_000_000)
    with pytest.raises(BadInput, match="it unpacks to more than 5 MB"):
        unpacked(data)
    monkeypatch.setattr(archive, "MAX_MEMBER_BYTES", 1_000_000)
    with Archive(MemoryFile("x.zip", data)) as opened, pytest.raises(BadInput, match="1 MB"):
        next(opened.members()).read()


def test_reading_again_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 3_000)
    with Archive(MemoryFile("x.zip", packed({"a": b"x" * 2_000}))) as opened:
        [member] = opened.members()
        assert member.head(10) == b"x" * 10
        for _ in range(5):
            assert member.read() == b"x" * 2_000


def test_archives_in_archives_have_an_end() -> None:
    data = packed({"a.txt": b"deep"})
    for _ in range(2):
        data = packed({"in.zip": data})
    file: Incoming = MemoryFile("x.zip", data)
    levels = []
    for _ in range(3):
        opened = Archive(file)
        levels.append(opened)
        [file] = opened.members()
    assert (file.read(), file.enclosing) == (b"deep", 3)
    for opened in levels:
        opened.close()
    with pytest.raises(BadInput, match="in an archive"):
        Archive(MemoryFile("x.zip", ONE, enclosing=3))


def test_an_archive_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(ONE)
    assert unpacked(PathFile(path)) == {f"{path}/a.txt": b"one article" * 10}


def test_a_refused_archive_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(BAD["up"]())
    with pytest.raises(BadInput):
        Archive(PathFile(path))  # an open file would be a warning, and that an error


def test_damage_is_bad_input_or_nothing() -> None:
    members = {"a.txt": b"one" * 50, "b/c.xml": b"<a/>"}
    whole = packed(members)
    for seed in range(2_000):
        chance = random.Random(seed)
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(BadInput):
            assert set(unpacked(bytes(data)).values()) <= set(members.values())
