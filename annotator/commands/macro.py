"""Several commands as one: one change, one step of undo."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.base import Command, Context
from annotator.model.change import Change, compact
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class Macro:
    """Commands one after the other; each sees what those before it did.

    If one is refused, all are.
    """

    label: str
    commands: tuple[Command, ...]

    def change(self, on: Context) -> Change:
        """Refused: one of the commands is, or together they change nothing."""
        step = replace(on, actors=dict(on.actors))
        applied: list[Change] = []
        serial = on.marks.serial
        try:
            for command in self.commands:
                made = command.change(step)
                on.marks.apply(made)
                applied.append(made)
                if any(edit.kind == "actor" for edit in made.edits):
                    step = replace(step, actors=_after(dict(step.actors), made))
        finally:
            for made in reversed(applied):
                on.marks.apply(made.inverse())
            on.marks.serial = serial
        edits = compact(tuple(edit for made in applied for edit in made.edits))
        if not edits:
            raise CommandRefused(said("Nothing would change: everything is already so."))
        return Change(self.label, edits)


def _after(actors: dict[ActorId, Actor], change: Change) -> dict[ActorId, Actor]:
    """The registry as the change leaves it."""
    for edit in change.edits:
        if isinstance(edit.after, Actor):
            actors[edit.after.id] = edit.after
        elif isinstance(edit.before, Actor):
            del actors[edit.before.id]
    return actors
