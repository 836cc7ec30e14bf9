"""Reads ZIP archives of strangers within limits, as streams, without unpacking them anywhere."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming, plain_name

MAX_MEMBERS = 10_000
MAX_MEMBER_BYTES = 100_000_000
MAX_TOTAL_BYTES = 500_000_000
MAX_RATIO = 200  # unpacked to packed; text reaches 20
_SMALL = 1_000_000  # below this a high ratio harms nobody

# What `zipfile` and its unpackers raise on broken archives; a negative position is a ValueError.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError,
    RuntimeError,
)  # fmt: skip


class Archive:
    """The files of a ZIP archive. What is counted is what was unpacked, not what it claims.

    Raises:
        BadInput: it is no archive, or has too many members, or members that are named to harm.
    """

    def __init__(self, file: Incoming) -> None:
        self.where = file.where
        try:
            self._zip = zipfile.ZipFile(file.open())
            infos = self._zip.infolist()
        except _BROKEN as bad:
            raise BadInput(
                said(
                    "{where} is not an archive that can be read: {bad}.", where=file.where, bad=bad
                )
            ) from None
        if len(infos) > MAX_MEMBERS:
            raise self._harmful(said("it has {count} members", count=len(infos)))
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._unpacked = 0
        for info in infos:
            self._check_name(info)
            if info.is_dir():
                continue
            self._members[info.filename] = info

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, folders with `/`, in the order of names."""
        return tuple(sorted(self._members))

    def member(self, name: str) -> Incoming | None:
        """The member of this whole name, or None."""
        info = self._members.get(name)
        return None if info is None else _Member(self, info)

    def members(self) -> Iterator[Incoming]:
        """All members in the order of names."""
        for name in self.names:
            yield _Member(self, self._members[name])

    def open_member(self, info: zipfile.ZipInfo) -> BinaryIO:
        """A member's bytes, counted as they are unpacked.

        Only deflated and stored members are: unpacking LZMA takes as much memory as the file says.
        """
        try:
            if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise NotImplementedError(f"compression method {info.compress_type}")
            return io.BufferedReader(_Counted(self, info, self._zip.open(info)))
        except _BROKEN as bad:
            raise BadInput(
                said(
                    "{name} in {where} cannot be unpacked: {bad}.",
                    name=info.filename,
                    where=self.where,
                    bad=bad,
                )
            ) from None

    def count(self, info: zipfile.ZipInfo, member: int, more: int) -> None:
        """Book so many bytes of a member that had `member` before.

        Raises:
            BadInput: that is more than an honest archive holds.
        """
        self._unpacked += more
        unpacked = member + more
        if unpacked > MAX_MEMBER_BYTES or self._unpacked > MAX_TOTAL_BYTES:
            raise self._harmful(said("it unpacks to far more than it says"))
        if unpacked > _SMALL and unpacked > MAX_RATIO * max(1, info.compress_size):
            raise self._harmful(said("{name} is packed too tightly", name=info.filename))

    def _check_name(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        path = PurePosixPath(name)
        outside = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
        link = stat.S_ISLNK(info.external_attr >> 16)
        if not name or outside or link or "\0" in name or name in self._members:
            raise self._harmful(said("the name of its member {name} leads elsewhere", name=name))

    def _harmful(self, why: str) -> BadInput:
        return BadInput(
            said("{where} was not read: {why}.", where=self.where, why=why),
            hint=said("If it comes from a source you trust, unpack it and import the folder."),
        )


class _Counted(io.RawIOBase):
    """A member's stream that counts what passes."""

    def __init__(self, archive: Archive, info: zipfile.ZipInfo, stream: object) -> None:
        self._archive = archive
        self._info = info
        self._stream: BinaryIO = stream  # type: ignore[assignment]
        self._read = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer; see `io.RawIOBase`."""
        room = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._stream.read(len(room))
        except _BROKEN as bad:
            raise BadInput(
                said(
                    "{name} in {where} cannot be unpacked: {bad}.",
                    name=self._info.filename,
                    where=self._archive.where,
                    bad=bad,
                )
            ) from None
        self._archive.count(self._info, self._read, len(data))
        self._read += len(data)
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Let go of the member."""
        self._stream.close()
        super().close()


class _Member(Incoming):
    """A file inside an archive."""

    def __init__(self, archive: Archive, info: zipfile.ZipInfo) -> None:
        self._archive = archive
        self._info = info
        self.path_inside = PurePosixPath(info.filename)
        self.name = self.path_inside.name
        self.where = f"{archive.where}/{info.filename}"
        self.size = info.file_size

    def open(self) -> BinaryIO:
        """The member's bytes."""
        return self._archive.open_member(self._info)

    def sibling(self, name: str) -> Incoming | None:
        """The member of this name in the same folder of the archive."""
        return (
            self._archive.member(str(self.path_inside.with_name(name)))
            if plain_name(name)
            else None
        )

    def siblings(self) -> Iterator[Incoming]:
        """The members of the same folder of the archive."""
        folder = self.path_inside.parent
        for name in self._archive.names:
            if PurePosixPath(name).parent == folder:
                member = self._archive.member(name)
                assert member is not None
                yield member
