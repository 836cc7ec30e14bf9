from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.time_expressions import resolve

THURSDAY = date(2022, 10, 13)


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("today", "2022-10-13", "2022-10-13", "day"),
        ("Yesterday", "2022-10-12", "2022-10-12", "day"),
        ("tomorrow", "2022-10-14", "2022-10-14", "day"),
        ("this morning", "2022-10-13", "2022-10-13", "day"),
        ("Wednesday", "2022-10-12", "2022-10-12", "day"),
        ("on Thursday", "2022-10-13", "2022-10-13", "day"),
        ("Sunday", "2022-10-16", "2022-10-16", "day"),
        ("Mon.", "2022-10-10", "2022-10-10", "day"),
        ("last Friday", "2022-10-07", "2022-10-07", "day"),
        ("last Thursday", "2022-10-06", "2022-10-06", "day"),
        ("next Thursday", "2022-10-20", "2022-10-20", "day"),
        ("next Tuesday", "2022-10-18", "2022-10-18", "day"),
        ("last week", "2022-10-03", "2022-10-09", "day"),
        ("this weekend", "2022-10-15", "2022-10-16", "day"),
        ("last month", "2022-09", "2022-09", "month"),
        ("next year", "2023", "2023", "year"),
        ("three days ago", "2022-10-10", "2022-10-10", "day"),
        ("in two weeks", "2022-10-27", "2022-10-27", "day"),
        ("11 months ago", "2021-11", "2021-11", "month"),
        ("a year later", "2023", "2023", "year"),
        ("October 12", "2022-10-12", "2022-10-12", "day"),
        ("on 30 December", "2022-12-30", "2022-12-30", "day"),
        ("31 March", "2023-03-31", "2023-03-31", "day"),
        ("in May", "2022-05", "2022-05", "month"),
        ("last December", "2021-12", "2021-12", "month"),
        ("next March", "2023-03", "2023-03", "month"),
        ("March", "2023-03", "2023-03", "month"),
    ],
)
def test_words_are_resolved_against_the_day_of_the_article(
    words: str, start: str, end: str, precision: str
) -> None:
    time = resolve(words, THURSDAY)
    assert time is not None
    assert (time.start, time.end, time.precision) == (start, end, precision)
    assert time.anchor == "published"


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Oct. 12, 2021", "2021-10-12"),
        ("12th of October 2021", "2021-10-12"),
        ("May 1999", "1999-05"),
    ],
)
def test_a_full_date_needs_no_anchor(words: str, start: str) -> None:
    time = resolve(words, THURSDAY)
    assert time is not None
    assert (time.start, time.anchor) == (start, None)


@pytest.mark.parametrize(
    "words",
    ["", "soon", "the other day", "in some days", "February 30", "last", "may be", "5 days"],
)
def test_other_words_mean_no_time(words: str) -> None:
    assert resolve(words, THURSDAY) is None


def test_29_february_is_the_nearest_one_there_is() -> None:
    time = resolve("29 February", date(2023, 10, 13))
    assert time is not None
    assert time.start == "2024-02-29"


@given(st.text(max_size=20), st.dates())
def test_no_words_and_no_day_break_it(words: str, day: date) -> None:
    resolve(words, day)


@given(st.sampled_from(["yesterday", "next year", "last week", "in 999 years"]), st.dates())
def test_the_ends_of_the_calendar_are_no_failure(words: str, day: date) -> None:
    resolve(words, day)
