"""HTML laid out as lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.html_lines import html_lines
from annotator.untrusted.markup import parse_html


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>one</p><p>two <b>three</b>\n four</p>", ["one", "two three four"]),
        ("a<br>b<br><br>c", ["a", "b", "", "c"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<p>a&nbsp;&nbsp;b </p>", ["a\xa0\xa0b"]),
        ("<head><title>no</title></head><p>a<script>no</script>b</p><style>no</style>c", ["ab", "c"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<p>a<!-- no -->b</p>", ["ab"]),
    ],
)  # fmt: skip
def test_lines(html: str, lines: list[str]) -> None:
    assert html_lines(parse_html(html, "a.html")) == lines


def test_paragraphs_with_blank_lines_between() -> None:
    root = parse_html("<p>one</p><div><p>two</p></div>three", "a.html")
    assert html_lines(root, spaced=True) == ["one", "", "two", "", "three"]


def test_a_comment_that_is_a_line() -> None:
    root = parse_html("<p>a</p><!-- <X> --><p>b<!-- other --></p>", "a.html")
    assert html_lines(root, comment_line=("<X>", "MARK")) == ["a", "MARK", "b"]


def test_an_element_inside_a_document() -> None:
    root = parse_html("<p>a</p><div>b</div>c", "a.html")
    [inner] = root.iter("div")
    assert html_lines(inner) == ["b"]


@given(st.text(min_size=1))
def test_nothing_makes_it_fail(html: str) -> None:
    html_lines(parse_html("<p>" + html.replace("\0", ""), "a.html"), spaced=True)
