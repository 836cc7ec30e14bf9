"""Documents of MAVEN-ARG, whose events are clusters, and of MAVEN."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.maven_arg import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article

GOLDEN = Path(__file__).parent / "golden" / "maven_arg.jsonl"
DOCUMENT: dict[str, Any] = {
    "id": "d", "title": "A march", "document": "🚩 Kim marched.\r\nShe marched on Friday.",
    "events": [
        {"id": "EVENT_9", "type": "Protest", "type_id": 77, "mention": [
            {"id": "M1", "trigger_word": "marched", "offset": [6, 13]},
            {"id": "M2", "trigger_word": "marched", "offset": [20, 27]}],
         "argument": {"agent": [{"entity_id": "ENTITY_9"}], "time": [{"content": "Friday", "offset": [31, 37]}]}},
    ],
    "entities": [{"id": "ENTITY_9", "type": "Person", "mention": [
        {"id": "x1", "mention": "Kim", "offset": [2, 5]}, {"id": "x2", "mention": "She", "offset": [16, 19]}]}],
    "negative_triggers": [{"id": "n1", "trigger_word": "on", "offset": [28, 30]}],
}  # fmt: skip
MAVEN: dict[str, Any] = {
    "id": "d", "title": "A march",
    "content": [{"sentence": "Kim  marched.", "tokens": ["Kim", "marched", "."]},
                {"sentence": "She ran.", "tokens": ["She", "ran", "."]}],
    "events": [{"id": "EV1", "type": "Self_motion", "type_id": 3, "mention": [
        {"id": "M1", "trigger_word": "marched", "sent_id": 0, "offset": [1, 2]},
        {"id": "M2", "trigger_word": "ran", "sent_id": 1, "offset": [1, 2]}]}],
    "negative_triggers": [],
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"golden.jsonl": GOLDEN.read_bytes(), "b.jsonl": line(DOCUMENT), "c.jsonl": line(MAVEN)}


def line(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def read(data: bytes, **options: str) -> Any:
    return read_one(FORMAT, MemoryFile("a.jsonl", data), options)


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.jsonl": GOLDEN.read_bytes()}
    assert [loss.feature for loss in losses] == ["relations", "status and labels of layers"]
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert (record["text"], record["id"]) == (TEXT, golden_article()["id"])
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    same(FORMAT, tried, expected=expected)


def expected(record: dict[str, Any]) -> dict[str, Any]:
    """Clusters of one type; the first of their events has every argument, roles together."""
    marks = {one["id"]: one for one in (*record["mentions"], *record["events"])}
    order = list(marks)
    clusters = []
    events = {event["id"]: dict(event) for event in record["events"]}
    for cluster in record["clusters"]:
        members = sorted(cluster["members"], key=order.index)
        members = [m for m in members if marks[m]["type"] == marks[members[0]]["type"]]
        if len(members) < 2:
            continue
        clusters.append({**cluster, "members": members})
        if cluster["kind"] == "event":
            first, *others = (events[m] for m in members)
            for other in others:
                first["arguments"] = first["arguments"] + other["arguments"]
                other["arguments"] = []
    for event in events.values():
        roles = [a["role"] for a in event["arguments"]]
        event["arguments"] = sorted(event["arguments"], key=lambda a: roles.index(a["role"]))
    return {**record, "clusters": clusters, "events": list(events.values())}


@pytest.mark.parametrize("data", [DOCUMENT, json.loads(line(DOCUMENT).replace(b"\\r", b""))])
def test_a_document(data: dict[str, Any]) -> None:
    [record], findings = read(line(data), untyped="Time")
    assert [(m["id"], m["text"]) for m in record["mentions"]][:2] == [("x1", "Kim"), ("x2", "She")]
    first, second = record["events"]
    assert [a["role"] for a in first["arguments"]] == ["agent", "time"]
    assert second["arguments"] == []
    assert [c["members"] for c in record["clusters"]] == [["x1", "x2"], ["M1", "M2"]]
    assert record["mentions"][2]["type"] == "Time"
    assert findings == []


def test_positions_in_utf_16_are_found() -> None:
    shifted = json.loads(line(DOCUMENT))
    for one in (
        *shifted["events"][0]["mention"],
        *shifted["entities"][0]["mention"],
        shifted["events"][0]["argument"]["time"][0],
    ):
        one["offset"] = [at + 1 for at in one["offset"]]
    [record], findings = read(line(shifted))
    assert findings == []
    assert [m["text"] for m in record["mentions"]] == ["Kim", "She", "Friday"]
    shifted["entities"][0]["mention"][0]["offset"] = [3, 5]
    [record], findings = read(line(shifted))
    assert [f.severity for f in findings] == ["warning", "warning"]


def test_plain_maven() -> None:
    [record], findings = read(line(MAVEN))
    assert findings == []
    assert record["text"] == "Kim  marched.\nShe ran."
    assert [e["triggers"][0]["text"] for e in record["events"]] == ["marched", "ran"]
    assert record["clusters"][0]["members"] == ["M1", "M2"]
    assert record["article"]["title"] == "A march"


def test_what_was_not_changed_goes_out_as_it_came(shared_dir: Path) -> None:
    lf = line(DOCUMENT).replace(b"\\r", b"").replace(b"\\n", b"\\n")
    data = json.loads(lf)
    data["document"] = data["document"].replace("\n", " \n")
    for raw in (line(data), (shared_dir / "samples/_golden/maven_arg.jsonl").read_bytes()):
        found, findings = read(raw)
        assert findings == []
        assert written(FORMAT, found)[0]["out.jsonl"] == raw


def test_our_maven_in_another_hand(shared_dir: Path) -> None:
    raw = (shared_dir / "samples/_golden/maven.jsonl").read_bytes()
    [record], findings = read(raw)
    assert findings == []
    assert record["events"][0]["triggers"][0]["text"] == "marched"


def test_what_becomes_one_is_said() -> None:
    record = golden_article()
    record["events"][1]["type"] = "Protest"
    record["events"][0]["arguments"] += [{"role": "agent", "mention": "m2"}]
    record["clusters"] += [
        {"id": "c2", "layer": "L1", "kind": "event", "members": ["e1", "e2", "e3"]},
        {"id": "c3", "layer": "L1", "kind": "actor", "members": ["m2", "m6"]},
    ]
    files, losses = written(FORMAT, [record])
    assert [(x.mark, x.feature) for x in losses[2:]] == [
        ("c3", "clusters of actors"), ("c2", "members of clusters"),
        ("e2", "arguments of clustered events"), ("e1", "order of arguments"),
    ]  # fmt: skip
    [again], _ = read_back(FORMAT, files)
    assert [a["mention"] for a in again["events"][0]["arguments"]] == [
        "m1",
        "m2",
        "m2",
        "m3",
        "m4",
        "m5",
    ]


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("events", [{"type": "X", "mention": [{"offset": [0, 99]}]}, 7]),
        ("events", [{"type": "X", "mention": [{"offset": [2, 5]}], "argument": {"r": [{"entity_id": "no"}, {"content": "x"}]}}]),
        ("events", [{"type": "", "mention": [{"offset": [2, 5]}]}]),
        ("entities", [{"type": "P", "mention": [{"offset": ["2", 5]}, {}]}]),
    ],
)  # fmt: skip
def test_bad_items_stop_nothing(key: str, bad: Any) -> None:
    found, findings = read(b"7\n" + line({**DOCUMENT, key: bad}) + line(DOCUMENT))
    assert len(found) == 2
    assert {f.line for f in findings} == {1, 2}


_JSON = st.recursive(
    st.none() | st.integers(-2, 30) | st.text(max_size=3) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "offset", "mention", "argument", "type", "tokens"]), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(
    st.sampled_from([DOCUMENT, MAVEN]),
    st.dictionaries(st.sampled_from([*DOCUMENT, "content"]), _JSON),
)
def test_any_object_is_read(base: dict[str, Any], data: dict[str, Any]) -> None:
    read(json.dumps({**base, **data}).encode())


def test_sniffing() -> None:
    assert [FORMAT.sniff(line(one), "a") for one in (DOCUMENT, MAVEN)] == [90, 90]
    assert FORMAT.sniff(b'{"content": "x"}', "a") == FORMAT.sniff(b'{"document": "x"}', "a") == 0
