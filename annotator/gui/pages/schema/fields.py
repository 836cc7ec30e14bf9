"""The fields of the forms: a name above, a fault below, and choices of labels and of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown, tr
from annotator.model.rules import accepted_words

NOTHING = ""


class Field(QWidget):
    """A control under its name; what is wrong with it stands below."""

    def __init__(self, name: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.control = control
        if not control.accessibleName():
            control.setAccessibleName(name)
        self.fault: QLabel = plain_label("", role="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.hint = plain_label(hint, role="small")
        self.hint.setWordWrap(True)
        self.hint.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if name:
            label = plain_label(name.replace("&", "&&"), role="soft")
            label.setBuddy(control)
            column.addWidget(label)
        column.addWidget(control)
        column.addWidget(self.hint)
        column.addWidget(self.fault)

    def show_fault(self, words: str) -> None:
        """Say what is wrong; nothing takes the words away."""
        if words != self.fault.text():
            self.fault.setText(words)
            self.control.setAccessibleDescription(words)
        self.fault.setVisible(bool(words))


class NameLine(QLineEdit):
    """A name that counts once it is finished; Esc puts the old one back."""

    entered = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._kept, self._telling = name, False
        self.setMaxLength(64)
        self.setCursorPosition(0)  # a long name is seen from its beginning
        self.editingFinished.connect(self._finish)

    def restore(self) -> None:
        """Show the name that holds."""
        self.setText(self._kept)

    def _finish(self) -> None:
        wanted = self.text().strip()
        if wanted and wanted != self._kept and not self._telling:
            # What is told may take the keyboard away, which finishes the name once more.
            self._telling = True
            self.entered.emit(wanted)
            self._telling = False
        elif not wanted:
            self.restore()


class LongLine(QPlainTextEdit):
    """A sentence or two that wrap; Tab leads on, and line breaks are blanks."""

    edited = Signal(str)

    def __init__(self, words: str, lines: int = 2) -> None:
        super().__init__(words)
        self.setTabChangesFocus(True)
        height = self.fontMetrics().lineSpacing() * lines + 24
        self.setFixedHeight(height)
        self.textChanged.connect(lambda: self.edited.emit(" ".join(self.toPlainText().split())))


class CalmBox(QComboBox):
    """A choice that the wheel does not change while a page is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)

    def setAccessibleName(self, name: str) -> None:
        """Name the choice and the list that it opens."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def offer(
        self, rows: Iterable[tuple[str, str]], chosen: str, *, barred: Iterable[str] = ()
    ) -> None:
        """Offer (value, words); what is barred is shown and cannot be taken."""
        blocked = QSignalBlocker(self)
        self.clear()
        no = set(barred)
        for value, words in rows:
            self.addItem(words, value)
            if value in no and value != chosen:
                model = self.model()
                assert isinstance(model, QStandardItemModel)
                model.item(self.count() - 1).setEnabled(False)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        blocked.unblock()


class CountBox(QSpinBox):
    """A number from 0 that the wheel does not change while a page is scrolled."""

    def __init__(self, value: int, most: int, *, zero: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(0, most)
        self.setSpecialValueText(zero)
        self.setValue(value)
        self.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet cannot say it

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class KeyBox(CalmBox):
    """The key of something: every key there is, those that are taken with whose they are."""

    chosen = Signal(str)

    def __init__(
        self,
        keys: Sequence[str],
        key: str | None,
        taken: Mapping[str, str],
        reserved: Iterable[str] = (),
    ) -> None:
        super().__init__()
        own = set(reserved)
        rows = [(NOTHING, tr("none"))]
        for one in keys:
            words = one.upper() if len(one) == 1 else one
            if one in own:
                words = tr("{key} — used by the program", key=words)
            elif one in taken:
                words = tr("{key} — {owner}", key=words, owner=taken[one])
            rows.append((one, words))
        if key and key not in keys:
            rows.append((key, key))
        self.offer(rows, key or NOTHING, barred=own | set(taken))
        self.setMinimumWidth(82)
        # Whose a key is needs more room than the key.
        self.view().setMinimumWidth(230)
        self.activated.connect(lambda _: self.chosen.emit(str(self.currentData())))


class NamesButton(QPushButton):
    """What may stand somewhere: a menu of words and labels with ticks, and their names on it."""

    changed = Signal(tuple)

    def __init__(
        self, words: Sequence[tuple[str, str]], labels: Sequence[str], names: Sequence[str]
    ) -> None:
        super().__init__()
        self._order = [word for word, _ in words] + list(labels)
        self._names = list(names)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        menu = _StayingMenu(self)
        strange = [name for name in names if name not in self._order]
        for value, called in (*words, *((name, name) for name in (*labels, *strange))):
            if value == next(iter(labels), None):
                menu.addSeparator()
            action = menu.addAction(called.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in names)
            action.toggled.connect(lambda on, value=value: self._toggle(value, on=on))
        self.setMenu(menu)
        self._show()

    def _toggle(self, name: str, *, on: bool) -> None:
        if on and name not in self._names:
            self._names.append(name)
            places = {known: place for place, known in enumerate(self._order)}
            self._names.sort(key=lambda known: places.get(known, len(places)))
        elif not on and name in self._names:
            self._names.remove(name)
        self._show()
        self.changed.emit(tuple(self._names))

    def _show(self) -> None:
        words = shown(accepted_words(tuple(self._names))) if self._names else tr("choose…")
        self._words = words
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(40, self.width() - 44)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleDescription(self._words)


class _StayingMenu(QMenu):
    """A menu of ticks that stays open while ticks are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        """Change the tick of the present row, if it has one."""
        for action in self.actions():
            if action == self.activeAction() and action.isCheckable() and action.isEnabled():
                action.toggle()
                return True
        return False


def button(words: str, call: Callable[[], object], *, role: str = "") -> QPushButton:
    """A button that calls."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(lambda _=False: call())
    return made
