"""Reads newsletters: e-mails one a file, and mailboxes of many."""

from __future__ import annotations

import email
import email.utils
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import BinaryIO

from annotator.ingest.agency_fields import that_say_something
from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.bylines import is_organization, is_person
from annotator.ingest.dates import read_date
from annotator.ingest.encoding import decode
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import stated_line
from annotator.ingest.web_page import Page, draft_of_page
from annotator.model.article import Byline, Published
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

MAX_MAIL = 50_000_000  # bytes
MAX_PARTS = 1_000
MAX_HEADER = 5_000  # code points of a field that are looked at
_LINE = 1 << 20
_ENOUGH = 0.4  # of the HTML part's length; a shorter text part only points to the web
_BEGUN = re.compile(rb"From [^\r\n]{1,500}\r?\n[!-9;-~]{1,80}:")
_FIELD = re.compile(
    rb"^(From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Delivered-To"
    rb"|Reply-To|Sender|List-[A-Za-z-]+|DKIM-Signature|Content-Type|X-[A-Za-z0-9-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
# What the standard library's parser raises on mails that nobody sent.
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, HeaderParseError, LookupError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    prefer = str(options.get("part", "auto"))
    if not _BEGUN.match(file.head(1_000)):
        yield _draft(file.read(MAX_MAIL), prefer, "", file.where)
        return
    number = 0
    with file.open() as stream:
        for data in _mails(stream):
            number += 1
            place = said("mail {number}", number=number)
            try:
                if data is None:
                    raise BadInput(
                        said("It is larger than {limit} MB.", limit=MAX_MAIL // 1_000_000)
                    )
                yield _draft(data, prefer, place, place)
            except BadInput as problem:
                yield Remark(problem.message, problem.hint, place=place, severity="error")


def _mails(stream: BinaryIO) -> Iterator[bytes | None]:
    """The mails of a mailbox (mbox), without the lines that part them; None for one too large."""
    lines: list[bytes] = []
    size = 0
    blank, begun = True, False
    while line := stream.readline(_LINE):
        if blank and line.startswith(b"From "):
            if begun:
                yield _whole(lines, size)
            lines, size, begun = [], 0, True
        else:
            size += len(line)
            if size <= MAX_MAIL:
                lines.append(line)
            else:
                lines.clear()
        blank = line in {b"\n", b"\r\n"}
    if begun:
        yield _whole(lines, size)


def _whole(lines: list[bytes], size: int) -> bytes | None:
    return _QUOTED_FROM.sub(rb"\1", b"".join(lines)) if size <= MAX_MAIL else None


def _draft(data: bytes, prefer: str, place: str, where: str) -> Draft:
    try:
        message = email.message_from_bytes(data)
        return _draft_of(message, prefer, place, where)
    except _BROKEN:
        raise BadInput(said("{where} is not an e-mail that can be read.", where=where)) from None


def _draft_of(message: Message, prefer: str, place: str, where: str) -> Draft:
    plain, marked_up, attached = _parts(message, where)
    if not (plain.strip() or marked_up.strip()):
        raise BadInput(
            said("{where} holds no text.", where=where),
            hint=said("Texts that are attached as files are not read; save them and import those."),
        )
    takes_html = prefer == "html" or (
        prefer == "auto" and len(plain.strip()) < _ENOUGH * len(marked_up.strip())
    )
    if not plain.strip():
        takes_html = True
    elif not marked_up.strip():
        takes_html = False
    name, address = email.utils.parseaddr(_field(message, "From") or "")
    sender = stated_line(name) or stated_line(address)
    notes = []
    if attached:
        notes.append(said("Attached files were left out: {names}.", names=tuple(attached[:20])))
    return Draft(
        marked_up if takes_html else plain,
        title=_field(message, "Subject"),
        source=sender,
        authors=_authors(sender),
        published=_published(message),
        language=language_tag((_field(message, "Content-Language") or "").partition(",")[0]),
        identifiers=that_say_something(
            {"message-id": (_field(message, "Message-ID") or "").strip("<> ")}
        ),
        extra=that_say_something({"list": _field(message, "List-Id"), "attachments": attached}),
        origin={"part": "html" if takes_html else "text"},
        place=place,
        notes=tuple(notes),
    )


def _parts(message: Message, where: str) -> tuple[str, str, list[str]]:
    """The plain text, the text of the HTML, and the names of what is attached."""
    plain: list[str] = []
    marked_up: list[str] = []
    attached: list[str] = []
    for number, part in enumerate(message.walk()):
        if number > MAX_PARTS:
            raise BadInput(
                said("{where} has more than {limit} parts.", where=where, limit=MAX_PARTS)
            )
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        name = stated_line(_decoded(part.get_filename() or ""))
        if name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            if not kind.startswith("image/") or part.get_content_disposition() == "attachment":
                attached.append(name or kind)
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        if kind == "text/html":
            page = Page(payload, where, None, part.get_content_charset())
            marked_up.append(draft_of_page(page, "everything").text)
        elif kind == "text/plain":
            words = _text(payload, part.get_content_charset(), where)
            plain.append(_unfolded(words, part) if _flows(part) else words)
    return "\n".join(plain), "\n".join(marked_up), attached


def _text(payload: bytes, charset: str | None, where: str) -> str:
    """The text in the encoding that is stated, or in the one that fits."""
    try:
        return payload.decode(charset or "ascii")
    except (LookupError, UnicodeError):
        return decode(payload, where).text


def _flows(part: Message) -> bool:
    return str(part.get_param("format") or "").lower() == "flowed"


def _unfolded(words: str, part: Message) -> str:
    """The paragraphs of text whose lines were broken for sending (RFC 3676)."""
    drop = str(part.get_param("delsp") or "").lower() == "yes"
    made: list[str] = []
    goes_on = False
    for line in words.replace("\r\n", "\n").split("\n"):
        shown = line[1:] if line.startswith(" ") else line
        soft = shown.endswith(" ") and shown != "-- " and not shown.startswith(">")
        piece = shown[:-1] if soft and drop else shown
        if goes_on:
            made[-1] += piece
        else:
            made.append(piece)
        goes_on = soft
    return "\n".join(made)


def _field(message: Message, name: str) -> str | None:
    value = message.get(name)
    return None if value is None else stated_line(_decoded(str(value)[:MAX_HEADER]))


def _decoded(words: str) -> str:
    """A field with its encoded words (RFC 2047) written out; those that are broken stay."""
    made: list[str] = []
    try:
        pieces = decode_header(words)
    except HeaderParseError:
        return words
    for piece, charset in pieces:
        if isinstance(piece, str):
            made.append(piece)
            continue
        try:
            made.append(piece.decode(charset or "utf-8", "replace"))
        except LookupError:
            made.append(piece.decode("utf-8", "replace"))
    return "".join(made)


def _authors(sender: str | None) -> tuple[Byline, ...]:
    if sender is None or not (is_person(sender) or is_organization(sender)):
        return ()
    return (Byline(sender, "organization" if is_organization(sender) else "person"),)


def _published(message: Message) -> Published | None:
    """The day on which it was sent, where it was sent."""
    raw = _field(message, "Date")
    found = None if raw is None else email.utils.parsedate_tz(raw)
    if found is None:
        return None
    year, month, day = found[:3]
    return read_date(f"{year:04}-{month:02}-{day:02}", raw=raw)


def _sniff(head: bytes, name: str) -> int:
    lower = name.lower()
    if _BEGUN.match(head):
        return 95 if _FIELD.search(head) else 0
    first = head[:200].lstrip(b"\xef\xbb\xbf\r\n")
    fields = {match[1].lower() for match in _FIELD.finditer(head[:16_384])}
    if _FIELD.match(first) and len(fields) >= 2:
        sent = fields & {b"message-id", b"received", b"mime-version", b"return-path"}
        return 95 if lower.endswith(".eml") else 60 if sent else 0
    return 50 if lower.endswith((".eml", ".mbox")) else 0


READER = ArticleReader(
    name="mail",
    title=said("E-mails (EML, mbox)"),
    extensions=(".eml", ".mbox"),
    sniff=_sniff,
    read=_read,
    options=(
        Option(
            "part",
            said("Which part of a mail"),
            "choice",
            "auto",
            hint=said("Many newsletters hold their text twice, plain and as a page."),
            choices=(
                ("auto", said("The plain text, if it is as long as the page")),
                ("text", said("The plain text")),
                ("html", said("The page")),
            ),
        ),
    ),
)
