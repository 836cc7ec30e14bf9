"""Record files are checked without a project."""

from __future__ import annotations

from pathlib import Path

from annotator.workspace.checking import validate_files
from tests.formats.records import a_record
from tests.workspace.carrying import record_file


def test_validation_goes_on_after_a_missingrecord_file(tmp_path: Path) -> None:
    path = record_file(tmp_path / "r.jsonl", a_record())
    missing, right = validate_files([tmp_path / "missing.jsonl", path])
    assert (missing.errors, missing.records) == (1, 0)
    assert (right.errors, right.records) == (0, 1)
    assert validate_files([path], schema="minimal")[0].errors
