"""A saved page gives its article, as it is written there, and says where it could not tell it."""

from __future__ import annotations

import logging
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft
from annotator.ingest.registry import article_reader
from annotator.ingest.web_page import MOST_ELEMENTS, READER, Page, draft_of_page
from annotator.model.errors import BadInput
from annotator.model.option import chosen_options
from annotator.untrusted.incoming import MemoryFile

PARAGRAPHS = [
    "Workers marched\u00a0in Lenvik on Thursday, and they blocked the “north” bridge – police said.",
    "Organisers counted 4,000 people 🚩; the mayor\u200d promised to meet them in the old town hall.",
    "The strike goes on until the end of the month, according to a statement of the union (LAU).",
    "A second march is planned for Saturday, when shops along the harbour will be closed as well.",
]
BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
HEAD = (
    '<title>March in Lenvik | Lenvik Post</title><meta name="author" content="By Trend">'
    '<meta property="article:published_time" content="2022-10-13T23:30:00+04:00">'
    '<meta property="og:title" content="March in Lenvik">'
)
AROUND = "<nav><ul><li>Home</li><li>Politics</li></ul></nav>"
WHOLE = (
    f'<!DOCTYPE html><html lang="en"><head>{HEAD}</head><body>{AROUND}'
    f"<article>{BODY}</article><footer>Imprint, all rights reserved</footer></body></html>"
)
DEEP = "<div>" * 20_000 + "deep"


def saved_whole() -> bytes:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://example.org/march"
    message.set_content(WHOLE, subtype="html", cte="quoted-printable")
    message.add_related(b"GIF89a", maintype="image", subtype="gif")
    return message.as_bytes()


def seeds() -> dict[str, bytes]:
    """Small files of this kind, for the fuzz harness."""
    return {
        "page.html": WHOLE.encode(),
        "data.htm": (
            b'<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"A",'
            b'"articleBody":"Workers marched."}</script></head><body></body></html>'
        ),
        "old.html": b"<html><meta charset=windows-1251><body><p>\xd0\xe0\xe1\xee\xf2\xe0</p></body>",
        "bare.html": b"<p>One</p><table><tr><td>a<td>b</table><pre>x\n y</pre>",
        "saved.mhtml": saved_whole(),
    }


def read(data: bytes | str, name: str = "a.html", **options: str) -> Draft:
    raw = data.encode() if isinstance(data, str) else data
    [draft] = READER.read(MemoryFile(name, raw), chosen_options(READER.options, options))
    assert isinstance(draft, Draft)
    return draft


def test_the_article_and_what_is_known_of_it() -> None:
    draft = read(WHOLE)
    assert draft.text == "\n".join(PARAGRAPHS)
    assert draft.title == "March in Lenvik"
    assert [(author.name, author.kind) for author in draft.authors] == [("Trend", "organization")]
    assert draft.published is not None
    assert (draft.published.value, draft.published.precision, draft.published.raw) == (
        "2022-10-13", "day", "2022-10-13T23:30:00+04:00"
    )  # fmt: skip
    assert draft.language == "en"
    assert draft.origin == {"encoding": "utf-8", "newline": "none", "text_from": "article"}
    assert draft.notes == ()


def test_everything_is_taken_when_it_is_wanted() -> None:
    text = read(WHOLE, take="everything").text
    assert text.startswith("Home\nPolitics\nWorkers")
    assert text.endswith("all rights reserved")
    assert PARAGRAPHS[1] in read(WHOLE, take="more").text


def test_a_short_page_is_taken_whole() -> None:
    draft = read("<html><body><nav>Home</nav><p>One march.</p></body></html>")
    assert "One march." in draft.text


def test_a_page_that_loads_its_text_later_may_hold_it_as_data() -> None:
    draft = read(seeds()["data.htm"])
    assert draft.text == "Workers marched."
    assert draft.title == "A"
    assert draft.origin["text_from"] == "data"


def test_a_page_in_which_no_article_is_found_is_taken_whole_and_says_so() -> None:
    body = "<form>x</form>" + "<div><a href='/x'>" + "link " * 100 + "</a></div>"
    page = "<html><body><main>" + body * (MOST_ELEMENTS // 2) + "</main></body></html>"
    draft = read(page)
    assert draft.origin["text_from"] == "page"
    assert draft.text.startswith("link link")
    assert "could not be told" in draft.notes[0]


@pytest.mark.parametrize("page", ["<html></html>", "<script>x</script>", "<p>\u00a0</p>", "", " "])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(BadInput):
        read(page)


def test_a_page_saved_whole() -> None:
    draft = read(saved_whole(), "a.mhtml")
    assert draft.text == "\n".join(PARAGRAPHS)
    assert draft.url == "https://example.org/march"
    with pytest.raises(BadInput, match="no web page"):
        read(b"Content-Type: multipart/related; boundary=x\n\n--x\n\nplain\n--x--\n", "a.mhtml")


def test_nothing_is_written_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read("<html><body><p>One march.</p></body></html>")
    assert caplog.records == []


def test_an_encoding_that_was_guessed_is_told() -> None:
    draft = read("<html><body><p>Ünïtés é</p></body></html>".encode("cp1252"))
    assert "encoding" in draft.notes[-1]


@pytest.mark.parametrize(
    "page",
    [
        DEEP,
        "<" * 10_000,
        "<a " + "x=1 " * 50_000 + ">y",
        "<p>a\0b</p>",
        "&#0;&#xD800;&#x110000; text",
        '<?xml version="1.0" encoding="utf-8"?><html><body><p>a</p></body></html>',
        "<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a; text</p>",
        "<html><head><base href='file:///etc/'></head><body><iframe src='/passwd'></iframe>x y",
        "<html><body>" + "<table><tr><td>" * 500 + "x",
    ],
)
def test_hostile_pages(page: str) -> None:
    with suppress(BadInput):
        assert read(page).text.strip()


@given(st.lists(st.sampled_from([
    "<p>", "</p>", "<div>", "<article>", "</article>", "<td>", "<script>", "</script>", "<pre>", "word ",
    "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x1F6A9;", "\u00a0", "<h1>", "<time datetime=x>", "<svg>",
    '<meta name="author" content="', '">', "<", ">", "\r", "\ufffe", "<html", "<body", "/>", "<br>",
]), max_size=40))  # fmt: skip
def test_whatever_a_page_is(parts: list[str]) -> None:
    with suppress(BadInput):
        assert read("".join(parts)).text.strip()


def test_kinds_are_told_by_content() -> None:
    assert article_reader("html") is READER
    assert READER.sniff(WHOLE.encode(), "a.txt") == 90
    assert READER.sniff(WHOLE.encode("utf-16"), "a") == 90
    assert READER.sniff(b"<p>x</p>", "a.htm") == 80
    assert READER.sniff(b"words", "a.html") == 50
    assert READER.sniff(b"words", "a.txt") == 0
    declared = b'<?xml version="1.0"?>'
    assert READER.sniff(declared + b"<!-- x --><nitf><html></html></nitf>", "a.html") == 0
    assert READER.sniff(declared + WHOLE.encode(), "a.xhtml") == 90
    assert READER.sniff(saved_whole(), "a.mhtml") == 90


def test_what_another_reader_knows_of_a_page_goes_first() -> None:
    draft = draft_of_page(
        Page(
            "<html><body><p>Работа</p></body></html>".encode("koi8_r"),
            "x",
            "https://a.b/c",
            "koi8-r",
        )
    )
    assert draft.text == "Работа"
    assert draft.url == "https://a.b/c"
