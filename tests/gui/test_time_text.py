from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.time_text import day_of, parse_time, time_text
from annotator.model.article import Published
from annotator.model.errors import CommandRefused
from annotator.model.marks import NormalizedTime


@pytest.mark.parametrize(
    ("typed", "start", "end", "precision", "approximate"),
    [
        ("2022", "2022", "2022", "year", False),
        (" 2022-10 ", "2022-10", "2022-10", "month", False),
        ("2022-10-12", "2022-10-12", "2022-10-12", "day", False),
        ("2022-10-12/13", "2022-10-12", "2022-10-13", "day", False),
        ("2022-10-12/11-02", "2022-10-12", "2022-11-02", "day", False),
        ("2022-10-12 / 2022-10-13", "2022-10-12", "2022-10-13", "day", False),
        ("about 2022", "2022", "2022", "year", True),
        ("About 2022-10", "2022-10", "2022-10", "month", True),
        ("2022-10-12T14", "2022-10-12T14", "2022-10-12T14", "hour", False),
        ("2022-10-12T14:05/15:30", "2022-10-12T14:05", "2022-10-12T15:30", "minute", False),
    ],
)
def test_times_are_read_as_people_type_them(
    typed: str, start: str, end: str, precision: str, approximate: bool
) -> None:
    time = parse_time(typed, None)
    assert time is not None
    assert (time.start, time.end, time.precision) == (start, end, precision)
    assert time.approximate is approximate


def test_an_empty_text_is_no_time() -> None:
    assert parse_time("  ", NormalizedTime("2022")) is None
    assert time_text(None) == ""


@pytest.mark.parametrize(
    "typed",
    ["yesterday", "12.10.2022", "2022-1", "20221012", "2022/", "2022-10-12/x", "about", "٢٠٢٢"],
)
def test_what_is_no_date_is_refused_with_what_to_write(typed: str) -> None:
    with pytest.raises(CommandRefused) as refusal:
        parse_time(typed, None)
    assert typed in refusal.value.message
    assert "2022-10-12" in refusal.value.hint


def test_what_the_text_does_not_say_is_kept() -> None:
    before = NormalizedTime("2022", anchor="publication", source="heideltime", extra={"x": 1})
    time = parse_time("2022-10", before)
    assert time is not None
    assert (time.anchor, time.source, time.extra) == ("publication", "heideltime", {"x": 1})


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2022-10-12", "2022-10-13", "2022-10-12/13"),
        ("2022-10-12", "2022-11-02", "2022-10-12/11-02"),
        ("2022-10-12", "2023-11-02", "2022-10-12/2023-11-02"),
        ("2022-10", "2022-12", "2022-10/12"),
        ("2022", "2023", "2022/2023"),
        ("2022-10-12T14:05", "2022-10-12T15:30", "2022-10-12T14:05/15:30"),
        ("2022-10-12T14:05", "2022-10-13T15:30", "2022-10-12T14:05/13T15:30"),
        ("-0044-03-15", "-0044-03-16", "-0044-03-15/16"),
        ("2022", "2022-10", "2022/2022-10"),
    ],
)
def test_an_end_is_shown_without_what_it_shares(start: str, end: str, shown: str) -> None:
    assert time_text(NormalizedTime(start, end)) == shown


def test_words_are_resolved_where_the_day_of_the_article_is_known() -> None:
    day = day_of(Published("2022-10-13T08:00"))
    assert day == date(2022, 10, 13)
    time = parse_time("about last Friday", NormalizedTime("2022", source="m1", extra={"x": 1}), day)  # type: ignore[arg-type]
    assert time is not None
    assert (time.start, time.approximate, time.anchor) == ("2022-10-07", True, "published")
    assert (time.source, time.extra) == ("m1", {"x": 1})
    with pytest.raises(CommandRefused, match="appeared"):
        parse_time("about last Friday", None, day_of(None))
    with pytest.raises(CommandRefused, match="not a date"):
        parse_time("some day", None, day)


@pytest.mark.parametrize("value", ["2022-10", "2022", "-0044-03-15", ""])
def test_a_day_that_is_not_known_is_none(value: str) -> None:
    assert day_of(Published(value)) is None


@given(
    st.dates(),
    st.dates(),
    st.sampled_from([4, 7, 10]),
    st.booleans(),
)
def test_what_is_shown_can_be_typed_again(
    one: object, other: object, length: int, about: bool
) -> None:
    start, end = sorted([str(one)[:length], str(other)[:length]])
    time = parse_time(f"{'about ' if about else ''}{start}/{end}", None)
    assert parse_time(time_text(time), None) == time
