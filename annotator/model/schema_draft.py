"""A schema while it is edited: the edited form, and what its edits mean for names and marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar, cast

from annotator.model.bulk import SchemaText
from annotator.model.label_migration import (
    EmptyRole,
    MarkPlace,
    MigrationStep,
    RelabelByValue,
    RelabelMarks,
    RelabelPicked,
    RemoveAttribute,
    RemoveMarks,
    RemoveValue,
    RenameAttribute,
    RenameRole,
    RenameValue,
)
from annotator.model.schema import (
    Attribute,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
    Target,
)

Label = MentionType | EventType | RelationType
Section = Literal["mentions", "events", "relations", "attributes", "roles", "values"]
SECTIONS: dict[Target, Section] = {
    "mention": "mentions",
    "event": "events",
    "relation": "relations",
}

L = TypeVar("L", bound=Label | Attribute | Role)


@dataclass(frozen=True, slots=True)
class Renaming:
    """Something got another name; `owner` is the event of a role, the attribute of a value."""

    section: Section
    old: str
    new: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A rule that an edited schema breaks; `path` leads to the field: ("events", 2, "key")."""

    path: tuple[str | int, ...]
    reason: str
    hint: str = ""


@dataclass(frozen=True)
class SchemaDraft:
    """An edited schema. Every edit gives a new draft; nothing of the project changes.

    Args:
        origin: The project's schema.
        base: What the new file is made from: that of the project, or an imported one.
        schema: The schema as it is edited now; it may break rules for a while.
        renamings: Renamings since `base`, in their order.
        steps: What becomes of marks, in the order in which it was decided.
    """

    origin: SchemaText
    base: SchemaText
    schema: Schema
    renamings: tuple[Renaming, ...] = ()
    steps: tuple[MigrationStep, ...] = ()

    @classmethod
    def of(cls, origin: SchemaText) -> SchemaDraft:
        """A draft that changes nothing yet."""
        return cls(origin, origin, origin.schema)

    @property
    def changed(self) -> bool:
        """Whether anything is different from the project's schema."""
        same = plain_data(self.schema) == plain_data(self.origin.schema)
        return not same or bool(self.steps) or self.base.text != self.origin.text

    def imported(self, base: SchemaText) -> SchemaDraft:
        """The schema of a file in place of everything; labels are the same where names are."""
        return SchemaDraft(self.origin, base, base.schema)

    def with_head(self, **head: str) -> SchemaDraft:
        """Another name, version, title or description."""
        return replace(self, schema=replace(self.schema, **head))  # type: ignore[arg-type]

    # -- labels ------------------------------------------------------------------------------

    def labels(self, kind: Target) -> tuple[Label, ...]:
        """The labels of a kind, in their order."""
        return labels_of(self.schema, kind)

    def stored_names(self, kind: Target, name: str) -> frozenset[str]:
        """The labels that marks of this one have in the project now, before the draft is applied."""
        names = {name}
        for step in reversed(self.steps):
            if isinstance(step, RelabelMarks) and step.kind == kind and step.new in names:
                names.add(step.old)
        return frozenset(names)

    def with_label(self, kind: Target, label: Label) -> SchemaDraft:
        """Other properties for the label of that name."""
        return self._with_labels(
            kind, (label if one.name == label.name else one for one in self.labels(kind))
        )

    def added(self, kind: Target, label: Label, after: str = "") -> SchemaDraft:
        """A new label, below the named one or at the end."""
        labels = list(self.labels(kind))
        names = [one.name for one in labels]
        labels.insert(names.index(after) + 1 if after in names else len(labels), label)
        return self._with_labels(kind, labels)

    def renamed(self, kind: Target, old: str, new: str) -> SchemaDraft:
        """Another name for a label, wherever it is named; its marks follow."""
        labels = (replace(one, name=new) if one.name == old else one for one in self.labels(kind))
        schema = _referring(
            _with_labels(self.schema, kind, labels), lambda name: [new] if name == old else [name]
        )
        return replace(
            self,
            schema=schema,
            renamings=(*self.renamings, Renaming(SECTIONS[kind], old, new)),
            steps=(*self.steps, RelabelMarks(kind, old, new)),
        )

    def deleted(self, kind: Target, name: str, into: str = "") -> SchemaDraft:
        """Without a label; its marks go, or get the label `into`."""
        labels = [one for one in self.labels(kind) if one.name != name]
        instead = [into] if into else []
        schema = _referring(
            _with_labels(self.schema, kind, labels),
            lambda other: instead if other == name else [other],
        )
        step = RelabelMarks(kind, name, into) if into else RemoveMarks(kind, name)
        return replace(self, schema=schema, steps=(*self.steps, step))

    def moved(self, kind: Target, name: str, by: int) -> SchemaDraft:
        """A label so many places further down its list, or up where `by` is negative."""
        return self._with_labels(kind, _moved(self.labels(kind), name, by))

    def split_by_value(
        self,
        kind: Target,
        name: str,
        attribute: str,
        labels: Sequence[tuple[str, str]],
        *,
        forget: bool = False,
    ) -> SchemaDraft:
        """A label split by an attribute: marks with a value get the label that goes with it.

        Labels that are not there yet are made like the one that is split. The label itself stays
        for marks without one of these values, unless every value has a label and one holds by
        default.
        """
        declared = self.schema.attribute(attribute)
        default = declared.default if declared is not None else None
        given = dict(labels)
        whole = declared is not None and default is not None
        goes = whole and declared is not None and all(v.name in given for v in declared.values)
        draft = self._with_parts(kind, name, [new for _, new in labels], keep=not goes)
        step = RelabelByValue(kind, name, attribute, tuple(labels), default, forget)
        return replace(draft, steps=(*draft.steps, step))

    def split_by_hand(
        self, kind: Target, name: str, new: str, marks: Iterable[MarkPlace]
    ) -> SchemaDraft:
        """Picked marks of a label get a label that is made like it, or one that is there."""
        draft = self._with_parts(kind, name, [new], keep=True)
        step = RelabelPicked(kind, name, new, frozenset(marks))
        return replace(draft, steps=(*draft.steps, step))

    def _with_parts(
        self, kind: Target, name: str, parts: Sequence[str], *, keep: bool
    ) -> SchemaDraft:
        like = next(one for one in self.labels(kind) if one.name == name)
        draft, before = self, name
        wanted = list(dict.fromkeys(parts))
        for part in wanted:
            if part != name and all(one.name != part for one in draft.labels(kind)):
                draft = draft.added(kind, replace(like, name=part, key=None), before)
                before = part
        keep = keep or name in wanted
        instead = [name, *(part for part in wanted if part != name)] if keep else wanted
        schema = _referring(draft.schema, lambda other: instead if other == name else [other])
        if not keep:
            left = [one for one in labels_of(schema, kind) if one.name != name]
            schema = _with_labels(schema, kind, left)
        return replace(draft, schema=schema)

    def _with_labels(self, kind: Target, labels: Iterable[Label]) -> SchemaDraft:
        return replace(self, schema=_with_labels(self.schema, kind, labels))

    # -- roles -------------------------------------------------------------------------------

    def with_roles(self, event: str, roles: Iterable[Role]) -> SchemaDraft:
        """Other roles for an event type; new ones and other properties, but the same names."""
        declared = self.schema.event_type(event)
        if declared is None:
            return self
        return self.with_label("event", replace(declared, roles=tuple(roles)))

    def role_renamed(self, event: str, old: str, new: str) -> SchemaDraft:
        """Another name for a role; what fills it stays."""
        roles = (replace(r, name=new) if r.name == old else r for r in self._roles(event))
        return replace(
            self.with_roles(event, roles),
            renamings=(*self.renamings, Renaming("roles", old, new, event)),
            steps=(*self.steps, RenameRole(event, old, new)),
        )

    def role_deleted(self, event: str, name: str, into: str = "") -> SchemaDraft:
        """Without a role; what filled it fills `into`, or nothing any more."""
        step = RenameRole(event, name, into) if into else EmptyRole(event, name)
        left = (role for role in self._roles(event) if role.name != name)
        return replace(self.with_roles(event, left), steps=(*self.steps, step))

    def role_moved(self, event: str, name: str, by: int) -> SchemaDraft:
        """A role so many places further down."""
        return self.with_roles(event, _moved(self._roles(event), name, by))

    def _roles(self, event: str) -> tuple[Role, ...]:
        declared = self.schema.event_type(event)
        return declared.roles if declared is not None else ()

    # -- attributes --------------------------------------------------------------------------

    def with_attribute(self, attribute: Attribute) -> SchemaDraft:
        """Other properties for the attribute of that name; a new one if there is none."""
        known = self.schema.attributes
        if self.schema.attribute(attribute.name) is None:
            return self._with_attributes((*known, attribute))
        return self._with_attributes(attribute if a.name == attribute.name else a for a in known)

    def attribute_renamed(self, old: str, new: str) -> SchemaDraft:
        """Another name for an attribute; values of marks stay."""
        known = self.schema.attributes
        return replace(
            self._with_attributes(replace(a, name=new) if a.name == old else a for a in known),
            renamings=(*self.renamings, Renaming("attributes", old, new)),
            steps=(*self.steps, RenameAttribute(old, new)),
        )

    def attribute_deleted(self, name: str) -> SchemaDraft:
        """Without an attribute; marks lose their values."""
        left = (a for a in self.schema.attributes if a.name != name)
        return replace(self._with_attributes(left), steps=(*self.steps, RemoveAttribute(name)))

    def attribute_moved(self, name: str, by: int) -> SchemaDraft:
        """An attribute so many places further down."""
        return self._with_attributes(_moved(self.schema.attributes, name, by))

    def value_renamed(self, attribute: str, old: str, new: str) -> SchemaDraft:
        """Another name for a value; marks that have it follow."""
        declared = self.schema.attribute(attribute)
        if declared is None:
            return self
        values = tuple(replace(v, name=new) if v.name == old else v for v in declared.values)
        default = new if declared.default == old else declared.default
        return replace(
            self.with_attribute(replace(declared, values=values, default=default)),
            renamings=(*self.renamings, Renaming("values", old, new, attribute)),
            steps=(*self.steps, RenameValue(attribute, old, new)),
        )

    def value_deleted(self, attribute: str, name: str, into: str = "") -> SchemaDraft:
        """Without a value; marks that have it get `into`, or none."""
        declared = self.schema.attribute(attribute)
        if declared is None:
            return self
        values = tuple(v for v in declared.values if v.name != name)
        default = (into or None) if declared.default == name else declared.default
        step = RenameValue(attribute, name, into) if into else RemoveValue(attribute, name)
        return replace(
            self.with_attribute(replace(declared, values=values, default=default)),
            steps=(*self.steps, step),
        )

    def _with_attributes(self, attributes: Iterable[Attribute]) -> SchemaDraft:
        return replace(self, schema=replace(self.schema, attributes=tuple(attributes)))


