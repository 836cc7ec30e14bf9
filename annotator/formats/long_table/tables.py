"""Columns of the tables, and how cells are written and read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.formats.actors_csv import plain_cell, safe_cell
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import parse_json

MARKS, ARTICLES, SCHEMA = "annotations.csv", "articles.csv", "schema.csv"
MARK_COLUMNS = (
    "record_kind", "article_id", "layer", "annotation_id", "type", "parent_id", "role",
    "target_kind", "target_id", "start", "end", "fragment_index", "text", "attribute", "value",
    "annotator", "created", "status",
)  # fmt: skip
ARTICLE_COLUMNS = (
    "article_id", "title", "source", "authors", "published", "published_precision",
    "published_raw", "language", "url", "import", "extra", "text", "text_sha256", "cells",
)  # fmt: skip
SCHEMA_COLUMNS = (
    "kind", "name", "of", "key", "color", "accepts", "target", "min", "max", "guideline", "example",
)  # fmt: skip
RAW, SAFE = "raw", "safe"
JSON = "json"  # in `target_kind` of an attribute: its value is JSON, not words
BOM = "\ufeff"
MAX_CELL = 50_000_000  # code points

_SEPARATORS = ",;\t"


class RowWriter:
    """Writes rows as lines of a table (RFC 4180, lines end with CR LF).

    With `raw` cells are written as they are; else what a spreadsheet would run begins with `'`.
    """

    def __init__(self, columns: Sequence[str], separator: str = ",", *, raw: bool = False) -> None:
        self._columns = columns
        self._raw = raw
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text, delimiter=separator)

    def head(self) -> bytes:
        """The line of the columns' names."""
        self._writer.writerow(self._columns)
        return self._taken()

    def rows(self, rows: Iterable[dict[str, Any]]) -> bytes:
        """The lines of rows; a column that is not named is empty."""
        for row in rows:
            cells = [str(row.get(column, "")) for column in self._columns]
            self._writer.writerow(cells if self._raw else map(safe_cell, cells))
        return self._taken()

    def _taken(self) -> bytes:
        made = self._text.getvalue()
        self._text.seek(0)
        self._text.truncate()
        return made.encode()


@dataclass(frozen=True, slots=True)
class Row:
    """A row by the names of its columns, and the line on which it ends, from 1."""

    cells: dict[str, str]
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def rows_of(file: Incoming) -> Iterator[Row]:
    """The rows of a table, as they come; commas, semicolons or tabs part the cells.

    Raises:
        BadInput: it is not UTF-8 or no table any further; the message names the line.
    """
    before = csv.field_size_limit(MAX_CELL)  # of all readers: others have limits of their own
    with file.open() as stream, io.TextIOWrapper(stream, "utf-8-sig", newline="") as text:
        first = ""
        reader = None
        try:
            first = text.readline(100_000)
            separator = max(_SEPARATORS, key=first.count)
            reader = csv.reader(_lines(first, text), delimiter=separator)
            names = [name.strip().lower() for name in next(reader, [])]
            for cells in reader:
                if any(cells):
                    yield Row(dict(zip(names, cells, strict=False)), reader.line_num)
        except UnicodeDecodeError as failure:
            raise BadInput(
                said(
                    "{where} is not in UTF-8: {failure}.", where=file.where, failure=failure.reason
                ),
                hint=said("Save the table as “CSV UTF-8”."),
            ) from None
        except csv.Error as failure:
            raise BadInput(
                said(
                    "{where}, line {line}: this is no line of a table: {failure}.",
                    where=file.where,
                    line=reader.line_num if reader is not None else 1,
                    failure=failure,
                ),
                hint=said("Save it as CSV once more."),
            ) from None
        finally:
            csv.field_size_limit(before)


def _lines(first: str, rest: Iterable[str]) -> Iterator[str]:
    if first:
        yield first
    yield from rest


def plain(row: Row, *, raw: bool) -> Row:
    """A row whose cells are as they were before `'` was put before some."""
    if raw:
        return row
    return Row({name: plain_cell(cell) for name, cell in row.cells.items()}, row.line)


def as_json(value: Any) -> str:
    """A value that is no text as a cell."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(cell: str, where: str) -> Any:
    """The value of such a cell; None for an empty one, and for one that is no JSON."""
    if not cell.strip():
        return None
    try:
        return parse_json(cell.encode("utf-8", "replace"), where)
    except BadInput:
        return None
