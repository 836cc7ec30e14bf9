"""Reads saved web pages: the article without the page around it, and what the page says of it."""

from __future__ import annotations

import email
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import FURNITURE, html_paragraphs, html_text
from annotator.ingest.page_encoding import decode_page
from annotator.ingest.page_metadata import PageMetadata, page_metadata
from annotator.ingest.page_text import TextInPage
from annotator.ingest.stated import stated_authors, stated_date, stated_line, stated_url
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 20_000_000
# Beyond these the extraction takes longer than anybody waits: 640,000 characters in 40,000
# paragraphs take five seconds, and four times as many paragraphs twelve times as long.
MOST_ELEMENTS = 60_000
MOST_CHARACTERS = 2_000_000
ENOUGH = 100  # code points; a text shorter than this is tried for again with wider rules

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ELEMENTS = re.compile(rb"<(?:p|div|body|article|table|h1|meta|title|head)[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\?xml", re.IGNORECASE)
_FIRST = re.compile(rb"<(?:\w{1,40}:)?(\w[\w.-]{0,60})[\s/>]")
_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
_SAVED_WHOLE = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
# What the extraction, which was not written for hostile pages, may raise on one.
_EXTRACTION_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A web page as it was saved or sent: its bytes, and what is known from elsewhere."""

    data: bytes
    where: str
    url: str | None = None
    encoding: str | None = None


def draft_of_page(page: Page, take: str = "article") -> Draft:
    """The article of a page.

    Args:
        page: The page.
        take: "article" leaves out what is doubtful, "more" takes it, "everything" takes all text.

    Raises:
        BadInput: there is no text in it, or it is no text in any encoding.
    """
    decoded = decode_page(page.data, page.where, page.encoding)
    root = _root(decoded.text, page.where)
    said_of_itself = page_metadata(root)
    text, how, extracted = _article_text(root, said_of_itself, take)
    notes: list[str] = []
    if how == "page" and take != "everything":
        notes.append(
            said(
                "The article could not be told from the page around it; all text of the page was taken."
            )
        )
    if decoded.guessed:
        notes.append(
            said("Its encoding is not known; it was read as {encoding}.", encoding=decoded.encoding)
        )
    if not text.strip():
        raise BadInput(
            said("{where} holds no text.", where=page.where),
            hint=said("Pages that load their text later are empty when they are saved as HTML."),
        )
    origin: dict[str, Any] = {
        "encoding": decoded.encoding,
        "newline": decoded.newline,
        "text_from": how,
    }
    published = said_of_itself.published
    if published is None and extracted.date:
        published = stated_date(extracted.date)
        origin["date_from"] = "page"
    return Draft(
        text=text,
        title=said_of_itself.title or said_of_itself.heading or stated_line(extracted.title),
        source=said_of_itself.source or stated_line(extracted.site),
        authors=said_of_itself.authors or stated_authors((extracted.author or "").split(";")),
        published=published,
        language=said_of_itself.language,
        url=page.url or said_of_itself.url,
        section=said_of_itself.section,
        identifiers=said_of_itself.identifiers,
        extra=said_of_itself.extra,
        origin=origin,
        notes=tuple(notes),
    )


@dataclass(frozen=True, slots=True)
class _Extracted:
    """What trafilatura finds in a page."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    site: str | None = None


def _root(text: str, where: str) -> _Element:
    from lxml import etree

    root = parse_html(_XML_DECLARATION.sub("", text, 1), where)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    return root