def plain_data(schema: Schema) -> dict[str, object]:
    """What a schema says, without where it was read from."""
    data = schema.to_dict()
    return {key: value for key, value in data.items() if key not in ("sha256", "notes")}


def suggested_version(draft: SchemaDraft) -> str:
    """The version that a draft should have, by what old annotations make of it.

    The first number is raised where names go or change, the second where something is new or other
    rules hold, the third for words, colours and keys; the same where nothing is different.
    """
    before, after = draft.origin.schema, draft.schema
    numbers = [int(part) for part in before.version.split(".") if part.isdecimal()]
    if len(numbers) != 3:
        return before.version
    if set(_names(before)) - set(_names(after)) or draft.steps:
        place = 0
    elif set(_names(after)) - set(_names(before)) or _rules(before) != _rules(after):
        place = 1
    elif plain_data(replace(after, version=before.version)) != plain_data(before):
        place = 2
    else:
        return before.version
    raised = [*numbers[:place], numbers[place] + 1, *[0] * (2 - place)]
    return ".".join(map(str, raised))


def _names(schema: Schema) -> Iterable[tuple[str, ...]]:
    for label in schema.labels():
        yield (label,)
    for event in schema.event_types:
        yield from ((event.name, "role", role.name) for role in event.roles)
    for attribute in schema.attributes:
        yield ("attribute", attribute.name)
        yield from (("attribute", attribute.name, value.name) for value in attribute.values)


