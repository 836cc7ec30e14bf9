"""BioC as it is read: passages, units, events as relations of roles; right files and wrong ones."""

from __future__ import annotations

import json
from typing import Any

import orjson
import pytest

from annotator.model.errors import BadInput
from tests.formats.bioc.documents import (
    ANNOTATIONS,
    TEXT,
    again,
    annotation,
    collection,
    passage,
    read,
)
from tests.formats.round_trip import Record


def relation(kind: str, *nodes: tuple[str, str]) -> Record:
    ends = [{"refid": refid, "role": role} for refid, role in nodes]
    return {"id": "R1", "infons": {"type": kind}, "nodes": ends}


def with_relation(made: Record) -> Record:
    return collection(passage(annotations=ANNOTATIONS, relations=[made]))


def test_a_relation_with_a_trigger_is_an_event() -> None:
    data = with_relation(relation("Riot", ("T1", "agent"), ("T2", "trigger"), ("T3", "place")))
    [record], findings = read(data)
    assert findings == []
    [event] = record["events"]
    assert (event["type"], event["triggers"][0]["text"]) == ("Riot", "marched")
    assert [(a["role"], a["mention"]) for a in event["arguments"]] == [
        ("agent", "T1"),
        ("place", "T3"),
    ]
    assert [mention["id"] for mention in record["mentions"]] == ["T1", "T3"]
    assert again([record]) == data


def test_a_relation_of_two_is_a_relation() -> None:
    data = with_relation(relation("located-in", ("T1", "Arg1"), ("T3", "Arg2")))
    [record], findings = read(data)
    assert findings == []
    [found] = record["relations"]
    assert (found["source"], found["target"]) == ({"mention": "T1"}, {"mention": "T3"})
    assert again([record]) == data


def test_a_coreference_is_a_cluster() -> None:
    data = with_relation(relation("coreference", ("T1", "a"), ("T3", "b")))
    [record], findings = read(data)
    assert findings == []
    assert record["clusters"][0]["members"] == ["T1", "T3"]
    assert again([record]) == data


def test_more_ends_than_two_are_an_event_without_a_trigger() -> None:
    data = with_relation(relation("Deal", ("T1", "who"), ("T3", "where"), ("T1", "with")))
    [record], findings = read(data)
    assert findings == []
    event = next(one for one in record["events"] if one["type"] == "Deal")
    assert event["triggers"] == []
    assert again([record]) == data


def test_one_document_a_line_and_documents_alone() -> None:
    document = collection(passage(annotations=ANNOTATIONS))["documents"][0]
    line = orjson.dumps(document)
    for data in (line + b"\n" + line, b'{"PubTator3": [' + line + b"," + line + b"]}"):
        found, findings = read(data)
        assert len(found) == 2
        assert findings == []


def test_infons_are_attributes_and_odd_ones_are_kept() -> None:
    one = {**ANNOTATIONS[0], "infons": {"identifier": "D1", "type": "Group", "none": None, "n": 3}}
    data = collection(passage(annotations=[one]))
    [record], findings = read(data)
    assert findings == []
    assert record["mentions"][0]["attributes"] == {"identifier": "D1", "n": 3}
    assert json.dumps(again([record])) == json.dumps(data)


@pytest.mark.parametrize(
    "change",
    [
        {"annotations": [annotation("T1", "Group", 2, 900, "x")]},
        {"annotations": [annotation("T1", "Group", 2, 0, "")]},
        {"annotations": [{"id": "T1"}, 5]},
        {"annotations": ANNOTATIONS, "relations": [relation("x", ("T1", "a"), ("T9", "b"))]},
        {"annotations": ANNOTATIONS, "relations": [relation("x", ("T1", "a"))]},
        {"annotations": ANNOTATIONS, "relations": [{"id": "R1"}, None]},
    ],
)
def test_a_bad_mark_is_left_out_and_said(change: Record) -> None:
    found, findings = read(collection(passage(**change)))
    assert len(found) == 1
    assert any(finding.severity == "error" for finding in findings)
    assert all(finding.line == 1 for finding in findings)


@pytest.mark.parametrize(
    "bad",
    [5, None, {"passages": []}, {"passages": [{"text": 5}, 7]}, {"passages": [{"text": " "}]}],
)
def test_a_bad_document_stops_no_other(bad: Any) -> None:
    data = collection(passage())
    data["documents"] = [*data["documents"], bad, *data["documents"]]
    found, findings = read(data)
    assert len(found) == 2
    assert [finding.severity for finding in findings] == ["error"]


@pytest.mark.parametrize(
    "bad",
    [
        b"<collection>",
        b"<collection><document>&x;</document></collection>",
        b'<!DOCTYPE a [<!ENTITY x "y">]><collection/>',
    ],
)
def test_bad_xml_is_refused(bad: bytes) -> None:
    with pytest.raises(BadInput):
        read(bad, "a.xml")


@pytest.mark.parametrize(
    "value",
    [
        None,
        5,
        "x",
        [],
        [None],
        {"a": 1},
        {"text": "x\0y"},
        [[1]],
        1e300,
        [{"id": {}, "nodes": [3]}],
    ],
)
@pytest.mark.parametrize(
    "key", ["infons", "annotations", "relations", "offset", "sentences", "annotator"]
)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    for data in (
        collection(passage(**{"annotations": ANNOTATIONS, key: value})),
        collection(passage(annotations=ANNOTATIONS), **{key: value}),
        collection(passage(annotations=[{**ANNOTATIONS[0], key: value}])),
        collection(passage(), infons={"annotator": json.dumps({"layers": value, key: value})}),
    ):
        found, _ = read(data)
        assert len(found) == 1
        again(found)


def test_the_text_is_the_same() -> None:
    [record], _ = read(collection(passage("a\r\nb\u2028 c")))
    assert record["text"] == "a\nb\u2028 c"
    assert TEXT
