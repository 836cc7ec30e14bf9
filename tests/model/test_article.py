"""Article: paragraphs, headings, hash."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.model.article import HEADING_LENGTH, heading_of
from tests.builders import an_article
from tests.strategies import texts


@given(texts())
def test_paragraphs_are_the_text_cut_at_line_feeds_only(text: str) -> None:
    article = an_article(text)
    assert "\n".join(text[start:end] for start, end in article.paragraphs) == text
    for position in range(len(text)):
        start, end = article.paragraphs[article.paragraph_at(position)]
        assert start <= position <= end


def test_paragraph_at() -> None:
    article = an_article("ab\n\ncd\u2028e")
    assert article.paragraphs == ((0, 2), (3, 3), (4, 8))
    assert [article.paragraph_at(i) for i in range(9)] == [0, 0, 0, 1, 2, 2, 2, 2, 2]


@pytest.mark.parametrize(
    ("title", "text", "file", "heading"),
    [
        ("The title", "Text.", "a.txt", "The title"),
        (None, "\n  First sentence. Second one.", "a.txt", "First sentence."),
        (None, "“Is it?” she asked.", "", "“Is it?”"),
        (None, "No end\nSecond line.", "", "No end"),
        (None, "It ends.", "", "It ends."),
        (None, "U.S. troops and Mr. Ode met. Then left.", "", "U.S. troops and Mr. Ode met."),
        (None, "They joined NATO. Then left.", "", "They joined NATO."),
        (None, " \n\t\n", "a.txt", "a.txt"),
        (None, "", "", "Untitled article"),
        ("", "Text.", "", "Text."),
    ],
)
def test_heading_of(title: str | None, text: str, file: str, heading: str) -> None:
    assert heading_of(title, text, file) == heading


def test_a_long_heading_is_cut_at_a_word() -> None:
    heading = heading_of(None, "word, " * 40, "")
    assert heading.endswith("word…")
    assert len(heading) <= HEADING_LENGTH + 1
    assert heading_of(None, "x" * 200, "") == "x" * HEADING_LENGTH + "…"


def test_heading_knows_the_file() -> None:
    assert an_article("", origin={"file": "a.txt"}).heading == "a.txt"
    assert an_article("", origin={"file": None}).heading == "Untitled article"


def test_sha256_is_the_hash_of_the_text() -> None:
    assert an_article("one").sha256 == an_article("one", title="other").sha256
    assert an_article("one").sha256 != an_article("one ").sha256
