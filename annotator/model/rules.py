"""Rules a single mark must keep under a schema; commands refuse by them, problems report them."""

from __future__ import annotations

from annotator.model.mark_set import MarkSet
from annotator.model.marks import Annotation, Argument, Event, MarkRef, Mention, Relation
from annotator.model.said import said
from annotator.model.schema import Role, Schema, Target


def kind_word(mark: Annotation) -> Target:
    """The schema's word for a mark's kind."""
    match mark:
        case Mention():
            return "mention"
        case Event():
            return "event"
        case Relation():
            return "relation"


def accepted_words(accepted: tuple[str, ...]) -> str:
    """`Person, any event or a value`: what may stand somewhere, for people."""
    words: dict[str, str] = {
        "actor": said("any actor"),
        "mention": said("any mention"),
        "event": said("any event"),
        "value": said("a written value"),
    }
    *first, last = (words.get(word, word) for word in accepted)
    return said("{first} or {last}", first=tuple(first), last=last) if first else last


def why_not_filler(
    schema: Schema, marks: MarkSet, event_type: str, role: Role, filler: MarkRef | str
) -> str | None:
    """Why this may not fill that role, or None where it may."""
    if isinstance(filler, str):
        if not role.accepts_value:
            return said(
                "The role “{role}” of {event_type} takes {accepted}, not a written value.",
                role=role.name,
                event_type=event_type,
                accepted=accepted_words(role.accepts),
            )
        return None if filler.strip() else said("The value for “{role}” is empty.", role=role.name)
    mark = marks.get(filler.id)
    if not isinstance(mark, Mention | Event) or kind_word(mark) != filler.kind:
        return _missing(filler)
    if not schema.accepts(role.accepts, filler.kind, mark.type):
        return said(
            "The role “{role}” of {event_type} takes {accepted}, not {type}.",
            role=role.name,
            event_type=event_type,
            accepted=accepted_words(role.accepts),
            type=mark.type,
        )
    return None


def why_not_end(
    schema: Schema, marks: MarkSet, relation_type: str, ref: MarkRef, *, end: str
) -> str | None:
    """Why this may not be the `source` or `target` of such a relation, or None."""
    declared = schema.relation_type(relation_type)
    if declared is None:
        return said("The schema has no relation “{relation_type}”.", relation_type=relation_type)
    mark = marks.get(ref.id)
    if not isinstance(mark, Mention | Event) or kind_word(mark) != ref.kind:
        return _missing(ref)
    accepted = declared.source if end == "source" else declared.target
    if not schema.accepts(accepted, ref.kind, mark.type):
        values = {
            "relation": relation_type,
            "accepted": accepted_words(accepted),
            "type": mark.type,
        }
        if end == "source":
            return said("The source of “{relation}” must be {accepted}, not {type}.", **values)
        return said("The target of “{relation}” must be {accepted}, not {type}.", **values)
    return None


def _missing(ref: MarkRef) -> str:
    if ref.kind == "mention":
        return said("There is no mention {id} in this article.", id=ref.id)
    return said("There is no event {id} in this article.", id=ref.id)


def why_not_attribute(schema: Schema, mark: Annotation, name: str, value: object) -> str | None:
    """Why this attribute value may not stand on that mark, or None."""
    declared = next(
        (a for a in schema.attributes_on(kind_word(mark), mark.type) if a.name == name), None
    )
    if declared is None:
        return said("{type} has no attribute “{name}”.", type=mark.type, name=name)
    if declared.values and declared.choice(str(value)) is None:
        allowed = tuple(choice.name for choice in declared.values)
        return said(
            "“{value}” is not a value of {attribute}; it takes {allowed}.",
            value=value,
            attribute=name,
            allowed=allowed,
        )
    return None


def reaches(marks: MarkSet, start: str, goal: str) -> bool:
    """Whether the event `start` has the event `goal` somewhere among its arguments."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        current = waiting.pop()
        if current == goal:
            return True
        if current in seen:
            continue
        seen.add(current)
        event = marks.event(current)
        if event is not None:
            waiting.extend(
                argument.filler.id
                for argument in event.arguments
                if isinstance(argument.filler, MarkRef) and argument.filler.kind == "event"
            )
    return False


def same_argument(one: Argument, role: str, filler: MarkRef | str) -> bool:
    """Whether this argument already says that."""
    return one.role == role and one.filler == filler
