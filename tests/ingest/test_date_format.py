"""What a person says about the order of numbers makes a date certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.date_format import DateFormat
from annotator.model.errors import BadInput


@pytest.mark.parametrize(
    ("how", "words", "value"),
    [
        ("", "03/04/2022", "2022"),
        ("auto", "2022-04-03", "2022-04-03"),
        ("dmy", "03/04/2022", "2022-04-03"),
        ("DMY", "3.4.22", "2022-04-03"),
        ("mdy", "03/04/2022", "2022-03-04"),
        ("mdy", "03-04-99 17:30", "1999-03-04"),
        ("ymd", "2022 4 3", "2022-04-03"),
        ("ymd", "2022年10月13日", "2022-10-13"),
        ("dmy", "Thursday, 13/10/2022 at 9:00", "2022-10-13"),
        ("dmy", "13 October 2022", "2022-10-13"),
        ("dmy", "31/02/2022", None),
        ("mdy", "13/10/2022", "2022-10-13"),  # only this is a day, whatever was said
        ("%d.%m.%Y", "03.04.2022", "2022-04-03"),
        ("%d.%m.%Y", "03/04/2022", None),
        ("%d.%m.%Y %H:%M", "03.04.2022  09:30", "2022-04-03"),
        ("%B %Y", "October 2022", "2022-10"),
        ("%b %d, %y", "Oct 13, 22", "2022-10-13"),
        ("%A, %d %B %Y", "Donnerstag, 13 Oktober 2022", None),
        ("%Y", "2022", "2022"),
        ("%Y%m%dT%H%M%S%z", "20221013T093000+0400", "2022-10-13"),
        ("%d.%m.%Y", "31.02.2022", None),
        ("100%% %Y", "100% 2022", "2022"),
        ("dmy", "", None),
    ],
)
def test_dates(how: str, words: str, value: str | None) -> None:
    found = DateFormat.of(how).read(words)
    assert (None if found is None else found.value) == value
    if found is not None:
        assert found.raw == " ".join(words.split())
        assert found.precision == ("year", "month", "day")[found.value.count("-")]


@pytest.mark.parametrize(
    "how", ["d/m/y", "%d.%m", "%q %Y", "%Y %Y", "%Y %y", "%m %B %Y", "%", "%Y" + "x" * 200, "yyyy"]
)
def test_what_is_no_way_of_writing_dates(how: str) -> None:
    with pytest.raises(BadInput, match="way of writing"):
        DateFormat.of(how)


@given(st.text(max_size=60), st.sampled_from(["", "dmy", "mdy", "ymd", "%d.%m.%Y", "%Y"]))
def test_no_words_are_too_strange(words: str, how: str) -> None:
    found = DateFormat.of(how).read(words)
    assert found is None or found.value[:4].isascii()


@given(st.dates())
def test_every_day_is_read_in_every_order(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    if not 1500 <= day.year < 2200:
        return
    for how, words in (
        ("dmy", f"{day.day}/{day.month}/{day.year}"),
        ("mdy", f"{day.month}-{day.day}-{day.year}"),
        ("ymd", f"{day.year}.{day.month}.{day.day}"),
        ("%d %m %Y", f"{day.day:02} {day.month:02} {day.year}"),
    ):
        found = DateFormat.of(how).read(words)
        assert found is not None
        assert found.value == day.isoformat()
