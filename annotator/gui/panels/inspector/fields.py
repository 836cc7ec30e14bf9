"""Fields that hand over what was typed or chosen, and nothing by accident."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.plain_text import plain_label

PADDING = 6  # pixels that the style keeps free beside the words of a choice


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


class ChoiceBox(QComboBox):
    """A choice that ends in an ellipsis where there is no room for all of its words."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = max(0, field.width() - PADDING)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ValueField(QLineEdit):
    """A line whose text is handed over, if it changed, by Enter and when the keyboard leaves it.

    What was refused stays to be corrected; Esc then puts back what stood there before.
    """

    entered = Signal(str)
    restored = Signal()
    calendar_wanted = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._kept = text
        self._before = text
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
        self.set_invalid(wrong=False)

    def write(self, text: str) -> None:
        """Write this as if it had been typed, and hand it over."""
        self.setText(text)
        self.setFocus()
        self.commit()

    def show_refused(self, text: str) -> None:
        """Show what was typed and refused, to be corrected."""
        self._kept = text
        if self.text() != text:
            self.setText(text)
        self.set_invalid(wrong=True)

    def set_invalid(self, *, wrong: bool) -> None:
        """Show whether what stands here cannot be taken."""
        self.setProperty("invalid", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.property("invalid"):
            self.restore(self._before)
            self.restored.emit()
        elif event.key() == Qt.Key.Key_F4:
            self.calendar_wanted.emit()
        else:
            super().keyPressEvent(event)


class ValueLine(QWidget):
    """A value field, perhaps with buttons beside it, and below it why it was refused."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.field = ValueField(text)
        self.field.setAccessibleName(name)
        self._reason = plain_label("", role="reason")
        self._reason.setWordWrap(True)
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._reason.hide()
        self._line = QHBoxLayout()
        self._line.setSpacing(4)
        self._line.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._line)
        column.addWidget(self._reason)

    @property
    def reason(self) -> str:
        """Why what stands here cannot be taken; nothing where it can."""
        return "" if self._reason.isHidden() else self._reason.text()

    def add(self, button: QWidget) -> None:
        """Put a button beside the field."""
        self._line.addWidget(button)

    def refuse(self, words: str, reason: str) -> None:
        """Leave what was typed for correction and say why it cannot be taken."""
        self.field.show_refused(words)
        self.field.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._reason.show()

    def accept(self) -> None:
        """What stands here is fine."""
        self.field.set_invalid(wrong=False)
        self.field.setAccessibleDescription("")
        self._reason.hide()


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
