"""Records go out one after the other, with what a format has between them."""

from __future__ import annotations

from annotator.formats.base import WriteContext
from annotator.formats.line_writer import json_list, lines, one_or_list
from tests.formats.round_trip import NEWS, MemorySink, Record


def name_of(record: Record, _context: WriteContext) -> bytes:
    return record["id"].encode()


def written(writer: object, *ids: str) -> bytes:
    sink = MemorySink("o")
    begun = writer(sink, WriteContext(NEWS, lambda _loss: None))  # type: ignore[operator]
    for identifier in ids:
        begun.add({"id": identifier})
    begun.finish()
    return sink.files["o"]


def test_lines() -> None:
    assert written(lines(name_of), "a\n", "", "b\n") == b"a\nb\n"
    assert written(lines(name_of)) == b""


def test_a_list() -> None:
    assert written(json_list(name_of), "1", "", "2") == b"[\n1,\n2\n]\n"
    assert written(json_list(name_of)) == b"[\n\n]\n", "a list of nothing is a list"


def test_one_alone_or_a_list() -> None:
    assert written(one_or_list(name_of), "1") == b"1\n"
    assert written(one_or_list(name_of), "1", "2", "3") == b"[\n1,\n2,\n3\n]\n"
    assert written(one_or_list(name_of)) == b"[]\n"
