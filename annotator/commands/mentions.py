"""Commands on mentions: add, retype; and those on their place in the text, see `spans`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.commands.base import Context
from annotator.commands.keeping import kept_attributes, refuse_broken_uses
from annotator.commands.places import legal_span, refuse_twin
from annotator.commands.spans import AddFragment, MoveEdge, RemoveFragment
from annotator.commands.times import refuse_bad_time
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.marks import Mention, NormalizedTime
from annotator.model.rules import why_not_attribute
from annotator.model.said import said
from annotator.model.span import Span

__all__ = ["AddFragment", "AddMention", "MoveEdge", "RemoveFragment", "RetypeMention"]


@dataclass(frozen=True, slots=True)
class AddMention:
    """Tag a span of text."""

    type: str
    span: Span
    actor: ActorId | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    time: NormalizedTime | None = None

    @property
    def label(self) -> str:
        """`Tag Person`."""
        return said("Tag {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: unknown label, illegal or already tagged span, illegal details."""
        on.mention_type(self.type)
        span = legal_span(on.article.text, lambda: self.span)
        refuse_twin(on, self.type, span)
        mention = Mention(
            id=on.marks.new_id(Mention),
            type=self.type,
            span=span,
            by=on.stamp.provenance(),
            actor=self.actor,
            attributes=dict(self.attributes),
            time=self.time,
        )
        if self.actor is not None:
            on.actor(self.actor)
            if not on.schema.is_actor(self.type):
                raise CommandRefused(
                    said("{type} is no actor, so it cannot be linked to one.", type=self.type)
                )
        for name, value in self.attributes.items():
            reason = why_not_attribute(on.schema, mention, name, value)
            if reason:
                raise CommandRefused(reason)
        if self.time is not None:
            refuse_bad_time(on, self.time)
        return on.added(self.label, mention)


@dataclass(frozen=True, slots=True)
class RetypeMention:
    """Give a mention another label; what is not legal under it falls away."""

    id: str
    type: str

    @property
    def label(self) -> str:
        """`Change to Person`."""
        return said("Change to {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: a role or relation that the mention stands in does not take the new label."""
        mention = on.mention(self.id)
        on.mention_type(self.type)
        if mention.type == self.type:
            raise CommandRefused(
                said(
                    "{mention} is already tagged {type}.",
                    mention=on.name_of(mention),
                    type=self.type,
                )
            )
        refuse_twin(on, self.type, mention.span)
        refuse_broken_uses(on, mention, self.type)
        after = replace(
            mention,
            type=self.type,
            actor=mention.actor if on.schema.is_actor(self.type) else None,
        )
        after = replace(after, attributes=kept_attributes(on, after))
        return Change(
            said("Change {type} to {type_2}", type=mention.type, type_2=self.type),
            (on.changed(mention, after),),
        )
