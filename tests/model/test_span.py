"""Span: what a legal span is, and its arithmetic against sets of positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span

FRAGMENTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda f: (f[0], f[0] + f[1])),
    min_size=1,
    max_size=5,
)


def covered(span: Span) -> set[int]:
    return {i for start, end in span.fragments for i in range(start, end)}


@pytest.mark.parametrize(
    "fragments", [(), ((3, 3),), ((3, 2),), ((-1, 2),), ((4, 6), (0, 2)), ((0, 4), (3, 6))]
)
def test_illegal_fragments_are_refused(fragments: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(ValueError, match="fragment"):
        Span(fragments)


def test_touching_fragments_are_legal() -> None:
    assert len(Span(((0, 2), (2, 4)))) == 4


@given(FRAGMENTS)
def test_of_joins_what_touches(fragments: list[tuple[int, int]]) -> None:
    span = Span.of(fragments)
    assert covered(span) == {i for start, end in fragments for i in range(start, end)}
    assert all(
        one[1] < two[0] for one, two in zip(span.fragments, span.fragments[1:], strict=False)
    )
    assert (span.start, span.end) == (min(covered(span)), max(covered(span)) + 1)
    assert len(span) == len(covered(span))


@given(FRAGMENTS, st.integers(-1, 40), st.integers(0, 8))
def test_position_questions(fragments: list[tuple[int, int]], start: int, length: int) -> None:
    span = Span.of(fragments)
    assert span.covers(start) == (start in covered(span))
    assert span.overlaps(start, start + length) == bool(
        covered(span) & {*range(start, start + length)}
    )


@given(FRAGMENTS, st.integers(0, 30), st.integers(1, 8))
def test_with_fragment(fragments: list[tuple[int, int]], start: int, length: int) -> None:
    span = Span.of(fragments)
    assert covered(span.with_fragment(start, start + length)) == covered(span) | {
        *range(start, start + length)
    }


def test_single() -> None:
    assert Span.single(2, 5).fragments == ((2, 5),)


def test_quote_joins_with_one_blank() -> None:
    assert Span.single(1, 3).quote("abcdef") == "bc"
    assert Span(((0, 2), (4, 6))).quote("abcdef") == "ab ef"


def test_without_fragment() -> None:
    span = Span(((0, 2), (4, 6), (8, 9)))
    assert span.without_fragment(1) == Span(((0, 2), (8, 9)))
    with pytest.raises(ValueError, match="at least one"):
        Span.single(0, 1).without_fragment(0)


def test_with_edges() -> None:
    span = Span(((0, 2), (4, 6)))
    assert span.with_edges(0, 1, 4) == Span(((1, 4), (4, 6)))
    for start, end in ((0, 5), (2, 2), (-1, 2)):
        with pytest.raises(ValueError, match="fragment"):
            span.with_edges(0, start, end)


def test_extra_follows_the_span_and_makes_no_difference() -> None:
    span = Span(((0, 2), (4, 6)), {"x": 1})
    assert span == Span(((0, 2), (4, 6)))
    assert hash(span) == hash(Span(((0, 2), (4, 6))))
    for other in (span.with_edges(0, 1, 2), span.with_fragment(8, 9), span.without_fragment(0)):
        assert other.extra == {"x": 1}


def test_order_is_that_of_the_text() -> None:
    assert sorted([Span.single(4, 5), Span.single(0, 9), Span.single(0, 2)]) == [
        Span.single(0, 2),
        Span.single(0, 9),
        Span.single(4, 5),
    ]
