from __future__ import annotations

from dataclasses import replace

from annotator.gui.label_keys import label_of_rank, shown_key
from annotator.model.schema import MentionType, Schema
from tests.builders import a_schema


def a_long_schema() -> Schema:
    """Twenty-two labels: the first ten have digits, the twelfth has none left but a letter."""
    labels = [MentionType(f"Label{n}", key=str(n % 10) if n <= 10 else None) for n in range(1, 23)]
    labels[11] = replace(labels[11], key="x")
    return replace(a_schema(), mention_types=tuple(labels))


def test_digits_are_those_of_the_schema() -> None:
    assert label_of_rank(a_schema(), 2) == "Organization"
    assert label_of_rank(a_schema(), 9) is None
    assert label_of_rank(a_long_schema(), 10) == "Label10"


def test_shift_goes_by_place() -> None:
    schema = a_long_schema()
    assert [label_of_rank(schema, rank) for rank in (11, 12, 13, 20)] == [
        "Label11",
        None,
        "Label13",
        "Label20",
    ]
    assert label_of_rank(a_schema(), 11) is None


def test_every_key_that_tags_is_shown() -> None:
    schema = a_long_schema()
    shown = [shown_key(schema, label.name) for label in schema.mention_types]
    assert shown[:13] == [*"1234567890", "⇧1", "x", "⇧3"]
    assert shown[19:] == ["⇧0", "", ""]
    assert shown_key(schema, "no such") == ""
