"""The record format: `annotator.article` version 1, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, NoReturn

import orjson

from annotator.assets import schema_files
from annotator.formats.base import Finding, Format, ImportReport, RawRecord, ReadContext, ReadRecord
from annotator.formats.plausibility import odd_faults
from annotator.formats.record_data import KINDS as RECORD_KINDS
from annotator.formats.record_data import record_head, record_tail, unknown_of_schema
from annotator.formats.record_entries import entered_marks
from annotator.formats.schema_file import load_schema
from annotator.formats.storable import nul_faults
from annotator.formats.validation import (
    Fault,
    rule_faults,
    schema_faults,
    shape_faults,
    shorten,
)
from annotator.model.errors import BadInput
from annotator.model.project import NewRecord, StoredRecord
from annotator.model.record import (
    FORMAT as RECORD,
)
from annotator.model.record import (
    VERSION,
    actor_from,
    article_from,
    layer_from,
)
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming, PathFile, unreadable

MAX_LINE = 400_000_000  # bytes; the largest article has 50 MB of text
_BOM = b"\xef\xbb\xbf"
_KEYS = (
    "format", "version", "id", "article", "text", "text_sha256", "schema", "layers", "actors",
    "mentions", "events", "relations", "clusters", "foreign",
)  # fmt: skip
_TWICE = "twice"  # rule of an article that a file holds once more
_SMALLEST, _LARGEST = -(1 << 63), (1 << 64) - 1

Data = Mapping[str, Any]


# -- writing -----------------------------------------------------------------------------------


def record_line(record: StoredRecord, schema: Schema) -> bytes:
    """The record's line, with its line feed. The same record gives the same bytes.

    The entries of marks are taken as they are stored, without parsing them.
    """
    made = record_head(record, schema)
    for kind in RECORD_KINDS:
        entries = ",".join(record.entries.get(kind, ()))
        made[f"{kind}s"] = orjson.Fragment(f"[{entries}]")
    return orjson.dumps(record_tail(made, record), option=orjson.OPT_APPEND_NEWLINE)


# -- lines -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A line's record, where it is one, and everything that is wrong with it."""

    number: int
    data: Data | None
    faults: tuple[Fault, ...]
    raw: bytes = b""

    @property
    def record(self) -> str | None:
        """Id of the article, if it has one."""
        identifier = self.data.get("id") if self.data else None
        return identifier if isinstance(identifier, str) and "\0" not in identifier else None

    @property
    def refused(self) -> bool:
        """Whether it cannot be imported."""
        return self.data is None or any(fault.refuses for fault in self.faults)


def checked_lines(file: Incoming) -> Iterator[CheckedLine]:
    """Every line that is not blank, checked by itself; a bad one stops nothing.

    Raises:
        BadInput: the file cannot be opened or read.
    """
    seen = _Seen()
    try:
        with file.open() as stream:
            for number, line in _lines(stream):
                checked = _check(number, line)
                yield replace(checked, faults=(*checked.faults, *seen.repeats(checked)))
    except OSError as failure:
        raise unreadable(file.where, failure) from None


