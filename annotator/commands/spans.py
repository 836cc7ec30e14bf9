"""Commands on the place of a mention, or of an event's trigger: move edges, add and remove parts."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.commands.base import Context
from annotator.commands.places import legal_span, span_of, spanned, with_span
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.said import said
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class MoveEdge:
    """Give one fragment of a mention, or of a trigger of an event, other edges (code points)."""

    id: str
    fragment: int
    start: int
    end: int
    trigger: int = 0

    @property
    def label(self) -> str:
        """`Move edge`."""
        return said("Move edge")

    def change(self, on: Context) -> Change:
        """Refused: outside the text, only blanks, empty, or into the next fragment."""
        mark = spanned(on, self.id)
        span = span_of(mark, self.trigger)
        _refuse_fragment(span, self.fragment)
        return with_span(
            on,
            said("Move edge of {type}", type=mark.type),
            mark,
            self.trigger,
            lambda: span.with_edges(self.fragment, self.start, self.end),
        )


@dataclass(frozen=True, slots=True)
class AddFragment:
    """Add a fragment to a mention or a trigger; where it touches one they become one."""

    id: str
    start: int
    end: int
    trigger: int = 0

    @property
    def label(self) -> str:
        """`Add part`."""
        return said("Add part")

    def change(self, on: Context) -> Change:
        """Refused: outside the text, only blanks, or already part of it."""
        mark = spanned(on, self.id)
        span = span_of(mark, self.trigger)
        legal_span(on.article.text, lambda: Span.single(self.start, self.end))
        if any(start <= self.start and self.end <= end for start, end in span.fragments):
            raise CommandRefused(said("This is already part of {mark}.", mark=on.name_of(mark)))
        return with_span(
            on,
            said("Add part to {type}", type=mark.type),
            mark,
            self.trigger,
            lambda: span.with_fragment(self.start, self.end),
        )


@dataclass(frozen=True, slots=True)
class RemoveFragment:
    """Take one fragment from a mention or a trigger that has several."""

    id: str
    fragment: int
    trigger: int = 0

    @property
    def label(self) -> str:
        """`Remove part`."""
        return said("Remove part")

    def change(self, on: Context) -> Change:
        """Refused: there is no such fragment, or it is the only one."""
        mark = spanned(on, self.id)
        span = span_of(mark, self.trigger)
        _refuse_fragment(span, self.fragment)
        if len(span.fragments) == 1:
            raise CommandRefused(
                said("{mark} has only this part.", mark=on.name_of(mark)),
                hint=said("Remove the whole mark instead."),
            )
        return with_span(
            on,
            said("Remove part of {type}", type=mark.type),
            mark,
            self.trigger,
            lambda: span.without_fragment(self.fragment),
        )


def _refuse_fragment(span: Span, fragment: int) -> None:
    if not 0 <= fragment < len(span.fragments):
        raise CommandRefused(said("The mark has no part {fragment}.", fragment=fragment + 1))
