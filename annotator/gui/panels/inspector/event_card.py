"""The card of an event: its roles with what fills them, and how to fill them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.commands.events import ClearRole
from annotator.gui.panels.inspector.connections import add_connections
from annotator.gui.panels.inspector.details import add_details, add_footer, add_note, types_box
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.model.marks import Event, MarkRef
from annotator.model.rules import accepted_words
from annotator.model.schema import Role


def show_event(sheet: Sheet, event: Event) -> None:
    """Show an event with its roles in the order of the schema."""
    sheet.heading("EVENT")
    words = "; ".join(span.quote(sheet.shown.article.text) for span in event.triggers)
    card = sheet.card(event.type, words or "no trigger")
    labels = [label.name for label in sheet.shown.schema.event_types]
    sheet.row(card, "label", types_box(sheet, event, labels))
    declared = sheet.shown.schema.event_type(event.type)
    for role in declared.roles if declared else ():
        _role(sheet, card, event, role)
    add_details(sheet, card, event)
    add_connections(sheet, event)
    add_note(sheet, event)
    add_footer(sheet, event)


def _role(sheet: Sheet, card: QVBoxLayout, event: Event, role: Role) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    fillers = event.fillers(role.name)
    more = role.max is None or len(fillers) < role.max
    for filler in fillers:
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(sheet.chip(filler.id if isinstance(filler, MarkRef) else None, filler))
        remove = sheet.small("×", f"Clear this {role.name}")
        remove.clicked.connect(partial(sheet.requests.ask, ClearRole(event.id, role.name, filler)))
        line.addWidget(remove)
        if more and filler is fillers[-1]:
            add = sheet.small("+", f"Fill {role.name} of {event.type}")
            add.clicked.connect(partial(sheet.requests.role.emit, role.name))
            line.addWidget(add)
        line.addStretch(1)
        column.addLayout(line)
    if not fillers:
        words = "needed…" if role.min else "add…"
        button = sheet.button(words, partial(sheet.requests.role.emit, role.name))
        button.setProperty("role", "add")
        button.setAccessibleName(f"Fill {role.name} of {event.type}")
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    tip = f"{role.guideline}\nTakes {accepted_words(role.accepts)}.".strip()
    holder.setToolTip(plain_tip(tip))
    sheet.row(card, role.name, holder, key=role.key)
