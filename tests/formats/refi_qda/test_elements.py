"""Identifiers and words of projects."""

from __future__ import annotations

import re

from annotator.formats.refi_qda.elements import guid, same_guid, xml_words


def test_guids_are_the_same_for_the_same_things() -> None:
    assert guid("a", "b") == guid("a", "b")
    assert len({guid("a", "b"), guid("a/b"), guid("a", "b", 0), guid("b", "a")}) == 4
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", guid("a"))


def test_guids_are_compared_without_case_and_braces() -> None:
    assert same_guid("{ab-Cd} ") == "AB-CD"


def test_words_that_xml_can_hold() -> None:
    assert xml_words("a\tb\nc🚩\u2028") == "a\tb\nc🚩\u2028"
    assert xml_words("\0\x0b\ufffe\ud800") == "\N{REPLACEMENT CHARACTER}" * 4
