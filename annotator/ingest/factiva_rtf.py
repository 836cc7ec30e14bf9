"""Reads downloads of Factiva that are RTF documents, with codes or without."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.factiva import (
    accession,
    coded_draft,
    coded_fields,
    displayed_articles,
    looks_coded,
    looks_displayed,
    no_articles,
)
from annotator.ingest.rtf import beginning, rtf_notes
from annotator.ingest.rtf_text import rtf_text
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming


def _sniff(head: bytes, _name: str) -> int:
    lines = beginning(head).split("\n")
    if looks_coded(lines):
        return 100
    known = any(accession(line) for line in lines) or b"activa" in head
    return 100 if known and looks_displayed(lines) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    document = rtf_text(file.read(), file.where)
    for note in rtf_notes(document):
        yield Remark(note)
    lines = document.text.split("\n")
    if looks_coded(lines):
        for number, fields in enumerate(coded_fields(lines), start=1):
            yield coded_draft(fields, number)
        return
    found = False
    for item in displayed_articles(lines):
        found = True
        yield item
    if not found:
        raise no_articles(file.where)


READER = ArticleReader(
    name="factiva-rtf",
    title=said("Factiva (RTF)"),
    extensions=(".rtf",),
    sniff=_sniff,
    read=_read,
)
