"""Schema: look-up by name, what may stand where, and the plain-data form."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.model.schema import RESERVED_WORDS, Attribute, AttributeChoice, Role, Schema
from tests.builders import a_schema


def test_look_up() -> None:
    schema = a_schema()
    assert schema.mention_type("Person").key == "1"
    assert schema.event_type("Visit").role("agent").max == 1
    assert schema.relation_type("ally-of").symmetric
    assert schema.attribute("realis").choice("future").key == "f"
    for found in (
        schema.mention_type("Visit"),
        schema.event_type("Person"),
        schema.relation_type("Person"),
        schema.event_type("Visit").role("nothing"),
        schema.attribute("nothing"),
        schema.attribute("realis").choice("nothing"),
    ):
        assert found is None


def test_colours() -> None:
    schema = a_schema()
    assert schema.color_of("Organization") == "#123456"
    assert schema.color_of("Visit") == schema.event_type("Visit").color
    assert schema.color_of("ally-of") == schema.relation_type("ally-of").color
    assert schema.color_of("nothing") == "#5b6470"


@pytest.mark.parametrize(
    ("accepted", "kind", "label", "yes"),
    [
        (("Person",), "mention", "Person", True),
        (("Person",), "event", "Person", False),
        (("Visit",), "event", "Visit", True),
        (("Visit",), "mention", "Visit", False),
        (("Place",), "mention", "Person", False),
        (("actor",), "mention", "Person", True),
        (("actor",), "mention", "Place", False),
        (("actor",), "event", "Visit", False),
        (("mention",), "mention", "Place", True),
        (("mention",), "event", "Visit", False),
        (("event",), "event", "Visit", True),
        (("event",), "mention", "Person", False),
        (("value",), "mention", "Person", False),
        (("Place", "value", "event"), "event", "Attack", True),
        ((), "mention", "Person", False),
    ],
)
def test_accepts(accepted: tuple[str, ...], kind: str, label: str, yes: bool) -> None:
    assert a_schema().accepts(accepted, kind, label) is yes


def test_accepts_value() -> None:
    assert Role("r", ("value", "mention")).accepts_value
    assert not Role("r", ("mention",)).accepts_value


def test_attributes_on() -> None:
    schema = a_schema()
    names = {
        label: [a.name for a in schema.attributes_on(kind, label)]
        for kind, label in (
            ("mention", "Person"),
            ("mention", "Place"),
            ("event", "Visit"),
            ("event", "Attack"),
            ("relation", "ally-of"),
            ("relation", "causes"),
        )
    }
    assert names == {
        "Person": ["gender", "certainty"],
        "Place": ["certainty"],
        "Visit": ["realis", "remark"],
        "Attack": ["realis"],
        "ally-of": ["certainty", "remark"],
        "causes": ["remark"],
    }


def test_labels_are_all_labels() -> None:
    labels = list(a_schema().labels())
    assert labels[:2] == ["Person", "Organization"]
    assert {"Visit", "ally-of"} <= set(labels)
    assert not RESERVED_WORDS & set(labels)


def test_plain_data_and_back() -> None:
    schema = replace(
        a_schema(),
        description="What for",
        sha256="0" * 64,
        notes=("a note",),
        attributes=(Attribute("x", ("mention",), (AttributeChoice("a", "k", "why"),), "a", "how"),),
    )
    data = schema.to_dict()
    again = Schema.from_dict(json.loads(json.dumps(data)))
    assert again == schema
    assert again.to_dict() == data
    assert again.notes == ("a note",)


def test_what_a_file_may_leave_out_has_defaults() -> None:
    schema = Schema.from_dict(
        {
            "name": "x",
            "version": 1,
            "mentions": [{"name": "M"}],
            "events": [{"name": "E", "roles": [{"name": "r", "accepts": ["M"]}]}],
            "relations": [{"name": "R", "source": ["M"], "target": ["M"]}],
            "attributes": [{"name": "a", "on": ["mention"]}],
        }
    )
    assert schema.version == "1"
    assert schema.is_actor("M")
    assert not schema.is_actor("E")
    event = schema.event_type("E")
    assert (event.min_triggers, event.max_triggers) == (1, None)
    assert event.roles == (Role("r", ("M",)),)
    assert not schema.relation_type("R").symmetric
    assert schema.attributes == (Attribute("a", ("mention",), ()),)
    assert Schema.from_dict({"name": "x", "version": "1"}) == Schema("x", "1")
