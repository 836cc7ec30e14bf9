"""Reads PDF documents that have a text layer, one article each, page by page."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.dates import read_date
from annotator.ingest.document_draft import titled
from annotator.model.article import Published
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 2_000
MAX_STREAM = 20_000_000  # bytes of one unpacked stream; a page of text has some thousand
MAX_CHARACTERS = 50_000_000
_MARK = b"%PDF-"
_DATE = re.compile(r"\s*D:(?P<year>\d{4})(?P<month>\d\d)?(?P<day>\d\d)?")

# What the library raises on broken files, besides its own errors.
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError,
    OSError, RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip


def _sniff(head: bytes, name: str) -> int:
    if _MARK in head[:1024]:
        return 100
    return 50 if name.lower().endswith(".pdf") else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters is said below
    data = file.read()
    with pypdf.apply_configuration(
        zlib_maximum_output_length=MAX_STREAM,
        lzw_maximum_output_length=MAX_STREAM,
        run_length_maximum_output_length=MAX_STREAM,
        array_based_stream_maximum_output_length=MAX_STREAM,
        maximum_declared_stream_length=MAX_STREAM,
    ):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data))
            _unlock(reader, file.where)
            count = len(reader.pages)
        except (PyPdfError, *_BROKEN) as failure:
            raise BadInput(
                said(
                    "{where} is not a PDF document that can be read: {failure}.",
                    where=file.where,
                    failure=str(failure) or type(failure).__name__,
                ),
                hint=said("Open it in a PDF viewer and save it again."),
            ) from None
        if count > MAX_PAGES:
            raise BadInput(
                said("{where} has {count} pages; that is not one article.", where=file.where,
                     count=count),
                hint=said("Cut it into one file an article."),
            )  # fmt: skip
        found = list(_pages(reader, count))
        title, published = _properties(reader)
    for number, words in enumerate(found, start=1):
        if isinstance(words, BadInput):
            yield Remark(words.message, words.hint, place=said("page {number}", number=number))
    yield _draft(
        ["" if isinstance(words, BadInput) else words for words in found],
        title,
        published,
        file.where,
    )


def _unlock(reader: PdfReader, where: str) -> None:
    """Open a document that anybody may open but not change; others need their password."""
    from pypdf import PasswordType
    from pypdf.errors import DependencyError

    if not reader.is_encrypted:
        return
    try:
        opened = reader.decrypt("")
    except DependencyError:  # AES needs a library of its own
        opened = PasswordType.NOT_DECRYPTED
    if opened == PasswordType.NOT_DECRYPTED:
        raise BadInput(
            said("{where} is encrypted.", where=where),
            hint=said("Open it in a PDF viewer and print it into a new PDF, without a password."),
        )


def _pages(reader: PdfReader, count: int) -> Iterator[str | BadInput]:
    """The text of each page, or what is wrong with it."""
    from pypdf.errors import PyPdfError

    left = MAX_CHARACTERS
    for index in range(count):
        try:
            words = reader.pages[index].extract_text()
        except (PyPdfError, *_BROKEN) as failure:
            yield BadInput(
                said(
                    "The text of this page cannot be read: {failure}.",
                    failure=str(failure) or type(failure).__name__,
                )
            )
            continue
        left -= len(words)
        if left < 0:
            raise BadInput(
                said("It has more than {count} characters; that is not one article.",
                     count=MAX_CHARACTERS),
                hint=said("Cut it into one file an article."),
            )  # fmt: skip
        yield words


def _draft(found: list[str], title: str | None, published: Published | None, where: str) -> Draft:
    pages = []
    position = 0
    for words in found:
        pages.append((position, position + len(words)))
        position += len(words) + 1
    empty = sum(not words.strip() for words in found)
    if empty == len(found):
        raise BadInput(
            said("{where} holds no text, only pictures of it.", where=where),
            hint=said("It needs character recognition (OCR) first."),
        )
    notes = []
    if empty:
        notes.append(
            said("{empty} of {count} pages hold no text; they need character recognition.",
                 empty=empty, count=len(found))
        )  # fmt: skip
    if published is not None:
        notes.append(said("Its date is the one on which the PDF was made."))
    return Draft(
        text="\n".join(found),
        title=title,
        published=published,
        pages=tuple(pages),
        notes=tuple(notes),
    )


def _properties(reader: PdfReader) -> tuple[str | None, Published | None]:
    """Title and date of the document's information; what is broken there is not there."""
    from pypdf.errors import PyPdfError

    try:
        info = reader.metadata
        title = None if info is None else info.title
        raw = None if info is None else info.creation_date_raw
    except (PyPdfError, *_BROKEN):
        return None, None
    date = _DATE.match(str(raw)) if raw else None
    published = None
    if date is not None:
        parts = [part for part in date.groups() if part]
        published = read_date("-".join(parts), raw=str(raw))
    return titled(str(title)) if title else None, published


READER = ArticleReader(
    name="pdf",
    title=said("PDF document"),
    extensions=(".pdf",),
    sniff=_sniff,
    read=_read,
)
