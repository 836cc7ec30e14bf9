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
from annotator.model.label_palette import LABEL_COLORS
from annotator.model.schema import RESERVED_LETTERS, EventType, MentionType, RelationType, Schema

PAPER = "#fdfcf8"  # the light theme's
SHIPPED = [path.name for path in schema_files() if path.suffix == ".yaml"]
LONG = 12  # values; a longer list opens by itself and is typed into
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


def test_what_ships() -> None:
    assert SHIPPED == [
        "ace.yaml",
        "conflict.yaml",
        "minimal.yaml",
        "news.yaml",
        "plover.yaml",
        "protest.yaml",
    ]


@pytest.mark.parametrize("name", ["ace.yaml", "conflict.yaml", "plover.yaml", "protest.yaml"])
def test_colours_are_of_the_palette_and_no_letter_had_to_be_replaced(name: str) -> None:
    schema = load_schema(schema_file(name))
    assert {label.color for label in labels(schema)} <= set(LABEL_COLORS.values())
    assert schema.notes == ()


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
        assert all(value.guideline for value in attribute.values), attribute.name
        if len(attribute.values) <= LONG:
            assert all(value.key for value in attribute.values), attribute.name


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


def test_plover_holds_the_facts_of_its_manual_and_says_where_they_are_from() -> None:
    plover = load_schema(schema_file("plover.yaml"))
    text = schema_file("plover.yaml").read_text("utf-8")

    assert [event.name for event in plover.event_types] == [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ]  # fmt: skip
    required = [
        e.name for e in plover.event_types if any(r.name == "recipient" and r.min for r in e.roles)
    ]
    assert required == ["COOPERATE", "AID", "SANCTION", "COERCE", "ASSAULT"]
    sizes = {name: len(found.values) for name in ("context", "sector", "assault-mode", "coerce-mode")
             if (found := plover.attribute(name)) is not None}  # fmt: skip
    assert sizes == {"context": 37, "sector": 25, "assault-mode": 15, "coerce-mode": 10}
    realis = plover.attribute("realis")
    assert realis is not None
    assert {v.name for v in realis.values} == {
        "actual", "historical", "future", "hypothetical", "negation",
    }  # fmt: skip
    quads = {event.color: set[str]() for event in plover.event_types}
    for event in plover.event_types:
        quads[event.color].add(event.guideline[-7:])
    assert sorted(map(sorted, quads.values())) == [[f"Quad {n}."] for n in (1, 2, 3, 4)]
    for words in ("Open Event Data Alliance", "creativecommons.org/licenses/by-sa/4.0", "Changed:"):
        assert words in text


def test_ace_has_eight_types_of_events_and_thirty_three_subtypes() -> None:
    ace = load_schema(schema_file("ace.yaml"))

    families = Counter(event.name.partition(".")[0] for event in ace.event_types)
    assert families == {
        "Life": 5, "Movement": 1, "Transaction": 2, "Business": 4, "Conflict": 2, "Contact": 2,
        "Personnel": 4, "Justice": 13,
    }  # fmt: skip
    relations = Counter(relation.name.partition(".")[0] for relation in ace.relation_types)
    assert relations.total() == 18
    assert set(relations) == {"PHYS", "PART-WHOLE", "PER-SOC", "ORG-AFF", "ART", "GEN-AFF"}
    assert [m.name for m in ace.mention_types][:7] == [
        "PER", "ORG", "GPE", "LOC", "FAC", "VEH", "WEA",
    ]  # fmt: skip


def test_a_protest_has_form_issue_size_and_what_police_did() -> None:
    protest = load_schema(schema_file("protest.yaml"))
    declared = protest.event_type("Protest")
    form = protest.attribute("form")

    assert declared is not None
    assert {"actor", "organizer", "target", "issue", "size", "police-action"} <= {
        role.name for role in declared.roles
    }
    assert form is not None
    assert len(form.values) == 18


def test_conflict_has_five_families_and_says_who_is_killed() -> None:
    conflict = load_schema(schema_file("conflict.yaml"))

    families = Counter(event.name.partition(".")[0] for event in conflict.event_types)
    assert families == {"Battle": 3, "Remote": 5, "Civilians": 3, "Disorder": 4, "Move": 6}
    for event in conflict.event_types:
        if event.name.startswith(("Battle", "Remote", "Civilians")):
            assert event.role("killed") is not None, event.name


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
