"""Turns a file's bytes into text with LF line ends, or says why they are not text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from annotator.ingest.alphabets import ENCODINGS, guess_latin
from annotator.model.errors import BadInput
from annotator.model.said import said

Newline = Literal["lf", "crlf", "cr", "mixed", "none"]

FALLBACK = "cp1252"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SAVE_AS_TEXT = said("Save it as plain text in UTF-8 and import that.")
_ENOUGH_TO_TELL = 64  # bytes; fewer fit many encodings
_GUESS_BYTES = 100_000

# Longer marks first: the one of UTF-32 begins like the one of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)

_MAGIC = (
    (b"%PDF-", said("a PDF document")),
    (b"PK\x03\x04", said("an office document or ZIP archive")),
    (b"PK\x05\x06", said("a ZIP archive")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", said("an old office document")),
    (b"{\\rtf", said("an RTF document")),
    (b"\x89PNG\r\n", said("a PNG picture")),
    (b"\xff\xd8\xff", said("a JPEG picture")),
    (b"GIF8", said("a GIF picture")),
    (b"SQLite format 3\0", said("an SQLite database")),
    (b"\x1f\x8b", said("a gzip archive")),
    (b"BZh", said("a bzip2 archive")),
    (b"\xfd7zXZ\0", said("an xz archive")),
    (b"7z\xbc\xaf\x27\x1c", said("a 7-Zip archive")),
    (b"\x7fELF", said("a program")),
)

# What newspapers' archives are written in. Left to itself the guesser also proposes code pages
# that nobody has used for text in decades.
_PLAUSIBLE = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "tis_620",
]  # fmt: skip

_LATIN = {*ENCODINGS, "iso8859_2", "iso8859_9"}

_CONTROLS = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE_PAIR = re.compile("([\ud800-\udbff])([\udc00-\udfff])")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as it will be stored, and how the file looked.

    `replaced` counts characters that cannot be stored (U+0000, lone surrogates, broken bytes) and
    became U+FFFD; `guessed` says that no encoding fitted well and the likeliest was taken.
    """

    text: str
    encoding: str
    newline: Newline
    replaced: int = 0
    guessed: bool = False


def decode(data: bytes, where: str) -> Decoded:
    """The text in a file's bytes: byte order mark dropped, line ends LF, nothing else changed.

    Args:
        data: The whole file.
        where: What messages call it.

    Raises:
        BadInput: the file is empty or blank, binary, or in no encoding that could be found.
    """
    if not data:
        raise _empty(where)
    kind = binary_kind(data)
    if kind is not None:
        raise BadInput(
            said("{where} is {kind}, not plain text.", where=where, kind=kind),
            hint=_SAVE_AS_TEXT,
        )
    raw, encoding, broken, guessed = _to_text(data, where)
    text, newline = with_line_feeds(raw)
    replaced = broken
    if "\0" in text or not _encodable(text):
        text = _SURROGATE_PAIR.sub(_joined, text)
        text, unstorable = _UNSTORABLE.subn(REPLACEMENT, text)
        replaced += unstorable
    if not text.strip():
        raise _empty(where)
    return Decoded(text, encoding, newline, replaced, guessed)


def binary_kind(data: bytes) -> str | None:
    """What these bytes begin as, where that is no text: "a PDF document"."""
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def decode_as(data: bytes, where: str, encoding: str) -> Decoded:
    """The text in a file's bytes in the encoding that a person names; "" finds it out.

    Raises:
        BadInput: there is no such encoding, the bytes do not fit it, or the file is blank.
    """
    if not encoding.strip():
        return decode(data, where)
    try:
        text = data.decode(encoding.strip())  # refuses codecs that do other things than decode text
    except (LookupError, UnicodeError, ValueError):
        raise BadInput(
            said("{where} is not in the encoding {encoding}.", where=where, encoding=encoding[:40]),
            hint=said("Leave the encoding empty to have it found out."),
        ) from None
    plain, newline = with_line_feeds(text.removeprefix("\ufeff"))
    plain, replaced = _UNSTORABLE.subn(REPLACEMENT, plain)
    if not plain.strip():
        raise _empty(where)
    return Decoded(plain, codecs.lookup(encoding.strip()).name, newline, replaced)


