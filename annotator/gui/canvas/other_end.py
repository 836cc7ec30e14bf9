"""From one end of a link to the other, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.targets import position_of
from annotator.gui.words import tr
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, MarkRef, Relation


class OtherEndDesk(Desk, Protocol):
    """What going to the other end may ask of the canvas."""

    came_from: tuple[str, str] | None

    @property
    def ready(self) -> bool: ...

    def select(self, selection: Selection) -> None: ...


class OtherEnd:
    """The part of the editor that goes along arcs.

    `came_from` is the last step from a mark to another, so that the next one leads back.
    """

    came_from: tuple[str, str] | None = None

    def other_end(self: OtherEndDesk) -> None:
        """Bring the other end of the selected arc in sight, or select that of a mark's first arc.

        A selected arc stays selected, so that the key goes to and fro.
        """
        if not self.ready:
            return
        selection, marks = self.selection, self.marks
        ends = ends_of(marks, selection)
        if ends is not None:
            source, target = (position_of(marks, end) for end in ends)
            places = [place for place in (target, source) if place is not None]
            if not places:
                self.say(tr("Neither end stands in the text."))
                return
            place = places[-1] if selection.caret == places[0] else places[0]
            self.select(replace(selection, anchor=place, caret=place))
            return
        here = selection.mark
        if here is None:
            self.say(tr("Select an arc or a mark first."))
            return
        neighbours = list(neighbours_of(marks, here))
        if not neighbours:
            self.say(tr("No arc leads from this mark."))
            return
        origin, reached = self.came_from or ("", "")
        # Ids are told apart within one article only, so the way back must be one.
        there = origin if reached == here and origin in neighbours else neighbours[0]
        self.select_mark(there)
        self.came_from = (here, there)


def ends_of(marks: MarkSet, selection: Selection) -> tuple[str, str] | None:
    """Both ends of the selected argument or relation, or None where no arc is selected."""
    if selection.link is not None:
        event = marks.event(selection.link[0])
        if event is not None and selection.link[1] < len(event.arguments):
            filler = event.arguments[selection.link[1]].filler
            return (event.id, filler.id) if isinstance(filler, MarkRef) else None
    relation = marks.relation(selection.mark or "")
    return (relation.source.id, relation.target.id) if relation is not None else None


def neighbours_of(marks: MarkSet, identifier: str) -> Iterator[str]:
    """The marks at the other ends of a mark's arcs: of its own arguments, then of what uses it."""
    event = marks.event(identifier)
    for argument in event.arguments if event is not None else ():
        if isinstance(argument.filler, MarkRef):
            yield argument.filler.id
    for user in marks.dependents(identifier):
        if isinstance(user, Event):
            yield user.id
        elif isinstance(user, Relation):
            yield user.target.id if user.source.id == identifier else user.source.id
