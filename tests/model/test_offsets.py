"""Offsets: every position of every text, against an oracle that encodes the text before it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.model.offsets import Offsets, lone_surrogates
from tests.strategies import texts

TRICKY = (
    "",
    "plain",
    "é e\u0301 \u00a0\u200b",
    "😀 👩\u200d👩\u200d👧 🇦🇿 👍🏽",
    "שלום \u202eعربى 𝒜",
    "a\r\nb\u2028c\u2029d\u0085e",
    "\U0010ffff\uffff\U00010000",
    "क्षि 한국 東京",
)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def utf8(text: str) -> int:
    return len(text.encode("utf-8"))


@pytest.mark.parametrize("text", TRICKY)
def test_every_position_of_tricky_texts(text: str) -> None:
    check_every_position(text)


@given(texts())
@example("😀")
def test_every_position(text: str) -> None:
    check_every_position(text)


def check_every_position(text: str) -> None:
    offsets = Offsets(text)
    assert len(offsets) == len(text)
    assert offsets.utf16_length == utf16(text)
    assert offsets.utf8_length == utf8(text)
    in_utf16 = [offsets.to_utf16(i) for i in range(len(text) + 1)]
    in_utf8 = [offsets.to_utf8(i) for i in range(len(text) + 1)]
    assert in_utf16 == [utf16(text[:i]) for i in range(len(text) + 1)]
    assert in_utf8 == [utf8(text[:i]) for i in range(len(text) + 1)]
    check_way_back(in_utf16, utf16(text), offsets.from_utf16)
    check_way_back(in_utf8, utf8(text), offsets.from_utf8)


def check_way_back(boundaries: list[int], length: int, back) -> None:
    """Boundaries come back exactly; what lies between them is refused or rounded down."""
    start = 0
    for position in range(length + 1):
        if position in boundaries[start:]:
            start = boundaries.index(position)
            assert back(position) == start
            assert back(position, round_down=True) == start
        else:
            with pytest.raises(ValueError, match="inside one character"):
                back(position)
            assert back(position, round_down=True) == start


@given(texts(), st.integers(1, 10))
def test_outside_the_text_is_refused(text: str, beyond: int) -> None:
    offsets = Offsets(text)
    lengths = {
        offsets.to_utf16: len(text),
        offsets.to_utf8: len(text),
        offsets.from_utf16: offsets.utf16_length,
        offsets.from_utf8: offsets.utf8_length,
    }
    for convert, length in lengths.items():
        for position in (-beyond, length + beyond):
            with pytest.raises(ValueError, match="outside the text"):
                convert(position)


def test_lone_surrogates_are_found() -> None:
    assert lone_surrogates("abc") == []
    assert lone_surrogates("é😀") == []
    assert lone_surrogates("é\ud800x\udfff") == [1, 3]
