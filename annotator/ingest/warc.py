"""Reads web archives as crawlers write them: WARC with its pages, WET with their text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.encoding import decode
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import stated_url
from annotator.ingest.web_page import READER as WEB_PAGES
from annotator.ingest.web_page import Page, draft_of_page
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.gzipped import MAGIC, gunzipped
from annotator.untrusted.http_message import body_of, header_fields
from annotator.untrusted.incoming import Incoming

MAX_PAGE = 20_000_000  # bytes
MAX_BLANK = 1_000  # lines between two records
_BLOCK = 1 << 16
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_LENGTH = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of an archive: its number from 1, its fields, and its body as far as it is wanted."""

    number: int
    fields: Mapping[str, str]
    body: bytes
    too_large: bool

    @property
    def kind(self) -> str:
        """`response`, `conversion` and the like."""
        return self.fields.get("warc-type", "").lower()

    @property
    def url(self) -> str | None:
        """The address that it was fetched from."""
        return stated_url(self.fields.get("warc-target-uri", "").strip("<> "))

    @property
    def place(self) -> str:
        """What messages call it."""
        return said("record {number}", number=self.number)


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    packed = file.head(2) == MAGIC
    left_out = 0
    with gunzipped(file) if packed else file.open() as stream:
        for record in _records(stream, file.where):
            try:
                draft = _draft(record, file.where, str(options.get("take", "article")))
            except BadInput as problem:
                yield Remark(
                    problem.message,
                    problem.hint,
                    place=record.url or record.place,
                    severity="error",
                )
                continue
            if draft is None:
                left_out += record.kind in {"response", "resource", "revisit"}
            else:
                yield draft
    if left_out:
        yield Remark(
            said("1 record is no page that was fetched well, and was left out.")
            if left_out == 1
            else said(
                "{count} records are no pages that were fetched well, and were left out.",
                count=left_out,
            )
        )


def _records(stream: BinaryIO, where: str) -> Iterator[_Record]:
    """The records one after the other; bodies of those that hold no text are passed over.

    Raises:
        BadInput: what stands there is no record.
    """
    number = 0
    while (line := _next_line(stream)) is not None:
        number += 1
        if not line.startswith(b"WARC/"):
            raise BadInput(
                said(
                    "Record {number} of {where} does not begin as one.", number=number, where=where
                ),
                hint=said("The file is damaged, or no web archive. What stands before it came in."),
            )
        fields = header_fields(stream, where)
        stated = fields.get("content-length", "")
        if _LENGTH.fullmatch(stated) is None:
            raise BadInput(
                said(
                    "Record {number} of {where} does not say how long it is.",
                    number=number,
                    where=where,
                )
            )
        length = int(stated)
        wanted = fields.get("warc-type", "").lower() in {"response", "resource", "conversion"}
        take = min(length, MAX_PAGE) if wanted else 0
        body = _taken(stream, take)
        if len(body) < take or not _passed_over(stream, length - take):
            raise BadInput(
                said("{where} ends in the middle of record {number}.", number=number, where=where)
            )
        yield _Record(number, fields, body, wanted and length > MAX_PAGE)


def _next_line(stream: BinaryIO) -> bytes | None:
    for _ in range(MAX_BLANK):
        line = stream.readline(1000)
        if not line:
            return None
        if line.strip():
            return line
    return b""


def _taken(stream: BinaryIO, length: int) -> bytes:
    """So many bytes, or fewer at the end; asked for in blocks, for a length may lie."""
    blocks: list[bytes] = []
    while length > 0 and (block := stream.read(min(length, _BLOCK))):
        blocks.append(block)
        length -= len(block)
    return b"".join(blocks)


def _passed_over(stream: BinaryIO, length: int) -> bool:
    while length > 0:
        block = stream.read(min(length, _BLOCK))
        if not block:
            return False
        length -= len(block)
    return True


def _draft(record: _Record, where: str, take: str) -> Draft | None:
    """The article in a record; None where it holds no page that was fetched well."""
    if record.kind == "conversion":
        return _converted(record)
    if record.kind not in {"response", "resource"}:
        return None
    page = _page(record, where)
    if page is None:
        return None
    draft = draft_of_page(page, take)
    return replace(
        draft,
        identifiers={**draft.identifiers, **_identifiers(record)},
        origin={**draft.origin, **_origin(record)},
        place=record.url or record.place,
    )


def _page(record: _Record, where: str) -> Page | None:
    kind = record.fields.get("content-type", "").lower()
    body: bytes | None = record.body
    if kind.startswith("application/http"):
        stream = io.BytesIO(record.body)
        status = stream.readline(1000).split()
        if len(status) < 2 or not status[0].startswith(b"HTTP/") or status[1] != b"200":
            return None
        fields = header_fields(stream, where)
        kind = fields.get("content-type", "").lower()
        body = body_of(stream.read(), fields, MAX_PAGE)
    if kind.partition(";")[0].strip() not in _HTML:
        return None
    if body is None or record.too_large:
        raise BadInput(said("The page is too large, or packed in a manner that is not read."))
    charset = _CHARSET.search(kind)
    return Page(body, record.url or record.place, record.url, charset[1] if charset else None)


def _converted(record: _Record) -> Draft | None:
    if record.fields.get("content-type", "text/plain").partition(";")[0].strip() != "text/plain":
        return None
    if record.too_large:
        raise BadInput(said("The text is too large for one article."))
    decoded = decode(record.body, record.url or record.place)
    named = record.fields.get("warc-identified-content-language", "").partition(",")[0]
    return Draft(
        decoded.text.strip("\n"),
        url=record.url,
        language=language_tag(named),
        identifiers=_identifiers(record),
        origin={"encoding": decoded.encoding, **_origin(record)},
        place=record.url or record.place,
    )


def _identifiers(record: _Record) -> dict[str, str]:
    name = record.fields.get("warc-record-id", "").strip("<> ")
    return {"warc-record-id": name} if name else {}


def _origin(record: _Record) -> dict[str, str]:
    """When the page was fetched; that is not when the article appeared."""
    fetched = record.fields.get("warc-date", "")
    return {"fetched": fetched} if fetched else {}


def _sniff(head: bytes, name: str) -> int:
    if head.startswith(b"WARC/"):
        return 100
    lower = name.lower()
    packed = head.startswith(MAGIC) and lower.endswith((".warc.gz", ".wet.gz"))
    return 95 if packed else 50 if lower.endswith((".warc", ".wet")) else 0


READER = ArticleReader(
    "warc",
    said("Web archives (WARC, WET)"),
    (".warc", ".wet"),
    _sniff,
    _read,
    options=WEB_PAGES.options,
)
