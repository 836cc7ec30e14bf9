"""The keys that work now: chosen by the person, told to everything that shows or obeys them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.action_table import ACTIONS
from annotator.gui.actions import Actions
from annotator.gui.canvas.editor import Editor
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.keys.keymap import Keymap
from annotator.gui.preferences import Preferences
from annotator.gui.theme import Theme
from annotator.model.schema import Schema


class ShowsKeys(Protocol):
    """A part of the window on which keys are printed."""

    def show_keys(self, bindings: KeyBindings) -> None: ...


class KeysInUse(QObject):
    """Holds the bindings of a window, and the `keymap` of what they mean on the canvas.

    `shown` comes when other keys were shown everywhere, `chosen` when the person chose them.
    """

    shown = Signal()
    chosen = Signal()

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        editor: Editor,
        actions: Actions,
        parts: Sequence[ShowsKeys],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._editor = editor
        self._actions = actions
        self._parts = parts
        self.use(KeyBindings(ACTIONS, preferences.now.keys))

    def use(self, bindings: KeyBindings) -> None:
        """Let these keys work, and show them wherever a key is printed."""
        self.bindings = bindings
        self.keymap = Keymap(bindings.actions)
        self._actions.show_keys(bindings.actions)
        editor = self._editor
        editor.key_of = bindings.first_key
        editor.key_of_label = lambda label: bindings.key_of_label(editor.schema, label)
        for part in self._parts:
            part.show_keys(bindings)
        self.shown.emit()

    def take(self, bindings: KeyBindings) -> None:
        """Keep the keys that the person chose, and let them work."""
        self._preferences.change(keys=bindings.own)
        self.use(bindings)
        self.chosen.emit()

    def choose(self, schema: Schema | None, theme: Theme) -> None:
        """Show every action with its keys, to be changed."""
        from annotator.gui.dialogs.keys import KeysDialog

        dialog = KeysDialog(self.bindings, schema, theme, self._window)
        dialog.changed.connect(self.take)
        dialog.exec()
        dialog.deleteLater()
