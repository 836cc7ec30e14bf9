"""The configuration that is written for a schema."""

from __future__ import annotations

from annotator.formats.brat.configuration import annotation_conf, visual_conf
from annotator.formats.brat.naming import label_names, role_names
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)

SCHEMA = Schema(
    "x",
    "1.0.0",
    mention_types=(MentionType("Bürger", color="#ffffff"), MentionType("Ort", "place")),
    event_types=(
        EventType(
            "Treffen",
            (
                Role("wer", ("actor",), min=2, max=2),
                Role("wo", ("Ort",), max=1),
                Role("wann", ("value",)),
                Role("was", ("mention", "event"), min=1),
                Role("wie", ("Ort",), min=2, max=4),
                Role("viel", ("Ort",), min=3),
                Role("eins", ("Ort",), min=1, max=1),
            ),
        ),
    ),
    relation_types=(RelationType("in", ("actor",), ("Ort",), symmetric=True),),
    attributes=(
        Attribute("alt", ("Ort",), (AttributeChoice("ja"),)),
        Attribute(
            "sicher", ("event", "relation"), (AttributeChoice("ja"), AttributeChoice("nein"))
        ),
    ),
)


def test_everything_the_schema_allows() -> None:
    conf = annotation_conf(SCHEMA, label_names(SCHEMA), role_names(SCHEMA))
    assert "[entities]\n\nBurger\nOrt\n" in conf
    assert (
        "Treffen\twer{2}:Burger, wo?:Ort, was+:<ENTITY>|<EVENT>, wie{2-4}:Ort, viel{3-99}:Ort, eins:Ort\n"
        in conf
    ), "a role of literal values has no place"
    assert "in\tArg1:Burger, Arg2:Ort, <REL-TYPE>:symmetric\n" in conf
    assert "alt\tArg:Ort\n" in conf, "an attribute of one value is there or not"
    assert "sicher\tArg:<EVENT>|<RELATION>, Value:ja|nein\n" in conf


def test_names_and_colours_are_shown() -> None:
    conf = visual_conf(SCHEMA, label_names(SCHEMA), role_names(SCHEMA))
    assert "Burger | Bürger\n" in conf
    assert "Burger\tbgColor:#ffffff, fgColor:black\n" in conf
    assert "in\tcolor:#5b6470\n" in conf
    assert "sicher\tglyph:●|○\n" in conf
