"""The format of BioC: what it is recognized by, and what it can hold."""

from __future__ import annotations

import re

from annotator.formats.base import Format
from annotator.formats.bioc.reading import NAME, read_documents
from annotator.formats.bioc.writing import BiocWriter
from annotator.formats.capabilities import EVERYTHING
from annotator.model.said import said


def _sniff(head: bytes, _name: str) -> int:
    if b'"annotator.article"' in head:
        return 0
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        return 95 if re.search(rb"<collection\b", head) and b"<document" in head else 0
    if not start.startswith((b"{", b"[")):
        return 0
    if re.search(rb'"passages"\s*:\s*\[', head):
        return 95
    return 0


FORMAT = Format(
    name=NAME,
    title=said("BioC (JSON; XML is read)"),
    extensions=(".json", ".xml"),
    sniff=_sniff,
    read=read_documents,
    write=BiocWriter,
    capabilities=EVERYTHING,
)
