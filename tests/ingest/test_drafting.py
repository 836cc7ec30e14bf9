"""Drafts become articles: line ends and what no text can hold are changed, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest import drafting
from annotator.ingest.base import Draft
from annotator.ingest.drafting import SourceFile, article_of
from annotator.ingest.numbering import ArticleIds
from annotator.model.article import Article, Byline, Published
from annotator.model.errors import BadInput


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def entropy(self, size: int) -> bytes:
        return bytes(size)


FILE = SourceFile("a.xml", "0" * 64)


def made(draft: Draft) -> tuple[Article, tuple[str, ...]]:
    return article_of(draft, FILE, "nitf", ArticleIds(Clock()))


def test_everything_of_a_draft_is_kept() -> None:
    article, notes = made(
        Draft(
            "Workers marched.",
            title=" Workers\n march ",
            source="Trend",
            authors=(Byline("Jane Doe"),),
            published=Published("2022-10-13", "day", "13 Oct"),
            language="en",
            url="https://example.org/a",
            section="World",
            identifiers={"doi": "10.1/x"},
            extra={"keywords": ["march"]},
            origin={"encoding": "utf-8"},
            place="article 3",
            notes=("Two pictures were left out.",),
        )
    )
    assert (article.title, article.source, article.url) == (
        "Workers march", "Trend", "https://example.org/a"
    )  # fmt: skip
    assert article.authors == (Byline("Jane Doe"),)
    assert article.published == Published("2022-10-13", "day", "13 Oct")
    assert article.extra == {
        "section": "World", "identifiers": {"doi": "10.1/x"}, "keywords": ["march"]
    }  # fmt: skip
    assert article.origin == {
        "reader": "nitf", "file": "a.xml", "file_sha256": "0" * 64, "encoding": "utf-8",
        "place": "article 3",
    }  # fmt: skip
    assert notes == ("Two pictures were left out.",)


@given(st.text(min_size=1).filter(lambda text: text.strip("\0 \n\r\t") != ""))
def test_only_line_ends_and_what_cannot_be_held_change(text: str) -> None:
    try:
        article, _ = made(Draft(text))
    except BadInput:
        assert not text.replace("\0", "x").strip()
    else:
        expected = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        assert article.text == expected


@given(st.lists(st.text(alphabet="ab\r\n😀", min_size=1), min_size=1))
def test_pages_stay_where_they_were(pages: list[str]) -> None:
    text, spans = "", []
    for page in pages:
        text += page.rstrip("\r") + "x"  # a page does not end within a line end
        spans.append((len(text) - len(page.rstrip("\r")) - 1, len(text)))
    article, _ = made(Draft(text, pages=tuple(spans)))
    found = [article.text[start:end] for start, end in article.origin["pages"]]
    assert found == [
        text[start:end].replace("\r\n", "\n").replace("\r", "\n") for start, end in spans
    ]


def test_what_no_text_can_hold_is_counted() -> None:
    article, notes = made(Draft("a\0b\ud800"))
    assert article.text == "a\ufffdb\ufffd"
    assert notes[0].startswith("2 characters")
    assert made(Draft("a\0"))[1][0].startswith("1 character ")


def test_no_field_holds_what_cannot_be_stored() -> None:
    bad = "a\0b\ud800"
    deep: Any = {bad: [bad, (bad,), {bad: bad}, 1, None, True]}
    article, _ = made(
        Draft(
            "words",
            title=bad,
            source=bad,
            authors=(Byline(bad), Byline(" ")),
            published=Published("2022", "year", bad),
            language=bad,
            url=bad,
            section=bad,
            identifiers={bad: bad},
            extra=deep,
            origin=deep,
            place=bad,
        )
    )
    kept = repr(article)
    assert "\\x00" not in kept
    assert "\\ud800" not in kept
    assert [author.name for author in article.authors] == ["a\ufffdb\ufffd"]


def test_fields_are_not_nested_without_end() -> None:
    deep: Any = "x"
    for _ in range(5_000):
        deep = [deep]
    with pytest.raises(BadInput, match="nested"):
        made(Draft("words", extra={"deep": deep}))


@pytest.mark.parametrize("text", ["", " \n\u2028\xa0"])
def test_without_words_there_is_no_article(text: str) -> None:
    with pytest.raises(BadInput, match="no words"):
        made(Draft(text))


def test_what_is_too_long_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "MAX_CHARACTERS", 3)
    assert made(Draft("abc"))[0].text == "abc"
    with pytest.raises(BadInput, match="4 characters"):
        made(Draft("abcd"))
