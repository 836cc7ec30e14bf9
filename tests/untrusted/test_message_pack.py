"""MessagePack and zlib of strangers: every type, and every way to be too much."""

from __future__ import annotations

import contextlib
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.errors import BadInput
from annotator.untrusted import message_pack
from annotator.untrusted.message_pack import inflated, inflated_head, unpacked

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False)
    | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(), inner, max_size=20),
)  # fmt: skip


@given(VALUES)
def test_what_is_packed_comes_back(value: Any) -> None:
    srsly = pytest.importorskip("srsly")
    assert unpacked(srsly.msgpack_dumps(value), "a") == value


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"\x07", 7), (b"\xff", -1), (b"\xcc\xff", 255), (b"\xcd\x01\x00", 256),
        (b"\xd1\xff\xfe", -2), (b"\xca\x3f\x80\x00\x00", 1.0), (b"\xc0", None), (b"\xc2", False),
        (b"\xd9\x01a", "a"), (b"\xda\x00\x01a", "a"), (b"\xdb\x00\x00\x00\x01a", "a"),
        (b"\xa1\xff", "\N{REPLACEMENT CHARACTER}"), (b"\xc4\x01\xff", b"\xff"),
        (b"\xdc\x00\x01\x01", [1]), (b"\xdd\x00\x00\x00\x01\x01", [1]),
        (b"\xde\x00\x01\xa1a\x01", {"a": 1}), (b"\x81\x91\xa1a\x01", {("a",): 1}),
        (b"\xd4\x01\x00", None), (b"\xc7\x02\x01ab", None),
    ],
)  # fmt: skip
def test_types(data: bytes, value: Any) -> None:
    assert unpacked(data, "a") == value


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xc1", b"\x92\x01", b"\xd9\x05a", b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff", b"\xcb\x00", b"\x91" * 200, b"\x81\x91\x90\x01", b"\x81\x80\x01",
    ],
)  # fmt: skip
def test_damaged_messages_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="a file"):
        unpacked(data, "a file")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_do_anything_else(data: bytes) -> None:
    with contextlib.suppress(BadInput):
        unpacked(data, "a")


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_pack, "MAX_VALUES", 10)
    assert unpacked(b"\x99" + b"\x01" * 9, "a") == [1] * 9
    with pytest.raises(BadInput, match="too much"):
        unpacked(b"\x9a" + b"\x01" * 10, "a")


def test_zlib() -> None:
    data = zlib.compress(b"a" * 1_000)
    assert inflated(data, "a", 1_000) == b"a" * 1_000
    with pytest.raises(BadInput, match="holds more"):
        inflated(data, "a", 999)
    with pytest.raises(BadInput, match="end is missing"):
        inflated(data[:-4], "a")
    with pytest.raises(BadInput, match="cannot be unpacked"):
        inflated(struct.pack(">4I", 1, 2, 3, 4), "a")
    assert inflated_head(data[:20], 3) == b"aaa"
    assert inflated_head(b"text", 3) == b""
