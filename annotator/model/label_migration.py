"""What becomes of marks when labels, roles and attributes are renamed, merged, split or deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.model.marks import Annotation, Argument, Event, Mark
from annotator.model.rules import kind_word
from annotator.model.schema import Schema, Target

MarkPlace = tuple[str, str, str]
"""Article, layer and id of a mark."""


@dataclass(frozen=True, slots=True)
class RelabelMarks:
    """Marks of one label get another: a label is renamed, or merged into one that is there."""

    kind: Target
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RemoveMarks:
    """Marks of a label go, with what cannot be without them."""

    kind: Target
    old: str


@dataclass(frozen=True, slots=True)
class RelabelByValue:
    """Marks of a label get another one by the value of an attribute; others keep theirs.

    `default` is the value of marks without one; with `forget` the value goes when it has served.
    """

    kind: Target
    old: str
    attribute: str
    labels: tuple[tuple[str, str], ...]
    default: str | None = None
    forget: bool = False


@dataclass(frozen=True, slots=True)
class RelabelPicked:
    """These marks of a label, picked by hand, get another one."""

    kind: Target
    old: str
    new: str
    marks: frozenset[MarkPlace]


@dataclass(frozen=True, slots=True)
class RenameRole:
    """What fills one role of an event type fills another of its roles."""

    event: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class EmptyRole:
    """A role of an event type is emptied; the marks that filled it stay."""

    event: str
    old: str


@dataclass(frozen=True, slots=True)
class RenameAttribute:
    """Values of one attribute become those of another; a value that is there already wins."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RemoveAttribute:
    """Marks lose an attribute."""

    old: str


@dataclass(frozen=True, slots=True)
class RenameValue:
    """A value of an attribute becomes another one of it."""

    attribute: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """Marks with this value of an attribute have none any more."""

    attribute: str
    old: str


LabelStep = RelabelMarks | RemoveMarks | RelabelByValue | RelabelPicked
MigrationStep = (
    LabelStep
    | RenameRole
    | EmptyRole
    | RenameAttribute
    | RemoveAttribute
    | RenameValue
    | RemoveValue
)


def migrated(mark: Mark, place: MarkPlace, steps: Iterable[MigrationStep]) -> Mark | None:
    """The mark as the steps, one after the other, leave it; None where one of them removes it.

    References to other marks are not looked at.
    """
    if not isinstance(mark, Annotation):
        return mark
    now: Annotation = mark
    for step in steps:
        match step:
            case RemoveMarks(kind, old):
                if _is(now, kind, old):
                    return None
            case RelabelMarks(kind, old, new):
                if _is(now, kind, old):
                    now = replace(now, type=new)
            case RelabelPicked(kind, old, new, marks):
                if _is(now, kind, old) and place in marks:
                    now = replace(now, type=new)
            case RelabelByValue(kind, old):
                if _is(now, kind, old):
                    now = _by_value(now, step)
            case RenameRole() | EmptyRole():
                if isinstance(now, Event) and now.type == step.event:
                    now = _with_roles(now, step)
            case _:
                now = _with_attributes(now, step)
    return now


def labels_touched(schema: Schema, steps: Sequence[MigrationStep]) -> set[tuple[str, str]]:
    """Kind and name, before the first step, of every label whose marks a step may change.

    Labels that no schema knows, such as those of imported marks, count where a step names them.
    """
    known: list[tuple[Target, str]] = [
        *(("mention", label.name) for label in schema.mention_types),
        *(("event", label.name) for label in schema.event_types),
        *(("relation", label.name) for label in schema.relation_types),
    ]
    for step in steps:
        match step:
            case RelabelMarks() | RemoveMarks() | RelabelByValue() | RelabelPicked():
                known.append((step.kind, step.old))
            case RenameRole() | EmptyRole():
                known.append(("event", step.event))
            case _:
                continue
    return {(kind, name) for kind, name in dict.fromkeys(known) if _is_touched(kind, name, steps)}


def keeps_places(steps: Iterable[MigrationStep]) -> bool:
    """Whether no step removes marks or changes what they point to: each is a matter of its own."""
    return not any(isinstance(step, RemoveMarks | RenameRole | EmptyRole) for step in steps)


def actor_type_after(name: str, steps: Iterable[MigrationStep], after: Schema) -> str:
    """The label of an actor that had this one; where a label is split up, the first of its parts."""
    for step in steps:
        if not isinstance(step, LabelStep) or step.kind != "mention" or step.old != name:
            continue
        match step:
            case RelabelMarks():
                name = step.new
            case RelabelByValue() if after.mention_type(name) is None and step.labels:
                name = step.labels[0][1]
            case RelabelPicked() if after.mention_type(name) is None:
                name = step.new
            case _:
                continue
    return name


def _is(mark: Annotation, kind: Target, label: str) -> bool:
    return mark.type == label and kind_word(mark) == kind


def _is_touched(kind: Target, name: str, steps: Sequence[MigrationStep]) -> bool:
    names = {name}
    for step in steps:
        match step:
            case RelabelMarks() | RemoveMarks() | RelabelByValue() | RelabelPicked():
                if step.kind == kind and step.old in names:
                    return True
            case RenameRole() | EmptyRole():
                if kind == "event" and step.event in names:
                    return True
            case _:
                return True  # any mark may carry an attribute
    return False


def _by_value(mark: Annotation, step: RelabelByValue) -> Annotation:
    value = mark.attributes.get(step.attribute, step.default)
    label = dict(step.labels).get(value) if isinstance(value, str) else None
    if label is None:
        return mark
    left = {k: v for k, v in mark.attributes.items() if not step.forget or k != step.attribute}
    return replace(mark, type=label, attributes=left)


def _with_roles(event: Event, step: RenameRole | EmptyRole) -> Event:
    if all(argument.role != step.old for argument in event.arguments):
        return event
    kept: list[Argument] = []
    for argument in event.arguments:
        if argument.role != step.old:
            kept.append(argument)
        elif isinstance(step, RenameRole) and argument.filler not in event.fillers(step.new):
            kept.append(replace(argument, role=step.new))
    return replace(event, arguments=tuple(kept))


def _with_attributes(
    mark: Annotation, step: RenameAttribute | RemoveAttribute | RenameValue | RemoveValue
) -> Annotation:
    name = step.attribute if isinstance(step, RenameValue | RemoveValue) else step.old
    if name not in mark.attributes:
        return mark
    attributes = dict(mark.attributes)
    match step:
        case RemoveAttribute():
            del attributes[name]
        case RenameAttribute():
            value = attributes.pop(name)
            attributes.setdefault(step.new, value)
        case RenameValue() if attributes[name] == step.old:
            attributes[name] = step.new
        case RemoveValue() if attributes[name] == step.old:
            del attributes[name]
        case _:
            return mark
    return replace(mark, attributes=attributes)
