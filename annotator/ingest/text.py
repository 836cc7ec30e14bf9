"""Reads plain text files: one article each, or several by a person's rule."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.ingest.article_parts import Part, parts_of
from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.encoding import Decoded, binary_kind, decode, decode_as
from annotator.ingest.files import FoundFile, find_files, read_bytes
from annotator.ingest.header import read_header
from annotator.ingest.numbering import ArticleIds, TimeAndChance
from annotator.ingest.rule_header import RuleReader
from annotator.ingest.rule_patterns import usable_rules
from annotator.ingest.rule_text import read_rules
from annotator.model.article import Article
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

SUFFIXES = (".txt", ".text")
NAME = "text"


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
            "reader": NAME,
            "file": _storable(name),
            "file_sha256": hashlib.sha256(data).hexdigest(),
            "encoding": decoded.encoding,
            "newline": decoded.newline,
            "header": header.taken,
        },
    )


# ---------------------------------------------------------------- as an article reader


def _sniff(head: bytes, name: str) -> int:
    if name.lower().endswith(SUFFIXES):
        return 50  # what is wrong with it, reading it will say
    if binary_kind(head) is not None or not head.strip():
        return 0
    readable = b"\0" not in head or head[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return 0 if not readable else 10 if "." in name else 40


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    rules = read_rules(str(options.get("rules", "")))
    if not options.get("header", True):
        rules = replace(rules, built_in=False)
    made = usable_rules(rules)
    decoded = decode_as(file.read(), file.where, str(options.get("encoding", "")))
    reader = RuleReader(made)
    notes = _notes(decoded)
    number = 0
    for number, part in enumerate(parts_of(decoded.text, made), start=1):
        yield _draft(decoded, part, reader, notes, number if made.split is not None else None)
        notes = ()
    if not number:
        raise BadInput(said("{where} holds no article.", where=file.where))


def _draft(
    decoded: Decoded, part: Part, reader: RuleReader, notes: tuple[str, ...], number: int | None
) -> Draft:
    own = decoded.text[part.start : part.end]
    found = reader.read(own)
    header = found.header
    origin: dict[str, Any] = {
        "encoding": decoded.encoding,
        "newline": decoded.newline,
        "header": header.taken,
    }
    if part.start + header.body:
        origin["body_start"] = part.start + header.body
    return Draft(
        text=own[header.body :],
        title=header.title,
        source=header.source,
        authors=header.authors,
        published=header.published,
        language=header.language,
        url=header.url,
        section=found.section,
        origin=origin,
        place="" if number is None else said("article {number}", number=number),
        line=None if number is None else part.line,
        notes=(*notes, *found.notes),
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


READER = ArticleReader(
    name=NAME,
    title=said("Plain text"),
    extensions=SUFFIXES,
    sniff=_sniff,
    read=_read,
    options=(
        Option(
            "encoding",
            said("Encoding"),
            "text",
            "",
            hint=said("Such as cp1251; empty to have it found out."),
        ),
        Option(
            "header",
            said("Read date, source and author from the first lines"),
            "flag",
            True,
            hint=said("Only what is certain is taken off the text."),
        ),
        Option(
            "rules",
            said("Header rules"),
            "lines",
            "",
            hint=said("Rules of your own, as YAML or JSON; they go before those of the program."),
        ),
    ),
)
