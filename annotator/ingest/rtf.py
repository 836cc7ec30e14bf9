"""Reads RTF documents, one article each."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.document_draft import document_draft
from annotator.ingest.rtf_text import MARK, RtfText, rtf_text
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming


def _sniff(head: bytes, name: str) -> int:
    if MARK in head[:64]:
        return 90
    return 50 if name.lower().endswith(".rtf") else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    found = rtf_text(file.read(), file.where)
    yield document_draft(
        found.text,
        heading=None,
        title=found.title,
        origin={"encoding": found.codepage},
        notes=rtf_notes(found),
    )


def beginning(head: bytes) -> str:
    """The text in the first bytes of a file, as far as it is RTF."""
    try:
        return rtf_text(head, "").text
    except BadInput:
        return ""


def rtf_notes(found: RtfText) -> tuple[str, ...]:
    """What to tell of what was left out, and of what is broken."""
    notes = []
    if found.footnotes:
        notes.append(said("Foot-notes were left out: {count}.", count=found.footnotes))
    if found.boxes:
        notes.append(said("Text boxes were left out: {count}.", count=found.boxes))
    if found.changes:
        notes.append(said("It has tracked changes; it was read as if all were accepted."))
    if found.broken:
        notes.append(
            said("Bytes that its code page does not know became U+FFFD: {count}.",
                 count=found.broken)
        )  # fmt: skip
    if not found.whole:
        notes.append(said("The file ends too early; the end of the text may be missing."))
    return tuple(notes)


READER = ArticleReader(
    name="rtf",
    title=said("RTF document"),
    extensions=(".rtf",),
    sniff=_sniff,
    read=_read,
)
