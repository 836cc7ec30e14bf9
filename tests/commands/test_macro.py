"""Several commands as one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.base import Context
from annotator.commands.details import AddAlias, CreateActor, LinkActor
from annotator.commands.events import AddEvent, FillRole
from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention
from annotator.commands.removal import RemoveMark
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from tests.builders import (
    a_context,
    a_mention,
    a_span,
    an_actor,
    an_event,
    carried_out,
    ref,
    refusal_of,
)
from tests.strategies import commands


def test_each_command_sees_what_those_before_it_did() -> None:
    on = a_context(actors=(an_actor("a4", "Ben"),))
    command = Macro(
        "Tag and fill",
        (
            AddMention("Person", a_span((0, 9))),
            AddEvent("Visit", a_span((39, 46))),
            FillRole("e2", "agent", ref("m1")),
            CreateActor("m1"),
            AddAlias("a5", "A. Kral"),
            AddMention("Person", a_span((14, 21))),
            LinkActor("m3", "a5"),
        ),
    )
    change = carried_out(command, on)
    assert change.label == command.label == "Tag and fill"
    assert [edit.id for edit in change.edits] == ["m1", "e2", "a5", "m3"], "one edit an item"
    assert on.marks.event("e2").fillers("agent") == (ref("m1"),)
    assert on.marks.mention("m3").actor == "a5"
    assert "a5" not in on.actors, "the registry is not the macro's to change"


def test_a_refusal_refuses_all() -> None:
    on = a_context(a_mention("m1"))
    command = Macro("Two", (AddMention("Person", a_span((14, 21))), RemoveMark("m9")))
    assert refusal_of(command, on) == "There is no mark m9 in this article."
    assert on.marks.new_id(type(a_mention())) == "m2", "numbers that were not used stay free"


@pytest.mark.parametrize(
    "parts",
    [(), (AddMention("Person", a_span((0, 9))), RemoveMark("m1"))],
)
def test_nothing_in_the_end_is_refused(parts: tuple) -> None:
    assert refusal_of(Macro("Nothing", parts), a_context()) == (
        "Nothing would change: everything is already so."
    )


@dataclass(frozen=True, slots=True)
class Undone:
    """A command that takes back another; none of the real ones removes an actor."""

    change_before: Change
    label: str = "Undo"

    def change(self, on: Context) -> Change:
        return self.change_before.inverse()


def test_an_actor_that_goes_is_gone_for_the_next() -> None:
    on = a_context(a_mention("m1"))
    created = CreateActor("m1", "Anna").change(on)
    command = Macro(
        "There and back", (CreateActor("m1", "Anna"), Undone(created), AddAlias("a1", "A"))
    )
    assert refusal_of(command, on) == "The registry has no actor a1."


@dataclass(frozen=True, slots=True)
class Broken:
    """A command with a bug."""

    label: str = "Broken"

    def change(self, on: Context) -> Change:
        raise ZeroDivisionError


def test_even_a_bug_leaves_nothing_behind() -> None:
    on = a_context()
    before = on.marks.snapshot()
    with pytest.raises(ZeroDivisionError):
        Macro("Two", (AddMention("Person", a_span((0, 9))), Broken())).change(on)
    assert (on.marks.snapshot(), on.marks.serial) == (before, 0)


@given(st.data())
def test_a_macro_does_what_its_commands_do(data: st.DataObject) -> None:
    """Found one by one, carried out together: the marks are the same at the end."""
    marks = (a_mention("m1"), a_mention("m2", "Organization", 29, 38), an_event("e3"))
    apart, together = a_context(*marks), a_context(*marks)
    legal = []
    for _ in range(8):
        command = data.draw(commands(apart, macros=False))
        try:
            change = command.change(apart)
        except CommandRefused:
            continue
        if not any(edit.kind == "actor" for edit in change.edits):
            apart.marks.apply(change)
            legal.append(command)
    if apart.marks.snapshot() != together.marks.snapshot():
        carried_out(Macro("All", tuple(legal)), together)
        assert together.marks.snapshot() == apart.marks.snapshot()
