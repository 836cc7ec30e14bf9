"""Unpacks gzip of strangers as a stream, and stops where it is packed too tightly to be honest."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming, storable_name

MAGIC = b"\x1f\x8b"
MAX_RATIO = 200  # unpacked to packed; text reaches 20
_SMALL = 1_000_000  # below this a high ratio harms nobody
_DAMAGED = (EOFError, OSError, zlib.error)


def gunzipped(file: Incoming) -> BinaryIO:
    """What a gzip file holds, unpacked as it is read; members one after the other are one stream.

    Reading it raises `BadInput` where it is damaged or packed too tightly.

    Raises:
        BadInput: it cannot be opened.
    """
    return io.BufferedReader(_Unpacked(file.open(), file.where), 1 << 16)


class GunzippedFile(Incoming):
    """What is in a gzip file, under the name without `.gz`. It has nothing beside it."""

    def __init__(self, file: Incoming) -> None:
        self._file = file
        self.name = storable_name(file.stem if file.suffix == ".gz" else file.name)
        self.where = file.where
        self.size = file.size

    def open(self) -> BinaryIO:
        """The bytes, unpacked."""
        return gunzipped(self._file)

    def sibling(self, name: str) -> Incoming | None:
        """Itself or nothing."""
        return self if name == self.name else None

    def siblings(self) -> Iterator[Incoming]:
        """Itself."""
        yield self

    @property
    def enclosing(self) -> int:
        """How many archives this lies in, the gzip file one of them."""
        return self._file.enclosing + 1


class _Unpacked(io.RawIOBase):
    """The unpacked stream, which counts what came in and what goes out."""

    def __init__(self, packed: BinaryIO, where: str) -> None:
        self._packed = _Counting(packed)
        self._stream = gzip.GzipFile(fileobj=self._packed, mode="rb")
        self._where = where
        self._out = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer; see `io.RawIOBase`."""
        room = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._stream.read(len(room))
        except _DAMAGED as bad:
            raise BadInput(
                said("{where} cannot be unpacked: {bad}.", where=self._where, bad=bad)
            ) from None
        self._out += len(data)
        if self._out > _SMALL and self._out > MAX_RATIO * self._packed.count:
            raise BadInput(
                said("{where} was not read: it is packed too tightly.", where=self._where),
                hint=said("If it comes from a source you trust, unpack it and import the file."),
            )
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()
        self._packed.close()
        super().close()


class _Counting(io.RawIOBase):
    """The packed stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """So many bytes; see `io.RawIOBase`."""
        data = self._stream.read(size)
        self.count += len(data)
        return data

    def close(self) -> None:
        """Let go of it."""
        self._stream.close()
        super().close()
