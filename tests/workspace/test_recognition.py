"""A file is what its name or its beginning says, or it is said that it is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.base import Format
from annotator.ingest.files import FoundFile
from annotator.model.errors import BadInput, NotFound
from annotator.workspace.recognition import chosen_format, recognized, suffixes_of
from tests.formats.records import a_record, line_of


def test_a_format_is_chosen_by_name() -> None:
    assert chosen_format("auto") is None
    assert chosen_format("text") is None
    found = chosen_format("jsonl")
    assert found is not None
    assert suffixes_of(found, "jsonl") == found.extensions
    assert suffixes_of(None, "text") == (".txt", ".text")
    assert set(suffixes_of(None, "auto")) >= {".txt", ".jsonl"}
    with pytest.raises(NotFound):
        chosen_format("no such format")


def test_a_file_is_known_by_its_name_or_its_beginning(tmp_path: Path) -> None:
    record, plain, paper = tmp_path / "x.data", tmp_path / "README", tmp_path / "x.pdf"
    record.write_bytes(line_of(a_record()))
    plain.write_text("Words.")
    paper.write_bytes(b"%PDF")
    assert isinstance(recognized(FoundFile(record)), Format)
    assert recognized(FoundFile(plain)) is None
    assert recognized(FoundFile(tmp_path / "x.txt")) is None
    assert isinstance(recognized(FoundFile(paper)), BadInput)
