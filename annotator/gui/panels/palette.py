"""The label palette: what can be marked, in which colour, by which key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from annotator.gui.action_table import ACTIONS
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.rows import COLOR, KEY, RowDelegate
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.schema import EventType, MentionType, RelationType, Schema

NAME = Qt.ItemDataRole.UserRole
EVENT, RELATION = "event…", "relation…"
LISTED = 12  # labels in the tooltip of Event… and Relation…


class PalettePanel(QWidget):
    """Mention labels, then Event… and Relation…; a click does what the key does."""

    label_chosen = Signal(str)
    event_chosen = Signal()
    relation_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self._bindings = KeyBindings(ACTIONS)
        self.model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Labels"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setProperty("role", "side")
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        # The canvas keeps the keyboard while labels are clicked.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = RowDelegate(theme)
        self.view.setItemDelegate(self._delegate)
        heading = plain_label(tr("LABELS"), role="heading")
        heading.setContentsMargins(14, 0, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(heading)
        layout.addWidget(self.view, 1)
        self.view.clicked.connect(self._chosen)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self.view.viewport().update()

    def show_schema(self, schema: Schema) -> None:
        """Show the labels of a schema."""
        self._schema = schema
        self.model.clear()
        for label in schema.mention_types:
            tip = guideline_tip(label)
            key = self._bindings.key_of_label(schema, label.name)
            self._add(label.name, label.name, label.color, key, tip)
        if schema.event_types:
            color, key = schema.event_types[0].color, self._bindings.first_key("event.new")
            self._add(EVENT, tr("Event…"), color, key, _listed(schema.event_types))
        if schema.relation_types:
            key = self._bindings.first_key("relation.new")
            self._add(RELATION, tr("Relation…"), "", key, _listed(schema.relation_types))

    def show_keys(self, bindings: KeyBindings) -> None:
        """Show these keys from now on."""
        self._bindings = bindings
        if self._schema is not None:
            self.show_schema(self._schema)

    def _add(self, name: str, shown: str, color: str, key: str, tip: str) -> None:
        item = QStandardItem(shown)
        item.setData(name, NAME)
        item.setData(color, COLOR)
        item.setData(key, KEY)
        # Qt takes a tooltip for rich text when it looks like it; guidelines are plain text.
        item.setToolTip(plain_tip(tip))
        self.model.appendRow(item)

    def _chosen(self, index: QModelIndex) -> None:
        name = index.data(NAME)
        if name == EVENT:
            self.event_chosen.emit()
        elif name == RELATION:
            self.relation_chosen.emit()
        else:
            self.label_chosen.emit(name)


def guideline_tip(label: MentionType | EventType | RelationType) -> str:
    """What the schema says of a label, as plain text of a few lines."""
    example = tr("Example: {example}", example=label.example) if label.example else ""
    return "\n".join(line for line in (label.guideline, example) if line)


def _listed(labels: tuple[EventType, ...] | tuple[RelationType, ...]) -> str:
    """What the row stands for, and the first labels behind it with their letters."""
    head = (
        tr("Tag the selection as the trigger of an event:")
        if isinstance(labels[0], EventType)
        else tr("Draw a relation from the selected mark:")
    )
    rows = [f"{(label.key or ' ').upper()}  {label.name}" for label in labels[:LISTED]]
    if len(labels) > LISTED:
        rows.append(tr("and {count} more", count=len(labels) - LISTED))
    return "\n".join([head, *rows])
