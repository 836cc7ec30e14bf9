"""Reads the rows of a spreadsheet (XLSX): the values that were last computed, never formulas."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from annotator.ingest.delimited import Row
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming, MemoryFile

MOST_ROWS = 1_048_576  # that a sheet can have
_BLOCK = 1 << 20
_DECLARES = re.compile(
    rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE
)
# Characters that XML cannot hold are written so (ISO/IEC 29500-1, ST_Xstring).
_WRITTEN_OUT = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")
# What the library, which was not written for hostile files, may raise on one.
_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


class Sheet:
    """One sheet of a spreadsheet, open for reading. Use it with `with`.

    Args:
        file: The spreadsheet.
        wanted: The sheet's name or number from 1; empty for the first that has cells.

    Raises:
        BadInput: it is no spreadsheet that can be read, or has no such sheet.
    """

    def __init__(self, file: Incoming, wanted: str = "") -> None:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import (
            InvalidFileException,
        )

        self._where = file.where
        data = file.read()
        _look_through(MemoryFile(file.name, data, file.where))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._book = load_workbook(
                    io.BytesIO(data), read_only=True, data_only=True, keep_links=False
                )
                sheets = [
                    sheet for sheet in self._book.worksheets if hasattr(sheet, "reset_dimensions")
                ]
        except (*_FAILURES, InvalidFileException) as failure:
            raise self._unreadable(failure) from None
        self._sheet = self._chosen(sheets, wanted.strip())
        self.name = str(self._sheet.title)
        self.empty_formulas = 0

    def __enter__(self) -> Sheet:
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def rows(self) -> Iterator[Row]:
        """The rows that have a cell, cells as text; `line` is the number of the row.

        Raises:
            BadInput: the sheet is broken, or longer than one can be; rows before were yielded.
        """
        yield from self._rows_of(self._sheet)

    def _rows_of(self, sheet: Any) -> Iterator[Row]:
        sheet.reset_dimensions()  # what a file says of its size need not be true
        rows = sheet.iter_rows(values_only=True)
        number = 0
        while True:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    cells = next(rows, None)
            except _FAILURES as failure:
                raise self._unreadable(failure) from None
            if cells is None:
                return
            number += 1
            if number > MOST_ROWS:
                raise BadInput(
                    said("{where} has more rows than a sheet can have.", where=self._where)
                )
            if any(cell is not None for cell in cells):
                yield Row([_text(cell) for cell in cells], number)

    def _chosen(self, sheets: list[Any], wanted: str) -> Any:
        names = [str(sheet.title) for sheet in sheets]
        if wanted:
            for name, sheet in zip(names, sheets, strict=True):
                if name.casefold() == wanted.casefold():
                    return sheet
            if wanted.isdecimal() and len(wanted) < 5 and 1 <= int(wanted) <= len(sheets):
                return sheets[int(wanted) - 1]
            raise BadInput(
                said(
                    "{where} has no sheet “{wanted}”; there are {names}.",
                    where=self._where,
                    wanted=wanted[:80],
                    names=tuple(names[:30]),
                )
            )
        for sheet in sheets:
            if next(self._rows_of(sheet), None) is not None:
                return sheet
        raise BadInput(said("{where} is empty; no sheet has a cell.", where=self._where))

    def _unreadable(self, failure: BaseException) -> BadInput:
        return BadInput(
            said(
                "{where} is no spreadsheet that can be read: {failure}.",
                where=self._where,
                failure=str(failure)[:200] or type(failure).__name__,
            ),
            hint=said("Save it again as XLSX or CSV."),
        )


def _look_through(file: Incoming) -> None:
    """Unpack everything once, within limits and without keeping it, and refuse entities."""
    with Archive(file) as archive:
        for member in archive.members():
            with member.open() as stream:
                tail = b""
                while block := stream.read(_BLOCK):
                    if _DECLARES.search(tail + block):
                        raise BadInput(
                            said(
                                "{where} declares entities of its own, which harmful files do; it was "
                                "not read.",
                                where=file.where,
                            )
                        )
                    tail = block[-32:]


def _text(value: Any) -> str:
    """A cell's value as a person would type it."""
    match value:
        case None:
            return ""
        case str():
            return _WRITTEN_OUT.sub(lambda found: chr(int(found[1], 16)), value)
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            midnight = value.time() == time()
            return (
                value.date().isoformat()
                if midnight
                else value.isoformat(sep=" ", timespec="seconds")
            )
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(value)
        case _:
            return str(value)
