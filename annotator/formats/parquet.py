"""Hugging Face Parquet: the training rows with declared types, in row groups of 1,000 articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from annotator.formats.base import ByteWriter, Format, Record, Sink, WriteContext
from annotator.formats.training_row import CAPABILITIES, row_losses, training_row
from annotator.model.said import said

if TYPE_CHECKING:
    import pyarrow as pa

ROW_GROUP = 1_000  # articles
BATCH = 50  # articles that wait as rows; as columns they take a tenth of the room
NAME = "data.parquet"

_STRETCH = {
    "start": "int64", "end": "int64", "token_start": "int64", "token_end": "int64",
    "text": "string", "fragments": [{"start": "int64", "end": "int64"}],
}  # fmt: skip
_TIME = {
    "time_start": "string", "time_end": "string", "time_precision": "string",
    "time_approximate": "bool", "time_anchor": "string", "time_from": "string",
}  # fmt: skip
_NAMED = [{"name": "string", "value": "string"}]
COLUMNS: dict[str, Any] = {
    "id": "string", "text": "string", "title": "string", "source": "string",
    "authors": [{"name": "string", "kind": "string"}],
    "published": "string", "published_precision": "string", "published_raw": "string",
    "language": "string", "url": "string", "extra": "string",
    "annotator": "string", "layer_kind": "string", "status": "string", "nothing_to_mark": "bool",
    "seconds": "int64", "labels": _NAMED,
    "tokens": [{"text": "string", "start": "int64", "end": "int64", "sentence": "int64"}],
    "actors": [{
        "id": "string", "name": "string", "type": "string", "aliases": [{"name": "string"}],
        "codes": _NAMED,
    }],
    "mentions": [{
        "id": "string", "type": "string", **_STRETCH, "actor_id": "string",
        "actor_name": "string", "attributes": _NAMED, **_TIME, "note": "string",
    }],
    "events": [{
        "id": "string", "type": "string", "triggers": [_STRETCH],
        "arguments": [{"role": "string", "kind": "string", "id": "string", "value": "string"}],
        "attributes": _NAMED, **_TIME, "note": "string",
    }],
    "relations": [{
        "id": "string", "type": "string", "source_kind": "string", "source_id": "string",
        "target_kind": "string", "target_id": "string", "attributes": _NAMED, "note": "string",
    }],
    "clusters": [{"id": "string", "kind": "string", "members": [{"id": "string"}]}],
}  # fmt: skip
"""Type of every column: a word of Arrow, a list of one type, or a struct of them."""


class _ParquetWriter:
    """Collects rows into groups; the footer is written in the end."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._lose = context.lose
        self._schema = pa.schema(
            [pa.field(name, _arrow(kind)) for name, kind in COLUMNS.items()],
            metadata={"huggingface": json.dumps({"info": {"features": features()}})},
        )
        self._rows: list[dict[str, Any]] = []
        self._group: list[pa.RecordBatch] = []
        self._writer = pq.ParquetWriter(
            pa.PythonFile(_Stream(sink.inside(NAME)), mode="w"), self._schema, compression="zstd"
        )

    def add(self, record: Record) -> None:
        """Keep a row until its group is full."""
        for loss in row_losses(record):
            self._lose(loss)
        self._rows.append(training_row(record))
        if len(self._rows) == BATCH:
            self._make_batch()
        if len(self._group) * BATCH == ROW_GROUP:
            self._write_group()

    def finish(self) -> None:
        """Write the last group and the footer."""
        self._make_batch()
        self._write_group()
        self._writer.close()

    def _make_batch(self) -> None:
        import pyarrow as pa

        if self._rows:
            self._group.append(pa.RecordBatch.from_pylist(self._rows, schema=self._schema))
            self._rows.clear()

    def _write_group(self) -> None:
        import pyarrow as pa

        if self._group:
            self._writer.write_table(pa.Table.from_batches(self._group, schema=self._schema))
            self._group.clear()


class _Stream:
    """What pyarrow takes for a file that is only written to."""

    closed = False

    def __init__(self, out: ByteWriter) -> None:
        self._out = out
        self._position = 0

    def write(self, data: Any) -> int:
        """Add bytes at the end."""
        block = bytes(data)
        self._out.write(block)
        self._position += len(block)
        return len(block)

    def tell(self) -> int:
        """How many bytes were written."""
        return self._position

    def flush(self) -> None:
        """What is written is flushed when the file is complete."""

    def close(self) -> None:
        """The sink closes the file itself."""


def features() -> dict[str, Any]:
    """The columns as Hugging Face datasets keep them in the file's metadata."""
    return {name: _feature(kind) for name, kind in COLUMNS.items()}


def _feature(kind: Any) -> Any:
    match kind:
        case str():
            return {"dtype": kind, "_type": "Value"}
        case list():
            return [_feature(kind[0])]
        case _:
            return {name: _feature(inner) for name, inner in kind.items()}


def _arrow(kind: Any) -> pa.DataType:
    import pyarrow as pa

    match kind:
        case "string":
            return pa.string()
        case "int64":
            return pa.int64()
        case "bool":
            return pa.bool_()
        case list():
            return pa.list_(_arrow(kind[0]))
        case _:
            return pa.struct([pa.field(name, _arrow(inner)) for name, inner in kind.items()])


FORMAT = Format(
    name="parquet",
    title=said("Hugging Face dataset (Parquet)"),
    extensions=(".parquet",),
    sniff=lambda _head, _name: 0,
    write=_ParquetWriter,
    capabilities=CAPABILITIES,
    folder=True,
    needs="pyarrow",
)
