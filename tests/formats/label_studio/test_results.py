"""Results become stretches and links, and are written again in their order."""

from __future__ import annotations

from typing import Any

from annotator.formats.label_studio.results import (
    found_near,
    offsets_of,
    read_results,
    written_results,
)
from annotator.formats.linked_spans import in_file_order
from tests.formats.round_trip import NEWS

TEXT = "Workers marched"


def one(**more: Any) -> dict[str, Any]:
    return {
        "id": "a", "from_name": "l", "to_name": "t", "type": "labels",
        "value": {"start": 0, "end": 7, "text": "Workers", "labels": ["A", "B"]}, **more,
    }  # fmt: skip


def test_several_labels_of_a_region_are_several_marks_and_one_region_again() -> None:
    found = read_results([one(), 5, one(id="a")], offsets_of)
    assert [(s.key, s.label) for s in found.stretches] == [
        ("a", "A"), ("a#1", "B"), ("#2", "A"), ("#2#1", "B")
    ]  # fmt: skip
    made = written_results(TEXT, in_file_order(found.stretches), [], found.kept, NEWS)
    assert made == [one(), {}, one()]


def test_words_are_found_where_they_are_nearest() -> None:
    text = "a  b, then a b and a\nb"
    assert found_near(text, "a b", 0) == (0, 4)
    assert found_near(text, "a b", 12) == (11, 14)
    assert found_near(text, "a\\nb", 99) == (19, 22)
    assert found_near(text, "c", 0) is None
    assert found_near(text, "  ", 0) is None
