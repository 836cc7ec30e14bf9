"""A person at the window: opens it on a real project and works with real keys.

`Person` wraps a `MainWindow` and has a verb for what a person does; it never calls the editor, it
only looks at it. `at_the_window(qtbot, project)` opens one. `command(*words)` runs the real
command line in this process and returns its exit code.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.bootstrap import wired_projects
from annotator.cli.main import main
from annotator.gui.main_window import MainWindow
from annotator.model.errors import AnnotatorError
from annotator.model.marks import Mark
from annotator.workspace.settings import Settings

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NO = Qt.KeyboardModifier.NoModifier


def command(*words: object) -> int:
    """Run `annotator` with these words; the exit code."""
    return main([str(word) for word in words])


class Person:
    """Somebody who has the window in front of them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.complaints: list[AnnotatorError] = []
        window.complain = self.complaints.append

    # -- doing -------------------------------------------------------------------------------

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = NO) -> None:
        """One key on the text."""
        QTest.keyClick(self.window.surface, key, held)  # type: ignore[arg-type]

    def wait(self) -> None:
        """Until nothing is under way."""
        self.window.settle()

    def select(self, words: str, occurrence: int = 0) -> None:
        """Select words by keys alone: walk there, then hold Shift."""
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(words, start + 1)
        end = start + len(words)
        self.press(Key.Key_Home, CTRL)
        steps = len(self.text)
        while self.window.editor.selection.caret < start and steps:
            self.press(Key.Key_Right)
            steps -= 1
        while self.window.editor.selection.caret > start and steps:
            self.press(Key.Key_Left, ALT)
            steps -= 1
        while self.window.editor.selection.end < end and steps:
            self.press(Key.Key_Right, SHIFT)
            steps -= 1
        while self.window.editor.selection.end > end and steps:
            self.press(Key.Key_Left, SHIFT | ALT)
            steps -= 1
        selection = self.window.editor.selection
        assert self.text[selection.start : selection.end] == words

    def tag(self, words: str, digit: str, occurrence: int = 0) -> str:
        """Select words and give them the label of this key; the mark's id."""
        self.select(words, occurrence)
        self.press(digit)
        return self.selected

    def hint(self, mark: str) -> None:
        """Type the hint that stands at a mark."""
        for letter in self.hints[mark]:
            self.press(letter)

    def go_to(self, mark: str) -> None:
        """Walk through the marks with Tab until this one is selected."""
        for _ in range(len(self.marks) + 1):
            if self.selected == mark:
                return
            self.press(Key.Key_Tab)
        assert self.selected == mark

    def undo(self) -> None:
        """Ctrl+Z."""
        self.press(Key.Key_Z, CTRL)
        self.wait()

    def redo(self) -> None:
        """Ctrl+Y."""
        self.press(Key.Key_Y, CTRL)
        self.wait()

    def close(self) -> None:
        """Close the window at once, whatever is under way."""
        assert self.window.close()

    # -- looking -----------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The open article's text."""
        return self.window.editor.text

    @property
    def selected(self) -> str:
        """The id of the selected mark, empty where none is."""
        return self.window.editor.selection.mark or ""

    @property
    def hints(self) -> dict[str, str]:
        """The hints that can be seen: mark to letters."""
        return dict(self.window.surface.context.hints)

    @property
    def marks(self) -> dict[str, Mark]:
        """The marks on the canvas."""
        return {mark.id: mark for mark in self.window.editor.marks}


@contextmanager
def at_the_window(
    qtbot: QtBot, project: object, *, annotator: str = "A1", article: str | None = None
) -> Iterator[Person]:
    """A person in front of the window with a project open; it is closed in the end."""
    settings = Settings(annotator=annotator, theme="light")
    window = MainWindow(wired_projects(), settings, remember=False)
    person = Person(window)
    try:
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open_target(str(project), article)
        window.settle()
        yield person
    finally:
        window.close()
        window.lane.stop()
        QApplication.processEvents()
        window.deleteLater()