class _Seen:
    """Remembers the articles of a file, to say which of them stand in it twice."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[int, object]] = {}  # to line and hash of the text
        self._texts: dict[str, int] = {}

    def repeats(self, line: CheckedLine) -> Iterator[Fault]:
        """What this line repeats: a warning, unless one id would stand for two texts."""
        sha256 = line.data.get("text_sha256") if line.data else None
        if line.record is not None:
            first, its_text = self._ids.setdefault(line.record, (line.number, sha256))
            if first != line.number:
                same = its_text == sha256
                yield Fault(
                    None,
                    _TWICE if same else "id",
                    said(
                        "The article id stands twice (lines {first} and {number}), both times "
                        "with the same text.",
                        first=first,
                        number=line.number,
                    )
                    if same
                    else said(
                        "The article id stands twice (lines {first} and {number}), with "
                        "different texts.",
                        first=first,
                        number=line.number,
                    ),
                    "warning" if same else "error",
                )
                return
        right = line.data is not None and all(f.severity != "error" for f in line.faults)
        if isinstance(sha256, str) and right:
            first = self._texts.setdefault(sha256, line.number)
            if first != line.number:
                yield Fault(
                    None,
                    _TWICE,
                    said(
                        "The same text stands twice (lines {first} and {number}); a project takes it once.",
                        first=first,
                        number=line.number,
                    ),
                    "warning",
                )


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """(number, bytes) of every line that is not blank; None for one too long to be a record."""
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(_BOM)
        if len(line) > MAX_LINE:
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_LINE)
            yield number, None
        elif line := line.strip(b" \t\r\n"):
            yield number, line


def _check(number: int, line: bytes | None) -> CheckedLine:
    if line is None:
        too_long = said(
            "The line is longer than {MAX_LINE} MB; that is not a record.",
            MAX_LINE=MAX_LINE // 1000000,
        )
        return CheckedLine(number, None, (Fault(None, "line", too_long),))
    try:
        data = orjson.loads(line)
    except orjson.JSONDecodeError as failure:
        return CheckedLine(number, None, (_syntax_fault(failure),))
    strange = _kind_fault(data)
    if strange is not None:
        return CheckedLine(number, data if isinstance(data, dict) else None, (strange,))
    faults = [fault for fault in (_strict_fault(line, data),) if fault is not None]
    faults = faults or nul_faults(line, data) or shape_faults(data) or rule_faults(data)
    if not any(fault.refuses for fault in faults):
        faults.extend(odd_faults(data))
    return CheckedLine(number, data, tuple(faults), line)


def _syntax_fault(failure: orjson.JSONDecodeError) -> Fault:
    if "UTF-8" in failure.msg:  # whatever the bytes are, it speaks of surrogates then
        reason: str = said("it is not UTF-8")
    elif "surrogate" in failure.msg:
        reason = said("it holds a lone surrogate, which is no character")
    else:
        reason = failure.msg
    return Fault(
        None,
        "json",
        said(
            "This is not a line of JSON: {reason} (column {colno}).",
            reason=reason,
            colno=failure.colno,
        ),
        hint=said("A record file has one JSON object on each line."),
    )


def _kind_fault(data: Any) -> Fault | None:
    """What is wrong with something that is no record of ours at all."""
    if not isinstance(data, dict) or data.get("format") != RECORD:
        return Fault(
            None,
            "format",
            said(
                "This is not a record of News Annotator (“format”: “{RECORD}” is missing).",
                RECORD=RECORD,
            ),
            hint=said("`annotator export` writes such records."),
        )
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        return Fault(
            None,
            "version",
            said(
                "The record is of version {version}; this program reads version {VERSION}.",
                version=version,
                VERSION=VERSION,
            ),
            hint=said("Update News Annotator, or export it again from there as version 1."),
        )
    return None


class _StrictnessError(ValueError):
    """JSON that another program would read in another way."""


def _strict_fault(line: bytes, data: Data) -> Fault | None:
    """Keys that stand twice, numbers that would lose digits, and what cannot be written again.

    A line that is written as we would write it has none of these, which is quick to find out.
    """
    try:
        if orjson.dumps(data) == line:
            return None
        json.loads(line, object_pairs_hook=_unique, parse_int=_storable)
    except (orjson.JSONEncodeError, RecursionError):
        return Fault(None, "json", said("Lists or objects are nested too deeply."))
    except _StrictnessError as refused:
        return Fault(None, "json", str(refused))
    return None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _StrictnessError(
            said("The key “{twice}” stands twice in one object.", twice=shorten(twice))
        )
    return found


def _storable(digits: str) -> int:
    number = int(digits) if len(digits) < 25 else _too_large(digits)
    return number if _SMALLEST <= number <= _LARGEST else _too_large(digits)


def _too_large(digits: str) -> NoReturn:
    raise _StrictnessError(
        said("The number {digits} is too large; write it as text.", digits=shorten(digits))
    )


# -- reading -----------------------------------------------------------------------------------


def read_records(file: Incoming, _context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The records of a file and everything that is wrong with it, in the order of lines.

    A wrong quote is a warning, for the positions say what is marked, and so is what else leaves
    the record usable; any other error keeps its record out, and no other record.

    Args:
        file: A record file.
        _context: A record says itself when its marks were made, and by whom.
    """
    for item in read_lines(file):
        if isinstance(item, Finding):
            yield item
        else:
            record = new_record(orjson.loads(item.data))
            yield ReadRecord(record, item.line, item.schema_name, item.schema_sha256)


