"""Entries of a record: taken as they stand where that is how we write them, else made anew."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.record_data import record_of_new
from annotator.formats.record_entries import entered_marks, mark_of_entry
from annotator.formats.validation import marks_by_layer
from annotator.model.identity import LayerId
from annotator.model.marks import Mark
from annotator.model.project import NewRecord
from annotator.model.record import mark_data
from annotator.model.schema import Schema
from tests.builders import a_layer, an_article
from tests.strategies import clusters, events, mentions, relations, visible_texts

L1 = LayerId("L1")


@st.composite
def checked_records(draw: st.DrawFn) -> dict[str, Any]:
    """Records as data, some with keys in another order, with strange ones, or with wrong quotes."""
    text = draw(visible_texts())
    any_mark = st.one_of(mentions(text), events(text), relations(), clusters())
    drawn: list[Mark] = draw(st.lists(any_mark, max_size=8))
    found = tuple({mark.id: mark for mark in drawn}.values())
    record = NewRecord(an_article(text), (a_layer(),), {L1: found} if found else {})
    data: dict[str, Any] = orjson.loads(orjson.dumps(record_of_new(record, Schema("", ""))))
    for entry in (*data["mentions"], *data["events"], *data["relations"]):
        match draw(st.integers(0, 4)):
            case 0:
                turned = dict(reversed(entry.items()))
                entry.clear()
                entry.update(turned)
            case 1:
                entry["by"] = dict(reversed(entry["by"].items()))
            case 2 if "text" in entry:
                entry["text"] = "wrong"
            case _:
                pass
    return data


@given(checked_records())
def test_entries_say_what_the_marks_say(data: dict[str, Any]) -> None:
    text, made = data["text"], entered_marks(data)
    expected = marks_by_layer(data)
    assert {layer: tuple(map(mark_of_entry, made.entries[layer])) for layer in made} == expected
    assert dict(made) == expected
    for layer, marks in expected.items():
        for mark, entry in zip(marks, made.entries[layer], strict=True):
            # As pairs, in their order; 0.0 and -0.0 are one confidence where they are one object.
            assert _pairs(entry.body) == _pairs(
                orjson.dumps(mark_data(mark, layer=layer, text=text))
            )


def _pairs(body: str | bytes) -> Any:
    def paired(value: Any) -> Any:
        if isinstance(value, dict):
            return [(key, paired(inner)) for key, inner in value.items()]
        return [paired(inner) for inner in value] if isinstance(value, list) else value

    return paired(orjson.loads(body))


def _mention(**fields: Any) -> dict[str, Any]:
    by = {
        "author": "A1", "method": "manual", "created": "2026-11-22T10:15:30Z",
        "modified": "2026-11-22T10:15:30Z", "confidence": None, "from": [],
    }  # fmt: skip
    return {
        "id": "m1", "layer": "L1", "type": "Person", "spans": [[0, 4]], "text": "Anna",
        "actor": None, "attributes": {}, "time": None, "note": None, "by": by, **fields,
    }  # fmt: skip


def _data(**sections: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"mentions": [], "events": [], "relations": [], "clusters": []}
    return {"text": "Anna Kral saw Ben.", **empty, **sections}


def test_a_wrong_quote_is_put_right() -> None:
    (entry,) = entered_marks(_data(mentions=[_mention(text="Bert")])).entries[L1]
    assert orjson.loads(entry.body)["text"] == "Anna"
    (as_it_was,) = entered_marks(_data(mentions=[_mention()])).entries[L1]
    assert as_it_was.body == entry.body == orjson.dumps(_mention()).decode()


def test_columns_are_read_from_the_record() -> None:
    time = {
        "start": "2022", "end": None, "precision": "year", "approximate": False,
        "anchor": None, "from": "m2",
    }  # fmt: skip
    second = _mention(id="m2", spans=[[14, 15], [16, 17]], text="B n", actor="a1")
    relation = {
        "id": "r3", "layer": "L1", "type": "knows", "source": {"mention": "m1"},
        "target": {"mention": "gone"}, "attributes": {}, "note": None, "by": second["by"],
    }  # fmt: skip
    cluster = {"id": "c4", "layer": "L1", "kind": "actor", "members": ["m1", "m2"]}
    data = _data(mentions=[_mention(time=time), second], relations=[relation], clusters=[cluster])
    assert [entry[:-1] for entry in entered_marks(data).entries[L1]] == [
        ("m1", "mention", "Person", 0, 17, None),
        ("m2", "mention", "Person", 14, 17, "a1"),
        ("r3", "relation", "knows", 0, 4, None),
        ("c4", "cluster", "actor", None, None, None),
    ]


@pytest.mark.parametrize("spans", [[[4, 4]], [[5, 4]], [[-4, 4]], [[2, 4], [0, 1]]])
def test_a_span_that_is_none_is_refused(spans: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="fragment"):
        entered_marks(_data(mentions=[_mention(spans=spans, text="")]))
