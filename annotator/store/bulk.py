"""Bulk: a change over the whole project, planned on what is stored and written with its journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import orjson
from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

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
from annotator.model.errors import CommandRefused, StoreConflict
from annotator.model.identity import ArticleId, LayerId, short_number
from annotator.model.mark_set import StaleChange
from annotator.model.marks import Layer, Mark
from annotator.model.project import BulkEntry
from annotator.model.record import actor_data, actor_from, change_data, change_from
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.store import registry
from annotator.store.bulk_reader import StoredReader
from annotator.store.chunks import chunks
from annotator.store.layers import count_again
from annotator.store.mapping import UNREADABLE, damaged, dumps, layer_values, mark_values, places_of
from annotator.store.tables import ARTICLE, JOURNAL, LAYER, MARK, PROJECT, SHELF

BATCH = 200  # layers written at once

Plan = Callable[[BulkReader], Iterable[BulkItem]]
Progress = Callable[[int], None]


def preview(connection: Connection, plan: Plan) -> BulkCount:
    """What a plan would touch; nothing is written."""
    tally = Tally()
    for item in plan(StoredReader(connection)):
        tally.add(item)
    return tally.count()


def write(
    connection: Connection,
    entry: BulkEntry,
    plan: Plan,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BulkCount:
    """Carry out a plan and write it down; an entry that was written before changes nothing.

    Raises:
        CommandRefused: the plan refuses, or it was cancelled.
        StoreConflict: an actor or a layer is not as the plan found it, or is used elsewhere.
    """
    known = select(JOURNAL.c.seq).where(JOURNAL.c.op_id == entry.op_id)
    if connection.scalars(known).one_or_none() is not None:
        return BulkCount()
    writer = _Writer(connection, entry)
    tally = Tally()
    for number, item in enumerate(plan(StoredReader(connection)), start=1):
        if cancelled is not None and cancelled():
            raise CommandRefused(
                said("“{entry}” was stopped; nothing was changed.", entry=entry.label)
            )
        tally.add(item)
        writer.take(item)
        if progress is not None and number % BATCH == 0:
            progress(number)
    writer.finish()
    return tally.count()


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
        yield from _repeated_parts(connection, reader, entry, back=back)
        yield from (edit for edit in actors if edit.after is None)
        if step.swap is not None:
            swap = step.swap
            swap = SchemaSwap(swap.after, swap.before) if back else swap
            if reader.schema.text != swap.before.text:
                raise _stale(entry, said("the schema was changed since"))
            yield swap
        for article, removed in step.shelved:
            yield Shelving(article, removed is not back)

    return plan


def _stale(entry: BulkEntry, why: str) -> StoreConflict:
    return StoreConflict(
        said("“{entry}” cannot be taken back or done again: {why}.", entry=entry.label, why=why),
        hint=said("Make the change by hand where it is still wanted."),
    )


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
    connection: Connection, reader: BulkReader, entry: BulkEntry, *, back: bool
) -> Iterator[Part]:
    parts = (
        select(JOURNAL.c.seq, ARTICLE.c.id, JOURNAL.c.layer)
        .join_from(JOURNAL, ARTICLE)
        .where(JOURNAL.c.bulk == entry.reverts)
        .order_by(JOURNAL.c.seq)
    )
    for some in chunks(connection.execute(parts).all(), BATCH):
        bodies = select(JOURNAL.c.seq, JOURNAL.c.body).where(
            JOURNAL.c.seq.in_([row.seq for row in some])
        )
        found = dict(connection.execute(bodies).all())
        states = {
            (state.article, state.layer.id): state
            for state in reader.layers(articles=dict.fromkeys(ArticleId(row.id) for row in some))
        }
        for row in some:
            try:
                change = change_from(orjson.loads(found[row.seq]))
            except UNREADABLE as failure:
                raise damaged(
                    said("Step {reverts} of the journal", reverts=entry.reverts)
                ) from failure
            change = change.inverse() if back else change
            yield _on_now(states.get((ArticleId(row.id), LayerId(row.layer))), change, entry)


def _on_now(state: LayerState | None, change: Change, entry: BulkEntry) -> Part:
    """The same change on the layer as it is now: working time has gone on meanwhile."""
    if state is None:
        raise _stale(entry, said("a layer is gone"))
    layer = state.layer
    edits = []
    for edit in change.edits:
        if isinstance(edit.before, Layer) and isinstance(edit.after, Layer):
            edits.append(Edit(layer, replace(edit.after, seconds=layer.seconds)))
            stale = replace(edit.before, seconds=layer.seconds) != layer
            if stale:
                raise _stale(
                    entry, said("article {article} was changed since", article=state.article)
                )
        else:
            edits.append(edit)
    now = Change(change.label, tuple(edits))
    try:
        state.marks.apply(now)
    except StaleChange:
        raise _stale(
            entry, said("the marks of article {article} were changed since", article=state.article)
        ) from None
    state.marks.apply(now.inverse())
    return Part(state, now)


# -- writing -----------------------------------------------------------------------------------


class _Writer:
    """Writes the items of one bulk change, parts in batches."""

    def __init__(self, connection: Connection, entry: BulkEntry) -> None:
        self._connection = connection
        self._entry = entry
        self._parts: list[Part] = []
        self._seen: set[tuple[ArticleId, LayerId]] = set()
        self._actors: list[Edit] = []
        self._swap: SchemaSwap | None = None
        self._shelved: list[tuple[ArticleId, bool]] = []
        self._written = 0

    def take(self, item: BulkItem) -> None:
        match item:
            case Part():
                key = (item.on.article, item.on.layer.id)
                if key in self._seen:
                    raise RuntimeError(f"two parts for layer {key}")
                self._seen.add(key)
                self._parts.append(item)
                if len(self._parts) >= BATCH:
                    self._write_parts()
            case Edit():
                self._write_parts()
                self._actors.append(item)
                registry.check_actors(self._connection, [item])
                registry.put_actors(self._connection, [item])
                registry.drop_actors(self._connection, [item])
            case SchemaSwap():
                self._swap = item
                self._connection.execute(update(PROJECT).values(schema_values(item.after)))
                # What breaks the schema is another question now.
                self._connection.execute(update(LAYER).values(problems=None))
            case Shelving():
                self._shelved.append((item.article, item.removed))

    def finish(self) -> None:
        """Write what is left, and the step itself."""
        self._write_parts()
        self._shelve()
        swap = self._swap
        body = {
            "label": self._entry.label,
            "actors": [
                {
                    "before": None if edit.before is None else actor_data(cast("Any", edit.before)),
                    "after": None if edit.after is None else actor_data(cast("Any", edit.after)),
                }
                for edit in self._actors
            ],
            "schema": None
            if swap is None
            else {"before": _schema_data(swap.before), "after": _schema_data(swap.after)},
            "shelved": self._shelved,
        }
        self._connection.execute(
            insert(JOURNAL).values(
                op_id=self._entry.op_id,
                kind=self._entry.kind,
                reverts=self._entry.reverts,
                annotator=self._entry.annotator,
                at=self._entry.at,
                body=dumps(body),
            )
        )

    def _shelve(self) -> None:
        numbers = self._numbers(article for article, _ in self._shelved)
        going = [{"article": numbers[id_]} for id_, removed in self._shelved if removed]
        coming = [{"number": numbers[id_]} for id_, removed in self._shelved if not removed]
        if coming:
            gone = delete(SHELF).where(SHELF.c.article == bindparam("number"))
            self._connection.execute(gone, coming)
        if going:
            self._connection.execute(insert(SHELF), going)

    def _numbers(self, articles: Iterable[ArticleId]) -> dict[ArticleId, int]:
        found: dict[ArticleId, int] = {}
        for some in chunks(list(dict.fromkeys(articles))):
            rows = select(ARTICLE.c.id, ARTICLE.c.number).where(ARTICLE.c.id.in_(some))
            found |= {ArticleId(id_): n for id_, n in self._connection.execute(rows)}
        return found

    def _write_parts(self) -> None:
        parts, self._parts = self._parts, []
        if not parts:
            return
        numbers = self._numbers(part.on.article for part in parts)
        self._make_missing(parts, numbers)
        rows = self._layers(parts, numbers)
        self._write_marks(parts, numbers, rows)
        self._advance(parts, numbers, rows)
        self._connection.execute(insert(JOURNAL), self._journal(parts, numbers))

    def _make_missing(self, parts: list[Part], numbers: dict[ArticleId, int]) -> None:
        new = [part for part in parts if part.on.version == 0]
        if not new:
            return
        there = self._layers(new, numbers)
        missing = [
            part for part in new if (numbers[part.on.article], part.on.layer.id) not in there
        ]
        if missing:
            self._connection.execute(
                insert(LAYER),
                [
                    {
                        "article": numbers[part.on.article],
                        "id": part.on.layer.id,
                        "seconds": part.on.layer.seconds,
                        "version": 0,
                        "serial": 0,
                        **layer_values(part.on.layer),
                    }
                    for part in missing
                ],
            )

    def _layers(
        self, parts: list[Part], numbers: dict[ArticleId, int]
    ) -> dict[tuple[int, LayerId], Row[Any]]:
        wanted = sorted({numbers[part.on.article] for part in parts})
        rows: Iterable[Row[Any]] = self._connection.execute(
            select(
                LAYER.c.article,
                LAYER.c.id,
                LAYER.c.key,
                LAYER.c.version,
                LAYER.c.serial,
                LAYER.c.kind,
                LAYER.c.annotator,
            )
            .where(LAYER.c.article.in_(wanted))
            .order_by(LAYER.c.key)
            .with_for_update()
        )
        return {(row.article, LayerId(row.id)): row for row in rows}

    def _write_marks(
        self,
        parts: list[Part],
        numbers: dict[ArticleId, int],
        rows: dict[tuple[int, LayerId], Row[Any]],
    ) -> None:
        gone: list[dict[str, Any]] = []
        come: list[dict[str, Any]] = []
        for part in parts:
            row = rows[numbers[part.on.article], part.on.layer.id]
            stated = (part.on.layer.kind, part.on.layer.annotator, part.on.version)
            if (row.kind, row.annotator, row.version) != stated:
                raise _stale(
                    self._entry,
                    said("article {article} was changed meanwhile", article=part.on.article),
                )
            edits = [edit for edit in part.change.edits if isinstance(edit.item, Mark)]
            if not edits:
                continue
            assert isinstance(part.on, LayerState), "marks are changed only where they were read"
            gone += [{"in_layer": row.key, "mark_id": e.id} for e in edits if e.before is not None]
            after = [edit.after for edit in edits if isinstance(edit.after, Mark)]
            places = places_of((*part.on.marks, *after))
            text = part.on.source.text
            come += [mark_values(mark, row.key, part.on.layer.id, text, places) for mark in after]
        if gone:
            one = (MARK.c.layer == bindparam("in_layer")) & (MARK.c.id == bindparam("mark_id"))
            self._connection.execute(delete(MARK).where(one), gone)
        if come:
            self._connection.execute(insert(MARK), come)

    def _advance(
        self,
        parts: list[Part],
        numbers: dict[ArticleId, int],
        rows: dict[tuple[int, LayerId], Row[Any]],
    ) -> None:
        values = []
        for part in parts:
            row = rows[numbers[part.on.article], part.on.layer.id]
            own = [e.after for e in part.change.edits if isinstance(e.after, Layer)]
            made = [
                short_number(e.after.id) for e in part.change.edits if isinstance(e.after, Mark)
            ]
            values.append(
                {
                    "layer_key": row.key,
                    "version": row.version + 1,
                    "serial": max(row.serial, *made, 0),
                    **layer_values(own[-1] if own else part.on.layer),
                }
            )
        self._connection.execute(update(LAYER).where(LAYER.c.key == bindparam("layer_key")), values)
        count_again(self._connection, [each["layer_key"] for each in values], self._entry.at)

    def _journal(self, parts: list[Part], numbers: dict[ArticleId, int]) -> list[dict[str, Any]]:
        rows = []
        for part in parts:
            self._written += 1
            text = part.on.source.text if isinstance(part.on, LayerState) else ""
            layer = part.on.layer.id
            rows.append(
                {
                    "op_id": f"{self._entry.op_id}.{self._written}",
                    "kind": "part",
                    "annotator": self._entry.annotator,
                    "article": numbers[part.on.article],
                    "layer": layer,
                    "at": self._entry.at,
                    "body": dumps(change_data(part.change, layer=layer, text=text)),
                    "bulk": self._entry.op_id,
                }
            )
        return rows


def schema_values(schema: SchemaText) -> dict[str, str]:
    """The columns of the project row that say what its schema is."""
    return {
        "schema_name": schema.schema.name,
        "schema_version": schema.schema.version,
        "schema_sha256": schema.schema.sha256,
        "schema_text": schema.text,
        "schema_json": dumps(schema.schema.to_dict()),
    }


def _schema_data(schema: SchemaText) -> dict[str, Any]:
    return {"schema": schema.schema.to_dict(), "text": schema.text}
