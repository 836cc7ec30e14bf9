"""The date lines of news databases, in seven languages."""

from __future__ import annotations

import pytest

from annotator.ingest.date_lines import leading_date, read_date_line


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("July 2, 2019 Tuesday 9:33 AM GMT", "2019-07-02"),
        ("January 3, 2010, Sunday", "2010-01-03"),
        ("2 juillet 2019 mardi 9:33 AM GMT", "2019-07-02"),
        ("mardi 1er janvier 2013", "2013-01-01"),
        ("29 décembre 2011", "2011-12-29"),
        ("29 de\u0301cembre 2011", "2011-12-29"),  # é of two characters
        ("2 oct. 2019, 14h30", "2019-10-02"),
        ("Dienstag 2. Juli 2019", "2019-07-02"),
        ("Freitag 3. Mai 2013 18.30 Uhr", "2013-05-03"),
        ("Montag 13.02.2019", "2019-02-13"),
        ("3. Jänner 2010", "2010-01-03"),
        ("2 de julio de 2019", "2019-07-02"),
        ("2 luglio 2019", "2019-07-02"),
        ("segunda-feira, 2 de setembro de 2019", "2019-09-02"),
        ("2 июля 2019 г.", "2019-07-02"),
        ("mar 12 mars 2019", "2019-03-12"),
        ("12 mar 2019", "2019-03-12"),
        ("2019-07-02", "2019-07-02"),
        ("Juillet 2019", "2019-07"),
    ],
)
def test_date_lines(words: str, value: str) -> None:
    found = read_date_line(words)
    assert found is not None
    assert (found.value, found.raw) == (value, words)
    assert found.precision == ("day" if value.count("-") == 2 else "month")


@pytest.mark.parametrize(
    "words",
    ["", "Sonntag", "The Guardian (London)", "31 juin 2019", "2 juillet", "2 3 juillet 2019",
     "July and August 2019", "juillet août 2019", "2 juillet 2019 à Paris", "x" * 500,
     "29. Februar 2023"],
)  # fmt: skip
def test_what_is_no_date_line(words: str) -> None:
    assert read_date_line(words) is None


def test_an_edition_behind_the_day() -> None:
    assert leading_date("July 2, 2019 Tuesday Late Edition - Final") == (
        "July 2, 2019 Tuesday",
        "Late Edition - Final",
    )
    assert leading_date("2. Juli 2019 Dienstag") == ("2. Juli 2019 Dienstag", "")
    assert leading_date("2019 was a good year") is None  # a year begins many a title
    assert leading_date("Late Edition, July 2, 2019") is None
