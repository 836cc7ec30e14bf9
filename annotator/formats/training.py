"""Training JSONL: flat rows that `datasets.load_dataset("json")` and pandas load as they are."""

from __future__ import annotations

import re

import orjson

from annotator.formats.base import Format, Record, WriteContext
from annotator.formats.line_writer import lines
from annotator.formats.loose_json import first_keys
from annotator.formats.training_reading import read_rows
from annotator.formats.training_row import CAPABILITIES, row_losses, training_row
from annotator.model.said import said

# Lists of objects: programs that have lists of words under these names write something else.
_TOKENS = re.compile(rb'"tokens"\s*:\s*\[\s*[{\]]')
_MARKS = re.compile(rb'"(mentions|events)"\s*:\s*\[\s*[{\]]')


def _line(record: Record, context: WriteContext) -> bytes:
    for loss in row_losses(record):
        context.lose(loss)
    return orjson.dumps(training_row(record), option=orjson.OPT_APPEND_NEWLINE)


def _sniff(head: bytes, _name: str) -> int:
    if b'"annotator.article"' in head:
        return 0
    keys = first_keys(head)
    if not {"text", "tokens"} <= keys or not _TOKENS.search(head):
        return 0
    if keys & {"mentions", "events"} and _MARKS.search(head):
        return 92
    # The tokens of a long article may fill all that is looked at.
    return 92 if {"layer_kind", "published_precision"} <= keys else 0


FORMAT = Format(
    name="training",
    title=said("Training rows (JSONL for datasets and pandas)"),
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read_rows,
    write=lines(_line),
    capabilities=CAPABILITIES,
)
