"""Bulk: a change over the whole project, planned on what is stored and written with its journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import orjson
from sqlalchemy import Connection, select

from annotator.model.bulk import (
    BulkCount,
    BulkItem,
    BulkReader,
    LayerState,
    Part,
    SchemaSwap,
    SchemaText,
    Shelving,
    Tally,
)
from annotator.model.change import Change, Edit
from annotator.model.errors import Stopped
from annotator.model.identity import ArticleId, LayerId
from annotator.model.marks import Layer, Mark, references_of
from annotator.model.project import BulkEntry
from annotator.model.record import actor_from, change_from
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.store.bulk_reader import Between, StoredReader
from annotator.store.bulk_writer import Writer, stale
from annotator.store.chunks import chunks
from annotator.store.mapping import (
    UNREADABLE,
    damaged,
)
from annotator.store.tables import ARTICLE, JOURNAL

BATCH = 200  # parts of a step that are read at once

Plan = Callable[[BulkReader], Iterable[BulkItem]]
Progress = Callable[[int], None]  # told how much is done, 0 to 100
Cancelled = Callable[[], bool]


def preview(
    connection: Connection,
    plan: Plan,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkCount:
    """What a plan would touch; nothing is written.

    Raises:
        Stopped: it was cancelled.
    """
    go_on = _going_on(progress, cancelled, lambda: said("Counting what changes was stopped."))
    tally = Tally()
    for item in plan(StoredReader(connection, go_on)):
        tally.add(item)
    return tally.count()


def write(
    connection: Connection,
    entry: BulkEntry,
    plan: Plan,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkCount:
    """Carry out a plan and write it down; an entry that was written before changes nothing.

    Raises:
        CommandRefused: the plan refuses.
        Stopped: it was cancelled.
        StoreConflict: an actor or a layer is not as the plan found it, or is used elsewhere.
    """
    known = select(JOURNAL.c.seq).where(JOURNAL.c.op_id == entry.op_id)
    if connection.scalars(known).one_or_none() is not None:
        return BulkCount()
    go_on = _going_on(
        progress,
        cancelled,
        lambda: said("“{entry}” was stopped; nothing was changed.", entry=entry.label),
    )
    writer = Writer(connection, entry)
    tally = Tally()
    for item in plan(StoredReader(connection, go_on)):
        go_on(0, 0)
        tally.add(item)
        writer.take(item)
    writer.finish()
    go_on(0, 0)
    return tally.count()


def _going_on(
    progress: Progress | None, cancelled: Cancelled | None, words: Callable[[], str]
) -> Between:
    """Tells how far something is, once it has begun, and raises where it is to stop."""

    def go_on(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Stopped(words())
        if progress is not None and done:
            progress(100 * done // total)

    return go_on


def schema_of(connection: Connection) -> SchemaText:
    """The project's schema as it is stored."""
    return StoredReader(connection).schema


def repeat(connection: Connection, entry: BulkEntry) -> Plan:
    """The plan that takes a step back (an "undo" entry) or does it again (a "redo").

    Raises:
        StoreConflict: something is no longer as the step left it.
        StoreFailed: the step is damaged in the journal.
    """
    back = entry.kind == "undo"

    def plan(reader: BulkReader) -> Iterator[BulkItem]:
        step = _read_step(connection, cast("str", entry.reverts))
        actors = [_turned(edit) for edit in reversed(step.actors)] if back else list(step.actors)
        yield from (edit for edit in actors if edit.after is not None)
        assert isinstance(reader, StoredReader), "steps are repeated where they are stored"
        yield from _repeated_parts(connection, reader, entry, back=back)
        yield from (edit for edit in actors if edit.after is None)
        if step.swap is not None:
            swap = step.swap
            swap = SchemaSwap(swap.after, swap.before) if back else swap
            if reader.schema.text != swap.before.text:
                raise stale(entry, said("the schema was changed since"))
            yield swap
        for article, removed in step.shelved:
            yield Shelving(article, removed is not back)

    return plan


