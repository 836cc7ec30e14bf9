"""What a reader of articles is, what it is given, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.article import Byline, Published
from annotator.model.option import Option, Options
from annotator.model.problems import Severity
from annotator.untrusted.incoming import Incoming

Sniff = Callable[[bytes, str], int]


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a reader found it; `drafting.article_of` makes an `Article` of it.

    `text` may still have any line ends; the positions in `pages` are code points of the text as it
    is here, one (start, end) for each page. `identifiers` are names that others gave the article
    (`guid`, `accession`, `doi` …), `extra` other fields a person may want to sort by (section,
    keywords …), `origin` what is to be remembered of the reading (encoding, header lines …).
    `place` says where in the file it stands ("article 3", a member's name); `line` counts from 1.
    """

    text: str
    title: str | None = None
    source: str | None = None
    authors: tuple[Byline, ...] = ()
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    section: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    pages: tuple[tuple[int, int], ...] = ()
    origin: Mapping[str, Any] = field(default_factory=dict)
    place: str = ""
    line: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know of a file or of one article in it.

    An error says that an article, or the rest of the file, does not come in.
    """

    message: str
    hint: str = ""
    line: int | None = None
    place: str = ""
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class ArticleReader:
    """A kind of file that articles are read from.

    `sniff` is given the first 64 kB of a file and its name and says how sure it is that the file
    is of this kind: 0 no, 50 by its name alone, 90 by what it holds, 100 beyond doubt. `read`
    yields drafts and remarks as it goes and stops for no bad article; it raises `BadInput` where
    the file cannot be read at all or no further.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    sniff: Sniff
    read: Callable[[Incoming, Options], Iterator[Draft | Remark]]
    options: tuple[Option, ...] = ()
