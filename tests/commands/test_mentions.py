"""Tagging and retyping mentions."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.mentions import AddMention, RetypeMention
from annotator.model.identity import ActorId
from annotator.model.marks import NormalizedTime
from tests.builders import (
    AT,
    LATER,
    a_cluster,
    a_context,
    a_mention,
    a_relation,
    a_span,
    an_actor,
    an_argument,
    an_event,
    carried_out,
    ref,
    refusal_of,
)

ANNA = a_mention("m1", actor="a1", attributes={"gender": "f", "certainty": "low"}, note="so")
ORGANIZATION = a_mention("m2", "Organization", 29, 38)


def test_add() -> None:
    on = a_context(a_mention("m6"), actors=(an_actor(),))
    time = NormalizedTime("2022", precision="year")
    command = AddMention("Person", a_span((14, 17), (18, 21)), ActorId("a1"), {"gender": "m"}, time)
    change = carried_out(command, on)
    made = on.marks.mention("m7")
    assert change.edits[0].after is made
    assert change.label == command.label == "Tag Person"
    assert made.span.quote(on.article.text) == "Ben Ode"
    assert (made.actor, made.attributes, made.time) == ("a1", {"gender": "m"}, time)
    assert (made.by.author, made.by.created, made.by.modified) == ("A2", LATER, LATER)


def test_two_labels_on_one_span_and_overlaps_are_legal() -> None:
    on = a_context(a_mention("m1"))
    carried_out(AddMention("Organization", a_span((0, 9))), on)
    carried_out(AddMention("Person", a_span((0, 4))), on)
    carried_out(AddMention("Person", a_span((0, 4), (5, 9))), on)
    assert len(on.marks.at(0)) == 4


SPAN = a_span((14, 21))


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (AddMention("Visit", SPAN), "The schema “test” has no mention label “Visit”."),
        (AddMention("Person", a_span((0, 9))), "“Anna Kral” (Person) is already tagged Person."),
        (AddMention("Person", a_span((4, 5))), "There are only blanks there."),
        (
            AddMention("Person", a_span((80, 999))),
            "The text ends at 82; a mark cannot reach to 999.",
        ),
        (AddMention("Person", SPAN, ActorId("a9")), "The registry has no actor a9."),
        (
            AddMention("Place", SPAN, ActorId("a1")),
            "Place is no actor, so it cannot be linked to one.",
        ),
        (
            AddMention("Place", SPAN, attributes={"gender": "f"}),
            "Place has no attribute “gender”.",
        ),
        (
            AddMention("Time", SPAN, time=NormalizedTime("soon")),
            "“soon” is not a date.",
        ),
    ],
)
def test_add_is_refused(command: Command, reason: str) -> None:
    assert refusal_of(command, a_context(ANNA, actors=(an_actor(),))) == reason


def test_retype_keeps_what_is_legal() -> None:
    on = a_context(ANNA, actors=(an_actor(),))
    assert RetypeMention("m1", "Place").label == "Change to Place"
    change = carried_out(RetypeMention("m1", "Organization"), on)
    made = on.marks.mention("m1")
    assert change.label == "Change Person to Organization"
    assert made.attributes == {"certainty": "low"}
    assert (made.actor, made.note, made.span) == ("a1", "so", ANNA.span)
    assert (made.by.author, made.by.created, made.by.modified) == ("A1", AT, LATER)


def test_retype_to_no_actor_unlinks() -> None:
    on = a_context(ANNA, actors=(an_actor(),))
    carried_out(RetypeMention("m1", "Place"), on)
    assert on.marks.mention("m1").actor is None


def test_retype_is_free_where_uses_take_the_new_label() -> None:
    on = a_context(
        ANNA,
        ORGANIZATION,
        an_event("e1", arguments=(an_argument("agent", ANNA), an_argument("topic", "m1"))),
        an_event("e2", "Gone", arguments=(an_argument("agent", ANNA),)),
        an_event("e3", "Visit", arguments=(an_argument("gone", ANNA),)),
        a_relation("r1", "member-of", "m1", "m2"),
        a_relation("r2", "gone", "m1", "m2"),
        a_cluster("c1", "actor", "m1", "m2"),
    )
    carried_out(RetypeMention("m1", "Organization"), on)
    assert on.marks.mention("m1").type == "Organization"


VISIT = an_event("e1", arguments=(an_argument("host", ref("m2")), an_argument("agent", ANNA)))


@pytest.mark.parametrize(
    ("marks", "command", "reason"),
    [
        ((), RetypeMention("m9", "Place"), "There is no mark m9 in this article."),
        ((), RetypeMention("m1", "Visit"), "The schema “test” has no mention label “Visit”."),
        ((), RetypeMention("m1", "Person"), "“Anna Kral” (Person) is already tagged Person."),
        (
            (a_mention("m5", "Place"),),
            RetypeMention("m1", "Place"),
            "“Anna Kral” (Place) is already tagged Place.",
        ),
        (
            (VISIT,),
            RetypeMention("m1", "Place"),
            (
                "“Anna Kral” (Person) fills “agent” of “visited” (Visit), which takes any actor, "
                "not Place."
            ),
        ),
        (
            (a_relation("r1", "member-of", "m1", "m2"),),
            RetypeMention("m2", "Person"),
            (
                "“Red Cross” (Organization) is the target of “member-of”, which must be Organization, "
                "not Person."
            ),
        ),
        (
            (a_relation("r1", "member-of", "m1", "m2"),),
            RetypeMention("m1", "Place"),
            "“Anna Kral” (Person) is the source of “member-of”, which must be any actor, not Place.",
        ),
    ],
)
def test_retype_is_refused(marks: tuple, command: Command, reason: str) -> None:
    on = a_context(ANNA, ORGANIZATION, *marks, actors=(an_actor(),))
    assert refusal_of(command, on) == reason
