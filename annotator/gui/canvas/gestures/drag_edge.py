"""The gesture that moves an edge of the selected mark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from annotator.commands.mentions import MoveEdge
from annotator.gui.canvas.gestures.base import Gesture, GestureDesk
from annotator.gui.canvas.gestures.click import click
from annotator.gui.canvas.movement import without_blanks
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.layout.caret import token_at
from annotator.layout.geometry import HitTarget
from annotator.model.marks import Event, Mention
from annotator.model.span import Span


class DragEdge(Gesture):
    """Move one edge of one fragment, snapped to tokens; with Alt to the character.

    What the fragment would be is shown as selected text. Where the edge cannot go, the last
    place where it could stays, and letting go says why.
    """

    def __init__(self, desk: GestureDesk, hit: HitTarget) -> None:
        super().__init__(desk)
        self.shape = Qt.CursorShape.SizeHorCursor
        self._edge = hit
        self._range: tuple[int, int] | None = None
        self._refusal = ""

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        span = self._span()
        if not self._is_drag(event) or span is None or self._edge.mark is None:
            return
        start, end = self._moved(*span.fragments[self._edge.fragment], hit.position, event)
        self._refusal = self._why_not(span, start, end)
        self.shape = Qt.CursorShape.SizeHorCursor
        if self._refusal:
            self.shape = Qt.CursorShape.ForbiddenCursor
            return
        self._range = start, end = without_blanks(self.desk.text, start, end) or (start, end)
        self.desk.select(Selection(start, end, self._edge.mark, self._edge.part))

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.desk.select(self.before)
        edge, span = self._edge, self._span()
        if not self._dragging:
            click(self.desk, hit, self.before)
        elif span is not None and edge.mark is not None:
            if self._range is not None and self._range != span.fragments[edge.fragment]:
                self.desk.run(MoveEdge(edge.mark, edge.fragment, *self._range, edge.part))
            if self._refusal:
                self.desk.say(self._refusal)

    def _span(self) -> Span | None:
        """The span whose edge it is, while it is there."""
        mark = self.desk.marks.get(self._edge.mark or "")
        if isinstance(mark, Mention):
            spans: tuple[Span, ...] = (mark.span,)
        else:
            spans = mark.triggers if isinstance(mark, Event) else ()
        if self._edge.part >= len(spans):
            return None
        span = spans[self._edge.part]
        return span if self._edge.fragment < len(span.fragments) else None

    def _moved(self, start: int, end: int, position: int, event: QMouseEvent) -> tuple[int, int]:
        """The fragment with its edge here: at the nearer edge of the token that leaves it some."""
        token = token_at(self.desk.text, position)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or token is None:
            places = [position]
        else:
            places = sorted(token, key=lambda edge: abs(edge - position))
        moved = [(p, end) if self._edge.edge == "start" else (start, p) for p in places]
        return next(((a, b) for a, b in moved if a < b), moved[0])

    def _why_not(self, span: Span, start: int, end: int) -> str:
        index = self._edge.fragment
        if end <= start or not self.desk.text[start:end].strip():
            if self._edge.edge == "start":
                return tr("The start cannot go past the end of this part.")
            return tr("The end cannot go past the start of this part.")
        before = span.fragments[index - 1][1] if index else 0
        after = span.fragments[index + 1][0] if index + 1 < len(span.fragments) else end
        if start < before or end > after:
            return tr("This part would run into the next part of the same mark.")
        return ""
