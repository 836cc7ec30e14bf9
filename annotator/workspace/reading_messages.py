"""What the reading process sends, as bytes: nothing that comes from there is ever unpickled."""

from __future__ import annotations

from typing import Any

import orjson

from annotator.formats.base import Finding
from annotator.formats.jsonl import new_record
from annotator.formats.record_data import record_of_new
from annotator.model.said import Said, said_data, said_from
from annotator.model.schema import Schema
from annotator.workspace.reading import BegunFile, FoundLine, FoundRecord, FromFile

END = b"."  # the file was read to its end
BUG = b"!"  # its reader failed by a fault of this program; the report follows
_NOBODY = Schema("", "")


def message_of(item: FromFile) -> bytes:
    """One item as bytes: a line that says what it is, and the record behind it."""
    body = b""
    head: dict[str, Any]
    match item:
        case BegunFile():
            head = {
                "begun": item.where,
                "kind": _words(item.kind),
                "records": item.records,
            }
        case Finding():
            head = {
                "finding": _words(item.message),
                "hint": _words(item.hint),
                "file": item.file,
                "line": item.line,
                "record": item.record,
                "mark": item.mark,
                "severity": item.severity,
            }
        case FoundLine():
            head = {
                "where": item.where,
                "line": item.line,
                "schema": [item.schema_name, item.schema_sha256],
            }
            body = item.data
        case _:
            head = {
                "where": item.where,
                "line": item.line,
                "schema": [item.schema_name, item.schema_sha256],
            }
            body = orjson.dumps(record_of_new(item.record, _NOBODY))
    return orjson.dumps(head) + b"\n" + body


def item_of(message: bytes) -> FromFile:
    """The item of a message; a record is parsed, not checked again."""
    head, _, body = message.partition(b"\n")
    data = orjson.loads(head)
    if "begun" in data:
        return BegunFile(data["begun"], _said(data["kind"]), data["records"])
    if "finding" in data:
        return Finding(
            data["file"],
            _said(data["finding"]),
            _said(data["hint"]),
            data["line"],
            data["record"],
            data["mark"],
            data["severity"],
        )
    record = new_record(orjson.loads(body))
    return FoundRecord(data["where"], data["line"], record, *data["schema"])


def _words(words: str) -> Any:
    return said_data(words) if isinstance(words, Said) else str(words)


def _said(data: Any) -> str:
    return said_from(data) if isinstance(data, dict) else str(data)
