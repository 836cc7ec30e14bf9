"""Reads downloads of Nexis Uni that are Word documents, one or many articles each."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.docx import ZIP, word_notes
from annotator.ingest.docx_text import word_text
from annotator.ingest.nexis import looks_like_nexis, nexis_articles
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_HEADER = struct.Struct("<4sHHHHHIIIHH")
_MAIN = b"word/document.xml"
_DEFLATED = 8
_SEEN = 400_000  # bytes of XML that are unpacked to look at


def _sniff(head: bytes, _name: str) -> int:
    if not head.startswith(ZIP):
        return 0
    xml = _unpacked(head)
    text = xml.decode("utf-8", "replace").replace("</w:p>", "\n")
    return 100 if looks_like_nexis(_without_tags(text)) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    found = word_text(file)
    for note in word_notes(found.left_out):
        yield Remark(note)
    yield from nexis_articles("\n".join(found.paragraphs), file.where)


def _unpacked(head: bytes) -> bytes:
    """The beginning of the document's XML, as far as the beginning of the file holds it."""
    start = head.find(_MAIN) - _HEADER.size
    if start < 0:
        return b""
    mark, _, _, method, *_, name, extra = _HEADER.unpack_from(head, start)
    data = head[start + _HEADER.size + name + extra :]
    if mark != ZIP or method != _DEFLATED:
        return data if mark == ZIP else b""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, _SEEN)
    except zlib.error:
        return b""


def _without_tags(xml: str) -> str:
    """The characters between tags; enough to recognise labels."""
    return "".join(part.rpartition(">")[2] for part in xml.split("<"))


READER = ArticleReader(
    name="nexis-docx",
    title=said("Nexis Uni (DOCX)"),
    extensions=(".docx",),
    sniff=_sniff,
    read=_read,
)
