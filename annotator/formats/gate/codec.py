"""The format of GATE: what it is recognized by, and what it can hold."""

from __future__ import annotations

import re

from annotator.formats.base import Format
from annotator.formats.capabilities import EVERYTHING
from annotator.formats.gate.reading import NAME, read_documents
from annotator.formats.gate.writing import GateWriter
from annotator.model.said import said


def _sniff(head: bytes, name: str) -> int:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        return 95 if b"<GateDocument" in head else 0
    if b'"annotator.article"' in head or not start.startswith((b"{", b"[")):
        return 0
    if re.search(rb'"(annotation_sets|offset_type)"\s*:', head):
        return 95
    return 50 if name.lower().endswith(".bdocjs") else 0


FORMAT = Format(
    name=NAME,
    title=said("GATE, a folder of .bdocjs files (XML is read)"),
    extensions=(".bdocjs", ".xml"),
    sniff=_sniff,
    read=read_documents,
    write=GateWriter,
    capabilities=EVERYTHING,
    folder=True,
)
