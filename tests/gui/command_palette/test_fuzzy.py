"""A few letters find the words that a person means, and the better fit comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.command_palette.fuzzy import fit, folded


def best(typed: str, *words: str) -> str:
    fits = {one: found.score for one in words if (found := fit(typed, one)) is not None}
    return max(fits, key=lambda one: fits[one])


@pytest.mark.parametrize(
    ("typed", "words", "found"),
    [
        ("set", "Settings", (0, 1, 2)),
        ("own keys", "Keys of my own", (0, 1, 2, 3, 11, 12, 13)),
        ("rl", "Reset the layout", (0, 10)),
        ("ERDOGAN", "Erdoğan", (0, 1, 2, 3, 4, 5, 6)),
        ("визит", "Визит в Баку", (0, 1, 2, 3, 4)),
        ("", "anything", ()),
    ],
)
def test_what_is_found(typed: str, words: str, found: tuple[int, ...]) -> None:
    result = fit(typed, words)
    assert result is not None
    assert result.found == found


@pytest.mark.parametrize(
    ("typed", "words"), [("zz", "Settings"), ("set x", "Settings"), ("ettings s", "Reset")]
)
def test_what_is_not_found(typed: str, words: str) -> None:
    assert fit(typed, words) is None


def test_beginnings_of_words_come_before_their_middles() -> None:
    assert best("arc", "Search", "Arcs: all, selection, none", "Dark theme colour") == (
        "Arcs: all, selection, none"
    )
    assert best("fa", "Find in the article", "Default") == "Find in the article"
    assert best("copy", "Copy with marks", "Copy") == "Copy"


@given(st.text(max_size=30), st.text(max_size=60))
def test_places_are_in_the_words_whatever_is_typed(typed: str, words: str) -> None:
    assert len(folded(words)) == len(words)
    result = fit(typed, words)
    if result is not None:
        assert list(result.found) == sorted(set(result.found))
        assert all(0 <= place < len(words) for place in result.found)
