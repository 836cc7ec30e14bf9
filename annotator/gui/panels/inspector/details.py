"""What every mark has in the inspector: label, attributes, time, note, and who made it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.commands.details import SetAttribute, SetNote, SetTime
from annotator.commands.events import RetypeEvent
from annotator.commands.mentions import RetypeMention
from annotator.commands.relations import RetypeRelation
from annotator.gui.canvas.details import made_by
from annotator.gui.panels.inspector.fields import NoteField, ValueField
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.gui.time_text import parse_time, time_text
from annotator.model.errors import AnnotatorError
from annotator.model.marks import Annotation, Event, Mention, Relation
from annotator.model.rules import kind_word
from annotator.model.schema import Attribute


def types_box(sheet: Sheet, mark: Annotation, labels: list[str]) -> QComboBox:
    """A choice of labels that retypes the mark."""
    box = sheet.box("Label")
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
        sheet.row(card, "time", _time(sheet, mark))


def _choices(sheet: Sheet, mark: Annotation, attribute: Attribute) -> QComboBox:
    """The values of an attribute; without a default it can also be not set."""
    box = sheet.box(attribute.name)
    kept = mark.attributes.get(attribute.name)
    shown = attribute.default if kept is None else kept
    if attribute.default is None:
        box.addItem("not set", None)
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


def _time(sheet: Sheet, mark: Mention | Event) -> ValueField:
    line = ValueField(time_text(mark.time))
    line.setPlaceholderText("2022-10-12 or 2022-10-12/13")
    line.setAccessibleName("Normalised time")

    def entered(words: str) -> None:
        try:
            time = parse_time(words, mark.time)
        except AnnotatorError as error:
            sheet.requests.refused.emit(str(error))
            line.restore(time_text(mark.time))
            return
        if time != mark.time:
            sheet.requests.ask(SetTime(mark.id, time))

    line.entered.connect(entered)
    return line


def add_note(sheet: Sheet, mark: Annotation) -> None:
    """Add the note field."""
    sheet.heading("NOTE", key=sheet.key_of("note.edit"))
    note = NoteField(mark.note or "")
    note.setAccessibleName("Note")
    note.left.connect(lambda text: sheet.requests.ask(SetNote(mark.id, text)))
    sheet.add(note)


def add_footer(sheet: Sheet, mark: Annotation) -> None:
    """Add who made the mark, how and when."""
    sheet.add(sheet.words(f"{mark.id} · {made_by(mark.by)}", role="soft"))
