"""What the canvas shows of a mark set: spans with captions, arcs with names, and their colours."""

from __future__ import annotations

from annotator.layout.geometry import LinkItem, SpanItem
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mark, MarkRef, Mention, Relation
from annotator.model.schema import Schema

UNKNOWN_COLOR = "#5b6470"


def span_items(marks: MarkSet) -> list[SpanItem]:
    """Every span of the article that is drawn on the text."""
    items = [
        SpanItem(mention.id, 0, "mention", caption(mention), mention.span.fragments)
        for mention in marks.mentions
    ]
    items.extend(
        SpanItem(event.id, part, "event", caption(event), span.fragments)
        for event in marks.events
        for part, span in enumerate(event.triggers)
    )
    return items


def link_items(marks: MarkSet, schema: Schema) -> list[LinkItem]:
    """Every arc: arguments of events and relations."""
    items = [
        LinkItem(event.id, index, "role", argument.role, event.id, argument.filler.id)
        for event in marks.events
        for index, argument in enumerate(event.arguments)
        if isinstance(argument.filler, MarkRef)
    ]
    for relation in marks.relations:
        declared = schema.relation_type(relation.type)
        items.append(
            LinkItem(
                relation.id,
                0,
                "relation",
                relation.type,
                relation.source.id,
                relation.target.id,
                symmetric=declared.symmetric if declared else False,
            )
        )
    return items


def caption(mark: Mention | Event) -> str:
    """The small label above a mark: its type, or the date a time expression stands for."""
    if isinstance(mark, Mention) and mark.time is not None:
        return str(mark.time)
    return mark.type


def color_of(marks: MarkSet, schema: Schema, identifier: str) -> str:
    """The schema's colour of a mark's label."""
    mark = marks.get(identifier)
    if isinstance(mark, Mention | Event | Relation):
        return schema.color_of(mark.type)
    return UNKNOWN_COLOR


def describe(mark: Mark, text: str, limit: int = 60) -> str:
    """A mark in words: its type and what it says, shortened."""
    match mark:
        case Mention():
            return f"{mark.type} “{shortened(mark.span.quote(text), limit)}”"
        case Event():
            words = mark.triggers[0].quote(text) if mark.triggers else "no trigger"
            return f"{mark.type} “{shortened(words, limit)}”"
        case Relation():
            return mark.type
        case _:
            return f"{len(mark.members)} marks that are the same"


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut with an ellipsis where it is longer."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
