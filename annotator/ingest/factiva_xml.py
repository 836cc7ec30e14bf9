"""Reads Factiva's XML (PPSResponse, of its publisher web service)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.docx_text import local
from annotator.ingest.factiva import coded_draft, no_articles
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = (b"<PPSResponse", b"global.factiva.com/pps", b":PPSResponse")
# Elements of one value, and the code that means the same.
_VALUES = {
    "accessionNo": "AN", "sourceName": "SN", "sourceCode": "SC", "byline": "BY",
    "wordCount": "WC", "copyright": "CY", "publicationDate": "PD", "publicationTime": "ET",
    "publisherName": "PUB", "edition": "ED", "sectionName": "SE", "columnName": "CLM",
    "credit": "CR", "volume": "VOL", "contact": "CT", "notes": "RF", "artWork": "ART",
}  # fmt: skip
_PARAGRAPHS = {"headline": "HD", "leadParagraph": "LP", "tailParagraphs": "TD"}
_INDEXED = {"region": "RE", "newsSubject": "NS", "company": "CO", "industry": "IN"}


def _sniff(head: bytes, _name: str) -> int:
    return 100 if any(mark in head for mark in _MARKS) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = parse_xml(file.read(), file.where)
    number = 0
    for element in root.iter():
        if local(element) == "article" and len(element):
            number += 1
            language = element.find("{*}baseLanguage")
            tag = "" if language is None else (language.text or "").strip()
            yield coded_draft(_fields(element), number, tag or None)
    if not number:
        raise no_articles(file.where)


def _fields(article: _Element) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    indexed: dict[str, list[str]] = {}
    for child in article:
        name = local(child)
        if name in _PARAGRAPHS:
            found = [part for part in child if local(part) == "paragraph"]
            words = [_words(part) for part in found] if found else [_words(child)]
            fields.setdefault(_PARAGRAPHS[name], []).extend(words)
        elif name == "publicationDate":
            fields["PD"] = [_date(child)]
        elif name in _INDEXED:
            indexed.setdefault(_INDEXED[name], []).append(_item(child))
        elif name in _VALUES:
            fields.setdefault(_VALUES[name], []).append(_words(child).strip())
    fields.update({code: [" | ".join(items)] for code, items in indexed.items()})
    return fields


def _words(element: _Element) -> str:
    """All characters in an element; highlighted hits and links are elements inside it."""
    return "".join(str(part) for part in element.itertext())


def _date(element: _Element) -> str:
    inside = next((part for part in element if local(part) in {"date", "dateTime"}), element)
    words = _words(inside).strip()
    if len(words) == 8 and words.isdecimal():
        return f"{words[:4]}-{words[4:6]}-{words[6:]}"
    return words


def _item(element: _Element) -> str:
    """`gpol : Domestic Politics`, as the other downloads write it."""
    code = (element.get("code") or "").strip()
    name = " ".join(_words(element).split())
    return f"{code} : {name}" if code and name else code or name


READER = ArticleReader(
    name="factiva-xml",
    title=said("Factiva (XML)"),
    extensions=(".xml",),
    sniff=_sniff,
    read=_read,
)
