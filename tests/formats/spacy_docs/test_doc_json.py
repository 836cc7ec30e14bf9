"""JSON as spaCy writes it and as it was trained with in the past, in every shape that is about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.spacy_docs.doc_json import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import read_back, read_one, records, same, written

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "spacy" / "example.doc.json"
GOLDEN = Path(__file__).parents[1] / "golden" / "spacy.jsonl"
Record = dict[str, Any]
MARKS = {"entities": [[0, 3, "Person"], [12, 16, "Place"]]}
OLD = {
    "id": 0,
    "paragraphs": [{
        "raw": "Kim  Lee marched. In Oslo!",
        "sentences": [
            {"tokens": [
                {"id": 0, "orth": "Kim", "ner": "B-Person"}, {"id": 1, "orth": "Lee", "ner": "L-Person"},
                {"id": 2, "orth": "marched", "ner": "O"}, {"id": 3, "orth": ".", "ner": "-"},
            ]},
            {"tokens": [
                {"id": 4, "orth": "In", "ner": "O"}, {"id": 5, "orth": "Oslo", "ner": "U-Place"},
                {"id": 6, "orth": "!", "ner": "O"},
            ]},
        ],
        "cats": [{"label": "protest", "value": 1.0}],
    }],
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {
        "golden.jsonl": written(FORMAT, [golden()])[0]["out.jsonl"],
        "pairs.json": json.dumps([["Kim came to Oslo", MARKS], ["Lee", {"cats": {"a": 1}}]]).encode(),
        "old.json": json.dumps([OLD]).encode(),
    }  # fmt: skip


def read(value: Any, name: str = "a.json") -> tuple[list[Record], list[Any]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return read_one(FORMAT, MemoryFile(name, data))


def marked(record: Record) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden()])
    assert files == {"out.jsonl": GOLDEN.read_bytes()}
    assert losses == []


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2), st.sampled_from(["mentions", "sc"]))
def test_round_trip(tried: list[Record], key: str) -> None:
    same(FORMAT, tried, options={"key": key})


def test_spacy_makes_its_documents_of_it() -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import Doc

    line = json.loads(written(FORMAT, [golden()])[0]["out.jsonl"])
    doc = Doc(spacy.blank("en").vocab).from_json(line, validate=True)
    assert doc.text == TEXT
    assert [e.text for e in doc.ents][:2] == ["Workers", "Lenvik"]
    assert len(doc.spans["triggers"]) == 3
    assert len(list(doc.sents)) == 2
    [record], findings = read(doc.to_json())  # without what we carry, and without ids
    assert findings == []
    assert marked(record)[4] == ("Place", "north and south bridges")
    assert [event["type"] for event in record["events"]] == ["Protest", "Protest", "Statement"]
    assert record["clusters"][0]["members"] == ["m1", "m2"]


def test_the_sample() -> None:
    if not SAMPLE.is_file():
        pytest.skip("the samples are not beside the checkout")
    data = SAMPLE.read_bytes()
    [record], findings = read(data)
    assert findings == []
    assert ("PLACE", "Baku") in marked(record)
    assert record["foreign"]["spacy"]["cats"] == {"protest": 1.0}
    assert FORMAT.sniff(data, "a.json") == 95


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([["Kim came to Oslo", MARKS]]).encode(),
        json.dumps([["Kim came to Oslo", MARKS]], indent=1).encode(),
        json.dumps(["Kim came to Oslo", MARKS]).encode() + b"\n",
        json.dumps({"text": "Kim came to Oslo", **MARKS}).encode(),
        json.dumps([{"text": "Kim came to Oslo", **MARKS}], indent=1).encode(),
    ],
)
def test_pairs_of_old(data: bytes) -> None:
    [record], findings = read(data)
    assert findings == []
    assert marked(record) == [("Person", "Kim"), ("Place", "Oslo")]


def test_several_pairs_one_a_line() -> None:
    data = b"\n".join(
        json.dumps([f"Kim {n}", {"entities": [[0, 3, "Person"]]}]).encode() for n in "ab"
    )
    found, findings = read(data, "a.jsonl")
    assert findings == []
    assert [record["text"] for record in found] == ["Kim a", "Kim b"]


def test_training_files_of_old() -> None:
    [record], findings = read([OLD])
    assert findings == []
    assert record["text"] == "Kim  Lee marched. In Oslo!"
    assert marked(record) == [("Person", "Kim  Lee"), ("Place", "Oslo")]
    assert record["foreign"]["spacy"]["cats"] == {"protest": 1.0}
    for token in OLD["paragraphs"][0]["sentences"][0]["tokens"]:  # type: ignore[index]
        assert token["orth"] in record["text"]


def test_training_files_without_the_text() -> None:
    old = json.loads(json.dumps(OLD))
    del old["paragraphs"][0]["raw"]
    [record], _ = read([old])
    assert record["text"] == "Kim Lee marched.\nIn Oslo!"
    for sentence in old["paragraphs"][0]["sentences"]:
        for token in sentence["tokens"]:
            token["space"] = "  "
    [record], _ = read([old])
    assert record["text"] == "Kim  Lee  marched  .  In  Oslo  !  "
    assert marked(record) == [("Person", "Kim  Lee"), ("Place", "Oslo")]


@pytest.mark.parametrize(("unit", "size"), [("UTF-16 units", 2), ("UTF-8 bytes", 4)])
def test_other_units_are_found(unit: str, size: int) -> None:
    text = "🚩🚩🚩 Kim came to Oslo"
    extra = 3 * (size - 1)
    entities = [[4 + extra, 7 + extra, "Person"], [16 + extra, 20 + extra, "Place"]]
    [record], findings = read([[text, {"entities": entities}]])
    assert findings == []
    assert marked(record) == [("Person", "Kim"), ("Place", "Oslo")]
    assert record["article"]["import"]["offsets"]["unit"] == unit


def test_positions_over_lines_of_windows() -> None:
    [record], _ = read([["Kim\r\ncame\r\nto Oslo", {"entities": [[14, 18, "Place"]]}]])
    assert record["text"] == "Kim\ncame\nto Oslo"
    assert marked(record) == [("Place", "Oslo")]


@pytest.mark.parametrize(
    "value",
    [
        5, "x", [], {}, [5], [[]], {"text": 5}, {"paragraphs": 5}, [{"paragraphs": [{}]}],
        {"paragraphs": [{"sentences": [{"tokens": [{"orth": " "}, {"ner": 5}]}]}]},
    ],
)  # fmt: skip
def test_what_is_no_document_is_said(value: Any) -> None:
    found, findings = read(value)
    assert found == []
    assert value == [] or findings


@pytest.mark.parametrize(
    "marks",
    [
        {"ents": [{"start": 0}]}, {"ents": [{"start": 0, "end": 99, "label": "A"}]}, {"ents": 5},
        {"spans": {"a": [[5, 1, "A"]]}},
        {"spans": {"coref_clusters_1": [{"start": 0, "end": 900}, {"start": "x", "end": []}]}},
        {"tokens": [{"start": 900, "end": -1}], "sents": [5, {"start": []}]},
        {"annotator": {"layer": 5, "mentions": [{"spans": [[0, 900]], "type": "A"}], "id": "\x00"}},
        {"annotator": {"events": [{"id": "e1", "type": "A", "triggers": [],
                                   "arguments": [{"role": "a", "event": "e1"}]}]}},
    ],
)  # fmt: skip
def test_odd_marks_harm_nothing(marks: dict[str, Any]) -> None:
    [record], _ = read({"text": "Kim came", **marks})
    assert record["text"] == "Kim came"


def test_marks_outside_the_text_are_said() -> None:
    _, findings = read(b'{"text": "Kim", "ents": [{"start": 0, "end": 99, "label": "A"}]}\n')
    assert any(f.severity == "error" and f.line == 1 for f in findings)


def test_a_bad_line_stops_no_other() -> None:
    data = b'{"text": "Kim", "ents": []}\n{"text": \n{"text": "Lee", "ents": []}\n'
    found, findings = read(data, "a.jsonl")
    assert [record["text"] for record in found] == ["Kim", "Lee"]
    assert [f.line for f in findings] == [2]


def test_it_is_recognised_by_what_it_holds() -> None:
    for data in seeds().values():
        assert FORMAT.sniff(data, "a") >= 90
    grouped = b'{"text": "a", "tokens": [{"id": 0}], "spans": {"sc": []}}'
    assert FORMAT.sniff(grouped, "a.json") == 80
    for other in (
        b'{"text": "a", "tokens": [], "spans": [{"start": 0}]}', b'["a", "b"]', b"", b"text",
        b'{"text": "a", "label": []}', b'{"text": "a", "_task_hash": 1, "tokens": [], "spans": {}}',
    ):  # fmt: skip
        assert FORMAT.sniff(other, "a.json") == 0


def test_our_export_is_read_as_ours() -> None:
    files, _ = written(FORMAT, [golden()])
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["id"] == golden()["id"]
    assert record["mentions"][0]["by"] == golden()["mentions"][0]["by"]
