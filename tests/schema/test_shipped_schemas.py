"""The annotation schemas that ship: legible, complete, and typed as the keyboard expects."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from annotator.assets import schema_file, schema_files
from annotator.formats.schema_file import load_schema
from annotator.model.schema import RESERVED_LETTERS, EventType, MentionType, RelationType, Schema

PAPER = "#fdfcf8"  # the light theme's
SHIPPED = [path.name for path in schema_files() if path.suffix == ".yaml"]
MARKED = re.compile(r"\[[^\[\]]+\]")

Label = MentionType | EventType | RelationType


def labels(schema: Schema) -> Iterator[Label]:
    yield from schema.mention_types
    yield from schema.event_types
    yield from schema.relation_types


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1..21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_formula_knows_black_on_white_and_sees_a_pale_colour() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#e0b070", PAPER) < 4.5


def test_news_and_minimal_ship() -> None:
    assert {"news.yaml", "minimal.yaml"} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_label_is_legible_on_paper(name: str) -> None:
    schema = load_schema(schema_file(name))
    pale = {
        label.name: label.color for label in labels(schema) if contrast(label.color, PAPER) < 4.5
    }
    assert pale == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_label_has_a_key_one_line_of_guideline_and_a_marked_example(name: str) -> None:
    schema = load_schema(schema_file(name))
    assert schema.title
    assert schema.description
    for label in labels(schema):
        assert label.key, label.name
        assert label.guideline.strip(), label.name
        assert "\n" not in label.guideline, label.name
        assert MARKED.search(label.example), f"{label.name}: no [span] in {label.example!r}"
        if isinstance(label, RelationType):
            assert len(MARKED.findall(label.example)) == 2, label.name
    for event in schema.event_types:
        assert all(role.guideline for role in event.roles), event.name
    for attribute in schema.attributes:
        assert attribute.guideline
        assert all(value.guideline and value.key for value in attribute.values)


@pytest.mark.parametrize("name", SHIPPED)
def test_role_letters_are_legal_and_the_same_for_a_role_everywhere(name: str) -> None:
    schema = load_schema(schema_file(name))
    letters: dict[str, set[str | None]] = {}
    for event in schema.event_types:
        keys = [role.key for role in event.roles]
        assert max(Counter(keys).values()) == 1, event.name
        assert not RESERVED_LETTERS & set(keys), event.name
        for role in event.roles:
            letters.setdefault(role.name, set()).add(role.key)
    assert {role: keys for role, keys in letters.items() if len(keys) > 1} == {}


def test_news_has_the_labels_of_a_foreign_affairs_desk() -> None:
    news = load_schema(schema_file("news.yaml"))

    assert [(m.key, m.name) for m in news.mention_types] == [
        ("1", "Person"),
        ("2", "Organization"),
        ("3", "State"),
        ("4", "Group"),
        ("5", "Place"),
        ("6", "Time"),
        ("7", "Quantity"),
    ]
    assert [m.name for m in news.mention_types if m.kind == "actor"] == [
        "Person",
        "Organization",
        "State",
        "Group",
    ]
    assert len(news.event_types) == 17
    assert len(news.relation_types) == 10
    assert {r.name for r in news.relation_types if r.symmetric} == {
        "family-of",
        "ally-of",
        "opponent-of",
    }
    realis = news.attribute("realis")
    assert realis is not None
    assert realis.default == "actual"
    assert [v.key for v in realis.values] == ["a", "f", "h", "n"]
    assert len({m.color for m in news.mention_types}) == 7
    assert len({e.color for e in news.event_types}) == 4


# -- the JSON Schemas --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["annotation-schema.schema.json", "record.schema.json"])
def test_every_property_of_a_json_schema_is_described(name: str) -> None:
    import jsonschema_rs

    whole = json.loads(schema_file(name).read_text("utf-8"))
    jsonschema_rs.meta.validate(whole)
    jsonschema_rs.Draft202012Validator(whole)

    silent = [".".join(path) for path, node in properties(whole) if not described(node, whole)]
    assert silent == []


def properties(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(node, list):
        for item in node:
            yield from properties(item, path)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "properties":
                for name, inner in value.items():
                    yield (*path, name), inner
                    yield from properties(inner, (*path, name))
            elif isinstance(value, dict | list) and key != "required":
                yield from properties(value, path)


def described(node: dict[str, Any], whole: dict[str, Any]) -> bool:
    if "description" in node:
        return True
    target = node.get("$ref", "").rsplit("/", 1)[-1]
    return "description" in whole["$defs"].get(target, {})
