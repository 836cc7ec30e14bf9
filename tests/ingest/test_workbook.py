"""Spreadsheets give the values of their cells, and none that is built to harm is opened."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest import workbook
from annotator.ingest.workbook import Sheet
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile


def book(*sheets: list[list[Any]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = made.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The spreadsheet with something else in one of its parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(written, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return written.getvalue()


def rows(data: bytes, wanted: str = "") -> list[tuple[list[str], int]]:
    with Sheet(MemoryFile("a.xlsx", data), wanted) as sheet:
        return [(row.cells, row.line) for row in sheet.rows()]


DAY = datetime(2022, 10, 13)  # noqa: DTZ001  # cells know no zone
PART = "xl/worksheets/sheet1.xml"
INLINE = b't="inlineStr"><is><t>a</t></is>'
SMALL = book([["a", "b"], ["c", "d"]])


def test_values() -> None:
    cells = ["a\nb", 3, 3.0, 1.5, True, None, DAY, DAY.replace(hour=9, minute=30),
             date(2022, 1, 2), time(9, 5), timedelta(hours=2), "=1+1"]  # fmt: skip
    [(found, line)] = rows(book([cells]))
    assert line == 1
    assert found[:10] == [
        "a\nb", "3", "3", "1.5", "TRUE", "", "2022-10-13", "2022-10-13 09:30:00", "2022-01-02",
        "09:05:00",
    ]  # fmt: skip
    assert found[11:] in ([""], [])  # it was never computed


def test_characters_that_xml_cannot_hold() -> None:
    assert rows(book([["a_x000D_b_x005F_x000D__x0041_"]]))[0][0] == ["a\rb_x000D__x0041_"]


def test_strings_that_cells_share() -> None:
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    data = changed(SMALL, PART, INLINE, b't="s"><v>0</v>')
    entry = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
    written = io.BytesIO(changed(data, "[Content_Types].xml", b"</Types>", entry))
    with zipfile.ZipFile(written, "a") as archive:
        strings = b"<si><r><t>sha</t></r><r><t>red</t></r></si>"
        archive.writestr("xl/sharedStrings.xml", b"<sst " + space + b">" + strings + b"</sst>")
    assert rows(written.getvalue())[0][0] == ["shared", "b"]


def test_sheets() -> None:
    data = book([], [["a"]], [["b"]])
    assert rows(data)[0][0] == ["a"]
    assert rows(data, "sheet 3")[0][0] == ["b"]
    assert rows(data, "3")[0][0] == ["b"]
    with pytest.raises(BadInput, match="there are Sheet 1, Sheet 2"):
        rows(data, "4")
    with pytest.raises(BadInput, match="empty"):
        rows(book([], []))


def test_rows_that_are_empty_are_passed_over() -> None:
    assert rows(book([["a"], [], ["b"]])) == [(["a"], 1), (["b"], 3)]


def test_a_row_at_the_end_of_the_world(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1000)
    far = changed(SMALL, PART, b'<row r="2"', b'<row r="999999999999"')
    with pytest.raises(BadInput, match="more rows"):
        rows(far)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (PART, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
        (PART, b"<row ", b"<row <"),
        (PART, b'r="A1"', b'r="ZZZZZZZ1"'),
        (PART, b'r="A1"', b'r=""'),
        (PART, b'r="A1"', b'r="A1" s="99999"'),
        (PART, INLINE, b't="s"><v>9999999</v>'),
        (PART, INLINE, b't="s"><v>x</v>'),
        (PART, INLINE, b't="d"><v>x</v>'),
        (PART, INLINE, b't="n"><v>x</v>'),
        (PART, INLINE, b't="n"><v>' + b"9" * 5000 + b"</v>"),
        ("xl/workbook.xml", b"<sheets>", b"<sheets></sheets><x>"),
        ("[Content_Types].xml", b"spreadsheetml.sheet.main+xml", b"x"),
    ],
)
def test_broken_and_hostile(part: str, old: bytes, new: bytes) -> None:
    try:
        found = rows(changed(SMALL, part, old, new))
    except BadInput as problem:
        assert "a.xlsx" in problem.message  # noqa: PT017
    else:
        assert len(found) <= 2


def test_entities_are_refused_wherever_they_are() -> None:
    wide = changed(
        SMALL, PART, b"<worksheet", "<!ENTITY a 'b'>".encode("utf-16-le") + b"<worksheet"
    )
    with pytest.raises(BadInput, match="entities"):
        rows(wide)


def test_what_unpacks_to_too_much_is_refused() -> None:
    bomb = changed(SMALL, PART, b"<worksheet", b" " * 30_000_000 + b"<worksheet")
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(bomb)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(name, before.read(name))
    with pytest.raises(BadInput, match="not read"):
        rows(written.getvalue())


@given(st.integers(0, len(SMALL) - 1), st.binary(min_size=1, max_size=4), st.booleans())
def test_any_damage(at: int, what: bytes, cut: bool) -> None:
    data = SMALL[:at] if cut else SMALL[:at] + what + SMALL[at + len(what) :]
    try:
        rows(data)
    except BadInput as problem:
        assert problem.message  # noqa: PT017
