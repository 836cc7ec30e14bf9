"""Whole folders of tables: written, read again, sorted, edited and broken."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Finding
from annotator.formats.long_table.codec import FORMAT
from annotator.formats.long_table.tables import ARTICLES, MARKS, SCHEMA
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import golden
from tests.formats.round_trip import (
    Files,
    Record,
    meaning,
    read_back,
    read_one,
    records,
    same,
    written,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "long_table"
Table = list[dict[str, str]]


def seeds() -> dict[str, bytes]:
    """Files to mutate for fuzzing."""
    files, _ = written(FORMAT, [golden()])
    return files


def table(data: bytes) -> Table:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def rewritten(rows: Table, **how: Any) -> bytes:
    """A table as some other program would save it."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), **how)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def edited(
    change: Callable[[Table], object], name: str = MARKS
) -> tuple[list[Record], list[Finding]]:
    files, _ = written(FORMAT, [golden()])
    rows = table(files[name])
    change(rows)
    return read_back(FORMAT, {**files, name: rewritten(rows)})


# -- our own files -----------------------------------------------------------------------------


def test_the_golden_files() -> None:
    files, losses = written(FORMAT, [golden()])
    for name, data in files.items():
        assert data == (GOLDEN / name).read_bytes(), name
    assert losses == []
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    wanted = golden()
    assert record["id"] == wanted["id"]
    assert record["article"] == wanted["article"]
    assert record["layers"] == wanted["layers"]
    assert record["clusters"] == wanted["clusters"], "one without an origin stays without"


OPTIONS = [{}, {"raw": True}, {"bom": False, "separator": "semicolon"}, {"separator": "tab"}]


@given(records(), st.sampled_from(OPTIONS))
def test_what_is_written_is_read_again(record: Record, options: dict[str, Any]) -> None:
    same(FORMAT, [record], options=options)


@given(records(), st.sampled_from([{}, {"raw": True}]))
def test_cells_that_look_like_formulas_come_back(record: Record, options: dict[str, Any]) -> None:
    record["article"]["title"] = "=1+1"
    record["actors"] = [
        {"id": "a1", "name": "'=x", "type": "@t", "aliases": ["-a"], "codes": {"+c": "'-1"}}
    ]
    for mark in (*record["mentions"], *record["events"]):
        mark["attributes"] = {"+n": "=cmd|' /c calc'!A0", "flag": True, "many": ["a", "=b"], "n": 2}
        mark["note"] = "@note\r\nwith line"
        mark["by"] = {**mark["by"], "method": "model", "confidence": 0.25, "from": ["m1"]}
    for mention in record["mentions"]:
        mention["actor"] = "a1"
    if not record["mentions"]:
        record["actors"] = []
    same(FORMAT, [record], options=options)


def test_no_cell_can_be_run() -> None:
    record = golden(text="=x", mentions=[], events=[], relations=[], clusters=[], actors=[])
    record["article"]["title"] = "@SUM(A1)"
    files, _ = written(FORMAT, [record])
    for name in (MARKS, ARTICLES, SCHEMA):
        cells = [cell for row in table(files[name]) for cell in row.values()]
        assert not [cell for cell in cells if cell and cell[0] in "=+-@\t\r"]
    raw, _ = written(FORMAT, [record], {"raw": True})
    assert b"@SUM(A1)" in raw[ARTICLES]
    assert b"'@SUM" not in raw[ARTICLES]


def test_the_same_records_give_the_same_bytes() -> None:
    assert written(FORMAT, [golden()]) == written(FORMAT, [golden()])
    files, _ = written(FORMAT, [golden()])
    assert all(data.startswith(b"\xef\xbb\xbf") for data in files.values())
    plain, _ = written(FORMAT, [golden()], {"bom": False})
    assert plain == {name: data[3:] for name, data in files.items()}


def test_what_other_formats_left_is_told() -> None:
    _, losses = written(FORMAT, [golden(foreign={"brat": {}})])
    assert [loss.feature for loss in losses] == ["what other formats left"]


# -- many articles -----------------------------------------------------------------------------


def three() -> tuple[Files, list[Any]]:
    made = [golden(id=f"ARTICLE{n}") for n in range(3)]
    files, _ = written(FORMAT, made)
    return files, [meaning(one, FORMAT.capabilities) for one in made]


@pytest.mark.parametrize("name", [MARKS, ARTICLES])
@pytest.mark.parametrize("order", ["article_id", "type", "start", "text"])
def test_rows_may_be_sorted(name: str, order: str) -> None:
    files, wanted = three()
    rows = sorted(table(files[name]), key=lambda row: row.get(order, ""), reverse=True)
    found, findings = read_back(FORMAT, {**files, name: rewritten(rows)})
    assert [f for f in findings if f.severity == "error"] == []
    found.sort(key=lambda record: str(record["id"]))
    assert [one["id"] for one in found] == ["ARTICLE0", "ARTICLE1", "ARTICLE2"]
    if name == ARTICLES or order == "article_id":
        assert [meaning(one, FORMAT.capabilities) for one in found] == wanted
    else:
        assert [len(one["mentions"]) for one in found] == [7, 7, 7]


def test_rows_of_an_article_that_is_not_there() -> None:
    files, _ = three()
    rows = table(files[ARTICLES])[::2]
    found, findings = read_back(FORMAT, {**files, ARTICLES: rewritten(rows)})
    assert [one["id"] for one in found] == ["ARTICLE0", "ARTICLE2"]
    assert len(findings) == 1
    assert "ARTICLE1" in findings[0].message


