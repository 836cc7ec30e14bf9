"""What a format is, what reading a file of it finds, and what writing one is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from annotator.formats.capabilities import EVERYTHING, Capabilities
from annotator.model.identity import ArticleId
from annotator.model.option import Option, Options
from annotator.model.problems import Severity
from annotator.model.project import NewRecord, StoredRecord
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or worth knowing, about a file or a record in it.

    `line` counts from 1; `record` is the article's id, `mark` that of the mark, layer or actor
    that is meant. Each is None where it is not known or does not apply.
    """

    file: str
    message: str
    hint: str = ""
    line: int | None = None
    record: str | None = None
    mark: str | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        """`file:line: id: message`, as `annotator validate` prints it."""
        parts = [self.where, self.severity == "warning" and "warning", self.message]
        return ": ".join(part for part in parts if part)

    @property
    def where(self) -> str:
        """`file:line: id`, as far as it is known."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (place, self.mark or self.record) if part)

    def as_data(self) -> dict[str, Any]:
        """This finding for `--json`."""
        return {
            "file": self.file,
            "line": self.line,
            "record": self.record,
            "id": self.mark or self.record,
            "severity": self.severity,
            "message": self.message,
            "hint": self.hint,
        }


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record that was read, the line it stands on, and the schema it was made under.

    The schema's name and hash are empty where the format does not say.
    """

    record: NewRecord
    line: int
    schema_name: str = ""
    schema_sha256: str = ""


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record that was read and checked, as the bytes of its line."""

    data: bytes
    line: int
    schema_name: str
    schema_sha256: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What is known of a file after checking it without importing anything."""

    file: str
    records: int
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings are more than a warning."""
        return sum(finding.severity == "error" for finding in self.findings)


# -- reading -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What a reader is told beside the file.

    `now` is the moment of import (RFC 3339, UTC); `new_id` gives ids to articles that have none of
    ours; `schema` is the project's, which tells events from mentions and gives labels their own
    names back; `annotator` is the person whose marks these are, where the person said so.
    """

    now: str
    new_id: Callable[[], ArticleId]
    schema: Schema
    options: Options = field(default_factory=dict)
    annotator: str | None = None


Reader = Callable[[Incoming, ReadContext], Iterator[ReadRecord | Finding]]


# -- writing -----------------------------------------------------------------------------------

LossAction = Literal["dropped", "flattened", "expanded", "renamed"]
Record = dict[str, Any]
"""An article and its marks as `record.md` describes them (`annotator.article`, version 1)."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a record that a format cannot hold, and what was done with it.

    `feature` is the kind of thing in the plural ("relations", "notes", "spans of parts" …), a word
    that does not change from record to record; `detail` is what became of this one.
    """

    article: str
    mark: str | None
    feature: str
    action: LossAction
    detail: str = ""


Lose = Callable[[Loss], None]


class ByteWriter(Protocol):
    """Where the bytes of a file go."""

    def write(self, data: bytes) -> object:
        """Add bytes at the end."""
        ...


class Sink(Protocol):
    """The file or folder that an export writes; it appears whole or not at all.

    A format with `folder` uses only `inside`, every other `main` and, where one file is not
    enough, `beside`. The same name gives the same file again.
    """

    def main(self) -> ByteWriter:
        """The file that was asked for."""
        ...

    def beside(self, ending: str) -> ByteWriter:
        """A file beside it: its name with this in the place of its suffix (`.config.xml`)."""
        ...

    def inside(self, name: str) -> ByteWriter:
        """A file in the folder that was asked for; `name` may hold folders, with `/`."""
        ...


@dataclass(frozen=True, slots=True)
class WriteContext:
    """What a writer is told beside the records."""

    schema: Schema
    lose: Lose
    options: Options = field(default_factory=dict)


class RecordWriter(Protocol):
    """One export under way.

    A record comes as `projection.project` leaves it for the format's capabilities: a writer meets
    nothing that its format declared it cannot hold. It may change the record it is given.
    """

    def add(self, record: Record) -> None:
        """Write one record, or keep it for the end."""
        ...

    def finish(self) -> None:
        """Write what is left. Without it nothing that was written counts."""
        ...


Writer = Callable[[Sink, WriteContext], RecordWriter]
Sniff = Callable[[bytes, str], int]


@dataclass(frozen=True, slots=True)
class Format:
    """An interchange format for marked articles.

    Args:
        name: The word of the command line.
        title: What lists and dialogs show.
        extensions: Ends of file names, in lower case with the point; the first is the usual one.
        sniff: Given the first 64 kB of a file and its name, how sure it is that the file is of
            this format: 0 no, 50 by its name alone, 90 by what it holds, 100 beyond doubt.
        read: Yields what it finds and stops for no bad record; raises `BadInput` where the file
            cannot be read at all or no further. None where the format cannot be imported.
        write: Begins an export. None where the format cannot be exported.
        capabilities: What it can hold; see `projection`.
        folder: It is written as a folder of files, not as one file.
        claims: Whether a file belongs to another one that is read as this format (the text beside
            a file of marks) and shall not be imported by itself.
        read_options: What a person may choose about reading it.
        write_options: What a person may choose about writing it.
        read_schema: Text of a schema file (YAML) made from a configuration of this format, or None
            where the file is no such configuration.
        needs: The package that must be installed to use it; empty where nothing is missing ever.
        stored: The bytes of a stored record, for a format that holds everything and so needs no
            projection; it is written with it instead of `write`.
        raw: Reads records as `read` does, but leaves them as their lines: what a record file holds
            needs to be parsed once only.
        handed: What a writer is handed with these options, where it chooses itself what to leave
            out, and says so; without it that is what `capabilities` names.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    sniff: Sniff
    read: Reader | None = None
    write: Writer | None = None
    capabilities: Capabilities = EVERYTHING
    folder: bool = False
    claims: Callable[[Incoming], bool] | None = None
    read_options: tuple[Option, ...] = ()
    write_options: tuple[Option, ...] = ()
    read_schema: Callable[[Incoming], str | None] | None = None
    needs: str = ""
    stored: Callable[[StoredRecord, Schema], bytes] | None = None
    raw: Callable[[Incoming], Iterator[RawRecord | Finding]] | None = None
    handed: Callable[[Options], Capabilities] | None = None

    def holds(self, options: Options) -> Capabilities:
        """What of a record is left to the writer when it is written with these options."""
        return self.capabilities if self.handed is None else self.handed(options)

    @property
    def can_read(self) -> bool:
        """Whether files of it can be imported."""
        return self.read is not None

    @property
    def can_write(self) -> bool:
        """Whether a project can be exported to it."""
        return self.write is not None or self.stored is not None
