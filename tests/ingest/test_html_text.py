"""Text comes out of HTML in paragraphs, with every character that is not white space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.html_text import FURNITURE, html_text, text_of_markup
from annotator.untrusted.markup import parse_html


def text(markup: str, *, without: frozenset[str] = frozenset()) -> str:
    return html_text(parse_html(f"<html><body>{markup}</body></html>", "x"), without=without)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<div>One<p>Two</p>Three</div>", "One\nTwo\nThree"),
        ("One<br>Two<br/><br/>Three", "One\nTwo\nThree"),
        ("<p>  One\n  <b>two</b>, \t three </p>", "One two, three"),
        ("<p>No\u00a0break</p>", "No\u00a0break"),
        ("<p>e\u0301 🚩 \u200e\u202bא\u202c \u200d</p>", "e\u0301 🚩 \u200e\u202bא\u202c \u200d"),
        ("<p>a</p><script>var x = '<p>b</p>';</script><style>p{}</style><p>c</p>", "a\nc"),
        ("<p>a<!-- no -->b</p>", "ab"),
        ("<pre>one\n  two</pre>", "one\n  two"),
        ("<table><tr><td>a</td><td> b </td></tr><tr><th>c</th></tr></table>", "a\tb\nc"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("<p>a &lt; b &amp; c</p>", "a < b & c"),
        ("<p> </p>", ""),
    ],
)
def test_paragraphs(markup: str, expected: str) -> None:
    assert text(markup) == expected


def test_what_stands_around_an_article_can_be_left_out() -> None:
    assert text("<nav>Home</nav><p>One</p>tail<footer>F</footer>", without=FURNITURE) == "One\ntail"


def test_depth_costs_nothing() -> None:
    assert text("<div>" * 50_000 + "deep").strip() in {"deep", ""}


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)))
def test_no_character_is_changed(paragraphs: list[str]) -> None:
    from html import escape

    written = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    expected = [" ".join(part for part in words.split(" ") if part) for words in paragraphs]
    assert text(written).split("\n") == ([words for words in expected if words] or [""])


def test_plain_words_are_no_markup() -> None:
    assert text_of_markup("a < b\n & c", "x") == "a < b\n & c"
    assert text_of_markup("<p>a</p> b &amp; c", "x") == "a\nb & c"
