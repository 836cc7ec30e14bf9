"""Appearance: theme, motion, text size and line spacing, as the person or the system wants them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.overlay import TransientNote
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.motion import Motion
from annotator.gui.preferences import Preferences
from annotator.gui.theme import Theme, palette, style_sheet, system_theme, theme
from annotator.workspace.settings import (
    USUAL_LINE_SPACING,
    USUAL_TEXT_SIZE,
    WIDEST_LINE_SPACING,
)

LINE_STEP = 15  # percent of the text's height


class Themed(Protocol):
    """A part of the window that paints itself in a theme's colours."""

    def set_theme(self, theme: Theme) -> None: ...


class Appearance(QObject):
    """Carries out what the settings say about looks, and follows the system where they say so.

    `themed` is called after another theme was put on.
    """

    def __init__(
        self,
        preferences: Preferences,
        surface: CanvasSurface,
        note: TransientNote,
        parts: Sequence[Themed],
        themed: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._surface = surface
        self._note = note
        self._parts = parts
        self._themed = themed
        self._motion = Motion()
        self.theme = chosen_theme(preferences)
        note.reduced_motion = self._motion.apply(preferences.now.motion)
        if preferences.now.face:
            surface.set_face(preferences.now.face)
        surface.set_text_size(preferences.now.text_size)
        surface.set_line_spacing(preferences.now.line_spacing / 100)
        surface.text_size_changed.connect(self._text_size_changed)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set_theme(self, name: str) -> None:
        """Use a theme by name, or the system's."""
        self._preferences.change(theme=name)
        self.apply()

    def apply(self) -> None:
        """Paint everything in the chosen theme."""
        self.theme = chosen_theme(self._preferences)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette(self.theme))
        application.setStyleSheet(style_sheet(self.theme))
        for part in self._parts:
            part.set_theme(self.theme)
        self._themed()

    def set_face(self, face: str) -> None:
        """Use another reading face; empty for the usual one."""
        self._preferences.change(face=face)
        self._surface.set_face(face)

    def set_text_size(self, points: int) -> None:
        """Show the text in this size."""
        self._surface.set_text_size(points)

    def set_motion(self, choice: str) -> None:
        """Let things move, or stand still, or as the system wants it."""
        self._preferences.change(motion=choice)
        self._note.reduced_motion = self._motion.apply(choice)

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by points."""
        self._surface.set_text_size(self._surface.text_size + step)

    def space_lines(self, step: int) -> None:
        """Put lines of the text further apart or closer together."""
        percent = self._preferences.now.line_spacing + step * LINE_STEP
        self.set_line_spacing(min(max(percent, 100), WIDEST_LINE_SPACING))

    def usual_text(self) -> None:
        """Text size and line spacing as they were at first."""
        self._surface.set_text_size(USUAL_TEXT_SIZE)
        self.set_line_spacing(USUAL_LINE_SPACING)

    def set_line_spacing(self, percent: int) -> None:
        """Put lines this far apart, in percent of the text's height."""
        if percent != self._preferences.now.line_spacing:
            self._preferences.change(line_spacing=percent)
            self._surface.set_line_spacing(percent / 100)

    def _text_size_changed(self, points: float) -> None:
        self._preferences.change(text_size=round(points))

    def _follow_system(self) -> None:
        if self._preferences.now.theme == "system" and system_theme() != self.theme:
            self.apply()


def chosen_theme(preferences: Preferences) -> Theme:
    """The theme of the settings, or the system's."""
    name = preferences.now.theme
    return system_theme() if name == "system" else theme(name)
