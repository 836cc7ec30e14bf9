"""Documents of DyGIE++: tokens counted through, ends included, everything inside a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.dygiepp import FORMAT
from annotator.model.tokens import tokenise
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article
from tests.formats.token_expectation import kept_by_tokens

GOLDEN = Path(__file__).parent / "golden" / "dygiepp.jsonl"


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"golden.jsonl": GOLDEN.read_bytes(), "predicted.jsonl": line(**PREDICTED)}


def line(**data: Any) -> bytes:
    return json.dumps({"doc_key": "d", "dataset": "x", **data}).encode() + b"\n"


def read(data: bytes, **options: str) -> Any:
    return read_one(FORMAT, MemoryFile("a.jsonl", data), options)


def marked(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


SENTENCES = [["Kim", "Lee", "marched", "."], ["Ola", "saw", "it", "."]]
PREDICTED = {
    "sentences": SENTENCES,
    "ner": [[[0, 1, "Person"]], []],
    "predicted_ner": [[[0, 0, "Person", 3.1, 0.9]], [[4, 4, "Person", 2.0, 7.5]]],
    "predicted_events": [[[[2, "Protest", 1.5, 0.8], [0, 0, "agent", 0.3, 0.6]]], []],
}


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.jsonl": GOLDEN.read_bytes()}
    assert [loss.feature for loss in losses] == ["status and labels of layers"]
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["text"] == TEXT
    assert record["id"] == golden_article()["id"]
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    same(FORMAT, [r for r in tried if tokenise(r["text"])], expected=expected)


def expected(record: dict[str, Any]) -> dict[str, Any]:
    """One mention a place, triggers of one token, clusters only of what a place tells apart."""
    made = kept_by_tokens(record, bound=True, merged=True, one_token=True)
    first: dict[int, str] = {}
    for event in made["events"]:
        first.setdefault(event["triggers"][0]["spans"][0][0], event["id"])
    clusters = []
    for cluster in made["clusters"]:
        if cluster["kind"] == "event":
            members = [m for m in cluster["members"] if m in first.values()]
            cluster = {**cluster, "members": members}  # noqa: PLW2901
        if len(cluster["members"]) > 1:
            clusters.append(cluster)
    return {**made, "clusters": clusters}


def test_what_the_tool_predicted_is_a_layer_of_its_own() -> None:
    [record], findings = read(line(**PREDICTED))
    assert findings == []
    assert [(x["kind"], x["annotator"]) for x in record["layers"]] == [
        ("import", "dygiepp"), ("model", "dygiepp"),
    ]  # fmt: skip
    assert marked(record) == [("Person", "Kim Lee"), ("Person", "Kim"), ("Person", "Ola")]
    assert [m["by"]["confidence"] for m in record["mentions"]] == [None, 0.9, None]
    assert record["events"][0]["by"]["confidence"] == 0.8
    assert record["events"][0]["arguments"][0]["role"] == "agent"


def test_arguments_that_are_no_mentions_become_some() -> None:
    data = line(sentences=SENTENCES, events=[[[[2, "Protest"], [0, 1, "agent"]]], []])
    [record], _ = read(data, untyped="Value")
    assert marked(record) == [("Value", "Kim Lee")]


def test_triggers_of_two_tokens_are_read() -> None:
    [record], _ = read(line(sentences=SENTENCES, events=[[[[1, 2, "Protest"]]], []]))
    assert record["events"][0]["triggers"][0]["text"] == "Lee marched"


def test_blank_tokens_do_not_move_the_others() -> None:
    data = line(sentences=[["Kim", "", "Lee"]], ner=[[[2, 2, "Person"], [1, 1, "Person"]]])
    [record], [finding] = read(data)
    assert marked(record) == [("Person", "Lee")]
    assert (finding.line, finding.severity) == (1, "error")


def test_a_text_without_the_tokens_is_not_used() -> None:
    [record], [finding] = read(line(sentences=SENTENCES, _text=["Other", " words"]))
    assert record["text"] == "Kim Lee marched.\nOla saw it."
    assert finding.severity == "warning"


@settings(deadline=None)
@given(records(most_layers=1))
def test_the_tool_takes_the_lines(record: dict[str, Any]) -> None:
    """Its reader refuses other keys, and any that has not an item for each sentence."""
    for shown in written(FORMAT, [record])[0]["out.jsonl"].splitlines():
        data = json.loads(shown)
        for key in data.keys() - {"doc_key", "dataset", "clusters", "event_clusters"}:
            assert key in {"sentences", "ner", "relations", "events"} or key.startswith("_")
            assert isinstance(data[key], list)
            assert len(data[key]) == len(data["sentences"])


def test_what_is_flattened_is_said() -> None:
    record = golden_article()
    record["events"][0]["triggers"][0]["spans"] = [[10, 20]]
    _, losses = written(FORMAT, [record])
    assert [(x.mark, x.feature) for x in losses if x.mark != "L1"] == [
        ("e1", "triggers of several tokens")
    ]


def test_the_tools_own_sample_comes_back_byte_by_byte(shared_dir: Path) -> None:
    data = (shared_dir / "samples/dygiepp/scierc_article.json").read_bytes()
    assert FORMAT.sniff(data[:65_536], "a.json") == 90
    found, findings = read(data)
    assert findings == []
    assert marked(found[0])[:2] == [
        ("Method", "method"),
        ("OtherScientificTerm", "intrinsic object structure"),
    ]
    [again] = written(FORMAT, found)[0].values()
    assert again == data.rstrip(b"\n") + b"\n"


def test_our_article_in_another_hand(shared_dir: Path) -> None:
    [record], findings = read((shared_dir / "samples/_golden/dygiepp.jsonl").read_bytes())
    assert findings == []
    assert marked(record)[4] == ("Facility", "south bridges")
    assert [len(e["arguments"]) for e in record["events"]] == [3, 2, 1]
    assert record["foreign"]["dygiepp"]["doc_key"] == "a42"


def test_keys_of_others_come_back() -> None:
    data = line(sentences=[["Kim", "Lee"]], ner=[[]], weight=0.5, _sentence_weights=[1.0])
    found, _ = read(data)
    assert written(FORMAT, found)[0]["out.jsonl"] == data


@pytest.mark.parametrize(
    "bad",
    [
        {"ner": [[[0, 99, "X"]]]}, {"ner": [[["a", 1, "X"]]]}, {"ner": [[[3, 1, "X"]]]},
        {"ner": [[[0, 0, ""]]], "relations": [[[0, 0, -1, 9, "r"]]]}, {"ner": [[[0, 0, 7]]]},
        {"events": [[[[-1, "E"]]]]}, {"event_clusters": [[[0, 0], [1, 1]]]},
        {"events": [[[[0, "E"], [9, 9, "r"], [0], 7]]]},
    ],
)  # fmt: skip
def test_bad_items_stop_nothing(bad: dict[str, Any]) -> None:
    data = b"{]\n" + line(sentences=SENTENCES, **bad) + line(sentences=SENTENCES)
    found, findings = read(data)
    assert len(found) == 2
    assert {f.line for f in findings} <= {1, 2}
    assert findings[0].line == 1


_JSON = st.recursive(
    st.none() | st.integers(-2, 9) | st.text(max_size=3) | st.floats(),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "sentences",
                "ner",
                "relations",
                "events",
                "clusters",
                "event_clusters",
                "predicted_ner",
                "predicted_events",
                "_text",
                "doc_key",
                "x",
            ]
        ),
        _JSON,
    )
)
def test_any_object_is_read(data: dict[str, Any]) -> None:
    data.setdefault("sentences", SENTENCES)
    read(json.dumps(data).encode())


def test_sniffing() -> None:
    assert FORMAT.sniff(line(sentences=SENTENCES), "a.jsonl") == 90
    assert FORMAT.sniff(line(sentences=SENTENCES, evt_triggers=[]), "a.jsonl") == 0
    assert FORMAT.sniff(b'{"text": "x"}', "a.jsonl") == 0
