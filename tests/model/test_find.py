from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.find import Query, fold, hits_between


def found(text: str, words: str, **options: bool) -> list[str]:
    hits = hits_between(text, Query(words, **options), 0, len(text))
    return [f"{start}:{text[start:end]}" for start, end in hits]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The visit, a Visit.", "visit", ["4:visit", "13:Visit"]),
        ("Straße und STRASSE", "strasse", ["0:Straße", "11:STRASSE"]),
        ("Straße", "ß", ["4:ß"]),
        ("ßßx", "x", ["2:x"]),
        ("ß", "s", []),
        ("Fuß", "fus", []),
        ("İstanbul ISTANBUL ıstanbul", "istanbul", ["0:İstanbul", "9:ISTANBUL", "18:ıstanbul"]),
        ("ΟΔΟΣ οδός οδος", "οδοσ", ["0:ΟΔΟΣ", "10:οδος"]),
        ("👍🏽 ok 👍🏽 OK", "Ok", ["3:ok", "9:OK"]),
        ("ŉab", "ab", ["1:ab"]),
        ("aaaa", "aa", ["0:aa", "2:aa"]),
        ("a.b axb", "a.b", ["0:a.b"]),
        ("a\nb", "a\nb", ["0:a\nb"]),
        ("中国和中国", "中国", ["0:中国", "3:中国"]),
        ("text", "", []),
        ("", "x", []),
    ],
)
def test_case_does_not_matter(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


def test_case_matters_where_asked() -> None:
    assert found("The visit, a Visit.", "Visit", match_case=True) == ["13:Visit"]
    assert found("Straße", "strasse", match_case=True) == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("visit visits revisit visit_ visit.", "visit", ["0:visit", "28:visit"]),
        ("Kazakhstan's", "kazakhstan", ["0:Kazakhstan"]),
        ("e\u0301te e", "e", ["5:e"]),
        ("$3 a$3b", "$3", ["0:$3"]),
        ("a-b", "-", ["1:-"]),
        ("الرئيس ورئيس رئيس", "رئيس", ["13:رئيس"]),
    ],
)
def test_whole_words(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words, whole_words=True) == expected


@given(st.text(max_size=40), st.text(min_size=1, max_size=3), st.booleans())
def test_hits_say_what_was_looked_for(text: str, words: str, match_case: bool) -> None:
    query = Query(words, match_case)
    hits = hits_between(text, query, 0, len(text))
    for start, end in hits:
        piece = text[start:end]
        assert piece == words if match_case else fold(piece) == fold(words)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))
    if words in text:
        assert hits


@given(
    st.text("abAßİıs ", max_size=40),
    st.text("abßİs", min_size=1, max_size=3),
    st.integers(1, 7),
    st.booleans(),
)
def test_slices_find_what_the_whole_finds(text: str, words: str, size: int, whole: bool) -> None:
    query = Query(words, whole_words=whole)
    hits: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        end = position + size
        hits += hits_between(text, query, position, end)
        position = max(end, hits[-1][1] if hits else 0)
    expected = hits_between(text, query, 0, len(text))
    if whole:
        # A hit that is left out is still stepped over, so that slices may find others.
        assert all(fold(text[a:b]) == fold(words) for a, b in hits)
    else:
        assert hits == expected


def test_a_hit_may_end_behind_the_slice() -> None:
    assert hits_between("xabc", Query("abc"), 0, 2) == [(1, 4)]
    assert hits_between("xabc", Query("abc"), 2, 4) == []
    assert hits_between("abc", Query("a"), -5, 99) == [(0, 1)]
