"""The card of a relation: its label, both its ends, and how to swap them."""

from __future__ import annotations

from annotator.commands.relations import ReverseRelation
from annotator.gui.panels.inspector.details import add_details, add_footer, add_note, types_box
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.model.marks import Relation


def show_relation(sheet: Sheet, relation: Relation) -> None:
    """Show a relation."""
    sheet.heading("RELATION")
    card = sheet.card(relation.type, "")
    labels = [label.name for label in sheet.shown.schema.relation_types]
    sheet.row(card, "label", types_box(sheet, relation, labels))
    sheet.row(card, "from", sheet.chip(relation.source.id))
    sheet.row(card, "to", sheet.chip(relation.target.id))
    sheet.row(
        card,
        "",
        sheet.button("Swap ends", lambda: sheet.requests.ask(ReverseRelation(relation.id))),
    )
    add_details(sheet, card, relation)
    add_note(sheet, relation)
    add_footer(sheet, relation)
