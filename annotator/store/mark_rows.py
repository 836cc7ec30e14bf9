"""Mark rows: those of a new record, and their way into the table, as straight as the driver allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, insert

from annotator.model.change import kind_of
from annotator.model.identity import ActorId, LayerId
from annotator.model.mark_entries import EnteredMarks, MarkEntry
from annotator.model.marks import Cluster, Mark, Mention
from annotator.model.project import NewRecord
from annotator.model.record import mark_data
from annotator.store.mapping import dumps, places_of, reach_of
from annotator.store.tables import MARK

Entries = Mapping[LayerId, Sequence[MarkEntry]]
MarkRow = tuple[Any, ...]
_COLUMNS = [column.name for column in (MARK.c.layer, MARK.c.id, MARK.c.kind, MARK.c.type,
            MARK.c.begins, MARK.c.ends, MARK.c.actor, MARK.c.body)]  # fmt: skip


def entries_of(record: NewRecord) -> Entries:
    """The finished entries of a record's marks, by layer; those it brings are taken as they are."""
    if isinstance(record.marks, EnteredMarks):
        return record.marks.entries
    return {
        layer: _entries(marks, layer, record.article.text) for layer, marks in record.marks.items()
    }


def _entries(marks: Sequence[Mark], layer: LayerId, text: str) -> list[MarkEntry]:
    places = places_of(marks)
    return [
        MarkEntry(
            mark.id,
            kind_of(mark),  # type: ignore[arg-type]
            mark.kind if isinstance(mark, Cluster) else mark.type,
            *reach_of(mark, places),
            mark.actor if isinstance(mark, Mention) else None,
            dumps(mark_data(mark, layer=layer, text=text)),
        )
        for mark in marks
    ]


def mark_rows(
    key: int, entries: Sequence[MarkEntry], actors: Mapping[ActorId, ActorId]
) -> list[MarkRow]:
    """The rows of a layer's marks.

    Args:
        key: The layer's.
        entries: Its marks.
        actors: The registry's id for each actor that they link.
    """
    renamed = {own: given for own, given in actors.items() if own != given}
    if renamed:
        entries = [_relinked(entry, renamed) for entry in entries]
    return [(key, *entry) for entry in entries]


def _relinked(entry: MarkEntry, renamed: Mapping[ActorId, ActorId]) -> MarkEntry:
    if entry.actor is None or entry.actor not in renamed:
        return entry
    given = renamed[entry.actor]
    body = dumps({**orjson.loads(entry.body), "actor": given})
    return entry._replace(actor=given, body=body)


def insert_marks(connection: Connection, rows: Sequence[MarkRow]) -> None:
    """Write these rows; the driver takes tuples where it counts parameters instead of naming them.

    Naming the parameters of every row would cost more than SQLite takes to store it.
    """
    if not rows:
        return
    compiled = insert(MARK).compile(dialect=connection.dialect, column_keys=_COLUMNS)
    if compiled.positional and compiled.positiontup == _COLUMNS:
        connection.exec_driver_sql(str(compiled), list(rows))
    else:
        named = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        connection.execute(insert(MARK), named)
