"""The card of an event: its roles with what fills them, and how to fill them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.commands.events import ClearRole
from annotator.gui.panels.inspector.connections import add_connections
from annotator.gui.panels.inspector.details import add_details, add_note, types_box
from annotator.gui.panels.inspector.elided import ElidedLabel
from annotator.gui.panels.inspector.history import add_origin
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.gui.words import tr
from annotator.model.marks import Event, MarkRef, Mention
from annotator.model.rules import accepted_words
from annotator.model.schema import Role


def show_event(sheet: Sheet, event: Event) -> None:
    """Show an event with its roles in the order of the schema."""
    sheet.heading(tr("EVENT"))
    words = "; ".join(span.quote(sheet.shown.article.text) for span in event.triggers)
    card = sheet.card(event.type, words or tr("no trigger"))
    labels = [label.name for label in sheet.shown.schema.event_types]
    sheet.row(card, tr("label"), types_box(sheet, event, labels))
    declared = sheet.shown.schema.event_type(event.type)
    roles = declared.roles if declared else ()
    for role in roles:
        _role(sheet, card, event, role)
    known = {role.name for role in roles}
    strange = dict.fromkeys(a.role for a in event.arguments if a.role not in known)
    for name in strange:  # from elsewhere; Problems says so
        holder, _ = _fillers(sheet, event, name)
        sheet.row(card, name, holder)
    add_details(sheet, card, event)
    add_connections(sheet, event)
    add_note(sheet, event)
    add_origin(sheet, event, with_history=sheet.with_history)


def _role(sheet: Sheet, card: QVBoxLayout, event: Event, role: Role) -> None:
    holder, last = _fillers(sheet, event, role.name)
    count = len(event.fillers(role.name))
    if last is not None and (role.max is None or count < role.max):
        add = sheet.small("+", tr("Fill {role} of {type}", role=role.name, type=event.type))
        add.clicked.connect(partial(sheet.requests.role.emit, role.name))
        last.addWidget(add)
    if last is None:
        words = tr("needed…") if role.min else tr("add…")
        button = sheet.button(words, partial(sheet.requests.role.emit, role.name))
        button.setProperty("role", "needed" if role.min else "add")
        button.setAccessibleName(tr("Fill {role} of {type}", role=role.name, type=event.type))
        column = holder.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    tip = tr(
        "{guideline}\nTakes {accepted}.",
        guideline=role.guideline,
        accepted=accepted_words(role.accepts),
    ).strip()
    holder.setToolTip(plain_tip(tip))
    missing = last is None and role.min > 0
    sheet.row(card, role.name, holder, key=role.key, role="needed" if missing else "soft")


def _fillers(sheet: Sheet, event: Event, name: str) -> tuple[QWidget, QHBoxLayout | None]:
    """What fills a role, one below the other, and the lower line of the last one, if any."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    line = None
    for index, argument in enumerate(event.arguments):
        if argument.role != name:
            continue
        filler = argument.filler
        mark = sheet.shown.marks.get(filler.id) if isinstance(filler, MarkRef) else None
        identifier = mark.id if mark is not None else None
        column.addWidget(sheet.chip(identifier, filler, arc=(event.id, index), near=event.id))
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(0)
        # What the tint says by colour, in a word.
        kind = mark.type if isinstance(mark, Mention | Event) else tr("value")
        line.addWidget(ElidedLabel(kind, "small"), 1)
        remove = sheet.small("×", tr("Clear this {name}", name=name))
        remove.clicked.connect(partial(sheet.requests.ask, ClearRole(event.id, name, filler)))
        line.addWidget(remove)
        column.addLayout(line)
    return holder, line
