"""The bulk change that does away with all problems of one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.commands.base import Context, Stamp
from annotator.commands.fixes import FIXES, FixProblem
from annotator.model.bulk import BulkItem, BulkReader, LayerState, Part
from annotator.model.change import Change, compact
from annotator.model.errors import CommandRefused
from annotator.model.identity import ArticleId
from annotator.model.mark_set import MarkSet
from annotator.model.problems import find_problems
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class FixAll:
    """Fix every problem of one rule in the annotator's own layers of these articles."""

    rule: str
    articles: Sequence[ArticleId]

    @property
    def label(self) -> str:
        """`Leave out the blanks, everywhere`."""
        return said("{fix}, everywhere", fix=FIXES[self.rule])

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """A part for every layer in which something is fixed."""
        schema, actors = reader.schema.schema, reader.actors()
        for state in reader.layers(articles=self.articles, annotator=stamp.author):
            marks = MarkSet(state.layer, state.marks, serial=state.marks.serial)
            on = Context(state.source, schema, marks, actors, stamp)
            change = self._fixed(on)
            if change.edits:
                yield Part(LayerState(state.source, state.marks, state.version), change)

    def _fixed(self, on: Context) -> Change:
        """All fixes of a layer as one change, each made upon those before it."""
        done = Change(self.label, ())
        found = find_problems(on.article.text, on.marks, on.schema)
        for mark in dict.fromkeys(problem.mark for problem in found if problem.rule == self.rule):
            if mark not in on.marks:
                continue  # it went with another one
            try:
                change = FixProblem(mark, self.rule).change(on)
            except CommandRefused:
                continue  # it went with another's fix
            on.marks.apply(change)
            done = Change(self.label, compact((*done.edits, *change.edits)))
        return done
