from __future__ import annotations

import csv
import io

import pytest

from annotator.workspace.sheets import csv_of, harmless


def test_a_table_reads_back_as_it_was() -> None:
    data = csv_of(["Label", "Marks"], [["Person, “A”", 12], ["line\nbreak", 1.5], ['"', None]])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [["Label", "Marks"], ["Person, “A”", "12"], ["line\nbreak", "1.5"], ['"', ""]]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+49 30", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "＝1"]
)
def test_what_a_spreadsheet_would_run_is_made_words(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["Person", "a=b", "2022-10", "", "'=1", -1, -1.5, 0])
def test_everything_else_stays(cell: str | float) -> None:
    assert harmless(cell) == cell
