"""Reads what a web page says of itself: JSON-LD, meta elements, the time and title in the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from annotator.ingest.languages import language_tag
from annotator.ingest.stated import (
    stated_authors,
    stated_date,
    stated_line,
    stated_url,
    unescaped,
)
from annotator.model.article import Byline, Published

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_SCRIPT = 2_000_000  # code points of JSON-LD
MAX_SCRIPTS = 50
MAX_OBJECTS = 5_000
MAX_METAS = 2_000

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title")
_AUTHORS = (
    "author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator",
    "parsely-author", "sailthru.author", "citation_author", "article.author", "creator",
)  # fmt: skip
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "date.issued", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
    "dc.date.created", "pubdate", "publishdate", "publish-date", "published_time", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "citation_date", "article.published", "date",
    "datecreated", "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_SECTIONS = (
    "article:section",
    "og:article:section",
    "section",
    "articlesection",
    "parsely-section",
)
_KEYWORDS = ("news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags")
_LANGUAGES = ("content-language", "dc.language", "dcterms.language", "inlanguage", "og:locale")
_ADDRESSES = ("og:url", "parsely-link", "twitter:url")
_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)")
_WRAPPED = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|\]\]>)?\s*;?\s*\Z"
)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of its article; `body` is the text that its JSON-LD gives, if any."""

    title: str | None = None
    source: str | None = None
    authors: tuple[Byline, ...] = ()
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    section: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    body: str | None = None
    heading: str | None = None


def page_metadata(root: _Element) -> PageMetadata:
    """What the page says: JSON-LD goes before meta elements, these before what is to be seen."""
    linked = _linked_article(root)
    meta = _meta(root)
    published = next(
        (
            date
            for words in (
                *_texts(linked.get("datePublished")),
                *_texts(linked.get("dateCreated")),
                *_named(meta, _DATES),
                *_times(root),
            )
            if (date := stated_date(words)) is not None
        ),
        None,
    )
    authors = stated_authors(_names(linked.get("author"))) or stated_authors(_named(meta, _AUTHORS))
    extra: dict[str, Any] = {}
    keywords = _keywords([*_texts(linked.get("keywords")), *_named(meta, _KEYWORDS)])
    if keywords:
        extra["keywords"] = keywords
    modified = stated_line(
        _first([*_texts(linked.get("dateModified")), *meta.get("article:modified_time", [])])
    )
    if modified:
        extra["modified"] = modified
    languages = (*_texts(linked.get("inLanguage")), *_languages(root, meta))
    return PageMetadata(
        title=unescaped(_first(_texts(linked.get("headline"))))
        or unescaped(_first(_named(meta, _TITLES))),
        source=unescaped(_first(_names(linked.get("publisher"))))
        or unescaped(_first(_named(meta, _SITES))),
        authors=authors,
        published=published,
        language=next((tag for words in languages if (tag := language_tag(words))), None),
        url=_address(root, linked, meta),
        section=unescaped(
            _first([*_texts(linked.get("articleSection")), *_named(meta, _SECTIONS)])
        ),
        identifiers=_identifiers(linked),
        extra=extra,
        body=_first(_texts(linked.get("articleBody"))),
        heading=_heading(root),
    )


def _first(words: list[str]) -> str | None:
    return next((one for one in words if one.strip()), None)


# ---------------------------------------------------------------- JSON-LD


def _linked_article(root: _Element) -> Mapping[str, Any]:
    """The first article in the page's JSON-LD that has a headline or a date, else the first."""
    best: Mapping[str, Any] = {}
    for found in _linked_objects(root):
        kinds = _texts(found.get("@type"))
        if not any(_ARTICLE.fullmatch(kind) for kind in kinds):
            continue
        if "headline" in found or "datePublished" in found:
            return found
        best = best or found
    return best


def _linked_objects(root: _Element) -> Iterator[dict[str, Any]]:
    """The objects in the page's JSON-LD, outer ones first."""
    waiting: list[Any] = []
    scripts = 0
    for script in root.iter("script"):
        kind = (script.get("type") or "").partition(";")[0].strip().lower()
        if kind != "application/ld+json" or scripts == MAX_SCRIPTS:
            continue
        scripts += 1
        words = script.text or ""  # HTML has no elements in a script
        if len(words) <= MAX_SCRIPT:
            waiting.append(_lenient_json(words))
    position = 0
    while position < len(waiting) and position < MAX_OBJECTS:
        value = waiting[position]
        position += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(item for item in value.values() if isinstance(item, dict | list))
        elif isinstance(value, list):
            waiting.extend(item for item in value if isinstance(item, dict | list))


def _lenient_json(words: str) -> Any:
    """JSON as pages write it, with line ends inside strings and wrapped in comments; None if not."""
    try:
        return json.loads(_WRAPPED.sub("", words), strict=False)
    except (ValueError, RecursionError):
        return None


def _texts(value: Any) -> list[str]:
    """The texts in a value that is one or a list of them."""
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, str)]


def _names(value: Any) -> list[str]:
    """The names of persons or organizations, given as texts or as objects with a name."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            found.extend(_texts(one.get("name")))
    return found


def _identifiers(linked: Mapping[str, Any]) -> dict[str, str]:
    value = linked.get("identifier")
    if isinstance(value, dict):
        value = value.get("value")
    words = stated_line(str(value)) if isinstance(value, str | int) else None
    return {"identifier": words} if words else {}


# ---------------------------------------------------------------- meta elements and the page itself


def _meta(root: _Element) -> dict[str, list[str]]:
    """What the meta elements say, by their name in lower case."""
    found: dict[str, list[str]] = {}
    for number, element in enumerate(root.iter("meta")):
        if number == MAX_METAS:
            break
        content = element.get("content")
        if not content or not content.strip():
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _named(meta: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [content for name in names for content in meta.get(name, ())]


def _times(root: _Element) -> Iterator[str]:
    """Dates that the page shows and marks as such."""
    marked = [one for one in root.iter() if one.get("itemprop") == "datePublished"]
    times = list(islice(root.iter("time"), MAX_METAS))
    marked += [one for one in times if one.get("pubdate") is not None]
    marked += [one for one in times if _inside(one, "article", "header")]
    for element in marked[:20]:
        yield element.get("datetime") or element.get("content") or _words(element)[:100]


def _languages(root: _Element, meta: Mapping[str, list[str]]) -> Iterator[str]:
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if stated:
        yield stated
    for words in _named(meta, _LANGUAGES):
        yield words.partition(",")[0]


def _address(
    root: _Element, linked: Mapping[str, Any], meta: Mapping[str, list[str]]
) -> str | None:
    canonical = [
        link.get("href") or ""
        for link in root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ][:1]
    page = linked.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = page.get("@id") or page.get("url")
    stated = [*canonical, *_named(meta, _ADDRESSES), *_texts(linked.get("url")), *_texts(page)]
    return next((address for words in stated if (address := stated_url(words))), None)


def _heading(root: _Element) -> str | None:
    """The only heading of the first rank; None where there are several."""
    headings = [" ".join(_words(one).split()) for one in islice(root.iter("h1"), MAX_METAS)]
    headings = [one for one in headings if one]
    return headings[0][:500] if len(headings) == 1 else None


def _inside(element: _Element, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _words(element: _Element) -> str:
    return "".join(map(str, element.itertext()))


def _keywords(given: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for words in given:
        for part in re.split(r"[,;]", words[:5000]):
            word = unescaped(part)
            if word and len(found) < 100:
                found.setdefault(word)
    return list(found)
