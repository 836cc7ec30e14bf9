"""The dialog that asks which actor of the registry a mention is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actor_warnings import likeness_words, script_warnings, warnings_of
from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import Footer
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import tr
from annotator.model.actor_names import NameIndex, Near, folded
from annotator.model.actor_text import codes_text
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.shortening import shortened

ACTOR = Qt.ItemDataRole.UserRole
MOST_SHOWN = 50
MANY = 2000  # actors; among more a name is compared when the typing stops
COMPARED_AFTER = 120  # milliseconds


class ActorDialog(QDialog):
    """Type a name: the registry narrows; Enter takes the row, one of them makes a new actor.

    Who is named like the mention, or nearly so, comes first, with label and codes. After `exec`,
    `actor` is the chosen id, or None with `new_name` for a new one.
    """

    def __init__(
        self, actors: Mapping[ActorId, Actor], mention_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Same actor as…"))
        explained_in(self, "marking", "Actor")
        self.setMinimumSize(460, 380)
        self.actor: ActorId | None = None
        self.new_name = ""
        self._actors = actors
        self._index = NameIndex(actors.values())
        self._sorted = sorted(actors.values(), key=lambda actor: folded(actor.name))
        self._found: list[Near] = []
        self._mention_text = " ".join(mention_text.split())
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Name, alias or code"))
        self.search.setAccessibleName(tr("Name, alias or code"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Actors"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.warning = plain_label("", role="warning")
        self.warning.setWordWrap(True)
        self.warning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.foot = Footer(self, tr("Link"))
        self.asked = plain_label(
            tr("Which actor is “{words}”?", words=shortened(self._mention_text, 200))
        )
        self.asked.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.asked)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.warning)
        layout.addWidget(self.foot)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COMPARED_AFTER if len(actors) > MANY else 0)
        self._soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _: self._typed())
        self.search.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.list.currentRowChanged.connect(lambda _: self._warn())
        self.search.setFocus()
        self._narrow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Up and down move through the list while the name is being typed.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down, up = event.key() == Qt.Key.Key_Down, event.key() == Qt.Key.Key_Up
            if down or up:
                self._narrow_now()
                step = 1 if down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        self._narrow_now()  # Enter means the name as it is typed, not as it was
        chosen = self.list.currentItem().data(ACTOR)
        if chosen:
            self.actor = ActorId(chosen)
        else:
            self.new_name = self._name
        super().accept()

    @property
    def _name(self) -> str:
        """The name that a new actor would get."""
        return self.search.text().strip() or self._mention_text

    def _typed(self) -> None:
        if len(self._actors) > MANY:
            self._soon.start()
        else:
            self._narrow()

    def _narrow_now(self) -> None:
        if self._soon.isActive():
            self._narrow()

    def _narrow(self) -> None:
        self._soon.stop()
        typed = self.search.text().strip()
        found = self._found = self._index.near(self._name, most=MOST_SHOWN)
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            self._add(self._actors[one.actor], one)
        # Enter must never link to somebody who only happens to come first.
        first = self._actors[found[0].actor] if found else None
        meant = first is not None and _fits(first, self._name)
        new = QListWidgetItem(tr("New actor “{name}”", name=self._name))
        if found and not meant:
            self.list.addItem(new)  # where those who are nearly named so are in sight
        if not typed and len(found) < MOST_SHOWN:
            there = {one.actor for one in found}
            others = (actor for actor in self._sorted if actor.id not in there)
            for actor in islice(others, MOST_SHOWN - len(found)):
                self._add(actor, None)
        if not found or meant:
            self.list.addItem(new)
        self.list.setCurrentRow(0 if meant else self.list.row(new))
        self.list.blockSignals(False)
        self._warn()

    def _add(self, actor: Actor, one: Near | None) -> None:
        parts = [actor.name, actor.type, codes_text(actor.codes)]
        if one is not None and one.name not in (actor.name, *map(str, actor.codes.values())):
            parts.insert(1, f"“{one.name}”")
        words = "  ·  ".join(part for part in parts if part)
        if one is not None and one.likeness in ("look-alike", "initials", "similar"):
            words += f"  ({likeness_words(one.likeness)})"
        item = QListWidgetItem(words)
        item.setToolTip(plain_tip(words))
        item.setData(ACTOR, actor.id)
        self.list.addItem(item)

    def _warn(self) -> None:
        """Say what is strange about a new name, while a new actor would be made."""
        warnings: list[str] = []
        current: QListWidgetItem | None = self.list.currentItem()
        if current is not None and not current.data(ACTOR):
            alike = warnings_of(self._found, self._actors)
            warnings = [*script_warnings(self._name), *alike]
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))


def _fits(actor: Actor, typed: str) -> bool:
    words = (actor.name, *actor.aliases, *(str(code) for code in actor.codes.values()))
    return any(folded(typed) in folded(word) for word in words)
