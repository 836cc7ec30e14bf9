"""The list at the left of the schema page: everything that the schema holds, in its order."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from annotator.gui.rows import COLOR, KEY, Index, RowDelegate
from annotator.gui.theme import Theme, interface_font
from annotator.gui.words import tr
from annotator.model.schema import Schema

Entry = tuple[str, str]
"""Section and name; the head of the schema is ("schema", "")."""

HEAD: Entry = ("schema", "")
_ENTRY = Qt.ItemDataRole.UserRole + 20


class _PartsDelegate(RowDelegate):
    """Rows as in the list of labels, between headings."""

    def __init__(self, look: Theme) -> None:
        super().__init__(look)
        self._look = look

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._look = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            super().paint(painter, option, index)
            return
        painter.save()
        font = interface_font(8.5)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
        painter.setFont(font)
        painter.setPen(QColor(self._look.ink_soft))
        rect: QRect = option.rect
        painter.drawText(
            rect.adjusted(14, 0, -12, -3), Qt.AlignmentFlag.AlignBottom, str(index.data())
        )
        painter.restore()


class Outline(QListView):
    """Headings and what stands under them; `entered` carries the entry that is shown now, `move_asked` by how
    many places it is to move.
    """

    entered = Signal(tuple)
    move_asked = Signal(int)

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Parts of the schema"))
        self.setProperty("role", "side")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self._delegate = _PartsDelegate(look)
        self.setItemDelegate(self._delegate)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._changed)

    def set_theme(self, look: Theme) -> None:
        """Paint in these colours from now on."""
        self._delegate.set_theme(look)
        self.viewport().update()

    def show_schema(self, schema: Schema, chosen: Entry, faulty: Collection[Entry]) -> None:
        """Show a schema, with marks at entries that are not right yet."""
        rows: list[tuple[Entry | None, str, str | None, str]] = []
        for heading, entries in _sections(schema):
            if heading:
                rows.append((None, heading, None, ""))
            rows += entries
        self._quiet = True
        # What is listed is often listed already, and Qt may be in the middle of choosing a row.
        if [row[0] for row in rows] != [self._entry_at(n) for n in range(self._rows.rowCount())]:
            bar = self.verticalScrollBar().value()
            self._rows.clear()
            for entry, *_ in rows:
                item = QStandardItem()
                item.setData(entry, _ENTRY)
                if entry is None:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self._rows.appendRow(item)
            self.verticalScrollBar().setValue(bar)
        for number, (entry, shown, color, key) in enumerate(rows):
            item = self._rows.item(number)
            wrong = entry in faulty
            item.setText(shown)
            item.setData(color, COLOR)
            item.setData("!" if wrong else key, KEY)
            spoken = tr("{name}, not right yet", name=shown) if wrong else shown
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        self.choose(chosen)
        self._quiet = False

    def choose(self, entry: Entry) -> None:
        """Let the list stand on this entry."""
        for number in range(self._rows.rowCount()):
            if self._entry_at(number) == entry:
                if self.currentIndex().row() != number:
                    self.setCurrentIndex(self._rows.index(number, 0))
                self.scrollTo(self._rows.index(number, 0))
                return

    def _entry_at(self, number: int) -> Entry | None:
        entry = self._rows.item(number).data(_ENTRY)
        return None if entry is None else (str(entry[0]), str(entry[1]))

    @property
    def entries(self) -> list[Entry]:
        """Every entry in the order of the list."""
        found = (self._entry_at(row) for row in range(self._rows.rowCount()))
        return [entry for entry in found if entry is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the entry, the arrow alone what is shown."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(step)
        else:
            super().keyPressEvent(event)

    def _changed(self, now: QModelIndex) -> None:
        entry = now.data(_ENTRY)
        if entry is not None and not self._quiet:
            self.entered.emit(tuple(entry))


def _sections(
    schema: Schema,
) -> Iterator[tuple[str, list[tuple[Entry, str, str | None, str]]]]:
    yield "", [(HEAD, tr("The schema itself"), None, schema.version)]
    yield (
        tr("MENTIONS"),
        [(("mentions", m.name), m.name, m.color, m.key or "") for m in schema.mention_types],
    )
    yield (
        tr("EVENTS"),
        [(("events", e.name), e.name, e.color, (e.key or "").upper()) for e in schema.event_types],
    )
    yield (
        tr("RELATIONS"),
        [
            (("relations", r.name), r.name, r.color, (r.key or "").upper())
            for r in schema.relation_types
        ],
    )
    yield (
        tr("ATTRIBUTES"),
        [(("attributes", a.name), a.name, None, f"{len(a.values)}") for a in schema.attributes],
    )
