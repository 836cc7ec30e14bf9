"""Bulk tagging: one label for many places of many articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.commands.base import Stamp
from annotator.model.bulk import BulkItem, BulkReader, LayerState, Part
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ArticleId
from annotator.model.marks import Event, Mention
from annotator.model.said import said
from annotator.model.span import Fragment, Span

Verdict = Literal["new", "already", "overlapping", "impossible"]


@dataclass(frozen=True, slots=True)
class TagPlaces:
    """Tag places of many articles in the annotator's own layers.

    `label` is a mention label, or an event type: then each place becomes the trigger of an event
    of its own. `places` are half-open ranges of code points. A place that is tagged so already is
    passed over; one that overlaps other marks is tagged all the same. `told` hears what becomes of
    each place, wherever the plan is made.
    """

    label_name: str
    places: Mapping[ArticleId, Sequence[Fragment]]
    told: Callable[[Verdict], None] | None = None

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        count = sum(len(places) for places in self.places.values())
        if count == 1:
            return said("Tag {label} once", label=self.label_name)
        return said("Tag {label} {count:,} times", label=self.label_name, count=count)

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """A part for every article with a place that is not tagged so yet.

        Raises:
            CommandRefused: the schema has no such label for places.
        """
        schema = reader.schema.schema
        is_event = schema.event_type(self.label_name) is not None
        if not is_event and schema.mention_type(self.label_name) is None:
            raise CommandRefused(
                said("The schema has no mention or event label “{label}”.", label=self.label_name),
                hint=said("Choose another label."),
            )
        label = self.label  # counted once, not for every article
        for state in reader.layers(articles=self.places, annotator=stamp.author, fresh=True):
            edits = self._edits(state, stamp, is_event=is_event)
            if edits:
                layer = state.layer
                status = "in_progress" if layer.status == "new" else layer.status
                after = replace(layer, status=status, nothing_to_mark=False)
                if after != layer:
                    edits.append(Edit(layer, after))
                yield Part(state, Change(label, tuple(edits)))

    def _edits(self, state: LayerState, stamp: Stamp, *, is_event: bool) -> list[Edit]:
        edits: list[Edit] = []
        for start, end in sorted(set(self.places[state.article])):
            verdict = self._verdict(state, start, end, is_event=is_event)
            if self.told is not None:
                self.told(verdict)
            if verdict in ("already", "impossible"):
                continue
            span, by = Span.single(start, end), stamp.provenance()
            if is_event:
                identifier = state.marks.new_id(Event, len(edits))
                edits.append(Edit(None, Event(identifier, self.label_name, by, (span,))))
            else:
                identifier = state.marks.new_id(Mention, len(edits))
                edits.append(Edit(None, Mention(identifier, self.label_name, span, by)))
        return edits

    def _verdict(self, state: LayerState, start: int, end: int, *, is_event: bool) -> Verdict:
        text = state.source.text
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            return "impossible"
        span = Span.single(start, end)
        here = state.marks.overlapping(start, end)
        same = (m for m in here if m.type == self.label_name and isinstance(m, Event) == is_event)
        if any(span in (m.triggers if isinstance(m, Event) else (m.span,)) for m in same):
            return "already"
        return "overlapping" if here else "new"
