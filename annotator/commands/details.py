"""Commands on what is known of a mark or an article: attributes, time, note, actor, status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.commands.base import Context
from annotator.commands.times import refuse_bad_time
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId, short_number
from annotator.model.marks import Actor, Mention, NormalizedTime, Relation, Status
from annotator.model.rules import why_not_attribute
from annotator.model.said import said

# What people call a status, wherever it is named.
STATUS_WORDS: Mapping[str, str] = {
    "new": said("new"),
    "in_progress": said("in progress"),
    "complete": said("complete"),
    "flagged": said("flagged"),
}


@dataclass(frozen=True, slots=True)
class SetAttribute:
    """Set an attribute of a mention, event or relation; None takes it away."""

    id: str
    name: str
    value: Any

    @property
    def label(self) -> str:
        """`Set realis`."""
        if self.value is None:
            return said("Clear {name}", name=self.name)
        return said("Set {name}", name=self.name)

    def change(self, on: Context) -> Change:
        """Refused: the schema has no such attribute or value there, or it is set already."""
        mark = on.annotation(self.id)
        attributes = dict(mark.attributes)
        if self.value is None:
            if self.name not in attributes:
                raise CommandRefused(
                    said("“{name}” of {type} is already not set.", name=self.name, type=mark.type)
                )
            del attributes[self.name]
        else:
            reason = why_not_attribute(on.schema, mark, self.name, self.value)
            if reason:
                raise CommandRefused(reason)
            if attributes.get(self.name) == self.value:
                raise CommandRefused(
                    said("“{name}” is already {value}.", name=self.name, value=self.value)
                )
            attributes[self.name] = self.value
        return Change(
            said("{label} of {type}", label=self.label, type=mark.type),
            (on.changed(mark, replace(mark, attributes=attributes)),),
        )


@dataclass(frozen=True, slots=True)
class SetTime:
    """Say when a mention or event was, as ISO dates; None takes it away."""

    id: str
    time: NormalizedTime | None

    @property
    def label(self) -> str:
        """`Set time`."""
        return said("Set time") if self.time is not None else said("Clear time")

    def change(self, on: Context) -> Change:
        """Refused: not a date, end before start, finer than written, or the same as before."""
        mark = on.annotation(self.id)
        if isinstance(mark, Relation):
            raise CommandRefused(said("A relation has no time; set it on one of its ends."))
        if self.time is not None:
            refuse_bad_time(on, self.time)
        if self.time == mark.time:
            raise CommandRefused(said("The time of {type} is already so.", type=mark.type))
        return Change(
            said("{label} of {type}", label=self.label, type=mark.type),
            (on.changed(mark, replace(mark, time=self.time)),),
        )


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write a note on a mention, event or relation; an empty one is none."""

    id: str
    note: str | None

    @property
    def label(self) -> str:
        """`Note`."""
        return said("Note")

    def change(self, on: Context) -> Change:
        """Refused: the same as before."""
        mark = on.annotation(self.id)
        note = (self.note or "").strip() or None
        if note == mark.note:
            raise CommandRefused(
                said("{type} already has this note.", type=mark.type)
                if note
                else said("{type} already has no note.", type=mark.type)
            )
        return Change(
            said("Note on {type}", type=mark.type), (on.changed(mark, replace(mark, note=note)),)
        )


@dataclass(frozen=True, slots=True)
class LinkActor:
    """Say which actor of the registry a mention names; None takes the link away."""

    mention: str
    actor: ActorId | None

    @property
    def label(self) -> str:
        """`Link actor`."""
        return said("Link actor") if self.actor is not None else said("Unlink actor")

    def change(self, on: Context) -> Change:
        """Refused: the label is no actor, no such actor, or already so."""
        mention = on.mention(self.mention)
        if self.actor == mention.actor:
            name = on.name_of(mention)
            raise CommandRefused(
                said("{mention} is already linked to this actor.", mention=name)
                if self.actor
                else said("{mention} is already linked to no actor.", mention=name)
            )
        after = replace(mention, actor=self.actor)
        if self.actor is None:
            return Change(said("Unlink {type}", type=mention.type), (on.changed(mention, after),))
        _refuse_no_actor(on, mention)
        name = on.actor(self.actor).name
        return Change(
            said("Link {type} to {name}", type=mention.type, name=name),
            (on.changed(mention, after),),
        )


