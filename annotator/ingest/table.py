"""Reads tables with one article a row: CSV, TSV, and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.columns import ColumnMap, column_map, column_options, is_header, names_of
from annotator.ingest.delimited import Row, open_delimited
from annotator.ingest.dialect import find_dialect, rows_in
from annotator.ingest.encoding import binary_kind
from annotator.ingest.row_drafts import RowDrafts
from annotator.ingest.workbook import Sheet
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

SAMPLED = 50  # rows by which columns are known
MOST_COLUMNS = 16_384  # that a sheet can have
_PLAIN = (".csv", ".tsv", ".tab")
_BOOKS = (".xlsx", ".xlsm")
_ZIP = b"PK\x03\x04"
_PARTS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
_QUOTES = {"double": '"', "single": "'", "none": ""}


def _sniff(head: bytes, name: str) -> int:
    lower = name.lower()
    if head.startswith(_ZIP):
        book = b"xl/" in head or b"[Content_Types].xml" in head
        return 90 if book and lower.endswith(_BOOKS) else 60 if b"xl/workbook" in head else 0
    if not lower.endswith(_PLAIN) or binary_kind(head) is not None:
        return 0
    lines = head.decode("utf-8", "replace").splitlines(keepends=True)
    rows = rows_in(lines, find_dialect(lines))
    return 90 if len(rows) > 1 and len(rows[0]) > 1 and is_header(rows[0], {}) else 50


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    if file.head(4) == _ZIP:
        with Sheet(file, str(options.get("sheet", ""))) as sheet:
            yield from _articles(file, sheet.rows(), options, {"sheet": sheet.name})
        return
    table = open_delimited(
        file,
        encoding=str(options.get("encoding", "")),
        delimiter=_delimiter(options),
        quote=_QUOTES.get(str(options.get("quote", "double")), '"'),
    )
    origin = {
        "encoding": table.encoding,
        "newline": table.newline,
        "delimiter": table.dialect.delimiter,
    }
    if table.guessed:
        yield Remark(
            said("Its encoding is not known; it was read as {encoding}.", encoding=table.encoding)
        )
    yield from _articles(file, table.rows, options, origin)
    if table.replaced:
        yield Remark(
            said(
                "Characters that did not fit the encoding {encoding} and became U+FFFD: {count}.",
                count=table.replaced,
                encoding=table.encoding,
            ),
            said("Name the encoding of the file."),
        )


def _delimiter(options: Options) -> str:
    """The delimiter that was chosen; empty to have it found out."""
    other = str(options.get("other_delimiter", ""))
    return other[:1] or _PARTS.get(str(options.get("delimiter", "auto")), "")


def _articles(
    file: Incoming, rows: Iterator[Row], options: Options, origin: Mapping[str, Any]
) -> Iterator[Draft | Remark]:
    first: list[Row] = []
    broken: BadInput | None = None
    try:
        first.extend(islice(rows, SAMPLED + 1))
    except BadInput as problem:
        if not first:
            raise
        broken = problem
    if not first:
        raise BadInput(said("{where} is empty; it has no row.", where=file.where))
    names, first, columns = _columns(first, options)
    if columns.guessed_text:
        yield _guessed(columns)
    made = RowDrafts(file.where, columns, options)
    number = 0
    try:
        for number, row in enumerate(chain(first, rows if broken is None else ()), start=1):
            if len(row.cells) > len(names) and made.told("width"):
                yield _too_wide(row, len(names))
            yield from made.of(_named(row.cells, names), number, row.line, origin)
        if broken is not None:
            raise broken
    except BadInput as problem:
        yield Remark(problem.message, problem.hint, severity="error")
    yield from made.end()
    if not number:
        raise BadInput(said("{where} has no row below the names of its columns.", where=file.where))


def _columns(rows: list[Row], options: Options) -> tuple[list[str], list[Row], ColumnMap]:
    """The names of the columns, the rows without that of the names, and what each column holds."""
    width = max(len(row.cells) for row in rows)
    if width > MOST_COLUMNS:
        raise BadInput(said("The table has more than {most} columns.", most=MOST_COLUMNS))
    wanted = str(options.get("header", "auto"))
    named = wanted == "yes" or (wanted == "auto" and is_header(rows[0].cells, options))
    cells = rows[0].cells if named else [""] * width
    names = names_of(cells)
    below = rows[1:] if named else rows
    samples = [_named(row.cells, names) for row in below[:SAMPLED]]
    return names, below, column_map(names, options, samples)


def _named(cells: list[str], names: list[str]) -> dict[str, str]:
    row = dict(zip(names, cells, strict=False))
    for number in range(len(names), len(cells)):
        row[f"column {number + 1}"] = cells[number]
    return row


def _guessed(columns: ColumnMap) -> Remark:
    return Remark(
        said(
            "No column is named as one of texts; they were taken from “{name}”, where the longest are.",
            name=columns.columns["text"],
        ),
        said("Choose the column of the texts if this is not it."),
    )


def _too_wide(row: Row, width: int) -> Remark:
    return Remark(
        said("The row has {count} cells instead of {width}.", count=len(row.cells), width=width),
        said("Perhaps a quotation mark or a delimiter is missing."),
        row.line,
    )


READER = ArticleReader(
    name="table",
    title=said("Tables (CSV, TSV, XLSX), an article a row"),
    extensions=(*_PLAIN, *_BOOKS),
    sniff=_sniff,
    read=_read,
    options=(
        *column_options(),
        Option(
            "header",
            said("The first row names the columns"),
            "choice",
            "auto",
            choices=(("auto", said("Find out")), ("yes", said("Yes")), ("no", said("No"))),
        ),
        Option("sheet", said("Sheet"), "text", "", hint=said("A name, or a number from 1.")),
        Option(
            "delimiter",
            said("Cells are parted by"),
            "choice",
            "auto",
            choices=(
                ("auto", said("Find out")),
                ("comma", said("Comma")),
                ("semicolon", said("Semicolon")),
                ("tab", said("Tab")),
                ("bar", said("Vertical bar")),
            ),
        ),
        Option(
            "other_delimiter", said("Another delimiter"), "text", "", hint=said("One character.")
        ),
        Option(
            "quote",
            said("Quotation marks around cells"),
            "choice",
            "double",
            choices=(
                ("double", said("Double")),
                ("single", said("Single")),
                ("none", said("None")),
            ),
        ),
        Option(
            "encoding",
            said("Encoding"),
            "text",
            "",
            hint=said("Such as cp1251; empty to have it found out."),
        ),
    ),
)
