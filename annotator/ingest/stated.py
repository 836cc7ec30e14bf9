"""Reads what a source states in a field of its own: authors, date, language, address."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from annotator.ingest.bylines import is_known_agency, is_organization, read_byline
from annotator.ingest.dates import read_date
from annotator.model.article import Byline, Published

MOST_AUTHORS = 50
MAX_WORDS = 2000  # code points of a field that is one line
_BY = re.compile(r"\s*(?:by|von|par|por|di)\s*:?\s+(?=\S)", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[;|\n]\s*|,?\s+(?:and|und|et|&)\s+")
_TURNED = re.compile(r"([^\W\d_][\w'’-]*), [^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}(?:Z|[+-]\d{4})?)?")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d")
_ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\"]+", re.IGNORECASE)


def stated_line(words: str | None) -> str | None:
    """A field that is one line, blanks in a row as one; None where it says nothing."""
    line = " ".join((words or "")[:MAX_WORDS].split())
    return line or None


def stated_authors(fields: Iterable[str]) -> tuple[Byline, ...]:
    """The authors that these fields name, each once.

    Unlike a line above a text, a field of authors is one beyond doubt: what has not the form of a
    name is taken as it stands. A field that is an address names nobody.
    """
    found: dict[str, Byline] = {}
    for field in fields:
        words = stated_line(field)
        if words is None or _ADDRESS.match(words):
            continue
        words = _BY.sub("", words, 1)
        read = None if _turned(words) else read_byline(words)
        if read is not None:
            authors = read.authors
        else:
            names = [name for name in _SEVERAL.split(words) if name]
            authors = tuple(Byline(name, _kind(name)) for name in names)
        for author in authors:
            if len(found) < MOST_AUTHORS:
                found.setdefault(author.name.casefold(), author)
    return tuple(found.values())


def stated_date(words: str | None) -> Published | None:
    """The date that a field states, with its words; also `20221013`, and ISO with any time."""
    line = stated_line(words)
    if line is None:
        return None
    compact = _COMPACT.fullmatch(line)
    if compact is not None:
        return read_date("-".join(compact.groups()), raw=line)
    found = read_date(line, raw=line)
    if found is None:
        iso = _ISO.match(line)
        found = None if iso is None else read_date(iso[1], raw=line)
    return found


def stated_url(words: str | None) -> str | None:
    """The address on the web that a field states; None where it is none."""
    line = stated_line(words)
    if line is None or not _ADDRESS.fullmatch(line):
        return None
    return f"https:{line}" if line.startswith("//") else line


def unescaped(words: str | None) -> str | None:
    """A line in which `&amp;` and its like stand though it is no mark-up, as one line."""
    return stated_line(None if words is None else html.unescape(words[:MAX_WORDS]))


def _turned(words: str) -> bool:
    """Whether this is one person, the surname first."""
    found = _TURNED.fullmatch(words)
    return found is not None and not any(map(is_known_agency, words.split(", ")))


def _kind(name: str) -> str:
    return "organization" if " " in name and is_organization(name) else "person"
