"""Identifiers: their make, their order, and the hash of a text."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.identity import (
    LayerId,
    layer_number,
    mark_id,
    natural_order,
    short_number,
    text_sha256,
    ulid,
)


def test_ulid_of_the_specification() -> None:
    assert ulid(0, bytes(10)) == "0" * 26
    assert ulid((1 << 48) - 1, b"\xff" * 10) == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"
    assert ulid(1_469_918_176_385, bytes(10))[:10] == "01ARYZ6S41"


@given(
    st.tuples(st.integers(0, (1 << 48) - 1), st.binary(min_size=10, max_size=10)),
    st.tuples(st.integers(0, (1 << 48) - 1), st.binary(min_size=10, max_size=10)),
)
def test_ulids_sort_like_time_and_chance(one: tuple[int, bytes], two: tuple[int, bytes]) -> None:
    assert (ulid(*one) < ulid(*two)) == (one < two)
    assert len(ulid(*one)) == 26


@pytest.mark.parametrize(("time", "chance"), [(-1, 10), (1 << 48, 10), (0, 9), (0, 11)])
def test_ulid_refuses_other_sizes(time: int, chance: int) -> None:
    with pytest.raises(ValueError, match="48 bits"):
        ulid(time, bytes(chance))


def test_mark_ids_of_two_layers_never_collide() -> None:
    assert mark_id("m", 7, LayerId("L1")) == "m7"
    assert mark_id("m", 7, LayerId("L2")) == "m7-2"
    assert mark_id("m", 7, LayerId("import")) == "m7"


@pytest.mark.parametrize(
    ("identifier", "number"),
    [
        ("m7", 7),
        ("m7-2", 7),
        ("rel12", 12),
        ("T7x", 0),
        ("7", 0),
        ("m", 0),
        ("m-3", 0),
        ("m999999999", 999_999_999),
        ("m1000000000", 0),
        ("m" + "9" * 5000, 0),
    ],
)
def test_short_number(identifier: str, number: int) -> None:
    assert short_number(identifier) == number


@pytest.mark.parametrize(
    ("layer", "number"),
    [("L1", 1), ("L12", 12), ("l1", 0), ("L1x", 0), ("L1000000000", 0), ("L" + "9" * 5000, 0)],
)
def test_layer_number(layer: str, number: int) -> None:
    assert layer_number(layer) == number


def test_natural_order() -> None:
    assert sorted(["m10", "m2", "m1"], key=natural_order) == ["m1", "m2", "m10"]


def test_text_sha256_is_of_utf8_bytes() -> None:
    assert text_sha256("é😀") == hashlib.sha256("é😀".encode()).hexdigest()
