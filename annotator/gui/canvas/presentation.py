"""What the canvas shows of a mark set: spans with captions, arcs with names, and their colours."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.gui.canvas.header import count_words
from annotator.gui.time_text import time_words
from annotator.gui.words import tr
from annotator.layout.geometry import LinkItem, SpanItem
from annotator.layout.placement import Shown
from annotator.model.change import Change
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Cluster, Event, Mark, MarkRef, Mention, Relation
from annotator.model.schema import Schema
from annotator.model.shortening import shortened

UNKNOWN_COLOR = "#5b6470"


def shown(mark: Mark | None, schema: Schema) -> Shown:
    """What is drawn for a mark: nothing for one that is gone, and nothing for clusters."""
    match mark:
        case Mention():
            return Shown((SpanItem(mark.id, 0, "mention", caption(mark), mark.span.fragments),))
        case Event():
            return Shown(
                tuple(
                    SpanItem(mark.id, part, "event", caption(mark), span.fragments)
                    for part, span in enumerate(mark.triggers)
                ),
                tuple(
                    LinkItem(mark.id, index, "role", argument.role, mark.id, argument.filler.id)
                    for index, argument in enumerate(mark.arguments)
                    if isinstance(argument.filler, MarkRef)
                ),
            )
        case Relation():
            declared = schema.relation_type(mark.type)
            symmetric = declared.symmetric if declared else False
            ends = (mark.source.id, mark.target.id)
            link = LinkItem(mark.id, 0, "relation", mark.type, *ends, symmetric=symmetric)
            return Shown((), (link,))
        case _:
            return Shown()


def shown_marks(marks: Iterable[Mark], schema: Schema) -> dict[str, Shown]:
    """What is drawn for each of these marks."""
    return {mark.id: shown(mark, schema) for mark in marks}


def shown_change(change: Change, schema: Schema) -> dict[str, Shown]:
    """What is drawn after a change for each mark that it touches."""
    changed: dict[str, Shown] = {}
    for edit in change.edits:
        match edit.after:
            case Mention() | Event() | Relation() | Cluster() as mark:
                changed[mark.id] = shown(mark, schema)
            case _ if isinstance(edit.before, Mark):
                changed[edit.id] = Shown()
    return changed


def span_items(marks: MarkSet, schema: Schema) -> list[SpanItem]:
    """Every span of the article that is drawn on the text."""
    return [item for mark in marks.on_text for item in shown(mark, schema).spans]


def link_items(marks: MarkSet, schema: Schema) -> list[LinkItem]:
    """Every arc: arguments of events and relations."""
    owners: list[Mark] = [*marks.events, *marks.relations]
    return [link for mark in owners for link in shown(mark, schema).links]


def mark_counts(marks: MarkSet) -> str:
    """How many mentions, events and relations there are, in words."""
    return count_words(marks.count(Mention), marks.count(Event), marks.count(Relation))


def caption(mark: Mention | Event) -> str:
    """The small label above a mark: its type, or the date a time expression stands for."""
    if isinstance(mark, Mention) and mark.time is not None:
        return time_words(mark.time)
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
            words = shortened(mark.span.quote(text), limit)
            return tr("{type} “{words}”", type=mark.type, words=words)
        case Event():
            words = mark.triggers[0].quote(text) if mark.triggers else tr("no trigger")
            return tr("{type} “{words}”", type=mark.type, words=shortened(words, limit))
        case Relation():
            return mark.type
        case _:
            return tr("{count} marks that are the same", count=len(mark.members))
