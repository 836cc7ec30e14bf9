"""Rows become articles; what is wrong with them is told, but not ten thousand times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.ingest.base import Draft, Remark
from annotator.ingest.columns import ROLES, ColumnMap
from annotator.ingest.row_drafts import MOST_TOLD, RowDrafts

COLUMNS = ColumnMap({role: role for role in ROLES})
ROW = {
    "text": "One\n two",
    "title": " A  b ",
    "date": "03/04/2022",
    "source": "Post",
    "author": "Jane Doe and John Roe",
    "url": "https://example.org/1",
    "language": "English",
    "section": "World",
    "id": 7,
    "more": [1],
    "empty": "",
}


def made(row: Mapping[str, Any], **options: Any) -> Draft | Remark:
    [one] = RowDrafts("x", COLUMNS, options).of(row, 3, 9, {"encoding": "utf-8"})
    return one


def test_every_field() -> None:
    draft = made(ROW, date_format="dmy")
    assert isinstance(draft, Draft)
    assert draft.text == "One\n two"
    assert (draft.title, draft.source, draft.section) == ("A b", "Post", "World")
    assert [author.name for author in draft.authors] == ["Jane Doe", "John Roe"]
    assert draft.published is not None
    assert (draft.published.value, draft.published.raw) == ("2022-04-03", "03/04/2022")
    assert (draft.language, draft.url) == ("en", "https://example.org/1")
    assert draft.identifiers == {"id": "7"}
    assert draft.extra == {"more": [1]}
    assert (draft.line, draft.place) == (9, "row 3")
    assert draft.origin["encoding"] == "utf-8"


def test_what_cannot_be_read_stays_as_it_was() -> None:
    draft = made({"text": "x", "date": "soon", "language": "?? ??", "url": "example.org/1"})
    assert isinstance(draft, Draft)
    assert draft.extra == {"date": "soon", "language": "?? ??"}
    assert "soon" in draft.notes[0]
    assert draft.url == "example.org/1"


def test_paragraphs_in_a_list() -> None:
    draft = made({"text": ["One", "Two"]})
    assert isinstance(draft, Draft)
    assert draft.text == "One\nTwo"


def test_markup_is_taken_out_when_it_is_wanted() -> None:
    row = {"text": "<p>One</p><p>a &amp; b</p>"}
    plain = made(row)
    clean = made(row, markup=True)
    assert isinstance(plain, Draft)
    assert isinstance(clean, Draft)
    assert plain.text == row["text"]
    assert clean.text == "One\na & b"
    assert isinstance(made({"text": "<br>"}, markup=True), Remark)


def test_a_house_in_a_byline_is_the_source() -> None:
    draft = made({"text": "x", "author": "By Jane Doe, Reuters"})
    assert isinstance(draft, Draft)
    assert [author.name for author in draft.authors] == ["Jane Doe"]


def test_remarks_end_somewhere() -> None:
    rows = RowDrafts("x", COLUMNS, {})
    empty = [item for number in range(MOST_TOLD + 7) for item in rows.of({}, number, None, {})]
    assert len(empty) == MOST_TOLD
    assert all(isinstance(one, Remark) and one.severity == "error" for one in empty)
    dated = [
        item
        for number in range(MOST_TOLD + 2)
        for item in rows.of({"text": "x", "date": "soon"}, number, None, {})
    ]
    assert sum(isinstance(one, Draft) and bool(one.notes) for one in dated) == MOST_TOLD
    assert rows.made == MOST_TOLD + 2
    assert [one.message[-3:] for one in rows.end()] == [" 7.", " 2."]
