"""Values inside objects are found by paths, and taken out by them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.value_path import MOST_PATHS, paths_in, texts_in, value_at, without

ROW: dict[str, Any] = {
    "a": {"b": [{"c": 1}, {"c": 2}, "x"], "d": {"e": "deep"}},
    "a.b": "whole",
    "list": ["one", "two"],
    "none": None,
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("a.b", "whole"),
        ("a.d.e", "deep"),
        ("a.b[0].c", 1),
        ("list[1]", "two"),
        ("list[2]", None),
        ("list.name", None),
        ("none", None),
        ("none.x", None),
        ("missing", None),
        ("list[99999999999]", None),
    ],
)
def test_paths(path: str, value: Any) -> None:
    assert value_at({key: ROW[key] for key in ROW if key != "a.b" or path == "a.b"}, path) == value


def test_a_name_on_a_list_is_that_of_all_items() -> None:
    assert value_at({"a": ROW["a"]}, "a.b.c") == [1, 2]


def test_all_paths() -> None:
    assert [path for path, _ in paths_in(ROW)] == ["a.b", "list", "none", "a.b", "a.d.e"]
    assert len(list(paths_in({str(n): n for n in range(2 * MOST_PATHS)}))) == MOST_PATHS


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (None, []),
        (True, []),
        ("a", ["a"]),
        (" ", []),
        (2022, ["2022"]),
        (1.5, ["1.5"]),
        (["a", None, 1, {"name": "b"}, {"x": "c"}, ["d"]], ["a", "1", "b"]),
        ({"name": 5, "text": "t"}, ["t"]),
    ],
)
def test_texts(value: Any, texts: list[str]) -> None:
    assert texts_in(value) == texts


def test_what_was_taken_is_not_there_again() -> None:
    row = {"a": {"b": 1, "c": {"d": 2}}, "e": 3, "f": "", "g": [{"h": 1}], "x.y": 4}
    assert without(row, ["a.b", "e", "g[0].h", "x.y", "no.such"]) == {
        "a": {"c": {"d": 2}},
        "g": [{"h": 1}],
    }
    assert without(row, ["a.b", "a.c.d"])["a"] == {"c": {}}
    assert row["a"] == {"b": 1, "c": {"d": 2}}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab.[0]", max_size=3), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text("ab.[0]", max_size=3), JSON), st.text("ab.[]0", max_size=8))
def test_any_object_and_path(row: dict[str, Any], path: str) -> None:
    texts_in(value_at(row, path))
    assert set(without(row, [path])) <= set(row)
    for known, value in paths_in(row):
        if known in row:
            assert value_at(row, known) == value
            break
