"""The dialog that asks which actor of the registry a mention is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.words import tr
from annotator.model.identity import ActorId
from annotator.model.marks import Actor

ACTOR = Qt.ItemDataRole.UserRole
MOST_SHOWN = 50


class ActorDialog(QDialog):
    """Type a name: the registry narrows; Enter takes the row, the last row makes a new actor.

    After `exec`, `actor` is the chosen id, or None with `new_name` for a new one.
    """

    def __init__(
        self, actors: Mapping[ActorId, Actor], mention_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Same actor as…"))
        self.setMinimumSize(420, 340)
        self.actor: ActorId | None = None
        self.new_name = ""
        self._actors = actors
        self._mention_text = " ".join(mention_text.split())
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Name, alias or code"))
        self.search.setAccessibleName(tr("Name, alias or code"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Actors"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.search.setFocus()
        self._narrow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Up and down move through the list while the name is being typed.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down, up = event.key() == Qt.Key.Key_Down, event.key() == Qt.Key.Key_Up
            if down or up:
                step = 1 if down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        chosen = self.list.currentItem().data(ACTOR)
        if chosen:
            self.actor = ActorId(chosen)
        else:
            self.new_name = self.search.text().strip() or self._mention_text
        super().accept()

    def _narrow(self) -> None:
        typed = self.search.text().strip().casefold()
        self.list.clear()
        fitting = [actor for actor in self._actors.values() if _fits(actor, typed)]
        near = self._mention_text.casefold()
        fitting.sort(key=lambda a: (not _fits(a, near), a.name.casefold()))
        for actor in fitting[:MOST_SHOWN]:
            item = QListWidgetItem(f"{actor.name}  ·  {actor.type}")
            item.setData(ACTOR, actor.id)
            self.list.addItem(item)
        name = self.search.text().strip() or self._mention_text
        self.list.addItem(QListWidgetItem(tr("New actor “{name}”", name=name)))
        # Enter must never link to somebody who only happens to come first.
        meant = fitting and _fits(fitting[0], typed or near)
        self.list.setCurrentRow(0 if meant else self.list.count() - 1)


def _fits(actor: Actor, typed: str) -> bool:
    words = (actor.name, *actor.aliases, *(str(code) for code in actor.codes.values()))
    return any(typed in word.casefold() for word in words)
