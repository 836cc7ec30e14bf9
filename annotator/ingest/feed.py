"""Reads saved feeds (RSS, Atom): each entry is an article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import text_of_markup
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import (
    stated_authors,
    stated_date,
    stated_line,
    stated_url,
    unescaped,
)
from annotator.model.article import Published
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

MAX_BYTES = 50_000_000
TEASER = 600  # code points; a summary that is shorter is hardly the article
MOST_KEYWORDS = 100
MAX_TITLE = 5_000  # code points, mark-up included
_SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
_ATOM = re.compile(rb"<(?:\w+:)?feed[\s>]", re.IGNORECASE)
_RSS = re.compile(rb"<(?:\w+:)?rss[\s>]|purl\.org/rss/1\.0|<rdf:RDF[\s>]", re.IGNORECASE)
_DECLARES = re.compile(rb"<!ENTITY", re.IGNORECASE)
# What the library, which takes whatever it is given, may raise on what is no feed.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    OSError,
    SyntaxError,
)


def _sniff(head: bytes, name: str) -> int:
    plain = head.replace(b"\0", b"")[:8192]
    if plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<":
        if _RSS.search(plain):
            return 95
        if _ATOM.search(plain) and b"http://www.w3.org/2005/Atom" in plain:
            return 95
    return 50 if name.lower().endswith((".rss", ".atom")) else 0


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    data = file.read(MAX_BYTES)
    parsed = _parsed(data, file.where)
    entries = parsed.get("entries") or []
    if not entries:
        raise BadInput(
            said("{where} is no feed, or a feed without entries.", where=file.where),
            hint=said("RSS and Atom are read."),
        )
    if parsed.get("bozo"):
        yield Remark(
            said("The feed is not well written ({reason}).", reason=_reason(parsed)),
            said("Compare the number of articles with what you expect."),
        )
    for number, entry in enumerate(entries, start=1):
        yield _entry(entry, parsed.get("feed") or {}, number, file.where, options)


def _parsed(data: bytes, where: str) -> Mapping[str, Any]:
    """The feed as the library sees it; nothing of it is fetched.

    Raises:
        BadInput: it is none, or declares entities.
    """
    import feedparser  # slow to import, and seldom needed

    if _DECLARES.search(data.replace(b"\0", b"")):
        raise BadInput(
            said(
                "{where} declares entities of its own, which harmful files do; it was not read.",
                where=where,
            ),
            hint=said("If it comes from a source you trust, save it without its DOCTYPE."),
        )
    try:
        # A stream: bytes would be tried as the name of a file.
        parsed: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False
        )
    except _FAILURES as failure:
        raise BadInput(
            said("{where} is no feed that can be read: {failure}.", where=where, failure=failure)
        ) from None
    return parsed


def _reason(parsed: Mapping[str, Any]) -> str:
    failure = parsed.get("bozo_exception")
    message = getattr(failure, "getMessage", None)
    return " ".join(str(message() if callable(message) else failure).split())[:200]


def _entry(
    entry: Mapping[str, Any], feed: Mapping[str, Any], number: int, where: str, options: Options
) -> Draft | Remark:
    place = said("entry {number}", number=number)
    try:
        text, taken_from, language = _text(entry, where)
    except BadInput as problem:
        return Remark(problem.message, problem.hint, None, place, "error")
    title = _title(entry, where)
    if not text.strip():
        return Remark(
            said("“{title}” has no text.", title=title)
            if title
            else said("The entry has no text."),
            said("Feeds often hold only titles and addresses; save the pages themselves."),
            None,
            place,
            "error",
        )
    teaser = taken_from == "summary" and len(text) < TEASER
    if teaser and options.get("teasers", "take") == "leave":
        return Remark(said("It holds only a summary and was left out."), "", None, place, "warning")
    published, words = _published(entry)
    extra: dict[str, Any] = {}
    keywords = [_string(tag.get("term") or tag.get("label")) for tag in entry.get("tags") or ()]
    keywords = list(dict.fromkeys(word.strip() for word in keywords if word.strip()))
    if keywords:
        extra["keywords"] = keywords[:MOST_KEYWORDS]
    notes: list[str] = []
    if teaser:
        extra["teaser"] = True
        notes.append(said("The feed holds only a summary of it."))
    if words and published is None:
        extra["published"] = words
        notes.append(said("“{words}” cannot be read as a date.", words=words))
    source = entry.get("source") or {}
    identifier = stated_line(_string(entry.get("id")))
    return Draft(
        text=text,
        title=title,
        source=unescaped(_string(source.get("title"))) or unescaped(_string(feed.get("title"))),
        authors=stated_authors(_authors(entry)),
        published=published,
        language=language_tag(language or _string(feed.get("language"))),
        url=stated_url(_string(entry.get("link"))),
        identifiers={"guid": identifier} if identifier else {},
        extra=extra,
        origin={"text_from": taken_from},
        place=place,
        notes=tuple(notes),
    )


def _text(entry: Mapping[str, Any], where: str) -> tuple[str, str, str]:
    """The text, what it was taken from, and its language: the longest of the contents, else the summary."""
    best = ("", "content", "")
    for content in entry.get("content") or ():
        text = _plain(content, where)
        if len(text) > len(best[0]):
            best = (text, "content", _string(content.get("language")))
    summary = entry.get("summary_detail") or {"value": entry.get("summary")}
    text = _plain(summary, where)
    if len(text) > len(best[0]):
        return text, "summary", _string(summary.get("language"))
    return best


def _plain(content: Mapping[str, Any], where: str) -> str:
    value = _string(content.get("value"))
    if content.get("type") == "text/plain" and "<p" not in value and "<br" not in value:
        return value.strip("\n")
    return text_of_markup(value, where).strip("\n")


def _title(entry: Mapping[str, Any], where: str) -> str | None:
    words = _string(entry.get("title"))[:MAX_TITLE]
    try:
        return stated_line(text_of_markup(words, where))
    except BadInput:
        return None


def _authors(entry: Mapping[str, Any]) -> list[str]:
    several = [_string(one.get("name")) for one in entry.get("authors") or () if one]
    return [name for name in several if name] or [_string(entry.get("author"))]


def _published(entry: Mapping[str, Any]) -> tuple[Published | None, str]:
    """The day as it was where the article was written, and the words it stands in."""
    words = ""
    for key in ("published", "created", "updated"):
        # The library gives `published` for `updated` where there is none, and warns of it.
        stated = stated_line(_string(entry.get(key))) if key in entry else None
        if stated:
            words = words or stated
            found = stated_date(stated)
            if found is not None:
                return found, stated
    return None, words


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


READER = ArticleReader(
    name="feed",
    title=said("Feeds (RSS, Atom)"),
    extensions=_SUFFIXES,
    sniff=_sniff,
    read=_read,
    options=(
        Option(
            "teasers",
            said("Entries that are only summaries"),
            "choice",
            "take",
            choices=(("take", said("Take them")), ("leave", said("Leave them out"))),
        ),
    ),
)
