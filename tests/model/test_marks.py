"""Marks: what they stand on and what they point to."""

from __future__ import annotations

import pytest

from annotator.model.marks import MarkRef, NormalizedTime, references_of, spans_of
from tests.builders import (
    a_cluster,
    a_layer,
    a_mention,
    a_relation,
    a_span,
    an_argument,
    an_event,
    ref,
)

READ_FROM = NormalizedTime("2022-10-13", source="m9")  # type: ignore[arg-type]


def test_spans_of() -> None:
    assert spans_of(a_mention(start=1, end=3)) == (a_span((1, 3)),)
    assert spans_of(an_event("e1", "Visit", (1, 3), (5, 6))) == (a_span((1, 3)), a_span((5, 6)))
    assert spans_of(a_relation()) == ()
    assert spans_of(a_cluster("c1", "actor", "m1", "m2")) == ()


def test_references_of() -> None:
    event = an_event(
        arguments=(
            an_argument("agent", ref("m1")),
            an_argument("topic", "words"),
            an_argument("purpose", ref("e2")),
        ),
        time=READ_FROM,
    )
    assert list(references_of(event)) == ["m1", "e2", "m9"]
    assert list(references_of(an_event(time=NormalizedTime("2022")))) == []
    assert list(references_of(a_mention(time=READ_FROM))) == ["m9"]
    assert list(references_of(a_mention())) == []
    assert list(references_of(a_relation("r1", "member-of", "m1", "m2"))) == ["m1", "m2"]
    assert list(references_of(a_cluster("c1", "actor", "m1", "m2"))) == ["m1", "m2"]


def test_fillers_of_a_role_in_order() -> None:
    event = an_event(arguments=tuple(an_argument(role, role * 2) for role in "aba"))
    assert event.fillers("a") == ("aa", "aa")
    assert event.fillers("c") == ()


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (NormalizedTime("2022"), "2022"),
        (NormalizedTime("2022", "2022"), "2022"),
        (NormalizedTime("2022", "2023"), "2022 – 2023"),
        (NormalizedTime("2022", approximate=True), "about 2022"),
    ],
)
def test_a_time_as_people_read_it(time: NormalizedTime, shown: str) -> None:
    assert str(time) == shown


def test_working_time_makes_no_other_layer() -> None:
    assert a_layer(seconds=1) == a_layer(seconds=2)
    assert a_layer(status="complete") != a_layer()


def test_pointers_to_the_same_mark_are_equal() -> None:
    assert MarkRef("mention", "m1", {"x": 1}) == ref("m1")  # type: ignore[arg-type]
    assert ref("m1") != ref("m2")
