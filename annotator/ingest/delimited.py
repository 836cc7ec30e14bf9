"""Reads the rows of tables in plain text (CSV, TSV), of any size, as they come."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from annotator.ingest.dialect import Dialect, find_dialect, reader_of
from annotator.ingest.encoding import REPLACEMENT, Decoded, decode_as
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import MAX_BYTES, Incoming

MAX_FIELD = 50_000_000  # code points of a cell
HEAD_BYTES = 1_000_000  # of a larger file, by which its encoding is found out
HEAD_LINES = 200
HEAD_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line on which it begins, from 1."""

    cells: list[str]
    line: int


@dataclass(slots=True)
class Delimited:
    """A table in plain text that is being read."""

    rows: Iterator[Row]
    dialect: Dialect
    encoding: str
    newline: str
    guessed: bool
    replaced: int = 0
    _last: list[str] = field(default_factory=list)


def open_delimited(
    file: Incoming, *, encoding: str = "", delimiter: str = "", quote: str = '"'
) -> Delimited:
    """The table in a file.

    Reading `rows` raises `BadInput` where a quotation mark is never closed or a cell is too large;
    rows before that were yielded.

    Args:
        file: A file of up to 50 MB is read whole; a larger one as it comes, in the encoding of its
            first part.
        encoding: Its encoding, empty to have it found out.
        delimiter: What parts cells, empty to have it found out.
        quote: What stands around cells that hold it; empty where nothing does.

    Raises:
        BadInput: the file cannot be read, or is no text.
    """
    if file.size <= MAX_BYTES:
        decoded = decode_as(file.read(), file.where, encoding)
        lines = _lines(io.StringIO(decoded.text, newline="\n"), file.where)
    else:
        decoded = _decoded_head(file, encoding)
        lines = _lines(
            io.TextIOWrapper(file.open(), decoded.encoding, errors="replace"), file.where
        )
    head: list[str] = []
    length = 0
    for line in islice(lines, HEAD_LINES):
        head.append(line)
        length += len(line)
        if length > HEAD_CHARACTERS:
            break
    dialect = find_dialect(head, delimiter, quote)
    table = Delimited(iter(()), dialect, decoded.encoding, decoded.newline, decoded.guessed)
    if file.size <= MAX_BYTES:
        table.replaced = decoded.replaced
    table.rows = _rows(chain(head, lines), table, file)
    return table


def _decoded_head(file: Incoming, encoding: str) -> Decoded:
    head = file.head(HEAD_BYTES)
    return decode_as(head[: head.rfind(b"\n") + 1] or head, file.where, encoding)


def _lines(stream: io.TextIOBase, where: str) -> Iterator[str]:
    with stream:
        while line := stream.readline(MAX_FIELD):
            if len(line) == MAX_FIELD:
                raise _too_large(where)
            yield line


def _rows(lines: Iterator[str], table: Delimited, file: Incoming) -> Iterator[Row]:
    dialect = table.dialect
    whole = file.size <= MAX_BYTES
    gathered: list[str] = []  # the lines of the row that is being read
    before = csv.field_size_limit(MAX_FIELD)

    def watched() -> Iterator[str]:
        for line in lines:
            if not whole:
                table.replaced += line.count(REPLACEMENT)
            gathered.append(line)
            yield line

    for _ in range(dialect.skipped):
        next(lines, None)
    reader = reader_of(watched(), dialect)
    number = dialect.skipped + 1
    try:
        for cells in reader:
            if _open_quote(gathered, dialect):
                raise BadInput(
                    said(
                        "{where}, line {line}: a quotation mark is opened and never closed; the "
                        "rest of the file was not read.",
                        where=file.where,
                        line=number,
                    ),
                    hint=said("Mend the line, or choose that cells have no quotation marks."),
                )
            if cells:
                yield Row(cells, number)
            number += len(gathered)
            gathered.clear()
    except csv.Error as failure:
        raise BadInput(
            said(
                "{where}, line {line}: this is no row of a table: {failure}.",
                where=file.where,
                line=number,
                failure=failure,
            )
        ) from None
    finally:
        csv.field_size_limit(before)


def _open_quote(lines: list[str], dialect: Dialect) -> bool:
    """Whether a row of several lines has an odd number of quotation marks, so it has no end."""
    if len(lines) < 2 or not dialect.quote:
        return False
    return sum(line.count(dialect.quote) for line in lines) % 2 == 1


def _too_large(where: str) -> BadInput:
    return BadInput(
        said("{where} has a line of more than {most} characters.", where=where, most=MAX_FIELD),
        hint=said("It may be no table."),
    )
