"""Moving the start or the end of the selected mark with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.mentions import MoveEdge
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.canvas.movement import Edge
from annotator.model.marks import Event, Mention


class EdgeMode(Mode):
    """Move the start or the end of the selected mark with the arrow keys."""

    def __init__(self, desk: Desk, mark: Mention | Event, part: int, edge: Edge) -> None:
        super().__init__(desk, mark.id)
        self._mark = mark.id
        self._part = part
        self._edge = edge
        self.title = f"Move the {edge} of {mark.type}"

    def keys(self) -> list[tuple[str, str]]:
        return [("← →", "by word"), ("Alt ← →", "by character"), ("Enter", "done")]

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.desk.leave_mode()
            return True
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        mark = self.desk.marks.get(self._mark)
        if not isinstance(mark, Mention | Event):
            self.desk.leave_mode()
            return True
        span = mark.span if isinstance(mark, Mention) else mark.triggers[self._part]
        index = 0 if self._edge == "start" else len(span.fragments) - 1
        start, end = span.fragments[index]
        position = self.desk.move_edge(
            start if self._edge == "start" else end,
            self._edge,
            forward=event.key() == Qt.Key.Key_Right,
            by_character=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier),
        )
        if self._edge == "start":
            start = position
        else:
            end = position
        self.desk.run(MoveEdge(self._mark, index, start, end, self._part))
        return True
