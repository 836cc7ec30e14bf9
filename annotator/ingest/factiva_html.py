"""Reads downloads of Factiva that are HTML, with codes or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.factiva import (
    CODES,
    coded_draft,
    displayed_articles,
    no_articles,
    without_text,
)
from annotator.ingest.html_text import html_paragraphs
from annotator.ingest.nexis_labels import BLANKS
from annotator.ingest.page_encoding import page_root
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARTICLE = re.compile(
    rb"""class\s*=\s*["']?(?:[\w-]+ )*(?:article\b[^"'>]*["']?|[a-z]{2}Article\b)""", re.IGNORECASE
)
_CODE = re.compile(rb"<b>\s*(?:HD|PD|SN)\s*</b>")
_LANGUAGE = re.compile(r"(?P<tag>[a-z]{2})Article\Z")
_SIGNS = (b"articleParagraph", b"factiva", b"Dow Jones")


def _sniff(head: bytes, _name: str) -> int:
    if not _ARTICLE.search(head):
        return 0
    if _CODE.search(head) or b"articleParagraph" in head:
        return 100
    return 100 if any(sign in head for sign in _SIGNS) and b"Document " in head else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = page_root(file.read(), file.where)
    articles = [element for element in root.iter("div") if _is_article(element)]
    if not articles:
        raise no_articles(file.where)
    for number, article in enumerate(articles, start=1):
        fields = _fields(article)
        if {"HD", "LP"} & set(fields):
            yield coded_draft(fields, number, _language(article))
        else:
            found = list(displayed_articles(list(html_paragraphs(article)), number))
            yield from found or [without_text(said("article {number}", number=number))]


def _is_article(element: _Element) -> bool:
    """Whether this holds one article; an article around another is only its frame."""
    if not _named(element):
        return False
    return not any(_named(inner) for inner in element.iter("div") if inner is not element)


def _named(element: _Element) -> bool:
    names = (element.get("class") or "").split()
    return "article" in names or any(_LANGUAGE.match(name) for name in names)


def _fields(article: _Element) -> dict[str, list[str]]:
    """Code → paragraphs of the article's table."""
    fields: dict[str, list[str]] = {}
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        if len(cells) < 2:
            continue
        code = "".join(str(part) for part in cells[0].itertext()).strip(BLANKS + "\n")
        if code in CODES:
            fields.setdefault(code, []).extend(html_paragraphs(cells[1]))
    return fields


def _language(article: _Element) -> str | None:
    for name in (article.get("class") or "").split():
        found = _LANGUAGE.match(name)
        if found is not None:
            return found["tag"]
    return None


READER = ArticleReader(
    name="factiva-html",
    title=said("Factiva (HTML)"),
    extensions=(".html", ".htm"),
    sniff=_sniff,
    read=_read,
)
