"""Values are written so that YAML reads back what was meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from annotator.formats.schema_items import (
    attribute_fields,
    head_fields,
    item_lines,
    label_fields,
    listed,
    role_fields,
    scalar,
    value_fields,
)
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)


def read(text: str) -> object:
    return YAML(typ="safe", pure=True).load(text)


@given(
    st.text(
        st.characters(
            blacklist_categories=("Cs", "Cc"),
            blacklist_characters="\u2028\u2029\x85\ufeff\ufffe\uffff",
        ),
        min_size=1,
    )
)
def test_any_text_is_read_back(words: str) -> None:
    assert read(f"a: {scalar(words)}") == {"a": words}
    assert read(f"a: [{scalar(words)}]") == {"a": [words]}


def test_plain_words_stay_plain_and_words_of_yaml_are_quoted() -> None:
    assert [scalar(w) for w in ("Who travels.", "1.0.0", "no", "y", "a: b", "a, b", "7", " x", "null")] == [
        "Who travels.", "1.0.0", '"no"', '"y"', '"a: b"', '"a, b"', '"7"', '" x"', '"null"',
    ]  # fmt: skip
    assert listed(["actor", "no"]) == '[actor, "no"]'


def test_lines_that_say_what_holds_anyway_are_left_out() -> None:
    assert label_fields(MentionType("A"))["kind"] is None
    assert label_fields(MentionType("A", "time", "1"))["kind"] == "time"
    assert label_fields(EventType("A"))["triggers"] is None
    assert (
        label_fields(EventType("A", min_triggers=0, max_triggers=2))["triggers"]
        == "{min: 0, max: 2}"
    )
    assert label_fields(RelationType("a", ("A",), ("B",), symmetric=True))["symmetric"] == "true"
    assert role_fields(Role("r", ("A",), min=0, max=None))["max"] is None
    assert role_fields(Role("r", ("A",), min=1, max=3))["min"] == "1"
    assert attribute_fields(Attribute("a", ("event",), ()))["default"] is None
    assert value_fields(AttributeChoice("v", "y"))["key"] == '"y"'
    assert head_fields(Schema("a", "1.0.0"))["title"] is None


def test_an_item_is_read_back() -> None:
    event = EventType("Go", (Role("who", ("A",), "w", guideline="Who, where."),), "g", "#123456")
    assert read("\n".join(item_lines(event, "  "))) == [
        {
            "name": "Go",
            "key": "g",
            "color": "#123456",
            "roles": [{"name": "who", "key": "w", "accepts": ["A"], "guideline": "Who, where."}],
        }
    ]
