"""Copying what is selected: its words, or its words with their marks."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QGuiApplication

from annotator.gui.canvas.modes.base import Desk
from annotator.gui.words import tr
from annotator.model.marked_text import marked_text
from annotator.model.marks import Annotation, spans_of


class CopyingDesk(Desk, Protocol):
    """What copying may ask of the canvas."""

    @property
    def ready(self) -> bool: ...

    @property
    def selected(self) -> Annotation | None: ...

    def stretch_to_copy(self) -> tuple[int, int] | None: ...


class Copying:
    """The part of the editor that fills the clipboard."""

    def copy_text(self: CopyingDesk) -> None:
        """Copy the selected text, or the words of the selected mark."""
        stretch = self.stretch_to_copy()
        if stretch is None:
            return
        selected = self.selected
        words = self.text[stretch[0] : stretch[1]]
        if not self.selection.has_text and selected is not None:
            words = " … ".join(span.quote(self.text) for span in spans_of(selected))
        QGuiApplication.clipboard().setText(words)
        self.say(tr("Copied."))

    def copy_marked(self: CopyingDesk) -> None:
        """Copy the same with its marks, as `model.marked_text` writes them."""
        stretch = self.stretch_to_copy()
        if stretch is not None:
            QGuiApplication.clipboard().setText(marked_text(self.text, self.marks, *stretch))
            self.say(tr("Copied with the marks."))

    def stretch_to_copy(self: CopyingDesk) -> tuple[int, int] | None:
        """From where to where is selected, as text or as a mark."""
        if not self.ready:
            return None
        selection = self.selection
        if selection.has_text:
            return selection.start, selection.end
        spans = spans_of(self.selected) if self.selected is not None else ()
        if not spans:
            self.say(tr("Select text or a mark first."))
            return None
        return min(span.start for span in spans), max(span.end for span in spans)
