"""Which marks may fill a role or end a relation, nearest first; and what two marks may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, MarkRef, Mention, Relation, spans_of
from annotator.model.rules import reaches, why_not_end, why_not_filler
from annotator.model.schema import RelationType, Role, Schema


@dataclass(frozen=True, slots=True)
class Link:
    """A role or relation that may join two marks."""

    kind: str
    name: str
    key: str | None
    color: str


def reference(mark: Mention | Event) -> MarkRef:
    """The pointer to a mark."""
    return MarkRef("mention" if isinstance(mark, Mention) else "event", mark.id)


def position_of(marks: MarkSet, identifier: str) -> int | None:
    """Where a mark begins in the text, in code points; relations begin where their source does."""
    mark = marks.get(identifier)
    if isinstance(mark, Relation):
        return position_of(marks, mark.source.id)
    spans = spans_of(mark) if mark is not None else ()
    return min(span.start for span in spans) if spans else None


def role_targets(
    schema: Schema,
    marks: MarkSet,
    event: Event,
    role: Role,
    among: Iterable[Mention | Event] | None = None,
) -> list[str]:
    """Ids of the marks that may fill this role and do not yet, nearest to the event first.

    Looks at the marks `among` these only; at all of the article where that is left out.
    """
    if role.max == 0:
        return []
    filled = event.fillers(role.name)
    found = []
    for mark in marks.on_text if among is None else among:
        ref = reference(mark)
        if mark.id == event.id or ref in filled:
            continue
        if why_not_filler(schema, marks, event.type, role, ref) is not None:
            continue
        if ref.kind == "event" and reaches(marks, ref.id, event.id):
            continue
        found.append(mark.id)
    return nearest(marks, event.id, found)


def relation_targets(
    schema: Schema,
    marks: MarkSet,
    source: Mention | Event,
    relation: RelationType,
    among: Iterable[Mention | Event] | None = None,
) -> list[str]:
    """Ids of the marks that may be the target of such a relation from this source.

    Looks at the marks `among` these only; at all of the article where that is left out.
    """
    same = [
        other
        for other in marks.dependents(source.id)
        if isinstance(other, Relation) and other.type == relation.name
    ]
    taken = {other.target.id for other in same if other.source.id == source.id}
    if relation.symmetric:
        taken |= {other.source.id for other in same if other.target.id == source.id}
    found = [
        mark.id
        for mark in (marks.on_text if among is None else among)
        if mark.id != source.id
        and mark.id not in taken
        and why_not_end(schema, marks, relation.name, reference(mark), end="target") is None
    ]
    return nearest(marks, source.id, found)


def relations_from(schema: Schema, marks: MarkSet, source: Mention | Event) -> list[RelationType]:
    """The relation types that may start at this mark."""
    ref = reference(source)
    return [
        relation
        for relation in schema.relation_types
        if why_not_end(schema, marks, relation.name, ref, end="source") is None
    ]


def nearest(marks: MarkSet, origin: str, found: Sequence[str]) -> list[str]:
    """These marks by their distance in the text from another one."""
    here = position_of(marks, origin) or 0
    return sorted(found, key=lambda identifier: abs((position_of(marks, identifier) or 0) - here))