def _rules(schema: Schema) -> object:
    return (
        [(m.name, m.kind) for m in schema.mention_types],
        [
            (
                e.name,
                e.min_triggers,
                e.max_triggers,
                [(r.name, r.accepts, r.min, r.max) for r in e.roles],
            )
            for e in schema.event_types
        ],
        [(r.name, r.source, r.target, r.symmetric) for r in schema.relation_types],
        [(a.name, a.on, a.default) for a in schema.attributes],
    )


def labels_of(schema: Schema, kind: Target) -> tuple[Label, ...]:
    """The labels of a kind, in their order."""
    match kind:
        case "mention":
            return schema.mention_types
        case "event":
            return schema.event_types
        case "relation":
            return schema.relation_types


def _with_labels(schema: Schema, kind: Target, labels: Iterable[Label]) -> Schema:
    found = tuple(labels)
    match kind:
        case "mention":
            return replace(schema, mention_types=cast("tuple[MentionType, ...]", found))
        case "event":
            return replace(schema, event_types=cast("tuple[EventType, ...]", found))
        case "relation":
            return replace(schema, relation_types=cast("tuple[RelationType, ...]", found))


def _referring(schema: Schema, instead: Callable[[str], Sequence[str]]) -> Schema:
    """The schema with every name of a label in `accepts`, `on` and at the ends replaced."""

    def new(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for name in names for one in instead(name)))

    return replace(
        schema,
        event_types=tuple(
            replace(e, roles=tuple(replace(r, accepts=new(r.accepts)) for r in e.roles))
            for e in schema.event_types
        ),
        relation_types=tuple(
            replace(r, source=new(r.source), target=new(r.target)) for r in schema.relation_types
        ),
        attributes=tuple(replace(a, on=new(a.on)) for a in schema.attributes),
    )


def _moved(items: Sequence[L], name: str, by: int) -> tuple[L, ...]:
    listed = list(items)
    at = next((index for index, item in enumerate(listed) if item.name == name), None)
    if at is None:
        return tuple(listed)
    listed.insert(max(0, min(len(listed) - 1, at + by)), listed.pop(at))
    return tuple(listed)
