"""Reads plain text files, one article each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.encoding import Decoded, decode
from annotator.ingest.files import FoundFile, find_files, read_bytes
from annotator.ingest.header import read_header
from annotator.ingest.numbering import ArticleIds, TimeAndChance
from annotator.model.article import Article
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

SUFFIXES = (".txt", ".text")
READER = "text"


@dataclass(frozen=True, slots=True)
class ReadText:
    """What became of one file: an article, or the reason why there is none.

    `notes` are things about an article that was read which a person should know.
    """

    path: Path
    article: Article | None = None
    problem: BadInput | None = None
    notes: tuple[str, ...] = ()
    skipped: bool = False


def read_text_articles(paths: Iterable[Path], *, clock: TimeAndChance) -> Iterator[ReadText]:
    """The articles in these files and folders, in order; one result a file, whatever it is.

    Folders are read with everything below them; their hidden files are left out, and files of
    another kind come back as `skipped`. A file named directly is read whatever its name.
    """
    ids = ArticleIds(clock)
    for found in find_files(paths, SUFFIXES):
        yield read_found(found, ids)


def read_found(found: FoundFile, ids: ArticleIds) -> ReadText:
    """The article in one file that was found."""
    if found.problem is not None:
        return ReadText(found.path, problem=found.problem, skipped=found.skipped)
    try:
        data = read_bytes(found.path)
        decoded = decode(data, str(found.path))
    except BadInput as problem:
        return ReadText(found.path, problem=problem)
    return ReadText(
        found.path, _article(found.path.name, data, decoded, ids), notes=_notes(decoded)
    )


def _article(name: str, data: bytes, decoded: Decoded, ids: ArticleIds) -> Article:
    header = read_header(decoded.text)
    return Article(
        id=ids.next(),
        text=decoded.text[header.body :],
        title=header.title,
        source=header.source,
        authors=header.authors,
        published=header.published,
        language=header.language,
        url=header.url,
        origin={
            "reader": READER,
            "file": _storable(name),
            "file_sha256": hashlib.sha256(data).hexdigest(),
            "encoding": decoded.encoding,
            "newline": decoded.newline,
            "header": header.taken,
        },
    )


def _notes(decoded: Decoded) -> tuple[str, ...]:
    notes = []
    if decoded.replaced:
        notes.append(
            said("1 character that no text can hold (U+0000, broken bytes) became U+FFFD.")
            if decoded.replaced == 1
            else said(
                "{count} characters that no text can hold (U+0000, broken bytes) became U+FFFD.",
                count=decoded.replaced,
            )
        )
    if decoded.guessed:
        notes.append(
            said("Its encoding is not known; it was read as {encoding}.", encoding=decoded.encoding)
        )
    return tuple(notes)


def _storable(name: str) -> str:
    """A file name as text: bytes that are not UTF-8 came in as lone surrogates."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    decoded = decode(file.read(), file.where)
    header = read_header(decoded.text)
    yield Draft(
        decoded.text[header.body :],
        title=header.title,
        source=header.source,
        authors=header.authors,
        published=header.published,
        language=header.language,
        url=header.url,
        origin={"encoding": decoded.encoding, "newline": decoded.newline, "header": header.taken},
        notes=_notes(decoded),
    )


def _sniff(_head: bytes, name: str) -> int:
    return 50 if name.lower().endswith(SUFFIXES) else 40 if "." not in name else 0


READ = ArticleReader(READER, said("Plain text"), SUFFIXES, _sniff, _read)