def read_lines(file: Incoming) -> Iterator[RawRecord | Finding]:
    """The same, with each record as the bytes of its line, which were checked."""
    for line in checked_lines(file):
        for fault in line.faults:
            if fault.rule != _TWICE:  # the import says itself what was there already
                yield _finding(file.where, line, fault, lenient=not fault.refuses)
        if line.data is not None and not line.refused:
            schema = line.data["schema"]
            yield RawRecord(line.raw, line.number, schema["name"], schema["sha256"])


def _finding(where: str, line: CheckedLine, fault: Fault, *, lenient: bool = False) -> Finding:
    return Finding(
        file=where,
        line=line.number,
        record=line.record,
        mark=fault.id,
        message=fault.message,
        hint=fault.hint,
        severity="warning" if lenient else fault.severity,
    )


def new_record(data: Data) -> NewRecord:
    """The record of data that was checked."""
    unknown = {key: value for key, value in data.items() if key not in _KEYS}
    of_schema = unknown_of_schema(data["schema"])
    if of_schema:  # no place of its own: the project has one schema, and this is the record's
        unknown["schema"] = of_schema
    return NewRecord(
        article=article_from(data),
        layers=tuple(layer_from(layer) for layer in data["layers"]),
        marks=entered_marks(data),
        actors=tuple(actor_from(actor) for actor in data["actors"]),
        unknown=unknown,
    )


# -- checking ----------------------------------------------------------------------------------


def check_file(path: Path, schema: Schema | None = None) -> ImportReport:
    """Everything that is wrong with a record file, nothing being imported.

    Args:
        path: A record file.
        schema: The annotation schema to check labels, roles and attributes against; without it,
            the one of those shipped that the record names.

    Raises:
        BadInput: the file cannot be read, or has no line at all.
    """
    findings: list[Finding] = []
    shelf = _Shelf(schema)
    records = lines = 0
    for line in checked_lines(PathFile(path)):
        lines += 1
        faults = list(line.faults)
        if line.data is not None and not line.refused:
            found, remark = shelf.schema_of(line.data["schema"])
            faults += [remark] if remark else []
            faults += schema_faults(line.data, found) if found else []
        records += not any(fault.severity == "error" for fault in faults)
        findings.extend(_finding(str(path), line, fault) for fault in faults)
    if not lines:
        raise BadInput(said("{path} is empty; it holds no record.", path=path))
    return ImportReport(str(path), records, tuple(findings))


class _Shelf:
    """Finds the annotation schema of a record, and says once what it thinks of it."""

    def __init__(self, given: Schema | None) -> None:
        self._given = given
        self._said: set[tuple[str, str]] = set()

    def schema_of(self, named: Data) -> tuple[Schema | None, Fault | None]:
        """The schema to check against, and a remark the first time it is not the very one."""
        schema = self._given or shipped_schema(named["name"])
        key = (named["name"], named["sha256"])
        if key in self._said or (schema is not None and schema.sha256 == named["sha256"]):
            return schema, None
        self._said.add(key)
        shown = f"“{named['name']}” {named['version']}"
        if schema is None:
            return None, Fault(
                None,
                "schema",
                said(
                    "The schema {shown} is not known here; labels and roles were not checked.",
                    shown=shown,
                ),
                "warning",
                said("Name its file with --schema."),
            )
        return schema, Fault(
            None,
            "schema",
            said(
                "The record was made under {shown} ({sha256}…); it is checked against “{schema}” {version} ({sha256_2}…), which is another file.",
                shown=shown,
                sha256=named["sha256"][:12],
                schema=schema.name,
                version=schema.version,
                sha256_2=schema.sha256[:12],
            ),
            "warning",
        )


def shipped_schema(name: str) -> Schema | None:
    """The annotation schema of this name that comes with the program, or None."""
    for path in schema_files():
        if path.suffix == ".yaml" and path.stem == name:
            return load_schema(path)
    return None


def _sniff(head: bytes, name: str) -> int:
    line = head.removeprefix(_BOM).lstrip()
    if line.startswith(b"{") and b'"annotator.article"' in line:
        return 100
    # What no other format knows is taken for a damaged file of ours: reading it says the line.
    return 35 if name.lower().endswith((".jsonl", ".ndjson")) else 0


FORMAT = Format(
    name="jsonl",
    title=said("Records of News Annotator, one JSON object a line"),
    extensions=(".jsonl", ".ndjson"),
    sniff=_sniff,
    read=read_records,
    raw=read_lines,
    stored=record_line,
)
