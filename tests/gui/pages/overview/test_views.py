from __future__ import annotations

import pytest

from annotator.gui.pages.overview.sheet import Sheet
from annotator.gui.pages.overview.views import (
    MOST_COLORS,
    VIEWS,
    ViewName,
    Wish,
    number,
    sheet_of,
    title_of,
)
from annotator.model.overview import BehindDays, Group, Occurrence, Overview
from annotator.model.schema import EventType, Schema
from tests.gui.desk import a_keyed_schema
from tests.gui.pages.overview.pictures_of_work import an_overview

SCHEMA = a_keyed_schema()


def view(name: ViewName, overview: Overview | None = None, **wish: object) -> Sheet:
    return sheet_of(name, overview or an_overview(), SCHEMA, Wish(**wish))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", VIEWS)
def test_rows_and_bars_belong_together(name: ViewName) -> None:
    sheet = view(name)
    assert title_of(name)
    assert sheet.rows
    assert all(len(row.cells) == len(sheet.headers) for row in sheet.rows)
    if sheet.network is None:
        assert [row.cells[0] for row in sheet.rows] == [bar.name for bar in sheet.bars]
        assert all(bar.name in bar.says for bar in sheet.bars)


@pytest.mark.parametrize("name", VIEWS)
def test_without_anything_it_says_so_in_words(name: ViewName) -> None:
    for measure in ("per_hour", "made"):
        sheet = view(name, Overview(), measure=measure)
        assert not sheet.bars
        assert sheet.network is None
        assert sheet.empty


def test_months_between_are_there_too_and_unknown_ones_stand_last() -> None:
    assert [row.cells for row in view("months").rows] == [
        ("2022-10", 1, 1, 5),
        ("2022-11", 0, 0, 0),
        ("2022-12", 1, 1, 5),
        ("unknown", 1, 0, 0),
    ]


def test_events_without_a_time_of_their_own_go_the_other_way() -> None:
    sheet = view("timeline", unit="month")
    assert [row.cells for row in sheet.rows] == [
        ("2022-09", 2, 0, "Visit 2"),
        ("2022-10", 0, 1, "Attack 1"),
        ("2022-11", 0, 0, ""),
        ("2022-12", 0, 1, "Attack 1"),
    ]
    assert [(bar.above, bar.under) for bar in sheet.bars] == [(2, 0), (0, 1), (0, 0), (0, 1)]
    (hatched,) = sheet.bars[1].segments
    assert (hatched.below, hatched.pattern) == (True, "hatched")
    assert sheet.rows[0].behind == BehindDays("2022-09-01", "2022-09-30")


def test_one_event_type_alone() -> None:
    sheet = view("timeline", type="Visit")
    assert sheet.title == "Visit"
    assert [row.behind for row in sheet.rows] == [BehindDays("2022-09-30", "2022-09-30", "Visit")]


def test_rare_event_types_are_one_part_and_equal_colours_differ_in_shade() -> None:
    names = [f"Type {n}" for n in range(MOST_COLORS + 2)]
    schema = Schema("s", "1", event_types=tuple(EventType(name) for name in names))
    counts = {Occurrence(name, "2022-01-01", True): 9 - n for n, name in enumerate(names)}
    sheet = sheet_of("timeline", Overview(occurrences=counts), schema, Wish())
    (bar,) = sheet.bars
    assert [segment.value for segment in bar.segments] == [9, 8, 7, 6, 5, 4, 3 + 2]
    assert [segment.shade for segment in bar.segments[:4]] == [0, 1, 2, 3]
    assert "other types" in [entry.words for entry in sheet.key]


def test_annotators_differ_by_pattern_too() -> None:
    sheet = view("pace", measure="made")
    assert sheet.headers == ("Time", "A1", "A2")
    assert [row.cells for row in sheet.rows] == [("2026-11-22", 5, 5)]
    assert len({entry.pattern for entry in sheet.key}) == 2


def test_who_recorded_no_time_has_no_pace() -> None:
    from dataclasses import replace

    overview = an_overview()
    nobody = replace(overview.annotators[0], per_hour=None, per_article=None, seconds=0)
    sheet = view("pace", replace(overview, annotators=(nobody,)))
    assert sheet.rows[0].cells[1:3] == (None, None)
    assert "no working time" in sheet.bars[0].says


def test_articles_with_marks_are_a_part_of_all() -> None:
    overview = Overview(articles=5, sources=(Group("", 5, 2, 9),))
    (bar,) = view("sources", overview).bars
    assert [(part.value, part.pattern) for part in bar.segments] == [(2, "full"), (3, "light")]
    assert bar.name == "(no source)"


@pytest.mark.parametrize(
    ("value", "words"),
    [(1234567, "1,234,567"), (12.34, "12.3"), (3.0, "3"), (1234.5, "1,234"), (None, "–"), ("", "–"),
     ("x", "x")],
)  # fmt: skip
def test_numbers_as_they_are_read(value: float | str | None, words: str) -> None:
    assert number(value) == words
