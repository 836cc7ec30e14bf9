"""The bulk change that puts another schema in place and takes all marks of all layers along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.commands.base import Stamp
from annotator.commands.removal import everything_gone, without
from annotator.model.bulk import BulkItem, BulkReader, LayerState, Part, SchemaSwap, SchemaText
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import MarkId
from annotator.model.label_migration import (
    MarkPlace,
    MigrationStep,
    actor_type_after,
    keeps_places,
    labels_touched,
    migrated,
)
from annotator.model.marks import Annotation, Cluster, Mark, Relation
from annotator.model.rules import kind_word
from annotator.model.said import said
from annotator.model.schema import Target
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class ChangeSchema:
    """Put `after` in the place of the schema that was edited, and carry its marks over.

    Args:
        before: The schema that was edited; it must still be the project's.
        after: The new schema and its file.
        steps: What becomes of marks, in the order in which it was decided.
        label: The words for the Undo menu.
    """

    before: SchemaText
    after: SchemaText
    steps: Sequence[MigrationStep] = ()
    label: str = said("Change the schema")

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Actors whose label is renamed, every layer with marks that change, the schema.

        Refused: somebody else has changed the schema in the meantime.
        """
        if reader.schema.text != self.before.text:
            raise CommandRefused(
                said("The schema of the project has been changed since you began to edit it."),
                hint=said(
                    "Export your version as a file, discard the changes here, and make them anew "
                    "on the present schema."
                ),
            )
        for actor in reader.actors().values():
            kind = actor_type_after(actor.type, self.steps, self.after.schema)
            if kind != actor.type:
                yield Edit(actor, replace(actor, type=kind))
        types = labels_touched(self.before.schema, self.steps)
        if types:
            narrow = keeps_places(self.steps)
            for state in reader.layers(types=sorted(types), narrow=narrow):
                change = self._change(state, stamp)
                if change.edits:
                    yield Part(state, change)
        if self.after.text != self.before.text:
            yield SchemaSwap(reader.schema, self.after)

    def _change(self, state: LayerState, stamp: Stamp) -> Change:
        after: dict[MarkId, Mark | None] = {
            mark.id: migrated(mark, _place(state, mark), self.steps) for mark in state.marks
        }
        removed = [mark for mark in state.marks if after[mark.id] is None]
        gone = everything_gone(state.marks, removed)
        for identifier in gone:
            after[identifier] = None
        for user in {user.id for lost in gone for user in state.marks.dependents(lost)}:
            now = after[user]
            if now is not None and not isinstance(now, Relation):
                after[user] = without(now, frozenset(gone))
        edits: list[Edit] = []
        for mark in state.marks:
            now = after[mark.id]
            if now is None:
                edits.append(Edit(mark, None))
            elif now != mark:
                edits.append(Edit(mark, stamp.touched(now)))
        return Change(self.label, tuple(edits))


@dataclass(frozen=True, slots=True)
class SurveyedMark:
    """One mark of a label with the words around it; positions are code points."""

    place: MarkPlace
    heading: str
    annotator: str
    before: str
    words: str
    after: str


@dataclass(slots=True)
class LabelSurvey:
    """What the survey of a label found: all counts, and the first marks one by one."""

    marks: int = 0
    values: dict[tuple[str, str], int] = field(default_factory=dict)
    listed: list[SurveyedMark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SurveyLabel:
    """Look at every mark of some labels; changes nothing, and is only ever previewed.

    What is found goes into `found`, at most `most` marks one by one, with `around` code points of
    text at either side.
    """

    kind: Target
    names: frozenset[str]
    found: LabelSurvey
    most: int = 500
    around: int = 28

    @property
    def label(self) -> str:
        """`Look at Person`."""
        return said("Look at {names}", names=tuple(sorted(self.names)))

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Nothing."""
        del stamp
        types = [(self.kind, name) for name in sorted(self.names)]
        # A relation stands where its ends do.
        for state in reader.layers(types=types, narrow=self.kind != "relation"):
            for mark in state.marks:
                if isinstance(mark, Cluster) or mark.type not in self.names:
                    continue
                if kind_word(mark) == self.kind:
                    self._note(state, mark)
        yield from ()

    def _note(self, state: LayerState, mark: Annotation) -> None:
        found = self.found
        found.marks += 1
        for name, value in mark.attributes.items():
            if isinstance(value, str):
                found.values[name, value] = found.values.get((name, value), 0) + 1
        if len(found.listed) >= self.most:
            return
        text = state.source.text
        span = _first_span(state, mark)
        start, end = (span.start, span.end) if span is not None else (0, 0)
        found.listed.append(
            SurveyedMark(
                _place(state, mark),
                state.source.heading,
                state.layer.annotator,
                text[max(0, start - self.around) : start],
                text[start:end],
                text[end : end + self.around],
            )
        )


def _place(state: LayerState, mark: Mark) -> MarkPlace:
    return (state.article, state.layer.id, mark.id)


def _first_span(state: LayerState, mark: Annotation) -> Span | None:
    """Where a mark stands; a relation where its source does."""
    if isinstance(mark, Relation):
        source = state.marks.get(mark.source.id)
        return _first_span(state, source) if isinstance(source, Annotation) else None
    spans = (mark.span,) if hasattr(mark, "span") else mark.triggers
    return spans[0] if spans else None
