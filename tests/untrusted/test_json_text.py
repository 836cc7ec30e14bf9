"""JSON of strangers: refused or read in one known way, with the line in the message."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.errors import BadInput
from annotator.untrusted import json_text
from annotator.untrusted.incoming import MemoryFile, PathFile
from annotator.untrusted.json_text import json_lines, json_values, parse_json

BAD = {
    "nothing": b"",
    "blank": b" \n",
    "depth": b"[" * 1_000_000 + b"]" * 1_000_000,
    "depth of objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "depth without end": b"[" * 5_000_000,
    "NaN": b"[NaN]",
    "infinity": b"-Infinity",
    "beyond a double": b"1e999",
    "5,000 digits": b"1" * 5_000,
    "a million digits": b"1" * 1_000_000,
    "a lone surrogate": b'"\\ud800"',
    "surrogates the wrong way round": b'"\\udc00\\ud800"',
    "a surrogate in UTF-8": b'"\xed\xa0\x80"',
    "not UTF-8": b'"\xff"',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "a control character": b'"\x01"',
    "U+0000 raw": b'"\0"',
    "a comment": b'{"a": 1} // one',
    "a comma too many": b"[1,]",
    "single quotes": b"{'a': 1}",
    "two values": b"{} {}",
    "a text without end": b'"' + b"x" * 1_000_000,
    "an escape without end": b'"' + b"\\" * 999_999,
    "Python": b"[None, True]",
    "a program": b"\x80\x04cos\nsystem\n(S'true'\ntR.",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_json_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match=r"x\.json.*line 1"):
        parse_json(BAD[name].strip(b"\n"), "x.json")


@pytest.mark.parametrize(
    ("document", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b'{"a": 1, "b": 2, "a": 3}', {"a": 3, "b": 2}),
        (b"18446744073709551615", 2**64 - 1),
        (b"18446744073709551616", 2.0**64),
        (b'"\\ud83d\\ude00\\u0000"', "😀\0"),
        (b"[" * 1024 + b"]" * 1024, None),
        (b"-0", 0),
        (b"1e-999", 0.0),
    ],
)
def test_what_parsers_differ_in(document: bytes, value: Any) -> None:
    found = parse_json(document, "x.json")
    if value is not None:
        assert found == value
        assert type(found) is type(value)


def test_messages_name_the_line() -> None:
    with pytest.raises(BadInput, match="line 3, column 2"):
        parse_json(b'{\n"a":\n x}', "x.json")
    with pytest.raises(BadInput, match="line 12, column 2"):
        parse_json(b'{\n"a":\n x}', "x.json", line=10)


def test_lines() -> None:
    data = '\ufeff{"a": "\u2028\x85"}\r\n\n  \nno\n[1]'.encode()
    found = list(json_lines(MemoryFile("x.jsonl", data)))
    assert [line for line, _ in found] == [1, 4, 5]
    assert found[0][1] == {"a": "\u2028\x85"}
    assert isinstance(found[1][1], BadInput)
    assert "line 4" in found[1][1].message
    assert found[2][1] == [1]


def test_a_line_without_end_does_not_stop_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MAX_LINE", 10)
    found = list(json_lines(MemoryFile("x.jsonl", b"1\n" + b"2" * 95 + b"\n3\n" + b"4" * 30)))
    assert [(line, isinstance(value, BadInput)) for line, value in found] == [
        (1, False), (2, True), (3, False), (4, True)
    ]  # fmt: skip


def test_lines_of_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        list(json_lines(PathFile(tmp_path)))


def values(data: bytes) -> list[tuple[int, Any]]:
    return list(json_values(data, "x.json"))


def test_values_however_they_stand() -> None:
    assert values(b'[{"a": 1}, 2]') == [(1, {"a": 1}), (1, 2)]
    assert values(b'{"a": [1]}') == [(1, {"a": [1]})]
    assert values(b'\xef\xbb\xbf{"a":\n1}\n\n{"b": 2}, [3]\n') == [
        (1, {"a": 1}),
        (4, {"b": 2}),
        (4, [3]),
    ]
    assert values(b'{"a": 123456789012345678901}\n{"a": 1.5}') == [
        (1, {"a": 123456789012345678901.0}), (2, {"a": 1.5})
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "before", "line"),
    [
        (b'{"a": 1}\n{"b": \n2', 1, 3),
        (b'1\n2\n"\\ud800"', 2, 3),
        (b"1\nNaN", 1, 2),
        (b"1 2\n" + b"[" * 100_000, 2, 2),
        (b"{} " + b"1" * 10_000, 1, 1),
        (b"", 0, None),
        (b'{"a": "\xff"}', 0, None),
        (b'[1, 2,\n3 "x"]', 0, 2),
    ],
)
def test_what_stands_before_the_fault_is_read(
    document: bytes, before: int, line: int | None
) -> None:
    found: list[Any] = []

    def take(items: Iterator[Any]) -> None:
        for item in items:
            found.append(item)  # noqa: PERF402 - those before the fault are kept

    if document:
        with pytest.raises(BadInput, match=f"line {line}" if line else "UTF-8"):
            take(json_values(document, "x.json"))
    assert len(found) == before


@given(
    st.lists(
        st.dictionaries(
            st.text(max_size=3), st.floats(allow_nan=False, allow_infinity=False) | st.text()
        ),
        max_size=5,
    ),
    st.sampled_from(["\n", " ", ",\n", "\n\n"]),
)
def test_values_come_back(items: list[dict[str, Any]], between: str) -> None:
    data = between.join(json.dumps(item, indent=1, ensure_ascii=False) for item in items)
    expected = [orjson.loads(orjson.dumps(item)) for item in items]
    if items:
        assert [value for _, value in json_values(data.encode(), "x")] == expected


def test_many_values_take_no_longer_each() -> None:
    def seconds(count: int) -> float:
        data = b'{"a": 1}\n' * count
        start = time.process_time()
        assert len(values(data)) == count
        return time.process_time() - start

    few, many = min(seconds(2_000) for _ in range(3)), seconds(40_000)
    assert many < 100 * few + 0.5  # were it quadratic, 400
