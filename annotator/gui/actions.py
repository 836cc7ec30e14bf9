"""The action table as menus and shortcuts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from annotator.gui.action_table import ACTIONS, MENUS, Action, Desk, Needs
from annotator.gui.keys.bindings import native_key
from annotator.gui.words import shown, tr


class Actions:
    """One QAction for every visible row of the table; `enable` greys out what cannot be done."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        self.by_id: dict[str, QAction] = {}
        self._needs: dict[str, Needs] = {}
        self._allowed: dict[Needs, bool] = {}
        self.menus = {name: window.menuBar().addMenu(shown(name)) for name in MENUS}
        for action in ACTIONS:
            if action.hidden:
                continue
            made = self._make(window, desk, action)
            if action.starts_group:
                self.menus[action.menu].addSeparator()
            self.menus[action.menu].addAction(made)

    def _make(self, window: QMainWindow, desk: Desk, action: Action) -> QAction:
        made = QAction(window)
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.triggered.connect(lambda _=False: action.call(desk))
        self.by_id[action.id] = made
        self._needs[action.id] = action.needs
        self._show(action)
        return made

    def show_keys(self, actions: Iterable[Action]) -> None:
        """Show these keys from now on, and let those of the window work."""
        for action in actions:
            if action.id in self.by_id:
                self._show(action)

    def _show(self, action: Action) -> None:
        made = self.by_id[action.id]
        if action.scope == "window":
            made.setShortcuts([QKeySequence(key) for key in action.keys])
            if not made.text():
                made.setText(_words(action))
        else:
            # Keys of the canvas are looked up by the canvas; the menu only shows them.
            key = "\t" + native_key(action.keys[0]) if action.keys else ""
            made.setText(_words(action) + key)

    def enable(self, *, project: bool, article: bool, suggestion: bool = False) -> None:
        """Grey out what needs a project, an article or a suggestion that is not there."""
        allowed = self._allowed = {
            "nothing": True,
            "project": project,
            "article": article,
            "selection": article,
            "suggestion": article and suggestion,
        }
        for identifier, made in self.by_id.items():
            made.setEnabled(allowed[self._needs[identifier]])

    def why_not(self, action: Action) -> str:
        """Why an action cannot be done now; empty where it can."""
        if not self._allowed.get(action.needs, action.needs == "nothing"):
            return {
                "project": tr("Open a project first."),
                "article": tr("Open an article first."),
                "selection": tr("Open an article first."),
                "suggestion": tr("There is no suggestion here."),
            }.get(action.needs, "")
        made = self.by_id.get(action.id)
        if made is None or made.isEnabled():
            return ""
        return {
            "edit.undo": tr("There is nothing to undo."),
            "edit.redo": tr("There is nothing to do again."),
        }.get(action.id, tr("Not possible now."))

    def set_history(self, undo: str | None, redo: str | None) -> None:
        """Say what undo and redo would do."""
        undo_words = tr("Undo “{label}”", label=undo) if undo else tr("Undo")
        redo_words = tr("Redo “{label}”", label=redo) if redo else tr("Redo")
        for identifier, words, label in (
            ("edit.undo", undo_words, undo),
            ("edit.redo", redo_words, redo),
        ):
            made = self.by_id[identifier]
            made.setText(words.replace("&", "&&"))
            made.setEnabled(label is not None)


def _words(action: Action) -> str:
    """What a menu says; Qt takes a single ampersand for a mnemonic."""
    return shown(action.words).replace("&", "&&")