def with_line_feeds(text: str) -> tuple[str, Newline]:
    """The text with LF for CR LF and CR, and which of them it had. U+2028 and its like stay."""
    if "\r" not in text:
        return text, "lf" if "\n" in text else "none"
    both = text.count("\r\n")
    returns = text.count("\r") - both
    feeds = text.count("\n") - both
    found = [name for name, count in (("crlf", both), ("cr", returns), ("lf", feeds)) if count]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    newline: Newline = "mixed"
    if len(found) == 1:
        newline = "crlf" if both else "cr"
    return plain, newline


def _empty(where: str) -> BadInput:
    return BadInput(
        said("{where} is empty.", where=where),
        hint=said("There is nothing to annotate in it; leave it out."),
    )


def _binary(where: str) -> BadInput:
    return BadInput(
        said("{where} is a binary file, not plain text.", where=where), hint=_SAVE_AS_TEXT
    )


def _to_text(data: bytes, where: str) -> tuple[str, str, int, bool]:
    """(text, name of the encoding, broken characters, whether it is only a guess)."""
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec, name, where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, where)
    if _looks_binary(text):
        unmarked = _utf16_without_mark(data)
        if unmarked is None:
            raise _binary(where)
        return unmarked
    return text, "utf-8", 0, False


def _marked(body: bytes, codec: str, name: str, where: str) -> tuple[str, str, int, bool]:
    try:
        text = body.decode(codec, "surrogatepass")
        broken = 0
    except UnicodeDecodeError:
        text = body.decode(codec, "replace")
        broken = text.count(REPLACEMENT)
        if broken > len(text) // 20 + 1:
            raise BadInput(
                said(
                    "{where} begins like {upper} text, but is not.", where=where, upper=name.upper()
                ),
                hint=_SAVE_AS_TEXT,
            ) from None
    if _looks_binary(text):
        raise _binary(where)
    return text, name, broken, False


def _utf16_without_mark(data: bytes) -> tuple[str, str, int, bool] | None:
    """Text of two-byte characters that forgot its mark: every other byte is zero."""
    head = data[:4096]
    half = len(head) // 2
    for codec, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if half and len(data) % 2 == 0 and zeros.count(0) > 0.6 * half > 10 * head.count(b"\0\0"):
            try:
                return data.decode(codec), codec, 0, False
            except UnicodeDecodeError:
                return None
    return None


def _not_utf8(data: bytes, where: str) -> tuple[str, str, int, bool]:
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        return text, "utf-8", 0, False
    controls = sum(data.count(bytes([code])) for code in (*range(7), *range(14, 27)))
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return unmarked
    if b"\0" in data or controls > len(data) // 50:
        raise _binary(where)
    mended = data.decode("utf-8", "replace")
    broken = mended.count(REPLACEMENT) - data.count(REPLACEMENT.encode())
    if len(_MULTIBYTE.findall(data)) >= 10 * broken:
        return mended, "utf-8", broken, False
    guess, certain = _guess(data[:_GUESS_BYTES])
    for codec in (guess, FALLBACK):
        try:
            return data.decode(codec), codec, 0, not certain or codec != guess
        except UnicodeDecodeError:
            continue
    raise BadInput(
        said("{where} is in an encoding that could not be found out.", where=where),
        hint=_SAVE_AS_TEXT,
    )


def _guess(data: bytes) -> tuple[str, bool]:
    """The likeliest encoding of text that is not UTF-8, and whether it is more than a guess."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_PLAUSIBLE, enable_fallback=False).best()
    if best is not None and best.encoding not in _LATIN:
        return best.encoding, len(data) >= _ENOUGH_TO_TELL
    latin = guess_latin(data)
    if latin is None:
        return FALLBACK, False
    return latin.encoding, latin.share >= 0.9 and not latin.rival


def _looks_binary(text: str) -> bool:
    """Whether control characters are too many for text that merely has a few strays."""
    if text.isprintable():
        return False
    return len(_CONTROLS.findall(text)) > max(2, len(text) // 20)


def _encodable(text: str) -> bool:
    """Whether there is no surrogate; asking the encoder is the fastest way."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _joined(pair: re.Match[str]) -> str:
    high, low = ord(pair[1]) - 0xD800, ord(pair[2]) - 0xDC00
    return chr(0x10000 + (high << 10) + low)
