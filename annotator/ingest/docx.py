"""Reads Word documents (DOCX), one article each."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.document_draft import document_draft
from annotator.ingest.docx_text import LeftOut, word_text
from annotator.ingest.nexis import looks_like_nexis
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

ZIP = b"PK\x03\x04"
_PARTS = (b"word/document", b"[Content_Types].xml")
_NAMES = (".docx", ".docm", ".dotx")


def _sniff(head: bytes, name: str) -> int:
    named = name.lower().endswith(_NAMES)
    if head.startswith(ZIP):
        if b"word/" in head or (named and any(part in head for part in _PARTS)):
            return 90
        return 50 if named else 0
    return 50 if named else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    found = word_text(file)
    text = "\n".join(found.paragraphs)
    if looks_like_nexis(text):
        yield Remark(
            said("This is a download of Nexis Uni; it was read as one article."),
            hint=said("Import it as “{title}” to get its articles.", title="Nexis Uni (DOCX)"),
        )
    origin = {"document_author": found.creator, "document_created": found.created}
    yield document_draft(
        text,
        heading=found.heading,
        title=found.title,
        origin={name: value for name, value in origin.items() if value},
        notes=word_notes(found.left_out),
    )


def word_notes(left_out: LeftOut) -> tuple[str, ...]:
    """What to tell of what was left out."""
    notes = []
    if left_out.footnotes:
        notes.append(said("Foot-notes were left out: {count}.", count=left_out.footnotes))
    if left_out.boxes:
        notes.append(said("Text boxes were left out: {count}.", count=left_out.boxes))
    if left_out.changes:
        notes.append(said("It has tracked changes; it was read as if all were accepted."))
    if left_out.comments:
        notes.append(said("Comments were left out: {count}.", count=left_out.comments))
    if left_out.chunks:
        notes.append(said("Documents inside the document were left out: {count}.",
                          count=left_out.chunks))  # fmt: skip
    return tuple(notes)


READER = ArticleReader(
    name="docx",
    title=said("Word document (DOCX)"),
    extensions=_NAMES,
    sniff=_sniff,
    read=_read,
)