def _article_text(root: _Element, page: PageMetadata, take: str) -> tuple[str, str, _Extracted]:
    """The text, where it is from ("article", "data" or "page"), and what else was found."""
    if take == "everything":
        return html_text(root), "page", _Extracted()
    whole = TextInPage(html_text(root))
    small = len(whole.text) <= MOST_CHARACTERS and sum(1 for _ in root.iter()) <= MOST_ELEMENTS
    extracted = _extracted(root, take) if small else _Extracted()
    text = whole.as_written(extracted.text)
    if len(text) >= ENOUGH or (text and len(whole.text) < 4 * ENOUGH):
        return text, "article", extracted
    if page.body and len(page.body) > len(text):
        return page.body, "data", extracted
    if text:
        return text, "article", extracted
    for tag in ("article", "main", "body"):
        found = [one for one in root.iter(tag) if next(one.iterancestors(tag), None) is None]
        text = "\n".join(
            line for element in found[:20] for line in html_paragraphs(element, without=FURNITURE)
        )
        if text:
            return text, "page", extracted
    return whole.text, "page", extracted


def _extracted(root: _Element, take: str) -> _Extracted:
    extraction = _extraction()
    best = _Extracted()
    for narrow in (True, False) if take == "article" else (False,):
        try:
            found = extraction(
                root,
                include_comments=False,
                favor_precision=narrow,
                favor_recall=take == "more",
                with_metadata=True,
                date_extraction_params={
                    "extensive_search": False,
                    "original_date": True,
                    "outputformat": "%Y-%m-%d",
                },
            )
        except _EXTRACTION_FAILURES:
            continue
        if found is not None and len(found.text or "") > len(best.text):
            best = _Extracted(found.text, found.title, found.author, found.date, found.sitename)
        if len(best.text) >= ENOUGH:
            break
    return best


@cache
def _extraction() -> Any:
    """The extraction; its log tells of pages, which a person is told of otherwise."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return bare_extraction


# ---------------------------------------------------------------- files


def _sniff(head: bytes, name: str) -> int:
    named = name.lower().endswith(_SUFFIXES)
    plain = head.replace(b"\0", b"") if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else head
    if _SAVED_WHOLE.search(plain[:4096]) and b"text/html" in plain:
        return 90 if name.lower().endswith((".mhtml", ".mht")) else 70
    root = _FIRST.search(plain[:4096]) if _XML.match(plain) else None
    if root is not None and root[1].lower() != b"html":
        return 0  # XML of another kind, which may have pages inside it
    if _PAGE.search(plain[:4096]):
        return 90
    if named and _ELEMENTS.search(plain):
        return 80
    return 50 if named else 0


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    data = file.read(MAX_BYTES)
    page = Page(data, file.where)
    if file.suffix in {".mhtml", ".mht"} or _SAVED_WHOLE.search(data[:4096]):
        page = _saved_whole(page)
    yield draft_of_page(page, str(options.get("take", "article")))


def _saved_whole(page: Page) -> Page:
    """The page in a file that holds a page with its pictures (RFC 2557).

    Raises:
        BadInput: there is none in it.
    """
    try:
        message = email.message_from_bytes(page.data)
        for part in message.walk():
            if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes) and payload.strip():
                    return Page(
                        payload, page.where, _address(message, part), part.get_content_charset()
                    )
    except (*_EXTRACTION_FAILURES, RecursionError):
        pass
    raise BadInput(
        said("{where} holds no web page.", where=page.where),
        hint=said("Save the page again, as HTML."),
    )


def _address(message: Message, part: Message) -> str | None:
    for holder, name in ((message, "Snapshot-Content-Location"), (part, "Content-Location")):
        stated = stated_url(str(holder.get(name) or ""))
        if stated:
            return stated
    return None


READER = ArticleReader(
    name="html",
    title=said("Web pages (HTML)"),
    extensions=_SUFFIXES,
    sniff=_sniff,
    read=_read,
    options=(
        Option(
            "take",
            said("What to take"),
            "choice",
            "article",
            hint=said("Menus, advertisements and comments stay out unless everything is taken."),
            choices=(
                ("article", said("The article, leaving out what is doubtful")),
                ("more", said("The article, with what is doubtful")),
                ("everything", said("All text of the page")),
            ),
        ),
    ),
)
