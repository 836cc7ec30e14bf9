"""Formats and schemas are listed and found."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import BadInput, NotFound
from annotator.workspace.catalogue import (
    find_format_info,
    find_schema,
    list_formats,
    read_schema,
    shipped_schemas,
)


def test_formats_and_schemas_are_listed() -> None:
    found = {info.name: info for info in list_formats()}
    assert next(iter(found)) == "text"
    text, records, chat = found["text"], found["jsonl"], found["chat"]
    assert (text.can_import, text.can_export, text.records) == (True, False, False)
    assert (records.can_import, records.can_export, records.missing) == (True, True, ())
    assert (chat.can_import, chat.can_export) == (False, True)
    assert "no_trigger" in chat.missing
    assert find_format_info("chat") == chat
    with pytest.raises(NotFound, match="xyz"):
        find_format_info("xyz")
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


def test_another_programs_configuration_is_a_schema(tmp_path: Path) -> None:
    path = tmp_path / "annotation.conf"
    path.write_text("[entities]\nPerson\nPlace\n\n[relations]\n\n[events]\nMarch\tAgent:Person\n")
    text, schema = find_schema(str(path))
    assert "Person" in text
    assert [label.name for label in schema.mention_types] == ["Person", "Place"]
    assert [role.name for role in schema.event_types[0].roles] == ["Agent"]
