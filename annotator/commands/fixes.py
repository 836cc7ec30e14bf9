"""Fixes: what can be done about a problem without asking anything more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.commands.details import LinkActor
from annotator.commands.removal import RemoveMark
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.marks import Argument, Event, MarkRef, Mention
from annotator.model.problems import Problem, cuts_word
from annotator.model.rules import reaches, why_not_attribute, why_not_filler
from annotator.model.said import said
from annotator.model.schema import EventType
from annotator.model.span import Span

# What the fix of each rule does. A role that is missing has none: only a person knows its filler.
FIXES: Mapping[str, str] = {
    "unknown-label": said("Remove the mark"),
    "wrong-actor": said("Unlink the actor"),
    "missing-trigger": said("Remove the event"),
    "too-many-triggers": said("Keep only the first triggers"),
    "too-many-fillers": said("Keep only the first fillers"),
    "unknown-role": said("Remove the argument"),
    "wrong-filler": said("Remove the argument"),
    "cycle": said("Remove the argument"),
    "self-relation": said("Remove the relation"),
    "wrong-end": said("Remove the relation"),
    "wrong-attribute": said("Clear the attribute"),
    "blank": said("Remove the mark"),
    "blank-edge": said("Leave out the blanks"),
    "inside-word": said("Take in whole words"),
}
_REMOVED = {"unknown-label", "missing-trigger", "self-relation", "wrong-end", "blank"}
_ARGUMENTS = {"too-many-fillers", "unknown-role", "wrong-filler", "cycle"}


@dataclass(frozen=True, slots=True)
class FixProblem:
    """Do away with every problem of one rule that one mark has."""

    mark: str
    rule: str

    @classmethod
    def of(cls, problem: Problem) -> FixProblem | None:
        """The fix of a problem, or None where only a person can say what is right."""
        return cls(problem.mark, problem.rule) if problem.rule in FIXES else None

    @property
    def label(self) -> str:
        """`Unlink the actor`."""
        return FIXES[self.rule]

    def change(self, on: Context) -> Change:
        """Refused: there is no such mark, or it has no such problem any more."""
        mark = on.annotation(self.mark)
        if self.rule in _REMOVED:
            return replace(RemoveMark(self.mark).change(on), label=self.label)
        if self.rule == "wrong-actor":
            return replace(LinkActor(self.mark, None).change(on), label=self.label)
        if self.rule == "wrong-attribute":
            kept = {
                name: value
                for name, value in mark.attributes.items()
                if why_not_attribute(on.schema, mark, name, value) is None
            }
            after = replace(mark, attributes=kept)
        elif isinstance(mark, Event) and self.rule in _ARGUMENTS:
            after = replace(mark, arguments=_legal_arguments(on, mark, self.rule))
        elif isinstance(mark, Event) and self.rule == "too-many-triggers":
            declared = on.event_type(mark.type)
            after = replace(mark, triggers=mark.triggers[: declared.max_triggers])
        elif isinstance(mark, Mention):
            after = replace(mark, span=_mended(on.article.text, mark.span, self.rule))
        elif isinstance(mark, Event):
            text = on.article.text
            spans = (_mended(text, span, self.rule) for span in mark.triggers)
            after = replace(mark, triggers=tuple(dict.fromkeys(spans)))
        else:
            after = mark
        if after == mark:
            raise CommandRefused(said("{mark} no longer has this problem.", mark=on.name_of(mark)))
        return Change(self.label, (on.changed(mark, after),))


def _legal_arguments(on: Context, event: Event, rule: str) -> tuple[Argument, ...]:
    """The event's arguments without those that break this rule."""
    declared = on.event_type(event.type)
    if rule == "too-many-fillers":
        return _first_fillers(event, declared)
    return tuple(a for a in event.arguments if not _breaks(on, event, declared, a, rule))


def _first_fillers(event: Event, declared: EventType) -> tuple[Argument, ...]:
    kept: list[Argument] = []
    for argument in event.arguments:
        role = declared.role(argument.role)
        before = sum(one.role == argument.role for one in kept)
        if role is None or role.max is None or before < role.max:
            kept.append(argument)
    return tuple(kept)


def _breaks(on: Context, event: Event, declared: EventType, argument: Argument, rule: str) -> bool:
    role, filler = declared.role(argument.role), argument.filler
    if rule == "unknown-role":
        return role is None
    if rule == "cycle":
        return isinstance(filler, MarkRef) and reaches(on.marks, filler.id, event.id)
    if role is None:
        return False
    return why_not_filler(on.schema, on.marks, event.type, role, filler) is not None


def _mended(text: str, span: Span, rule: str) -> Span:
    """The span without blanks at its edges, or with the whole of the words it cuts."""
    fragments = []
    for start, end in span.fragments:
        piece = text[start:end]
        if rule == "blank-edge" and piece.strip():
            start += len(piece) - len(piece.lstrip())  # noqa: PLW2901  # the edge moves
            end -= len(piece) - len(piece.rstrip())  # noqa: PLW2901
        elif rule == "inside-word":
            while cuts_word(text, start):
                start -= 1  # noqa: PLW2901
            while cuts_word(text, end):
                end += 1  # noqa: PLW2901
        fragments.append((start, end))
    return replace(span, fragments=Span.of(fragments).fragments)
