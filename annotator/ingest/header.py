"""Reads the lines above an article that say its title, date, authors and source."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from annotator.ingest.bylines import is_organization, read_byline
from annotator.ingest.dates import read_date
from annotator.ingest.languages import language_tag
from annotator.model.article import Byline, Published

LOOKED_AT = 600  # code points: no header is longer
MAX_LINES = 10
MAX_HEADLINE = 150
MAX_HOUSE_WORDS = 6
MAX_HOUSE_WORD = 30  # code points; a sentence of a script without blanks is one long word

_KEY = re.compile(
    r"(?P<key>title|headline|date|published|source|authors?|byline|by|url|link|language|lang)"
    r"\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?P<raw>(?:(?:date|dated|published|posted|updated)(?:\s+on)?\s*:?\s+)?(?P<date>[^|]*?\d{4}[^|]*?))"
    r"(?:\s*[|•·,–—-]?\s*\bby:?\s+(?P<by>\S.*)|\s*[|•·]\s*(?P<house>\S.*))?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"by\s+(?P<by>\S.*?)(?:\s*[|•·–—]\s*(?P<date>[^|•·]*\d{4}[^|•·]*))?", re.IGNORECASE
)
_DATELINE = re.compile(r"\s*(?:[^\W\d_][^()\n]{0,70})?\((?P<house>[^()\n]{2,40})\)\s*[-–—]{1,2}\s")
_HEADER_LIKE = re.compile(r"by\b|[a-z]{3,12}\s*:\s|(?:date|published)\b", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_CLOSERS = "\"'”’»)]"
_AROUND = "()[]/|&·•–—-\"'“”‘’«»,"
_BETWEEN_NAMES = frozenset({
    "a", "agency", "al", "and", "bureau", "by", "da", "de", "del", "der", "des", "desk", "di", "du",
    "e", "el", "et", "for", "für", "in", "la", "le", "magazine", "media", "network", "news",
    "newspaper", "of", "office", "press", "radio", "service", "the", "und", "van", "via", "von",
    "wire", "y",
})  # fmt: skip
_SITE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_SENTENCE_INSIDE = re.compile(r"[!?;:]\s|[^\W\d_]{4,}\.\s|[。।։۔]")
_NOT_HOUSE_ENDS = (".", "!", "?", "…", "。", "।", "։", "۔", "؟", ",", ";", ":")
_SENTENCE_ENDS = (".", "。", "।", "։", "۔", ",", ";", ":")


@dataclass(frozen=True, slots=True)
class Header:
    """What the top of a file says; the article's text begins at `body` (code points)."""

    body: int = 0
    lines: tuple[str, ...] = ()
    title: str | None = None
    source: str | None = None
    authors: tuple[Byline, ...] = ()
    published: Published | None = None
    language: str | None = None
    url: str | None = None

    @property
    def taken(self) -> str | None:
        """The header lines that were taken off, as they stood but for blanks at their ends."""
        return "\n".join(self.lines) if self.body else None


def read_header(text: str) -> Header:
    """What the first lines of a text say, taking off those that are certainly not the article.

    A headline is read but stays in the text, and so do the byline and date under it. When a line
    could be a header or the article's own words, it is left where it is.
    """
    top = text[:LOOKED_AT]
    header, body = _lines_from(text, top, 0, Header())
    if header.lines:
        if text[body:].strip():
            header = replace(header, body=body)
        else:
            header, body = Header(), 0
    return completed_header(text, header)


def completed_header(text: str, header: Header) -> Header:
    """The header with what stands below it and stays in the text: headline, dateline."""
    if header.title is None:
        header = _with_headline(text, header)
    if header.source is None:
        dateline = _DATELINE.match(text, header.body, header.body + 200)
        if dateline is not None and is_organization(dateline["house"].strip()):
            header = replace(header, source=dateline["house"].strip())
    return header


def _lines_from(text: str, top: str, position: int, header: Header) -> tuple[Header, int]:
    """The header lines from here on, and where the text after them and their blank lines begins."""
    while len(header.lines) < MAX_LINES:
        start = past_blank_lines(top, position)
        end = top.find("\n", start)
        if end < 0 and len(text) > len(top):
            break  # a line that long is no header
        line = (top[start:] if end < 0 else top[start:end]).strip()
        stands_alone = end < 0 or not top[end + 1 : end + 2].strip()
        found = read_header_line(line, header, stands_alone=stands_alone) if line else None
        if found is None:
            break
        header = replace(found, lines=(*header.lines, line))
        position = len(top) if end < 0 else end + 1
    return header, past_blank_lines(text, position) if header.lines else position


