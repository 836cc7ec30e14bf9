"""The cards of a mention: its label, its attributes and the actor it is linked to."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from annotator.commands.details import LinkActor
from annotator.gui.panels.inspector.connections import add_connections
from annotator.gui.panels.inspector.details import add_details, add_footer, add_note, types_box
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.model.marks import Mention


def show_mention(sheet: Sheet, mention: Mention) -> None:
    """Show a mention."""
    schema = sheet.shown.schema
    sheet.heading("MENTION")
    card = sheet.card(mention.type, mention.span.quote(sheet.shown.article.text))
    labels = [label.name for label in schema.mention_types]
    sheet.row(card, "label", types_box(sheet, mention, labels))
    add_details(sheet, card, mention)
    if schema.is_actor(mention.type):
        _actor(sheet, mention)
    add_connections(sheet, mention)
    add_note(sheet, mention)
    add_footer(sheet, mention)


def _actor(sheet: Sheet, mention: Mention) -> None:
    sheet.heading("ACTOR")
    actor = sheet.shown.actors.get(mention.actor) if mention.actor else None
    if actor is None:
        card = sheet.card(None, "not linked")
        words = f"Link to an actor…  {sheet.key_of('actor.link')} ↵"
        card.addWidget(sheet.button(words, sheet.requests.actor.emit))
        return
    card = sheet.card(actor.type, actor.name)
    here = len(sheet.shown.marks.linked_to(actor.id))
    sheet.row(card, "mentions", sheet.words(f"{here} in this article"))
    if actor.codes:
        codes = " · ".join(f"{name} {code}" for name, code in actor.codes.items())
        sheet.row(card, "codes", sheet.words(codes))
    if actor.aliases:
        sheet.row(card, "aliases", sheet.words(", ".join(actor.aliases)))
    line = QHBoxLayout()
    line.addWidget(sheet.button("Change…", sheet.requests.actor.emit))
    line.addWidget(sheet.button("Unlink", lambda: sheet.requests.ask(LinkActor(mention.id, None))))
    line.addStretch(1)
    card.addLayout(line)
