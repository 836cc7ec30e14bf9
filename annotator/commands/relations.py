"""Commands on relations: add, retype, reverse."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.commands.keeping import kept_attributes
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.marks import MarkRef, Relation
from annotator.model.rules import why_not_end
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class AddRelation:
    """Link two marks."""

    type: str
    source: MarkRef
    target: MarkRef

    @property
    def label(self) -> str:
        """`Add member-of`."""
        return said("Add {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: an end the type does not take, a mark with itself, or a link that exists."""
        relation = Relation(
            id=on.marks.new_id(Relation),
            type=self.type,
            source=self.source,
            target=self.target,
            by=on.stamp.provenance(),
        )
        _refuse_illegal(on, relation)
        return on.added(self.label, relation)


@dataclass(frozen=True, slots=True)
class RetypeRelation:
    """Give a relation another type; attributes not legal under it fall away."""

    id: str
    type: str

    @property
    def label(self) -> str:
        """`Change to member-of`."""
        return said("Change to {type}", type=self.type)

    def change(self, on: Context) -> Change:
        """Refused: an end the new type does not take, or the same link exists."""
        relation = on.relation(self.id)
        if relation.type == self.type:
            raise CommandRefused(said("The relation is already “{type}”.", type=self.type))
        after = replace(relation, type=self.type)
        _refuse_illegal(on, after)
        after = replace(after, attributes=kept_attributes(on, after))
        return Change(
            said("Change {relation_type} to {type}", relation_type=relation.type, type=self.type),
            (on.changed(relation, after),),
        )


@dataclass(frozen=True, slots=True)
class ReverseRelation:
    """Swap source and target."""

    id: str

    @property
    def label(self) -> str:
        """`Reverse relation`."""
        return said("Reverse relation")

    def change(self, on: Context) -> Change:
        """Refused: no direction to reverse, or an end that the type does not take there."""
        relation = on.relation(self.id)
        if on.relation_type(relation.type).symmetric:
            raise CommandRefused(
                said("“{relation_type}” has no direction to reverse.", relation_type=relation.type)
            )
        after = replace(relation, source=relation.target, target=relation.source)
        _refuse_illegal(on, after)
        return Change(
            said("Reverse {relation_type}", relation_type=relation.type),
            (on.changed(relation, after),),
        )


def _refuse_illegal(on: Context, relation: Relation) -> None:
    declared = on.relation_type(relation.type)
    if relation.source == relation.target:
        raise CommandRefused(
            said("“{relation_type}” cannot link a mark to itself.", relation_type=relation.type)
        )
    for end, ref in (("source", relation.source), ("target", relation.target)):
        reason = why_not_end(on.schema, on.marks, relation.type, ref, end=end)
        if reason:
            raise CommandRefused(reason)
    ends = (relation.source, relation.target)
    same = (ends, ends[::-1]) if declared.symmetric else (ends,)
    for other in on.marks.dependents(relation.source.id):
        if (
            isinstance(other, Relation)
            and other.type == relation.type
            and (other.source, other.target) in same
        ):
            raise CommandRefused(
                said(
                    "These two are already linked as “{relation_type}”.",
                    relation_type=relation.type,
                )
            )