def past_blank_lines(text: str, position: int) -> int:
    """Where the first line that is not blank begins, at or after this start of a line."""
    while True:
        end = text.find("\n", position)
        if end < 0 or text[position:end].strip():
            return position
        position = end + 1


def read_header_line(line: str, header: Header, *, stands_alone: bool) -> Header | None:
    """The header with what this line says, or None when it is not a header line.

    A thing that was said already ends the header: the second "By" belongs to the article.
    """
    key = _KEY.fullmatch(line)
    if key is not None:
        return _read_key(key["key"].lower(), key["value"].strip(), line, header)
    by = _BY.fullmatch(line)
    if by is not None:
        return _read_by(by, header)
    dated = _DATED.fullmatch(line) if header.published is None else None
    if dated is not None:
        return _read_dated(dated, header, stands_alone=stands_alone)
    return None


def _read_by(by: re.Match[str], header: Header) -> Header | None:
    if header.authors:
        return None
    published = header.published
    if by["date"] is not None:
        if published is not None:
            return None
        published = read_date(by["date"])
        if published is None:
            return None
    credited = _with_credits(header, by["by"])
    return None if credited is None else replace(credited, published=published)


def _read_dated(dated: re.Match[str], header: Header, *, stands_alone: bool) -> Header | None:
    published = read_date(dated["date"], raw=dated["raw"].strip())
    if published is None:
        return None
    named = len(dated["raw"]) > len(dated["date"])
    header = replace(header, published=published)
    if dated["by"] is not None:
        return None if header.authors else _with_credits(header, dated["by"])
    if dated["house"] is not None:
        house = dated["house"].strip()
        return replace(header, source=header.source or house) if is_organization(house) else None
    if named or (published.precision != "year" and (stands_alone or header.lines)):
        return header
    return None


def _read_key(key: str, value: str, line: str, header: Header) -> Header | None:
    match key:
        case "title" | "headline":
            return None if header.title else replace(header, title=value)
        case "date" | "published":
            published = read_date(value, raw=line)
            if header.published is not None or published is None:
                return None
            return replace(header, published=published)
        case "source":
            return replace(header, source=value) if _is_house(value) else None
        case "url" | "link":
            return replace(header, url=value) if _URL.fullmatch(value) else None
        case "language" | "lang":
            tag = language_tag(value)
            return replace(header, language=tag) if tag else None
        case _:
            return None if header.authors else _with_credits(header, value)


def _is_house(value: str) -> bool:
    """Whether this names a paper, an agency or a site, and is not a sentence that begins so.

    Besides words that tie names together (`of`) or say what a house is (`agency`), all are
    capitalised, or of a script that has no capitals.
    """
    if is_organization(value) or _SITE.fullmatch(value):
        return True
    if value.endswith(_NOT_HOUSE_ENDS) or _SENTENCE_INSIDE.search(value):
        return False
    words = [word for word in (part.strip(_AROUND) for part in value.split()) if word]
    if len(words) > MAX_HOUSE_WORDS or any(len(word) > MAX_HOUSE_WORD for word in words):
        return False
    names = [word for word in words if word not in _BETWEEN_NAMES]
    return bool(names) and not any(word[0].islower() for word in names)


def _with_credits(header: Header, words: str) -> Header | None:
    found = read_byline(words)
    if found is None:
        return None
    return replace(header, authors=found.authors, source=header.source or found.source)


def _with_headline(text: str, header: Header) -> Header:
    """The header with a first line that is a headline, and the byline and date that follow it."""
    start = past_blank_lines(text, header.body)
    end = text.find("\n", start)
    if end < 0 or end - start > MAX_HEADLINE:
        return header
    line = text[start:end].strip()
    if _HEADER_LIKE.match(line) or read_date(line) is not None:
        return header
    if not line or line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) or _DATELINE.match(line + " "):
        return header
    if text[end + 1 : end + 200].split("\n", 1)[0].strip():
        return header  # no blank line: the first line of a paragraph that is broken by hand
    below = text[end + 1 : end + 1 + LOOKED_AT]
    blank = Header(lines=header.lines, source=header.source, authors=header.authors,
                   published=header.published)  # fmt: skip
    more, after = _lines_from(text[end + 1 :], below, 0, blank)
    if len(text[end + 1 + after :].strip()) <= len(line):
        return header
    return replace(
        header,
        title=line,
        source=more.source,
        authors=more.authors,
        published=more.published,
    )
