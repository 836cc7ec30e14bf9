"""The format of tables: what it is recognized by, and what it can hold."""

from __future__ import annotations

from annotator.formats.base import Format, Sink, WriteContext
from annotator.formats.capabilities import EVERYTHING
from annotator.formats.long_table.reading import read_tables
from annotator.formats.long_table.tables import ARTICLES, BOM, MARKS, SCHEMA
from annotator.formats.long_table.writing import TableWriter
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_START = b"record_kind"
_NEXT = b"article_id"


def _sniff(head: bytes, _name: str) -> int:
    head = head.removeprefix(BOM.encode())
    line = head.split(b"\n", 1)[0].replace(b'"', b"")
    separator = line[len(_START) : len(_START) + 1]
    whole = line.startswith(_START) and separator in {b",", b";", b"\t"}
    return 100 if whole and line[len(_START) + 1 :].startswith(_NEXT) else 0


def _claims(file: Incoming) -> bool:
    """The tables of articles and of the schema, beside one of marks."""
    if file.name not in {ARTICLES, SCHEMA}:
        return False
    marks = file.sibling(MARKS)
    return marks is not None and _sniff(marks.head(200), MARKS) > 0


def _write(sink: Sink, context: WriteContext) -> TableWriter:
    return TableWriter(sink, context)


FORMAT = Format(
    name="csv",
    title=said("Tables (CSV), a row for each part of a mark"),
    extensions=(".csv",),
    sniff=_sniff,
    read=read_tables,
    write=_write,
    capabilities=EVERYTHING,
    folder=True,
    claims=_claims,
    write_options=(
        Option(
            "raw",
            said("Cells as they are"),
            "flag",
            default=False,
            hint=said(
                "For programs, not for spreadsheets: these run cells that begin with = + - or @, "
                "before which else a ' is put."
            ),
        ),
        Option(
            "bom",
            said("Mark the files as UTF-8"),
            "flag",
            default=True,
            hint=said("Excel shows letters rightly only with this mark at the start of a file."),
        ),
        Option(
            "separator",
            said("Between cells"),
            "choice",
            default="comma",
            hint=said("In countries with decimal commas, Excel wants semicolons."),
            choices=(
                ("comma", said("Comma")),
                ("semicolon", said("Semicolon")),
                ("tab", said("Tab")),
            ),
        ),
    ),
)
