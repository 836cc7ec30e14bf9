"""GATE's documents as they are read: sets, units, what marks nothing; right files and wrong ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.formats.gate.documents import ANNOTATIONS, TEXT, again, annotation, document, read
from tests.formats.round_trip import Record


def test_sets_are_layers_and_labels_of_events_events() -> None:
    data = document(*ANNOTATIONS)
    data["annotation_sets"]["kim"] = {
        "name": "kim",
        "annotations": [annotation(5, "Place", 21, 27)],
        "next_annid": 6,
    }
    [record], findings = read(data)
    assert findings == []
    assert [layer["annotator"] for layer in record["layers"]] == ["gate", "kim"]
    assert record["events"][0]["attributes"] == {"tense": "past"}
    assert [mention["layer"] for mention in record["mentions"]] == ["L1", "L2"]
    assert again(record) == data


@pytest.mark.parametrize(("unit", "start", "end"), [("p", 10, 17), ("j", 11, 18)])
def test_the_declared_unit_counts(unit: str, start: int, end: int) -> None:
    data = document(annotation(0, "Protest", start, end), offset_type=unit)
    [record], findings = read(data)
    assert findings == []
    assert record["events"][0]["triggers"][0]["text"] == "marched"
    assert again(record) == data


def test_fragments_and_line_ends() -> None:
    text = "north\r\nand south bridges"
    data = document(annotation(0, "Place", 0, 24, fragments=[[0, 5], [17, 24]]), text=text)
    [record], findings = read(data)
    assert findings == []
    assert record["text"] == "north\nand south bridges"
    assert record["mentions"][0]["spans"] == [[0, 5], [16, 23]]


def test_chains_of_coreference_are_clusters() -> None:
    data = document(
        annotation(3, "Group", 2, 9),
        annotation(4, "Place", 21, 27),
        features={"MatchesAnnots": {"null": [[3, 4]]}},
    )
    data["annotation_sets"][""]["next_annid"] = 5
    [record], findings = read(data)
    assert findings == []
    [cluster] = record["clusters"]
    assert cluster["kind"] == "actor"
    assert again(record) == data


def test_what_marks_nothing_is_kept_and_told() -> None:
    data = document(
        annotation(0, "Split", 3, 3), *[{**one, "id": one["id"] + 1} for one in ANNOTATIONS]
    )
    [record], [finding] = read(data)
    assert "Split" in finding.message
    assert len(record["mentions"]) == 1
    assert again(record) == data


@pytest.mark.parametrize(
    "features",
    [
        {"arguments": [{"role": "agent", "id": 99}], "annotator": {"kind": "event"}},
        {"arguments": [{"id": 0}, 5], "annotator": {"kind": "event"}},
        {"relations": [{"type": "x", "target": 99}], "annotator": {"kind": "event"}},
    ],
)
def test_a_bad_link_is_left_out_and_said(features: Record) -> None:
    [record], findings = read(
        document(ANNOTATIONS[0], annotation(1, "Protest", 10, 17, **features))
    )
    assert record["events"][0]["arguments"] == record["relations"] == []
    assert all((finding.severity, finding.line) == ("error", 1) for finding in findings)
    assert findings


@pytest.mark.parametrize(
    "bad", [b"5", b'{"a": 1}', b'{"text": 5}', b'{"text": " "}', b'{"text": NaN}']
)
def test_a_bad_document_is_told(bad: bytes) -> None:
    found, findings = read(bad + b"\n")
    assert found == []
    assert [finding.severity for finding in findings] == ["error"]


@pytest.mark.parametrize(
    "value", [None, 5, "x", [], [None], {"a": 1}, {"": {"annotations": [[1]]}}, 1e300]
)
@pytest.mark.parametrize(
    "key",
    ["features", "annotation_sets", "offset_type", "name", "id", "type", "start", "fragments"],
)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    for data in (
        document(*ANNOTATIONS) | {key: value},
        document({**ANNOTATIONS[0], key: value}),
        document({**ANNOTATIONS[0], "features": {key: value}}),
        document(annotation(0, "Group", 2, 9, annotator={key: value, "kind": "mention"})),
        document(
            *ANNOTATIONS, features={"annotator": {"layers": value, "clusters": value, key: value}}
        ),
        document(*ANNOTATIONS, features={"MatchesAnnots": value}),
    ):
        [record], _ = read(data)
        assert record["text"] == TEXT
        again(record)
