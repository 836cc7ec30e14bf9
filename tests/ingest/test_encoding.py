"""Bytes become text exactly, or are refused with a reason."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.encoding import REPLACEMENT, decode, decode_as, with_line_feeds
from annotator.model.errors import BadInput

GREEK = "Ο πρωθυπουργός δήλωσε την Τρίτη ότι οι συνομιλίες ήταν εποικοδομητικές. " * 3
RUSSIAN = "Президент заявил во вторник, что переговоры с коллегой прошли успешно. " * 3
POLISH = "Premier powiedział we wtorek, że rozmowy były dobre. Łódź, Gdańsk i Śląsk. " * 3
TURKISH = "Cumhurbaşkanı Erdoğan, Kazakistan'a iki günlük ziyaret gerçekleştirecek. " * 3
FRENCH = "Le président a déclaré que « l’été » était passé à Besançon – où ? Là-bas. " * 3
CHINESE = "总理周二表示，会谈富有建设性，下周将在北京继续举行。外交部发言人说，双方达成共识。" * 2

# Characters that survive as they are: no controls, no surrogates, no carriage return.
PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\u2028\u0085\u200d"),
    min_size=1,
).filter(lambda text: bool(text.strip()) and text[0] != "\ufeff")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GREEK, "cp1253"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (FRENCH, "cp1252"),
        (CHINESE, "gb18030"),
    ],
)
def test_old_encodings_are_found(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert not decoded.guessed


def test_a_mere_guess_is_called_one() -> None:
    # Half the letters are Icelandic, half Hungarian: no language has them all.
    decoded = decode(
        "Alþingi, ţăţ, Győr þorskur søk".encode("cp1252", "replace") + b"\xf5\xb1\xa4", "a"
    )
    assert decoded.guessed


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
@given(text=PLAIN)
def test_marked_unicode_comes_back_exactly(mark: bytes, codec: str, name: str, text: str) -> None:
    decoded = decode(mark + text.encode(codec), "a.txt")
    assert decoded.text == text
    assert decoded.encoding.startswith(name[:6])
    assert decoded.replaced == 0


@given(PLAIN)
def test_utf8_comes_back_exactly(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, "utf-8", 0)


@given(
    st.lists(PLAIN.filter(lambda t: "\n" not in t), min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_positions_count_every_line_end_as_one(lines: list[str], end: str) -> None:
    decoded = decode((end.join(lines) + end).encode(), "a.txt")
    position = 0
    for line in lines:
        assert decoded.text[position : position + len(line)] == line
        position += len(line) + 1
    assert position == len(decoded.text)
    assert decoded.newline == {"\n": "lf", "\r\n": "crlf", "\r": "cr"}[end]


@pytest.mark.parametrize(
    ("text", "newline", "result"),
    [
        ("abc", "none", "abc"),
        ("a\nb", "lf", "a\nb"),
        ("a\r\nb\nc", "mixed", "a\nb\nc"),
        ("a\rb\r\nc", "mixed", "a\nb\nc"),
        ("a\n\rb", "mixed", "a\n\nb"),
        ("a\u2028b\x85c\x0bd", "none", "a\u2028b\x85c\x0bd"),
    ],
)
def test_line_ends(text: str, newline: str, result: str) -> None:
    assert with_line_feeds(text) == (result, newline)


@pytest.mark.parametrize(
    ("data", "text", "count"),
    [
        (b"one\0two, three and four words", f"one{REPLACEMENT}two, three and four words", 1),
        (b"a\xed\xa0\x80b", f"a{REPLACEMENT}b", 1),
        (b"a\xed\xa0\xbd\xed\xb8\x80b", "a\U0001f600b", 0),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", f"a{REPLACEMENT}b", 1),
        ((RUSSIAN * 3).encode()[:-2] + b"\xd0", RUSSIAN * 3, None),
    ],
)
def test_what_cannot_be_stored_is_replaced_and_counted(
    data: bytes, text: str, count: int | None
) -> None:
    decoded = decode(data, "a.txt")
    if count is None:
        assert decoded.text.endswith(REPLACEMENT)
        assert decoded.replaced == 1
    else:
        assert (decoded.text, decoded.replaced) == (text, count)


def test_nothing_else_is_changed() -> None:
    text = "  e\u0301 \u00a0 ﬁ \ufeff  "  # no NFC, no trimming, a mark inside is a character
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "office"),
        (b"\x89PNG\r\n\x1a\n...", "PNG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "office"),
        (rb"{\rtf1\ansi text}", "RTF"),
        (bytes(range(256)) * 8, "binary"),
        (random.Random(1).randbytes(2000), "binary"),
        (b"\0" * 500, "binary"),
        (codecs.BOM_UTF16_LE + b"\0\xd8" * 40 + b"a", "binary|is not"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BadInput, match=reason) as refusal:
        decode(data, "some.txt")
    assert "some.txt" in refusal.value.message
    assert refusal.value.hint


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except BadInput:
        return
    decoded.text.encode("utf-8")
    assert "\r" not in decoded.text
    assert "\0" not in decoded.text


def test_a_named_encoding_goes_before_all_guessing() -> None:
    assert decode_as("Работа\r\n".encode("koi8_r"), "a.txt", " KOI8-R ").text == "Работа\n"
    marked = decode_as("\ufeffa\0".encode(), "a.txt", "utf-8")
    assert (marked.text, marked.encoding, marked.replaced) == ("a\ufffd", "utf-8", 1)
    assert decode_as(b"a", "a.txt", "").encoding == "utf-8"


@pytest.mark.parametrize("name", ["nosuch", "rot13", "zlib", "ascii", "utf-32", "undefined"])
def test_an_encoding_that_does_not_fit(name: str) -> None:
    with pytest.raises(BadInput, match="not in the encoding"):
        decode_as("äöü".encode(), "a.txt", name)


def test_blank_text_in_a_named_encoding() -> None:
    with pytest.raises(BadInput, match="empty"):
        decode_as(b" \n", "a.txt", "cp1251")
