"""Prompting: what the canvas shows while it waits for an answer: rows, hints, a line, a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog

from annotator.gui.canvas.chooser import Choice, Chooser
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.canvas.targets import position_of


class PromptingDesk(Desk, Protocol):
    """What prompting needs of the canvas."""

    surface: CanvasSurface
    chooser: Chooser


class Prompting:
    """The part of the editor through which a mode or a gesture shows what may be chosen."""

    def offer(self: PromptingDesk, title: str, choices: list[Choice]) -> None:
        """Show rows to choose from near the caret."""
        point = self.surface.article_point(self.selection.end)
        viewport = self.surface.viewport()
        self.chooser.offer(title, choices, viewport.mapTo(self.chooser.ground, point))

    def choose_by(self: PromptingDesk, event: QKeyEvent) -> str | None:
        """The row that a key takes."""
        return self.chooser.key(event.key(), event.text())

    def show_hints(self: PromptingDesk, hints: Mapping[str, str], legal: set[str]) -> None:
        """Light up legal marks and put a hint on each."""
        self.surface.set_context(hints=dict(hints), legal=frozenset(legal))

    def show_legal(self: PromptingDesk, legal: set[str] | None) -> None:
        """Light up these marks and dim the others; None ends it."""
        self.surface.set_context(legal=None if legal is None else frozenset(legal))

    def show_rubber(self: PromptingDesk, source: str | None, point: QPointF | None) -> None:
        """Draw a line from a mark to the pointer while a link is dragged; None ends it."""
        if source is None or point is None:
            self.surface.set_pointer_line(None, None)
            return
        here = position_of(self.marks, source)
        start = self.surface.article_point(here if here is not None else self.selection.caret)
        self.surface.set_pointer_line(start, point.toPoint())

    def ask_value(self: PromptingDesk, title: str) -> str | None:
        """A literal value typed by the person, None when cancelled."""
        value, fine = QInputDialog.getText(self.surface, title, "Value")
        return value.strip() if fine and value.strip() else None
