"""Keymap: which action of the canvas a key press stands for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.gui.action_table import Action

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Keymap:
    """Looks keys up by their character first, so that `[` works wherever a layout has it.

    Raises:
        ValueError: two actions ask for the same key.
    """

    def __init__(self, actions: Iterable[Action]) -> None:
        self._by_key: dict[int, Action] = {}
        self._by_character: dict[str, Action] = {}
        for action in actions:
            if action.scope != "canvas":
                continue
            for key in action.keys:
                if len(key) == 1:
                    self._put(self._by_character, key.lower(), action)
                else:
                    self._put(self._by_key, _combined(key), action)

    @staticmethod
    def _put(table: dict[Any, Action], key: object, action: Action) -> None:
        if key in table:
            raise ValueError(f"{action.id} and {table[key].id} ask for the same key")
        table[key] = action

    def action_for(self, event: QKeyEvent) -> Action | None:
        """The action of a key press, or None."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = self._by_character.get(_character(event))
        if found is not None:
            return found
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Backtab:
            key = Qt.Key.Key_Tab
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Return:
            key = Qt.Key.Key_Enter
        return self._by_key.get(QKeyCombination(modifiers, key).toCombined())


def _character(event: QKeyEvent) -> str:
    """The character that a key press stands for by itself, or nothing.

    A letter is the same with Caps Lock on or off, and another key with Shift held. Of signs and
    digits only what comes out counts: layouts put them on any level, and Windows reports the
    key for the third one (AltGr) as Ctrl and Alt.
    """
    text, held = event.text(), event.modifiers() & _HELD
    if len(text) != 1:
        return ""
    if text.isalpha():
        shifted = held | (event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return "" if shifted else text.lower()
    return text if not held or held == _ALT_GR else ""


def _combined(key: str) -> int:
    """The key with its modifiers as Qt's one number."""
    first: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    return first.toCombined()
