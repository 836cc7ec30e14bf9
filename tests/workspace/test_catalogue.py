"""Formats and schemas are listed and found."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import BadInput, NotFound
from annotator.workspace.catalogue import find_schema, list_formats, read_schema, shipped_schemas


def test_formats_and_schemas_are_listed() -> None:
    assert [(f.name, f.can_import, f.can_export) for f in list_formats()][:2] == [
        ("text", True, False), ("jsonl", True, True)
    ]  # fmt: skip
    assert {path.stem for path in shipped_schemas()} >= {"news", "minimal"}


def test_schemas_are_found_by_name_andrecord_file(tmp_path: Path) -> None:
    text, schema = find_schema("news")
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    assert find_schema(str(path)) == read_schema(path)
    assert find_schema(str(path))[1].sha256 == schema.sha256
    with pytest.raises(NotFound, match="nonesuch"):
        find_schema("nonesuch")
    with pytest.raises(BadInput):
        find_schema(str(tmp_path / "missing.yaml"))
