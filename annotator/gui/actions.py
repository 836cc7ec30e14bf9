"""The action table as menus and shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from annotator.gui.action_table import ACTIONS, MENUS, Action, Desk, Needs


class Actions:
    """One QAction for every visible row of the table; `enable` greys out what cannot be done."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        self.by_id: dict[str, QAction] = {}
        self._needs: dict[str, Needs] = {}
        menus = {name: window.menuBar().addMenu(name) for name in MENUS}
        for action in ACTIONS:
            if action.hidden:
                continue
            made = self._make(window, desk, action)
            if action.starts_group:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(made)

    def _make(self, window: QMainWindow, desk: Desk, action: Action) -> QAction:
        words = action.words.replace("&", "&&")
        if action.scope == "canvas" and action.keys:
            # Keys of the canvas are looked up by the canvas; the menu only shows them.
            words += "\t" + action.keys[0]
        made = QAction(words, window)
        if action.scope == "window" and action.keys:
            made.setShortcuts([QKeySequence(key) for key in action.keys])
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.triggered.connect(lambda _=False: action.call(desk))
        self.by_id[action.id] = made
        self._needs[action.id] = action.needs
        return made

    def enable(self, *, project: bool, article: bool, suggestion: bool = False) -> None:
        """Grey out what needs a project, an article or a suggestion that is not there."""
        allowed = {
            "nothing": True,
            "project": project,
            "article": article,
            "selection": article,
            "suggestion": article and suggestion,
        }
        for identifier, made in self.by_id.items():
            made.setEnabled(allowed[self._needs[identifier]])

    def set_history(self, undo: str | None, redo: str | None) -> None:
        """Say what undo and redo would do."""
        for identifier, word, label in (("edit.undo", "Undo", undo), ("edit.redo", "Redo", redo)):
            made = self.by_id[identifier]
            made.setText(f"{word} “{label}”".replace("&", "&&") if label else word)
            made.setEnabled(label is not None)
