"""The text in RTF: code pages, Unicode, links, tables, and what is no part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.rtf_text import MAX_DEPTH, rtf_text
from annotator.model.errors import BadInput
from tests.ingest.documents import rtf, rtf_words


def text(body: str, head: str = r"\ansi\ansicpg1252\uc1") -> str:
    return rtf_text(rtf(body, head), "a.rtf").text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"Caf\'e9 \u8364?100", "Café €100"),
        (r"\u-10179?\u-8704? on", "😀 on"),  # two halves of one character
        (r"a\~b\_c\-d \{x\}\\", "a\xa0b\u2011c\xadd {x}\\"),
        (r"\ldblquote so\rdblquote\emdash said", "“so”—said"),
        (r"one\par two\line three", "one\ntwo\nthree"),
        (r"a\cell b\cell\row c", "a\tb\t\nc"),
        (r"see {\field{\*\fldinst{HYPERLINK \"http://x.example\"}}{\fldrslt the {\ul link}}}.", "see the link."),
        (r"a{\v hidden} b\v no\v0 c\v no\plain d", "a b c d".replace(" c d", "cd")),
        (r"x{\footnote no}{\header no}{\*\unknown no}{\pict\bin4 }}}}ffff}y", "xy"),
        (r"{\uc2 \u1078 ab\u1078\'aa\'bb}\u1078 c!", "жж" + "ж!"),
        (r"{\b bold} text {\i}", "bold text "),
    ],
)  # fmt: skip
def test_what_is_shown(body: str, shown: str) -> None:
    assert text(body) == shown


@pytest.mark.parametrize(
    ("head", "body", "shown"),
    [
        (r"\ansi\ansicpg1251", r"\'cc\'ee\'f1\'ea\'e2\'e0", "Москва"),
        (r"\ansi\ansicpg932", r"\'83A\'82\'a0", "アあ"),  # the second byte may be a letter
        (r"\mac", r"caf\'8e", "café"),
        (r"\ansi\ansicpg65001", r"caf\'c3\'a9", "café"),
        (r"\ansi\ansicpg12345", r"caf\'e9", "café"),  # not known: Western Europe
        (r"\ansi\deff0{\fonttbl{\f0\fcharset0 T;}{\f1\fcharset204 A;}}", r"\'e9{\f1 \'cf}\'e9", "éПé"),
        (r"\ansi\deff1{\fonttbl{\f1\fcharset204 A;}}", r"\'cf", "П"),
    ],
)  # fmt: skip
def test_code_pages(head: str, body: str, shown: str) -> None:
    assert text(body, head) == shown


def test_what_is_told() -> None:
    found = rtf_text(
        rtf(
            r"{\info{\title M\'e4rz}{\author no}}{\footnote a}{\shp{\*\shpinst{\shptxt b}}}"
            r"kept {\deleted gone }{\revised new}"
        ),
        "a.rtf",
    )
    assert (found.text, found.title) == ("kept new", "März")
    assert (found.footnotes, found.boxes, found.changes) == (1, 1, 2)
    assert found.whole
    assert found.codepage == "cp1252"


def test_bytes_that_the_code_page_does_not_know_are_counted() -> None:
    found = rtf_text(rtf(r"a\'81b", r"\ansi\ansicpg1252"), "a.rtf")
    assert (found.text, found.broken) == ("a\ufffdb", 1)


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    found = rtf_text(rtf("one\\par two")[:-4], "a.rtf")
    assert found.text == "one\n"[:4]
    assert not found.whole


def test_what_is_no_rtf() -> None:
    with pytest.raises(BadInput, match=r"a\.rtf is not an RTF document"):
        rtf_text(b"Dear all", "a.rtf")


def test_groups_without_end() -> None:
    with pytest.raises(BadInput, match="nested without end"):
        rtf_text(b"{\\rtf1" + b"{" * (MAX_DEPTH + 10), "a.rtf")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n")))
def test_every_character_comes_back(words: str) -> None:
    assert text(rtf_words(words)) == words


@given(st.binary(max_size=300))
def test_nothing_makes_it_fail(data: bytes) -> None:
    rtf_text(b"{\\rtf1" + data, "a.rtf")
