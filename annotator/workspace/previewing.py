"""Looks at what an import would bring, without a project: files, their first articles, what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from annotator.formats.base import Finding, Format
from annotator.ingest import text
from annotator.ingest.files import FoundFile, find_files
from annotator.ingest.numbering import ArticleIds
from annotator.ingest.pasted import Pasted, look_at_pasted
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError, BadInput
from annotator.model.project import NewRecord
from annotator.model.said import said
from annotator.workspace.ports import Clock
from annotator.workspace.progress import Cancelled, never
from annotator.workspace.recognition import chosen_format, recognized, suffixes_of

__all__ = [
    "ImportPreview",
    "Pasted",
    "SeenArticle",
    "SeenFile",
    "SeenHeader",
    "preview_pasted",
    "preview_paths",
]

MOST_FILES = 500  # that are listed
MOST_READ = 60  # files that are opened to show what is in them
FIRST_RECORDS = 3
OPENING = 600  # code points of a text that are shown
SECONDS_OF_IMPORT = "1970-01-01T00:00:00Z"  # nothing is stored, so no moment is either


@dataclass(frozen=True, slots=True)
class SeenArticle:
    """An article as a preview shows it; `length` in code points, `marks` over all layers."""

    heading: str
    source: str | None
    published: str | None
    opening: str
    length: int
    marks: int = 0


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as an import would take it.

    `kind` is the title of its format, empty where it is none. `problem` says why nothing, or not
    all, of it comes in; with `left_out` nothing does. `articles` are its first ones, none where
    the file was not opened.
    """

    path: Path
    size: int
    kind: str
    articles: tuple[SeenArticle, ...] = ()
    problem: str = ""
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The first files, and how many there are in all; `bytes` is the size of what would be read."""

    files: tuple[SeenFile, ...]
    readable: int
    left_out: int
    bytes: int
    records: bool
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class SeenHeader:
    """What the first lines of pasted words say of them, and where the text begins then."""

    title: str | None
    source: str | None
    published: str | None
    authors: tuple[str, ...]
    lines: tuple[str, ...]
    opening: str


def preview_paths(
    paths: Sequence[Path],
    *,
    format: str = "auto",  # noqa: A002  # the word of the command line
    clock: Clock,
    cancelled: Cancelled = never,
) -> ImportPreview:
    """What `import_paths` would make of these files and folders; nothing is changed. It blocks.

    Raises:
        NotFound: there is no such format, or it cannot be imported.
    """
    chosen = chosen_format(format)
    ids = ArticleIds(clock)
    seen: list[SeenFile] = []
    readable = left_out = size = opened = 0
    records = False
    for file in find_files(paths, suffixes_of(chosen, format)):
        if cancelled():
            break
        kind = chosen if format != "auto" else recognized(file)
        look = opened < MOST_READ and len(seen) < MOST_FILES
        found = _look(file, kind, ids) if look else _name(file, kind)
        opened += look and not found.left_out
        if len(seen) < MOST_FILES:
            seen.append(found)
        left_out += found.left_out
        readable += not found.left_out
        size += 0 if found.left_out else file.size
        records = records or (isinstance(kind, Format) and not found.left_out)
    # What is left out is what a person wants to know first.
    seen.sort(key=lambda one: not one.problem)
    return ImportPreview(tuple(seen), readable, left_out, size, records, cancelled())


def preview_pasted(words: str) -> SeenHeader:
    """What would be read from the first lines of pasted words.

    Raises:
        BadInput: there are no words, or they are no text.
    """
    found = look_at_pasted(words)
    header = found.header
    return SeenHeader(
        header.title,
        header.source,
        header.published.value if header.published is not None else None,
        tuple(author.name for author in header.authors),
        header.lines if header.body else (),
        found.text[:OPENING],
    )


def _name(file: FoundFile, kind: Format | BadInput | None) -> SeenFile:
    """A file by its name alone."""
    problem = file.problem or (kind if isinstance(kind, BadInput) else None)
    if problem is not None:
        return SeenFile(file.path, file.size, "", problem=_words_of(problem), left_out=True)
    return SeenFile(file.path, file.size, kind.title if isinstance(kind, Format) else "")


def _look(file: FoundFile, kind: Format | BadInput | None, ids: ArticleIds) -> SeenFile:
    named = _name(file, kind)
    if named.left_out:
        return named
    if isinstance(kind, Format):
        return _look_at_records(named, kind)
    read = text.read_found(file, ids)
    if read.article is None:
        problem = "" if read.problem is None else _words_of(read.problem)
        return replace(named, problem=problem, left_out=True)
    return replace(named, articles=(_seen(read.article),), problem=" ".join(read.notes))


def _look_at_records(named: SeenFile, kind: Format) -> SeenFile:
    articles: list[SeenArticle] = []
    problems: list[str] = []
    assert kind.read is not None
    try:
        for item in islice(kind.read(named.path, SECONDS_OF_IMPORT), 2 * FIRST_RECORDS):
            if isinstance(item, Finding):
                place = "" if item.line is None else f"{item.line}: "
                problems.append(f"{place}{item.message}")
            else:
                articles.append(_seen_record(item.record))
            if len(articles) == FIRST_RECORDS:
                break
    except AnnotatorError as failure:
        return replace(named, problem=_words_of(failure), left_out=True)
    return replace(
        named,
        articles=tuple(articles),
        problem=" ".join(problems),
        left_out=not articles and bool(problems),
    )


def _words_of(error: AnnotatorError) -> str:
    """What happened and what to do, in whatever language it will be shown."""
    if not error.hint:
        return error.message
    return said("{message} {hint}", message=error.message, hint=error.hint)


def _seen(article: Article, marks: int = 0) -> SeenArticle:
    return SeenArticle(
        article.heading,
        article.source,
        article.published.value if article.published is not None else None,
        article.text[:OPENING],
        len(article.text),
        marks,
    )


def _seen_record(record: NewRecord) -> SeenArticle:
    return _seen(record.article, sum(len(marks) for marks in record.marks.values()))
