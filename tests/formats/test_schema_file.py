"""Annotation schema files: what loads, and how what is no schema is refused."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assets import schema_file
from annotator.formats.schema_file import MAX_BYTES, load_schema, parse_schema
from annotator.model.errors import AnnotatorError, BadInput
from annotator.model.schema import Schema
from tests.formats.schema_text import GOOD, refusal


def test_a_schema_is_read_with_every_part_and_the_defaults() -> None:
    schema = parse_schema(GOOD, where="tiny.yaml")

    assert (schema.name, schema.version, schema.title) == ("tiny", "1.0.0", "")
    assert [m.name for m in schema.mention_types] == ["Person", "Place"]
    assert schema.mention_types[1].key is None
    visit = schema.event_type("Visit")
    assert visit is not None
    assert (visit.min_triggers, visit.max_triggers) == (1, None)
    assert [(r.name, r.key, r.accepts, r.min, r.max) for r in visit.roles] == [
        ("agent", "a", ("actor",), 1, None),
        ("place", "p", ("Place", "value"), 0, 2),
    ]
    knows = schema.relation_type("knows")
    assert knows is not None
    assert knows.symmetric
    assert schema.attributes[0].default == "actual"
    assert schema.sha256 == hashlib.sha256(GOOD.encode()).hexdigest()
    assert schema.notes == ()


@pytest.mark.parametrize("name", ["news.yaml", "minimal.yaml"])
def test_shipped_schemas_load_without_a_note_and_survive_plain_data(name: str) -> None:
    path = schema_file(name)
    schema = load_schema(path)

    assert schema.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert schema.notes == ()
    assert Schema.from_dict(json.loads(json.dumps(schema.to_dict()))) == schema


def test_the_first_of_several_faults_is_named_and_the_rest_counted() -> None:
    text = GOOD.replace("kind: place", "kind: x").replace("key: k", "key: kk")

    assert refusal(text).startswith("tiny.yaml, line 10: ")
    assert "(1 more fault below.)" in refusal(text)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_an_empty_schema_says_so(text: str) -> None:
    assert "is empty" in refusal(text)


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "name: x\n", '{"name": 1}'])
def test_something_else_in_yaml_says_so(text: str) -> None:
    assert "not an annotation schema" in refusal(text)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"SQLite format 3\0\1\2", "binary"),
        (GOOD.encode("utf-16"), "binary"),
        (GOOD.replace("tiny", "tiny # caf\xe9").encode("latin-1"), "line 2: this is not UTF-8"),
        (b"#" * (MAX_BYTES + 1), "larger than 1 MB"),
    ],
    ids=["empty", "binary", "utf-16", "latin-1", "gigantic"],
)
def test_a_file_that_is_no_text_is_refused_by_name(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)

    with pytest.raises(AnnotatorError) as caught:
        load_schema(path)

    assert str(path) in caught.value.message
    assert reason in caught.value.message
    assert caught.value.hint


def test_missing_and_unreadable_files_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no schema file .*nowhere\.yaml"):
        load_schema(tmp_path / "nowhere.yaml")
    with pytest.raises(BadInput, match="is a folder"):
        load_schema(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(BadInput, match="cannot be read"):
        load_schema(path)


def test_a_byte_order_mark_and_crlf_do_not_matter_but_count_for_the_hash(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    path.write_bytes(data)
    schema = load_schema(path)

    assert schema.event_types == parse_schema(GOOD, where="").event_types
    assert schema.sha256 == hashlib.sha256(data).hexdigest()


@given(st.integers(0, len(GOOD)), st.integers(0, 12), st.text(max_size=6))
def test_any_damage_loads_or_is_refused_never_a_crash(at: int, cut: int, insert: str) -> None:
    text = GOOD[:at] + insert + GOOD[at + cut :]
    try:
        schema = parse_schema(text, where="tiny.yaml")
    except BadInput:
        assert refusal(text).startswith("tiny.yaml")
    else:
        assert schema.mention_types


def test_importing_the_loader_does_not_import_the_parsers() -> None:
    code = (
        "import sys, annotator.formats.schema_file;"
        "print([m for m in ('ruamel.yaml', 'jsonschema_rs') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
