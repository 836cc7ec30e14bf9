"""Finds out how a table in plain text is written: what parts its cells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = (",", ";", "\t", "|")
MOST_ROWS = 60  # that are looked at
_STATED = re.compile(r"sep=(.)\s*\Z")  # the first line that a spreadsheet program takes it from


@dataclass(frozen=True, slots=True)
class Dialect:
    """What parts cells, what stands around those that hold it, and lines to pass over."""

    delimiter: str = ","
    quote: str = '"'
    skipped: int = 0


def find_dialect(lines: Sequence[str], delimiter: str = "", quote: str = '"') -> Dialect:
    """How these first lines, line ends included, are written; what is given is not guessed.

    The delimiter is the one by which most rows have the same number of cells, more than one.
    """
    stated = _STATED.match(lines[0]) if lines else None
    skipped = 1 if stated is not None else 0
    if delimiter:
        return Dialect(delimiter, quote, skipped)
    if stated is not None:
        return Dialect(stated[1], quote, skipped)
    best = (0.0, 0, ",")
    for candidate in DELIMITERS:
        widths = _widths(lines, candidate, quote)
        if not widths:
            continue
        (width, count), *_ = Counter(widths).most_common(1)
        if width > 1:
            best = max(best, (round(count / len(widths), 1), width, candidate))
    return Dialect(best[2], quote, skipped)


def rows_in(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """The rows in these lines that are not empty, at most MOST_ROWS; fewer where one is broken."""
    rows: list[list[str]] = []
    try:
        for row in reader_of(iter(lines[dialect.skipped :]), dialect):
            if row:
                rows.append(row)
            if len(rows) == MOST_ROWS:
                break
    except csv.Error:
        pass
    return rows


def reader_of(lines: Iterator[str], dialect: Dialect) -> Reader:
    """A reader of the rows in these lines; a quotation mark is one that is written twice."""
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        doublequote=True,
        strict=False,
    )


def _widths(lines: Sequence[str], delimiter: str, quote: str) -> list[int]:
    rows = rows_in(lines, Dialect(delimiter, quote))
    if len(rows) > 1 and len(rows) < MOST_ROWS:
        rows.pop()  # it may be cut
    return [len(row) for row in rows]
