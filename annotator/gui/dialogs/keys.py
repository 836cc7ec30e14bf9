"""The dialog of keys: every action with its keys, to be found, changed and put back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.action_table import Action, group_of
from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import CloseFooter
from annotator.gui.keys.bindings import KeyBindings, native_key, roles_with, shown_key, why_not
from annotator.gui.keys.listing import KeyList
from annotator.gui.keys.recorder import KeyRecorder
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr
from annotator.model.schema import Schema

NAMED_ROLES = 3
_ID = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Shows the keys of every action. `changed` carries the new bindings after each change.

    A key that another action has is not taken without asking.
    """

    changed = Signal(object)

    def __init__(
        self,
        bindings: KeyBindings,
        schema: Schema | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and shortcuts"))
        explained_in(self, "keyboard", "Keys of your own")
        self.resize(QSize(720, 660))
        self.bindings = bindings
        self._schema = schema
        self._answer: Callable[[], KeyBindings] | None = None
        self.find_line = QLineEdit()
        self.find_line.setPlaceholderText(tr("Find an action or a key, such as Ctrl+F"))
        self.find_line.setAccessibleName(tr("Find an action or a key"))
        self.find_line.setClearButtonEnabled(True)
        self.find_line.textChanged.connect(lambda _: self._narrow())
        self.find_line.installEventFilter(self)
        self.list = KeyList(bindings, theme)
        self.list.installEventFilter(self)
        self._assemble()
        self.list.chosen.connect(self._show_action)
        self.list.itemDoubleClicked.connect(lambda *_: self.record())
        self._show_action()
        self.find_line.setFocus()

    # -- assembling --------------------------------------------------------------------------

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.find_line)
        if self.bindings.left_out:
            words = tr("Left out of your keys: {keys}", keys=" ".join(self.bindings.left_out))
            left_out = plain_label(words, role="error")
            left_out.setWordWrap(True)
            column.addWidget(left_out)
        column.addWidget(self.list, 1)
        column.addWidget(self._make_card())
        self.all_usual = QPushButton(tr("All usual keys"))
        self.all_usual.clicked.connect(self._ask_for_all)
        foot = CloseFooter(self)
        foot.put_left(self.all_usual)
        column.addWidget(foot)

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(14, 10, 14, 10)
        top = QHBoxLayout()
        self._title = plain_label("", role="title")
        self.recorder = KeyRecorder()
        self.recorder.pressed.connect(self._recorded)
        self.recorder.left.connect(self._stop_recording)
        self.recorder.hide()
        self.add = _button(tr("Add a key"), self.record)
        self.usual = _button(tr("Usual keys"), self._reset_one)
        top.addWidget(self._title)
        top.addStretch(1)
        for part in (self.recorder, self.add, self.usual):
            top.addWidget(part)
        rows.addLayout(top)
        self._keys_row = QHBoxLayout()
        self._keys_row.setSpacing(6)
        rows.addLayout(self._keys_row)
        answer = QHBoxLayout()
        self.message = plain_label("", role="soft")
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().height() + 4)
        self.use_it = _button("", self._use_it)
        self.leave_it = _button("", self._leave_it)
        answer.addWidget(self.message, 1)
        answer.addWidget(self.use_it)
        answer.addWidget(self.leave_it)
        rows.addLayout(answer)
        return card

    # -- showing -----------------------------------------------------------------------------

    @property
    def action(self) -> Action | None:
        """The action that is chosen in the list."""
        chosen = self.list.current_id
        return next((one for one in self.bindings.actions if one.id == chosen), None)

    def _narrow(self) -> None:
        self.list.narrow(self.find_line.text())
        self._show_action()

    def _show_action(self) -> None:
        self.recorder.hide()
        self._say("")
        while (entry := self._keys_row.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        action = self.action
        self._title.setText(shown(action.words) if action is not None else tr("Choose an action"))
        self.add.setVisible(action is not None)
        self.usual.setVisible(action is not None)
        self.all_usual.setEnabled(bool(self.bindings.own))
        if action is None:
            return
        self.usual.setEnabled(self.bindings.is_changed(action.id))
        for key in action.keys:
            self._keys_row.addWidget(self._removable(key))
        if not action.keys:
            self._keys_row.addWidget(plain_label(tr("no key"), role="soft"))
        self._keys_row.addStretch(1)
        if uses := self._roles(action):
            self._say(self._shared(uses))

    def _removable(self, key: str) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(plain_label(native_key(key), role="keycap"))
        remove = _button(tr("Remove"), lambda: self._remove(key))
        remove.setProperty("role", "link")
        remove.setAccessibleName(tr("Remove {key}", key=native_key(key)))
        row.addWidget(remove)
        return both

    def _say(
        self,
        words: str,
        use: str = "",
        leave: str = "",
        answer: Callable[[], KeyBindings] | None = None,
    ) -> None:
        """Show a line, and two answers to it if there are any; the first makes new bindings."""
        self._answer = answer
        self.message.setText(words)
        self.use_it.setText(use)
        self.use_it.setVisible(bool(use))
        self.leave_it.setText(leave)
        self.leave_it.setVisible(bool(leave))
        if use:
            self.use_it.setFocus()

    # -- changing ----------------------------------------------------------------------------

    def record(self) -> None:
        """Wait for a new key for the chosen action."""
        if self.action is None:
            return
        self._say("")
        self.add.hide()
        self.recorder.start()

    def _stop_recording(self) -> None:
        had_keyboard = self.recorder.hasFocus()
        self.recorder.hide()
        self.add.show()
        if had_keyboard:
            self.add.setFocus()

    def _recorded(self, key: str) -> None:
        action = self.action
        if action is None:
            return
        name = native_key(shown_key(key))
        why = why_not(action, key)
        holder = self.bindings.holder_of(key)
        if why:
            self._say(tr("{key} cannot be a key for this: {why}.", key=name, why=why))
            return
        self._stop_recording()
        if holder is not None and holder.id == action.id:
            self._say(tr("{key} is a key of this already.", key=name))
            return
        with_it = self.bindings.with_key(action.id, key)
        if holder is not None:
            self._say(
                tr(
                    "{key} is the key of “{action}” ({group}).",
                    key=name,
                    action=holder.words,
                    group=group_of(holder),
                ),
                tr("Take it from there"),
                tr("Leave it there"),
                lambda: with_it,
            )
            return
        after = next(one for one in with_it.actions if one.id == action.id)
        uses = [use for use in self._roles(after) if use not in self._roles(action)]
        if uses:
            self._say(
                self._shared(uses), tr("Use it anyway"), tr("Choose another"), lambda: with_it
            )
        else:
            self._take(with_it)

    def _roles(self, action: Action) -> list[str]:
        if self._schema is None:
            return []
        return [
            tr(
                "{letter} for {role} ({event})",
                letter=use.letter.upper(),
                role=use.role,
                event=use.event,
            )
            for use in roles_with(self._schema, action)
        ]

    def _shared(self, uses: list[str]) -> str:
        named, more = tuple(uses[:NAMED_ROLES]), len(uses) - NAMED_ROLES
        if more > 0:
            return tr(
                "The schema has {uses} and {count} more. While such an event is selected, the "
                "letter fills the role.",
                uses=named,
                count=more,
            )
        return tr(
            "The schema has {uses}. While such an event is selected, the letter fills the role.",
            uses=named,
        )

    def _use_it(self) -> None:
        if self._answer is not None:
            self._take(self._answer())
            self.add.setFocus()

    def _leave_it(self) -> None:
        self._say("")
        self.add.setFocus()

    def _ask_for_all(self) -> None:
        count = len(self.bindings.own)
        self._say(
            tr("Your keys for 1 action will be the usual ones again.")
            if count == 1
            else tr("Your keys for {count} actions will be the usual ones again.", count=count),
            tr("Put all back"),
            tr("Keep mine"),
            self.bindings.reset_all,
        )

    def _remove(self, key: str) -> None:
        if self.action is not None:
            self._take(self.bindings.without_key(self.action.id, key))
            self.add.setFocus()

    def _reset_one(self) -> None:
        if self.action is not None:
            self._take(self.bindings.reset(self.action.id))
            self.add.setFocus()

    def _take(self, bindings: KeyBindings) -> None:
        self.bindings = bindings
        self.list.show_bindings(bindings)
        self._show_action()
        self.changed.emit(bindings)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.find_line and down:
                self.list.setFocus()
                return True
            if watched in (self.find_line, self.list) and enter:
                self.record()
                return True
        return super().eventFilter(watched, event)


def _button(words: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: pressed())
    return button
