"""The marks of an article: mention, event, relation, cluster, and the actors they point to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.article import JsonObject
from annotator.model.identity import ActorId, LayerId, MarkId
from annotator.model.span import Span

LayerKind = Literal["manual", "import", "model", "adjudicated"]
Status = Literal["new", "in_progress", "complete", "flagged"]
AttributeValue = str | int | float | bool | tuple[str, ...]
Attributes = JsonObject


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who made a mark, how and when. Times are RFC 3339 in UTC, ending in Z."""

    author: str
    method: str
    created: str
    modified: str
    confidence: float | None = None
    derived_from: tuple[str, ...] = ()
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NormalizedTime:
    """When something was, as an interval of ISO dates of a stated precision.

    `anchor` names what a relative expression was resolved against (`published`), `source` the
    mention it was read from.
    """

    start: str
    end: str | None = None
    precision: str = "day"
    approximate: bool = False
    anchor: str | None = None
    source: MarkId | None = None
    extra: JsonObject = field(default_factory=dict)

    def __str__(self) -> str:
        shown = self.start if self.end in (None, self.start) else f"{self.start} – {self.end}"
        return f"about {shown}" if self.approximate else shown


@dataclass(frozen=True, slots=True)
class MarkRef:
    """A pointer to a mention or an event of the same layer.

    `extra` holds what a record says beside it; two pointers to the same mark are equal.
    """

    kind: Literal["mention", "event"]
    id: MarkId
    extra: JsonObject | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed span, perhaps of an actor of the registry."""

    id: MarkId
    type: str
    span: Span
    by: Provenance
    actor: ActorId | None = None
    attributes: Attributes = field(default_factory=dict)
    time: NormalizedTime | None = None
    note: str | None = None
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills one role of an event: a mention, another event, or a literal value."""

    role: str
    filler: MarkRef | str
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """A typed event with the spans that evoke it and its ordered arguments."""

    id: MarkId
    type: str
    by: Provenance
    triggers: tuple[Span, ...] = ()
    arguments: tuple[Argument, ...] = ()
    attributes: Attributes = field(default_factory=dict)
    time: NormalizedTime | None = None
    note: str | None = None
    extra: JsonObject = field(default_factory=dict)

    def fillers(self, role: str) -> tuple[MarkRef | str, ...]:
        """What fills this role, in order."""
        return tuple(argument.filler for argument in self.arguments if argument.role == role)


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link from one mention or event to another."""

    id: MarkId
    type: str
    source: MarkRef
    target: MarkRef
    by: Provenance
    attributes: Attributes = field(default_factory=dict)
    note: str | None = None
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Marks of one article that are the same thing (`actor`) or the same event (`event`)."""

    id: MarkId
    kind: Literal["actor", "event"]
    members: tuple[MarkId, ...]
    by: Provenance
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Actor:
    """An entry of the project's registry, to which mentions of many articles point."""

    id: ActorId
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    codes: JsonObject = field(default_factory=dict)
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's, one model's, or the adjudicated view of one article, and its status.

    `seconds` is working time; it only grows, is no part of undo, and two layers that differ in
    nothing else are equal.
    """

    id: LayerId
    annotator: str
    kind: LayerKind = "manual"
    status: Status = "new"
    nothing_to_mark: bool = False
    seconds: int = field(default=0, compare=False)
    labels: JsonObject = field(default_factory=dict)
    extra: JsonObject = field(default_factory=dict)


Mark = Mention | Event | Relation | Cluster
Annotation = Mention | Event | Relation


def spans_of(mark: Mark) -> tuple[Span, ...]:
    """The spans a mark stands on in the text; none for relations and clusters."""
    match mark:
        case Mention():
            return (mark.span,)
        case Event():
            return mark.triggers
        case Relation() | Cluster():
            return ()


def references_of(mark: Mark) -> Iterator[MarkId]:
    """Ids of the marks that this one cannot be without or points to."""
    match mark:
        case Mention():
            if mark.time and mark.time.source:
                yield mark.time.source
        case Event():
            for argument in mark.arguments:
                if isinstance(argument.filler, MarkRef):
                    yield argument.filler.id
            if mark.time and mark.time.source:
                yield mark.time.source
        case Relation():
            yield mark.source.id
            yield mark.target.id
        case Cluster():
            yield from mark.members
