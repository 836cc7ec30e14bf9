"""The command that says that two mentions are the same actor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.commands.details import CreateActor, LinkActor
from annotator.commands.macro import Macro
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class SameActor:
    """Link a mention to the actor of another one.

    Where only the first has an actor, the other is linked to that; where neither has, an actor is
    made, named like the other.
    """

    mention: str
    other: str

    @property
    def label(self) -> str:
        """`Same actor`."""
        return said("Same actor")

    def change(self, on: Context) -> Change:
        """Refused: a label that is no actor, a mention with itself, or already so."""
        mention, other = on.mention(self.mention), on.mention(self.other)
        if mention.id == other.id:
            raise CommandRefused(said("It takes two mentions to be the same actor."))
        if mention.actor is not None and mention.actor == other.actor:
            name = on.actor(mention.actor).name
            raise CommandRefused(said("These two are both linked to {name} already.", name=name))
        if other.actor is not None:
            return self._labelled(LinkActor(mention.id, other.actor).change(on))
        if mention.actor is not None:
            return self._labelled(LinkActor(other.id, mention.actor).change(on))
        # Carried out below on the same registry, the new actor gets the same id.
        made = CreateActor(other.id).change(on)
        actor = next(ActorId(edit.id) for edit in made.edits if edit.kind == "actor")
        both = Macro(self.label, (CreateActor(other.id), LinkActor(mention.id, actor)))
        return both.change(on)

    def _labelled(self, change: Change) -> Change:
        return replace(change, label=self.label)
