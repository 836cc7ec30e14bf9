"""Tables as CSV that a spreadsheet opens without running what is in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
# A cell that begins so is a formula to Excel, LibreOffice and Google Sheets, also after blanks.
FORMULA = tuple("=+-@\t\r\n") + tuple("＝＋－＠")


def csv_of(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table in UTF-8 with a byte order mark, which Excel needs to read it as such.

    Words that a spreadsheet would take for a formula get an apostrophe before them; numbers stay
    numbers, and what is not known is empty.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(header) for header in headers])
    writer.writerows([[harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before it where it could be run."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0\u3000").startswith(FORMULA):
        return "'" + cell
    return "" if cell is None else cell
