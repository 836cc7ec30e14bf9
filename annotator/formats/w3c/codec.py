"""The format of Web Annotations: what it is recognized by, and what it can hold."""

from __future__ import annotations

from annotator.formats.base import Format
from annotator.formats.capabilities import EVERYTHING
from annotator.formats.line_writer import one_or_list
from annotator.formats.w3c.reading import read_collections
from annotator.formats.w3c.terms import NAME
from annotator.formats.w3c.writing import written_collection
from annotator.model.said import said


def _sniff(head: bytes, name: str) -> int:
    if b'"annotator.article"' in head or head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (
        b"{",
        b"[",
    ):
        return 0
    if b"ns/anno.jsonld" in head or b'"AnnotationCollection"' in head:
        return 95
    if b'"TextPositionSelector"' in head or b'"TextQuoteSelector"' in head:
        return 90
    return 50 if name.lower().endswith(".jsonld") else 0


FORMAT = Format(
    name=NAME,
    title=said("W3C Web Annotation (JSON-LD)"),
    extensions=(".jsonld", ".json"),
    sniff=_sniff,
    read=read_collections,
    write=one_or_list(written_collection),
    capabilities=EVERYTHING,
)
