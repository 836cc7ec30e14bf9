"""Work at the text: its keys, its context menu, and the panels beside it that act on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.commands.base import Command
from annotator.gui import errands
from annotator.gui.action_table import Desk
from annotator.gui.actions import Actions
from annotator.gui.beside_text import BesideText
from annotator.gui.canvas.context_menu import ContextMenu
from annotator.gui.keys_in_use import KeysInUse
from annotator.gui.window_parts import WindowParts
from annotator.gui.words import tr


class TextWork:
    """Hands what is pressed, clicked or chosen around the text to the editor.

    `desk` is the window as actions see it, `window` the same as the parent of what pops up.
    """

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        parts: WindowParts,
        beside: BesideText,
        actions: Actions,
        keys: KeysInUse,
    ) -> None:
        self._window = window
        self._desk = desk
        self._surface = parts.surface
        self._editor = editor = parts.editor
        self._beside = beside
        self._actions = actions
        self._keys = keys
        parts.palette_panel.label_chosen.connect(editor.tag)
        parts.palette_panel.event_chosen.connect(editor.start_event)
        parts.palette_panel.relation_chosen.connect(editor.start_relation)
        parts.problems.mark_requested.connect(editor.select_mark)
        parts.problems.fix_requested.connect(editor.fix)
        inspector, surface = parts.inspector, parts.surface
        inspector.command_requested.connect(self._run)
        inspector.role_requested.connect(editor.start_role)
        inspector.mark_requested.connect(editor.select_mark)
        inspector.arc_shown.connect(lambda arc: surface.set_context(hovered_link=arc))
        inspector.actor_requested.connect(self.choose_actor)
        inspector.refused.connect(editor.say)
        inspector.letter_typed.connect(self._letter_beside_the_text)
        inspector.history_opened.connect(beside.inspect_soon)
        editor.selection_changed.connect(beside.inspect_soon)
        editor.marks_changed.connect(beside.count_soon)
        editor.note_requested.connect(self.edit_note)
        editor.actor_requested.connect(self.choose_actor)
        editor.menu_requested.connect(self.show_menu)
        editor.other_key = self._key

    def edit_note(self) -> None:
        """Put the keyboard into the note field of the selected mark."""
        if not self._beside.edit_note():
            self._editor.say(tr("Select a mark first."))

    def choose_actor(self) -> None:
        """Ask which actor the selected mention is, and link it."""
        errands.choose_actor(self._editor, self._window)
        self._surface.setFocus()

    def show_menu(self, where: QPoint) -> None:
        """Show what can be done with what is selected, at this point of the screen."""

        def again() -> None:
            QTimer.singleShot(0, self._window, lambda: self.show_menu(where))

        menu = ContextMenu(self._editor, self._actions.by_id, again, self._window)
        menu.exec(where)
        menu.deleteLater()

    def _run(self, command: Command) -> None:
        self._editor.run(command)
        self._beside.inspect_soon()

    def _letter_beside_the_text(self, event: QKeyEvent) -> None:
        """A letter typed on a closed choice is meant for the text."""
        self._surface.setFocus()
        QApplication.sendEvent(self._surface, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means on the canvas; False where it means nothing now."""
        possible = self._keys.keymap.actions_for(event)
        if not possible:
            return False
        action = next((one for one in possible if one.applies(self._desk)), possible[0])
        if action.needs == "article" and not self._editor.ready:
            return False
        if action.needs == "suggestion" and not len(self._editor.suggestions):
            return False
        action.call(self._desk)
        return True
