"""A schema becomes a labelling configuration, and one becomes a schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.label_studio.configuration import (
    attribute_of,
    configuration,
    control_of,
    read_configuration,
)
from annotator.formats.schema_file import parse_schema
from annotator.model.errors import BadInput
from annotator.model.schema import Schema
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import NEWS

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"


def schema_of(data: bytes, name: str = "news.config.xml") -> Schema:
    text = read_configuration(MemoryFile(name, data))
    assert text is not None
    return parse_schema(text, where=name)


def test_a_schema_comes_back() -> None:
    back = schema_of(configuration(NEWS))
    assert back.name == "news"
    assert [m.name for m in back.mention_types] == [m.name for m in NEWS.mention_types]
    assert [e.color for e in back.event_types] == [e.color for e in NEWS.event_types]
    assert [r.name for r in back.relation_types] == [r.name for r in NEWS.relation_types]
    for event in NEWS.event_types:
        found = back.event_type(event.name)
        assert found is not None
        assert {r.name for r in found.roles} == {r.name for r in event.roles}
    assert [(a.name, [v.name for v in a.values]) for a in back.attributes] == [
        (a.name, [v.name for v in a.values]) for a in NEWS.attributes
    ]


def test_what_occurs_beside_the_schema_is_declared() -> None:
    made = configuration(
        NEWS, {"Ship"}, {"Parade"}, ["likes"], [("size", "number"), ("why", "textarea")]
    ).decode()
    for part in ('value="Ship"', 'value="Parade"', 'value="likes"', '<Number name="size"'):
        assert part in made
    assert '<TextArea name="why"' in made


def test_names_that_xml_cannot_hold_do_no_harm() -> None:
    assert "\ufffd".encode() in configuration(NEWS, {"a\x0bb"})


@pytest.mark.parametrize("name", ["text", "mention", "event", "text_", "realis"])
def test_controls_have_names_of_their_own(name: str) -> None:
    assert control_of(name) not in {"text", "mention", "event"}
    assert attribute_of(control_of(name)) == name


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        ("label-studio/named_entity__config.xml", ["Person", "Organization"]),
        ("label-studio/rich_text_plain__config.xml", ["PER", "ORG"]),
        ("_golden/label_config.xml", ["Actor", "Date"]),
    ],
)
def test_configurations_of_label_studio_become_schemas(path: str, labels: list[str]) -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    schema = schema_of((SAMPLES / path).read_bytes())
    assert [label.name for label in schema.mention_types][:2] == labels


def test_choices_for_regions_become_attributes() -> None:
    xml = b"""<View><Labels name="l" toName="t"><Label value="A"/><Label value="A"/></Labels>
    <Choices name="sure" toName="t" perRegion="true" whenLabelValue="A,B"><Choice value="yes"/></Choices>
    <Choices name="topic" toName="t"><Choice value="x"/></Choices></View>"""
    schema = schema_of(xml, "My Config.xml")
    assert [(a.name, a.on) for a in schema.attributes] == [("sure", ("A",))]
    assert schema.name == "my-config"


def test_names_are_made_such_as_a_schema_may_have() -> None:
    xml = '<View><Labels name="l"><Label value="Head of state"/><Label value="event"/></Labels></View>'
    schema = schema_of(xml.encode())
    assert [label.name for label in schema.mention_types] == ["Head-of-state", "event-1"]


def test_other_files_are_none() -> None:
    assert read_configuration(MemoryFile("a.json", b"[]")) is None
    assert read_configuration(MemoryFile("a.xml", b"<View><Image name='i'/></View>")) is None
    with pytest.raises(BadInput):
        read_configuration(MemoryFile("a.xml", b"<View><Labels>"))
