"""Attributes, times, notes, actors, status."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.details import (
    AddAlias,
    CreateActor,
    LinkActor,
    SetAttribute,
    SetNote,
    SetStatus,
    SetTime,
)
from annotator.model.marks import NormalizedTime
from tests.builders import (
    AT,
    LATER,
    a_cluster,
    a_context,
    a_layer,
    a_mention,
    a_relation,
    a_span,
    an_actor,
    an_event,
    carried_out,
    refusal_of,
)

DAY = NormalizedTime("2022-10-13")
MARKS = (
    a_mention("m1", actor="a1", attributes={"gender": "f"}, note="so", time=DAY),
    a_mention("m2", "Place", 47, 51),
    an_event("e3"),
    a_relation("r4", "ally-of", "m1", "m2"),
    a_cluster("c5", "actor", "m1", "m2"),
)
ACTORS = (an_actor("a1", "Anna Kral", aliases=("A. Kral",)), an_actor("a12", "Ben Ode"))


def context():
    return a_context(*MARKS, actors=ACTORS)


@pytest.mark.parametrize(
    ("command", "label", "attributes"),
    [
        (SetAttribute("m1", "gender", "m"), "Set gender of Person", {"gender": "m"}),
        (SetAttribute("m1", "gender", None), "Clear gender of Person", {}),
        (
            SetAttribute("m1", "certainty", "low"),
            "Set certainty of Person",
            {"gender": "f", "certainty": "low"},
        ),
        (SetAttribute("e3", "realis", "future"), "Set realis of Visit", {"realis": "future"}),
        (SetAttribute("r4", "remark", "x"), "Set remark of ally-of", {"remark": "x"}),
    ],
)
def test_attributes(command: SetAttribute, label: str, attributes: dict[str, str]) -> None:
    on = context()
    change = carried_out(command, on)
    made = on.marks.get(command.id)
    assert change.label == label
    assert label.startswith(command.label)
    assert made.attributes == attributes
    assert (made.by.created, made.by.modified) == (AT, LATER)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (SetAttribute("m1", "gender", "x"), "“x” is not a value of gender; it takes f, m."),
        (SetAttribute("m1", "gender", "f"), "“gender” is already f."),
        (SetAttribute("m1", "realis", "actual"), "Person has no attribute “realis”."),
        (SetAttribute("m2", "gender", None), "“gender” of Place is already not set."),
        (SetAttribute("c5", "gender", "f"), "c5 is a cluster; choose one of its members."),
        (SetTime("r4", DAY), "A relation has no time; set it on one of its ends."),
        (SetTime("m1", DAY), "The time of Person is already so."),
        (SetTime("m2", None), "The time of Place is already so."),
        (SetTime("m2", NormalizedTime("x")), "“x” is not a date."),
        (SetNote("m1", " so "), "Person already has this note."),
        (SetNote("m2", ""), "Place already has no note."),
        (SetNote("c5", "x"), "c5 is a cluster; choose one of its members."),
        (LinkActor("m1", "a1"), "“Anna Kral” (Person) is already linked to this actor."),
        (LinkActor("m2", None), "“Baku” (Place) is already linked to no actor."),
        (LinkActor("m1", "a9"), "The registry has no actor a9."),
        (LinkActor("m2", "a1"), "Place is no actor, so it cannot be linked to one."),
        (LinkActor("e3", "a1"), "e3 is not a mention."),
        (CreateActor("m2"), "Place is no actor, so it cannot be linked to one."),
        (CreateActor("m1", " \n"), "An actor needs a name."),
        (AddAlias("a9", "x"), "The registry has no actor a9."),
        (AddAlias("a1", " "), "An alias cannot be empty."),
        (AddAlias("a1", "Anna  Kral"), "“Anna Kral” is already a name of Anna Kral."),
        (AddAlias("a1", "A. Kral"), "“A. Kral” is already a name of Anna Kral."),
        (SetStatus("new"), "The article is already new."),
        (
            SetStatus("complete", nothing_to_mark=True),
            "There are marks in this article (5), so it is not one with nothing to mark.",
        ),
    ],
)
def test_refused(command: Command, reason: str) -> None:
    assert refusal_of(command, context()) == reason


def test_time() -> None:
    on = context()
    week = NormalizedTime("2022-10-10", "2022-10-16", approximate=True)
    assert carried_out(SetTime("e3", week), on).label == "Set time of Visit"
    assert on.marks.event("e3").time == week
    assert on.marks.event("e3").by.modified == LATER
    assert carried_out(SetTime("m1", None), on).label == "Clear time of Person"
    assert on.marks.mention("m1").time is None
    assert (SetTime("m1", week).label, SetTime("m1", None).label) == ("Set time", "Clear time")


@pytest.mark.parametrize(("identifier", "kept"), [("m2", "word"), ("e3", "word"), ("r4", "word")])
def test_notes(identifier: str, kept: str) -> None:
    on = context()
    change = carried_out(SetNote(identifier, f" {kept}\n"), on)
    made = on.marks.get(identifier)
    assert (change.label, SetNote("m1", "").label) == (f"Note on {made.type}", "Note")
    assert (made.note, made.by.modified) == (kept, LATER)
    carried_out(SetNote(identifier, " "), on)
    assert on.marks.get(identifier).note is None


def test_link_and_unlink() -> None:
    on = context()
    assert carried_out(LinkActor("m1", "a12"), on).label == "Link Person to Ben Ode"
    assert on.marks.mention("m1").actor == "a12"
    assert carried_out(LinkActor("m1", None), on).label == "Unlink Person"
    assert on.marks.mention("m1").actor is None
    assert on.marks.mention("m1").by.modified == LATER
    assert (LinkActor("m1", "a1").label, LinkActor("m1", None).label) == (
        "Link actor",
        "Unlink actor",
    )


def test_an_unknown_label_can_be_unlinked() -> None:
    on = a_context(a_mention("m1", "Gone", actor="a1"), actors=ACTORS)
    carried_out(LinkActor("m1", None), on)


def test_create_actor_is_named_like_the_mention() -> None:
    split = a_mention("m1", "Organization", span=a_span((29, 38), (62, 67)))
    on = a_context(split, actors=ACTORS)
    change = carried_out(CreateActor("m1", aliases=(" ICRC ", "ICRC", "", "Red Cross They")), on)
    assert change.label == "New actor Red Cross They", "the line break is none of the name"
    actor = change.edits[0].after
    assert actor == an_actor("a13", "Red Cross They", type="Organization", aliases=("ICRC",))
    assert on.marks.mention("m1").actor == "a13"
    assert on.marks.mention("m1").by.modified == LATER
    assert CreateActor("m1").label == "New actor"


def test_the_first_actor_and_a_name_of_ones_own() -> None:
    on = a_context(a_mention("m1"))
    actor = carried_out(CreateActor("m1", "Anna"), on).edits[0].after
    assert actor == an_actor("a1", "Anna")


def test_add_alias() -> None:
    on = context()
    change = carried_out(AddAlias("a1", " Ms  Kral "), on)
    assert (change.label, AddAlias("a1", "x").label) == ("Add alias to Anna Kral", "Add alias")
    assert change.edits[0].before == ACTORS[0]
    assert change.edits[0].after.aliases == ("A. Kral", "Ms Kral")  # type: ignore[union-attr]


def test_status() -> None:
    on = context()
    change = carried_out(SetStatus("complete"), on)
    assert change.label == "Set complete"
    assert on.marks.layer == a_layer(status="complete")
    assert SetStatus("in_progress").label == "Set in progress"


def test_nothing_to_mark_and_back() -> None:
    on = a_context()
    change = carried_out(SetStatus("complete", nothing_to_mark=True), on)
    assert change.label == "Nothing to mark"
    assert on.marks.layer == a_layer(status="complete", nothing_to_mark=True)
    again = SetStatus("complete", nothing_to_mark=True)
    assert refusal_of(again, on) == "The article is already complete."
    carried_out(SetStatus("complete"), on)
    assert not on.marks.layer.nothing_to_mark
