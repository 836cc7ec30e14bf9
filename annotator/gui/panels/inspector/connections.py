"""The card of what a mark takes part in."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.commands.removal import RemoveMark
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.model.marks import Event, MarkRef, Mention, Relation


def add_connections(sheet: Sheet, mark: Mention | Event) -> None:
    """Add the events and relations that a mark takes part in, if any."""
    users = [
        other
        for other in sheet.shown.marks.dependents(mark.id)
        if isinstance(other, Event | Relation)
    ]
    if not users:
        return
    sheet.heading("CONNECTED")
    card = sheet.card(None, "")
    for other in users:
        if isinstance(other, Event):
            roles = [
                argument.role
                for argument in other.arguments
                if isinstance(argument.filler, MarkRef) and argument.filler.id == mark.id
            ]
            for role in roles:
                sheet.row(card, f"{role} of", sheet.chip(other.id))
        elif other.source.id == mark.id:
            sheet.row(card, other.type, _linked(sheet, other, other.target.id))
        else:
            sheet.row(card, f"{other.type} of", _linked(sheet, other, other.source.id))


def _linked(sheet: Sheet, relation: Relation, end: str) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    line.addWidget(sheet.chip(end))
    remove = sheet.small("×", f"Remove this {relation.type}")
    remove.clicked.connect(partial(sheet.requests.ask, RemoveMark(relation.id)))
    line.addWidget(remove)
    line.addStretch(1)
    return holder