def _turned(edit: Edit) -> Edit:
    return Edit(before=edit.after, after=edit.before)


# -- reading steps back ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Step:
    """What a step did outside of layers; `shelved` pairs articles with whether they went."""

    actors: tuple[Edit, ...]
    swap: SchemaSwap | None
    shelved: tuple[tuple[ArticleId, bool], ...]


def _read_step(connection: Connection, op_id: str) -> _Step:
    body = connection.scalars(select(JOURNAL.c.body).where(JOURNAL.c.op_id == op_id)).one()
    try:
        data = orjson.loads(body)
        swap = data.get("schema")
        return _Step(
            tuple(_actor_edit(edit) for edit in data["actors"]),
            None if swap is None else SchemaSwap(*(_schema_text(swap[k]) for k in _SIDES)),
            tuple((ArticleId(article), bool(removed)) for article, removed in data["shelved"]),
        )
    except UNREADABLE as failure:
        raise damaged(said("Step {op_id} of the journal", op_id=op_id)) from failure


_SIDES = ("before", "after")


def _actor_edit(data: dict[str, Any]) -> Edit:
    before, after = (None if data[k] is None else actor_from(data[k]) for k in _SIDES)
    return Edit(before, after)


def _schema_text(data: dict[str, Any]) -> SchemaText:
    return SchemaText(Schema.from_dict(data["schema"]), data["text"])


def _repeated_parts(
    connection: Connection, reader: StoredReader, entry: BulkEntry, *, back: bool
) -> Iterator[Part]:
    parts = (
        select(JOURNAL.c.seq, ARTICLE.c.id, JOURNAL.c.layer)
        .join_from(JOURNAL, ARTICLE)
        .where(JOURNAL.c.bulk == entry.reverts)
        .order_by(JOURNAL.c.seq)
    )
    rows = connection.execute(parts).all()
    for start, some in enumerate(chunks(rows, BATCH)):
        reader.between(start * BATCH, len(rows))
        bodies = select(JOURNAL.c.seq, JOURNAL.c.body).where(
            JOURNAL.c.seq.in_([row.seq for row in some])
        )
        found = dict(connection.execute(bodies).all())
        changes = {
            (ArticleId(row.id), LayerId(row.layer)): _read_part(found[row.seq], entry, back=back)
            for row in some
        }
        states = reader.touched({key: _concerned(change) for key, change in changes.items()})
        for key, change in changes.items():
            yield _on_now(states.get(key), change, entry)


def _read_part(body: str, entry: BulkEntry, *, back: bool) -> Change:
    try:
        change = change_from(orjson.loads(body))
    except UNREADABLE as failure:
        raise damaged(said("Step {reverts} of the journal", reverts=entry.reverts)) from failure
    return change.inverse() if back else change


def _concerned(change: Change) -> set[str]:
    """The marks that a change edits, and those that say where they stand."""
    found: set[str] = set()
    for edit in change.edits:
        for mark in (edit.before, edit.after):
            if isinstance(mark, Mark):
                found.update((mark.id, *references_of(mark)))
    return found


def _on_now(state: LayerState | None, change: Change, entry: BulkEntry) -> Part:
    """The same change on the layer as it is now: working time has gone on meanwhile."""
    if state is None:
        raise stale(entry, said("a layer is gone"))
    layer = state.layer
    edits = []
    gone_on = said("the marks of article {article} were changed since", article=state.article)
    for edit in change.edits:
        if isinstance(edit.before, Layer) and isinstance(edit.after, Layer):
            edits.append(Edit(layer, replace(edit.after, seconds=layer.seconds)))
            if replace(edit.before, seconds=layer.seconds) != layer:
                raise stale(
                    entry, said("article {article} was changed since", article=state.article)
                )
        elif state.marks.get(edit.id) != edit.before:
            raise stale(entry, gone_on)
        else:
            edits.append(edit)
    return Part(state, Change(change.label, tuple(edits)))
