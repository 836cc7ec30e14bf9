"""Where an export goes: a file with others beside it, a folder, an archive, or nowhere."""

from __future__ import annotations

import io
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

from annotator.model.errors import BadInput, StoreFailed
from annotator.model.said import said
from annotator.workspace.files import FileWriter, replaceable, whole_file

_BLOCK = 1 << 20
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same export gives the same archive
_MOST_OPEN = 64  # files of a folder that are kept open at once


class ExportSink(Protocol):
    """What `formats.base.Sink` asks for, and what was written."""

    bytes: int

    def main(self) -> FileWriter | _Writing:
        """The file that was asked for."""
        ...

    def beside(self, ending: str) -> FileWriter | _Writing:
        """A file beside it."""
        ...

    def inside(self, name: str) -> FileWriter | _Writing:
        """A file of the folder."""
        ...


class FileSink:
    """A file, and others beside it, of which each appears complete when the export has ended."""

    def __init__(self, out: Path, stack: ExitStack) -> None:
        self._out = out
        self._stack = stack
        self._writers: dict[Path, FileWriter] = {}

    @property
    def bytes(self) -> int:
        """How many bytes were written to all of them."""
        return sum(writer.bytes for writer in self._writers.values())

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, in the order in which they were begun."""
        return tuple(self._writers)

    def main(self) -> FileWriter:
        """The file that was asked for."""
        return self._writer(self._out)

    def beside(self, ending: str) -> FileWriter:
        """The file whose name has this in the place of the suffix."""
        return self._writer(
            self._out.with_name(self._out.name.removesuffix(self._out.suffix) + ending)
        )

    def inside(self, name: str) -> FileWriter:
        """A file of this kind has no folder: a bug of the format."""
        raise AssertionError(f"a format of one file asks for {name}")

    def _writer(self, path: Path) -> FileWriter:
        if path not in self._writers:
            self._writers[path] = self._stack.enter_context(whole_file(path))
        return self._writers[path]


class FolderSink:
    """A folder of files; few of them are open at once, whatever the format does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, IO[bytes]] = {}
        self._made: set[str] = set()
        self._folders = {folder}
        self.bytes = 0

    def main(self) -> _Writing:
        """A folder has no main file: a bug of the format."""
        raise AssertionError("a format of a folder asks for its file")

    def beside(self, ending: str) -> _Writing:
        """A file beside the folder would not go with it: a bug of the format."""
        raise AssertionError(f"a format of a folder asks for {ending} beside it")

    def inside(self, name: str) -> _Writing:
        """The file of this name; the same name gives the same file again."""
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise AssertionError(f"{name!r} leads out of the folder")
        return _Writing(self, str(path))

    def write(self, name: str, data: bytes) -> None:
        """Add bytes to the end of a file."""
        file = self._open.get(name)
        if file is None:
            if len(self._open) >= _MOST_OPEN:
                self._open.pop(next(iter(self._open))).close()
            target = self.folder / name
            if target.parent not in self._folders:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(target.parent)
            file = self._open[name] = target.open("ab" if name in self._made else "wb")
            self._made.add(name)
        file.write(data)
        self.bytes += len(data)

    def close(self) -> None:
        """Let go of all files."""
        for file in self._open.values():
            file.close()
        self._open.clear()


class _Writing:
    """A file of a folder that is being written."""

    def __init__(self, folder: FolderSink, name: str) -> None:
        self._folder, self._name = folder, name
        folder.write(name, b"")

    def write(self, data: bytes) -> None:
        """Add bytes at the end."""
        self._folder.write(self._name, data)


class Beheld:
    """Files that are kept in memory to be shown, each no longer than a preview is."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self.files: dict[str, _Seen] = {}
        self.bytes = 0

    def main(self) -> _Seen:
        """The file that was asked for."""
        return self.inside(self._name)

    def beside(self, ending: str) -> _Seen:
        """A file beside it."""
        return self.inside(PurePosixPath(self._name).stem + ending)

    def inside(self, name: str) -> _Seen:
        """A file of the folder."""
        return self.files.setdefault(name, _Seen(self._most))


class _Seen:
    """The first bytes of a file that is not written; `bytes` counts all."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.head = b""
        self.bytes = 0

    def write(self, data: bytes) -> None:
        """Look at bytes and forget most of them."""
        self.bytes += len(data)
        if len(self.head) < self._most:
            self.head += data[: self._most - len(self.head)]


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """A folder to fill that appears complete under the name `out`, or not at all.

    It is filled beside its place and renamed when the block ends. Where `out` ends in .zip an
    archive of the folder appears instead.

    Raises:
        BadInput: there is something in a folder of that name already.
        StoreFailed: the disk is full or refuses.
    """
    zipped = out.suffix.lower() == ".zip"
    target = replaceable(out) if zipped else _empty_place(out)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            temporary.mkdir()
            yield temporary
            _sync()
            if zipped:
                _zip(temporary, out)
            else:
                if target.exists():
                    target.rmdir()
                os.replace(temporary, target)  # noqa: PTH105  # named as the promise it keeps
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
        with suppress(OSError):
            shutil.rmtree(temporary)


def _empty_place(out: Path) -> Path:
    """Where a new folder may be put.

    Raises:
        BadInput: something else is there, or the folder it should lie in is missing.
    """
    try:
        there = out.exists() or out.is_symlink()
        taken = there and (not out.is_dir() or out.is_symlink() or any(out.iterdir()))
        parent = out.absolute().parent.is_dir()
    except (OSError, ValueError) as failure:
        raise BadInput(
            said("{target} cannot be written: {failure}.", target=out, failure=failure)
        ) from None
    if taken:
        raise BadInput(
            said("There is something in {out} already.", out=out),
            hint=said("This format writes a folder: name a new or an empty one, or a .zip file."),
        )
    if not parent:
        raise BadInput(
            said(
                "{target} cannot be written: there is no folder {parent}.",
                target=out,
                parent=out.absolute().parent,
            ),
            hint=said("Make the folder first, or choose another place."),
        )
    return out


def _zip(folder: Path, out: Path) -> None:
    names = sorted(path for path in folder.rglob("*") if path.is_file())
    with whole_file(out) as writer, zipfile.ZipFile(_Stream(writer), "w") as archive:
        for path in names:
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            with path.open("rb") as source, archive.open(info, "w") as member:
                shutil.copyfileobj(source, member, _BLOCK)


class _Stream(io.RawIOBase):
    """A stream that can only be written to, as `zipfile` takes it."""

    def __init__(self, writer: FileWriter) -> None:
        self._writer = writer

    def writable(self) -> bool:
        """It is there to be written to."""
        return True

    def write(self, data: Any) -> int:
        """Add bytes at the end."""
        self._writer.write(bytes(data))
        return len(data)


def _sync() -> None:
    """Have everything on the disk before the folder gets its name; one by one takes minutes."""
    if hasattr(os, "sync"):
        os.sync()
