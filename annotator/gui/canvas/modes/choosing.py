"""A mode that offers rows and waits for one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.canvas.modes.base import Mode
from annotator.gui.words import tr


class ChoosingMode(Mode):
    """A mode that offers rows and waits for one."""

    def key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        choice = self.desk.choose_by(event)
        if choice is not None:
            self.picked(choice)
        return True

    def keys(self) -> list[tuple[str, str]]:
        return [
            (tr("letter"), tr("take it")),
            (tr("↑ ↓ Enter"), tr("choose")),
            (tr("Esc"), tr("leave")),
        ]
