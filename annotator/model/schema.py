"""Schema: which labels, roles, relations and attributes an annotator may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

MentionKind = Literal["actor", "place", "time", "quantity", "other"]
Target = Literal["mention", "event", "relation"]

ANY_ACTOR, ANY_MENTION, ANY_EVENT, ANY_VALUE = "actor", "mention", "event", "value"
RESERVED_WORDS = frozenset({ANY_ACTOR, ANY_MENTION, ANY_EVENT, ANY_VALUE, "relation"})
RESERVED_LETTERS = frozenset("ermgjnv")


@dataclass(frozen=True, slots=True)
class AttributeChoice:
    """One value an attribute can take, and the key that sets it."""

    name: str
    key: str | None = None
    guideline: str = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of marks; `on` names kinds (mention, event, relation) or single labels."""

    name: str
    on: tuple[str, ...]
    values: tuple[AttributeChoice, ...]
    default: str | None = None
    guideline: str = ""

    def choice(self, name: str) -> AttributeChoice | None:
        """The value of this name, or None."""
        return next((value for value in self.values if value.name == name), None)


@dataclass(frozen=True, slots=True)
class MentionType:
    """A label for spans. Those of kind `actor` may be linked to the registry."""

    name: str
    kind: MentionKind = "actor"
    key: str | None = None
    color: str = "#5b6470"
    guideline: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A place in an event: what may fill it, and how many fillers it needs and allows."""

    name: str
    accepts: tuple[str, ...]
    key: str | None = None
    min: int = 0
    max: int | None = None
    guideline: str = ""

    @property
    def accepts_value(self) -> bool:
        """Whether a literal value may stand here."""
        return ANY_VALUE in self.accepts


@dataclass(frozen=True, slots=True)
class EventType:
    """A label for events, with its roles."""

    name: str
    roles: tuple[Role, ...] = ()
    key: str | None = None
    color: str = "#c8501e"
    guideline: str = ""
    example: str = ""
    min_triggers: int = 1
    max_triggers: int | None = None

    def role(self, name: str) -> Role | None:
        """The role of this name, or None."""
        return next((role for role in self.roles if role.name == name), None)


@dataclass(frozen=True, slots=True)
class RelationType:
    """A label for links; `source` and `target` say what may stand at the ends."""

    name: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    key: str | None = None
    color: str = "#5b6470"
    symmetric: bool = False
    guideline: str = ""
    example: str = ""


@dataclass(frozen=True)
class Schema:
    """Everything an annotator may mark. `sha256` is that of the file it was read from."""

    name: str
    version: str
    title: str = ""
    description: str = ""
    mention_types: tuple[MentionType, ...] = ()
    event_types: tuple[EventType, ...] = ()
    relation_types: tuple[RelationType, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    sha256: str = ""
    notes: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def _mentions(self) -> dict[str, MentionType]:
        return {label.name: label for label in self.mention_types}

    @cached_property
    def _events(self) -> dict[str, EventType]:
        return {label.name: label for label in self.event_types}

    @cached_property
    def _relations(self) -> dict[str, RelationType]:
        return {label.name: label for label in self.relation_types}

    def mention_type(self, name: str) -> MentionType | None:
        """The mention label of this name, or None."""
        return self._mentions.get(name)

    def event_type(self, name: str) -> EventType | None:
        """The event label of this name, or None."""
        return self._events.get(name)

    def relation_type(self, name: str) -> RelationType | None:
        """The relation label of this name, or None."""
        return self._relations.get(name)

    def label(self, name: str) -> MentionType | EventType | RelationType | None:
        """The label of this name, of whatever kind, or None."""
        return self._mentions.get(name) or self._events.get(name) or self._relations.get(name)

    def color_of(self, label: str) -> str:
        """The colour of any label, grey for one this schema does not know."""
        found = self.label(label)
        return found.color if found else "#5b6470"

    def accepts(self, accepted: Iterable[str], kind: Target, label: str) -> bool:
        """Whether a mark of this kind and label may stand where `accepted` is asked for."""
        for word in accepted:
            if word == label and kind == ("event" if label in self._events else "mention"):
                return True
            if word == ANY_EVENT and kind == "event":
                return True
            if word == ANY_MENTION and kind == "mention":
                return True
            if word == ANY_ACTOR and kind == "mention" and self.is_actor(label):
                return True
        return False

    def is_actor(self, label: str) -> bool:
        """Whether mentions of this label may be linked to an actor of the registry."""
        found = self._mentions.get(label)
        return found is not None and found.kind == "actor"

    def attributes_on(self, kind: Target, label: str) -> tuple[Attribute, ...]:
        """The attributes a mark of this kind and label has."""
        return tuple(a for a in self.attributes if kind in a.on or label in a.on)

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of this name, or None."""
        return next((a for a in self.attributes if a.name == name), None)

    def labels(self) -> Iterator[str]:
        """Names of all labels: mentions, events, relations."""
        yield from self._mentions
        yield from self._events
        yield from self._relations

    # -- plain data --------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """This schema as plain data with the keys of a schema file, plus `sha256`."""
        return {
            "annotation_schema": 1,
            "name": self.name,
            "version": self.version,
            "title": self.title,
            "description": self.description,
            "mentions": [_label(m, kind=m.kind) for m in self.mention_types],
            "attributes": [
                {
                    "name": a.name,
                    "on": list(a.on),
                    "values": [
                        {"name": v.name, "key": v.key, "guideline": v.guideline} for v in a.values
                    ],
                    "default": a.default,
                    "guideline": a.guideline,
                }
                for a in self.attributes
            ],
            "events": [
                _label(
                    e,
                    triggers={"min": e.min_triggers, "max": e.max_triggers},
                    roles=[
                        {
                            "name": r.name,
                            "key": r.key,
                            "accepts": list(r.accepts),
                            "min": r.min,
                            "max": r.max,
                            "guideline": r.guideline,
                        }
                        for r in e.roles
                    ],
                )
                for e in self.event_types
            ],
            "relations": [
                _label(r, source=list(r.source), target=list(r.target), symmetric=r.symmetric)
                for r in self.relation_types
            ],
            "sha256": self.sha256,
            "notes": list(self.notes),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Schema:
        """The schema of plain data that is known to be valid (see `formats.schema_file`)."""
        return cls(
            name=data["name"],
            version=str(data["version"]),
            title=data.get("title", ""),
            description=data.get("description", ""),
            mention_types=tuple(
                MentionType(**_shared(m), kind=m.get("kind", "actor"))
                for m in data.get("mentions", ())
            ),
            event_types=tuple(_event_type(e) for e in data.get("events", ())),
            relation_types=tuple(
                RelationType(
                    **_shared(r),
                    source=tuple(r["source"]),
                    target=tuple(r["target"]),
                    symmetric=r.get("symmetric", False),
                )
                for r in data.get("relations", ())
            ),
            attributes=tuple(_attribute(a) for a in data.get("attributes", ())),
            sha256=data.get("sha256", ""),
            notes=tuple(data.get("notes", ())),
        )


def _label(label: MentionType | EventType | RelationType, **more: Any) -> dict[str, Any]:
    return {
        "name": label.name,
        "key": label.key,
        "color": label.color,
        "guideline": label.guideline,
        "example": label.example,
        **more,
    }


def _shared(data: dict[str, Any]) -> dict[str, Any]:
    keys = ("name", "key", "color", "guideline", "example")
    return {key: data[key] for key in keys if data.get(key) is not None}


def _event_type(data: dict[str, Any]) -> EventType:
    triggers = data.get("triggers") or {}
    return EventType(
        **_shared(data),
        roles=tuple(
            Role(
                name=r["name"],
                accepts=tuple(r["accepts"]),
                key=r.get("key"),
                min=r.get("min", 0),
                max=r.get("max"),
                guideline=r.get("guideline", ""),
            )
            for r in data.get("roles", ())
        ),
        min_triggers=triggers.get("min", 1),
        max_triggers=triggers.get("max"),
    )


def _attribute(data: dict[str, Any]) -> Attribute:
    return Attribute(
        name=data["name"],
        on=tuple(data["on"]),
        values=tuple(
            AttributeChoice(v["name"], v.get("key"), v.get("guideline", ""))
            for v in data.get("values", ())
        ),
        default=data.get("default"),
        guideline=data.get("guideline", ""),
    )
