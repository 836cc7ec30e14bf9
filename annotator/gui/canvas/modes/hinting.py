"""Modes that put hints on what is in view, and wait for one to be typed or clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.canvas.hints import LETTERS, hints_for, matching
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.key_reading import character_of
from annotator.gui.words import shown
from annotator.model.said import said

# Digits tag, also where a layout has letters on the row of digits.
_READ = frozenset(LETTERS + "0123456789")

_PAGES = {
    Qt.Key.Key_PageDown: 1.0,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}
SCROLL = (said("PgUp PgDn"), said("scroll"))

Target = TypeVar("Target")


class TypedHints(Mode, Generic[Target]):
    """Waits for the letters of a hint. Hints follow what is in view: scrolling gives new ones.

    Keys that move the caret by lines and pages only scroll, unless text is to be `selectable`.
    """

    free = True
    selectable = False
    what: str = said("Nothing here has the hint “{hint}”.")

    def __init__(self, desk: Desk, *needs: str) -> None:
        super().__init__(desk, *needs)
        self._hints: dict[Target, str] = {}
        self._typed = ""

    @property
    def hinted(self) -> bool:
        """Whether anything in view can be chosen."""
        return bool(self._hints)

    def targets(self) -> Sequence[Target]:
        """What may be chosen in view, what gets the shortest hint first."""
        raise NotImplementedError

    def show(self, hints: Mapping[Target, str]) -> None:
        """Put these hints on the canvas, and no others."""
        raise NotImplementedError

    def take(self, target: Target) -> None:
        """A target was named."""
        raise NotImplementedError

    def enter(self) -> None:
        self._give_hints(self.targets())

    def view_changed(self) -> None:
        targets = self.targets()
        if list(targets) != list(self._hints):
            self._give_hints(targets)

    def _give_hints(self, targets: Sequence[Target]) -> None:
        self._hints = hints_for(targets)
        self._typed = ""
        self.show(self._hints)

    def key(self, event: QKeyEvent) -> bool:
        if event.text() == " ":
            return True  # elsewhere it completes the article; not while a hint is waited for
        pages = _PAGES.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pages and not self.selectable and plain == Qt.KeyboardModifier.NoModifier:
            self.desk.scroll_pages(pages)
            return True
        letter = character_of(event, _READ)
        if not letter.isalpha():
            return event.key() == Qt.Key.Key_Backspace and self._unwind()
        left = matching(self._hints, self._typed + letter)
        if not left:
            self.desk.say(shown(self.what).format(hint=self._typed + letter))
            return True
        self._typed += letter
        if len(left) == 1 and self._hints[left[0]] == self._typed:
            self.take(left[0])
        else:
            self.show({target: self._hints[target] for target in left})
        return True

    def _unwind(self) -> bool:
        self._typed = ""
        self.show(self._hints)
        return True


class HintingMode(TypedHints[str]):
    """Puts a hint on every legal mark in view and waits for one to be typed or clicked."""

    what: str = said("No mark has the hint “{hint}”.")

    def show(self, hints: Mapping[str, str]) -> None:
        self.desk.show_hints(hints, set(hints))

    def marks_clicked(self, stack: Sequence[str]) -> bool:
        legal = next((identifier for identifier in stack if identifier in self._hints), None)
        if legal is not None:
            self.take(legal)
        else:
            self.desk.say(self.refusal(stack[0]))
        return True

    def refusal(self, identifier: str) -> str:
        """Why this mark cannot be taken."""
        raise NotImplementedError
