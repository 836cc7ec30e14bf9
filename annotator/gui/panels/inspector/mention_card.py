"""The cards of a mention: its label, its attributes and the actor it is linked to."""

from __future__ import annotations

from annotator.gui.panels.inspector.actor_card import add_actor
from annotator.gui.panels.inspector.connections import add_connections
from annotator.gui.panels.inspector.details import add_details, add_note, types_box
from annotator.gui.panels.inspector.history import add_origin
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.words import tr
from annotator.model.marks import Mention


def show_mention(sheet: Sheet, mention: Mention) -> None:
    """Show a mention."""
    schema = sheet.shown.schema
    sheet.heading(tr("MENTION"))
    card = sheet.card(mention.type, mention.span.quote(sheet.shown.article.text))
    labels = [label.name for label in schema.mention_types]
    sheet.row(card, tr("label"), types_box(sheet, mention, labels))
    add_details(sheet, card, mention)
    if schema.is_actor(mention.type):
        add_actor(sheet, mention)
    add_connections(sheet, mention)
    add_note(sheet, mention)
    add_origin(sheet, mention, with_history=sheet.with_history)
