"""Tables give an article a row, with what each column holds."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft, Remark
from annotator.ingest.registry import article_reader
from annotator.ingest.table import READER
from annotator.model.errors import BadInput
from annotator.model.option import OptionValue, chosen_options
from annotator.untrusted.incoming import MemoryFile

TEXT = "Workers marched in Lenvik on Thursday, and they blocked the bridges, police said."
ROWS = [
    ["id", "Titel", "Datum", "Text", "Autor", "Land"],
    ["1", "Bridges; blocked", "03.04.2022", TEXT + '\nSecond "paragraph".', "Jane Doe", "NO"],
    ["2", "", "", "", "", ""],
    ["3", "More", "soon", TEXT, "By Trend", ""],
]


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def book(rows: list[list[str]]) -> bytes:
    made = openpyxl.Workbook()
    assert made.active is not None
    for row in rows:
        made.active.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def seeds() -> dict[str, bytes]:
    """Small files of this kind, for the fuzz harness."""
    return {
        "comma.csv": written(ROWS).encode(),
        "semicolon.csv": written(ROWS, ";").encode("cp1252"),
        "tab.tsv": written(ROWS, "\t").encode("utf-16"),
        "stated.csv": ("sep=;\r\n" + written(ROWS, ";")).encode("utf-8-sig"),
        "bare.csv": f"1,{2 * TEXT.replace(',', '')}\n2,{2 * TEXT.replace(',', '')}\n".encode(),
        "book.xlsx": book(ROWS),
    }


def read(data: bytes | str, name: str = "a.csv", **options: OptionValue) -> list[Draft | Remark]:
    raw = data.encode() if isinstance(data, str) else data
    return list(READER.read(MemoryFile(name, raw), chosen_options(READER.options, options)))


@pytest.mark.parametrize(("name", "data"), [one for one in seeds().items() if one[0] != "bare.csv"])
def test_rows_of_every_kind_of_table(name: str, data: bytes) -> None:
    first, empty, third = [one for one in read(data, name) if one != "guessed"][-3:]
    assert isinstance(first, Draft)
    assert first.text == ROWS[1][3]
    assert first.title == "Bridges; blocked"
    assert first.published is not None
    assert (first.published.value, first.published.raw) == ("2022-04-03", "03.04.2022")
    assert [author.name for author in first.authors] == ["Jane Doe"]
    assert first.identifiers == {"id": "1"}
    assert first.extra == {"Land": "NO"}
    assert first.place == "row 1"
    assert isinstance(empty, Remark)
    assert (empty.severity, empty.place) == ("error", "row 2")
    assert isinstance(third, Draft)
    assert third.extra == {"Datum": "soon"}
    assert "soon" in third.notes[0]
    assert [(author.name, author.kind) for author in third.authors] == [("Trend", "organization")]


def test_lines_are_those_of_the_file() -> None:
    drafts = [one for one in read(written(ROWS)) if isinstance(one, Draft)]
    assert [one.line for one in drafts] == [2, 5]
    assert drafts[0].origin["delimiter"] == ","
    assert drafts[0].origin["columns"]["text"] == "Text"


def test_columns_without_names() -> None:
    guessed, first, second = read(seeds()["bare.csv"], header="no")
    assert isinstance(guessed, Remark)
    assert "column 2" in guessed.message
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.line, second.line) == (1, 2)
    assert first.extra == {"column 1": "1"}
    [chosen, _] = read(seeds()["bare.csv"], text_column="2", id_column="1")
    assert isinstance(chosen, Draft)
    assert chosen.identifiers == {"id": "1"}


def test_options() -> None:
    [draft] = read(
        "datum^body^x\n03/04/2022^a^b\n", other_delimiter="^", date_format="mdy", text_column="x"
    )
    assert isinstance(draft, Draft)
    assert (draft.text, draft.extra) == ("b", {"body": "a"})
    assert draft.published is not None
    assert draft.published.value == "2022-03-04"
    with pytest.raises(BadInput, match="no column"):
        read(written(ROWS), text_column="Body")
    with pytest.raises(BadInput, match="way of writing"):
        read(written(ROWS), date_format="d.m.y")


def test_a_row_with_too_many_cells_is_told() -> None:
    remark, draft = read("text,title\na,b,c\n")
    assert isinstance(remark, Remark)
    assert remark.line == 2
    assert isinstance(draft, Draft)
    assert draft.extra == {"column 3": "c"}


def test_a_quotation_mark_that_is_never_closed_costs_only_the_rest() -> None:
    for before in (1, 80):
        good = "".join(f"{TEXT.replace(',', '')} {number},b\n" for number in range(before))
        *drafts, remark = read(f'text,title\n{good}"x,y\nz,w\n')
        assert len(drafts) == before
        assert isinstance(remark, Remark)
        assert remark.severity == "error"
        assert f"line {before + 2}" in remark.message


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.csv"),
        (b"\n\n", "a.csv"),
        (b"text,title\n", "a.csv"),
        (b"x,y\n1,2\n", "a.csv"),
        (b"PK\x03\x04broken", "a.xlsx"),
        (b"\0\1\2", "a.csv"),
        (b'"a', "a.csv"),
        (b"," * 500_000, "a.csv"),
    ],
)
def test_what_cannot_be_read(data: bytes, name: str) -> None:
    with pytest.raises(BadInput):
        read(data, name)


def test_sniffing() -> None:
    assert article_reader("table") is READER
    scores = {name: READER.sniff(data, name) for name, data in seeds().items()}
    assert scores["comma.csv"] == scores["semicolon.csv"] == scores["book.xlsx"] == 90
    assert READER.sniff(b"a,b\n1,2\n", "a.txt") == 0
    assert READER.sniff(b"words", "a.csv") == 50
    assert READER.sniff(b"PK\x03\x04 word/document.xml", "a.docx") == 0


@given(st.text(alphabet='a,;\t|"\n\r\u2028 \ufefftext', max_size=80))
def test_whatever_the_text_is(text: str) -> None:
    with suppress(BadInput):
        for one in read(text):
            assert isinstance(one, Remark) or one.text.strip()
