"""Turns a web page's bytes into text by what the page declares, as browsers do."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from annotator.ingest.encoding import REPLACEMENT, Decoded, decode, with_line_feeds
from annotator.untrusted.markup import parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")  # text has none
_LOOKED_AT = 4096  # bytes in which a page declares its encoding; the standard says 1024
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
# Pages that say these mean the larger sets: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
    "shift_jis": "cp932",
}  # fmt: skip
# What a page may be in; Python knows codecs that do other things than decode letters.
_OF_TEXT = re.compile(
    r"cp\d{3,4}|iso8859-\d{1,2}|koi8-[rtu]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_\w+|iso2022_\w+|johab|tis-620"
)


def decode_page(data: bytes, where: str, declared: str | None = None) -> Decoded:
    """The text of a page: mark, UTF-8, the encoding it or its sender declares, then the likeliest.

    Raises:
        BadInput: the page is empty or blank, binary, or in no encoding that could be found.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        for name in (declared, _declared(data)):
            text = None if name is None else _as(data, name)
            if text is not None:
                plain, newline = with_line_feeds(text[0])
                return Decoded(plain, text[1], newline, plain.count(REPLACEMENT))
    return decode(data, where)


def page_root(data: bytes, where: str) -> _Element:
    """The root element of a page.

    Raises:
        BadInput: there is nothing in it, or it is no text.
    """
    return parse_html(_XML_DECLARATION.sub("", decode_page(data, where).text, count=1), where)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_LOOKED_AT])
    return None if found is None else found[1].decode("ascii")


def _as(data: bytes, name: str) -> tuple[str, str] | None:
    """The text and the codec's name; None where this is none, or hardly any of it fits."""
    try:
        codec = codecs.lookup(name)
        codec = codecs.lookup(_MEANT.get(codec.name, codec.name))
        if not _OF_TEXT.fullmatch(codec.name):
            return None
        text = codec.decode(data, "replace")[0]
    except (LookupError, UnicodeError, ValueError):
        return None
    return (text, codec.name) if text.count(REPLACEMENT) <= len(text) // 100 else None
