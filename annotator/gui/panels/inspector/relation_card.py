"""The card of a relation: its label, both its ends, and how to swap them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.commands.relations import ReverseRelation
from annotator.gui.panels.inspector.details import add_details, add_note, types_box
from annotator.gui.panels.inspector.elided import ElidedLabel
from annotator.gui.panels.inspector.history import add_origin
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention, Relation


def show_relation(sheet: Sheet, relation: Relation) -> None:
    """Show a relation."""
    sheet.heading(tr("RELATION"))
    card = sheet.card(relation.type, "")
    labels = [label.name for label in sheet.shown.schema.relation_types]
    sheet.row(card, tr("label"), types_box(sheet, relation, labels))
    source, target = relation.source.id, relation.target.id
    arc = (str(relation.id), 0)
    for name, end, other in ((tr("from"), source, target), (tr("to"), target, source)):
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(sheet.chip(end, arc=arc, near=other))
        mark = sheet.shown.marks.get(end)
        if isinstance(mark, Mention | Event):
            below = ElidedLabel(mark.type, "small")
            below.setContentsMargins(8, 0, 0, 3)
            column.addWidget(below)
        sheet.row(card, name, holder)
    sheet.row(
        card,
        "",
        sheet.button(tr("Swap ends"), lambda: sheet.requests.ask(ReverseRelation(relation.id))),
    )
    add_details(sheet, card, relation)
    add_note(sheet, relation)
    add_origin(sheet, relation, with_history=sheet.with_history)
