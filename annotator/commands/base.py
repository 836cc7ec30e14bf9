"""What every command shares: the protocol, what it works on, and how marks are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from annotator.model.article import Article
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Annotation,
    Cluster,
    Event,
    Mark,
    Mention,
    Provenance,
    Relation,
)
from annotator.model.said import said
from annotator.model.schema import EventType, MentionType, RelationType, Schema

_CHOOSE = said("Choose a label of the palette, or add it to the schema.")
_SHOWN = 40  # code points of a mark's text that a message quotes

M = TypeVar("M", bound=Mark)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who makes a change, when and how; models know no clock, so the workspace passes it.

    `at` is RFC 3339 in UTC, ending in Z. `confidence` is 0 to 1, or None.
    """

    author: str
    at: str
    method: str = "manual"
    confidence: float | None = None
    derived_from: tuple[str, ...] = ()
    source: str | None = None

    def provenance(self) -> Provenance:
        """The provenance of a mark that is made now."""
        return Provenance(
            author=self.author,
            method=self.method,
            created=self.at,
            modified=self.at,
            confidence=self.confidence,
            derived_from=self.derived_from,
            extra={} if self.source is None else {"source": self.source},
        )

    def touched(self, mark: M) -> M:
        """The mark as modified now; who made it, when and how stays.

        A mark of nobody (an imported record may leave that out) becomes this author's.
        """
        by = replace(mark.by, modified=self.at) if mark.by.author else self.provenance()
        return replace(mark, by=by)


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is carried out on. Commands read it and never change it.

    Every look-up raises `CommandRefused` where the thing asked for does not exist.
    """

    article: Article
    schema: Schema
    marks: MarkSet
    actors: Mapping[ActorId, Actor]
    stamp: Stamp

    def mark(self, identifier: str) -> Mark:
        """The mark of this id."""
        found = self.marks.get(identifier)
        if found is None:
            raise CommandRefused(
                said("There is no mark {identifier} in this article.", identifier=identifier),
                hint=said("It may have been removed in the meantime."),
            )
        return found

    def annotation(self, identifier: str) -> Annotation:
        """The mention, event or relation of this id."""
        found = self.mark(identifier)
        if isinstance(found, Cluster):
            raise CommandRefused(
                said("{identifier} is a cluster; choose one of its members.", identifier=identifier)
            )
        return found

    def mention(self, identifier: str) -> Mention:
        """The mention of this id."""
        found = self.mark(identifier)
        if not isinstance(found, Mention):
            raise CommandRefused(said("{identifier} is not a mention.", identifier=identifier))
        return found

    def event(self, identifier: str) -> Event:
        """The event of this id."""
        found = self.mark(identifier)
        if not isinstance(found, Event):
            raise CommandRefused(said("{identifier} is not an event.", identifier=identifier))
        return found

    def relation(self, identifier: str) -> Relation:
        """The relation of this id."""
        found = self.mark(identifier)
        if not isinstance(found, Relation):
            raise CommandRefused(said("{identifier} is not a relation.", identifier=identifier))
        return found

    def actor(self, identifier: str) -> Actor:
        """The actor of this id."""
        found = self.actors.get(ActorId(identifier))
        if found is None:
            raise CommandRefused(
                said("The registry has no actor {identifier}.", identifier=identifier)
            )
        return found

    def mention_type(self, name: str) -> MentionType:
        """The schema's mention label of this name."""
        found = self.schema.mention_type(name)
        if found is None:
            words = said(
                "The schema “{schema}” has no mention label “{name}”.",
                schema=self.schema.name,
                name=name,
            )
            raise CommandRefused(words, hint=_CHOOSE)
        return found

    def event_type(self, name: str) -> EventType:
        """The schema's event type of this name."""
        found = self.schema.event_type(name)
        if found is None:
            words = said(
                "The schema “{schema}” has no event type “{name}”.",
                schema=self.schema.name,
                name=name,
            )
            raise CommandRefused(words, hint=_CHOOSE)
        return found

    def relation_type(self, name: str) -> RelationType:
        """The schema's relation type of this name."""
        found = self.schema.relation_type(name)
        if found is None:
            words = said(
                "The schema “{schema}” has no relation type “{name}”.",
                schema=self.schema.name,
                name=name,
            )
            raise CommandRefused(words, hint=_CHOOSE)
        return found

    def name_of(self, mark: Mark) -> str:
        """A mark as messages call it: `“the minister” (Person)`."""
        match mark:
            case Mention():
                return f"{self._quote(mark.span.quote(self.article.text))} ({mark.type})"
            case Event(triggers=(first, *_)):
                return f"{self._quote(first.quote(self.article.text))} ({mark.type})"
            case Event() | Relation():
                return f"{mark.type} {mark.id}"
            case Cluster():
                return said("cluster {mark}", mark=mark.id)

    @staticmethod
    def _quote(text: str) -> str:
        shown = " ".join(text.split())
        return f"“{shown}”" if len(shown) <= _SHOWN else f"“{shown[: _SHOWN - 1].rstrip()}…”"

    # -- making changes ----------------------------------------------------------------------

    def changed(self, before: M, after: M) -> Edit:
        """The edit that puts `after` in the place of `before` and notes when."""
        return Edit(before, self.stamp.touched(after))

    def added(self, label: str, mark: Mark) -> Change:
        """The change that adds a mark."""
        return Change(label, (Edit(None, mark),))


class Command(Protocol):
    """One possible change of the marks: a verb and what it needs to know."""

    @property
    def label(self) -> str:
        """A few words for menus, before anything is known of the marks: `Tag Person`."""
        ...

    def change(self, on: Context) -> Change:
        """The change this command makes, labelled for the Undo menu; `on` is not touched.

        Raises:
            CommandRefused: the schema or the marks forbid it, in words for the annotator.
        """
        ...
