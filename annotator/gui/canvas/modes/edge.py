"""Moving the start or the end of the selected mark with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.commands.mentions import MoveEdge
from annotator.commands.places import legal_span
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.canvas.movement import Edge
from annotator.gui.words import shown_error, tr
from annotator.model.errors import CommandRefused
from annotator.model.marks import Event, Mention
from annotator.model.span import Span

_HELD_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class EdgeMode(Mode):
    """Shows where the edge would be; Enter moves it there in one step, Esc lets it be."""

    def __init__(self, desk: Desk, mark: Mention | Event, part: int, edge: Edge) -> None:
        super().__init__(desk, mark.id)
        self._mark = mark.id
        self._part = part
        self._edge = edge
        self._moved: tuple[int, int] | None = None
        if edge == "start":
            self.title = tr("Move the start of {type}", type=mark.type)
        else:
            self.title = tr("Move the end of {type}", type=mark.type)

    @property
    def pending(self) -> bool:
        return self._moved is not None

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("← →", tr("by word")),
            (tr("Alt ← →"), tr("by character")),
            (tr("Enter"), tr("done")),
            (tr("Esc"), tr("as it was")),
        ]

    def leave(self) -> None:
        self.desk.show_preview(None)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            self.desk.leave_mode()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.pending:
            self.desk.leave_mode()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(event)
        else:
            if event.key() not in _HELD_KEYS:
                self.finish()  # the key goes on to something else
            return False
        return True

    def finish(self) -> None:
        moved, self._moved = self._moved, None
        self.desk.show_preview(None)
        span = self._span()
        if moved is not None and span is not None:
            index = self._fragment(span)
            if moved != span.fragments[index]:
                self.desk.run(MoveEdge(self._mark, index, *moved, self._part))

    def _span(self) -> Span | None:
        mark = self.desk.marks.get(self._mark)
        if isinstance(mark, Mention):
            return mark.span
        if isinstance(mark, Event) and self._part < len(mark.triggers):
            return mark.triggers[self._part]
        return None

    def _fragment(self, span: Span) -> int:
        return 0 if self._edge == "start" else len(span.fragments) - 1

    def _move(self, event: QKeyEvent) -> None:
        span = self._span()
        if span is None:
            self.desk.leave_mode()
            return
        index = self._fragment(span)
        start, end = self._moved or span.fragments[index]
        position = self.desk.move_edge(
            start if self._edge == "start" else end,
            self._edge,
            forward=event.key() == Qt.Key.Key_Right,
            by_character=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier),
        )
        start, end = (position, end) if self._edge == "start" else (start, position)
        try:
            legal_span(self.desk.text, lambda: span.with_edges(index, start, end))
        except CommandRefused as refusal:
            self.desk.say(shown_error(refusal))
            return
        self._moved = (start, end)
        self.desk.show_preview((start, end), position)
