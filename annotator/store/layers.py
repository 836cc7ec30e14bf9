"""Layers: found or made at a stated version, and taken one version further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from annotator.model.change import Edit
from annotator.model.errors import StoreConflict
from annotator.model.marks import Layer
from annotator.model.project import JournalEntry
from annotator.model.said import said
from annotator.store.chunks import chunks
from annotator.store.mapping import layer_values
from annotator.store.tables import LAYER, MARK


@dataclass(frozen=True, slots=True)
class TakenLayer:
    """A layer that this transaction may write: its key, and what it was before."""

    key: int
    version: int
    serial: int


def take_layer(connection: Connection, article: int, entry: JournalEntry) -> TakenLayer:
    """The layer an entry was made on, locked, or made anew from `entry.layer`.

    Raises:
        StoreConflict: it is at another version, or its id belongs to another annotator's layer.
    """
    layer = entry.layer
    row = connection.execute(
        select(LAYER.c.key, LAYER.c.version, LAYER.c.serial, LAYER.c.kind, LAYER.c.annotator)
        .where(LAYER.c.article == article, LAYER.c.id == layer.id)
        .with_for_update()
    ).one_or_none()
    if row is None:
        if entry.version != 0:
            raise _conflict(entry)
        return _make(connection, article, layer)
    key, version, serial, kind, annotator = row
    if (kind, annotator, version) != (layer.kind, layer.annotator, entry.version):
        raise _conflict(entry)
    return TakenLayer(key, version, serial)


def advance_layer(
    connection: Connection, taken: TakenLayer, *, edit: Edit | None, serial: int, seconds: int
) -> int:
    """Take a layer one version further, with its own new values where there are any.

    Args:
        edit: What happened to the layer itself, or None.
        serial: The highest number a mark id of the layer ever had.
        seconds: Working time to add; it is no part of what happened to the layer.
    """
    version = taken.version + 1
    values = {"version": version, "serial": serial, "seconds": LAYER.c.seconds + seconds}
    if edit is not None and isinstance(edit.after, Layer):
        values |= layer_values(edit.after)
    connection.execute(update(LAYER).where(LAYER.c.key == taken.key).values(values))
    return version


def count_again(connection: Connection, keys: Sequence[int], at: str) -> None:
    """Bring up to date what lists want to know of these layers, changed at this moment."""
    here = MARK.c.layer == LAYER.c.key
    marks = select(func.count()).select_from(MARK).where(here)
    reach = select(func.coalesce(func.max(MARK.c.ends), 0)).where(here)
    for some in chunks(keys):
        connection.execute(
            update(LAYER)
            .where(LAYER.c.key.in_(some))
            .values(
                marks=marks.scalar_subquery(),
                reach=reach.scalar_subquery(),
                problems=None,
                changed=at,
            )
        )


def version_of(connection: Connection, article: int, layer: str) -> int:
    """How many changes a layer has seen."""
    statement = select(LAYER.c.version).where(LAYER.c.article == article, LAYER.c.id == layer)
    return connection.scalars(statement).one()


def _make(connection: Connection, article: int, layer: Layer) -> TakenLayer:
    done = connection.execute(
        insert(LAYER)
        .values(
            article=article,
            id=layer.id,
            seconds=layer.seconds,
            version=0,
            serial=0,
            **layer_values(layer),
        )
        .returning(LAYER.c.key)
    )
    return TakenLayer(done.scalar_one(), version=0, serial=0)


def _conflict(entry: JournalEntry) -> StoreConflict:
    return StoreConflict(
        said(
            "The marks of article {article} were changed elsewhere meanwhile (layer "
            "{layer} of {annotator}).",
            article=entry.article,
            layer=entry.layer.id,
            annotator=entry.layer.annotator,
        ),
        hint=said("Open the article again and repeat the change."),
    )
