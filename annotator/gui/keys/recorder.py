"""A field that takes the next key press, whatever it is, and says which key it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from annotator.gui.key_reading import readings
from annotator.gui.words import shown
from annotator.model.said import said

WAITING = said("Press the new key, or Esc")
_HELD = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}


class KeyRecorder(QLabel):
    """Waits for one key while it has the keyboard. Esc, or another place, ends it.

    `pressed` carries the key in the spelling of `key_reading`, `left` says that there is none.
    """

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(shown(WAITING))
        self.setAccessibleName(shown(WAITING))
        self.setProperty("role", "recorder")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def start(self) -> None:
        """Take the keyboard and wait."""
        self.setText(shown(WAITING))
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        # Shortcuts of the window are keys like others here.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab can be recorded too

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        found = readings(event)
        if found:
            # A Latin letter, or its place, is the same key whatever the keyboard is set to.
            self.pressed.emit(next((key for key in found if key.isascii()), found[0]))
        else:
            self._show_held(event.modifiers() | _HELD.get(Qt.Key(event.key()), _NOTHING))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self._show_held(event.modifiers() & ~_HELD.get(Qt.Key(event.key()), _NOTHING))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }:
            self.left.emit()

    def _show_held(self, held: Qt.KeyboardModifier) -> None:
        words = QKeySequence(held.value).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(f"{words}…" if words else shown(WAITING))


_NOTHING = Qt.KeyboardModifier.NoModifier
