"""What survives when a mark gets another label, and what forbids it."""

from __future__ import annotations

from annotator.commands.base import Context
from annotator.model.errors import CommandRefused
from annotator.model.marks import Annotation, Attributes, Event, MarkRef, Mention, Relation
from annotator.model.rules import accepted_words, kind_word, why_not_attribute
from annotator.model.said import said


def kept_attributes(on: Context, mark: Annotation) -> Attributes:
    """The attributes that this mark may keep under the label it now has."""
    return {
        name: value
        for name, value in mark.attributes.items()
        if why_not_attribute(on.schema, mark, name, value) is None
    }


def refuse_broken_uses(on: Context, mark: Mention | Event, label: str) -> None:
    """Refuse a new label that a role or relation end the mark stands in does not take.

    Raises:
        CommandRefused: naming that event or relation.
    """
    for user in on.marks.dependents(mark.id):
        match user:
            case Event():
                _refuse_role(on, user, mark, label)
            case Relation():
                _refuse_end(on, user, mark, label)
            case _:
                continue


def _refuse_role(on: Context, event: Event, mark: Mention | Event, label: str) -> None:
    declared = on.schema.event_type(event.type)
    if declared is None:
        return
    for argument in event.arguments:
        if not isinstance(argument.filler, MarkRef) or argument.filler.id != mark.id:
            continue
        role = declared.role(argument.role)
        if role is not None and not on.schema.accepts(role.accepts, kind_word(mark), label):
            raise CommandRefused(
                said(
                    "{mark} fills “{role}” of {event}, which takes {accepted}, not {label}.",
                    mark=on.name_of(mark),
                    role=role.name,
                    event=on.name_of(event),
                    accepted=accepted_words(role.accepts),
                    label=label,
                ),
                hint=said("Clear that role first."),
            )


def _refuse_end(on: Context, relation: Relation, mark: Mention | Event, label: str) -> None:
    declared = on.schema.relation_type(relation.type)
    if declared is None:
        return
    ends = (
        (said("source"), relation.source, declared.source),
        (said("target"), relation.target, declared.target),
    )
    for end, ref, accepted in ends:
        if ref.id == mark.id and not on.schema.accepts(accepted, kind_word(mark), label):
            raise CommandRefused(
                said(
                    "{mark} is the {end} of “{relation_type}”, which must be {accepted}, not {label}.",
                    mark=on.name_of(mark),
                    end=end,
                    relation_type=relation.type,
                    accepted=accepted_words(accepted),
                    label=label,
                ),
                hint=said("Remove that relation first."),
            )
