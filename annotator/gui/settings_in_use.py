"""Settings take effect at once: each is handed to what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui import asking
from annotator.gui.appearance import Appearance
from annotator.gui.canvas.editor import Editor
from annotator.gui.preferences import Preferences


class SettingsInUse(QObject):
    """Shows the settings to be changed and carries out what was chosen.

    `annotator_changed` comes where another name was chosen, `language_settled` where another
    language may have been and no dialog is open any more.
    """

    annotator_changed = Signal()
    keys_wanted = Signal()
    language_settled = Signal()

    def __init__(
        self, window: QWidget, preferences: Preferences, appearance: Appearance, editor: Editor
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._appearance = appearance
        self._editor = editor

    def choose(self, setting: str = "") -> None:
        """Show every setting, with the keyboard on the named one if any."""
        from annotator.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._preferences.now, self._appearance.theme, self._window)

        def chosen(name: str, value: Any) -> None:
            self.use(name, value)
            dialog.show_settings(self._preferences.now, self._appearance.theme)

        dialog.chosen.connect(chosen)
        dialog.keys_wanted.connect(self.keys_wanted)
        if setting:
            dialog.go_to(setting)
        dialog.exec()
        dialog.deleteLater()
        self.language_settled.emit()

    def use(self, name: str, value: Any) -> None:
        """Give a setting another value and let it take effect at once."""
        effects: dict[str, Callable[[Any], object]] = {
            "theme": self._appearance.set_theme,
            "motion": self._appearance.set_motion,
            "face": self._appearance.set_face,
            "text_size": self._appearance.set_text_size,
            "line_spacing": self._appearance.set_line_spacing,
            "annotator": self._work_as,
        }
        if name in effects:
            effects[name](value)
        else:
            self._preferences.change(**{name: value})
        if name == "arcs":
            self._editor.show_arcs(value)
        if name == "language" and QApplication.activeModalWidget() is None:
            QTimer.singleShot(0, self, self.language_settled.emit)

    def rename_annotator(self) -> None:
        """Ask under which name marks are made from now on."""
        now = self._preferences.now.annotator
        name = asking.annotator_name(self._window, now)
        if name is not None and name != now:
            self._work_as(name)

    def _work_as(self, name: str) -> None:
        self._preferences.change(annotator=name)
        self.annotator_changed.emit()
