"""Choosing the type of a new event, or another type for an event."""

from __future__ import annotations

from annotator.commands.events import AddEvent, AddTrigger, RetypeEvent
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.repeating import EventTagged
from annotator.gui.words import tr
from annotator.model.marks import Event
from annotator.model.span import Span

_ONE_MORE = "+"


class EventTypeMode(ChoosingMode):
    """Choose the type of a new event whose trigger is the selection, or of a selected event.

    The selection may also become one more trigger of the event that was selected before it.
    """

    def __init__(
        self, desk: Desk, span: Span | None, event: Event | None, before: Event | None = None
    ) -> None:
        super().__init__(desk, *((event.id,) if event is not None else ()))
        self._span = span
        self._event = event
        self._before = before
        self.title = (
            tr("Change event type") if event is not None and span is None else tr("New event")
        )

    def enter(self) -> None:
        choices = [
            Choice(label.name, label.key, label.name, label.color)
            for label in self.desk.schema.event_types
        ]
        if self._before is not None:
            words = tr("also trigger of {mark}", mark=describe(self._before, self.desk.text, 24))
            color = self.desk.schema.color_of(self._before.type)
            choices.insert(0, Choice(_ONE_MORE, _ONE_MORE, words, color))
        self.desk.offer(self.title, choices)

    def picked(self, choice: str) -> None:
        self.desk.leave_mode()
        if self._span is not None and self._before is not None and choice == _ONE_MORE:
            if self.desk.run(AddTrigger(self._before.id, self._span)) is not None:
                self.desk.select_mark(self._before.id, len(self._before.triggers))
        elif self._span is not None:
            change = self.desk.run(AddEvent(choice, self._span))
            if change is not None:
                self.desk.remember(EventTagged(choice))
                self.desk.select_made(change.edits[0].id)
        elif self._event is not None and self.desk.run(RetypeEvent(self._event.id, choice)):
            self.desk.remember(EventTagged(choice))
