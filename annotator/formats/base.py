"""What a format is, and what reading or checking a file of it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.model.problems import Severity
from annotator.model.project import NewRecord, StoredRecord
from annotator.model.schema import Schema


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
    """A record that was read, the line it stands on, and the schema it was made under."""

    record: NewRecord
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


Reader = Callable[[Path, str], Iterator[ReadRecord | Finding]]
Writer = Callable[[StoredRecord, Schema], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """An interchange format.

    `sniff` says from a file's first bytes whether it is of this format. `read` takes a path and
    the moment of import; it yields what it finds and stops for no bad record. `write` gives the
    bytes of one record. A format that cannot do one of them leaves it out.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Reader | None = None
    write: Writer | None = None

    @property
    def can_read(self) -> bool:
        """Whether files of it can be imported."""
        return self.read is not None

    @property
    def can_write(self) -> bool:
        """Whether a project can be exported to it."""
        return self.write is not None
