from __future__ import annotations

from dataclasses import replace

from annotator.gui.label_keys import label_of_rank, rank_of
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


def test_a_key_with_shift_in_the_schema_goes_first() -> None:
    schema = a_long_schema()
    labels = (*schema.mention_types, MentionType("Own", key="Shift+1"))
    schema = replace(schema, mention_types=labels)
    assert label_of_rank(schema, 11) == "Own"
    assert rank_of(schema, "Own") == 11
    assert rank_of(schema, "Label11") is None


def test_every_label_that_a_key_tags_with_has_its_rank() -> None:
    schema = a_long_schema()
    ranks = [rank_of(schema, label.name) for label in schema.mention_types]
    assert ranks[:13] == [*range(1, 12), None, 13]
    assert ranks[19:] == [20, None, None]
    assert rank_of(schema, "no such") is None
    for label, rank in zip(schema.mention_types, ranks, strict=True):
        assert rank is None or label_of_rank(schema, rank) == label.name
