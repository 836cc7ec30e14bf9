"""Which normalised times are well formed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.times import PRECISIONS, refuse_bad_time
from annotator.model.errors import CommandRefused
from annotator.model.marks import NormalizedTime
from tests.builders import a_context, a_mention, an_event

ON = a_context(a_mention("m1"), an_event("e1"))


def reason(start: str, end: str | None = None, precision: str = "day", **more) -> str | None:
    try:
        refuse_bad_time(ON, NormalizedTime(start, end, precision, **more))
    except CommandRefused as refusal:
        return refusal.message
    return None


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        ("2022", None, "year"),
        ("-0044", "-0043", "year"),
        ("0000-02-29", None, "day"),
        ("2022-10", None, "month"),
        ("2022-10-13", None, "year"),
        ("2022-10-13", "2022-10-13", "day"),
        ("2022-10-13", "2022-10", "month"),
        ("2024-02-29", None, "day"),
        ("2022-10-13T18", None, "hour"),
        ("2022-10-13T18:30", "2022-10-13T18:30", "minute"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "second"),
        ("2022-10-13T18:30:00.5Z", "2022-10-13T18:30:00.51Z", "second"),
        ("2022-10-13T18:30:00+02:00", "2022-10-13T17:00:00Z", "second"),
        ("2022-10-13T18:30:00-02:00", "2022-10-13T20:30:00Z", "second"),
        ("2022-10-13T18:30:00Z", "2022-10-13T18:30:00", "second"),
        ("9999-12-31T23:30:00-10:00", "9999-12-31T23:40:00Z", "second"),
        ("0001-01-01T00:30:00+10:00", "0001-01-01T00:40:00Z", "second"),
    ],
)
def test_well_formed(start: str, end: str | None, precision: str) -> None:
    assert reason(start, end, precision) is None


@pytest.mark.parametrize(
    "moment", ["", "soon", "22", "2022-1", "2022-10-13 18:30", "2022-10-13T", "+2022", "2022-10-13Z",
               "２０２２", "2022-10-13T18:30+2"]
)  # fmt: skip
def test_what_is_no_date(moment: str) -> None:
    assert reason(moment, precision="year") == f"“{moment}” is not a date."
    assert reason("2022", moment, "year") == f"“{moment}” is not a date."


@pytest.mark.parametrize(
    "moment",
    [
        "2022-00",
        "2022-13",
        "2022-02-29",
        "2022-04-31",
        "2022-10-00",
        "1900-02-29",
        "2022-10-13T24",
        "2022-10-13T18:60",
        "2022-10-13T18:30:61",
        "2022-10-13T18:30+24:00",
        "2022-10-13T18:30+02:60",
    ],
)
def test_what_no_calendar_has(moment: str) -> None:
    assert reason(moment, precision="year") == f"There is no such date or time as “{moment}”."


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2022-10-14", "2022-10-13"),
        ("2022-11", "2022-10-13"),
        ("-0043", "-0044"),
        ("2022-10-13T18:30:00Z", "2022-10-13T18:30:00+02:00"),
        ("2022-10-13T18:30:00.5", "2022-10-13T18:30:00.49"),
        ("2022-10-13T18:31Z", "2022-10-13T18:30"),
    ],
)
def test_an_end_before_the_start(start: str, end: str) -> None:
    expected = f"The time ends ({end}) before it starts ({start})."
    assert reason(start, end, "year") == expected
    assert reason(end, start, "year") is None


def test_precision_must_be_written() -> None:
    assert reason("2022", precision="day") == "“2022” is not exact to the day."
    assert reason("2022-10-13", "2022-10", "day") == "“2022-10” is not exact to the day."
    assert "“century” is no precision" in str(reason("2022", precision="century"))


@given(st.sampled_from(PRECISIONS), st.integers(0, 5))
def test_every_precision_against_every_length(precision: str, parts: int) -> None:
    moment = ("2022", "2022-10", "2022-10-13", "2022-10-13T18", "2022-10-13T18:30",
              "2022-10-13T18:30:15")[parts]  # fmt: skip
    assert (reason(moment, precision=precision) is None) == (PRECISIONS.index(precision) <= parts)


def test_the_source_is_a_mention_of_this_article() -> None:
    assert reason("2022-10-13", source="m1") is None
    for source in ("m9", "e1"):
        expected = f"There is no mention {source} that a time could be read from."
        assert reason("2022-10-13", source=source) == expected
