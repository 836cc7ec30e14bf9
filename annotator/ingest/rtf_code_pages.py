"""Knows the code pages and character sets that RTF (1.9.1) names by number."""

from __future__ import annotations

import codecs

DEFAULT = "cp1252"
CODEC_OF_WORD = {b"ansi": "cp1252", b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}
_PAGES = frozenset(
    {437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 936, 949, 950}
    | set(range(1250, 1259))
)
_OTHER_PAGES = {65001: "utf-8", 1361: "johab", 10000: "mac_roman", 10006: "mac_greek",
                10007: "mac_cyrillic", 10029: "mac_latin2", 10081: "mac_turkish"}  # fmt: skip
CODEC_OF_CHARSET = {
    77: "mac_roman", 83: "mac_greek", 84: "mac_cyrillic", 88: "mac_latin2", 85: "mac_turkish",
    128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip


def codec_of_page(number: int) -> str:
    """The codec of a code page; of one that is not known, that of Western Europe."""
    if number in _PAGES:
        return codecs.lookup(f"cp{number}").name
    return _OTHER_PAGES.get(number, DEFAULT)
