"""The form that writes queries: choices in fields, for those who do not know the language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.concordance import writing
from annotator.model.concordance.query import ANY_LABEL
from annotator.model.concordance.writing import Choices, What
from annotator.model.schema import EventType, Schema

NOTHING = Schema("", "")
COLUMNS = 3


class QueryForm(QFrame):
    """Fields for each part of a query; every change is `written` as one, "" while there is none."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._schema = NOTHING
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 10, 14, 12)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._all: list[QWidget] = []
        self.what = QComboBox()
        for words, meaning in (
            (tr("Words"), "words"),
            (tr("Words in these capitals"), "exact"),
            (tr("Regular expression"), "expression"),
            (tr("Marks"), "marks"),
        ):
            self.what.addItem(words, meaning)
        self.words = QLineEdit()
        self.label = QComboBox()
        self.role = QComboBox()
        self.filled = QComboBox()
        self.filled.addItem(tr("is empty"), False)
        self.filled.addItem(tr("is filled"), True)
        self.actor = QLineEdit()
        self.attribute = QComboBox()
        self.distance = QSpinBox()
        self.distance.setRange(1, 1000)
        self.distance.setValue(5)
        self.near = QComboBox()
        self.near.setEditable(True)
        self.side = QComboBox()
        self.side.addItem(tr("outside"), False)
        self.side.addItem(tr("inside"), True)
        self.placed = QComboBox()
        self.together = QLineEdit()
        self.apart = QLineEdit()
        self.source = QLineEdit()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.status = QComboBox()
        for words, status in (
            (tr("any"), ""),
            (tr("new"), "new"),
            (tr("in progress"), "in_progress"),
            (tr("complete"), "complete"),
            (tr("flagged"), "flagged"),
        ):
            self.status.addItem(words, status)
        self._place()
        # Two words that are always shown whole; the label beside them gives way.
        self.side.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.placed.setMinimumContentsLength(4)
        self._listen()
        self.show_schema(NOTHING)

    def _place(self) -> None:
        self._cell(tr("Look for"), self.what)
        self._words_cell = self._cell(tr("These words (visit* for a beginning)"), self.words)
        self._label_cell = self._cell(tr("With the label"), self.label)
        self._role_cell = self._cell(tr("Whose role"), self.role, self.filled)
        self._actor_cell = self._cell(tr("Of the actor"), self.actor)
        self._attribute_cell = self._cell(tr("With"), self.attribute)
        self._cell(tr("Within so many tokens of"), self.distance, self.near)
        self._cell(tr("Only hits"), self.side, self.placed)
        self._cell(tr("In articles that also hold"), self.together)
        self._cell(tr("But do not hold"), self.apart)
        self._cell(tr("Source"), self.source)
        self._cell(tr("From (2021, 2021-03, 2021-03-14)"), self.first)
        self._cell(tr("To"), self.last)
        self._cell(tr("Status"), self.status)

    def _cell(self, words: str, *fields: QWidget) -> QWidget:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label = plain_label(words, role="small")
        label.setBuddy(fields[-1])
        line = QHBoxLayout()
        line.setSpacing(6)
        for field in fields:
            field.setAccessibleName(words)
            if isinstance(field, QComboBox):
                field.view().setAccessibleName(words)
                shortest = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                field.setSizeAdjustPolicy(shortest)
                field.setMinimumContentsLength(7)
            line.addWidget(field, 0 if isinstance(field, QSpinBox) else 1)
        column.addWidget(label)
        column.addLayout(line)
        self._all.append(cell)
        return cell

    def _arrange(self) -> None:
        """Put the cells that mean something now into the grid."""
        marks = self.what.currentData() == "marks"
        event = self._schema.event_type(str(self.label.currentData()))
        hidden = {
            self._words_cell: marks,
            self._label_cell: not marks,
            self._role_cell: not marks or event is None or not event.roles,
            self._actor_cell: not marks or not self._may_be_linked,
            self._attribute_cell: not marks or self.attribute.count() < 2,
        }
        place = 0
        for cell in self._all:
            self._grid.removeWidget(cell)
            cell.setVisible(not hidden.get(cell, False))
            if not hidden.get(cell, False):
                self._grid.addWidget(cell, place // COLUMNS, place % COLUMNS)
                place += 1

    def _listen(self) -> None:
        for box in self.findChildren(QComboBox):
            box.currentIndexChanged.connect(self._changed)
        for field in self.findChildren(QLineEdit):
            field.textEdited.connect(self._changed)
        self.near.editTextChanged.connect(self._changed)
        self.distance.valueChanged.connect(self._changed)
        self.what.currentIndexChanged.connect(self._arrange)
        self.label.currentIndexChanged.connect(self._label_chosen)

    # -- the schema --------------------------------------------------------------------------

    def show_schema(self, schema: Schema) -> None:
        """Offer the labels of this schema."""
        self._schema = schema
        labels = list(schema.labels())
        placed = [*(m.name for m in schema.mention_types), *(e.name for e in schema.event_types)]
        _fill(self.label, [(tr("any label"), ANY_LABEL), *((name, name) for name in labels)])
        _fill(
            self.placed,
            [
                (tr("no matter"), ""),
                (tr("any mark"), ANY_LABEL),
                *((name, name) for name in placed),
            ],
        )
        _fill(self.near, [("", ""), *((f"[{name}]", name) for name in placed)])
        self._offer_details()

    def _label_chosen(self) -> None:
        self._offer_details()
        self._changed()

    def _offer_details(self) -> None:
        label = str(self.label.currentData())
        event = self._schema.event_type(label)
        roles = [role.name for role in event.roles] if event is not None else []
        _fill(self.role, [(tr("any"), ""), *((name, name) for name in roles)])
        values = [(tr("anything"), ("", "")), *self._values(label, event)]
        _fill(self.attribute, values)
        self._arrange()

    def _values(self, label: str, event: EventType | None) -> Sequence[tuple[str, object]]:
        kind = "event" if event is not None else "mention"
        if self._schema.relation_type(label) is not None:
            kind = "relation"
        found = self._schema.attributes_on(kind, label)  # type: ignore[arg-type]
        return [
            (f"{attribute.name}: {value.name}", (attribute.name, value.name))
            for attribute in found
            for value in attribute.values
        ]

    # -- writing -----------------------------------------------------------------------------

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        what: What = self.what.currentData()
        marks = what == "marks"
        event = marks and self._schema.event_type(str(self.label.currentData())) is not None
        return Choices(
            what=what,
            words=self.words.text(),
            label=str(self.label.currentData()),
            role=str(self.role.currentData() or "") if event else "",
            role_filled=bool(self.filled.currentData()),
            actor=self.actor.text() if marks and self._may_be_linked else "",
            attribute=tuple(self.attribute.currentData() or ("", "")),
            near=self.near.currentText(),
            distance=self.distance.value(),
            placed=str(self.placed.currentData() or ""),
            placed_inside=bool(self.side.currentData()),
            together_with=self.together.text(),
            not_with=self.apart.text(),
            source=self.source.text(),
            first=self.first.text().strip(),
            last=self.last.text().strip(),
            status=str(self.status.currentData() or ""),
        )

    @property
    def _may_be_linked(self) -> bool:
        label = str(self.label.currentData())
        return label == ANY_LABEL or self._schema.is_actor(label)

    @property
    def schema(self) -> Schema:
        """Whose labels are offered."""
        return self._schema

    def _changed(self) -> None:
        self.written.emit(writing.written(self.choices))


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """Offer other entries, with the same one chosen where it is still there."""
    chosen = box.currentText()
    box.blockSignals(True)
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    found = box.findText(chosen)
    box.setCurrentIndex(max(found, 0))
    if box.isEditable() and found < 0:
        box.setEditText(chosen)
    box.blockSignals(False)
