"""The types and features that marks are written in."""

from __future__ import annotations

import re

import pytest

from annotator.formats.cas.own_types import AttributeFeatures, ending_of, own_types
from annotator.formats.cas.structure import BOOLEAN, STRING, STRINGS, Feature


def test_features_of_attributes_have_names_that_every_tool_takes() -> None:
    names = AttributeFeatures()
    made = [
        names.name(attribute, "")
        for attribute in (
            "tactic",
            "label",
            "self",
            "type",
            "side streets",
            "side-streets",
            "3rd",
            "é",
        )
    ]
    assert made == [
        "tactic",
        "label_2",
        "self_2",
        "type_2",
        "side_streets",
        "side_streets_2",
        "_3rd",
        "_",
    ]
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name) for name in made)
    assert [names.name("tactic", ""), names.name("label", "")] == ["tactic", "label_2"]  # again


def test_values_of_each_kind_have_a_feature_of_their_own() -> None:
    names = AttributeFeatures()
    for kind in (STRING, BOOLEAN, STRINGS):
        names.name("tactic", ending_of(kind))
    assert dict(names.used()) == {
        "tactic": Feature(STRING),
        "tactic_flag": Feature(BOOLEAN),
        "tactic_list": Feature(STRINGS),
    }


def test_attributes_are_features_of_mentions_events_and_relations() -> None:
    types = own_types([("tactic", Feature(STRING))])
    having = {name for name, one in types.all.items() if "tactic" in one.features}
    assert having == {"custom.Mention", "custom.Event", "custom.Relation", "custom.EventRelation"}


@pytest.mark.parametrize("feature", ["type", "self"])
def test_no_feature_has_a_name_that_others_rename(feature: str) -> None:
    assert all(feature not in one.features for one in own_types().all.values())


def test_no_two_layers_have_one_name() -> None:
    """A chain layer is named by the type without Chain and Link, beside the span layers."""
    names = set(own_types().all)
    chains = {name.removesuffix("Chain") for name in names if name.endswith("Chain")}
    assert chains
    assert not chains & names
    assert all(f"{name}Link" in names for name in chains)
