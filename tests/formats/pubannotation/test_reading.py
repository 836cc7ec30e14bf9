"""Documents of PubAnnotation and TextAE as they are read, right ones and wrong ones."""

from __future__ import annotations

import json
from typing import Any

import orjson
import pytest

from tests.formats.pubannotation.documents import SPANS, TEXT, again, read, sample
from tests.formats.round_trip import Record


def test_the_golden_sample_means_what_it_should() -> None:
    [record], _ = read(sample("_golden/pubannotation.json"))
    assert [e["type"] for e in record["events"]] == ["Statement"], "the schema knows no other"
    assert record["mentions"][4]["spans"] == [[58, 63], [74, 81]]
    [cluster] = record["clusters"]
    assert cluster["members"] == ["T1", "T2"]
    marched = next(one for one in record["mentions"] if one["id"] == "T8")
    assert marched["attributes"] == {"realis": "actual"}


@pytest.mark.parametrize(
    ("subj", "obj"), [("T1", "T2"), ("T2", "T1")], ids=["to the trigger", "from the trigger"]
)
def test_roles_become_arguments_in_both_directions(subj: str, obj: str) -> None:
    relation = {"id": "R1", "subj": subj, "pred": "agent", "obj": obj}
    document = {"text": TEXT, "denotations": SPANS, "relations": [relation]}
    [record], findings = read(document)
    assert findings == []
    assert record["events"][0]["arguments"][0]["mention"] == "T1"
    assert again([record]) == document


def test_chained_denotations_are_one_mark() -> None:
    document = {
        "text": TEXT,
        "denotations": [
            {"id": "T1", "span": {"begin": 2, "end": 9}, "obj": "_FRAGMENT"},
            {"id": "T2", "span": {"begin": 10, "end": 17}, "obj": "_FRAGMENT"},
            {"id": "T3", "span": {"begin": 21, "end": 27}, "obj": "Group"},
        ],
        "relations": [
            {"id": "R1", "subj": "T3", "pred": "_lexicallyChainedTo", "obj": "T2"},
            {"id": "R2", "subj": "T2", "pred": "_lexicallyChainedTo", "obj": "T1"},
        ],
    }
    [record], findings = read(document)
    assert findings == []
    [mention] = record["mentions"]
    assert (mention["type"], mention["spans"]) == ("Group", [[2, 9], [10, 17], [21, 27]])
    assert again([record]) == document


def test_tracks_are_layers() -> None:
    document = {
        "text": TEXT, "sourcedb": "news", "sourceid": "42",
        "tracks": [
            {"project": "kim", "denotations": SPANS[:1]},
            {"project": "lee", "denotations": SPANS[2:], "namespaces": []},
        ],
    }  # fmt: skip
    [record], findings = read(document)
    assert findings == []
    assert [layer["annotator"] for layer in record["layers"]] == ["kim", "lee"]
    assert [mention["layer"] for mention in record["mentions"]] == ["L1", "L2"]
    assert again([record]) == document


def test_blocks_modifications_and_what_has_no_id() -> None:
    document = {
        "text": TEXT,
        "denotations": [{"span": {"begin": 2, "end": 9}, "obj": "Group", "odd": 1}, SPANS[1]],
        "blocks": [{"id": "B1", "span": {"begin": 0, "end": 28}, "obj": "Sentence"}],
        "modifications": [{"id": "M1", "pred": "Negation", "obj": "T2"}],
        "attributes": [{"id": "A1", "subj": "gone", "pred": "x", "obj": 1}],
    }
    [record], [finding] = read(document)
    assert "gone" in finding.message
    assert [one["type"] for one in record["mentions"]] == ["Group", "Sentence"]
    assert record["events"][0]["attributes"] == {"Negation": True}
    assert again([record]) == document


@pytest.mark.parametrize("data", [b"[%b, %b]", b"%b\n%b\n"], ids=["list", "lines"])
def test_several_documents(data: bytes) -> None:
    one = orjson.dumps({"text": TEXT, "denotations": SPANS})
    found, findings = read(data.replace(b"%b", one))
    assert len(found) == 2
    assert findings == []


@pytest.mark.parametrize(("start", "end"), [(11, 18), (10, 17), (12, 19), (14, 21)])
def test_positions_are_found_however_they_are_counted(start: int, end: int) -> None:
    """As stored, line ends as one, UTF-16 units, bytes: no words are quoted."""
    raw = "🚩 Workers\r\nmarched."
    span = {"id": "T1", "span": {"begin": start, "end": end}, "obj": "Protest"}
    [record], findings = read({"text": raw, "denotations": [span]})
    assert findings == []
    assert record["events"][0]["triggers"][0]["spans"] == [[10, 17]]


@pytest.mark.parametrize("bad", ["5", '{"text": 5}', '{"text": " "}', '{"a": 1}', "[]"])
def test_a_bad_document_stops_no_other(bad: str) -> None:
    right = json.dumps({"text": TEXT, "denotations": SPANS})
    found, findings = read(f"[{right}, {bad}, {right}]".encode())
    assert len(found) == 2
    assert [finding.severity for finding in findings] == ["error"]


@pytest.mark.parametrize(
    "change",
    [
        {"denotations": [{"id": "T1", "span": {"begin": 2, "end": 900}, "obj": "Group"}]},
        {"denotations": [{"id": "T1", "span": {"begin": 9, "end": 9}, "obj": "Group"}]},
        {"denotations": [{"id": "T1", "span": [], "obj": "Group"}]},
        {"denotations": [{"id": "T1", "span": {"begin": 2, "end": 9}}]},
        {"relations": [{"id": "R1", "subj": "T1", "pred": "x", "obj": "T9"}]},
        {"relations": [{"id": "R1", "subj": "T1", "obj": "T3"}]},
        {"attributes": [{"subj": "T1", "obj": 1}, 3]},
        {"attributes": [{"subj": {"a": 1}}, {"subj": "gone", "pred": "x", "obj": 1}]},
    ],
)
def test_a_bad_mark_is_left_out_and_said(change: Record) -> None:
    found, findings = read({"text": TEXT, "denotations": SPANS, **change})
    assert len(found) == 1
    assert any(finding.severity == "error" for finding in findings)
    assert all(finding.line == 1 for finding in findings)


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
        [[1, 2]],
        1e300,
        [{"id": [], "span": [[]]}],
    ],
)
@pytest.mark.parametrize(
    "key",
    ["denotations", "blocks", "relations", "attributes", "modifications", "tracks", "config", "annotator", "sourcedb"],
)  # fmt: skip
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    found, _ = read({"text": TEXT, "denotations": SPANS, key: value})
    assert len(found) == 1
    assert "\\u0000" not in json.dumps(found)
    again(found)
