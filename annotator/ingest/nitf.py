"""Reads NITF, the XML in which agencies and newspapers' archives write single articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.ingest.agency_fields import names_once, not_for_use, that_say_something
from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import html_text
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import stated_authors, stated_date, stated_line, stated_url
from annotator.model.article import Byline, Published
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_OF_THE_TEXT = frozenset({"media", "body.head", "body.end"})


@dataclass(frozen=True, slots=True)
class NitfArticle:
    """What an `nitf` element says: the text, and of its heading what other formats lack."""

    text: str
    title: str | None
    authors: tuple[Byline, ...]
    published: Published | None
    source: str | None
    language: str | None
    url: str | None
    section: str | None
    identifiers: dict[str, str]
    extra: dict[str, Any]
    status: str | None
    pictures: int


def nitf_article(nitf: _Element) -> NitfArticle:
    """The article in an `nitf` element, in any namespace or none."""
    head = nitf.find("{*}head")
    top = nitf.find("{*}body/{*}body.head")
    data = None if head is None else head.find("{*}docdata")
    paper = None if head is None else head.find("{*}pubdata")
    content = nitf.find("{*}body/{*}body.content")
    return NitfArticle(
        text=_text(content),
        title=_words(top, "{*}hedline/{*}hl1") or _words(head, "{*}title"),
        authors=_authors(top),
        published=_published(data, paper, top),
        source=_source(data, paper, top),
        language=language_tag(nitf.get(_LANGUAGE) or ""),
        url=stated_url(_value(paper, "ex-ref")),
        section=stated_line(_value(paper, "position.section")),
        identifiers=_identifiers(data),
        extra=_extra(data, top, nitf.find("{*}body/{*}body.end")),
        status=_value(data, "management-status"),
        pictures=0 if content is None else sum(1 for _ in content.iter("{*}media")),
    )


def _text(content: _Element | None) -> str:
    if content is None:
        return ""
    # The New York Times' archive has the first paragraph twice: alone, and in the full text.
    for block in content.iter("{*}block"):
        if block.get("class") == "full_text":
            return html_text(block, without=_NOT_OF_THE_TEXT)
    return html_text(content, without=_NOT_OF_THE_TEXT)


def _authors(top: _Element | None) -> tuple[Byline, ...]:
    lines = [] if top is None else top.findall("{*}byline")
    printed = [line for line in lines if line.get("class") != "normalized_byline"]
    names = [_without(line, "byttl") for line in printed or lines]
    if not any(names):  # an agency alone stands there as if it were a person's title
        names = [_words(line, "{*}byttl") for line in lines]
    return stated_authors(name for name in names if name)


def _published(
    data: _Element | None, paper: _Element | None, top: _Element | None
) -> Published | None:
    stated = (
        _value(None if data is None else data.find("{*}date.issue"), "norm"),
        _value(paper, "date.publication"),
        _value(None if data is None else data.find("{*}date.release"), "norm"),
        _value(None if top is None else top.find("{*}dateline/{*}story.date"), "norm"),
        _words(top, "{*}dateline/{*}story.date"),
    )
    return next((found for words in stated if (found := stated_date(words))), None)


def _source(data: _Element | None, paper: _Element | None, top: _Element | None) -> str | None:
    held = None if data is None else data.find("{*}doc.copyright")
    return (
        stated_line(_value(paper, "name"))
        or _words(top, "{*}distributor")
        or stated_line(_value(held, "holder"))
    )


def _identifiers(data: _Element | None) -> dict[str, str]:
    named = None if data is None else data.find("{*}doc-id")
    identifier = stated_line(_value(named, "id-string"))
    return {} if identifier is None else {"doc-id": identifier}


def _extra(data: _Element | None, top: _Element | None, end: _Element | None) -> dict[str, Any]:
    keys = [] if data is None else data.findall("{*}key-list/{*}keyword")
    subtitles = [] if top is None else top.findall("{*}hedline/{*}hl2")
    return that_say_something(
        {
            "subtitle": "; ".join(names_once(_all_words(one) for one in subtitles)),
            "abstract": _paragraphs(top, "{*}abstract"),
            "dateline": _words(top, "{*}dateline"),
            "keywords": names_once(key.get("key") for key in keys),
            "urgency": _value(None if data is None else data.find("{*}urgency"), "ed-urg"),
            "tagline": _words(end, "{*}tagline"),
        }
    )


def _value(element: _Element | None, name: str) -> str | None:
    return None if element is None else element.get(name)


def _words(element: _Element | None, path: str) -> str | None:
    found = None if element is None else element.find(path)
    return None if found is None else _all_words(found)


def _all_words(element: _Element) -> str | None:
    return stated_line(" ".join(html_text(element).split("\n")))


def _paragraphs(element: _Element | None, path: str) -> str:
    found = None if element is None else element.find(path)
    return "" if found is None else html_text(found)


def _without(element: _Element, tag: str) -> str | None:
    words = stated_line(" ".join(html_text(element, without=frozenset({tag})).split("\n")))
    return words.rstrip(" ,;") if words else None


# ---------------------------------------------------------------- files


def draft_of_nitf(article: NitfArticle, place: str = "") -> Draft | Remark:
    """The article as a draft, or why it is none."""
    withdrawn = not_for_use(article.status, article.title or place)
    if withdrawn is not None:
        return withdrawn
    return Draft(
        article.text,
        title=article.title,
        source=article.source,
        authors=article.authors,
        published=article.published,
        language=article.language,
        url=article.url,
        section=article.section,
        identifiers=article.identifiers,
        extra=article.extra,
        place=place,
        notes=picture_notes(article.pictures),
    )


def picture_notes(count: int) -> tuple[str, ...]:
    """What to say of pictures with their captions that are no part of the text."""
    if not count:
        return ()
    return (
        said("1 picture or film with its caption was left out.")
        if count == 1
        else said("{count} pictures or films with their captions were left out.", count=count),
    )


def _sniff(head: bytes, name: str) -> int:
    plain = head.replace(b"\0", b"")[:8192]
    if b"<nitf" in plain and b"<newsItem" not in plain:
        return 95
    return 50 if name.lower().endswith(".nitf") else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = parse_xml(file.read(), file.where)
    found = 0
    for nitf in root.iter("{*}nitf"):
        found += 1
        place = said("article {number}", number=found) if nitf is not root else ""
        yield draft_of_nitf(nitf_article(nitf), place)
    if not found:
        raise BadInput(said("{where} is XML, but not NITF.", where=file.where))


READER = ArticleReader("nitf", said("NITF"), (".nitf", ".xml"), _sniff, _read)
