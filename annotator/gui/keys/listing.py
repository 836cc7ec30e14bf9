"""The list of all actions with their keys, by group, narrowed by words or by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.gui.action_table import GROUPS, group_of
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.keys.caps import KEYS, KeyCapDelegate
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr

WORDS_WIDTH = 400
_ID = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """Actions in italics have other keys than usual. `chosen` says that another row is current."""

    chosen = Signal()

    def __init__(self, bindings: KeyBindings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._heads: list[QTreeWidgetItem] = []
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Action"), tr("Keys")])
        self.setAccessibleName(tr("Actions and their keys"))
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(0, WORDS_WIDTH)
        self._caps = KeyCapDelegate(theme)
        self.setItemDelegateForColumn(1, self._caps)
        self._fill()
        self.show_bindings(bindings)
        self.narrow("")
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())

    def _fill(self) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for name in GROUPS:
            head = QTreeWidgetItem([shown(name)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, bold)
            self.addTopLevelItem(head)
            self._heads.append(head)
            for action in self._bindings.actions:
                if group_of(action) == name:
                    row = QTreeWidgetItem([shown(action.words)])
                    row.setData(0, _ID, action.id)
                    head.addChild(row)
                    self._rows[action.id] = row
        self.expandAll()

    def show_bindings(self, bindings: KeyBindings) -> None:
        """Show these keys."""
        self._bindings = bindings
        for action in bindings.actions:
            row = self._rows[action.id]
            row.setData(1, KEYS, action.keys)
            spoken = ", ".join(map(native_key, action.keys)) or tr("no key")
            row.setData(1, Qt.ItemDataRole.AccessibleTextRole, spoken)
            font = QFont(self.font())
            font.setItalic(bindings.is_changed(action.id))
            row.setFont(0, font)

    def narrow(self, words: str) -> None:
        """Show only actions with these words, or with such a key; empty for all."""
        words = words.strip().casefold()
        for action in self._bindings.actions:
            keys = [key.casefold() for key in (*action.keys, *map(native_key, action.keys))]
            fits = words in shown(action.words).casefold() or words in keys
            fits = fits or (len(words) > 1 and any(words in key for key in keys))
            self._rows[action.id].setHidden(not fits)
        for head in self._heads:
            rows = (head.child(index) for index in range(head.childCount()))
            head.setHidden(all(row is None or row.isHidden() for row in rows))
        if not self.current_id:
            first = next(iter(self.listed), None)
            if first is not None:
                self.choose(first)

    @property
    def listed(self) -> list[str]:
        """Ids of the actions that are shown, from top to bottom."""
        return [name for name, row in self._rows.items() if not row.isHidden()]

    @property
    def current_id(self) -> str:
        """Id of the chosen action, empty where none is."""
        row = self.currentItem()
        return "" if row is None or row.isHidden() else str(row.data(0, _ID) or "")

    def choose(self, identifier: str) -> None:
        """Choose an action."""
        self.setCurrentItem(self._rows[identifier])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step over the headings."""
        listed, step = self.listed, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self.current_id not in listed:
            super().keyPressEvent(event)
            return
        at = listed.index(self.current_id) + step
        self.choose(listed[min(max(at, 0), len(listed) - 1)])
