"""Header lines have an end, and bodies come out as they were before they were sent."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest

from annotator.model.errors import BadInput
from annotator.untrusted.http_message import MAX_FIELDS, MAX_LINE, body_of, header_fields

PAGE = b"<html>Workers marched.</html>"


def fields(data: bytes) -> dict[str, str]:
    return header_fields(io.BytesIO(data), "a.warc")


def test_fields() -> None:
    data = b"Content-Type: text/html;\r\n charset=utf-8\r\nX: 1\r\nx: 2\r\nodd line\r\n: \r\nY:\xff\n\nbody"
    assert fields(data) == {"content-type": "text/html; charset=utf-8", "x": "1", "y": "\ufffd"}
    assert fields(b"") == {}
    assert fields(b"A: 1") == {"a": "1"}


@pytest.mark.parametrize(
    "data", [b"A" * (MAX_LINE + 9), b"A: 1\n" * (MAX_FIELDS + 1), b" a\n" * 9_999]
)
def test_fields_without_end_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="without end"):
        fields(data)


@pytest.mark.parametrize(
    ("data", "said", "body"),
    [
        (PAGE, {}, PAGE),
        (gzip.compress(PAGE), {"content-encoding": "gzip"}, PAGE),
        (zlib.compress(PAGE), {"content-encoding": "deflate"}, PAGE),
        (zlib.compress(PAGE)[2:-4], {"content-encoding": "Deflate"}, PAGE),
        (PAGE, {"content-encoding": "gzip"}, PAGE),
        (PAGE, {"content-encoding": "br"}, PAGE),
        (b"\x8b\x02\x80", {"content-encoding": "br"}, None),
        (b"5\r\n<html\r\n18;x=y\r\n" + PAGE[5:] + b"\r\n0\r\n\r\n", {"transfer-encoding": "chunked"}, PAGE),
        (PAGE, {"transfer-encoding": "chunked"}, PAGE),
        (b"FFFFFFFF\r\n" + PAGE, {"transfer-encoding": "chunked"}, PAGE),
        (b"0\r\n\r\n", {"transfer-encoding": "chunked"}, b""),
        (gzip.compress(bytes(5_000)), {"content-encoding": "gzip"}, None),
    ],
)  # fmt: skip
def test_bodies(data: bytes, said: dict[str, str], body: bytes | None) -> None:
    assert body_of(data, said, 1_000) == body
