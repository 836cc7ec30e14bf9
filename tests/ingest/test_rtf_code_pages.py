"""Code pages that RTF names are codecs that decode letters."""

from __future__ import annotations

import codecs

import pytest

from annotator.ingest.rtf_code_pages import CODEC_OF_CHARSET, CODEC_OF_WORD, DEFAULT, codec_of_page


@pytest.mark.parametrize("codec", [*CODEC_OF_CHARSET.values(), *CODEC_OF_WORD.values()])
def test_every_codec_decodes_ascii_to_itself(codec: str) -> None:
    letters = bytes(range(0x20, 0x5C)).decode("ascii")
    assert codecs.decode(letters.encode("ascii"), codec) == letters


@pytest.mark.parametrize(
    ("number", "codec"),
    [(1251, "cp1251"), (932, "cp932"), (65001, "utf-8"), (10000, "mac_roman"), (65000, DEFAULT),
     (37, DEFAULT), (-5, DEFAULT), (0, DEFAULT)],
)  # fmt: skip
def test_pages(number: int, codec: str) -> None:
    assert codec_of_page(number) == codec
