"""Reads one file that is being imported, whatever is in it: articles, marked articles, or an archive of files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import Finding, Format, RawRecord, ReadContext
from annotator.formats.jsonl import new_record
from annotator.ingest.base import ArticleReader, Remark
from annotator.ingest.drafting import SourceFile, article_of
from annotator.ingest.numbering import ArticleIds, TimeAndChance
from annotator.model.errors import AnnotatorError, BadInput
from annotator.model.option import OptionValue, chosen_options
from annotator.model.project import NewRecord
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming, PathFile
from annotator.workspace.progress import Cancelled, never
from annotator.workspace.recognition import AUTO, Kind, chosen_kind, recognized
from annotator.workspace.sidecar import FullRecords

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class ReadingChoice:
    """How files are to be read.

    `format` is "auto" or the name of a kind, `options` what was chosen of its own options (those
    that a file's kind does not have are passed over where the kind is found out), `annotator` the
    person whose marks these are.
    """

    format: str = AUTO
    annotator: str | None = None
    options: Mapping[str, OptionValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BegunFile:
    """A file, or a member of an archive, that is about to be read; `kind` is the title of its kind."""

    where: str
    kind: str
    records: bool


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """An article that was read, perhaps with marks; see `formats.base.ReadRecord`."""

    where: str
    line: int | None
    record: NewRecord
    schema_name: str = ""
    schema_sha256: str = ""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """The same as its line of a record file, which was checked and is not parsed again here."""

    where: str
    line: int
    data: bytes
    schema_name: str
    schema_sha256: str


FromFile = BegunFile | FoundRecord | FoundLine | Finding


def read_file(
    file: Incoming, choice: ReadingChoice, schema: Schema, now: str, ids: ArticleIds
) -> Iterator[FromFile]:
    """Everything in a file, as it is read; what is wrong becomes a finding and stops nothing else.

    Raises:
        NotFound: there is no format of the name that was chosen.
    """
    from annotator.ingest.containers import members_of

    chosen = chosen_kind(choice.format)
    members = None
    if chosen is None:
        try:
            members = members_of(file)
        except BadInput as problem:
            yield _finding(file.where, problem)
            return
    if members is None:
        yield from _Reading(choice, schema, now, ids).one(file, chosen)
        return
    try:
        for member in members:
            if isinstance(member, Remark):
                yield _of_remark(file.where, member)
            else:
                yield from _Reading(choice, schema, now, ids).one(member, None, inside=True)
    except BadInput as problem:
        yield _finding(file.where, problem)


class ReadingHere:
    """Reads files in this process, for files that are the program's own."""

    def __init__(self, choice: ReadingChoice, schema: Schema, clock: TimeAndChance) -> None:
        self._choice, self._schema = choice, schema
        self._ids = ArticleIds(clock)

    def read(self, path: Path, now: str, cancelled: Cancelled = never) -> Iterator[FromFile]:
        """Everything in a file."""
        for item in read_file(PathFile(path), self._choice, self._schema, now, self._ids):
            if cancelled():
                return
            yield parsed(item)

    def close(self) -> None:
        """There is nothing to let go of."""


def parsed(item: FromFile) -> FromFile:
    """The item with its record, where it is a line."""
    if not isinstance(item, FoundLine):
        return item
    record = new_record(orjson.loads(item.data))
    return FoundRecord(item.where, item.line, record, item.schema_name, item.schema_sha256)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read a file that is no archive."""

    choice: ReadingChoice
    schema: Schema
    now: str
    ids: ArticleIds

    def one(
        self, file: Incoming, chosen: Kind | None, *, inside: bool = False
    ) -> Iterator[FromFile]:
        kind = chosen if chosen is not None else recognized(file)
        if kind is None:
            return
        if isinstance(kind, BadInput):
            yield _finding(file.where, kind, "warning" if inside else "error")
            return
        yield BegunFile(file.where, kind.title, isinstance(kind, Format))
        try:
            if isinstance(kind, Format):
                yield from self._records(file, kind)
            else:
                yield from self._articles(file, kind)
        except AnnotatorError as problem:
            yield _finding(file.where, problem)
        except MemoryError:
            yield _finding(file.where, _too_much(file.where))
        except RecursionError:
            yield _finding(file.where, _too_deep(file.where))

    def _records(self, file: Incoming, kind: Format) -> Iterator[FromFile]:
        assert kind.read is not None
        options = chosen_options(kind.read_options, self._known(kind))
        context = ReadContext(self.now, self.ids.next, self.schema, options, self.choice.annotator)
        found = False
        beside = FullRecords.beside(file, kind, context)
        if kind.raw is not None:
            yield from self._lines(file, kind.raw(file))
            return
        for item in kind.read(file, context):
            found = True
            if isinstance(item, Finding):
                yield item
            else:
                record, remark = (
                    (item.record, "") if beside is None else beside.restored(item.record)
                )
                if remark:
                    yield Finding(
                        file.where,
                        remark,
                        line=item.line,
                        record=record.article.id,
                        severity="warning",
                    )
                yield FoundRecord(
                    file.where, item.line, record, item.schema_name, item.schema_sha256
                )
        if not found:
            yield _finding(file.where, _empty(file.where))

    def _lines(self, file: Incoming, items: Iterator[RawRecord | Finding]) -> Iterator[FromFile]:
        found = False
        for item in items:
            found = True
            if isinstance(item, Finding):
                yield item
            else:
                yield FoundLine(
                    file.where, item.line, item.data, item.schema_name, item.schema_sha256
                )
        if not found:
            yield _finding(file.where, _empty(file.where))

    def _articles(self, file: Incoming, kind: ArticleReader) -> Iterator[FromFile]:
        options = chosen_options(kind.options, self._known(kind))
        source: SourceFile | None = None
        found = False
        for item in kind.read(file, options):
            found = True
            if isinstance(item, Remark):
                yield _of_remark(file.where, item)
                continue
            source = source or SourceFile(file.name, _sha256(file))
            try:
                article, notes = article_of(item, source, kind.name, self.ids)
            except BadInput as problem:
                message = (
                    said("{where}: {problem}", where=item.place, problem=problem.message)
                    if item.place
                    else problem.message
                )
                yield Finding(file.where, message, problem.hint, item.line)
                continue
            for note in notes:
                yield Finding(
                    file.where, note, line=item.line, record=article.id, severity="warning"
                )
            yield FoundRecord(file.where, item.line, NewRecord(article))
        if not found:
            yield _finding(
                file.where, BadInput(said("There is no article in {path}.", path=file.where))
            )

    def _known(self, kind: Kind) -> Mapping[str, OptionValue]:
        """The options that were given; of those for other kinds only where the kind was chosen."""
        if self.choice.format != AUTO:
            return self.choice.options
        own = kind.read_options if isinstance(kind, Format) else kind.options
        names = {option.name for option in own}
        return {name: value for name, value in self.choice.options.items() if name in names}


def _sha256(file: Incoming) -> str | None:
    """Hash of the file's bytes as they are, hexadecimal; None where they cannot be read again."""
    made = hashlib.sha256()
    try:
        with file.open() as stream:
            while block := stream.read(_BLOCK):
                made.update(block)
    except (OSError, BadInput):
        return None
    return made.hexdigest()


def _of_remark(where: str, remark: Remark) -> Finding:
    message: Any = remark.message
    if remark.place:
        message = said("{where}: {problem}", where=remark.place, problem=remark.message)
    return Finding(where, message, remark.hint, remark.line, severity=remark.severity)


def _finding(where: str, problem: AnnotatorError, severity: Any = "error") -> Finding:
    return Finding(where, problem.message, problem.hint, severity=severity)


def _empty(where: str) -> BadInput:
    return BadInput(said("{path} is empty; it holds no record.", path=where))


def _too_much(where: str) -> BadInput:
    return BadInput(
        said("{where} takes more memory to read than a file may.", where=where),
        hint=said("Cut it into smaller files."),
    )


def _too_deep(where: str) -> BadInput:
    return BadInput(said("{where} is nested too deeply to be read.", where=where))
