"""Relations: adding, retyping, reversing."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.relations import AddRelation, RetypeRelation, ReverseRelation
from tests.builders import (
    AT,
    LATER,
    a_context,
    a_mention,
    a_relation,
    an_argument,
    an_event,
    carried_out,
    ref,
    refusal_of,
)

MARKS = (
    a_mention("m1"),
    a_mention("m2", "Person", 14, 21),
    a_mention("m3", "Organization", 29, 38),
    an_event("e4", arguments=(an_argument("agent", ref("m1")),)),
    an_event("e5", "Attack"),
)


def test_add() -> None:
    on = a_context(*MARKS)
    command = AddRelation("member-of", ref("m1"), ref("m3"))
    change = carried_out(command, on)
    made = on.marks.relation("r6")
    assert change.label == command.label == "Add member-of"
    assert (made.source, made.target, made.by.author) == (ref("m1"), ref("m3"), "A2")


def test_other_links_between_the_same_marks_are_legal() -> None:
    on = a_context(*MARKS, a_relation("r6", "opponent-of", "m1", "m2"))
    carried_out(AddRelation("opponent-of", ref("m2"), ref("m1")), on)
    carried_out(AddRelation("ally-of", ref("m1"), ref("m2")), on)
    carried_out(AddRelation("opponent-of", ref("m1"), ref("m3")), on)
    carried_out(AddRelation("causes", ref("e4"), ref("e5")), on)
    assert len(on.marks.relations) == 5


LINKED = "These two are already linked as “{}”."


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (
            AddRelation("loves", ref("m1"), ref("m2")),
            "The schema “test” has no relation type “loves”.",
        ),
        (AddRelation("ally-of", ref("m1"), ref("m1")), "“ally-of” cannot link a mark to itself."),
        (
            AddRelation("member-of", ref("m1"), ref("m2")),
            "The target of “member-of” must be Organization, not Person.",
        ),
        (
            AddRelation("member-of", ref("e4"), ref("m3")),
            "The source of “member-of” must be any actor, not Visit.",
        ),
        (
            AddRelation("member-of", ref("m9"), ref("m3")),
            "There is no mention m9 in this article.",
        ),
        (AddRelation("opponent-of", ref("m1"), ref("m2")), LINKED.format("opponent-of")),
        (AddRelation("ally-of", ref("m1"), ref("m3")), LINKED.format("ally-of")),
        (AddRelation("ally-of", ref("m3"), ref("m1")), LINKED.format("ally-of")),
    ],
)
def test_add_is_refused(command: Command, reason: str) -> None:
    linked = a_relation("r6", "opponent-of", "m1", "m2"), a_relation("r7", "ally-of", "m1", "m3")
    assert refusal_of(command, a_context(*MARKS, *linked)) == reason


def test_retype_drops_attributes_that_are_not_legal() -> None:
    relation = a_relation(
        "r6", "ally-of", "m1", "m2", attributes={"certainty": "low", "remark": "x"}
    )
    on = a_context(*MARKS, relation)
    assert RetypeRelation("r6", "opponent-of").label == "Change to opponent-of"
    change = carried_out(RetypeRelation("r6", "opponent-of"), on)
    made = on.marks.relation("r6")
    assert change.label == "Change ally-of to opponent-of"
    assert (made.type, made.attributes) == ("opponent-of", {"remark": "x"})
    assert (made.by.created, made.by.modified) == (AT, LATER)


def test_reverse() -> None:
    on = a_context(*MARKS, a_relation("r6", "opponent-of", "m1", "m2"))
    assert ReverseRelation("r6").label == "Reverse relation"
    change = carried_out(ReverseRelation("r6"), on)
    made = on.marks.relation("r6")
    assert change.label == "Reverse opponent-of"
    assert (made.source, made.target, made.by.modified) == (ref("m2"), ref("m1"), LATER)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (RetypeRelation("m1", "ally-of"), "m1 is not a relation."),
        (RetypeRelation("r6", "opponent-of"), "The relation is already “opponent-of”."),
        (RetypeRelation("r6", "loves"), "The schema “test” has no relation type “loves”."),
        (
            RetypeRelation("r6", "member-of"),
            "The target of “member-of” must be Organization, not Person.",
        ),
        (RetypeRelation("r6", "ally-of"), LINKED.format("ally-of")),
        (ReverseRelation("r7"), "“ally-of” has no direction to reverse."),
        (ReverseRelation("r8"), "The source of “member-of” must be any actor, not Place."),
        (ReverseRelation("r6"), LINKED.format("opponent-of")),
        (ReverseRelation("r10"), "The schema “test” has no relation type “gone”."),
    ],
)
def test_refused(command: Command, reason: str) -> None:
    on = a_context(
        *MARKS,
        a_mention("m20", "Place", 47, 51),
        a_relation("r6", "opponent-of", "m1", "m2"),
        a_relation("r7", "ally-of", "m2", "m1"),
        a_relation("r8", "member-of", "m1", "m20"),
        a_relation("r9", "opponent-of", "m2", "m1"),
        a_relation("r10", "gone", "m2", "m1"),
    )
    assert refusal_of(command, on) == reason
