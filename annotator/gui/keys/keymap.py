"""Keymap: which action of the canvas a key press stands for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeyEvent

from annotator.gui.action_table import Action
from annotator.gui.key_reading import key_name, readings


class Keymap:
    """Looks up what a press types first, then the place of the key (`key_reading`).

    Raises:
        ValueError: two actions ask for the same key, or one for something that is no key.
    """

    def __init__(self, actions: Iterable[Action]) -> None:
        self._actions: dict[str, Action] = {}
        for action in actions:
            if action.scope != "canvas":
                continue
            for key in action.keys:
                name = key_name(key)
                if name is None:
                    raise ValueError(f"{action.id} asks for {key}, which is no key")
                if name in self._actions:
                    other = self._actions[name].id
                    raise ValueError(f"{action.id} and {other} ask for the same key")
                self._actions[name] = action

    def actions_for(self, event: QKeyEvent) -> list[Action]:
        """The actions that a key press may stand for, the likeliest first."""
        found = (self._actions.get(name) for name in readings(event))
        return [action for action in found if action is not None]

    def action_for(self, event: QKeyEvent) -> Action | None:
        """The likeliest action of a key press, or None."""
        return next(iter(self.actions_for(event)), None)
