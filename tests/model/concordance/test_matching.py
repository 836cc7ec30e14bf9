"""Hits of a query in one article: words, expressions, marks, and how near they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.concordance.grammar import parse
from annotator.model.concordance.matching import Matcher, folded, phrase_hits
from annotator.model.concordance.query import Expression, Phrase, Word
from annotator.model.concordance.rows import FoundIn, ReadText, TextMark
from annotator.model.identity import ActorId, ArticleId
from annotator.model.tokens import tokenise
from tests.builders import TEXT, a_schema, an_actor

SCHEMA = a_schema()
WHERE = FoundIn(1, ArticleId("A"), "A visit", "The Baku Post", "2021-03-14")
ANNA = ActorId("a1")
MARKS = (
    TextMark("m1", "mention", "Person", ((0, 9),), 0, 9, "A1", True, actor=ANNA),
    TextMark("m2", "mention", "Person", ((14, 21),), 14, 21, "A1", True),
    TextMark("e1", "event", "Visit", ((39, 46),), 0, 46, "A1", True, roles=frozenset({"agent"})),
    TextMark("e2", "event", "Visit", (), 63, 67, "A1", True, attributes={"realis": "planned"}),
    TextMark("m3", "mention", "Organization", ((25, 38),), 25, 38, "B2", False),
)


def found(
    text: str, query: str, marks: tuple[TextMark, ...] = MARKS, **expressions: object
) -> list[str]:
    read = ReadText(WHERE, "in_progress", text, marks)
    actors = {ANNA: an_actor("a1", "Anna Kral", aliases=("A. Kral",))}
    matcher = Matcher(parse(query, SCHEMA), actors)
    rows = matcher.rows(read, expressions.get("hits", {}))  # type: ignore[arg-type]
    return [text[row.start : row.end] for row in rows]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("visited", ["visited"]),
        ("visit", []),
        ("VISIT*", ["visited"]),
        ("=Visited", []),
        ('="visited Baku"', ["visited Baku"]),
        ("red cro*", ["Red Cross"]),
        ("friday. they", ["Friday.\nThey"]),
        ("the", ["the", "the"]),
        ("the AND mayor", ["the", "the"]),
        ("the NOT mayor", []),
        ("mayor OR baku", ["Baku", "mayor"]),
        ("baku source:POST", ["Baku"]),
        ("baku source:Reuters", []),
        ("baku NOT source:Reuters", ["Baku"]),
        ("baku date:2021-01..2021-03", ["Baku"]),
        ("baku date:2022", []),
        ("baku status:in_progress", ["Baku"]),
        ("baku status:complete", []),
        ("[Person]", ["Anna Kral", "Ben Ode"]),
        ("[Person by *] OR [Organization by B2]", ["Anna Kral", "Ben Ode", "the Red Cross"]),
        ("[Organization]", []),
        ('[Person actor "a. kral"]', ["Anna Kral"]),
        ("[mention actor Nobody]", []),
        ("[Visit without agent]", ["They"]),
        ("[Visit with agent]", ["visited"]),
        ("[Visit realis=planned]", ["They"]),
        ("[Person] NEAR/1 and", ["Anna Kral", "Ben Ode"]),
        ("[Person] NEAR/5 visit*", ["Ben Ode"]),
        ("[Person] NEAR/8 visit*", ["Anna Kral", "Ben Ode"]),
        ("[Person] NEAR/9 visited OUTSIDE [Visit]", ["Anna Kral", "Ben Ode"]),
        ("the NEAR/3 the", []),
        ("the NEAR/100 the", ["the", "the"]),
        ("visit* IN [Visit]", ["visited"]),
        ("the IN [Organization by *]", ["the"]),
        ("ben OUTSIDE [Person]", []),
        ("the OUTSIDE [*]", ["the", "the"]),
    ],
)
def test_a_query_finds(query: str, hits: list[str]) -> None:
    assert found(TEXT, query) == hits


@given(
    st.lists(st.sampled_from(["a", "b", "c,", "d.\n", "longer-word", "🙂"]), max_size=40),
    st.integers(1, 12),
)
def test_near_counts_tokens_whoever_is_fewer(words: list[str], distance: int) -> None:
    text = " ".join(words)
    tokens = [text[start:end] for start, end in tokenise(text)]
    places = {w: [n for n, token in enumerate(tokens) if token == w] for w in "ab"}
    expected = [n for n in places["a"] if any(abs(n - other) <= distance for other in places["b"])]
    assert len(found(text, f"a NEAR/{distance} b", ())) == len(expected)
    itself = [n for n in places["a"] if any(0 < abs(n - m) <= distance for m in places["a"])]
    assert len(found(text, f"a NEAR/{distance} a", ())) == len(itself)


def test_rows_know_the_mark_they_stand_for_where_it_is_ones_own() -> None:
    read = ReadText(WHERE, "new", TEXT, MARKS)
    rows = Matcher(parse("[mention by *]", SCHEMA), {}).rows(read, {})
    assert [row.mark for row in rows] == ["m1", "m2", None]


def test_expressions_are_hits_like_others() -> None:
    hits = {Expression("M.*"): [(76, 81)]}
    assert found(TEXT, "/M.*/ AND baku", hits=hits) == ["mayor"]
    assert found(TEXT, "/M.*/ AND nothing", hits=hits) == []


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("İstanbul ISTANBUL istanbul", "istanbul", [(0, 8), (9, 17), (18, 26)]),
        ("ΟΔΟΣ οδος", "οδός".replace("ό", "ο"), [(0, 4), (5, 9)]),
        ("नमस्ते नमस्", "नमस्", [(7, 11)]),
        ("cafe\u0301 cafe", "cafe", [(6, 10)]),
        ("東京都知事", "京都", [(1, 3)]),
        ("สวัสดี", "วั", [(1, 3)]),
        ("xna na na", "na na", [(4, 9)]),
        ("the U.S. and", "u.s.", [(4, 8)]),
        ("don't", "don", [(0, 3)]),
        ("😀 met 😀", "met", [(2, 5)]),
    ],
)
def test_words_are_whole_in_every_script(
    text: str, words: str, hits: list[tuple[int, int]]
) -> None:
    assert phrase_hits(text, Phrase(tuple(Word(word) for word in words.split()))) == hits


def test_a_prefix_takes_the_whole_word_with_its_marks() -> None:
    assert phrase_hits("नमस्ते!", Phrase((Word("नम", begins=True),))) == [(0, 6)]


@given(st.text())
def test_folding_keeps_positions(text: str) -> None:
    assert len(folded(text)) == len(text)
