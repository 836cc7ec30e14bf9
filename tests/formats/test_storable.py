"""U+0000 is found wherever it stands, and nothing else is taken for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.formats.storable import nul_faults


def found(data: dict[str, Any]) -> list[tuple[str | None, str]]:
    faults = nul_faults(json.dumps(data).encode(), data)
    assert {(fault.rule, fault.severity) for fault in faults} <= {("nul", "error")}
    return [(fault.id, fault.message.partition(":")[0]) for fault in faults]


@pytest.mark.parametrize("text", ["", "␀", "\\u0000", "\x01"])
def test_other_text_is_right(text: str) -> None:
    assert found({"text": text, text: [text]}) == []


def test_each_place_is_named_in_order_with_the_mark_it_belongs_to() -> None:
    data = {
        "id": "A",
        "title": "\0",
        "events": [{"id": "e1", "triggers": [{"text": "\0"}]}, {"id": "e\0", "\0": None}],
    }
    assert found(data) == [
        (None, "title"),
        ("e1", "events[0].triggers[0].text"),
        (None, "events[1].␀"),
        (None, "events[1].id"),
    ]


def test_the_list_has_an_end_and_depth_does_no_harm() -> None:
    data: dict[str, Any] = {"a": ["\0"] * 1000}
    assert len(found(data)) == 50
    nested: list[Any] = ["\0"]
    for _ in range(200):
        nested = [nested]
    assert len(found({"a": nested})) == 1
