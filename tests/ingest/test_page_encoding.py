"""Pages are read in the encoding they declare, unless they are UTF-8 whatever they say."""

from __future__ import annotations

import pytest

from annotator.ingest.page_encoding import decode_page, page_root
from annotator.model.errors import BadInput

RUSSIAN = "Рабочие прошли маршем по Ленвику в четверг."


def page(charset: str, text: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body>{text}</body></html>'


def test_the_declared_encoding_is_used() -> None:
    decoded = decode_page(page("windows-1251", RUSSIAN).encode("cp1251"), "x")
    assert RUSSIAN in decoded.text
    assert decoded.encoding == "cp1251"
    assert not decoded.guessed


def test_utf8_is_seen_whatever_the_page_says() -> None:
    assert RUSSIAN in decode_page(page("iso-8859-1", RUSSIAN).encode(), "x").text


def test_latin1_means_what_browsers_take_it_for() -> None:
    decoded = decode_page(page("iso-8859-1", "“Ja”").encode("cp1252"), "x")
    assert "“Ja”" in decoded.text
    assert decoded.encoding == "cp1252"


def test_the_sender_goes_first() -> None:
    data = page("iso-8859-1", RUSSIAN).encode("koi8_r")
    assert RUSSIAN in decode_page(data, "x", "koi8-r").text


def test_line_ends_become_line_feeds() -> None:
    decoded = decode_page(page("windows-1251", RUSSIAN + "\r\n").encode("cp1251"), "x")
    assert "\r" not in decoded.text
    assert decoded.newline == "crlf"


@pytest.mark.parametrize(
    "name", ["rot13", "unicode_escape", "idna", "punycode", "zlib", "undefined", "nosuch", "utf-7"]
)
def test_what_is_no_encoding_of_pages_is_not_used(name: str) -> None:
    decoded = decode_page(page(name, "Les \\x41 élèves et l’été").encode("cp1252"), "x")
    assert "Les \\x41 élèves" in decoded.text


def test_a_declaration_that_does_not_fit_is_not_believed() -> None:
    data = page("euc-kr", RUSSIAN * 20).encode("cp1251")
    assert RUSSIAN in decode_page(data, "x").text or decode_page(data, "x").encoding == "cp949"


def test_marked_text_is_read() -> None:
    assert RUSSIAN in decode_page(page("x", RUSSIAN).encode("utf-16"), "x").text


def test_no_text_is_refused() -> None:
    with pytest.raises(BadInput, match="PDF"):
        decode_page(b"%PDF-1.4", "x")


def test_the_root_of_a_page_in_the_encoding_it_declares() -> None:
    page = "<?xml version='1.0' encoding='iso-8859-2'?><html><p>Łódź</p></html>"
    [paragraph] = page_root(page.encode("iso-8859-2"), "a.html").iter("p")
    assert paragraph.text == "Łódź"
    [paragraph] = page_root("<p>Łódź</p>".encode(), "a.html").iter("p")  # it declares nothing
    assert paragraph.text == "Łódź"
