"""What every mark has in the inspector: label, attributes, time, note, and who made it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.commands.details import SetAttribute, SetNote, SetTime
from annotator.commands.events import RetypeEvent
from annotator.commands.mentions import RetypeMention
from annotator.commands.relations import RetypeRelation
from annotator.commands.times import PRECISION_WORDS, refuse_malformed
from annotator.gui.panels.inspector.calendar_popup import CalendarPopup
from annotator.gui.panels.inspector.fields import NoteField, ValueField
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.gui.time_text import day_of, parse_time, time_text
from annotator.gui.words import tr
from annotator.model.marks import Annotation, Event, Mention, NormalizedTime, Relation
from annotator.model.rules import kind_word
from annotator.model.schema import Attribute
from annotator.model.time_expressions import resolve


def types_box(sheet: Sheet, mark: Annotation, labels: list[str]) -> QComboBox:
    """A choice of labels that retypes the mark."""
    box = sheet.box(tr("Label"))
    box.addItems(labels if mark.type in labels else [mark.type, *labels])
    box.setCurrentText(mark.type)
    for row in range(box.count()):
        tip = plain_tip(_guideline(sheet, box.itemText(row)))
        box.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
    box.setToolTip(plain_tip(_guideline(sheet, mark.type)))

    def chosen(_: int) -> None:
        label = box.currentText()
        if label == mark.type:
            return
        match mark:
            case Mention():
                sheet.requests.ask(RetypeMention(mark.id, label))
            case Event():
                sheet.requests.ask(RetypeEvent(mark.id, label))
            case Relation():
                sheet.requests.ask(RetypeRelation(mark.id, label))

    box.activated.connect(chosen)
    return box


def _guideline(sheet: Sheet, name: str) -> str:
    """What the schema says of a label: its guideline, then its example."""
    label = sheet.shown.schema.label(name)
    return f"{label.guideline}\n{label.example}".strip() if label is not None else ""


def add_details(sheet: Sheet, card: QVBoxLayout, mark: Annotation) -> None:
    """Add the mark's attributes, and its time where it may have one."""
    for attribute in sheet.shown.schema.attributes_on(kind_word(mark), mark.type):
        box: QWidget = (
            _choices(sheet, mark, attribute) if attribute.values else _free(sheet, mark, attribute)
        )
        sheet.row(card, attribute.name, box, key=sheet.key_of("attribute.set"))
    if isinstance(mark, Event) or (isinstance(mark, Mention) and _kind(sheet, mark) == "time"):
        sheet.tall_row(card, tr("time"), _time(sheet, mark))


def _choices(sheet: Sheet, mark: Annotation, attribute: Attribute) -> QComboBox:
    """The values of an attribute; without a default it can also be not set."""
    box = sheet.box(attribute.name)
    kept = mark.attributes.get(attribute.name)
    shown = attribute.default if kept is None else kept
    if attribute.default is None:
        box.addItem(tr("not set"), None)
    for value in attribute.values:
        box.addItem(value.name, value.name)
    if shown is not None and box.findData(shown) < 0:
        box.addItem(str(shown), shown)  # from elsewhere; Problems says so
    box.setCurrentIndex(box.findData(shown))
    for value in attribute.values:
        row = box.findData(value.name)
        box.setItemData(row, plain_tip(value.guideline), Qt.ItemDataRole.ToolTipRole)
    box.setToolTip(plain_tip(attribute.guideline))

    def chosen(_: int) -> None:
        if box.currentData() != kept:
            sheet.requests.ask(SetAttribute(mark.id, attribute.name, box.currentData()))

    box.activated.connect(chosen)
    return box


def _free(sheet: Sheet, mark: Annotation, attribute: Attribute) -> ValueField:
    """An attribute that takes any words."""
    kept = mark.attributes.get(attribute.name)
    line = ValueField("" if kept is None else str(kept))
    line.setAccessibleName(attribute.name)
    line.entered.connect(
        lambda words: sheet.requests.ask(SetAttribute(mark.id, attribute.name, words or None))
    )
    return line


def _kind(sheet: Sheet, mention: Mention) -> str | None:
    declared = sheet.shown.schema.mention_type(mention.type)
    return declared.kind if declared else None


def _time(sheet: Sheet, mark: Mention | Event) -> QWidget:
    """The normalised time as a line to write in, a calendar beside it, and what it rests on."""
    shown = sheet.shown
    published = day_of(shown.article.published)

    def take(words: str) -> None:
        time = parse_time(words, mark.time, published)
        if time is not None:
            refuse_malformed(time)
        if time != mark.time:
            sheet.requests.ask(SetTime(mark.id, time))
        else:
            line.field.restore(time_text(mark.time))

    line = sheet.value(tr("Normalised time"), time_text(mark.time), take)
    line.field.setPlaceholderText(tr("2022-10-12/13, yesterday"))

    def drop() -> None:
        popup = CalendarPopup(sheet.theme, mark.time, published, line.field)
        popup.chosen.connect(line.field.write)
        popup.drop_from(line.field)

    button = sheet.small("▾", tr("Calendar"))
    button.setToolTip(plain_tip(tr("Choose in a calendar (F4 in the field)")))
    button.clicked.connect(drop)
    line.add(button)
    line.field.calendar_wanted.connect(drop)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(line)
    if mark.time is not None:
        column.addWidget(sheet.words(_resting_on(mark.time), role="small"))
    elif isinstance(mark, Mention) and published is not None:
        proposed = resolve(mark.span.quote(shown.article.text), published)
        if proposed is not None:
            words = tr("Use {time}", time=time_text(proposed))
            use = sheet.button(words, lambda: sheet.requests.ask(SetTime(mark.id, proposed)))
            use.setProperty("role", "add")
            use.setToolTip(plain_tip(tr("What these words mean on the day of the article")))
            column.addWidget(use, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _resting_on(time: NormalizedTime) -> str:
    """How exact a time is, and what it was resolved against."""
    precision = PRECISION_WORDS.get(time.precision, time.precision)
    exact = tr("exact to the {precision}", precision=precision)
    if time.end not in (None, time.start):
        exact = tr("a range, exact to the {precision}", precision=precision)
    if not time.anchor:
        return exact
    return tr("{exact}; resolved from: {anchor}", exact=exact, anchor=time.anchor)


def add_note(sheet: Sheet, mark: Annotation) -> None:
    """Add the note field."""
    sheet.heading(tr("NOTE"), key=sheet.key_of("note.edit"))
    note = NoteField(mark.note or "")
    note.setAccessibleName(tr("Note"))
    note.left.connect(lambda text: sheet.requests.ask(SetNote(mark.id, text)))
    sheet.add(note)
