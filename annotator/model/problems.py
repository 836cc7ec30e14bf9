"""Problem: what breaks the schema right now; computed from the marks, never blocking work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from annotator.model.change import Change
from annotator.model.identity import MarkId, natural_order
from annotator.model.mark_set import MarkSet, text_key
from annotator.model.marks import Event, Mark, MarkRef, Mention, Relation
from annotator.model.rules import reaches, why_not_attribute, why_not_end, why_not_filler
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.model.shortening import shortened

LONGEST_QUOTE = 40  # code points of a mark in a message

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule that one mark breaks, in words for the annotator."""

    mark: MarkId
    rule: str
    message: str
    severity: Severity = "error"


def find_problems(text: str, marks: MarkSet, schema: Schema) -> list[Problem]:
    """Every problem of a layer: mentions and events in text order, then relations."""
    found = ProblemList(text, marks, schema)
    found.look_at(mark.id for mark in marks)
    return found.all()


class ProblemList:
    """The problems of a layer, looked for mark by mark and kept up to date through changes.

    Positions are code points. A change costs the marks that it touches and those that hang on
    them, not the marks of the article.
    """

    def __init__(self, text: str, marks: MarkSet, schema: Schema) -> None:
        self._text = text
        self._marks = marks
        self._schema = schema
        self._found: dict[MarkId, list[Problem]] = {}
        self._all: list[Problem] | None = None
        self._ids: frozenset[str] | None = None

    def look_at(self, identifiers: Iterable[str]) -> None:
        """Look for the problems of these marks, whether they were known or not."""
        for identifier in identifiers:
            mark = self._marks.get(identifier)
            problems = [] if mark is None else list(self._of(mark))
            if problems:
                self._found[MarkId(identifier)] = problems
            elif self._found.pop(MarkId(identifier), None) is None:
                continue
            self._all = self._ids = None

    def changed(self, change: Change) -> None:
        """Look again at what a change touched and at everything that hangs on it.

        Whether an event is its own argument depends on all events between, so dependents are
        followed as far as they go.
        """
        waiting = [edit.id for edit in change.edits if edit.kind not in ("layer", "actor")]
        seen = set(waiting)
        while waiting:
            for user in self._marks.dependents(waiting.pop()):
                if user.id not in seen:
                    seen.add(user.id)
                    waiting.append(user.id)
        self.look_at(seen)

    def all(self) -> list[Problem]:
        """Every problem: mentions and events in text order, then relations."""
        if self._all is None:
            self._all = [
                problem
                for identifier in sorted(self._found, key=self._place)
                for problem in self._found[identifier]
            ]
        return self._all

    @property
    def marks(self) -> frozenset[str]:
        """Ids of the marks that have a problem; the same object until that changes."""
        if self._ids is None:
            self._ids = frozenset(self._found)
        return self._ids

    def _place(self, identifier: MarkId) -> tuple[int, tuple[Any, ...]]:
        mark = self._marks.get(identifier)
        if isinstance(mark, Mention | Event):
            return (isinstance(mark, Event), text_key(mark))
        return (2, tuple(natural_order(identifier)))

    def _of(self, mark: Mark) -> Iterator[Problem]:
        match mark:
            case Mention():
                return _of_mention(self._text, mark, self._schema)
            case Event():
                return _of_event(self._text, mark, self._marks, self._schema)
            case Relation():
                return _of_relation(mark, self._marks, self._schema)
            case _:
                return iter(())


def _of_mention(text: str, mention: Mention, schema: Schema) -> Iterator[Problem]:
    if schema.mention_type(mention.type) is None:
        yield Problem(
            mention.id,
            "unknown-label",
            said("The schema has no label “{type}”.", type=mention.type),
        )
    if mention.actor is not None and not schema.is_actor(mention.type):
        yield Problem(
            mention.id,
            "wrong-actor",
            said("“{type}” is no actor, and yet it is linked to one.", type=mention.type),
        )
    yield from _edges(text, mention)
    yield from _attributes(mention, schema)


