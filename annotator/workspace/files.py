"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from annotator.model.errors import BadInput, StoreFailed
from annotator.model.said import said

_BLOCK = 1 << 20


class FileWriter:
    """Where the bytes of a new file go; sums up what passes, to compare it with what arrived."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.checksum = 0
        self.bytes = 0

    def write(self, data: bytes) -> None:
        """Add bytes at the end."""
        self._file.write(data)
        self.checksum = zlib.crc32(data, self.checksum)
        self.bytes += len(data)


@contextmanager
def whole_file(target: Path) -> Iterator[FileWriter]:
    """Write a file that appears complete, or not at all.

    Bytes go to a temporary file beside the target. When the block ends it is flushed to the disk,
    read back and compared, and takes the target's place; when the block fails it is removed and
    the old file stays.

    Raises:
        BadInput: the folder is missing, or the target is no file that can be replaced.
        StoreFailed: the disk is full or refuses, or what is read back is not what was written.
    """
    target = replaceable(target)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            with _created(temporary, like=target) as file:
                writer = FileWriter(file)
                yield writer
                file.flush()
                os.fsync(file.fileno())
            _read_back(temporary, writer, target)
            os.replace(temporary, target)  # noqa: PTH105  # named as the promise it keeps
            _sync_folder(target.parent)
        except OSError as failure:
            raise StoreFailed(
                said(
                    "{target} could not be written: {value}.",
                    target=target,
                    value=failure.strerror or failure,
                ),
                hint=said("Nothing was changed there. Free some space or choose another place."),
            ) from failure
    finally:
        with suppress(OSError):  # where nothing can be written there is nothing to remove
            temporary.unlink()


def replaceable(target: Path) -> Path:
    """The target itself, behind any links.

    Raises:
        BadInput: it is a folder or a device, or the folder it should lie in is missing.
    """
    try:
        real = target.resolve()
        mode = real.stat().st_mode if real.exists() else None
    except (OSError, RuntimeError, ValueError) as failure:
        raise BadInput(
            said("{target} cannot be written: {failure}.", target=target, failure=failure)
        ) from None
    if mode is not None and stat.S_ISDIR(mode):
        raise BadInput(
            said("{target} is a folder.", target=target), hint=said("Name a file inside it.")
        )
    if mode is not None and not stat.S_ISREG(mode):
        raise BadInput(
            said("{target} is not an ordinary file.", target=target),
            hint=said("Use - for the standard output."),
        )
    if not real.parent.is_dir():
        raise BadInput(
            said(
                "{target} cannot be written: there is no folder {parent}.",
                target=target,
                parent=real.parent,
            ),
            hint=said("Make the folder first, or choose another place."),
        )
    return real


@contextmanager
def _created(path: Path, *, like: Path) -> Iterator[IO[bytes]]:
    """A new file, readable by whom the one in its place was, else by whom new files are."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb", _BLOCK) as file:
        if like.exists():
            path.chmod(stat.S_IMODE(like.stat().st_mode))
        yield file


def _read_back(path: Path, writer: FileWriter, target: Path) -> None:
    # A checksum finds what a disk gets wrong, in half the time of a hash, and counts lines too.
    checksum = size = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            checksum = zlib.crc32(block, checksum)
            size += len(block)
    if (size, checksum) != (writer.bytes, writer.checksum):
        raise StoreFailed(
            said(
                "{target} was not written: the disk gave back {size:,} bytes, or others, for "
                "the {bytes:,} that were sent to it.",
                target=target,
                size=size,
                bytes=writer.bytes,
            ),
            hint=said(
                "The old file is untouched. The disk or the network folder is not to be trusted."
            ),
        )


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can do this for folders."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network folders cannot; the file itself is safe
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
