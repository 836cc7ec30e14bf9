"""Brings back from the full records beside an export what its format could not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from annotator.formats.base import (
    ByteWriter,
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.jsonl import new_record, read_lines
from annotator.formats.projection import documents, project
from annotator.formats.record_data import record_of_new
from annotator.ingest.files import FoundFile
from annotator.model.errors import AnnotatorError
from annotator.model.option import chosen_options
from annotator.model.project import NewRecord
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming, MemoryFile, PathFile
from annotator.workspace.recognition import belongs

FULL_RECORD = ".annotator.jsonl"  # end of the name of the full records beside an export
FULL_RECORDS = "records.annotator.jsonl"  # their name in the folder of an export

Data = dict[str, Any]
_PARTS = ("attributes", "note", "time", "by")


def goes_with_another(file: FoundFile) -> bool:
    """Whether a file of a folder is read with another one, or is of no use by itself."""
    return file.path.name.endswith(FULL_RECORD) or (file.skipped and belongs(PathFile(file.path)))


class FullRecords:
    """The full records that lie beside a file, by the hash of their texts.

    An article whose marks are still those that were exported is taken from there whole. Where they
    were changed since, the file is right about its marks, and each that is there still gets back
    what the format cannot hold.
    """

    def __init__(
        self, records: Mapping[str, Sequence[Record]], form: Format, context: ReadContext
    ) -> None:
        self._records = records
        self._form = form
        self._context = context

    @classmethod
    def beside(cls, file: Incoming, form: Format, context: ReadContext) -> FullRecords | None:
        """Those that were written with this file; None where there are none that can be read."""
        if form.raw is not None or form.write is None:
            return None
        found = file.sibling(file.name + FULL_RECORD) or (
            file.sibling(FULL_RECORDS) if form.folder else None
        )
        if found is None:
            return None
        records: dict[str, list[Record]] = {}
        try:
            for item in read_lines(found):
                if not isinstance(item, Finding):
                    record = orjson.loads(item.data)
                    for document in documents(record, form.capabilities):
                        records.setdefault(record["text_sha256"], []).append(document)
        except AnnotatorError:
            return None
        return cls(records, form, context)

    def restored(self, read: NewRecord) -> tuple[NewRecord, str]:
        """The record with what was brought back, and what there is to say about it."""
        if not self._form.capabilities.text:
            return read, ""
        for full in self._records.get(read.article.sha256, ()):
            expected = self._read_again(full)
            if expected is None or expected.article.sha256 != read.article.sha256:
                continue
            if _content(expected) == _content(read):
                return new_record({**full, "id": full["id"].partition(".")[0]}), ""
        candidates = self._records.get(read.article.sha256, ())
        if not candidates:
            return read, ""
        whose = {layer.annotator for layer in read.layers}
        own = [r for r in candidates if whose & {layer["annotator"] for layer in r["layers"]}]
        made = _mended(record_of_new(read, self._context.schema), (own or candidates)[0])
        return replace(new_record(made), unknown=read.unknown), said(
            "Its marks were changed since it was exported; what they could not hold there was "
            "brought back to those that are the same."
        )

    def _read_again(self, full: Record) -> NewRecord | None:
        """What the format makes of a full record, written and read in memory."""
        form = self._form
        assert form.write is not None
        assert form.read is not None
        sink = _Memory(f"out{form.extensions[0]}")
        options = chosen_options(form.write_options, {})
        writer = form.write(sink, WriteContext(self._context.schema, lambda _loss: None, options))
        writer.add(project(full, form.capabilities, lambda _loss: None))
        writer.finish()
        for file in sink.incoming():
            claimed = form.claims is not None and form.claims(file)
            if claimed or not form.sniff(file.head(65_536), file.name):
                continue
            for item in form.read(file, self._context):
                if isinstance(item, ReadRecord):
                    return item.record
        return None


class _Memory:
    """A sink whose files are read again at once."""

    def __init__(self, out: str) -> None:
        self._out = out
        self._files: dict[str, bytearray] = {}

    def main(self) -> ByteWriter:
        return self.inside(self._out)

    def beside(self, ending: str) -> ByteWriter:
        return self.inside(self._out.rpartition(".")[0] + ending)

    def inside(self, name: str) -> ByteWriter:
        return _Bytes(self._files.setdefault(name.rpartition("/")[2], bytearray()))

    def incoming(self) -> Iterator[MemoryFile]:
        files = {name: bytes(data) for name, data in self._files.items()}
        for name, data in files.items():
            yield MemoryFile(name, data, name, {k: v for k, v in files.items() if k != name})


class _Bytes:
    def __init__(self, data: bytearray) -> None:
        self._data = data

    def write(self, data: bytes) -> None:
        self._data += data


def _content(record: NewRecord) -> list[Any]:
    """What a record's marks say, whatever their ids are and whoever made them."""
    plain = record_of_new(record, Schema("", ""))
    keys = _Keys(plain)
    return sorted(
        [
            *([keys.of(mark["id"]), _said(mark)] for mark in plain["mentions"]),
            *([keys.of(mark["id"]), _said(mark)] for mark in plain["events"]),
            *(
                [
                    relation["type"],
                    keys.end(relation["source"]),
                    keys.end(relation["target"]),
                    _said(relation),
                ]
                for relation in plain["relations"]
            ),
            *([c["kind"], sorted(map(keys.of, c["members"]), key=repr)] for c in plain["clusters"]),
        ],
        key=repr,
    )


