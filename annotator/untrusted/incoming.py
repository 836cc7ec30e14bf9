"""A file that is being imported, wherever it lies: on the disk, in an archive, in memory."""

from __future__ import annotations

import io
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_BYTES = 50_000_000  # of a file that is read whole
_SURROGATE = re.compile("[\ud800-\udfff]")


class Incoming(ABC):
    """A file that is being imported.

    `name` is the last part of its path, `where` the place that messages name, `size` the bytes it
    says it has (an archive may lie: count what you read).
    """

    name: str
    where: str
    size: int

    @abstractmethod
    def open(self) -> BinaryIO:
        """The bytes, as a stream that must be closed.

        Raises:
            BadInput: it cannot be opened.
        """

    @abstractmethod
    def sibling(self, name: str) -> Incoming | None:
        """The file of this name in the same folder, or None. Names with a folder are refused."""

    @abstractmethod
    def siblings(self) -> Iterator[Incoming]:
        """All files of the same folder, this one among them, in the order of names."""

    @property
    def suffix(self) -> str:
        """The end of the name in lower case, with the point; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return PurePosixPath(self.name).stem

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """All bytes.

        Raises:
            BadInput: there are more than `limit`, or they cannot be read.
        """
        try:
            with self.open() as file:
                data = file.read(limit + 1)
        except OSError as failure:
            raise unreadable(self.where, failure) from None
        if len(data) > limit:
            raise BadInput(
                said(
                    "{where} is larger than {limit} MB, which is more than can be read at once.",
                    where=self.where,
                    limit=max(1, limit // 1_000_000),
                ),
                hint=said("Cut it into smaller files."),
            )
        return data

    def head(self, length: int) -> bytes:
        """The first so many bytes, or all where there are fewer; empty if it cannot be read."""
        try:
            with self.open() as file:
                return file.read(length)
        except (OSError, BadInput):
            return b""

    @property
    def enclosing(self) -> int:
        """How many archives this lies in, one inside the other."""
        return 0


class PathFile(Incoming):
    """A file on the disk; its size is 0 where the system does not tell it."""

    def __init__(self, path: Path, size: int | None = None) -> None:
        self.path = path
        self.name = storable_name(path.name)
        self.where = storable_name(str(path))
        self.size = _size_of(path) if size is None else size

    def open(self) -> BinaryIO:
        """The file, opened for reading."""
        try:
            return self.path.open("rb")
        except (OSError, ValueError) as failure:
            raise unreadable(self.where, failure) from None

    def sibling(self, name: str) -> Incoming | None:
        """The file of this name in the same folder."""
        if not plain_name(name):
            return None
        path = self.path.with_name(name)
        try:
            return PathFile(path) if path.is_file() else None
        except OSError:
            return None

    def siblings(self) -> Iterator[Incoming]:
        """The files of the same folder; this one alone where the folder cannot be listed."""
        try:
            paths = sorted(self.path.parent.iterdir())
        except OSError:
            paths = [self.path]
        for path in paths:
            if path == self.path or path.is_file():
                yield PathFile(path)


class MemoryFile(Incoming):
    """Bytes that are a file to whoever reads them, perhaps with others beside it."""

    def __init__(
        self,
        name: str,
        data: bytes,
        where: str = "",
        beside: Mapping[str, bytes] | None = None,
        enclosing: int = 0,
    ) -> None:
        self.name = name
        self.where = where or name
        self.size = len(data)
        self._folder = {**(beside or {}), name: data}
        self._enclosing = enclosing

    def open(self) -> BinaryIO:
        """The bytes."""
        return io.BytesIO(self._folder[self.name])

    def sibling(self, name: str) -> Incoming | None:
        """What lies beside it under this name."""
        if name == self.name:
            return self
        if not plain_name(name) or name not in self._folder:
            return None
        where = self.where.removesuffix(self.name) + name
        return MemoryFile(name, self._folder[name], where, self._folder, self._enclosing)

    def siblings(self) -> Iterator[Incoming]:
        """Itself and what lies beside it."""
        for name in sorted(self._folder):
            beside = self.sibling(name)
            if beside is not None:
                yield beside

    @property
    def enclosing(self) -> int:
        """How many archives it was taken out of."""
        return self._enclosing


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # reading it will say why


def plain_name(name: str) -> bool:
    """Whether this names a file of the same folder and nothing else."""
    return bool(name) and name not in {".", ".."} and not set(name) & {"/", "\\", "\0"}


def storable_name(name: str) -> str:
    """A file's name as text: what was no Unicode came in as lone surrogates; they are U+FFFD."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", name)


def unreadable(where: str, failure: OSError | ValueError) -> BadInput:
    """What to say of a file that the system does not give."""
    if isinstance(failure, FileNotFoundError):
        return BadInput(said("There is no file {path}.", path=where))
    reason = failure.strerror if isinstance(failure, OSError) else None
    return BadInput(
        said("{path} cannot be read: {value}.", path=where, value=reason or failure),
        hint=said("Check the path and that you may read it."),
    )
