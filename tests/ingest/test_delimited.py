"""Rows come out of plain text with their lines, whole or as a stream."""

from __future__ import annotations

import csv
import io
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest import delimited
from annotator.ingest.delimited import open_delimited
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile


def rows(data: bytes | str, **how: str) -> list[tuple[list[str], int]]:
    raw = data.encode() if isinstance(data, str) else data
    table = open_delimited(MemoryFile("a.csv", raw), **how)
    return [(row.cells, row.line) for row in table.rows]


def test_rows_and_lines() -> None:
    text = 'a,b\n\n1,"x\r\ny ""z"""\r\n2,\u2028\n'
    assert rows(text) == [(["a", "b"], 1), (["1", 'x\ny "z"'], 3), (["2", "\u2028"], 5)]


def test_marks_and_encodings() -> None:
    assert rows("\ufeffa;b\r\n1;ä".encode()) == [(["a", "b"], 1), (["1", "ä"], 2)]
    assert rows("a\tb\r\n1\tä\r\n".encode("utf-16")) == [(["a", "b"], 1), (["1", "ä"], 2)]
    assert rows("a,b\n1,Работа\n".encode("koi8_r"), encoding="koi8_r")[1] == (["1", "Работа"], 2)


def test_a_quotation_mark_that_is_never_closed() -> None:
    table = open_delimited(MemoryFile("a.csv", b'a,b\n1,2\n3,"x\n4,5\n6,7\n'))
    assert [row.cells for row in islice(table.rows, 2)] == [["a", "b"], ["1", "2"]]
    with pytest.raises(BadInput, match="line 3"):
        next(table.rows)
    assert rows('a,b\n1,"x\n2,y\n', quote="")[1:] == [(["1", '"x'], 2), (["2", "y"], 3)]


def test_a_stray_quotation_mark_harms_nobody() -> None:
    assert rows('a,b\n1,5" pipe\n2,y\n')[1:] == [(["1", '5" pipe'], 2), (["2", "y"], 3)]


def test_a_cell_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_FIELD", 100)
    limit = csv.field_size_limit()
    with pytest.raises(BadInput, match="line of more"):
        rows("a,b\n1," + "x" * 200)
    with pytest.raises(BadInput, match="line 2"):
        rows('a,b\n1,"' + "x\n" * 80 + '"\n')
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_large_file_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    text = end.join(["a,b", *(f'{number},"ä{end}x"' for number in range(300))]) + end
    whole = rows(text)
    monkeypatch.setattr(delimited, "MAX_BYTES", 100)
    monkeypatch.setattr(delimited, "HEAD_BYTES", 200)
    assert rows(text) == whole
    broken = text.encode() + b"7,\xff\xff\n"
    table = open_delimited(MemoryFile("a.csv", broken))
    assert len(list(table.rows)) == len(whole) + 1
    assert table.replaced == 2


def test_what_is_no_text_is_refused() -> None:
    for data in (b"", b"%PDF-1.4", b"\0\1\2\3"):
        with pytest.raises(BadInput):
            rows(data)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_was_written_is_read(table: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows(table)
    if not written.getvalue().startswith("\ufeff"):
        assert [
            cells for cells, _ in rows(written.getvalue(), delimiter=",", encoding="utf-8")
        ] == table
