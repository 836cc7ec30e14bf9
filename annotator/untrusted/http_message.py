"""Reads header lines and bodies as HTTP and its relatives write them, within limits."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import BinaryIO

from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_LINE = 65_536  # bytes of a header line
MAX_FIELDS = 500
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")


def header_fields(stream: BinaryIO, where: str) -> dict[str, str]:
    """The fields up to the next blank line, names in small letters; of two of a name the first.

    Raises:
        BadInput: a line is too long, or there are too many.
    """
    fields: dict[str, str] = {}
    last = ""
    for _ in range(MAX_FIELDS):
        line = stream.readline(MAX_LINE)
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            break
        if not line.rstrip(b"\r\n"):
            return fields
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[0] in " \t" and last:
            fields[last] += " " + text.strip()
            continue
        name, colon, value = text.partition(":")
        last = name.strip().lower() if colon else ""
        if last and last not in fields:
            fields[last] = value.strip()
        else:
            last = ""
    raise BadInput(said("{where} has header lines without end.", where=where))


def body_of(data: bytes, fields: Mapping[str, str], limit: int) -> bytes | None:
    """The body as it was before it was sent: not in chunks, not packed. None if it cannot be had.

    Archives often keep the fields of a body that they unpacked themselves; then it is left as it is.
    At most `limit` bytes are unpacked; None where there are more.
    """
    if fields.get("transfer-encoding", "").lower().strip() == "chunked":
        data = _without_chunks(data)
    packing = fields.get("content-encoding", "").lower().strip()
    if packing in {"gzip", "x-gzip", "deflate"}:
        return _inflated(data, limit)
    if packing in {"br", "zstd", "compress"}:
        return data if data.lstrip()[:1] == b"<" else None
    return data


def _without_chunks(data: bytes) -> bytes:
    parts: list[bytes] = []
    position = 0
    while (size := _CHUNK.match(data, position)) is not None:
        length = int(size[1], 16)
        start = size.end()
        parts.append(data[start : start + length])
        if length == 0 or start + length >= len(data):
            return b"".join(parts)
        position = start + length
        position += 2 if data[position : position + 2] == b"\r\n" else 1
    return data


def _inflated(data: bytes, limit: int) -> bytes | None:
    for form in (47, -15):  # gzip or zlib by their mark; deflate without one
        unpacking = zlib.decompressobj(form)
        try:
            unpacked = unpacking.decompress(data, limit + 1)
        except zlib.error:
            continue
        return unpacked if len(unpacked) <= limit else None
    return data
