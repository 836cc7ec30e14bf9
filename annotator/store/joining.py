"""Joining: which layers of a record come to the article of the same text that is there already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from annotator.model.identity import ActorId, LayerId
from annotator.model.mark_set import next_layer_number
from annotator.model.marks import Actor, Cluster, Layer, Mark, Mention
from annotator.model.project import NewRecord
from annotator.model.record import actor_data, layer_data, mark_data
from annotator.model.renumbering import renumbered
from annotator.store.mapping import canonical, layer_of
from annotator.store.marks import ids_in, marks_of
from annotator.store.registry import actors_of
from annotator.store.tables import ARTICLE, LAYER

_ANY = LayerId("L1")  # under whose ids the marks of two layers are compared


def join(
    connection: Connection, record: NewRecord, number: int
) -> tuple[NewRecord, tuple[Layer, ...]]:
    """What a record has that the article of the same text lacks, and the layers that cannot come.

    The layers that come, and their marks, have ids that are free in the article; their actors
    have the record's. A layer that is there already with the same marks is in neither.

    Args:
        number: The article's number; nobody else can give it a layer until the commit.

    Raises:
        StoreFailed: what is stored of a layer is damaged.
    """
    connection.execute(
        select(ARTICLE.c.number).where(ARTICLE.c.number == number).with_for_update()
    ).one()
    there = _layers(connection, number)
    taken = set(ids_in(connection, list(there)))
    names = [layer.id for layer in there.values()]
    layers: list[Layer] = []
    marks: dict[LayerId, tuple[Mark, ...]] = {}
    refused: list[Layer] = []
    for layer in record.layers:
        rivals = [key for key, own in there.items() if _owner(own) == _owner(layer)]
        if rivals:
            if not any(_same(connection, key, there[key], record, layer) for key in rivals):
                refused.append(layer)
            continue
        free = LayerId(f"L{next_layer_number(names)}")
        names.append(free)
        layers.append(replace(layer, id=free))
        marks[free] = renumbered(record.marks.get(layer.id, ()), free, taken)
        taken.update(mark.id for mark in marks[free])
    linked = {mark.actor for own in marks.values() for mark in own if isinstance(mark, Mention)}
    actors = tuple(actor for actor in record.actors if actor.id in linked)
    return replace(record, layers=tuple(layers), marks=marks, actors=actors), tuple(refused)


def _owner(layer: Layer) -> tuple[str, str]:
    return layer.kind, layer.annotator


def _layers(connection: Connection, number: int) -> dict[int, Layer]:
    found: dict[int, Layer] = {}
    rows = connection.execute(
        select(
            LAYER.c.key,
            LAYER.c.id,
            LAYER.c.kind,
            LAYER.c.annotator,
            LAYER.c.status,
            LAYER.c.nothing_to_mark,
            LAYER.c.seconds,
            LAYER.c.body,
        ).where(LAYER.c.article == number)
    )
    for key, identifier, kind, annotator, status, nothing_to_mark, seconds, body in rows:
        found[key] = layer_of(identifier, kind, annotator, status, nothing_to_mark, seconds, body)
    return found


def _same(
    connection: Connection, key: int, stored: Layer, record: NewRecord, offered: Layer
) -> bool:
    """Whether a stored layer says what the offered one does, ids and working time apart."""
    if _state(stored) != _state(offered):
        return False
    marks = marks_of(connection, key, record.article)
    linked = {mark.actor for mark in marks if isinstance(mark, Mention) and mark.actor}
    stored_marks = _contents(marks, actors_of(connection, linked), record)
    actors = {actor.id: actor for actor in record.actors}
    return stored_marks == _contents(record.marks.get(offered.id, ()), actors, record)


def _state(layer: Layer) -> str:
    return canonical(layer_data(replace(layer, id=_ANY, seconds=0)))


def _contents(
    marks: Iterable[Mark], actors: Mapping[ActorId, Actor], record: NewRecord
) -> set[str]:
    found = set()
    for mark in renumbered(marks, _ANY):
        data = mark_data(mark, layer=_ANY, text=record.article.text)
        if isinstance(mark, Mention) and mark.actor is not None:
            data["actor"] = actor_data(replace(actors[mark.actor], id=ActorId("")))
        if isinstance(mark, Cluster):
            data.pop("by", None)  # one that a record leaves out is made up anew at every import
        found.add(canonical(data))
    return found
