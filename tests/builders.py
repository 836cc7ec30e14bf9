"""Builders of domain values for tests; every argument has a default that is fine to leave.

`an_article(text)`, `a_schema()`, `a_layer()`, `a_by()`, `a_span(*fragments)`;
`a_mention(id, label, start, end)`, `an_event(id, label, *triggers, arguments=…)`,
`an_argument(role, filler)`, `a_relation(id, label, source, target)`,
`a_cluster(id, kind, *members)`, `an_actor(id, name)`; ids and labels go by position;
`a_mark_set(*marks)`; `a_context(*marks, text=…, actors=…)` for commands;
`carried_out(command, context)` applies what the command makes and returns the change;
`refusal_of(command, context)` returns the message of a refusal and proves that nothing changed;
`ref(mark)` points to a mark. `TEXT` is the default text, `AT` and `LATER` are moments.
"""

from __future__ import annotations

import pytest

from annotator.commands.base import Command, Context, Stamp
from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Argument,
    Cluster,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    Provenance,
    Relation,
)
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)
from annotator.model.span import Span

TEXT = "Anna Kral and Ben Ode of the Red Cross visited Baku on Friday.\nThey met the mayor."
AT = "2026-11-22T10:15:30Z"
LATER = "2026-11-22T11:00:00Z"


def an_article(text: str = TEXT, **head: object) -> Article:
    """An article; `head` takes any other field of `Article`."""
    return Article(id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2F"), text=text, **head)  # type: ignore[arg-type]


def a_layer(number: int = 1, annotator: str = "A1", **fields: object) -> Layer:
    """A layer, new and empty unless told otherwise."""
    return Layer(id=LayerId(f"L{number}"), annotator=annotator, **fields)  # type: ignore[arg-type]


def a_by(author: str = "A1", at: str = AT, **fields: object) -> Provenance:
    """The provenance of a mark made by hand."""
    return Provenance(author, "manual", at, at, **fields)  # type: ignore[arg-type]


def a_span(*fragments: tuple[int, int]) -> Span:
    """A span of the fragments."""
    return Span(fragments)


def a_mention(
    identifier: str = "m1", label: str = "Person", start: int = 0, end: int = 9, **fields: object
) -> Mention:
    """A mention of one fragment, or of `span=…`."""
    span = fields.pop("span", None) or Span.single(start, end)
    return Mention(MarkId(identifier), label, span, fields.pop("by", a_by()), **fields)  # type: ignore[arg-type]


def an_event(
    identifier: str = "e1",
    label: str = "Visit",
    *triggers: tuple[int, int],
    arguments: tuple[Argument, ...] = (),
    **fields: object,
) -> Event:
    """An event; each trigger is one fragment, by default “visited” of `TEXT`."""
    spans = tuple(Span.single(*trigger) for trigger in triggers or ((39, 46),))
    spans = fields.pop("triggers", spans)  # type: ignore[assignment]
    return Event(MarkId(identifier), label, a_by(), spans, arguments, **fields)  # type: ignore[arg-type]


def ref(mark: Mark | str) -> MarkRef:
    """A pointer to a mark: an event if it is one, or if its id begins with e."""
    identifier = mark if isinstance(mark, str) else mark.id
    is_event = isinstance(mark, Event) or identifier.startswith("e")
    return MarkRef("event" if is_event else "mention", MarkId(identifier))


def an_argument(role: str, filler: Mark | MarkRef | str) -> Argument:
    """An argument filled with a mark, a pointer, or a written value."""
    return Argument(role, filler if isinstance(filler, str | MarkRef) else ref(filler))


def a_relation(
    identifier: str = "r1",
    label: str = "member-of",
    source: Mark | str = "m1",
    target: Mark | str = "m2",
    **fields: object,
) -> Relation:
    """A relation between two marks or ids of marks."""
    return Relation(MarkId(identifier), label, ref(source), ref(target), a_by(), **fields)  # type: ignore[arg-type]


def a_cluster(identifier: str = "c1", kind: str = "actor", *members: str) -> Cluster:
    """A cluster of the marks of these ids."""
    return Cluster(MarkId(identifier), kind, tuple(MarkId(m) for m in members), a_by())  # type: ignore[arg-type]


def an_actor(identifier: str = "a1", name: str = "Anna Kral", **fields: object) -> Actor:
    """An entry of the registry."""
    return Actor(ActorId(identifier), name, str(fields.pop("type", "Person")), **fields)  # type: ignore[arg-type]


def a_mark_set(*marks: Mark, layer: Layer | None = None) -> MarkSet:
    """The marks of one layer."""
    return MarkSet(layer or a_layer(), marks)


def a_context(
    *marks: Mark,
    text: str = TEXT,
    actors: tuple[Actor, ...] = (),
    schema: Schema | None = None,
    layer: Layer | None = None,
    at: str = LATER,
    author: str = "A2",
) -> Context:
    """What a command is carried out on, by another person and later than the marks were made."""
    return Context(
        article=an_article(text),
        schema=schema or a_schema(),
        marks=a_mark_set(*marks, layer=layer),
        actors={actor.id: actor for actor in actors},
        stamp=Stamp(author, at),
    )


def carried_out(command: Command, on: Context) -> Change:
    """Apply what the command makes; it must not have touched anything before that."""
    before = on.marks.snapshot()
    change = command.change(on)
    assert on.marks.snapshot() == before
    on.marks.apply(change)
    return change


def refusal_of(command: Command, on: Context) -> str:
    """The message with which a command is refused; nothing has changed then."""
    before, serial = on.marks.snapshot(), on.marks.serial
    with pytest.raises(CommandRefused) as refusal:
        command.change(on)
    assert on.marks.snapshot() == before
    assert on.marks.serial == serial
    return refusal.value.message


def a_schema() -> Schema:
    """A small schema with one label of every make that rules distinguish."""
    return Schema(
        name="test",
        version="1.0.0",
        title="Test",
        mention_types=(
            MentionType("Person", key="1"),
            MentionType("Organization", key="2", color="#123456"),
            MentionType("Place", kind="place"),
            MentionType("Time", kind="time"),
        ),
        event_types=(
            EventType(
                "Visit",
                roles=(
                    Role("agent", ("actor",), key="a", min=1, max=1),
                    Role("host", ("actor",)),
                    Role("place", ("Place",), max=1),
                    Role("purpose", ("event", "value")),
                    Role("topic", ("mention", "event", "value"), max=2),
                    Role("nobody", ("mention",), max=0),
                ),
                max_triggers=2,
            ),
            EventType(
                "Attack",
                roles=(
                    Role("agent", ("Organization", "Person")),
                    Role("host", ("Organization",), max=1),
                    Role("cause", ("Visit", "Attack")),
                ),
            ),
            EventType("Silence", min_triggers=0, max_triggers=0),
            EventType("Once", max_triggers=1),
        ),
        relation_types=(
            RelationType("member-of", ("actor",), ("Organization",)),
            RelationType("ally-of", ("actor",), ("actor",), symmetric=True),
            RelationType("opponent-of", ("actor",), ("actor",)),
            RelationType("causes", ("event",), ("Attack",)),
            RelationType("about", ("mention", "event"), ("mention", "event")),
        ),
        attributes=(
            Attribute(
                "realis", ("event",), (AttributeChoice("actual"), AttributeChoice("future", "f"))
            ),
            Attribute("gender", ("Person",), (AttributeChoice("f"), AttributeChoice("m"))),
            Attribute("certainty", ("mention", "ally-of"), (AttributeChoice("low"),)),
            Attribute("remark", ("Visit", "relation"), ()),
        ),
    )
