"""The gestures that select text: by tokens or characters, and on by whole tokens or sentences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from annotator.gui.canvas.gestures.base import Gesture, GestureDesk, stretched
from annotator.gui.canvas.gestures.click import click
from annotator.gui.canvas.selection import Selection
from annotator.layout.geometry import HitTarget

UnitAt = Callable[[str, int], tuple[int, int] | None]


class SelectText(Gesture):
    """Select text, snapped to tokens; with Alt to the character. A click selects what is there."""

    def __init__(self, desk: GestureDesk) -> None:
        super().__init__(desk)
        self._anchor = 0

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        super().press(hit, event)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._anchor = self.before.anchor if extend else hit.position
        if extend:
            self._stretch(hit, event)

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        if self._is_drag(event):
            self._stretch(hit, event)

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        if not self._dragging and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            click(self.desk, hit, self.before)

    def _stretch(self, hit: HitTarget, event: QMouseEvent) -> None:
        ends = stretched(self.desk.text, self._anchor, hit.position, event)
        self.desk.select(Selection.of_text(*ends))


class SelectUnits(Gesture):
    """Select a whole unit of text, such as a sentence, and by dragging the ones up to another.

    `unit_at` gives the unit at a code point. With Shift the selection that was there is extended.
    """

    def __init__(self, desk: GestureDesk, unit_at: UnitAt) -> None:
        super().__init__(desk)
        self._unit_at = unit_at
        self._anchor = (0, 0)

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        super().press(hit, event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = (self.before.anchor, self.before.anchor)
        else:
            self._anchor = self._unit(hit)
        self.move(hit, event)

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        here, there = self._anchor, self._unit(hit)
        start, end = min(here[0], there[0]), max(here[1], there[1])
        backwards = there[0] < here[0]
        self.desk.select(Selection.of_text(*((end, start) if backwards else (start, end))))

    def _unit(self, hit: HitTarget) -> tuple[int, int]:
        at = hit.position if hit.character is None else hit.character
        return self._unit_at(self.desk.text, at) or (hit.position, hit.position)
