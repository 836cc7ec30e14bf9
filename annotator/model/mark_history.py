"""Mark history: the steps of the journal that concern one mark, and what each one changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.change import Change
from annotator.model.marks import Mark
from annotator.model.project import EntryKind


@dataclass(frozen=True, slots=True)
class MarkStep:
    """One step of a mark's history: the mark before and after, who changed it and when.

    None is "not there". `label` are the words of the step in the Undo menu; `kind` says whether
    it was done, taken back or done again.
    """

    op_id: str
    kind: EntryKind
    annotator: str
    at: str
    label: str
    before: Mark | None
    after: Mark | None


def step_of(
    change: Change, mark: str, *, op_id: str, kind: EntryKind, annotator: str, at: str
) -> MarkStep | None:
    """What a journal step did to the mark of this id, None where it did not touch it."""
    for edit in change.edits:
        if edit.id == mark and isinstance(edit.item, Mark):
            before = edit.before if isinstance(edit.before, Mark) else None
            after = edit.after if isinstance(edit.after, Mark) else None
            return MarkStep(op_id, kind, annotator, at, change.label, before, after)
    return None


def joined(stored: Iterable[MarkStep], waiting: Iterable[MarkStep]) -> tuple[MarkStep, ...]:
    """The steps that are stored and then those that are not yet, each once, oldest first."""
    steps = {step.op_id: step for step in (*stored, *waiting)}
    return tuple(steps.values())
