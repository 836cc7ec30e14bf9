"""Tells assistive technology what happens on the canvas: caret, selection, marks, articles."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from annotator.gui.accessibility.canvas_interface import install_canvas_interface
from annotator.gui.accessibility.spoken import Speaker
from annotator.gui.announcing import announce
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.model.marks import Annotation
from annotator.model.offsets import Offsets


class CanvasVoice(QObject):
    """Listens to the editor and speaks; it does nothing while nobody is listening."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        install_canvas_interface()
        self._editor = editor
        self._said = Selection()
        self._mark: Annotation | None = None
        self._under: frozenset[str] = frozenset()
        self._hints: Mapping[str, str] = {}
        self._offsets = Offsets("")
        editor.opened.connect(self._opened)
        editor.caret_moved.connect(self._moved)
        editor.marks_changed.connect(self._changed)
        editor.selection_changed.connect(self._prompted)

    def _opened(self) -> None:
        self._said, self._mark, self._under = Selection(), None, frozenset()
        if QAccessible.isActive():
            announce(
                self._editor.surface, tr("Article: {heading}", heading=self._editor.article.heading)
            )

    def _moved(self) -> None:
        """Report caret, selected text and marks, each only where it is another one."""
        if not QAccessible.isActive() or not self._editor.ready:
            return
        old, new = self._said, self._editor.selection
        self._said = new
        if (old.start, old.end, old.caret) != (new.start, new.end, new.caret):
            self._report_caret(new)
        announce(self._editor.surface, self._words(old, new))

    def _changed(self) -> None:
        """Report what became of the selected mark."""
        if not QAccessible.isActive() or not self._editor.ready:
            return
        before, self._mark = self._mark, self._editor.selected
        if self._mark is not None and before is not None and self._mark != before:
            announce(self._editor.surface, self._speaker().mark(self._mark))
        elif before is not None and before.id not in self._editor.marks:
            announce(self._editor.surface, tr("{before_type} removed", before_type=before.type))
            self._said = self._editor.selection

    def _prompted(self) -> None:
        """Read out the hints that a mode has put on marks."""
        if not QAccessible.isActive() or not self._editor.ready:
            return
        hints = self._editor.surface.context.hints
        if hints and hints != self._hints:
            announce(self._editor.surface, self._speaker().hints(hints))
        self._hints = hints

    def _speaker(self) -> Speaker:
        editor = self._editor
        return Speaker(editor.text, editor.marks, editor.workspace.actors)

    def _report_caret(self, selection: Selection) -> None:
        text = self._editor.text
        if self._offsets.text is not text:
            self._offsets = Offsets(text)
        start, end, caret = (
            self._offsets.to_utf16(position)
            for position in (selection.start, selection.end, selection.caret)
        )
        surface = self._editor.surface
        if selection.has_text:
            event = QAccessibleTextSelectionEvent(surface, start, end)
            event.setCursorPosition(caret)
            QAccessible.updateAccessibility(event)
        else:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(surface, caret))

    def _words(self, old: Selection, new: Selection) -> str:
        """What to say of the step from one selection to the next."""
        editor, speaker = self._editor, self._speaker()
        here = editor.marks.at(new.caret)
        before, self._under = self._under, frozenset(mark.id for mark in here)
        selected = self._mark = editor.selected
        if new.link is not None and new.link != old.link:
            event = editor.marks.event(new.link[0])
            if event is not None and new.link[1] < len(event.arguments):
                return speaker.link(event, event.arguments[new.link[1]])
        if selected is not None:
            return "" if (old.mark, old.link) == (new.mark, new.link) else speaker.mark(selected)
        if new.has_text:
            return speaker.selection(new.start, new.end)
        entered = [speaker.mark(mark) for mark in here if mark.id not in before]
        gone = old.has_text or old.mark is not None
        return "; ".join(entered) or (tr("nothing selected") if gone else "")
