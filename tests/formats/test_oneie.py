"""Sentences of OneIE, its output, and windows of TextEE."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.oneie import FORMAT
from annotator.model.tokens import tokenise
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article
from tests.formats.token_expectation import kept_by_tokens

GOLDEN = Path(__file__).parent / "golden" / "oneie.jsonl"


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {
        "golden.jsonl": GOLDEN.read_bytes(),
        "graph.jsonl": line(**GRAPH),
        "w.jsonl": line(**WINDOW),
    }


def line(**data: Any) -> bytes:
    return json.dumps({"doc_id": "d", **data}, ensure_ascii=False).encode() + b"\n"


def read(data: bytes) -> Any:
    return read_one(FORMAT, MemoryFile("a.jsonl", data))


SENTENCE: dict[str, Any] = {
    "sent_id": "d-0", "tokens": ["Kim", "marched", "."], "pieces": ["Kim"], "token_lens": [1],
    "sentence": "Kim  marched.",
    "entity_mentions": [
        {"id": "E0", "entity_type": "PER", "mention_type": "NAM", "entity_subtype": "Individual", "start": 0, "end": 1, "text": "Kim"}
    ],
    "relation_mentions": [],
    "event_mentions": [
        {"id": "V0", "event_type": "Conflict:Demonstrate", "trigger": {"text": "marched", "start": 1, "end": 2},
         "arguments": [{"entity_id": "E0", "role": "Entity", "text": "Kim"}]}
    ],
}  # fmt: skip
GRAPH: dict[str, Any] = {
    "sent_id": "d-0", "tokens": ["Kim", "saw", "Ola"],
    "graph": {
        "entities": [[0, 1, "PER", "NAM", 0.9], [2, 3, "PER", "NAM", 1.0]],
        "triggers": [[1, 2, "Contact:Meet", 0.5]],
        "relations": [[0, 1, "PER-SOC", 0.4]],
        "roles": [[0, 0, "Entity", 0.7], [0, 9, "Entity", 0.7]],
    },
}  # fmt: skip
WINDOW: dict[str, Any] = {
    "wnd_id": "d_0", "lang": "en", "text": "Kim marched.", "tokens": ["Kim", "marched", "."],
    "event_mentions": [
        {"id": "V0", "event_type": "Conflict:Demonstrate", "trigger": {"text": "marched", "start": 1, "end": 2},
         "arguments": [{"role": "Entity", "text": "Kim", "start": 0, "end": 1}]}
    ],
}  # fmt: skip


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.jsonl": GOLDEN.read_bytes()}
    assert [loss.feature for loss in losses] == [
        "clusters of actors",
        "status and labels of layers",
    ]
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert (record["text"], record["id"]) == (TEXT, golden_article()["id"])
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    apart = [{**r, "id": f"{r['id']}{n}"} for n, r in enumerate(tried) if tokenise(r["text"])]
    same(FORMAT, apart, expected=lambda record: kept_by_tokens(record, bound=True))


def test_sentences_of_one_document_are_one_article() -> None:
    second = {**SENTENCE, "sent_id": "d-1"}
    data = line(**SENTENCE) + line(**second) + line(**SENTENCE).replace(b'"d"', b'"e"')
    found, findings = read(data)
    assert findings == []
    assert [r["text"] for r in found] == ["Kim  marched.\nKim  marched.", "Kim  marched."]
    assert [(m["id"], m["spans"]) for m in found[0]["mentions"]] == [
        ("E0", [[0, 3]]), ("m1", [[14, 17]]),
    ]  # fmt: skip
    assert [e["arguments"][0]["mention"] for e in found[0]["events"]] == ["E0", "m1"]
    assert written(FORMAT, [found[1]])[0]["out.jsonl"] == line(**SENTENCE).replace(b'"d"', b'"e"')


def test_what_the_system_found_is_a_layer_of_a_model() -> None:
    [record], findings = read(line(**GRAPH))
    assert findings == []
    assert [(x["kind"], x["annotator"]) for x in record["layers"]] == [("model", "oneie")]
    assert [m["by"]["confidence"] for m in record["mentions"]] == [0.9, 1.0]
    assert len(record["events"][0]["arguments"]) == 1
    assert record["relations"][0]["type"] == "PER-SOC"


def test_windows_of_textee() -> None:
    [record], findings = read(line(**WINDOW))
    assert findings == []
    assert [(m["type"], m["text"]) for m in record["mentions"]] == [("Entity", "Kim")]
    assert record["foreign"]["oneie"]["lines"][0]["wnd_id"] == "d_0"


def test_sentences_without_a_text_or_with_another() -> None:
    [record], findings = read(line(**{**SENTENCE, "sentence": ""}))
    assert (record["text"], findings) == ("Kim marched.", [])
    [record], [finding] = read(line(**{**SENTENCE, "sentence": "Other"}))
    assert (record["text"], finding.severity) == ("Kim marched.", "warning")


def test_what_crosses_sentences_is_said() -> None:
    record = golden_article()
    record["events"][0]["arguments"].append({"role": "target", "mention": "m5"})
    record["mentions"][3]["spans"] = [[31, 45]]
    _, losses = written(FORMAT, [record])
    assert [(x.mark, x.feature) for x in losses][2:] == [
        ("m4", "spans across sentences"), ("e1", "arguments in other sentences"),
    ]  # fmt: skip


def test_our_article_in_another_hand_comes_back(shared_dir: Path) -> None:
    data = (shared_dir / "samples/_golden/oneie.jsonl").read_bytes()
    found, findings = read(data)
    assert findings == []
    assert len(found) == 1
    assert written(FORMAT, found)[0]["out.jsonl"] == data


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("entity_mentions", [{"id": "x", "start": 0, "end": 99}, {"start": "0"}, 7]),
        ("event_mentions", [{"event_type": "E", "trigger": {"start": 9, "end": 8}}]),
        ("event_mentions", [{"event_type": "E", "trigger": {"start": 0, "end": 1}, "arguments": [{"entity_id": "no"}]}]),
        ("relation_mentions", [{"relation_type": "r", "arguments": [{"entity_id": "E0"}]}]),
        ("graph", {"entities": [[0, 9, "X"], 3], "triggers": [[]], "roles": [["x", 0, "r"]]}),
        ("tokens", None),
    ],
)  # fmt: skip
def test_bad_items_stop_nothing(key: str, bad: Any) -> None:
    other = line(**SENTENCE).replace(b'"d"', b'"e"')
    found, findings = read(b"7\n" + line(**{**SENTENCE, key: bad}) + other)
    assert found[-1]["foreign"]["oneie"]["doc_id"] == "e"
    assert {f.line for f in findings} == {1, 2}


_JSON = st.recursive(
    st.none() | st.integers(-2, 30) | st.text(max_size=3) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "start", "end", "trigger", "arguments", "entities"]), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*SENTENCE, "graph", "doc_id", "_before", "_after", "text"]), _JSON
    )
)
def test_any_object_is_read(data: dict[str, Any]) -> None:
    read(json.dumps({**SENTENCE, **data}).encode())


def test_sniffing() -> None:
    assert [FORMAT.sniff(line(**one), "a") for one in (SENTENCE, GRAPH, WINDOW)] == [90, 90, 90]
    assert FORMAT.sniff(line(text="", tokens=[], sentences=[], event_mentions=[]), "a") == 0
    assert FORMAT.sniff(b'{"text": "x"}', "a.jsonl") == 0
