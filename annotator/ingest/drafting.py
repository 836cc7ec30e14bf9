"""Makes an article of what a reader found: line ends, characters no text can hold, where it is from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.ingest.base import Draft
from annotator.ingest.numbering import ArticleIds
from annotator.model.article import Article, Byline, Published
from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_CHARACTERS = 50_000_000  # of one article
MAX_DEPTH = 20  # of lists and objects in a field
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that articles come from: its name, and the hash of its bytes (hexadecimal)."""

    name: str
    sha256: str | None


def article_of(
    draft: Draft, file: SourceFile, reader: str, ids: ArticleIds
) -> tuple[Article, tuple[str, ...]]:
    """The article, and what there is to say about it.

    Line ends become line feeds; U+0000 and lone surrogates become U+FFFD and are counted in the
    text. Nothing else of the text is changed.

    Raises:
        BadInput: there are no words in it, or too many, or a field is nested endlessly.
    """
    text, replaced, pages = _stored(draft)
    if not text.strip():
        raise BadInput(
            said("There are no words in it."),
            hint=said("If it is a picture of a text, it needs character recognition first."),
        )
    if len(text) > MAX_CHARACTERS:
        raise BadInput(
            said("It has {count} characters; that is not one article.", count=len(text)),
            hint=said("Cut it into one file an article."),
        )
    notes = list(draft.notes)
    if replaced:
        notes.append(
            said("1 character that no text can hold (U+0000, broken bytes) became U+FFFD.")
            if replaced == 1
            else said(
                "{count} characters that no text can hold (U+0000, broken bytes) became U+FFFD.",
                count=replaced,
            )
        )
    article = Article(
        id=ids.next(),
        text=text,
        title=_line(draft.title),
        source=_line(draft.source),
        authors=_authors(draft.authors),
        published=_published(draft.published),
        language=_line(draft.language),
        url=_line(draft.url),
        extra=_storable(_extra(draft)),
        origin=_storable(_origin(draft, file, reader, pages)),
    )
    return article, tuple(notes)


def _stored(draft: Draft) -> tuple[str, int, list[list[int]]]:
    """The text as it is kept, how many characters were replaced, and the pages in it."""
    text, replaced = _UNSTORABLE.subn(_REPLACEMENT, draft.text)
    if "\r" not in text:
        return text, replaced, [list(page) for page in draft.pages]
    dropped = [match.start() for match in _LINE_ENDS.finditer(text) if len(match[0]) == 2]

    def moved(position: int) -> int:
        return position - bisect_left(dropped, position)

    pages = [[moved(start), moved(end)] for start, end in draft.pages]
    return _LINE_ENDS.sub("\n", text), replaced, pages


def _line(words: str | None) -> str | None:
    """One line of words, or None where there are none."""
    shown = _UNSTORABLE.sub(_REPLACEMENT, " ".join((words or "").split()))
    return shown or None


def _authors(authors: tuple[Byline, ...]) -> tuple[Byline, ...]:
    named = ((_line(author.name), author) for author in authors)
    return tuple(replace(author, name=name) for name, author in named if name)


def _published(published: Published | None) -> Published | None:
    if published is None or published.raw is None:
        return published
    return replace(published, raw=_line(published.raw))


def _storable(value: Any, depth: int = 0) -> Any:
    """The same JSON without characters that cannot be stored."""
    if depth > MAX_DEPTH:
        raise BadInput(said("One of its fields is nested more than {limit} deep.", limit=MAX_DEPTH))
    match value:
        case str():
            return _UNSTORABLE.sub(_REPLACEMENT, value)
        case Mapping():
            return {
                _UNSTORABLE.sub(_REPLACEMENT, str(key)): _storable(item, depth + 1)
                for key, item in value.items()
            }
        case list() | tuple():
            return [_storable(item, depth + 1) for item in value]
        case _:
            return value


def _extra(draft: Draft) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    if draft.section:
        extra["section"] = draft.section
    if draft.identifiers:
        extra["identifiers"] = dict(draft.identifiers)
    return {**extra, **draft.extra}


def _origin(draft: Draft, file: SourceFile, reader: str, pages: list[list[int]]) -> dict[str, Any]:
    origin: dict[str, Any] = {"reader": reader, "file": file.name}
    if file.sha256 is not None:
        origin["file_sha256"] = file.sha256
    origin.update(draft.origin)
    if draft.place:
        origin["place"] = draft.place
    if pages:
        origin["pages"] = pages
    return origin
