"""Reads ZIP archives of strangers within limits, as streams, without unpacking them anywhere."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO

from annotator.model.errors import BadInput
from annotator.model.said import Said, said
from annotator.untrusted.incoming import Incoming, plain_name

MAX_MEMBERS = 10_000
MAX_MEMBER_BYTES = 100_000_000
MAX_TOTAL_BYTES = 500_000_000
MAX_RATIO = 200  # unpacked to packed; text reaches 20
MAX_NESTING = 2  # archives that an archive may lie in: a DOCX in a ZIP in a ZIP
MAX_DIRECTORY = 4_000_000  # bytes of the list of members
_SMALL = 1_000_000  # below this a high ratio harms nobody
_DRIVE = re.compile(r"[A-Za-z]:")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}

# What `zipfile` raises on bytes that are no archive, or a damaged one.
_DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, OSError,
    OverflowError, RuntimeError, ValueError,
)  # fmt: skip


class Archive:
    """The files of a ZIP archive. What is counted is what was unpacked, not what it claims.

    Nothing of an archive is read in which one member is named to harm. It is open until `close`,
    and its members can be read as long as it is.

    Raises:
        BadInput: it is no archive, or has too many members, or members that are named to harm.
    """

    def __init__(self, file: Incoming) -> None:
        self.where = file.where
        self.enclosing = file.enclosing
        if self.enclosing > MAX_NESTING:
            raise self._harmful(said("it is an archive in an archive in an archive"))
        self._stream = _seekable(file)
        try:
            self._open()
        except BaseException:
            self._stream.close()
            raise

    def _open(self) -> None:
        directory = _Directory(self._stream)
        try:
            self._zip = zipfile.ZipFile(directory)
            self._packed = self._stream.seek(0, io.SEEK_END)
        except _DAMAGED as bad:
            raise BadInput(
                said(
                    "{where} is not an archive that can be read: {bad}.", where=self.where, bad=bad
                )
            ) from None
        directory.listed = True
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise self._harmful(said("it has {count} members", count=len(infos)))
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._unpacked: dict[str, int] = {}
        self._total = 0
        for info in infos:
            name = self._safe_name(info)
            if not info.is_dir() and not name.endswith("/"):
                self._members[name] = info

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()
        self._stream.close()

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
        return None if info is None else _Member(self, name, info)

    def members(self) -> Iterator[Incoming]:
        """All members in the order of names."""
        for name in self.names:
            yield _Member(self, name, self._members[name])

    def open_member(self, name: str) -> BinaryIO:
        """A member's bytes, counted as they are unpacked.

        Raises:
            BadInput: it is encrypted, damaged, or packed in a manner that is not read.
            KeyError: there is none of this name.
        """
        info = self._members[name]
        if info.compress_type not in _METHODS:
            raise self.damaged(name, said("it is packed in a manner that is not read"))
        try:
            return io.BufferedReader(_Counted(self, info, name, self._zip.open(info)))
        except _DAMAGED as bad:
            raise self.damaged(name, bad) from None

    def count(self, name: str, unpacked: int) -> None:
        """Book that so many bytes of a member were unpacked. To read it again costs nothing.

        Raises:
            BadInput: that is more than an honest archive holds.
        """
        more = unpacked - self._unpacked.get(name, 0)
        if more > 0:
            self._unpacked[name] = unpacked
            self._total += more
        if unpacked > MAX_MEMBER_BYTES:
            raise self._harmful(
                said(
                    "{name} unpacks to more than {limit} MB", name=name, limit=_mb(MAX_MEMBER_BYTES)
                )
            )
        if self._total > MAX_TOTAL_BYTES:
            raise self._harmful(
                said("it unpacks to more than {limit} MB", limit=_mb(MAX_TOTAL_BYTES))
            )
        packed = min(self._members[name].compress_size, self._packed)  # it may lie about that too
        if unpacked > _SMALL and unpacked > MAX_RATIO * packed:
            raise self._harmful(said("{name} is packed too tightly", name=name))

    def damaged(self, name: str, why: object) -> BadInput:
        """What to say of a member that cannot be unpacked."""
        return BadInput(
            said(
                "{name} in {where} cannot be unpacked: {bad}.", name=name, where=self.where, bad=why
            )
        )

    def _safe_name(self, info: zipfile.ZipInfo) -> str:
        """The name with `/` between folders, whatever the program that packed it wrote."""
        name = info.orig_filename.replace("\\", "/")
        path = PurePosixPath(name)
        outside = path.is_absolute() or ".." in path.parts or _DRIVE.match(name) or "\0" in name
        if outside or stat.S_ISLNK(info.external_attr >> 16):
            raise self._harmful(said("the name of its member {name} leads elsewhere", name=name))
        if not path.parts:
            raise self._harmful(said("one of its members has no name"))
        if name in self._members:
            raise self._harmful(said("it has two members that are called {name}", name=name))
        return name

    def _harmful(self, why: Said) -> BadInput:
        return BadInput(
            said("{where} was not read: {why}.", where=self.where, why=why),
            hint=said("If it comes from a source you trust, unpack it and import the folder."),
        )


class _Directory(io.RawIOBase):
    """The archive's bytes as long as its members are listed: a list that is too long is not read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.listed = False

    def read(self, size: int = -1) -> bytes:
        """So many bytes; see `io.RawIOBase`."""
        if not self.listed and size > MAX_DIRECTORY:
            raise zipfile.BadZipFile(said("its list of members is too long"))
        return self._stream.read(size)

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """The list stands at the end."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; see `io.RawIOBase`."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """The place; see `io.RawIOBase`."""
        return self._stream.tell()


class _Counted(io.RawIOBase):
    """A member's stream that counts what passes."""

    def __init__(self, archive: Archive, info: zipfile.ZipInfo, name: str, stream: IO[bytes]):
        self._archive = archive
        self._name = name
        self._says = info.file_size
        self._stream = stream
        self._read = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer; see `io.RawIOBase`."""
        room = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._stream.read(len(room))
        except _DAMAGED as bad:
            raise self._archive.damaged(self._name, bad) from None
        if not data and room and self._read < self._says:
            raise self._archive.damaged(self._name, said("it ends too early"))
        self._read += len(data)
        self._archive.count(self._name, self._read)
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Let go of the member."""
        self._stream.close()
        super().close()