@dataclass(frozen=True, slots=True)
class CreateActor:
    """Put a new actor into the registry, named like the mention unless told, and link it."""

    mention: str
    name: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """`New actor`."""
        return said("New actor")

    def change(self, on: Context) -> Change:
        """Refused: the mention's label is no actor, or the name is empty."""
        mention = on.mention(self.mention)
        _refuse_no_actor(on, mention)
        quote = mention.span.quote(on.article.text)
        name = _one_line(quote if self.name is None else self.name)
        if not name:
            raise CommandRefused(said("An actor needs a name."))
        actor = Actor(
            id=_new_id(on.actors),
            name=name,
            type=mention.type,
            aliases=_aliases(self.aliases, name),
        )
        return Change(
            said("New actor {name}", name=name),
            (Edit(None, actor), on.changed(mention, replace(mention, actor=actor.id))),
        )


@dataclass(frozen=True, slots=True)
class AddAlias:
    """Add another name to an actor of the registry."""

    actor: ActorId
    alias: str

    @property
    def label(self) -> str:
        """`Add alias`."""
        return said("Add alias")

    def change(self, on: Context) -> Change:
        """Refused: empty, or already a name of this actor."""
        actor = on.actor(self.actor)
        alias = _one_line(self.alias)
        if not alias:
            raise CommandRefused(said("An alias cannot be empty."))
        if alias in (actor.name, *actor.aliases):
            raise CommandRefused(
                said("“{alias}” is already a name of {actor}.", alias=alias, actor=actor.name)
            )
        after = replace(actor, aliases=(*actor.aliases, alias))
        return Change(said("Add alias to {actor}", actor=actor.name), (Edit(actor, after),))


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Set the layer's status; `nothing_to_mark` is the answer "read, nothing to mark"."""

    status: Status
    nothing_to_mark: bool = False

    @property
    def label(self) -> str:
        """`Set complete`."""
        return (
            said("Nothing to mark")
            if self.nothing_to_mark
            else said("Set {status}", status=STATUS_WORDS[self.status])
        )

    def change(self, on: Context) -> Change:
        """Refused: already so, or "nothing to mark" where there are marks."""
        if self.nothing_to_mark and len(on.marks):
            raise CommandRefused(
                said(
                    "There are marks in this article ({count}), so it is not one with nothing to mark.",
                    count=len(on.marks),
                ),
                hint=said("Remove them first, or set it complete."),
            )
        layer = on.marks.layer
        after = replace(layer, status=self.status, nothing_to_mark=self.nothing_to_mark)
        if after == layer:
            raise CommandRefused(
                said("The article is already {status}.", status=STATUS_WORDS[self.status])
            )
        return Change(self.label, (Edit(layer, after),))


def _refuse_no_actor(on: Context, mention: Mention) -> None:
    if not on.schema.is_actor(mention.type):
        raise CommandRefused(
            said("{type} is no actor, so it cannot be linked to one.", type=mention.type),
            hint=said("Change its label to an actor's first."),
        )


def _new_id(actors: Iterable[str]) -> ActorId:
    return ActorId(f"a{max(map(short_number, actors), default=0) + 1}")


def _one_line(name: str) -> str:
    """A name as it is kept: no line breaks from the text it was taken from."""
    return " ".join(name.split())


def _aliases(given: Iterable[str], name: str) -> tuple[str, ...]:
    """Each other name once, in the order given."""
    cleaned = dict.fromkeys(_one_line(alias) for alias in given)
    return tuple(alias for alias in cleaned if alias and alias != name)
