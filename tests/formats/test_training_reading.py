"""Rows that were changed or that others made are read as far as they go; what is wrong is said."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Finding
from annotator.formats.training import FORMAT
from annotator.formats.training_columns import COLUMNS
from annotator.formats.training_row import training_row
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import read_one

Row = dict[str, Any]


def row(**fields: Any) -> Row:
    return {**training_row(golden()), **fields}


def read(*rows: object, annotator: str | None = None) -> tuple[list[Row], list[Finding]]:
    data = b"".join(json.dumps(one).encode() + b"\n" for one in rows)
    return read_one(FORMAT, MemoryFile("a.jsonl", data), annotator=annotator)


def said_of(findings: list[Finding]) -> list[str]:
    return [finding.message for finding in findings]


def test_columns_may_be_missing() -> None:
    mention = {"type": "Group", "start": 2, "end": 9}
    [record], findings = read({"text": TEXT, "mentions": [mention]}, annotator="lee")
    assert findings == []
    assert record["id"].startswith("NEW")
    [found] = record["mentions"]
    assert (found["type"], found["text"], found["by"]["author"]) == ("Group", "Workers", "lee")


@pytest.mark.parametrize("name", sorted(COLUMNS - {"text", "mentions", "events"}))
@pytest.mark.parametrize("gone", [True, False])
def test_any_one_column_may_be_missing_or_null(name: str, gone: bool) -> None:
    changed = row()
    changed[name] = None
    if gone:
        del changed[name]
    [record], findings = read(changed)
    assert len(record["mentions"]) == 7
    assert len(record["events"]) == 3
    assert findings == []


@pytest.mark.parametrize("name", sorted(COLUMNS - {"text"}))
@pytest.mark.parametrize("value", [{"a": [1]}, [1, "x", [], {}], "x", 1.5, True])
def test_anything_may_stand_in_a_column(name: str, value: object) -> None:
    [record], findings = read(row(**{name: value}))
    assert record["text"] == TEXT
    assert all(finding.line == 1 for finding in findings)


def test_actors_without_a_column_of_theirs_are_known_by_name() -> None:
    [record], findings = read(row(actors=None))
    assert findings == []
    assert [(a["id"], a["name"], a["type"]) for a in record["actors"]] == [
        ("a1", "Workers of Lenvik", "Group")
    ]


def test_other_columns_become_facts_of_the_article() -> None:
    [record], findings = read(row(id="of no use", split="train", score=0.5, empty=None))
    assert findings == []
    assert record["article"]["extra"] == {
        "section": "Politics", "split": "train", "score": 0.5, "id": "of no use",
    }  # fmt: skip


def test_the_place_may_be_given_in_tokens() -> None:
    changed = row()
    for mention in changed["mentions"]:
        del mention["start"], mention["end"], mention["fragments"]
    [record], findings = read(changed)
    assert record["mentions"][0]["spans"] == [[2, 9]]
    assert record["mentions"][4]["spans"] == [[58, 81]], "a gap is not seen in tokens"
    assert said_of(findings) == [
        "“north and south bridges” stands there, not “north bridges”; the place counts."
    ]
    assert record["mentions"][4]["foreign"] == {"training": {"text": "north bridges"}}


def test_a_moved_mark_is_one_piece() -> None:
    changed = row()
    changed["mentions"][4].update(start=58, end=67, text="north and")
    [record], findings = read(changed)
    assert record["mentions"][4]["spans"] == [[58, 67]]
    assert said_of(findings) == [
        "The fragments do not begin and end at 58–67; it is one piece now."
    ]


@pytest.mark.parametrize(
    ("encoding", "width", "unit"),
    [
        ("utf-32-le", 4, "code points"),
        ("utf-16-le", 2, "UTF-16 units"),
        ("utf-8", 1, "UTF-8 bytes"),
    ],
)
@pytest.mark.parametrize("without", ["", "tokens", "words"])
def test_units_are_found(encoding: str, width: int, unit: str, without: str) -> None:
    changed = row()
    stretches = [*changed["mentions"], *(t for e in changed["events"] for t in e["triggers"])]
    parts = [part for one in stretches for part in one["fragments"]]
    for place in (*stretches, *parts, *changed["tokens"]):
        for end in ("start", "end"):
            place[end] = len(TEXT[: place[end]].encode(encoding)) // width
    if without == "tokens":
        changed["tokens"] = []
    for one in stretches if without == "words" else ():
        one["text"] = ""
    [record], findings = read(changed)
    assert findings == []
    assert [one["spans"] for one in record["mentions"]] == [
        one["spans"] for one in golden()["mentions"]
    ]
    assert record["article"]["import"]["offsets"]["unit"] == unit


def test_line_ends_of_windows() -> None:
    changed = row(text=TEXT.replace("\n", "\r\n"))
    [record], findings = read(changed)
    assert findings == []
    assert record["text"] == TEXT
    assert record["mentions"][-1]["text"] == "police"


def test_a_quote_that_differs_is_a_warning_and_kept() -> None:
    changed = row()
    changed["mentions"][2]["text"] = "Lenvig"
    [record], findings = read(changed)
    assert [finding.severity for finding in findings] == ["warning", "warning"]
    assert "“Lenvik” stands there, not “Lenvig”" in findings[1].message
    assert record["mentions"][2]["foreign"] == {"training": {"text": "Lenvig"}}


@pytest.mark.parametrize(
    ("place", "change", "message"),
    [
        (("mentions", 2), {"start": 900, "end": 905, "fragments": []}, "900–905 is no place"),
        (("mentions", 2), {"start": 27, "end": 21}, "27–21 is no place"),
        (("mentions", 2), {"start": None, "fragments": [{"start": "x"}], "token_end": 99}, "no place"),
        (("mentions", 2), {"type": " "}, "A mark without a label"),
        (("mentions", 0), {"actor_id": "a9", "actor_name": ""}, "There is no actor a9."),
        (("mentions", 3), {"time_start": "Thursday"}, "“Thursday” is not a date"),
        (("mentions", 3), {"time_from": "m9"}, "There is no mark m9."),
        (("mentions", 3), {"time_precision": "week"}, "“week” is no value of “time_precision”."),
        (("mentions", 3), {"id": "m3"}, "The id m3 stands twice."),
        (("mentions", 3), {"attributes": [{"name": "", "value": "x"}]}, "without a name"),
        (("events", 0, "triggers", 0), {"start": 500, "end": 501}, "500–501 is no place"),
        (("events", 0, "arguments", 0), {"id": "m9"}, "There is no mark m9."),
        (("relations", 0), {"target_id": ""}, "The relation r1 has no two ends."),
        (("clusters", 0, "members", 0), {"id": "e1"}, "There is no mark e1."),
        (("actors", 0), {"type": ""}, "An actor without id, name or type was left out."),
        ((), {"published": "soon", "published_raw": ""}, "“soon” is not a date"),
        ((), {"published_precision": "week"}, "“week” is no value of “published_precision”."),
        ((), {"status": "done"}, "“done” is no value of “status”."),
        ((), {"extra": "{broken"}, "“extra” is not the text of a JSON object."),
        ((), {"extra": "[]"}, "“extra” is not the text of a JSON object."),
        ((), {"mentions": "none"}, "“mentions” is no list of objects; the rest was passed over."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_rest_is_read(
    place: tuple[Any, ...], change: Row, message: str
) -> None:
    changed: Any = row()
    inner = changed
    for step in place:
        inner = inner[step]
    inner.update(change)
    records, findings = read(row(id="first"), changed)
    assert [len(record["events"]) for record in records] == [3, 3]
    assert any(message in words for words in said_of(findings)), said_of(findings)
    assert {finding.line for finding in findings} == {2}


def test_kinds_need_not_be_said() -> None:
    changed = row()
    for event in changed["events"]:
        for argument in event["arguments"]:
            del argument["kind"]
    for relation in changed["relations"]:
        del relation["source_kind"], relation["target_kind"]
    [record], findings = read(changed)
    assert findings == []
    assert record["relations"][0]["target"] == {"mention": "m3"}
    assert [a["role"] for a in record["events"][1]["arguments"]] == [
        "agent",
        "place",
        "place",
        "topic",
    ]
    assert record["events"][2]["arguments"][1]["event"] == "e2"


@pytest.mark.parametrize("bad", ['{"id": "a"}', '{"text": 3}', "[1]", "{broken", '{"text": " "}'])
def test_a_bad_row_stops_no_other(bad: str) -> None:
    whole = json.dumps(row())
    data = f"{whole}\n{bad}\n{whole}\n".encode()
    records, findings = read_one(FORMAT, MemoryFile("a.jsonl", data))
    assert len(records) == 2
    assert [finding.line for finding in findings] == [2]


def test_nested_too_deeply() -> None:
    deep: Any = "x"
    for _ in range(200):
        deep = [deep]
    records, findings = read(row(mine=deep), row(extra=json.dumps({"mine": deep})))
    assert [record["article"]["extra"] for record in records] == [{}]
    assert said_of(findings) == [
        "Lists or objects are nested too deeply.", "“extra” is not the text of a JSON object.",
    ]  # fmt: skip


def test_lists_and_printed_objects_are_read() -> None:
    for data in (
        json.dumps([row(), row(id="b")]),
        "\n".join(json.dumps(row(id=i), indent=2) for i in "ab"),
    ):
        records, findings = read_one(FORMAT, MemoryFile("a.json", data.encode()))
        assert (len(records), findings) == (2, [])


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(BadInput):
        read_one(FORMAT, MemoryFile("a.json", b'[{"text": '))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 200) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(st.sampled_from(["mentions", "events", "relations", "clusters", "actors"]), st.data())
def test_anything_may_stand_anywhere(column: str, data: st.DataObject) -> None:
    changed = row()
    entry = data.draw(st.sampled_from(changed[column]))
    entry[data.draw(st.sampled_from(sorted(entry)))] = data.draw(_JSON)
    [record], _ = read(changed)
    assert record["text"] == TEXT