def _of_event(text: str, event: Event, marks: MarkSet, schema: Schema) -> Iterator[Problem]:
    declared = schema.event_type(event.type)
    if declared is None:
        yield Problem(
            event.id, "unknown-label", said("The schema has no event “{type}”.", type=event.type)
        )
        return
    if len(event.triggers) < declared.min_triggers:
        yield Problem(event.id, "missing-trigger", said("{type} needs a trigger.", type=event.type))
    if declared.max_triggers is not None and len(event.triggers) > declared.max_triggers:
        yield Problem(
            event.id,
            "too-many-triggers",
            said(
                "{type} takes {max_triggers} triggers, not {count}.",
                type=event.type,
                max_triggers=declared.max_triggers,
                count=len(event.triggers),
            ),
        )
    for role in declared.roles:
        count = len(event.fillers(role.name))
        if count < role.min:
            yield Problem(
                event.id,
                "missing-role",
                said("{type} needs “{role}”.", type=event.type, role=role.name),
            )
        if role.max is not None and count > role.max:
            yield Problem(
                event.id,
                "too-many-fillers",
                said(
                    "“{role}” of {type} takes {max}, not {count}.",
                    role=role.name,
                    type=event.type,
                    max=role.max,
                    count=count,
                ),
            )
    for argument in event.arguments:
        known = declared.role(argument.role)
        if known is None:
            yield Problem(
                event.id,
                "unknown-role",
                said("{type} has no role “{role}”.", type=event.type, role=argument.role),
            )
            continue
        reason = why_not_filler(schema, marks, event.type, known, argument.filler)
        if reason:
            yield Problem(event.id, "wrong-filler", reason)
        filler = argument.filler
        if isinstance(filler, MarkRef) and reaches(marks, filler.id, event.id):
            yield Problem(event.id, "cycle", said("{type} is its own argument.", type=event.type))
    yield from _edges(text, event)
    yield from _attributes(event, schema)


def _of_relation(relation: Relation, marks: MarkSet, schema: Schema) -> Iterator[Problem]:
    if relation.source == relation.target:
        yield Problem(
            relation.id,
            "self-relation",
            said("“{relation_type}” links a mark to itself.", relation_type=relation.type),
        )
    if schema.relation_type(relation.type) is None:
        yield Problem(
            relation.id,
            "unknown-label",
            said("The schema has no relation “{relation_type}”.", relation_type=relation.type),
        )
        return
    for end, ref in (("source", relation.source), ("target", relation.target)):
        reason = why_not_end(schema, marks, relation.type, ref, end=end)
        if reason:
            yield Problem(relation.id, "wrong-end", reason)
    yield from _attributes(relation, schema)


def _attributes(mark: Mention | Event | Relation, schema: Schema) -> Iterator[Problem]:
    for name, value in mark.attributes.items():
        reason = why_not_attribute(schema, mark, name, value)
        if reason:
            yield Problem(mark.id, "wrong-attribute", reason)


def _edges(text: str, mark: Mention | Event) -> Iterator[Problem]:
    spans = (mark.span,) if isinstance(mark, Mention) else mark.triggers
    for span in spans:
        if not span.quote(text).strip():
            yield Problem(mark.id, "blank", said("Only blanks are marked."))
            continue
        for start, end in span.fragments:
            piece = text[start:end]
            words = shortened(piece, LONGEST_QUOTE)
            if piece != piece.strip():
                yield Problem(
                    mark.id,
                    "blank-edge",
                    said("“{words}” is marked with a blank.", words=words),
                    "warning",
                )
            elif cuts_word(text, start) or cuts_word(text, end):
                yield Problem(
                    mark.id,
                    "inside-word",
                    said("“{words}” begins or ends inside a word.", words=words),
                    "warning",
                )


def cuts_word(text: str, position: int) -> bool:
    """Whether a Latin, Greek or Cyrillic word goes on across this position.

    Scripts written without blanks between words have no such edge to check.
    """
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    return (
        before.isalnum()
        and after.isalnum()
        and before < "\u0530"
        and after < "\u0530"
        and before.isdigit() == after.isdigit()
    )
