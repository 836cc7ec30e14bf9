"""Commands on events: add, retype, triggers, and what fills the roles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.commands.keeping import kept_attributes, refuse_broken_uses
from annotator.commands.places import legal_span, span_of
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.marks import Argument, Event, MarkRef
from annotator.model.rules import reaches, same_argument, why_not_filler
from annotator.model.said import said
from annotator.model.schema import EventType, Role
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event, usually on the words that evoke it."""

    type: str
    trigger: Span | None = None

    @property
    def label(self) -> str:
        """`Add Visit`."""
        return said("Add {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: unknown type, illegal span, or a trigger where the type takes none."""
        declared = on.event_type(self.type)
        triggers: tuple[Span, ...] = ()
        if self.trigger is not None:
            trigger = self.trigger
            triggers = (legal_span(on.article.text, lambda: trigger),)
        _refuse_triggers(declared, len(triggers))
        event = Event(
            id=on.marks.new_id(Event),
            type=self.type,
            by=on.stamp.provenance(),
            triggers=triggers,
        )
        return on.added(self.label, event)


@dataclass(frozen=True, slots=True)
class RetypeEvent:
    """Give an event another type; `drop` lets arguments go that the new type has no place for."""

    id: str
    type: str
    drop: bool = False

    @property
    def label(self) -> str:
        """`Change to Visit`."""
        return said("Change to {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: arguments would be lost and `drop` is not set, or a user does not take it."""
        event = on.event(self.id)
        declared = on.event_type(self.type)
        if event.type == self.type:
            raise CommandRefused(said("{event} is already of that type.", event=on.name_of(event)))
        _refuse_triggers(declared, len(event.triggers))
        refuse_broken_uses(on, event, self.type)
        kept = _kept_arguments(on, event, declared)
        lost = [argument.role for argument in event.arguments if argument not in kept]
        if lost and not self.drop:
            raise CommandRefused(
                said(
                    "As {type} this event would lose what fills {roles}.",
                    type=self.type,
                    roles=tuple(dict.fromkeys(lost)),
                ),
                hint=said("Clear those roles first, or change the type and drop them."),
            )
        after = replace(event, type=self.type, arguments=kept)
        after = replace(after, attributes=kept_attributes(on, after))
        return Change(
            said("Change {type} to {type_2}", type=event.type, type_2=self.type),
            (on.changed(event, after),),
        )


@dataclass(frozen=True, slots=True)
class AddTrigger:
    """Add one more span that evokes an event."""

    id: str
    span: Span

    @property
    def label(self) -> str:
        """`Add trigger`."""
        return said("Add trigger")

    def change(self, on: Context) -> Change:
        """Refused: illegal span, already a trigger, or more than the type takes."""
        event = on.event(self.id)
        span = legal_span(on.article.text, lambda: self.span)
        if span in event.triggers:
            raise CommandRefused(said("This is already a trigger of {type}.", type=event.type))
        declared = on.schema.event_type(event.type)
        if declared is not None:
            _refuse_triggers(declared, len(event.triggers) + 1)
        after = replace(event, triggers=(*event.triggers, span))
        return Change(said("Add trigger to {type}", type=event.type), (on.changed(event, after),))


@dataclass(frozen=True, slots=True)
class RemoveTrigger:
    """Take one trigger from an event."""

    id: str
    index: int

    @property
    def label(self) -> str:
        """`Remove trigger`."""
        return said("Remove trigger")

    def change(self, on: Context) -> Change:
        """Refused: there is no such trigger."""
        event = on.event(self.id)
        span_of(event, self.index)
        triggers = event.triggers[: self.index] + event.triggers[self.index + 1 :]
        after = replace(event, triggers=triggers)
        return Change(
            said("Remove trigger of {type}", type=event.type), (on.changed(event, after),)
        )


@dataclass(frozen=True, slots=True)
class FillRole:
    """Fill a role of an event with a mention, another event, or a written value.

    A role that takes one filler and has one gets the new one in its place.
    """

    event: str
    role: str
    filler: MarkRef | str

    @property
    def label(self) -> str:
        """`Fill agent`."""
        return said("Fill {role}", role=self.role)

    def change(self, on: Context) -> Change:
        """Refused: not accepted there, already there, role full, or the event in itself."""
        event = on.event(self.event)
        role = _role_of(on, event, self.role)
        filler = self.filler.strip() if isinstance(self.filler, str) else self.filler
        reason = why_not_filler(on.schema, on.marks, event.type, role, filler)
        if reason:
            raise CommandRefused(reason)
        if isinstance(filler, MarkRef) and filler.kind == "event":
            _refuse_cycle(on, event, filler)
        if any(same_argument(argument, role.name, filler) for argument in event.arguments):
            raise CommandRefused(
                said(
                    "“{role}” of {type} is already filled with this.",
                    role=role.name,
                    type=event.type,
                )
            )
        arguments = _with_filler(event, role, Argument(role.name, filler))
        return Change(
            said("Fill {role} of {type}", role=role.name, type=event.type),
            (on.changed(event, replace(event, arguments=arguments)),),
        )


@dataclass(frozen=True, slots=True)
class ClearRole:
    """Empty a role of an event: of one filler, or (None) of all."""

    event: str
    role: str
    filler: MarkRef | str | None = None

    @property
    def label(self) -> str:
        """`Clear agent`."""
        return said("Clear {role}", role=self.role)

    def change(self, on: Context) -> Change:
        """Refused: nothing fills the role, or not this."""
        event = on.event(self.event)
        kept = tuple(
            argument
            for argument in event.arguments
            if argument.role != self.role
            or (self.filler is not None and argument.filler != self.filler)
        )
        if len(kept) == len(event.arguments):
            raise CommandRefused(
                said("“{role}” of {type} is not filled with this.", role=self.role, type=event.type)
                if event.fillers(self.role)
                else said("“{role}” of {type} is already empty.", role=self.role, type=event.type)
            )
        return Change(
            said("Clear {role} of {type}", role=self.role, type=event.type),
            (on.changed(event, replace(event, arguments=kept)),),
        )


@dataclass(frozen=True, slots=True)
class MoveArgument:
    """Put the argument at one place of an event's list at another place (counted from 0)."""

    event: str
    index: int
    to: int

    @property
    def label(self) -> str:
        """`Reorder arguments`."""
        return said("Reorder arguments")

    def change(self, on: Context) -> Change:
        """Refused: there is no such place, or the argument is already there."""
        event = on.event(self.event)
        count = len(event.arguments)
        if not (0 <= self.index < count and 0 <= self.to < count):
            raise CommandRefused(
                said("{type} has {count} arguments.", type=event.type, count=count)
            )
        arguments = list(event.arguments)
        arguments.insert(self.to, arguments.pop(self.index))
        if tuple(arguments) == event.arguments:
            raise CommandRefused(said("The argument is already in that place."))
        return Change(
            said("Reorder arguments of {type}", type=event.type),
            (on.changed(event, replace(event, arguments=tuple(arguments))),),
        )


def _refuse_triggers(declared: EventType, count: int) -> None:
    most = declared.max_triggers
    if most is not None and count > most:
        if most == 0:
            words = said("{type} takes no trigger.", type=declared.name)
        elif most == 1:
            words = said("{type} takes at most 1 trigger.", type=declared.name)
        else:
            words = said("{type} takes at most {count} triggers.", type=declared.name, count=most)
        raise CommandRefused(words)


def _role_of(on: Context, event: Event, name: str) -> Role:
    declared = on.event_type(event.type)
    role = declared.role(name)
    if role is None:
        names = tuple(known.name for known in declared.roles)
        raise CommandRefused(
            said("{type} has no role “{role}”.", type=event.type, role=name),
            hint=said("It has {roles}.", roles=names) if names else said("It has no roles."),
        )
    return role


def _refuse_cycle(on: Context, event: Event, filler: MarkRef) -> None:
    if filler.id == event.id:
        raise CommandRefused(said("{type} cannot be its own argument.", type=event.type))
    if reaches(on.marks, filler.id, event.id):
        raise CommandRefused(
            said(
                "{mark} already has {event} among its arguments; events cannot contain each other.",
                mark=on.name_of(on.mark(filler.id)),
                event=on.name_of(event),
            ),
        )


def _with_filler(event: Event, role: Role, argument: Argument) -> tuple[Argument, ...]:
    filled = [i for i, known in enumerate(event.arguments) if known.role == role.name]
    if role.max == 1 and filled:
        first = filled[0]
        return tuple(
            argument if i == first else known
            for i, known in enumerate(event.arguments)
            if i == first or i not in filled
        )
    if role.max is not None and len(filled) >= role.max:
        raise CommandRefused(
            said(
                "“{role}” of {type} takes at most {max}.",
                role=role.name,
                type=event.type,
                max=role.max,
            ),
            hint=said("Clear one of its fillers first.") if filled else "",
        )
    return (*event.arguments, argument)


def _kept_arguments(on: Context, event: Event, declared: EventType) -> tuple[Argument, ...]:
    """The arguments that the new type has a role for, as many of each as it takes."""
    kept: list[Argument] = []
    for argument in event.arguments:
        role = declared.role(argument.role)
        if role is None:
            continue
        if why_not_filler(on.schema, on.marks, declared.name, role, argument.filler):
            continue
        if role.max is None or sum(known.role == role.name for known in kept) < role.max:
            kept.append(argument)
    return tuple(kept)
