"""Rows: what stands around a hit, their order, and the table they are exported as."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.concordance.rows import (
    CONTEXT,
    HEADER,
    FoundIn,
    ReadText,
    Row,
    TextMark,
    delimited,
    harmless,
    in_order,
    row_of,
    table_line,
)
from annotator.model.identity import ArticleId

WHERE = FoundIn(1, ArticleId("A"), "A visit", "Post", "2021-03-14")


def row(left: str = "", hit: str = "x", right: str = "", **article: object) -> Row:
    return Row(replace(WHERE, **article), 0, 1, left, hit, right)  # type: ignore[arg-type]


def test_a_row_shows_what_stands_around_a_hit_in_one_line() -> None:
    text = "a" * 200 + "\nhit\n\tb" + "c" * 200
    found = row_of(ReadText(WHERE, "new", text), 201, 204, "m1")
    assert (found.left, found.hit) == ("a" * (CONTEXT - 1) + " ", "hit")
    assert found.right == ("  b" + "c" * 200)[:CONTEXT]
    assert (found.start, found.end, found.mark) == (201, 204, "m1")


def test_context_is_ordered_word_by_word_away_from_the_hit() -> None:
    rows = [row("the big", right=" (zoo)"), row("a big", right=" ant"), row("the bad", right="Bee")]
    assert in_order(rows, "left") == [2, 1, 0]
    assert in_order(rows, "right") == [1, 2, 0]
    assert in_order(rows, "right", descending=True) == [0, 2, 1]
    assert in_order(rows, "article", descending=True) == [2, 1, 0]


def test_what_has_no_date_or_source_comes_last_either_way() -> None:
    rows = [row(published=None, source=None), row(published="2022", source="b"), row(source="A")]
    assert in_order(rows, "date") == [2, 1, 0]
    assert in_order(rows, "date", descending=True) == [1, 2, 0]
    assert in_order(rows, "source") == [2, 1, 0]
    assert in_order([row(hit="Beta"), row(hit="alpha")], "hit") == [1, 0]


def test_a_mark_without_a_place_reaches_over_what_it_joins() -> None:
    mark = TextMark("e1", "event", "Visit", (), 5, 9, "A1", True)
    assert mark.reach == (5, 9)
    assert not mark.overlaps(0, 100)
    assert TextMark("e1", "event", "Visit", (), None, None, "A1", True).reach == (0, 0)
    parts = TextMark("m1", "mention", "Person", ((1, 2), (7, 9)), 1, 9, "A1", True)
    assert parts.reach == (1, 9)
    assert [parts.overlaps(*place) for place in ((1, 2), (2, 7), (8, 12))] == [True, False, True]


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), max_size=4))
def test_a_table_is_read_back_as_it_was(lines: list[list[str]]) -> None:
    text = "".join(delimited(iter(lines), tabs=False))
    read = list(csv.reader(io.StringIO(text, newline="")))
    expected = [[harmless(cell) for cell in line] for line in lines]
    assert [line or [""] for line in read] == expected


def test_no_cell_is_a_formula() -> None:
    assert [harmless(c) for c in ("=1+1", "+1", "-1", "@a", "a=1", "")] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@a",
        "a=1",
        "",
    ]
    lines = iter([("=cmd", "a,b", 'say "x"', "tab\there\n")])
    assert "".join(delimited(lines, tabs=True)) == '\'=cmd\ta,b\tsay "x"\ttab here \n'
    assert len(table_line(row())) == len(HEADER)
