"""Objects come out of JSON files of every shape, and values out of objects of none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Finding
from annotator.formats.loose_json import (
    fields,
    first_keys,
    items,
    json_objects,
    objects,
    sentences_of,
    whole,
    words,
)
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile


def read(data: bytes) -> list[object]:
    return [
        item.line if isinstance(item, Finding) else item
        for item in json_objects(MemoryFile("a.jsonl", data))
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"a": 1}\n{"a": 2}\n', [(1, {"a": 1}), (2, {"a": 2})]),
        (b'{"a": 1}\r\n\r\n{"a": 2}', [(1, {"a": 1}), (3, {"a": 2})]),
        (b'\xef\xbb\xbf[{"a": 1}, 7]', [(1, {"a": 1}), 1]),
        (b'{\n "a": 1\n}\n{\n "a": 2\n}', [(1, {"a": 1}), (4, {"a": 2})]),
        (b'{"a": 1}\n{"a"\n[]\n{"a": 2}', [(1, {"a": 1}), 2, 3, (4, {"a": 2})]),
        (b"", []),
    ],
)
def test_objects(data: bytes, found: list[object]) -> None:
    assert read(data) == found


def test_what_is_no_json_at_all_is_refused() -> None:
    with pytest.raises(BadInput):
        read(b"[{]")


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        (b'{"a": {"b": 1}, "c": ["d", {"e": "f"}], "g": "', {"a", "c", "g"} - {"g"} | {"g"}),
        (b'[\n {"a\\"": "x: {", "b": 1}, {"c": 1}]', {'a\\"', "b"}),
        (b"Workers marched {", set()),
        (b"", set()),
    ],
)
def test_first_keys(head: bytes, keys: set[str]) -> None:
    assert first_keys(head) == keys


@given(
    st.one_of(
        st.none(), st.booleans(), st.floats(), st.integers(), st.text(), st.lists(st.integers())
    )
)
def test_values_of_any_kind(value: object) -> None:
    assert isinstance(items(value), list)
    assert fields(value) == {}
    assert objects(value) == []
    assert words(value) == (value if isinstance(value, str) else "")
    assert whole(value) is None or whole(value) == value
    assert isinstance(sentences_of(value), list)


def test_values() -> None:
    assert whole(3.0) == 3
    assert whole(True) is whole("3") is whole(3.5) is None
    assert sentences_of([["a", 1], "b"]) == [["a", ""], []]
    assert objects([{}, 1]) == [{}]
