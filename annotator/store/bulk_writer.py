"""Bulk writer: writes the items of one change over the whole project, layers in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

import orjson
from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from annotator.model.bulk import BulkItem, LayerState, Part, SchemaSwap, SchemaText, Shelving
from annotator.model.change import Edit
from annotator.model.errors import StoreConflict
from annotator.model.identity import ArticleId, LayerId, short_number
from annotator.model.marks import Layer, Mark, references_of
from annotator.model.project import BulkEntry
from annotator.model.record import actor_data, change_data
from annotator.model.said import said
from annotator.store import registry
from annotator.store.chunks import chunks
from annotator.store.layers import count_again
from annotator.store.mapping import (
    dumps,
    layer_values,
    mark_columns,
    mark_labels,
    places_of,
    stands_alike,
)
from annotator.store.tables import ARTICLE, JOURNAL, LAYER, MARK, PROJECT, SHELF

BATCH = 200  # layers written at once
EDITS_AT_ONCE = 5_000  # of marks, in the layers written at once

_ONE = (MARK.c.layer == bindparam("in_layer")) & (MARK.c.id == bindparam("mark_id"))


def stale(entry: BulkEntry, why: str) -> StoreConflict:
    """Something is not as the step left it, or as its plan found it."""
    return StoreConflict(
        said("“{entry}” cannot be taken back or done again: {why}.", entry=entry.label, why=why),
        hint=said("Make the change by hand where it is still wanted."),
    )


class _PartData(NamedTuple):
    """A part as JSON: for the journal, and the new value of each edit for its row."""

    journal: str
    bodies: list[str]


def _part_data(part: Part) -> _PartData:
    """Every new value becomes JSON once, for its row and the journal."""
    text = part.on.source.text if isinstance(part.on, LayerState) else ""
    data = change_data(part.change, layer=part.on.layer.id, text=text)
    bodies = []
    for edit in data["edits"]:
        body = b"" if edit["after"] is None else orjson.dumps(edit["after"])
        if body:
            edit["after"] = orjson.Fragment(body)
        bodies.append(body.decode())
    return _PartData(dumps(data), bodies)


def _columns_changed(edit: Edit, body: str) -> dict[str, Any] | None:
    """The columns that an edit writes anew of a mark that stays in its place; None of any other.

    A column that an index holds is among them only where it is another one now.
    """
    before, after = edit.before, edit.after
    if not isinstance(before, Mark) or not isinstance(after, Mark):
        return None
    if not stands_alike(before, after):
        return None
    old = mark_labels(before)
    labels = {name: value for name, value in mark_labels(after).items() if value != old[name]}
    return {**labels, "body": body}


def _rows_of(part: Part, new: list[tuple[Mark, str]], key: int) -> list[dict[str, Any]]:
    """The rows of marks that come to the layer of this key, or stand elsewhere than before."""
    assert isinstance(part.on, LayerState), "marks are changed only where they were read"
    if part.on.narrow:
        raise RuntimeError(f"a part upon some marks of {part.on.article} moves others")
    refs = {ref for mark, _ in new for ref in references_of(mark)}
    there = (part.on.marks.get(ref) for ref in refs)
    places = places_of((*(mark for mark in there if mark), *(mark for mark, _ in new)))
    return [mark_columns(mark, key, body, places) for mark, body in new]


class Writer:
    """Writes the items of one bulk change, parts in batches."""

    def __init__(self, connection: Connection, entry: BulkEntry) -> None:
        self._connection = connection
        self._entry = entry
        self._parts: list[Part] = []
        self._seen: set[tuple[ArticleId, LayerId]] = set()
        self._edits = 0  # of marks in `_parts`
        self._actors: list[Edit] = []
        self._unwritten: dict[str, Edit] = {}  # of actors, by id
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
                self._write_actors()
                self._parts.append(item)
                self._edits += len(item.change.edits)
                if len(self._parts) >= BATCH or self._edits >= EDITS_AT_ONCE:
                    self._write_parts()
            case Edit():
                self._write_parts()
                self._actors.append(item)
                if item.id in self._unwritten or len(self._unwritten) >= BATCH:
                    self._write_actors()
                self._unwritten[item.id] = item
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
        self._write_actors()
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

    def _write_actors(self) -> None:
        edits, self._unwritten = list(self._unwritten.values()), {}
        if edits:
            registry.check_actors(self._connection, edits)
            registry.put_actors(self._connection, edits)
            registry.drop_actors(self._connection, edits)

    def _write_parts(self) -> None:
        parts, self._parts, self._edits = self._parts, [], 0
        if not parts:
            return
        numbers = self._numbers(part.on.article for part in parts)
        self._make_missing(parts, numbers)
        rows = self._layers(parts, numbers)
        data = [_part_data(part) for part in parts]
        moved = self._write_marks(
            parts, data, [self._row_of(part, numbers, rows) for part in parts]
        )
        self._advance(parts, numbers, rows)
        count_again(self._connection, moved, self._entry.at)
        self._connection.execute(insert(JOURNAL), self._journal(parts, data, numbers))

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

    def _row_of(
        self, part: Part, numbers: dict[ArticleId, int], rows: dict[tuple[int, LayerId], Row[Any]]
    ) -> Row[Any]:
        """The row of a part's layer, which must be as the plan found it."""
        row = rows[numbers[part.on.article], part.on.layer.id]
        stated = (part.on.layer.kind, part.on.layer.annotator, part.on.version)
        if (row.kind, row.annotator, row.version) != stated:
            raise stale(
                self._entry,
                said("article {article} was changed meanwhile", article=part.on.article),
            )
        return row

    def _write_marks(
        self, parts: list[Part], data: list[_PartData], rows: list[Row[Any]]
    ) -> list[int]:
        """Write the marks; the keys of the layers in which some came, went or moved."""
        moved: list[int] = []
        gone: list[dict[str, Any]] = []
        come: list[dict[str, Any]] = []
        changed: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        for part, written, row in zip(parts, data, rows, strict=True):
            new: list[tuple[Mark, str]] = []
            for edit, body in zip(part.change.edits, written.bodies, strict=True):
                if not isinstance(edit.item, Mark):
                    continue
                where = {"in_layer": row.key, "mark_id": edit.id}
                values = _columns_changed(edit, body)
                if values is not None:
                    changed[tuple(values)].append({**where, **values})
                    continue
                if edit.before is not None:
                    gone.append(where)
                if isinstance(edit.after, Mark):
                    new.append((edit.after, body))
                moved.append(row.key)
            if new or (moved and moved[-1] == row.key):
                come += _rows_of(part, new, row.key)
        if gone:
            self._connection.execute(delete(MARK).where(_ONE), gone)
        for names, rows_of_them in changed.items():
            columns: dict[str, Any] = {name: bindparam(name) for name in names}
            self._connection.execute(update(MARK).where(_ONE).values(columns), rows_of_them)
        if come:
            self._connection.execute(insert(MARK), come)
        return list(dict.fromkeys(moved))

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
                    "problems": None,
                    "changed": self._entry.at,
                    **layer_values(own[-1] if own else part.on.layer),
                }
            )
        self._connection.execute(update(LAYER).where(LAYER.c.key == bindparam("layer_key")), values)

    def _journal(
        self, parts: list[Part], data: list[_PartData], numbers: dict[ArticleId, int]
    ) -> list[dict[str, Any]]:
        rows = []
        for part, written in zip(parts, data, strict=True):
            self._written += 1
            rows.append(
                {
                    "op_id": f"{self._entry.op_id}.{self._written}",
                    "kind": "part",
                    "annotator": self._entry.annotator,
                    "article": numbers[part.on.article],
                    "layer": part.on.layer.id,
                    "at": self._entry.at,
                    "body": written.journal,
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
