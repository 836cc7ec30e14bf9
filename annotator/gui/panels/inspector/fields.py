"""Fields that hand over what was typed or chosen, and nothing by accident."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class CalmBoxes(QObject):
    """Keeps closed combo boxes from changing by accident: by a wheel that scrolls, by a letter."""

    letter_typed = Signal(QKeyEvent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.text().strip() and event.text().isprintable():
                self.letter_typed.emit(event.clone())
                return True
            return False
        wheel = event.type() == QEvent.Type.Wheel
        if wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class ValueField(QLineEdit):
    """A line whose text is handed over, if it changed, by Enter and when the keyboard leaves it."""

    entered = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._kept = text
        self.setMinimumWidth(60)
        self.setCursorPosition(0)
        self.editingFinished.connect(self.commit)

    def commit(self) -> None:
        """Hand over what was typed since the last time."""
        words = self.text().strip()
        if words != self._kept:
            self._kept = words
            self.entered.emit(words)

    def restore(self, text: str) -> None:
        """Show again what stood there; it counts as handed over."""
        self._kept = text
        self.setText(text)


class NoteField(QPlainTextEdit):
    """A few lines of plain text; `left` carries it, if it changed, when the keyboard leaves it."""

    left = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._kept = text.strip()
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def commit(self) -> None:
        """Hand over what was typed since the last time."""
        text = self.toPlainText()
        if text.strip() != self._kept:
            self._kept = text.strip()
            self.left.emit(text)

    def go_on(self, draft: str, position: int) -> None:
        """Go on typing where it stopped, blanks at the end included.

        The position is counted as Qt counts; it came from a cursor in the same text.
        """
        if draft.strip() != self._kept:
            return
        self.setPlainText(draft)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
