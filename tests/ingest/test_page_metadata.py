"""What a page says of itself is read from JSON-LD, meta elements and the page, in this order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.ingest.page_metadata import MAX_OBJECTS, PageMetadata, page_metadata
from annotator.untrusted.markup import parse_html

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "March &amp; strike",
    "datePublished": "2022-10-13T23:30:00+04:00",
    "dateModified": "2022-10-14",
    "author": [{"@type": "Person", "name": "Jane Doe"}, "John Roe"],
    "publisher": {"@type": "Organization", "name": "Lenvik Post"},
    "inLanguage": "en_GB",
    "articleSection": ["Politics", "World"],
    "keywords": "march, strike, march",
    "mainEntityOfPage": {"@id": "https://example.org/1"},
    "identifier": {"value": 42},
    "articleBody": "Workers marched.",
}


def read(head: str = "", body: str = "", language: str = "") -> PageMetadata:
    markup = f"<html {language}><head>{head}</head><body>{body}</body></html>"
    return page_metadata(parse_html(markup, "x"))


def script(data: Any) -> str:
    words = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{words}</script>'


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@context": "x", "@graph": [{"@type": "WebSite", "name": "No"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        "<!--" + json.dumps(ARTICLE) + "-->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        {**ARTICLE, "@type": ["Article", "Thing"]},
    ],
)
def test_json_ld_wherever_it_stands(data: Any) -> None:
    meta = '<meta property="og:title" content="Other"><meta name="author" content="Other One">'
    found = read(meta + script({"@type": "Organization", "name": "X"}) + script(data))
    assert found.title == "March & strike"
    assert found.source == "Lenvik Post"
    assert [author.name for author in found.authors] == ["Jane Doe", "John Roe"]
    assert found.published is not None
    assert (found.published.value, found.published.raw) == (
        "2022-10-13", "2022-10-13T23:30:00+04:00"
    )  # fmt: skip
    assert found.language == "en-GB"
    assert found.section == "Politics"
    assert found.extra == {"keywords": ["march", "strike"], "modified": "2022-10-14"}
    assert found.url == "https://example.org/1"
    assert found.identifiers == {"identifier": "42"}
    assert found.body == "Workers marched."


def test_meta_elements() -> None:
    found = read(
        '<meta property="og:title" content="March"><meta property="og:site_name" content="Post">'
        '<meta name="Author" content="By Trend"><meta name="date" content="no date">'
        '<meta name="pubdate" content="20221013"><meta property="og:locale" content="de_DE">'
        '<meta property="article:tag" content="a"><meta property="article:tag" content="b">'
        '<meta property="article:author" content="https://example.org/jane">'
        '<meta property="og:url" content="https://example.org/2">'
    )
    assert (found.title, found.source, found.language) == ("March", "Post", "de-DE")
    assert [(author.name, author.kind) for author in found.authors] == [("Trend", "organization")]
    assert found.published is not None
    assert found.published.value == "2022-10-13"
    assert found.extra == {"keywords": ["a", "b"]}
    assert found.url == "https://example.org/2"


def test_the_page_itself() -> None:
    found = read(
        '<link rel="canonical" href="https://example.org/3">',
        "<h1> The\n <i>march</i> </h1><time>2001-01-01</time>"
        '<article><time datetime="2022-10">October</time></article>',
        'lang="fr"',
    )
    assert found.heading == "The march"
    assert found.language == "fr"
    assert found.url == "https://example.org/3"
    assert found.published is not None
    assert (found.published.value, found.published.precision) == ("2022-10", "month")


def test_two_headings_are_none() -> None:
    assert read(body="<h1>a</h1><h1>b</h1>").heading is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "{",
        "null",
        "[" * 5_000,
        '{"@type": "NewsArticle", "headline": 5, "author": {"name": {}}, "datePublished": []}',
        '{"@type": {"a": 1}, "author": [[["x"]]]}',
        '{"@type": "NewsArticle", "identifier": [1], "keywords": {"a": "b"}}',
    ],
)
def test_json_ld_that_says_nothing(words: str) -> None:
    found = read(script(words), "<p>x</p>")
    assert (found.title, found.authors, found.published) == (None, (), None)


def test_a_line_end_inside_a_string_is_no_reason_to_give_up() -> None:
    assert read(script('{"@type": "Article", "headline": "a\nb"}')).title == "a b"


def test_endless_data_is_not_read_to_its_end() -> None:
    many = [{"@type": "Thing"}] * MAX_OBJECTS
    assert read(script([*many, ARTICLE])).title is None
