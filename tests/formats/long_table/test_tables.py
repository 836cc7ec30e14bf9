"""Rows and cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.long_table import tables
from annotator.formats.long_table.tables import Row, RowWriter, as_json, from_json, plain, rows_of
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4), st.sampled_from(",;\t"), st.booleans())
def test_cells_come_back(rows: list[tuple[str, str]], separator: str, raw: bool) -> None:
    writer = RowWriter(("a", "b"), separator, raw=raw)
    data = writer.head() + writer.rows({"a": a, "b": b} for a, b in rows)
    found = [plain(row, raw=raw).cells for row in rows_of(MemoryFile("x.csv", data))]
    assert found == [{"a": a, "b": b} for a, b in rows if a or b]


def test_a_row_knows_its_columns_and_line() -> None:
    data = '\ufeffA ,b\r\n\r\n1\r\n"x\ny",2,3\r\n'.encode()
    first, second = rows_of(MemoryFile("x.csv", data))
    assert (first["a"], first["b"], first["c"], first.line) == ("1", "", "", 3)
    assert (second["a"], second.line) == ("x\ny", 5)
    assert list(rows_of(MemoryFile("x.csv", b""))) == []


def test_what_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="UTF-8"):
        list(rows_of(MemoryFile("x.csv", b"a,b\n\xff,1\n")))
    monkeypatch.setattr(tables, "MAX_CELL", 20)
    with pytest.raises(BadInput, match="line 3"):
        list(rows_of(MemoryFile("x.csv", b'a,b\n1,2\n"' + b"x" * 30 + b'"')))


def test_values_that_are_no_text() -> None:
    assert from_json(as_json([1, "ü", None, 0.5]), "x") == [1, "ü", None, 0.5]
    assert from_json("", "x") is None
    assert from_json("[", "x") is None
    assert plain(Row({"a": "'=1"}, 1), raw=True)["a"] == "'=1"
