"""doccano's documents: triples, entities and relations, and units that no file states."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given

from annotator.formats.doccano import FORMAT
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.marked_article import golden_article
from tests.formats.round_trip import Record, read_one, records, same, written

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik."


def read(*rows: Any, **options: Any) -> tuple[list[Record], list[Any]]:
    data = b"".join(one if isinstance(one, bytes) else orjson.dumps(one) + b"\n" for one in rows)
    return read_one(FORMAT, MemoryFile("a.jsonl", data), options)


def again(found: list[Record], **options: Any) -> list[Any]:
    files, _ = written(FORMAT, found, options)
    return [json.loads(line) for line in files["out.jsonl"].splitlines()]


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()


def quotes(record: Record) -> list[str]:
    return [mention["text"] for mention in record["mentions"]]


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    entities, _ = written(FORMAT, [golden_article()])
    labels, _ = written(FORMAT, [golden_article()], {"style": "labels"})
    return {"entities.jsonl": entities["out.jsonl"], "labels.jsonl": labels["out.jsonl"]}


# -- round trip --------------------------------------------------------------------------------


@given(records())
def test_everything_that_it_can_hold_comes_back(record: Record) -> None:
    same(FORMAT, [record])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files["out.jsonl"] == (HERE / "golden" / "doccano.jsonl").read_bytes()
    assert {loss.feature for loss in losses} == {
        "attributes of events", "attributes of mentions", "links to actors", "notes on events",
        "notes on mentions", "times", "values as arguments",
    }  # fmt: skip
    same(FORMAT, [golden_article()])


def test_positions_are_those_of_utf16() -> None:
    [row] = again([golden_article()])
    assert (row["entities"][0]["start_offset"], row["entities"][0]["end_offset"]) == (3, 10)


def test_labels_only_say_what_they_lose() -> None:
    files, losses = written(FORMAT, [golden_article()], {"style": "labels"})
    row = json.loads(files["out.jsonl"])
    assert [3, 10, "Group"] in row["label"]
    assert "entities" not in row
    assert {"relations", "arguments", "spans of parts", "clusters"} <= {
        loss.feature for loss in losses
    }


def test_graphemes_are_counted_where_the_project_does() -> None:
    record = golden_article()
    text = "👨‍👩‍👧 é Workers marched in Lenvik on Thursday, and they blocked the north and south bridges, it said."
    record["text"] = text
    record["mentions"] = record["mentions"][:1]
    record["events"] = record["relations"] = record["clusters"] = []
    start = text.index("Workers")
    record["mentions"][0]["spans"] = [[start, start + 7]]
    [row] = again([record], count="graphemes")
    assert (row["entities"][0]["start_offset"], row["entities"][0]["end_offset"]) == (4, 11)
    assert quotes(read(row)[0][0]) == ["Workers"]
    [back], findings = read({**row, "annotator": None})
    assert findings == []
    assert quotes(back) == ["Workers"], "the way of counting was found without being stated"
    record["mentions"][0]["spans"] = [[0, 1]]  # a part of the first character
    losses = written(FORMAT, [record], {"count": "graphemes"})[1]
    assert [loss.action for loss in losses if loss.feature == "spans inside characters"] == [
        "expanded"
    ]


def test_labels_that_say_too_little_are_told() -> None:
    record = golden_article()
    record["events"][0]["type"] = "Parade"
    losses = written(FORMAT, [record])[1]
    assert ("e1", "kinds of marks") in {(loss.mark, loss.feature) for loss in losses}
    assert "arguments by their label" in {loss.feature for loss in losses}


# -- files of doccano --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("doccano/export_sequence_labeling.jsonl", ["EU", "German"]),
        ("doccano/import_sequence_labeling_example.jsonl", ["EU"]),
        (
            "doccano/import_relation_extraction_example.jsonl",
            ["Google", "September 4, 1998", "Larry Page", "Sergey Brin"],
        ),
        (
            "_golden/doccano.utf16.jsonl",
            [
                "Workers",
                "They",
                "Lenvik",
                "Thursday",
                "south-bridges",
                "police",
                "marched",
                "blocked",
            ],
        ),
    ],
)
def test_samples_come_back_as_they_were(name: str, first: list[str]) -> None:
    data = sample(name)
    assert FORMAT.sniff(data, "a.jsonl") >= 55
    found, findings = read_one(FORMAT, MemoryFile("a.jsonl", data))
    assert findings == []
    assert [words.replace("south ", "south-") for words in quotes(found[0])] == first
    files, losses = written(FORMAT, found)
    assert losses == [] or all(loss.feature.endswith("by their label") for loss in losses)
    assert files["out.jsonl"].splitlines() == [
        orjson.dumps(orjson.loads(line)) for line in data.splitlines()
    ]


@pytest.mark.parametrize("indent", [2, 4])
def test_pretty_printed_objects_and_lists_are_read(indent: int) -> None:
    row = {"id": 7, "text": TEXT, "label": [[3, 10, "Group"]], "Comments": ["Who?"]}
    one = json.dumps(row, indent=indent, ensure_ascii=False).encode()
    for data in (one + b"\n" + one, b"[" + one + b",\n" + one + b"]"):
        found, findings = read(data)
        assert findings == []
        assert [quotes(record) for record in found] == [["Workers"]] * 2
        assert found[0]["article"]["extra"] == {"Comments": ["Who?"]}


def test_other_columns_become_facts_and_come_back() -> None:
    row = {
        "id": 3, "source": "Trend", "section": "Politics", "text": TEXT,
        "label": ["relevant"], "entities": [
            {"start_offset": 3, "end_offset": 10, "label": "Group", "id": 12, "extra": 1},
            {"id": 15, "label": "Protest", "start_offset": 11, "end_offset": 18},
        ],
        "relations": [{"id": 4, "from_id": 15, "to_id": 12, "type": "agent"}], "Comments": [],
    }  # fmt: skip
    [record], findings = read(row)
    assert findings == []
    assert record["article"]["source"] == "Trend"
    assert record["article"]["extra"] == {"section": "Politics"}
    assert record["layers"][0]["labels"] == {"label": ["relevant"]}
    assert record["events"][0]["arguments"][0]["role"] == "agent"
    [back] = again([record])
    assert orjson.dumps(back) == orjson.dumps(row)


def test_a_new_mark_gets_a_free_number() -> None:
    row = {
        "text": TEXT,
        "entities": [{"id": 1, "label": "Group", "start_offset": 3, "end_offset": 10}],
    }
    [record], _ = read(row)
    new = {**record["mentions"][0], "id": "m9", "type": "Place", "spans": [[21, 27]]}
    del new["foreign"]
    record["mentions"].append(new)
    [back] = again([record])
    assert [entity["id"] for entity in back["entities"]] == [1, 0]
    assert back["entities"][1]["start_offset"] == 22


def test_links_that_are_new_need_entities() -> None:
    [record], _ = read({"text": TEXT, "label": [[3, 10, "Group"], [11, 18, "Protest"]]})
    record["events"][0]["arguments"].append(
        {"role": "agent", "mention": record["mentions"][0]["id"]}
    )
    [back] = again([record])
    assert "label" not in back
    assert back["relations"][0]["type"] == "agent"


@pytest.mark.parametrize(
    "row",
    [
        {"text": TEXT, "labels": [[3, 10, "Group"]]},
        {"text": TEXT, "annotations": [{"label": 1, "start_offset": 3, "end_offset": 10, "user": 1}]},
        {"data": TEXT, "label": [["3", 10.0, "Group"]]},
        {"column_data": TEXT, "column_label": [[3, 10, "Group"]]},
    ],
)  # fmt: skip
def test_every_name_of_columns_is_known(row: Record) -> None:
    [record], findings = read(row)
    assert findings == []
    assert quotes(record) == ["Workers"]


def test_columns_may_be_named() -> None:
    row = {"a": "other words", "b": TEXT, "c": [[0, 1, "X"]], "d": [[3, 10, "Group"]]}
    [record], _ = read(row, text_column="b", label_column="d")
    assert quotes(record) == ["Workers"]
    assert again([record]) == [row]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("🚩 Workers\r\nmarched.", 12, 19),  # UTF-16, as stored
        ("🚩 Workers\r\nmarched.", 11, 18),  # UTF-16, a line end is one
        ("🇳🇴👩🏽‍🚒 Workers marched.", 11, 18),  # grapheme clusters
        ("🇳🇴👩🏽‍🚒 Workers marched.", 15, 22),  # code points
    ],
)
def test_units_are_found_by_edges_of_words(text: str, start: int, end: int) -> None:
    first = end - 7 - 8 if "\r" not in text else None
    spans = [[start, end, "Group"]] + ([[first, first + 7, "Group"]] if first is not None else [])
    [record], _ = read({"text": text, "label": spans})
    assert "marched" in quotes(record)


# -- what is wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad", [b"{]\n", b"5\n", b'{"text": 5}\n', b'{"text": " "}\n', b"\xff\n", b'{"label": []}\n']
)
def test_a_bad_line_stops_no_other(bad: bytes) -> None:
    right = orjson.dumps({"text": TEXT, "label": [[3, 10, "Group"]]}) + b"\n"
    found, findings = read(right, bad, right)
    assert len(found) == 2
    assert [(finding.line, finding.severity) for finding in findings] == [(2, "error")]


def test_what_is_broken_inside_a_list_ends_the_file() -> None:
    with pytest.raises(BadInput, match="line"):
        read(b'[\n{"text": "x"},\n{]\n')


@pytest.mark.parametrize(
    "change",
    [
        {"label": [[3, 900, "Group"]]},
        {"label": [[3, 10, "Group"], [10, 3, "Group"], 5]},
        {"label": [[3, 10, ""]]},
        {"entities": [{"id": 1, "start_offset": 3, "end_offset": 10, "label": None}]},
        {
            "entities": [{"id": 1, "start_offset": 3, "end_offset": 10, "label": "Group"}],
            "relations": [{"from_id": 1, "to_id": 9, "type": "agent"}, 5],
        },
    ],
)
def test_a_bad_mark_is_left_out_and_said(change: Record) -> None:
    found, findings = read({"text": TEXT, **change})
    assert len(found) == 1
    assert any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(
    "value", [None, 5, "x", [], [None], {"a": 1}, "x\0y", [[1, 2]], [[0, 1, {}]]]
)
@pytest.mark.parametrize(
    "key", ["label", "entities", "relations", "Comments", "annotator", "title"]
)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    found, _ = read({"text": TEXT, "labels": [[3, 10, "Group"]], key: value})
    assert len(found) == 1
    assert "\\u0000" not in json.dumps(found)
    again(found)


def test_our_records_are_not_taken_for_documents() -> None:
    assert FORMAT.sniff(b'{"format":"annotator.article","text":"x","label":[]}', "a.jsonl") == 0
    assert FORMAT.sniff(b'{"text":"x"}', "a.jsonl") == 0
    assert FORMAT.sniff(b"text", "a.txt") == 0
