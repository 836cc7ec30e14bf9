"""What a schema file gets wrong in shape and rules is named with line and reason."""

from __future__ import annotations

import pytest

from annotator.formats.schema_faults import Fault, rule_faults, shape_faults
from annotator.formats.schema_file import parse_schema
from annotator.formats.schema_yaml import read_yaml
from tests.formats.schema_text import GOOD, Case, check_case, refusal


def test_a_good_schema_has_no_fault() -> None:
    document = read_yaml(GOOD, "tiny.yaml")

    assert list(shape_faults(document)) == []
    assert list(rule_faults(document)) == []


def test_every_fault_is_found_not_only_the_first() -> None:
    document = read_yaml(GOOD.replace("[actor], min", "[actr], min"), "")
    document.root["relations"][0]["source"] = ["Nobody"]

    assert [fault.line for fault in rule_faults(document)] == [24, 30]
    assert all(isinstance(fault, Fault) and fault.hint for fault in rule_faults(document))


BROKEN: dict[str, Case] = {
    "label twice": ("name: Place\n    kind", "name: Person\n    kind", 9, "“Person” stands twice"),
    "label of two kinds": ("name: Visit", "name: Person", 20, "“Person” stands twice"),
    "reserved word": ("name: Place\n    kind", "name: event\n    kind", 9, "any event"),
    "name with a space": ("name: Visit", "name: State visit", 20, "made of letters"),
    "mention key twice": (
        "kind: place\n",
        'kind: place\n    key: "1"\n',
        11,
        "mention Place: the key 1 is taken by Person (line 7)",
    ),
    "value key twice": ("{name: future, key: f}", "{name: future, key: a}", 17, "taken by actual"),
    "value twice": ("{name: future, key: f}", "{name: actual, key: f}", 17, "stands twice"),
    "key that is none": ("key: k", "key: kk", 28, "not a key"),
    "key as a number": ('key: "1"', "key: 1", 7, "must be text, not 1. Put it in quotation marks"),
    "default not a value": ("default: actual", "default: actuel", 18, "Did you mean “actual”?"),
    "attribute on nothing": ("on: [event]", "on: [events]", 14, "“events”"),
    "role twice": ("{name: place, key: p", "{name: agent, key: p", 25, "stands twice"),
    "unknown accept": (
        "accepts: [actor]",
        "accepts: [Persons]",
        24,
        "role agent: “accepts” names “Persons”, which is not defined. Did you mean “Person”?",
    ),
    "value at a relation": ("source: [Person]", "source: [value]", 30, "“value”"),
    "relation as a source": ("source: [Person]", "source: [knows]", 30, "“knows”"),
    "min over max": ("min: 1}", "min: 3, max: 2}", 24, "min is 3 but max is 2"),
    "max zero": ("max: 2", "max: 0", 25, "max is 0"),
    "trigger min over max": (
        'color: "#c94a14"\n',
        'color: "#c94a14"\n    triggers: {max: 1, min: 2}\n',
        23,
        "event Visit: min is 2 but max is 1",
    ),
    "negative min": ("min: 1}", "min: -1}", 24, "between 0 and 1000"),
    "colour by name": ('"#4a7f12"', "green", 11, "#rrggbb"),
    "colour as a comment": ('"#4a7f12"', "#4a7f12", 11, "must be text, not null"),
    "colour too short": ('"#4a7f12"', '"#4a7"', 11, "#rrggbb"),
    "colour missing": ('    color: "#c94a14"\n', "", 20, "event Visit: “color” is missing"),
    "unknown property": ("kind: place", "kinds: place", 10, "“kinds” is not known here. Did you"),
    "unknown kind": ("kind: place", "kind: location", 10, "must be one of actor, place"),
    "no mentions": ("mentions:\n", "mentions: []\nother:\n", 4, "is empty"),
    "text for a list": ("accepts: [actor]", "accepts: actor", 24, "must be a list"),
    "accepts twice": ("accepts: [actor]", "accepts: [actor, actor]", 24, "twice"),
    "version as a number": ("version: 1.0.0", "version: 1.0", 3, "must be text"),
    "version of two numbers": ("version: 1.0.0", 'version: "1.0"', 3, "three numbers"),
    "capitals in the name": ("name: tiny", "name: Tiny", 2, "“name” is"),
    "newer file": ("annotation_schema: 1", "annotation_schema: 2", 1, "must be 1, not 2"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_schema_is_refused_with_file_line_and_reason(case: str) -> None:
    check_case(BROKEN[case])


def test_attributes_of_the_same_marks_may_not_share_a_key() -> None:
    second = "  - name: tone\n    on: [{on}]\n    values: [{{name: angry, key: a}}]\nevents:\n"
    on_event = GOOD.replace("events:\n", second.format(on="Visit"))
    on_mention = GOOD.replace("events:\n", second.format(on="mention"))

    assert "line 21: attribute tone, value angry: the key a is taken" in refusal(on_event)
    assert len(parse_schema(on_mention, where="").attributes) == 2
