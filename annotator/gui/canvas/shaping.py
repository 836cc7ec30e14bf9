"""Shaping: where a mark stands in the text: its edges, and the parts it has beside the first."""

from __future__ import annotations

from typing import Protocol

from annotator.commands.mentions import AddFragment
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.edge import EdgeMode
from annotator.gui.canvas.movement import Edge, without_blanks
from annotator.gui.words import tr
from annotator.model.marks import Annotation, Event, Mention


class ShapingDesk(Desk, Protocol):
    """What shaping may ask of the canvas."""

    @property
    def ready(self) -> bool: ...

    @property
    def selected(self) -> Annotation | None: ...

    def mark_meant(self) -> Annotation | None: ...

    def mark_before_text(self) -> tuple[Annotation, int] | None: ...


class Shaping:
    """The part of the editor that changes on which text a mark stands."""

    def start_edge(self: ShapingDesk, edge: Edge) -> None:
        """Move the start or end of the selected mark by key."""
        selected = self.mark_meant()
        if isinstance(selected, Mention) or (isinstance(selected, Event) and selected.triggers):
            self.start(EdgeMode(self, selected, self.selection.part, edge))
        else:
            self.say(tr("Select a mark first."))

    def add_part(self: ShapingDesk) -> None:
        """Add the selected text as a fragment to the mark that was selected before it."""
        selection = self.selection
        if not self.ready or not selection.has_text:
            self.say(tr("Select the text of the other part first."))
            return
        known = self.mark_before_text()
        place = without_blanks(self.text, selection.start, selection.end)
        if known is None or place is None:
            self.say(tr("Select a mark first, then the text of its other part."))
            return
        mark, part = known
        if self.run(AddFragment(mark.id, *place, part)) is not None:
            self.select_mark(mark.id, part)

    def add_fragment(self: ShapingDesk, start: int, end: int) -> None:
        """Add text to the selected mark as another fragment."""
        selected = self.selected
        if isinstance(selected, Mention | Event):
            if self.run(AddFragment(selected.id, start, end, self.selection.part)) is not None:
                self.select_mark(selected.id, self.selection.part)
        else:
            self.say(tr("Select the mark that the fragment belongs to."))
