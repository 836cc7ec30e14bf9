"""Events: adding, retyping, triggers, roles."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.events import (
    AddEvent,
    AddTrigger,
    ClearRole,
    FillRole,
    MoveArgument,
    RemoveTrigger,
    RetypeEvent,
)
from annotator.model.marks import MarkRef
from tests.builders import (
    AT,
    LATER,
    a_context,
    a_mention,
    a_relation,
    a_span,
    an_argument,
    an_event,
    carried_out,
    ref,
    refusal_of,
)

ANNA, BEN = a_mention("m1"), a_mention("m2", "Person", 14, 21)
CROSS = a_mention("m3", "Organization", 29, 38)
BAKU = a_mention("m4", "Place", 47, 51)
ACTORS = (ANNA, BEN, CROSS, BAKU)


def test_add() -> None:
    on = a_context(ANNA)
    command = AddEvent("Visit", a_span((39, 46)))
    change = carried_out(command, on)
    made = on.marks.event("e2")
    assert change.label == command.label == "Add Visit"
    assert (made.type, made.triggers, made.arguments) == ("Visit", (a_span((39, 46)),), ())
    assert (made.by.author, made.by.created) == ("A2", LATER)


def test_one_word_may_evoke_two_events_and_an_event_may_have_no_words() -> None:
    on = a_context()
    for trigger in (a_span((39, 46)), a_span((39, 46)), None):
        carried_out(AddEvent("Visit", trigger), on)
    carried_out(AddEvent("Silence"), on)
    assert [len(event.triggers) for event in on.marks.events] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (AddEvent("Person"), "The schema “test” has no event type “Person”."),
        (AddEvent("Visit", a_span((9, 10))), "There are only blanks there."),
        (AddEvent("Silence", a_span((39, 46))), "Silence takes no trigger."),
    ],
)
def test_add_is_refused(command: Command, reason: str) -> None:
    assert refusal_of(command, a_context()) == reason


# -- type --------------------------------------------------------------------------------------

FULL = an_event(
    "e5",
    arguments=(
        an_argument("agent", ANNA),
        an_argument("host", CROSS),
        an_argument("host", ANNA),
        an_argument("place", BAKU),
    ),
    attributes={"realis": "future", "remark": "x"},
)


def test_retype_keeps_what_the_new_type_takes() -> None:
    event = an_event("e5", arguments=FULL.arguments[:2], attributes=FULL.attributes)
    on = a_context(*ACTORS, event)
    assert RetypeEvent("e5", "Attack").label == "Change to Attack"
    change = carried_out(RetypeEvent("e5", "Attack"), on)
    made = on.marks.event("e5")
    assert change.label == "Change Visit to Attack"
    assert (made.type, made.arguments) == ("Attack", event.arguments)
    assert made.attributes == {"realis": "future"}
    assert (made.by.created, made.by.modified) == (AT, LATER)


def test_retype_names_what_would_be_lost_and_drops_it_when_told() -> None:
    on = a_context(*ACTORS, FULL)
    reason = refusal_of(RetypeEvent("e5", "Attack"), on)
    assert reason == "As Attack this event would lose what fills host, place."
    carried_out(RetypeEvent("e5", "Attack", drop=True), on)
    assert on.marks.event("e5").arguments == FULL.arguments[:2]


def test_retype_keeps_no_more_than_a_role_takes() -> None:
    hosts = tuple(an_argument("host", a_mention(f"m{i}", "Organization")) for i in (6, 7))
    organizations = (a_mention("m6", "Organization", 0, 1), a_mention("m7", "Organization", 0, 2))
    on = a_context(*organizations, an_event("e5", arguments=hosts))
    assert "would lose what fills host." in refusal_of(RetypeEvent("e5", "Attack"), on)
    carried_out(RetypeEvent("e5", "Attack", drop=True), on)
    assert on.marks.event("e5").arguments == hosts[:1]


CAUSE = a_relation("r6", "causes", an_event("e7"), an_event("e5", "Attack"))


@pytest.mark.parametrize(
    ("marks", "command", "reason"),
    [
        ((FULL,), RetypeEvent("m1", "Attack"), "m1 is not an event."),
        ((FULL,), RetypeEvent("e5", "X"), "The schema “test” has no event type “X”."),
        ((FULL,), RetypeEvent("e5", "Visit"), "“visited” (Visit) is already of that type."),
        ((FULL,), RetypeEvent("e5", "Silence", drop=True), "Silence takes no trigger."),
        (
            (an_event("e5", "Visit", (39, 46), (63, 67)),),
            RetypeEvent("e5", "Once"),
            "Once takes at most 1 trigger.",
        ),
        (
            (an_event("e5", "Attack"), an_event("e7"), CAUSE),
            RetypeEvent("e5", "Visit"),
            "“visited” (Attack) is the target of “causes”, which must be Attack, not Visit.",
        ),
        (
            (
                an_event("e5"),
                an_event("e7", "Attack", arguments=(an_argument("cause", ref("e5")),)),
            ),
            RetypeEvent("e5", "Once"),
            (
                "“visited” (Visit) fills “cause” of “visited” (Attack), which takes Visit or Attack, "
                "not Once."
            ),
        ),
    ],
)
def test_retype_is_refused(marks: tuple, command: Command, reason: str) -> None:
    assert refusal_of(command, a_context(*ACTORS, *marks)) == reason


# -- triggers ----------------------------------------------------------------------------------


def test_triggers_come_and_go() -> None:
    on = a_context(an_event("e1"), an_event("e2", "Gone"))
    assert AddTrigger("e1", a_span((63, 67))).label == "Add trigger"
    assert RemoveTrigger("e1", 0).label == "Remove trigger"
    change = carried_out(AddTrigger("e1", a_span((63, 67))), on)
    assert change.label == "Add trigger to Visit"
    assert on.marks.event("e1").triggers == (a_span((39, 46)), a_span((63, 67)))
    assert on.marks.event("e1").by.modified == LATER
    change = carried_out(RemoveTrigger("e1", 0), on)
    assert change.label == "Remove trigger of Visit"
    assert on.marks.event("e1").triggers == (a_span((63, 67)),)
    carried_out(AddTrigger("e2", a_span((63, 67))), on)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (AddTrigger("e1", a_span((39, 46))), "This is already a trigger of Visit."),
        (AddTrigger("e1", a_span((1, 2))), "Visit takes at most 2 triggers."),
        (AddTrigger("e1", a_span((9, 10))), "There are only blanks there."),
        (AddTrigger("e9", a_span((1, 2))), "There is no mark e9 in this article."),
        (RemoveTrigger("e1", 2), "Visit e1 has no trigger 3."),
        (RemoveTrigger("e1", -1), "Visit e1 has no trigger 0."),
    ],
)
def test_triggers_are_refused(command: Command, reason: str) -> None:
    assert refusal_of(command, a_context(an_event("e1", "Visit", (39, 46), (63, 67)))) == reason


# -- roles -------------------------------------------------------------------------------------


def test_fill_with_mention_event_and_value() -> None:
    on = a_context(*ACTORS, an_event("e5"), an_event("e6", "Attack"))
    change = carried_out(FillRole("e5", "agent", ref(ANNA)), on)
    assert change.label == "Fill agent of Visit"
    assert FillRole("e5", "agent", "x").label == "Fill agent"
    carried_out(FillRole("e5", "purpose", ref("e6")), on)
    carried_out(FillRole("e5", "purpose", " peace "), on)
    carried_out(FillRole("e5", "host", ref(BEN)), on)
    carried_out(FillRole("e5", "host", ref(CROSS)), on)
    assert [(a.role, a.filler) for a in on.marks.event("e5").arguments] == [
        ("agent", ref(ANNA)),
        ("purpose", ref("e6")),
        ("purpose", "peace"),
        ("host", ref(BEN)),
        ("host", ref(CROSS)),
    ]
    assert on.marks.event("e5").by.modified == LATER


def test_a_role_of_one_takes_the_new_filler_in_the_place_of_the_old() -> None:
    twice = (an_argument("agent", ANNA), an_argument("host", BEN), an_argument("agent", CROSS))
    on = a_context(*ACTORS, an_event("e5", arguments=twice))
    carried_out(FillRole("e5", "agent", ref(BEN)), on)
    assert on.marks.event("e5").arguments == (an_argument("agent", BEN), an_argument("host", BEN))


TOPICS = (an_argument("topic", ANNA), an_argument("topic", "war"))
INNER = an_event("e6", "Visit", arguments=(an_argument("purpose", ref("e7")),))
INMOST = an_event("e7", "Visit", (63, 67), arguments=(an_argument("topic", ref("e5")),))


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (FillRole("m1", "agent", ref(ANNA)), "m1 is not an event."),
        (FillRole("e5", "victim", ref(ANNA)), "Visit has no role “victim”."),
        (FillRole("e8", "victim", ref(ANNA)), "Silence has no role “victim”."),
        (FillRole("e9", "agent", ref(ANNA)), "The schema “test” has no event type “Gone”."),
        (
            FillRole("e5", "place", ref(ANNA)),
            "The role “place” of Visit takes Place, not Person.",
        ),
        (
            FillRole("e5", "place", "Baku"),
            "The role “place” of Visit takes Place, not a written value.",
        ),
        (FillRole("e5", "purpose", "  "), "The value for “purpose” is empty."),
        (FillRole("e5", "host", ref("m99")), "There is no mention m99 in this article."),
        (FillRole("e5", "host", MarkRef("event", "m1")), "There is no event m1 in this article."),
        (FillRole("e5", "topic", ref(ANNA)), "“topic” of Visit is already filled with this."),
        (FillRole("e5", "topic", "war "), "“topic” of Visit is already filled with this."),
        (FillRole("e5", "topic", ref(BEN)), "“topic” of Visit takes at most 2."),
        (FillRole("e5", "nobody", ref(BEN)), "“nobody” of Visit takes at most 0."),
        (FillRole("e5", "purpose", ref("e5")), "Visit cannot be its own argument."),
        (
            FillRole("e5", "purpose", ref("e6")),
            (
                "“visited” (Visit) already has “They” (Visit) among its arguments; "
                "events cannot contain each other."
            ),
        ),
    ],
)
def test_fill_is_refused(command: Command, reason: str) -> None:
    event = an_event("e5", "Visit", (63, 67), arguments=TOPICS)
    on = a_context(
        *ACTORS,
        event,
        INNER,
        INMOST,
        an_event("e8", "Silence", triggers=()),
        an_event("e9", "Gone"),
    )
    assert refusal_of(command, on) == reason


def test_clear_one_or_all() -> None:
    hosts = (an_argument("host", BEN), an_argument("agent", ANNA), an_argument("host", CROSS))
    on = a_context(*ACTORS, an_event("e5", arguments=hosts))
    assert ClearRole("e5", "host").label == "Clear host"
    change = carried_out(ClearRole("e5", "host", ref(BEN)), on)
    assert change.label == "Clear host of Visit"
    assert on.marks.event("e5").arguments == hosts[1:]
    on.marks.apply(change.inverse())
    carried_out(ClearRole("e5", "host"), on)
    assert on.marks.event("e5").arguments == hosts[1:2]
    assert on.marks.event("e5").by.modified == LATER


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (ClearRole("e5", "place"), "“place” of Visit is already empty."),
        (ClearRole("e5", "place", ref(BAKU)), "“place” of Visit is already empty."),
        (ClearRole("e5", "agent", ref(BEN)), "“agent” of Visit is not filled with this."),
    ],
)
def test_clear_is_refused(command: Command, reason: str) -> None:
    on = a_context(*ACTORS, an_event("e5", arguments=(an_argument("agent", ANNA),)))
    assert refusal_of(command, on) == reason


def test_a_role_the_schema_no_longer_has_can_be_cleared() -> None:
    on = a_context(ANNA, an_event("e5", "Gone", arguments=(an_argument("gone", ANNA),)))
    carried_out(ClearRole("e5", "gone"), on)
    assert on.marks.event("e5").arguments == ()


def test_arguments_can_be_reordered() -> None:
    arguments = tuple(an_argument("host", mention) for mention in (ANNA, BEN, CROSS))
    on = a_context(*ACTORS, an_event("e5", arguments=arguments))
    assert MoveArgument("e5", 0, 2).label == "Reorder arguments"
    change = carried_out(MoveArgument("e5", 0, 2), on)
    assert change.label == "Reorder arguments of Visit"
    assert on.marks.event("e5").arguments == (*arguments[1:], arguments[0])
    reason = "The argument is already in that place."
    assert refusal_of(MoveArgument("e5", 1, 1), on) == reason
    for index, to in ((3, 0), (0, 3), (-1, 0), (0, -1)):
        assert refusal_of(MoveArgument("e5", index, to), on) == "Visit has 3 arguments."
