"""The command on an entry of the registry: its name, type, aliases and codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.model.actor_text import one_line, unique_names
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class ReviseActor:
    """Change what the registry says of an actor; None leaves a part as it is."""

    actor: ActorId
    name: str | None = None
    type: str | None = None
    aliases: tuple[str, ...] | None = None
    codes: Mapping[str, object] | None = None

    @property
    def label(self) -> str:
        """`Change actor`."""
        return said("Change actor")

    def change(self, on: Context) -> Change:
        """Refused: no such actor, no name, a label that is no actor's, or the same as before."""
        return self.revision(on.actor(self.actor), on.schema)

    def revision(self, actor: Actor, schema: Schema) -> Change:
        """The change of this actor; a former name becomes no alias by itself.

        Raises:
            CommandRefused: no name, a label that is no actor's, or the same as before.
        """
        name = actor.name if self.name is None else one_line(self.name)
        if not name:
            raise CommandRefused(said("An actor needs a name."))
        type_ = actor.type if self.type is None else self.type
        if type_ != actor.type and not schema.is_actor(type_):
            raise CommandRefused(said("{type} is no label of actors.", type=type_))
        aliases = actor.aliases if self.aliases is None else self.aliases
        after = replace(
            actor,
            name=name,
            type=type_,
            aliases=unique_names(aliases, name),
            codes=actor.codes if self.codes is None else dict(self.codes),
        )
        if after == actor:
            raise CommandRefused(said("{actor} is already so.", actor=actor.name))
        return Change(said("Change actor {actor}", actor=actor.name), (Edit(actor, after),))
