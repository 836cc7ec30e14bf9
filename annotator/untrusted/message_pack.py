"""Unpacks zlib streams and MessagePack of strangers, within limits and without making objects."""

from __future__ import annotations

import struct
import zlib
from typing import Any

from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_UNPACKED = 400_000_000  # bytes
MAX_VALUES = 5_000_000  # of one message
MAX_DEPTH = 100

_SIZES = {
    0xC4: ("bytes", ">B"), 0xC5: ("bytes", ">H"), 0xC6: ("bytes", ">I"),
    0xC7: ("ext", ">B"), 0xC8: ("ext", ">H"), 0xC9: ("ext", ">I"),
    0xD9: ("text", ">B"), 0xDA: ("text", ">H"), 0xDB: ("text", ">I"),
    0xDC: ("list", ">H"), 0xDD: ("list", ">I"), 0xDE: ("map", ">H"), 0xDF: ("map", ">I"),
}  # fmt: skip
_NUMBERS = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q",
    0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}  # fmt: skip
_CONSTANTS = {0xC0: None, 0xC2: False, 0xC3: True}
_FIXED_EXT = {0xD4: 1, 0xD5: 2, 0xD6: 4, 0xD7: 8, 0xD8: 16}


class _Wrong(Exception):
    """The message is damaged or too large."""


def inflated(data: bytes, where: str, limit: int = MAX_UNPACKED) -> bytes:
    """What a zlib stream holds.

    Raises:
        BadInput: it is none, or damaged, or holds more than `limit` bytes.
    """
    stream = zlib.decompressobj()
    try:
        found = stream.decompress(data, limit + 1)
    except zlib.error as bad:
        raise BadInput(said("{where} cannot be unpacked: {bad}.", where=where, bad=bad)) from None
    if len(found) > limit:
        raise BadInput(
            said("{where} was not read: it holds more than {limit} MB.", where=where,
                 limit=max(1, limit // 1_000_000)),
            hint=said("Cut it into smaller files."),
        )  # fmt: skip
    if not stream.eof:
        raise BadInput(said("{where} cannot be unpacked: its end is missing.", where=where))
    return found


def inflated_head(data: bytes, length: int) -> bytes:
    """The first bytes of a zlib stream of which the beginning is given; empty if it is none."""
    try:
        return zlib.decompressobj().decompress(data, length)
    except zlib.error:
        return b""


def unpacked(data: bytes, where: str) -> Any:
    """The value of a MessagePack document (specification of 2013, with `str` and `bin`).

    Texts that are no UTF-8 have U+FFFD in them, keys that are lists are tuples, and values of
    extension types, which stand for objects of programs, are None.

    Raises:
        BadInput: it is none, or nested deeper than MAX_DEPTH, or has more than MAX_VALUES values.
    """
    message = _Message(data)
    try:
        value = message.value(MAX_DEPTH)
    except (_Wrong, struct.error, TypeError) as bad:
        reason = bad.args[0] if isinstance(bad, _Wrong) else said("it is damaged")
        raise BadInput(
            said("{where} cannot be read: {reason}.", where=where, reason=reason)
        ) from None
    return value


class _Message:
    """A message that is read from its beginning to its end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._left = MAX_VALUES

    def value(self, room: int) -> Any:
        """The value that begins here."""
        self._left -= 1
        if not room or self._left < 0:
            raise _Wrong(said("there is too much in it"))
        code = self._take(1)[0]
        if code < 0x80:
            return code
        if code >= 0xE0:
            return code - 0x100
        if code < 0x90:
            return self._map(code & 0x0F, room)
        if code < 0xA0:
            return self._list(code & 0x0F, room)
        if code < 0xC0:
            return self._text(code & 0x1F)
        if code in _CONSTANTS:
            return _CONSTANTS[code]
        if code in _NUMBERS:
            return self._number(_NUMBERS[code])
        if code in _FIXED_EXT:
            self._take(_FIXED_EXT[code] + 1)
            return None
        if code not in _SIZES:
            raise _Wrong(said("it is damaged"))
        kind, size = _SIZES[code]
        return self._sized(kind, self._number(size), room)

    def _sized(self, kind: str, count: int, room: int) -> Any:
        match kind:
            case "bytes":
                return self._take(count)
            case "text":
                return self._text(count)
            case "list":
                return self._list(count, room)
            case "map":
                return self._map(count, room)
            case _:
                self._take(count + 1)
                return None

    def _take(self, count: int) -> bytes:
        found = self._data[self._at : self._at + count]
        if len(found) < count:
            raise _Wrong(said("its end is missing"))
        self._at += count
        return found

    def _number(self, form: str) -> Any:
        return struct.unpack(form, self._take(struct.calcsize(form)))[0]

    def _text(self, count: int) -> str:
        return self._take(count).decode("utf-8", "replace")

    def _list(self, count: int, room: int) -> list[Any]:
        return [self.value(room - 1) for _ in range(count)]

    def _map(self, count: int, room: int) -> dict[Any, Any]:
        made = {}
        for _ in range(count):
            key = self.value(room - 1)
            made[tuple(key) if isinstance(key, list) else key] = self.value(room - 1)
        return made
