"""Looks at what an import would bring, without a project: files, their first articles, what is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.base import Finding
from annotator.ingest.files import FoundFile, find_files
from annotator.ingest.pasted import Pasted, look_at_pasted
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.model.option import OptionValue
from annotator.model.said import said, said_in_turn
from annotator.model.schema import Schema
from annotator.workspace.importing import Reading, ReadingMaker
from annotator.workspace.progress import Cancelled, never
from annotator.workspace.reading import BegunFile, FoundRecord, ReadingChoice
from annotator.workspace.reading_process import ReadingProcess
from annotator.workspace.recognition import AUTO, chosen_kind, suffixes_of
from annotator.workspace.sidecar import goes_with_another

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
MOST_MEMBERS = 200  # of an archive that are listed
FIRST_RECORDS = 3
OPENING = 600  # code points of a text that are shown
SECONDS_OF_IMPORT = "1970-01-01T00:00:00Z"  # nothing is stored, so no moment is either


@dataclass(frozen=True, slots=True)
class SeenCounting:
    """In which unit a file counts positions, as was found out by its marks; see `offset_units`."""

    unit: str
    fitting: int
    tried: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeenArticle:
    """An article as a preview shows it; `length` in code points, `marks` over all layers.

    `counted` is there where the format's files do not say in which unit they count.
    """

    heading: str
    source: str | None
    published: str | None
    opening: str
    length: int
    marks: int = 0
    counted: SeenCounting | None = None


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as an import would take it.

    `kind` is the title of its format, empty where it is none. `problem` says why nothing, or not
    all, of it comes in; with `left_out` nothing does. `articles` are its first ones, none where
    the file was not opened. `member` is the name inside an archive, where it is one; `records`
    says that articles come with marks.
    """

    path: Path
    size: int
    kind: str
    articles: tuple[SeenArticle, ...] = ()
    problem: str = ""
    left_out: bool = False
    member: str = ""
    records: bool = False


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
    format: str = AUTO,  # noqa: A002  # the word of the command line
    options: Mapping[str, OptionValue] | None = None,
    schema: Schema | None = None,
    cancelled: Cancelled = never,
    reading: ReadingMaker | None = None,
) -> ImportPreview:
    """What `import_paths` would make of these files and folders; nothing is changed. It blocks.

    Without a schema events are not told from mentions in formats that do not say it themselves.

    Raises:
        NotFound: there is no such format, or it cannot be imported.
        BadInput: it has no such option.
    """
    chosen = chosen_kind(format)
    reader = (reading or ReadingProcess)(
        ReadingChoice(format, None, options or {}), schema or Schema("", "")
    )
    seen: list[SeenFile] = []
    left_out = readable = size = opened = 0
    records = False
    try:
        for file in find_files(paths, suffixes_of(chosen)):
            if cancelled():
                break
            if not file.named and goes_with_another(file):
                continue
            look = opened < MOST_READ and len(seen) < MOST_FILES
            found = _look(file, reader, cancelled) if look else [_name(file)]
            opened += look and not all(one.left_out for one in found)
            seen += found[: max(0, MOST_FILES - len(seen))]
            left_out += sum(one.left_out for one in found)
            readable += sum(not one.left_out for one in found)
            size += 0 if all(one.left_out for one in found) else file.size
            records = records or any(one.records for one in found)
    finally:
        reader.close()
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


def _name(file: FoundFile) -> SeenFile:
    """A file by its name alone."""
    if file.problem is not None:
        return SeenFile(file.path, file.size, "", problem=_words_of(file.problem), left_out=True)
    return SeenFile(file.path, file.size, "")


def _look(file: FoundFile, reader: Reading, cancelled: Cancelled) -> list[SeenFile]:
    """A file by what is in it; an archive is as many files as it holds, up to a number."""
    named = _name(file)
    if named.left_out:
        return [named]
    looks: dict[str, _Look] = {}
    articles = 0
    items = reader.read(file.path, SECONDS_OF_IMPORT, cancelled)
    for item in items:
        match item:
            case BegunFile():
                if len(looks) == MOST_MEMBERS:
                    break
                looks[item.where] = _Look(item.kind, item.records)
            case Finding():
                looks.setdefault(item.file, _Look("", records=False)).find(item)
            case FoundRecord():
                looks.setdefault(item.where, _Look("", records=False)).take(item)
                articles += 1
                if (articles >= FIRST_RECORDS and len(looks) == 1) or articles >= MOST_READ:
                    break
            case _:
                raise AssertionError("lines are parsed where they are received")
    else:
        return [look.made(file, where) for where, look in looks.items()]
    reader.close()  # the rest of the file is of no interest, and would be sent first
    return [look.made(file, where) for where, look in looks.items()]


class _Look:
    """What was seen of one file, or of one member of an archive."""

    def __init__(self, kind: str, records: bool) -> None:
        self._kind = kind
        self._records = records
        self._articles: list[SeenArticle] = []
        self._problems: list[str] = []
        self._broken = False

    def find(self, finding: Finding) -> None:
        """Note what is wrong, the first few times."""
        self._broken = self._broken or finding.severity == "error"
        if len(self._problems) < FIRST_RECORDS:
            place = "" if finding.line is None else f"{finding.line}: "
            words = said_in_turn(finding.message, finding.hint) if finding.hint else finding.message
            self._problems.append(said_in_turn(place.strip(), words) if place else words)

    def take(self, found: FoundRecord) -> None:
        """Note an article, the first few times."""
        if len(self._articles) < FIRST_RECORDS:
            marks = sum(len(marks) for marks in found.record.marks.values())
            self._articles.append(_seen(found.record.article, marks))

    def made(self, file: FoundFile, where: str) -> SeenFile:
        """The file as it is shown."""
        inside = where.removeprefix(f"{file.path}/") if where != str(file.path) else ""
        return SeenFile(
            file.path,
            file.size,
            self._kind,
            tuple(self._articles),
            said_in_turn(*self._problems) if self._problems else "",
            left_out=not self._articles and self._broken,
            member=inside,
            records=self._records,
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
        _counting(article),
    )


def _counting(article: Article) -> SeenCounting | None:
    found = article.origin.get("offsets")
    if not isinstance(found, Mapping):
        return None
    return SeenCounting(
        str(found["unit"]), found["fitting"], found["tried"], tuple(found["examples"])
    )
