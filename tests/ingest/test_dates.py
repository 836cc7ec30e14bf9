"""Dates are taken as far as they are certain."""

from __future__ import annotations

import pytest

from annotator.ingest.dates import read_date


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("2022-10-13", "2022-10-13", "day"),
        ("2022-10-13T18:30:00Z", "2022-10-13", "day"),
        ("2022-10-13 18:30", "2022-10-13", "day"),
        ("2022/10/13", "2022-10-13", "day"),
        ("2022-10", "2022-10", "month"),
        ("2022", "2022", "year"),
        ("13 October 2022", "2022-10-13", "day"),
        ("13th of October, 2022", "2022-10-13", "day"),
        ("13-Oct-2022", "2022-10-13", "day"),
        ("October 13, 2022", "2022-10-13", "day"),
        ("OCT. 13 2022", "2022-10-13", "day"),
        ("Sept. 5, 2020", "2020-09-05", "day"),
        ("Thursday, 13 October 2022", "2022-10-13", "day"),
        ("Thu, 13 Oct 2022 18:30:00 +0000", "2022-10-13", "day"),
        ("October 13, 2022 at 5:30 p.m. EDT", "2022-10-13", "day"),
        ("October 2022", "2022-10", "month"),
        ("13/10/2022", "2022-10-13", "day"),
        ("10/13/2022", "2022-10-13", "day"),
        ("03/03/2022", "2022-03-03", "day"),
        ("03/04/2022", "2022", "year"),  # April or March?
        ("3.4.2022", "2022-04-03", "day"),
        ("29 February 2024", "2024-02-29", "day"),
    ],
)
def test_dates(words: str, value: str, precision: str) -> None:
    found = read_date(words)
    assert found is not None
    assert (found.value, found.precision, found.raw) == (value, precision, words)


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "31/02/2022", "29 February 2023", "2022-13-01", "2022-00-10", "12/13",
     "13/10/22", "99", "9999", "October", "Oct. 12 2022 was a good day", "2022-10-13 and more"],
)  # fmt: skip
def test_what_is_no_date(words: str) -> None:
    assert read_date(words) is None


def test_the_words_may_be_more_than_the_date() -> None:
    found = read_date("2022-10-13", raw="date 2022-10-13")
    assert found is not None
    assert found.raw == "date 2022-10-13"
