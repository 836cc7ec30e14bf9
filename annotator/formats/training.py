"""Training JSONL: flat rows that `datasets.load_dataset("json")` and pandas load as they are."""

from __future__ import annotations

import orjson

from annotator.formats.base import Format, Record, WriteContext
from annotator.formats.line_writer import lines
from annotator.formats.training_row import CAPABILITIES, training_row
from annotator.model.said import said


def _line(record: Record, _context: WriteContext) -> bytes:
    return orjson.dumps(training_row(record), option=orjson.OPT_APPEND_NEWLINE)


FORMAT = Format(
    name="training",
    title=said("Training rows (JSONL for datasets and pandas)"),
    extensions=(".jsonl",),
    sniff=lambda _head, _name: 0,
    write=lines(_line),
    capabilities=CAPABILITIES,
)
