"""The words of the Web Annotation vocabulary that are written and read, and the names of things.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017. Names are made of ids by
UUID version 5 (RFC 9562), so that the same article has the same ones in every export.
"""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

NAME = "w3c"
OURS = "annotator"
ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: list[Any] = [
    ANNO,
    # JSON-LD 1.1: what stands under our key is JSON and means nothing to others.
    {"@version": 1.1, OURS: {"@id": "urn:news-annotator:record", "@type": "@json"}},
]
POSITION, QUOTE = "TextPositionSelector", "TextQuoteSelector"
QUOTED = 24  # characters before and behind a quote


def name_of(article: str, thing: str) -> str:
    """The name (an IRI) of an article's annotation or other thing."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'urn:news-annotator:{article}:{thing}')}"


def list_of(value: object) -> list[Any]:
    """What may stand alone or in a list, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
