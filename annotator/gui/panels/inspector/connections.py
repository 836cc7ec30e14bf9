"""The card of what a mark takes part in: each event and relation with the words at both ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.commands.base import Command
from annotator.commands.events import ClearRole
from annotator.commands.removal import RemoveMark
from annotator.gui.panels.inspector.chip import EndsButton, LinkEnd
from annotator.gui.panels.inspector.sheet import LONGEST_CHIP, Sheet
from annotator.gui.theme import label_ink
from annotator.gui.words import tr
from annotator.model.marks import Event, Mark, MarkRef, Mention, Relation
from annotator.model.shortening import shortened

MOST = 60  # connections that are listed; more could not be told apart anyhow


@dataclass(frozen=True, slots=True)
class Connection:
    """One link of a mark: the arc, its ends, and the end that is not the mark itself."""

    arc: tuple[str, int]
    name: str
    source: str
    target: str
    far: str
    removal: Command


def add_connections(sheet: Sheet, mark: Mention | Event) -> None:
    """Add the events and relations that a mark takes part in, if any."""
    found = list(connections_of(sheet.shown.marks.dependents(mark.id), mark.id))
    if not found:
        return
    sheet.heading(tr("CONNECTED"))
    card = sheet.card(None, "")
    for connection in found[:MOST]:
        sheet.inside(card, _row(sheet, connection, mark.id))
    if len(found) > MOST:
        sheet.inside(
            card, sheet.words(tr("and {count} more", count=len(found) - MOST), role="soft")
        )


def connections_of(users: list[Mark], identifier: str) -> Iterator[Connection]:
    """The links by which the users point to the mark of this id."""
    for user in users:
        if isinstance(user, Event):
            for index, argument in enumerate(user.arguments):
                filler = argument.filler
                if isinstance(filler, MarkRef) and filler.id == identifier:
                    removal = ClearRole(user.id, argument.role, filler)
                    arc = (user.id, index)
                    yield Connection(arc, argument.role, user.id, filler.id, user.id, removal)
        elif isinstance(user, Relation):
            source, target = user.source.id, user.target.id
            far = target if source == identifier else source
            yield Connection((user.id, 0), user.type, source, target, far, RemoveMark(user.id))


def link_end(sheet: Sheet, identifier: str) -> LinkEnd:
    """A mark as the end of a link."""
    shown = sheet.shown
    mark = shown.marks.get(identifier)
    text = shown.article.text
    match mark:
        case Mention():
            words = mark.span.quote(text)
        case Event():
            words = mark.triggers[0].quote(text) if mark.triggers else tr("no trigger")
        case _:
            return LinkEnd("", sheet.theme.ink_soft, tr("what is no longer there"))
    color = label_ink(shown.schema.color_of(mark.type), sheet.theme)
    return LinkEnd(mark.type, color, shortened(words, LONGEST_CHIP))


def _row(sheet: Sheet, connection: Connection, near: str) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    source, target = link_end(sheet, connection.source), link_end(sheet, connection.target)
    button = EndsButton(source, connection.name, target, sheet.theme.ink_soft)
    # The style sheet has a least height for buttons, so the row says how high this one is.
    holder.setFixedHeight(button.sizeHint().height())
    sheet.lead(button, connection.arc, far=connection.far, near=near)
    line.addWidget(button, 1)
    remove = sheet.small("×", tr("Remove this {name}", name=connection.name))
    remove.clicked.connect(partial(sheet.requests.ask, connection.removal))
    line.addWidget(remove)
    return holder
