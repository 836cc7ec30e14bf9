"""The gestures that add a far-off fragment to the selected mark, and take one from it."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent

from annotator.commands.mentions import RemoveFragment
from annotator.gui.canvas.gestures.base import Gesture, GestureDesk, stretched
from annotator.gui.canvas.gestures.click import click, place_under
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.layout.geometry import HitTarget


class AddFragment(Gesture):
    """Drag over text that is to belong to the selected mark too; a click is a click."""

    def __init__(self, desk: GestureDesk) -> None:
        super().__init__(desk)
        self._anchor = 0

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        super().press(hit, event)
        self._anchor = hit.position

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        if self._is_drag(event):
            ends = stretched(self.desk.text, self._anchor, hit.position, event)
            self.desk.select(Selection(*ends, self.before.mark, self.before.part))

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        selection = self.desk.selection
        self.desk.select(self.before)
        if not self._dragging:
            click(self.desk, hit, self.before)
        elif selection.has_text:
            self.desk.add_fragment(selection.start, selection.end)


class TakeFragment(Gesture):
    """Click on a fragment of the selected mark to take it away; dragging does nothing."""

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        self._is_drag(event)

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        mark = self.before.mark
        if not self._dragging and mark is not None:
            place = place_under(self.desk.marks.get(mark), hit.character)
            if place is None:
                self.desk.say(tr("Click on a part of the selected mark to take it away."))
            else:
                part, fragment = place
                self.desk.run(RemoveFragment(mark, fragment, part))
