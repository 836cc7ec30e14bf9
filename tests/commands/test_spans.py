"""Moving edges and parts of mentions and triggers."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.spans import AddFragment, MoveEdge, RemoveFragment
from tests.builders import (
    AT,
    LATER,
    a_context,
    a_mention,
    a_relation,
    a_span,
    an_event,
    carried_out,
    refusal_of,
)

SPLIT = a_mention("m1", span=a_span((0, 4), (5, 9)))
WHOLE = a_mention("m2", "Person", 14, 21)
VISIT = an_event("e3", "Visit", (39, 46), (63, 67))
MARKS = (SPLIT, WHOLE, VISIT, a_relation("r4", "ally-of", "m1", "m2"))


@pytest.mark.parametrize(
    ("command", "label", "fragments"),
    [
        (MoveEdge("m2", 0, 14, 17), "Move edge of Person", ((14, 17),)),
        (MoveEdge("m1", 1, 5, 13), "Move edge of Person", ((0, 4), (5, 13))),
        (MoveEdge("m1", 0, 0, 5), "Move edge of Person", ((0, 5), (5, 9))),
        (AddFragment("m2", 29, 38), "Add part to Person", ((14, 21), (29, 38))),
        (AddFragment("m2", 18, 24), "Add part to Person", ((14, 24),)),
        (AddFragment("m1", 3, 6), "Add part to Person", ((0, 9),)),
        (RemoveFragment("m1", 0), "Remove part of Person", ((5, 9),)),
    ],
)
def test_mentions(command: Command, label: str, fragments: tuple) -> None:
    on = a_context(*MARKS)
    change = carried_out(command, on)
    made = on.marks.mention(command.id)
    assert change.label == label
    assert label.startswith(command.label)
    assert made.span.fragments == fragments
    assert (made.by.author, made.by.created, made.by.modified) == ("A1", AT, LATER)


@pytest.mark.parametrize(
    ("command", "triggers"),
    [
        (MoveEdge("e3", 0, 39, 51), (((39, 51),), ((63, 67),))),
        (MoveEdge("e3", 0, 63, 71, trigger=1), (((39, 46),), ((63, 71),))),
        (AddFragment("e3", 72, 75, trigger=1), (((39, 46),), ((63, 67), (72, 75)))),
    ],
)
def test_triggers(command: Command, triggers: tuple) -> None:
    on = a_context(*MARKS)
    carried_out(command, on)
    assert tuple(span.fragments for span in on.marks.event("e3").triggers) == triggers


INTO = "A part of a mark cannot be empty or run into the next part."
BLANK = "There are only blanks there."


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (MoveEdge("m9", 0, 0, 1), "There is no mark m9 in this article."),
        (MoveEdge("r4", 0, 0, 1), "ally-of r4 has no place in the text of its own."),
        (MoveEdge("m1", 2, 0, 1), "The mark has no part 3."),
        (MoveEdge("m1", -1, 0, 1), "The mark has no part 0."),
        (MoveEdge("m1", 0, 0, 6), INTO),
        (MoveEdge("m1", 1, 3, 9), INTO),
        (MoveEdge("m2", 0, 14, 14), INTO),
        (MoveEdge("m2", 0, -1, 14), INTO),
        (MoveEdge("m2", 0, 14, 83), "The text ends at 82; a mark cannot reach to 83."),
        (MoveEdge("m2", 0, 13, 14), BLANK),
        (MoveEdge("m2", 0, 14, 21), "The mark already stands exactly there."),
        (MoveEdge("e3", 0, 1, 2, trigger=2), "Visit e3 has no trigger 3."),
        (MoveEdge("e3", 0, 63, 67), "This is already a trigger of Visit."),
        (AddFragment("m2", 22, 22), INTO),
        (AddFragment("m2", 21, 22), BLANK),
        (AddFragment("m2", 15, 17), "This is already part of “Ben Ode” (Person)."),
        (AddFragment("r4", 15, 17), "ally-of r4 has no place in the text of its own."),
        (RemoveFragment("m2", 0), "“Ben Ode” (Person) has only this part."),
        (RemoveFragment("m1", 2), "The mark has no part 3."),
        (RemoveFragment("e3", 0, trigger=5), "Visit e3 has no trigger 6."),
    ],
)
def test_refused(command: Command, reason: str) -> None:
    assert refusal_of(command, a_context(*MARKS)) == reason


def test_a_mark_may_not_move_onto_its_twin() -> None:
    on = a_context(WHOLE, a_mention("m3", "Person", 14, 17))
    assert (
        refusal_of(MoveEdge("m3", 0, 14, 21), on) == "“Ben Ode” (Person) is already tagged Person."
    )
    carried_out(MoveEdge("m3", 0, 14, 20), on)
