"""Pasted words become an article: their first lines are read, and what the person says goes first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from annotator.ingest.numbering import ArticleIds
from annotator.ingest.pasted import Pasted, look_at_pasted, pasted_article
from annotator.model.article import Article
from annotator.model.errors import BadInput

WORDS = (
    "Title: March in Lenvik\nDate: 2022-03-04\nSource: Trend\n\nWorkers marched.\r\nPolice came.\n"
)


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def entropy(self, size: int) -> bytes:
        return bytes(size)


def made(pasted: Pasted) -> Article:
    return pasted_article(pasted, ArticleIds(Clock()))


def test_the_header_is_read_and_taken_off() -> None:
    article = made(Pasted(WORDS))
    assert article.text == "Workers marched.\nPolice came.\n"
    assert (article.title, article.source) == ("March in Lenvik", "Trend")
    assert article.published is not None
    assert article.published.value == "2022-03-04"
    assert article.origin["reader"] == "pasted"
    assert look_at_pasted(WORDS).text == article.text


def test_what_the_person_says_goes_first() -> None:
    article = made(Pasted(WORDS, title=" Another ", source="Wire", date="March 2021"))
    assert (article.title, article.source) == ("Another", "Wire")
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2021-03", "month")


def test_what_is_no_date_is_said() -> None:
    with pytest.raises(BadInput, match="yesterday"):
        made(Pasted(WORDS, date="yesterday"))


@pytest.mark.parametrize("words", ["", " \n "])
def test_without_words_there_is_no_article(words: str) -> None:
    with pytest.raises(BadInput, match="pasted text"):
        made(Pasted(words))


def test_a_broken_character_is_replaced() -> None:
    assert made(Pasted("Some \ud800 text.")).text == "Some ? text."