class _Member(Incoming):
    """A file inside an archive."""

    def __init__(self, archive: Archive, name: str, info: zipfile.ZipInfo) -> None:
        self._archive = archive
        self._path = PurePosixPath(name)
        self._key = name
        self.name = self._path.name
        self.where = f"{archive.where}/{name}"
        self.size = info.file_size

    @property
    def enclosing(self) -> int:
        """How many archives this lies in, one inside the other."""
        return self._archive.enclosing + 1

    def open(self) -> BinaryIO:
        """The member's bytes."""
        return self._archive.open_member(self._key)

    def sibling(self, name: str) -> Incoming | None:
        """The member of this name in the same folder of the archive."""
        if not plain_name(name):
            return None
        return self._archive.member(self._key[: self._key.rfind("/") + 1] + name)

    def siblings(self) -> Iterator[Incoming]:
        """The members of the same folder of the archive."""
        folder = self._path.parent
        for name in self._archive.names:
            if PurePosixPath(name).parent == folder:
                member = self._archive.member(name)
                assert member is not None
                yield member


def _seekable(file: Incoming) -> BinaryIO:
    """The file, so that its end can be read first; in memory if it is packed itself."""
    stream = file.open()
    if stream.seekable():
        return stream
    stream.close()
    return io.BytesIO(file.read(MAX_MEMBER_BYTES))


def _mb(size: int) -> int:
    return size // 1_000_000
