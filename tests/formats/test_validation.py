"""Every rule of the record is found broken, with the mark that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from annotator.formats.validation import (
    Fault,
    marks_by_layer,
    rule_faults,
    schema_faults,
    shape_faults,
)
from tests.formats.records import NEWS, TEXT, Record, a_record


def found(faults: list[Fault]) -> list[tuple[str | None, str]]:
    return [(fault.id, fault.rule) for fault in faults]


def test_a_right_record_has_no_fault() -> None:
    record = a_record()
    assert shape_faults(record) == []
    assert rule_faults(record) == []
    assert list(schema_faults(record, NEWS)) == []


def change(section: str, index: int, **fields: Any) -> Callable[[Record], object]:
    return lambda record: record[section][index].update(fields)


SHAPES: list[tuple[Callable[[Record], object], str | None, str]] = [
    (lambda r: r.pop("mentions"), None, "“mentions” is missing"),
    (change("mentions", 0, spans=[[0, "x"]]), "m1", "spans"),
    (change("mentions", 1, spans=[]), "m2", "is empty"),
    (change("mentions", 1, time={"start": 1}), "m2", "time"),
    (change("layers", 0, kind="mine"), "L1", "must be one of"),
    (change("events", 0, arguments=[{"role": "agent"}]), "e1", "exactly one of"),
    (change("relations", 0, source={"mention": "m1", "event": "e1"}), "r1", "exactly one of"),
    (lambda r: r.update(text_sha256="xyz"), None, "right form"),
    (lambda r: r.update(article=[]), None, "must be object"),
    (lambda r: r["article"].update(published={"value": "2022"}), None, "missing"),
]


@pytest.mark.parametrize(("breaks", "identifier", "message"), SHAPES)
def test_shapes(breaks: Callable[[Record], object], identifier: str | None, message: str) -> None:
    faults = shape_faults(a_record(breaks))
    assert faults
    assert faults[0].id == identifier
    assert any(message in fault.message for fault in faults)


def _second_layer(record: Record) -> None:
    record["layers"].append({**record["layers"][0], "id": "L2"})
    record["events"][0]["layer"] = "L2"


RULES: list[tuple[Callable[[Record], object], list[tuple[str | None, str]]]] = [
    (lambda r: r.update(text_sha256="0" * 64), [(None, "hash")]),
    (change("mentions", 0, spans=[[2, len(TEXT) + 1]]), [("m1", "offset")]),
    (change("mentions", 0, spans=[[9, 9]]), [("m1", "offset")]),
    (change("mentions", 2, spans=[[74, 81], [58, 63]]), [("m3", "offset")]),
    (change("mentions", 2, spans=[[58, 63], [62, 81]]), [("m3", "offset")]),
    (change("mentions", 0, text="Wrkers"), [("m1", "quote")]),
    (change("mentions", 0, spans=[[3, 10]]), [("m1", "quote")]),  # UTF-16 units by mistake
    (lambda r: r["events"][0]["triggers"][0].update(text="x"), [("e1", "quote")]),
    (change("mentions", 0, actor="a9"), [("m1", "reference")]),
    (change("mentions", 1, id="m1"), [("m1", "id"), ("r1", "reference")]),
    (change("clusters", 0, id="m3"), [("m3", "id")]),
    (change("mentions", 2, layer="L9"), [("m3", "reference")]),
    (lambda r: r["actors"].append(r["actors"][0]), [("a1", "id")]),
    (change("events", 0, arguments=[{"role": "agent", "mention": "m9"}]), [("e1", "reference")]),
    (change("events", 0, arguments=[{"role": "agent", "mention": "e2"}]), [("e1", "reference")]),
    (change("relations", 0, target={"event": "e9"}), [("r1", "reference")]),
    (change("clusters", 0, members=["e1", "m9"]), [("c1", "reference")]),
    (change("clusters", 0, members=["e1", "m1"]), [("c1", "cluster")]),
    (
        change("events", 0, arguments=[{"role": "topic", "event": "e2"}]),
        [("e1", "cycle"), ("e2", "cycle")],
    ),
    (change("events", 0, arguments=[{"role": "topic", "event": "e1"}]),
     [("e1", "cycle"), ("e2", "cycle")]),
    (
        _second_layer,
        [("e1", "reference"), ("e2", "reference"), ("c1", "reference")],
    ),
    (change("layers", 0, nothing_to_mark=True), [("L1", "layer")]),
    (change("mentions", 1, spans=[[9, 10]], text=" "), [("m2", "blank")]),
    (change("mentions", 1, spans=[[9, 10], [27, 28]], text="   "), [("m2", "blank")]),
    (
        change("mentions", 1, time={"start": "2022", "end": None, "precision": "year",
                                    "approximate": False, "anchor": None, "from": "m9"}),
        [("m2", "reference")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("breaks", "faults"), RULES)
def test_rules(breaks: Callable[[Record], object], faults: list[tuple[str | None, str]]) -> None:
    record = a_record(breaks)
    assert shape_faults(record) == [], "the JSON Schema would have found this"
    assert found(rule_faults(record)) == faults


@pytest.mark.parametrize("text", ["", " \n", "a\0b", "a\r\nb"])
def test_texts_that_cannot_be(text: str) -> None:
    assert (None, "text") in found(rule_faults(a_record(text=text)))


def test_a_long_chain_of_events_is_no_cycle() -> None:
    record = a_record(clusters=[], relations=[])
    first = record["events"][0]
    record["events"] = [first] + [
        {**first, "id": f"e{n}", "arguments": [{"role": "topic", "event": f"e{n - 1}"}]}
        for n in range(2, 3000)
    ]
    assert rule_faults(record) == []


SCHEMA: list[tuple[Callable[[Record], object], str, str]] = [
    (change("events", 0, arguments=[]), "e1", "missing-role"),
    (change("events", 0, type="Party"), "e1", "unknown-label"),
    (change("mentions", 0, type="Alien"), "m1", "unknown-label"),
    (change("events", 0, triggers=[]), "e1", "missing-trigger"),
    (lambda r: r["events"][0]["arguments"][0].update(role="victim"), "e1", "unknown-role"),
    (change("relations", 0, target={"mention": "m1"}), "r1", "wrong-end"),
    (change("relations", 0, type="loves"), "r1", "unknown-label"),
    (change("mentions", 0, attributes={"mood": "bad"}), "m1", "wrong-attribute"),
    (change("mentions", 1, actor="a1"), "m2", "wrong-actor"),
    (change("actors", 0, type="Alien"), "a1", "unknown-label"),
]


@pytest.mark.parametrize(("breaks", "identifier", "rule"), SCHEMA)
def test_the_annotation_schema(
    breaks: Callable[[Record], object], identifier: str, rule: str
) -> None:
    record = a_record(breaks)
    assert rule_faults(record) == [], "no schema is needed to find this"
    assert (identifier, rule) in found(list(schema_faults(record, NEWS)))


def test_a_strange_type_of_an_actor_is_a_warning_and_blanks_are_told_once() -> None:
    record = a_record(change("actors", 0, type="Alien"))
    assert [fault.severity for fault in schema_faults(record, NEWS)] == ["warning"]
    record = a_record(change("mentions", 1, spans=[[9, 10]], text=" "))
    assert list(schema_faults(record, NEWS)) == []


def test_marks_come_by_layer_in_the_order_of_the_record() -> None:
    record = a_record(clusters=[])
    [(layer, marks)] = marks_by_layer(record).items()
    assert layer == "L1"
    assert [mark.id for mark in marks] == ["m1", "m2", "m3", "e1", "e2", "r1"]
