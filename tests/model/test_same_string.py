from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.same_string import same_strings
from annotator.model.tokens import tokenise


def found(text: str, words: str, *, same_case: bool = True) -> list[int]:
    return [start for start, _ in same_strings(text, words, same_case=same_case)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Asia, Asia-focused and Asia's Asian", "Asia", [0, 23]),
        ("Russia Russian", "Russia", [0]),
        ("the U.S. and the U.S.", "U.S.", [4, 17]),
        ("Red Cross, Red Crossing, Red  Cross", "Red Cross", [0]),
        ("“Baku”/Baku (Baku)", "Baku", [1, 7, 13]),
        ("北京在北京", "北京", [0, 3]),
        ("a.b (", "(", [4]),
        ("no such", "word", []),
        ("  ", " ", []),
    ],
)
def test_whole_tokens_only(text: str, words: str, expected: list[int]) -> None:
    assert found(text, words) == expected


def test_case_counts_unless_it_does_not() -> None:
    text = "May may MAY mayor"
    assert found(text, "May") == [0]
    assert found(text, "May", same_case=False) == [0, 4, 8]


@given(st.text("ab -'.A\n", max_size=40), st.data())
def test_every_place_holds_the_words_between_edges_of_tokens(
    text: str, data: st.DataObject
) -> None:
    tokens = tokenise(text)
    if not tokens:
        return
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    start, end = tokens[first][0], tokens[last][1]
    words = text[start:end]
    places = same_strings(text, words)
    starts, ends = {token[0] for token in tokens}, {token[1] for token in tokens}
    for a, b in places:
        assert text[a:b] == words
        assert a in starts
        assert b in ends
    assert any(a <= start < b or start <= a < end for a, b in places)
