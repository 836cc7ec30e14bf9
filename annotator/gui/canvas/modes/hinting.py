"""A mode that puts a hint on every legal mark and waits for one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.canvas.hints import hints_for, matching
from annotator.gui.canvas.modes.base import Desk, Mode


class HintingMode(Mode):
    """A mode that puts a hint on every legal mark and waits for one to be typed or clicked."""

    free = True

    def __init__(self, desk: Desk, *needs: str) -> None:
        super().__init__(desk, *needs)
        self._hints: dict[str, str] = {}
        self._typed = ""

    def _hint(self, targets: list[str]) -> None:
        self._hints = hints_for(targets)
        self._typed = ""
        self.desk.show_hints(self._hints, set(targets))

    def key(self, event: QKeyEvent) -> bool:
        letter = event.text().lower()
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if letter == " ":
            return True  # elsewhere it completes the article; not while a hint is waited for
        if event.modifiers() & held or not letter.isalpha():
            return event.key() == Qt.Key.Key_Backspace and self._unwind()
        left = matching(self._hints, self._typed + letter)
        if not left:
            self.desk.say(f"No mark has the hint “{self._typed + letter}”.")
            return True
        self._typed += letter
        if len(left) == 1 and self._hints[left[0]] == self._typed:
            self.take(left[0])
        else:
            shown = {target: self._hints[target] for target in left}
            self.desk.show_hints(shown, set(left))
        return True

    def _unwind(self) -> bool:
        self._typed = ""
        self.desk.show_hints(self._hints, set(self._hints))
        return True

    def marks_clicked(self, stack: Sequence[str]) -> bool:
        legal = next((identifier for identifier in stack if identifier in self._hints), None)
        if legal is not None:
            self.take(legal)
        else:
            self.desk.say(self.refusal(stack[0]))
        return True

    def take(self, identifier: str) -> None:
        """A legal mark was named."""
        raise NotImplementedError

    def refusal(self, identifier: str) -> str:
        """Why this mark cannot be taken."""
        raise NotImplementedError