def _said(mark: Data) -> list[Any]:
    return [
        sorted(mark["attributes"].items(), key=repr),
        mark["note"],
        mark.get("actor") is not None,
    ]


class _Keys:
    """What a mark is by its label, place and arguments."""

    def __init__(self, record: Record) -> None:
        self._marks = {mark["id"]: mark for kind in ("mentions", "events") for mark in record[kind]}

    def of(self, identifier: str) -> Any:
        """The same for marks that say the same."""
        mark = self._marks[identifier]
        if "spans" in mark:
            return ["mention", mark["type"], mark["spans"]]
        return [
            "event",
            mark["type"],
            [trigger["spans"] for trigger in mark["triggers"]],
            [[a["role"], a["value"] if "value" in a else self.end(a)] for a in mark["arguments"]],
        ]

    def end(self, ref: Data) -> Any:
        """What a reference points to."""
        return self.of(ref["mention"] if "mention" in ref else ref["event"])

    def place(self, identifier: str) -> str:
        """The same for marks of one label on one place of the text."""
        mark = self._marks[identifier]
        spans = mark["spans"] if "spans" in mark else [t["spans"] for t in mark["triggers"]]
        return repr([mark["type"], spans])


def _mended(read: Record, full: Record) -> Record:
    """The record as read, with what its marks had when they were exported."""
    old, new = _Keys(full), _Keys(read)
    had = {old.place(m["id"]): m for kind in ("mentions", "events") for m in full[kind]}
    now: dict[str, str] = {}  # ids of marks in the full record, to those in the one that was read
    linked: set[str] = set()
    for kind in ("mentions", "events"):
        for mark in read[kind]:
            before = had.get(new.place(mark["id"]))
            if before is None:
                continue
            now[before["id"]] = mark["id"]
            for part in _PARTS:
                if part == "by" or not mark.get(part):
                    mark[part] = before[part]
            if mark.get("actor") is None and before.get("actor") is not None:
                mark["actor"] = before["actor"]
    for mark in (*read["mentions"], *read["events"]):
        if mark.get("time") and mark["time"]["from"] is not None:
            mark["time"] = {**mark["time"], "from": now.get(mark["time"]["from"])}
        linked.add(mark.get("actor") or "")
    known = {actor["id"] for actor in read["actors"]}
    read["actors"] += [a for a in full["actors"] if a["id"] in linked and a["id"] not in known]
    return read
