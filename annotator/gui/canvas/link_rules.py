"""What may be drawn from one mark to others, asked mark by mark, and why something may not."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.gui.canvas.targets import Link, reference, relations_from
from annotator.gui.words import tr
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, MarkRef, Mention, Relation
from annotator.model.rules import reaches, why_not_end, why_not_filler
from annotator.model.schema import RelationType, Role, Schema


class LinkRules:
    """The links that the schema and the marks allow from one source, looked at as asked for.

    It holds for the marks as they are now; nothing here looks at every mark of the article.
    """

    def __init__(self, schema: Schema, marks: MarkSet, source: Mention | Event) -> None:
        self._schema = schema
        self._marks = marks
        self._source = source
        declared = schema.event_type(source.type) if isinstance(source, Event) else None
        self._roles = declared.roles if declared else ()
        self._relations = relations_from(schema, marks, source)
        self._joined = {
            (relation.type, end.id)
            for relation in marks.dependents(source.id)
            if isinstance(relation, Relation)
            for end in self._far_ends(relation)
        }

    @property
    def starts_nothing(self) -> bool:
        """Whether the schema has nothing at all that could be drawn from the source."""
        return not self._roles and not self._relations

    def links_to(self, target: Mention | Event) -> list[Link]:
        """Everything that may be drawn to this mark."""
        if target.id == self._source.id:
            return []
        ref = reference(target)
        color = self._schema.color_of(self._source.type)
        roles = [Link("role", r.name, r.key, color) for r in self._roles if self._may_fill(r, ref)]
        relations = [
            Link("relation", r.name, r.key, r.color)
            for r in self._relations
            if self._may_end(r, ref)
        ]
        return roles + relations

    def legal_among(self, marks: Iterable[Mention | Event]) -> set[str]:
        """Ids of those to which something may be drawn."""
        return {mark.id for mark in marks if self.links_to(mark)}

    def first_legal(self, stack: Iterable[str]) -> str | None:
        """The first of these ids to which something may be drawn."""
        for identifier in stack:
            mark = self._marks.get(identifier)
            if isinstance(mark, Mention | Event) and self.links_to(mark):
                return identifier
        return None

    def why_not(self, target: str) -> str:
        """Why nothing may be drawn to a mark, in one line."""
        mark = self._marks.get(target)
        if not isinstance(mark, Mention | Event):
            return tr("Nothing can be drawn to this; accept it first.")
        if self.starts_nothing:
            return tr(
                "The schema has nothing that starts at {source_type}.",
                source_type=self._source.type,
            )
        ref = reference(mark)
        if ref.kind == "event" and reaches(self._marks, ref.id, self._source.id):
            return tr(
                "{type} has this {source_type} among its own arguments already.",
                type=mark.type,
                source_type=self._source.type,
            )
        taken = [role.name for role in self._roles if self._fills(role, ref)]
        taken += [r.name for r in self._relations if (r.name, ref.id) in self._joined]
        if taken:
            return tr("These two are joined already: {names}.", names=tuple(taken))
        return tr(
            "The schema allows nothing from {source_type} to {type}.",
            source_type=self._source.type,
            type=mark.type,
        )

    def _far_ends(self, relation: Relation) -> tuple[MarkRef, ...]:
        declared = self._schema.relation_type(relation.type)
        if relation.source.id == self._source.id:
            return (relation.target,)
        return (relation.source,) if declared is not None and declared.symmetric else ()

    def _fills(self, role: Role, ref: MarkRef) -> bool:
        return isinstance(self._source, Event) and ref in self._source.fillers(role.name)

    def _may_fill(self, role: Role, ref: MarkRef) -> bool:
        return (
            role.max != 0
            and not self._fills(role, ref)
            and why_not_filler(self._schema, self._marks, self._source.type, role, ref) is None
            and not (ref.kind == "event" and reaches(self._marks, ref.id, self._source.id))
        )

    def _may_end(self, relation: RelationType, ref: MarkRef) -> bool:
        return (relation.name, ref.id) not in self._joined and (
            why_not_end(self._schema, self._marks, relation.name, ref, end="target") is None
        )
