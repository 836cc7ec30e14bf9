"""What commands share: stamps, look-up with refusal, and how marks are called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.commands.base import Context, Stamp
from annotator.model.errors import CommandRefused
from annotator.model.marks import Provenance
from tests.builders import (
    AT,
    LATER,
    a_by,
    a_cluster,
    a_context,
    a_mention,
    a_relation,
    a_span,
    an_actor,
    an_event,
)

MARKS = (a_mention("m1"), an_event("e1"), a_relation("r1"), a_cluster("c1", "actor", "m1", "m2"))


def test_a_stamp_makes_provenance() -> None:
    stamp = Stamp("A2", LATER, method="rule", confidence=0.5)
    assert stamp.provenance() == Provenance("A2", "rule", LATER, LATER, 0.5)


def test_touching_keeps_who_made_a_mark_and_when() -> None:
    by = Stamp("A2", LATER, method="bulk").touched(a_mention(by=a_by("A1", AT, confidence=0.9))).by
    assert by == Provenance("A1", "manual", AT, LATER, 0.9)


def test_touching_a_mark_of_nobody_makes_it_ones_own() -> None:
    nobody = a_mention(by=Provenance("", "", "", ""))
    assert Stamp("A2", LATER).touched(nobody).by == Provenance("A2", "manual", LATER, LATER)


def test_what_is_there_is_found() -> None:
    on = a_context(*MARKS, actors=(an_actor(),))
    assert on.mark("c1").id == "c1"
    assert on.annotation("r1").id == "r1"
    assert on.mention("m1").id == "m1"
    assert on.event("e1").id == "e1"
    assert on.relation("r1").id == "r1"
    assert on.actor("a1").id == "a1"
    assert on.mention_type("Person").name == "Person"
    assert on.event_type("Visit").name == "Visit"
    assert on.relation_type("ally-of").name == "ally-of"


@pytest.mark.parametrize(
    ("look_up", "reason"),
    [
        (lambda on: on.mark("m9"), "There is no mark m9 in this article."),
        (lambda on: on.annotation("c1"), "c1 is a cluster; choose one of its members."),
        (lambda on: on.mention("e1"), "e1 is not a mention."),
        (lambda on: on.event("m1"), "m1 is not an event."),
        (lambda on: on.relation("m1"), "m1 is not a relation."),
        (lambda on: on.actor("a9"), "The registry has no actor a9."),
        (lambda on: on.mention_type("Visit"), "The schema “test” has no mention label “Visit”."),
        (lambda on: on.event_type("X"), "The schema “test” has no event type “X”."),
        (lambda on: on.relation_type("X"), "The schema “test” has no relation type “X”."),
    ],
)
def test_what_is_not_there_is_refused(look_up: Callable[[Context], object], reason: str) -> None:
    with pytest.raises(CommandRefused) as refusal:
        look_up(a_context(*MARKS))
    assert refusal.value.message == reason


def test_marks_have_names() -> None:
    on = a_context(*MARKS)
    assert on.name_of(a_mention()) == "“Anna Kral” (Person)"
    assert on.name_of(an_event()) == "“visited” (Visit)"
    assert on.name_of(an_event("e2", triggers=())) == "Visit e2"
    assert on.name_of(a_relation("r1")) == "member-of r1"
    assert on.name_of(a_cluster("c1")) == "cluster c1"


def test_long_names_are_cut_and_lie_on_one_line() -> None:
    on = a_context(text="one\n  two " + "x" * 100)
    assert on.name_of(a_mention(span=a_span((0, 9)))) == "“one two” (Person)"
    assert on.name_of(a_mention(span=a_span((0, 90)))) == f"“one two {'x' * 31}…” (Person)"
