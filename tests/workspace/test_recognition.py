"""A file is what its name or its beginning says, or it is said that it is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.base import Format
from annotator.ingest.base import ArticleReader
from annotator.model.errors import BadInput, NotFound
from annotator.untrusted.incoming import MemoryFile, PathFile
from annotator.workspace.recognition import belongs, chosen_kind, recognized, suffixes_of
from tests.formats.records import a_record, line_of


def test_a_kind_is_chosen_by_name() -> None:
    assert chosen_kind("auto") is None
    assert isinstance(chosen_kind("text"), ArticleReader)
    found = chosen_kind("jsonl")
    assert isinstance(found, Format)
    assert suffixes_of(found) == found.extensions
    assert suffixes_of(chosen_kind("text")) == (".txt", ".text")
    assert set(suffixes_of(None)) >= {".txt", ".jsonl", ".pdf", ".zip"}
    with pytest.raises(NotFound):
        chosen_kind("no such format")
    with pytest.raises(NotFound, match="not imported"):
        chosen_kind("chat")


def kind_of(file: PathFile | MemoryFile) -> str | None:
    found = recognized(file)
    return None if found is None or isinstance(found, BadInput) else found.name


def test_a_file_is_known_by_its_name_or_its_beginning(tmp_path: Path) -> None:
    record, plain = tmp_path / "x.data", tmp_path / "README"
    record.write_bytes(line_of(a_record()))
    plain.write_text("Words.")
    assert kind_of(PathFile(record)) == "jsonl"
    assert kind_of(PathFile(plain)) == "text"
    assert kind_of(PathFile(tmp_path / "x.txt")) == "text", "reading it will say that it is gone"
    assert isinstance(recognized(MemoryFile("a.exe", b"MZ\0\1")), BadInput)
    assert isinstance(recognized(MemoryFile("a.bin", b"\x89PNG\r\n")), BadInput)


def test_the_same_end_of_a_name_may_be_many_kinds() -> None:
    assert kind_of(MemoryFile("a.jsonl", line_of(a_record()))) == "jsonl"
    assert kind_of(MemoryFile("a.jsonl", b'{"title": "March", "body": "Workers marched."}\n')) == (
        "json-rows"
    )
    prodigy = b'{"text": "Workers", "spans": [], "answer": "accept", "_task_hash": 1}\n'
    assert kind_of(MemoryFile("a.jsonl", prodigy)) == "prodigy"
    assert kind_of(MemoryFile("a.jsonl", b"{broken\n")) == "jsonl", "which says the line"


def test_a_file_that_goes_with_another_is_not_read_by_itself() -> None:
    text = MemoryFile("a.txt", b"Workers", beside={"a.ann": b""})
    assert belongs(text)
    assert recognized(text) is None
    assert not belongs(MemoryFile("b.txt", b"Workers", beside={"a.ann": b""}))
