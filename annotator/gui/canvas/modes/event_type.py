"""Choosing the type of a new event, or another type for an event."""

from __future__ import annotations

from annotator.commands.events import AddEvent, RetypeEvent
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.gui.canvas.repeating import EventTagged
from annotator.model.marks import Event
from annotator.model.span import Span


class EventTypeMode(ChoosingMode):
    """Choose the type of a new event whose trigger is the selection, or of a selected event."""

    def __init__(self, desk: Desk, span: Span | None, event: Event | None) -> None:
        super().__init__(desk, *((event.id,) if event is not None else ()))
        self._span = span
        self._event = event
        self.title = "Change event type" if event is not None and span is None else "New event"

    def enter(self) -> None:
        self.desk.offer(
            self.title,
            [
                Choice(label.name, label.key, label.name, label.color)
                for label in self.desk.schema.event_types
            ],
        )

    def picked(self, choice: str) -> None:
        self.desk.leave_mode()
        if self._span is not None:
            change = self.desk.run(AddEvent(choice, self._span))
            if change is not None:
                self.desk.remember(EventTagged(choice))
                self.desk.select_made(change.edits[0].id)
        elif self._event is not None and self.desk.run(RetypeEvent(self._event.id, choice)):
            self.desk.remember(EventTagged(choice))