def test_an_article_without_marks() -> None:
    empty = golden(layers=[], mentions=[], events=[], relations=[], clusters=[], actors=[])
    same(FORMAT, [golden(id="A"), {**empty, "id": "B"}, golden(id="C")])


# -- tables of other programs ------------------------------------------------------------------


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_line_ends(separator: str) -> None:
    files, _ = written(FORMAT, [golden()])
    data = {
        n: rewritten(table(d), delimiter=separator, lineterminator="\n") for n, d in files.items()
    }
    [record], findings = read_back(FORMAT, data)
    assert findings == []
    assert meaning(record, FORMAT.capabilities) == meaning(golden(), FORMAT.capabilities)


@pytest.mark.parametrize(("unit", "shift"), [("UTF-16 units", 1), ("UTF-8 bytes", 3)])
def test_each_unit_is_found(unit: str, shift: int) -> None:
    def counted(rows: Table) -> None:
        for row in rows:
            if row["start"]:
                row["start"], row["end"] = (
                    str(int(row["start"]) + shift),
                    f"{int(row['end']) + shift}.0",
                )

    [record], findings = edited(counted)
    assert meaning(record, FORMAT.capabilities) == meaning(golden(), FORMAT.capabilities)
    assert [unit in finding.message for finding in findings] == [True]


def test_a_text_that_a_spreadsheet_cut() -> None:
    def cut(rows: Table) -> None:
        rows[0]["text"] = rows[0]["text"][:50]

    [record], findings = edited(cut, ARTICLES)
    assert len(record["mentions"]) == 4
    assert "not the one that was exported" in findings[0].message


def test_authors_as_words() -> None:
    def named(rows: Table) -> None:
        rows[0]["authors"] = "Kim Lee; Ola"

    [record], _ = edited(named, ARTICLES)
    assert [author["name"] for author in record["article"]["authors"]] == ["Kim Lee", "Ola"]


# -- bad input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "column", "value", "what"),
    [
        ("mention", "start", "x", "no place"), ("mention", "end", "9999", "no place"),
        ("mention", "record_kind", "odd", "no kind of row"), ("mention", "type", "", "without a label"),
        ("argument", "target_id", "m99", "no mark"), ("relation", "type", "", "without a label"),
        ("member", "target_id", "zz", "no mark"), ("trigger", "start", "-1", "no place"),
    ],
)  # fmt: skip
def test_a_bad_row_costs_only_itself(kind: str, column: str, value: str, what: str) -> None:
    lines = []

    def broken(rows: Table) -> None:
        at = next(n for n, row in enumerate(rows) if row["record_kind"] == kind)
        rows[at][column] = value
        lines.append(at + 2)

    [record], findings = edited(broken)
    assert len(record["mentions"]) >= 6
    wrong = [finding for finding in findings if what in finding.message]
    assert wrong
    assert wrong[0].severity == "error"
    assert wrong[0].line in lines


def test_a_quote_that_is_not_there_warns() -> None:
    def other(rows: Table) -> None:
        next(row for row in rows if row["record_kind"] == "mention")["text"] = "Farmers"

    [record], findings = edited(other)
    assert record["mentions"][0]["text"] == "Workers"
    assert any("Farmers" in finding.message for finding in findings)
    assert {finding.severity for finding in findings} == {"warning"}


def test_what_cannot_be_read_at_all() -> None:
    files, _ = written(FORMAT, [golden()])
    with pytest.raises(BadInput, match=r"articles\.csv"):
        read_one(FORMAT, MemoryFile(MARKS, files[MARKS]))
    latin = {ARTICLES: files[ARTICLES].replace(b"Lenvik", b"L\xe9nvik")}
    with pytest.raises(BadInput, match="UTF-8"):
        read_one(FORMAT, MemoryFile(MARKS, files[MARKS], beside=latin))


@given(st.data())
def test_any_damage_is_refused_or_read(data: st.DataObject) -> None:
    files, _ = written(FORMAT, [golden()])
    name = data.draw(st.sampled_from([MARKS, ARTICLES]))
    at = data.draw(st.integers(0, len(files[name])))
    piece = data.draw(
        st.binary(max_size=6) | st.sampled_from([b'"', b",", b"\r\n", b"json", b"[["])
    )
    files[name] = files[name][:at] + piece + files[name][at + len(piece) :]
    beside = {other: found for other, found in files.items() if other != MARKS}
    with suppress(BadInput):
        read_one(FORMAT, MemoryFile(MARKS, files[MARKS], beside=beside))


# -- recognition -------------------------------------------------------------------------------


def test_files_are_recognized_and_others_claimed() -> None:
    files, _ = written(FORMAT, [golden()])
    assert FORMAT.sniff(files[MARKS], "any.csv") == 100
    assert FORMAT.sniff(files[ARTICLES], ARTICLES) == 0
    assert FORMAT.sniff(b"title,text\n", "a.csv") == 0
    assert FORMAT.claims is not None
    assert FORMAT.claims(MemoryFile(ARTICLES, b"", beside={MARKS: files[MARKS]}))
    assert not FORMAT.claims(MemoryFile(ARTICLES, b"", beside={MARKS: b"title,text\n"}))
    assert not FORMAT.claims(MemoryFile("other.csv", b"", beside={MARKS: files[MARKS]}))
