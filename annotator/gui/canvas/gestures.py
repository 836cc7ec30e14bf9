"""Gestures: one class for each thing a pointer can do on the canvas; one is active at a time."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.commands.mentions import MoveEdge
from annotator.gui.canvas.modes import Desk, Mode
from annotator.gui.canvas.movement import without_blanks
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.targets import linkable
from annotator.layout.caret import snap, token_at
from annotator.layout.geometry import HitTarget
from annotator.model.marks import Event, Mention

DRAG_DISTANCE = 6.0  # pixels before a click becomes a drag


class GestureDesk(Desk, Protocol):
    """What a gesture may ask of the editor, beyond what a mode may."""

    mode: Mode | None

    def add_fragment(self, start: int, end: int) -> None: ...

    def link_marks(self, source: str, target: str) -> None: ...

    def show_legal(self, legal: set[str] | None) -> None: ...

    def show_rubber(self, source: str | None, point: QPointF | None) -> None: ...


class Gesture:
    """A pointer gesture from press to release; `cancel` leaves everything as it was."""

    def __init__(self, desk: GestureDesk) -> None:
        self.desk = desk
        self.before = desk.selection

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The button went down."""

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The pointer moved with the button down."""

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The button went up."""

    def cancel(self) -> None:
        """Leave without doing anything."""
        self.desk.select(self.before)


class SelectText(Gesture):
    """Select text, snapped to tokens; with Alt to the character. A click selects what is there."""

    def __init__(self, desk: GestureDesk, *, fragment: bool = False) -> None:
        super().__init__(desk)
        self._anchor = 0
        self._point = QPointF()
        self._dragging = False
        self._fragment = fragment

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._anchor = self.before.anchor if extend else hit.position
        self._point = event.position()
        if extend:
            self._stretch(hit, event)

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        far = (event.position() - self._point).manhattanLength() >= DRAG_DISTANCE
        self._dragging = self._dragging or far
        if self._dragging:
            self._stretch(hit, event)

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        selection = self.desk.selection
        if self._dragging and self._fragment:
            self.desk.select(self.before)
            if selection.has_text:
                self.desk.add_fragment(selection.start, selection.end)
        elif not self._dragging and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            click(self.desk, hit, self.before)

    def _stretch(self, hit: HitTarget, event: QMouseEvent) -> None:
        start, end = sorted((self._anchor, hit.position))
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not free and start < end:
            start, end = snap(self.desk.text, start, end) or (start, end)
        backwards = hit.position < self._anchor
        anchor, moving = (end, start) if backwards else (start, end)
        if self._fragment and self.before.mark is not None:
            mark = self.before
            self.desk.select(Selection(anchor, moving, mark.mark, mark.part))
        else:
            self.desk.select(Selection.of_text(anchor, moving))


class DragEdge(Gesture):
    """Move the edge of the selected mark, snapped to tokens; with Alt to the character."""

    def __init__(self, desk: GestureDesk, hit: HitTarget) -> None:
        super().__init__(desk)
        self._hit = hit
        self._point = QPointF()
        self._from: tuple[int, int] | None = None
        self._range: tuple[int, int] | None = None

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        self._point = event.position()

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        near = (event.position() - self._point).manhattanLength() < DRAG_DISTANCE
        mark = self.desk.marks.get(self._hit.mark or "")
        if (self._range is None and near) or not isinstance(mark, Mention | Event):
            return
        span = mark.span if isinstance(mark, Mention) else mark.triggers[self._hit.part]
        self._from = start, end = span.fragments[self._hit.fragment]
        position = hit.position
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            token = token_at(self.desk.text, position)
            if token is not None and token[0] < position < token[1]:
                nearer_end = position - token[0] > token[1] - position
                position = token[1] if nearer_end else token[0]
        start, end = (position, end) if self._hit.edge == "start" else (start, position)
        if start < end:
            start, end = without_blanks(self.desk.text, start, end) or (start, end)
            self._range = (start, end)
            self.desk.select(Selection(start, end, mark.id, self._hit.part))

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.desk.select(self.before)
        edge = self._hit
        if self._range is None or edge.mark is None:
            click(self.desk, hit, self.before)
        elif self._range != self._from:
            self.desk.run(MoveEdge(edge.mark, edge.fragment, *self._range, edge.part))


class DragLink(Gesture):
    """Drag from a mark to another to join them; only legal targets light up."""

    def __init__(self, desk: GestureDesk, hit: HitTarget) -> None:
        super().__init__(desk)
        self._hit = hit
        self._source = hit.mark or ""
        self._point = QPointF()
        self._dragging = False
        self._legal: set[str] = set()

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        self._point = event.position()

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        if not self._dragging:
            if (event.position() - self._point).manhattanLength() < DRAG_DISTANCE:
                return
            self._dragging = True
            source = self.desk.marks.get(self._source)
            if isinstance(source, Mention | Event):
                self._legal = linkable(self.desk.schema, self.desk.marks, source)
                self.desk.show_legal({*self._legal, self._source})
        self.desk.show_rubber(self._source, event.position())

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        self._end()
        if not self._dragging:
            click(self.desk, hit, self.before)
            return
        target = next((mark for mark in hit.stack if mark in self._legal), None)
        if target is not None:
            self.desk.link_marks(self._source, target)
        elif hit.mark is not None and hit.mark != self._source:
            self.desk.say("The schema allows nothing between these two.")

    def cancel(self) -> None:
        self._end()
        super().cancel()

    def _end(self) -> None:
        self.desk.show_legal(None)
        self.desk.show_rubber(None, None)


def gesture_for(desk: GestureDesk, hit: HitTarget, event: QMouseEvent) -> Gesture:
    """The gesture that a press on this begins.

    An edge of the selected mark is dragged; Ctrl on text adds a fragment to the selected mark;
    dragging from a selected mark (or any label) draws a link; everything else selects text, and
    so does all while a mode waits for a mark or for new text.
    """
    if desk.mode is not None:
        return SelectText(desk)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if hit.edge is not None and hit.mark is not None and hit.mark == desk.selection.mark:
        return DragEdge(desk, hit)
    if control and desk.selection.mark is not None:
        return SelectText(desk, fragment=True)
    on_label = hit.kind == "mark" and hit.character is None
    if hit.kind == "mark" and (on_label or hit.mark == desk.selection.mark):
        return DragLink(desk, hit)
    return SelectText(desk)


def click(desk: GestureDesk, hit: HitTarget, before: Selection) -> None:
    """Select the mark or arc under the pointer; clicking again walks through stacked marks."""
    if hit.kind == "arc" and hit.link is not None:
        owner, index = hit.link
        if desk.marks.relation(owner) is not None:
            desk.select(before.with_mark(owner, before.caret))
        else:
            caret_at = before.caret
            desk.select(Selection(caret_at, caret_at, owner, 0, (owner, index)))
        return
    if hit.mark is not None:
        stack = hit.stack or (hit.mark,)
        chosen = hit.mark
        if desk.mode is not None and desk.mode.marks_clicked(stack):
            return
        if before.mark in stack:
            chosen = stack[(stack.index(before.mark) + 1) % len(stack)]
        part = hit.part if chosen == hit.mark else 0
        desk.select(before.with_mark(chosen, hit.position, part))
        return
    desk.select(Selection.at(hit.position))
