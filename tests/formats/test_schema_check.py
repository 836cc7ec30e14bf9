"""Faults of an edited schema stand at the field that is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.assets import schema_file, schema_files
from annotator.formats.schema_check import field_faults
from annotator.formats.schema_file import parse_schema
from annotator.model.schema import EventType, MentionType, Role, Schema
from tests.formats.schema_text import GOOD

SHIPPED = [path.name for path in schema_files() if path.suffix == ".yaml"]
SCHEMA = parse_schema(GOOD, where="good")
PERSON, PLACE = SCHEMA.mention_types
(VISIT,) = SCHEMA.event_types


def faults(schema: Schema) -> list[tuple[tuple[str | int, ...], str]]:
    return [(fault.path, fault.reason) for fault in field_faults(schema)]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_has_none(name: str) -> None:
    assert faults(parse_schema(schema_file(name).read_text("utf-8"), where=name)) == []


def test_a_name_that_cannot_be() -> None:
    broken = replace(SCHEMA, mention_types=(replace(PERSON, name="No name"), PLACE))
    ((path, reason),) = faults(broken)
    assert path == ("mentions", 0, "name")
    assert "letters, digits" in reason


@pytest.mark.parametrize(
    ("schema", "path", "words"),
    [
        (
            replace(SCHEMA, mention_types=(PERSON, replace(PLACE, key="1"))),
            ("mentions", 1, "key"),
            "taken by Person",
        ),
        (
            replace(SCHEMA, mention_types=(PERSON, replace(PLACE, name="Person"))),
            ("mentions", 1, "name"),
            "twice",
        ),
        (
            replace(SCHEMA, mention_types=(PERSON, replace(PLACE, color="red"))),
            ("mentions", 1, "color"),
            "#rrggbb",
        ),
        (
            replace(SCHEMA, event_types=(replace(VISIT, roles=(Role("agent", (), "a"),)),)),
            ("events", 0, "roles", 0, "accepts"),
            "empty",
        ),
        (
            replace(SCHEMA, event_types=(replace(VISIT, roles=(Role("agent", ("Ship",), "a"),)),)),
            ("events", 0, "roles", 0, "accepts", 0),
            "not defined",
        ),
        (
            replace(
                SCHEMA,
                event_types=(replace(VISIT, roles=(Role("agent", ("actor",), "a", 2, 1),)),),
            ),
            ("events", 0, "roles", 0, "max"),
            "min is 2",
        ),
        (
            replace(SCHEMA, event_types=(replace(VISIT, roles=(Role("agent", ("actor",), "e"),)),)),
            ("events", 0, "roles", 0, "key"),
            "itself",
        ),
        (
            replace(
                SCHEMA,
                event_types=(
                    replace(
                        VISIT, roles=(Role("one", ("actor",), "a"), Role("two", ("actor",), "a"))
                    ),
                ),
            ),
            ("events", 0, "roles", 1, "key"),
            "taken by one",
        ),
        (
            replace(SCHEMA, event_types=(replace(VISIT, roles=(Role("one", ("actor",), "ä"),)),)),
            ("events", 0, "roles", 0, "key"),
            "from a to z",
        ),
        (replace(SCHEMA, version="two"), ("version",), "three numbers"),
        (replace(SCHEMA, mention_types=()), ("mentions",), "empty"),
        (
            replace(SCHEMA, attributes=(replace(SCHEMA.attributes[0], default="none"),)),
            ("attributes", 0, "default"),
            "not one of its values",
        ),
    ],
)
def test_a_fault_is_at_its_field(schema: Schema, path: tuple[str | int, ...], words: str) -> None:
    found = faults(schema)
    assert found[0][0] == path
    assert words in found[0][1]


def test_a_missing_line_is_a_fault_of_what_misses_it() -> None:
    schema = replace(SCHEMA, mention_types=(MentionType("", color="#123456"), PERSON, PLACE))
    assert faults(schema)[0][0] == ("mentions", 0)
    assert faults(replace(SCHEMA, event_types=(EventType("Go"),))) == []
