"""A field that has a name is believed further than a line above a text."""

from __future__ import annotations

import pytest

from annotator.ingest.stated import (
    MAX_WORDS,
    MOST_AUTHORS,
    stated_authors,
    stated_date,
    stated_line,
    stated_url,
    unescaped,
)


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        (["By Trend"], [("Trend", "organization")]),
        (["Jane Doe", "John Roe"], [("Jane Doe", "person"), ("John Roe", "person")]),
        (["By Jane Doe and John Roe, Reuters"], [("Jane Doe", "person"), ("John Roe", "person")]),
        (["Doe, Jane"], [("Doe, Jane", "person")]),
        (["doe, jane; roe, john"], [("doe, jane", "person"), ("roe, john", "person")]),
        (["Jane Doe", "jane doe"], [("Jane Doe", "person")]),
        (["Von Erika Muster"], [("Erika Muster", "person")]),
        (["https://example.org/jane", "", "  "], []),
        (["Associated Press"], [("Associated Press", "organization")]),
        (["AFP, Reuters"], [("AFP", "organization")]),
        (["李明"], [("李明", "person")]),
    ],
)
def test_authors(fields: list[str], authors: list[tuple[str, str]]) -> None:
    assert [(author.name, author.kind) for author in stated_authors(fields)] == authors


def test_no_more_authors_than_an_article_has() -> None:
    assert len(stated_authors(f"Jane Doe{number}x; " for number in range(500))) == MOST_AUTHORS


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("2022-10-13T23:30:00+04:00", "2022-10-13", "day"),
        ("2022-10-13T23:30:00.000000Z", "2022-10-13", "day"),
        ("2022-10-13T23:30:00.000+04:00[Asia/Baku]", "2022-10-13", "day"),
        ("Thu, 13 Oct 2022 09:00:00 +0400", "2022-10-13", "day"),
        ("20221013", "2022-10-13", "day"),
        ("20221013T093000Z", "2022-10-13", "day"),
        ("October 2022", "2022-10", "month"),
        ("2022", "2022", "year"),
    ],
)
def test_dates(words: str, value: str, precision: str) -> None:
    found = stated_date(words)
    assert found is not None
    assert (found.value, found.precision, found.raw) == (value, precision, words)


@pytest.mark.parametrize("words", [None, "", "yesterday", "20221341", "2022-13-41T10:00"])
def test_no_date(words: str | None) -> None:
    assert stated_date(words) is None


def test_addresses() -> None:
    assert stated_url(" https://example.org/a?b=1 ") == "https://example.org/a?b=1"
    assert stated_url("//example.org/a") == "https://example.org/a"
    for none in (None, "", "example", "/a/b", "file:///etc/passwd", "javascript:alert(1)"):
        assert stated_url(none) is None


def test_lines() -> None:
    assert stated_line(" a \n b\t") == "a b"
    assert stated_line(" \n") is None
    assert unescaped("Marsch &amp; Streik") == "Marsch & Streik"
    assert unescaped(None) is None
    assert len(stated_line("a" * 2 * MAX_WORDS) or "") == MAX_WORDS
