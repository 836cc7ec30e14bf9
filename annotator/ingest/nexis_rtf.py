"""Reads downloads of Nexis Uni that are RTF documents, one or many articles each."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.nexis import looks_like_nexis, nexis_articles
from annotator.ingest.rtf import beginning, rtf_notes
from annotator.ingest.rtf_text import rtf_text
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming


def _sniff(head: bytes, _name: str) -> int:
    return 100 if looks_like_nexis(beginning(head)) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    found = rtf_text(file.read(), file.where)
    for note in rtf_notes(found):
        yield Remark(note)
    yield from nexis_articles(found.text, file.where)


READER = ArticleReader(
    name="nexis-rtf",
    title=said("Nexis Uni (RTF)"),
    extensions=(".rtf", ".doc"),
    sniff=_sniff,
    read=_read,
)
