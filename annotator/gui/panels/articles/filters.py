"""The card in which the list of articles is narrowed down by source, date, label and more."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.plain_text import plain_label
from annotator.gui.words import number, tr
from annotator.model.project import ArticleQuery, ListFacets
from annotator.model.schema import Schema

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
WIDTH = 290  # pixels
LONGEST_NAME = 40  # characters of a source in its list
_ANY = object()


class FilterCard(QFrame):
    """Conditions on the articles of the list; every change is told at once as `changed`."""

    changed = Signal(object)  # ArticleQuery

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._query = ArticleQuery("")
        self._filling = False
        self._values: dict[QComboBox, list[object]] = {}
        self.source = self._choice(tr("Source"))
        self.label = self._choice(tr("Label"))
        self.annotator = self._choice(tr("Annotator"))
        self.since = self._date(tr("Published from"))
        self.until = self._date(tr("Published until"))
        self.problems = QCheckBox(tr("Only with problems"))
        self.shelved = QCheckBox(tr("Articles that were removed"))
        self.without_copies = QCheckBox(tr("Hide copies"))
        self.without_copies.setToolTip(
            tr("Of articles that say nearly the same, show the one that came in first")
        )
        self.copies_of = QCheckBox(tr("Only one article and its copies"))
        for box in (self.problems, self.without_copies, self.copies_of, self.shelved):
            box.toggled.connect(self._tell)
        self.clear = QPushButton(tr("Clear"))
        self.clear.clicked.connect(self._clear)
        self.close_button = QPushButton(tr("Done", "a filter"))
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(7)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.source, self.since, self.until, self.label, self.annotator):
            name = plain_label(field.accessibleName(), role="soft")
            name.setBuddy(field)
            form.addRow(name, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(9)
        column.addWidget(plain_label(tr("Show only articles"), role="title"))
        column.addLayout(form)
        column.addWidget(self.problems)
        column.addWidget(self.without_copies)
        column.addWidget(self.copies_of)
        column.addWidget(self.shelved)
        column.addLayout(buttons)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._tell)
        self._values[box] = [_ANY]
        return box

    def _date(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(tr("such as 2022-10-13"))
        field.setToolTip(tr("A year, a month or a day: 2022, 2022-10 or 2022-10-13"))
        field.textEdited.connect(self._tell)
        return field

    def show_choices(self, query: ArticleQuery, facets: ListFacets, schema: Schema) -> None:
        """Offer what there is, with what is chosen now."""
        self._filling = True
        self._query = query
        chosen = query.sources[0] if query.sources else _ANY
        self._fill(
            self.source,
            tr("any"),
            [
                (tr("{name} ({count})", name=_named(source), count=number(count)), source)
                for source, count in facets.sources
            ],
            chosen,
        )
        labels: list[tuple[str, object]] = [
            *((m.name, ("mention", m.name)) for m in schema.mention_types),
            *((tr("Event: {name}", name=e.name), ("event", e.name)) for e in schema.event_types),
            *(
                (tr("Relation: {name}", name=r.name), ("relation", r.name))
                for r in schema.relation_types
            ),
        ]
        self._fill(self.label, tr("any"), labels, query.labels[0] if query.labels else _ANY)
        self._fill(
            self.annotator,
            tr("any"),
            [
                (tr("{name} ({count})", name=name, count=number(count)), name)
                for name, count in facets.annotators
            ],
            _ANY if query.worked_by is None else query.worked_by,
        )
        self.since.setText(query.since or "")
        self.until.setText(query.until or "")
        self.problems.setChecked(query.problems)
        self.shelved.setChecked(query.shelved)
        self.without_copies.setChecked(query.without_copies)
        self.copies_of.setChecked(query.copies_of is not None)
        # Which article that is, is chosen in the list; here it can only be taken back.
        self.copies_of.setVisible(query.copies_of is not None)
        self._filling = False
        self._mark_dates()

    def _fill(
        self, box: QComboBox, any_of_them: str, choices: list[tuple[str, object]], chosen: object
    ) -> None:
        box.clear()
        box.addItem(any_of_them)
        box.addItems([words for words, _ in choices])
        self._values[box] = [_ANY, *(value for _, value in choices)]
        place = next((n for n, (_, value) in enumerate(choices, 1) if value == chosen), 0)
        box.setCurrentIndex(place)

    def drop_from(self, widget: QWidget) -> None:
        """Show the card below a widget, as far as the screen has room."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.source.setFocus()

    def _clear(self) -> None:
        self._filling = True
        for box in (self.source, self.label, self.annotator):
            box.setCurrentIndex(0)
        for field in (self.since, self.until):
            field.clear()
        self.problems.setChecked(False)
        for switch in (self.shelved, self.without_copies, self.copies_of):
            switch.setChecked(False)
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        if self._filling:
            return
        self._mark_dates()
        source, label, name = (
            self._values[box][max(0, box.currentIndex())]
            for box in (self.source, self.label, self.annotator)
        )
        self._query = replace(
            self._query,
            sources=() if source is _ANY else (source,),  # type: ignore[arg-type]
            labels=() if label is _ANY else (label,),  # type: ignore[arg-type]
            worked_by=None if name is _ANY else name,  # type: ignore[arg-type]
            since=_date(self.since.text()),
            until=_date(self.until.text()),
            problems=self.problems.isChecked(),
            shelved=self.shelved.isChecked(),
            without_copies=self.without_copies.isChecked(),
            copies_of=self._query.copies_of if self.copies_of.isChecked() else None,
        )
        self.changed.emit(self._query)

    def _mark_dates(self) -> None:
        for field in (self.since, self.until):
            wrong = bool(field.text().strip()) and _date(field.text()) is None
            if bool(field.property("invalid")) != wrong:
                field.setProperty("invalid", wrong)
                field.style().unpolish(field)
                field.style().polish(field)


def narrowings(query: ArticleQuery) -> int:
    """How many conditions of this card hold."""
    given = (query.sources, query.labels, query.worked_by, query.since, query.until)
    switches = (query.problems, query.shelved, query.without_copies, query.copies_of)
    return sum(bool(one) for one in (*given, *switches))


def _date(words: str) -> str | None:
    """The date, as far as it was said; None where it is none (yet)."""
    words = words.strip()
    return words if _DATE.fullmatch(words) else None


def _named(source: str | None) -> str:
    if not source:
        return tr("without a source")
    return source if len(source) <= LONGEST_NAME else f"{source[: LONGEST_NAME - 1]}…"
