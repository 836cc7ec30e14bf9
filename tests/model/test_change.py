"""Change: inverse, following one upon another, and the ranges touched."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.change import Change, Edit, compact, kind_of
from tests.builders import (
    a_cluster,
    a_layer,
    a_mention,
    a_relation,
    an_actor,
    an_event,
)

A = a_mention("m1", "Person")
B = a_mention("m1", "Place")


def test_an_edit_is_of_one_thing() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Edit(None, None)
    for other in (a_mention("m2"), an_event("m1"), an_actor("m1")):
        with pytest.raises(ValueError, match="keeps its kind and id"):
            Edit(A, other)


def test_item_is_the_newest_value() -> None:
    assert Edit(A, B).item is B
    assert Edit(A, None).item is A
    assert (Edit(None, B).kind, Edit(A, None).id) == ("mention", "m1")


def test_kind_of() -> None:
    items = (A, an_event(), a_relation(), a_cluster(), an_actor(), a_layer())
    assert [kind_of(item) for item in items] == [
        "mention", "event", "relation", "cluster", "actor", "layer",
    ]  # fmt: skip


def test_inverse_swaps_and_reverses() -> None:
    change = Change("Do", (Edit(None, A), Edit(a_mention("m2"), None)))
    assert change.inverse().edits == (Edit(None, a_mention("m2")), Edit(A, None))
    assert change.inverse().inverse() == change
    assert change.inverse().label == "Do"


def test_compact_keeps_first_before_and_last_after() -> None:
    assert compact((Edit(None, A), Edit(A, B))) == (Edit(None, B),)
    assert compact((Edit(None, A), Edit(A, None))) == ()
    assert compact((Edit(A, B), Edit(B, A))) == ()
    assert compact((Edit(A, None), Edit(None, A))) == ()
    # An actor and a mention may have the same id; they are two things.
    assert len(compact((Edit(None, A), Edit(None, an_actor("m1"))))) == 2


def test_then() -> None:
    one, two = Change("One", (Edit(None, A),)), Change("Two", (Edit(A, B),))
    assert one.then(two) == Change("One", (Edit(None, B),))
    assert one.then(two, "Both").label == "Both"


VALUES = (None, A, B, a_mention("m1", "Time"))


@given(st.lists(st.sampled_from(VALUES), max_size=6))
def test_compact_is_the_whole_way(values: list[object]) -> None:
    way = [None, *values]
    edits = tuple(
        Edit(one, two)  # type: ignore[arg-type]
        for one, two in pairwise(way)
        if one is not None or two is not None
    )
    expected = () if way[-1] is None else (Edit(None, way[-1]),)  # type: ignore[arg-type]
    assert compact(edits) == expected
