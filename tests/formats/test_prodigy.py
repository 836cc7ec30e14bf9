"""Prodigy's examples: token numbers, answers, what only it knows, and what only we know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given

from annotator.formats.base import ReadContext
from annotator.formats.prodigy import FORMAT, read_examples
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.untrusted.incoming import MemoryFile
from tests.formats.marked_article import golden_article
from tests.formats.round_trip import NEWS, NOW, Record, read_one, records, same, written

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "shared" / "samples"


def read(*examples: Any, schema: Any = NEWS, **options: Any) -> tuple[list[Record], list[Any]]:
    lines = b"".join(
        one if isinstance(one, bytes) else orjson.dumps(one) + b"\n" for one in examples
    )
    return read_one(FORMAT, MemoryFile("a.jsonl", lines), options, schema=schema)


def again(records: list[Record]) -> list[Any]:
    files, _ = written(FORMAT, records)
    return [json.loads(line) for line in files["out.jsonl"].splitlines()]


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    files, _ = written(FORMAT, [golden_article()])
    return {"golden.jsonl": files["out.jsonl"]}


# -- round trip --------------------------------------------------------------------------------


@given(records())
def test_everything_comes_back(record: Record) -> None:
    same(FORMAT, [record])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert losses == []
    assert files["out.jsonl"] == (HERE / "golden" / "prodigy.jsonl").read_bytes()
    same(FORMAT, [golden_article()])


def test_the_same_record_gives_the_same_bytes() -> None:
    first, second = (written(FORMAT, [golden_article()])[0] for _ in range(2))
    assert first == second


def test_every_span_begins_and_ends_with_a_token() -> None:
    [line] = again([golden_article()])
    tokens = line["tokens"]
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    for span in line["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"], "token_end is the last token"


def test_relations_name_the_last_tokens_of_their_spans() -> None:
    [line] = again([golden_article()])
    located = next(one for one in line["relations"] if one["label"] == "located-in")
    assert line["tokens"][located["head"]]["text"] == "Workers"
    assert line["tokens"][located["child"]]["text"] == "Lenvik"


# -- files of Prodigy --------------------------------------------------------------------------


def test_headlines_of_prodigy_come_back_as_they_were() -> None:
    data = sample("prodigy/annotated_news_headlines-ner.head40.jsonl")
    assert FORMAT.sniff(data, "x") >= 90
    found, findings = read_one(FORMAT, MemoryFile("a.jsonl", data))
    assert findings == []
    assert len(found) == 40
    assert sum(len(record["mentions"]) for record in found) == 39
    assert found[0]["article"]["source"] == "The New York Times"
    assert found[0]["layers"][0]["status"] == "complete"
    files, losses = written(FORMAT, found)
    assert losses == []
    # Escapes aside (we write UTF-8), byte for byte: keys and spans keep their order.
    assert files["out.jsonl"].splitlines() == [
        orjson.dumps(orjson.loads(line)) for line in data.splitlines()
    ]


def test_the_golden_example_is_read() -> None:
    data = sample("_golden/prodigy.jsonl")
    [record], findings = read_one(FORMAT, MemoryFile("a.jsonl", data))
    assert findings == []
    assert record["layers"][0]["annotator"] == "kim"
    assert [m["text"] for m in record["mentions"]][:3] == ["Workers", "They", "Lenvik"]
    [relation] = record["relations"]
    assert relation["type"] == "Agent"
    assert again([record]) == [orjson.loads(data)]


TEXT = "🚩 Workers marched in Lenvik."
SPANS = [
    {"start": 2, "end": 9, "label": "Group"},
    {"start": 10, "end": 17, "label": "Protest"},
]


def test_labels_of_events_become_events_and_roles_arguments() -> None:
    tokens = [
        {"text": word, "start": TEXT.index(word), "end": TEXT.index(word) + len(word), "id": n}
        for n, word in enumerate(["🚩", "Workers", "marched"])
    ]
    relations = [{"head": 2, "child": 1, "label": "agent"}]
    [record], findings = read(
        {"text": TEXT, "tokens": tokens, "spans": SPANS, "relations": relations}
    )
    assert findings == []
    [event] = record["events"]
    assert event["type"] == "Protest"
    assert event["arguments"][0]["mention"] == record["mentions"][0]["id"]
    assert again([record])[0]["relations"][0]["head_span"]["label"] == "Protest"


def test_a_new_mark_in_an_example_of_prodigy_gets_tokens_that_fit() -> None:
    tokens = [{"text": TEXT, "start": 0, "end": len(TEXT), "id": 0, "ws": False}]
    [record], _ = read({"text": TEXT, "tokens": tokens, "spans": SPANS[:1]})
    mention = record["mentions"][0]
    new = {**mention, "id": "m9", "spans": [[21, 27]], "text": "Lenvik"}
    del new["foreign"]
    record["mentions"].append(new)
    [line] = again([record])
    span = line["spans"][1]
    assert line["tokens"][span["token_start"]]["text"] == "Lenvik"


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_was_rejected_is_no_mark_unless_asked_for(answer: str) -> None:
    example = {"text": TEXT, "spans": SPANS, "answer": answer, "_session_id": "news-kim"}
    [record], [finding] = read(example)
    assert answer in finding.message
    assert record["mentions"] == record["events"] == []
    assert record["layers"][0]["status"] == "flagged"
    assert record["layers"][0]["annotator"] == "news-kim"
    [line] = again([record])
    assert (line["spans"], line["answer"]) == (SPANS, answer)
    [record], _ = read(example, rejected=True)
    assert len(record["mentions"]) == 1
    assert record["layers"][0]["status"] == "flagged"


def test_what_only_prodigy_knows_is_kept() -> None:
    example = {
        "html": "<b>x</b>", "text": TEXT, "meta": {"source": "Trend", "pattern": 3},
        "tokens": [], "spans": [{"label": "Group", "start": 2, "end": 9, "source": "model", "score": 0.5}],
        "options": [{"id": "a"}], "accept": ["a"], "answer": "accept", "_timestamp": 1790000000,
    }  # fmt: skip
    [record], findings = read(example)
    assert findings == []
    assert record["article"]["extra"] == {"pattern": 3}
    assert record["layers"][0]["labels"] == {"accept": ["a"]}
    by = record["mentions"][0]["by"]
    assert (by["author"], by["confidence"]) == ("model", 0.5)
    [line] = again([record])
    assert list(line) == list(example)
    assert line["spans"][0].pop("token_start") == line["spans"][0].pop("token_end")
    assert {**line, "tokens": []} == example


# -- positions ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("🚩 Workers\r\nmarched.", 11, 18),  # as stored
        ("🚩 Workers\r\nmarched.", 10, 17),  # the two characters of a line end as one
        ("🚩 Workers\r\nmarched.", 12, 19),  # UTF-16
        ("🚩 Workers\r\nmarched.", 14, 21),  # bytes
    ],
)
def test_positions_are_found_however_they_are_counted(raw: str, start: int, end: int) -> None:
    span = {"start": start, "end": end, "label": "Protest", "text": "marched"}
    [record], findings = read({"text": raw, "spans": [span]})
    assert findings == []
    assert record["events"][0]["triggers"][0]["spans"] == [[10, 17]]


# -- what is wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad",
    [
        b"{]\n",
        b"[]\n",
        b'{"text": 5}\n',
        b'{"image": "x.png"}\n',
        b'{"text": "  "}\n',
        b'{"text": "x", "a": ' + b"[" * 200 + b"]" * 200 + b"}\n",
        b"\xff\n",
    ],
)
def test_a_bad_line_stops_no_other(bad: bytes) -> None:
    right = orjson.dumps({"text": TEXT, "spans": SPANS}) + b"\n"
    found, findings = read(right, bad, right)
    assert len(found) == 2
    assert [(finding.line, finding.severity) for finding in findings] == [(2, "error")]


@pytest.mark.parametrize(
    "change",
    [
        {"spans": [{"start": 2, "end": 900, "label": "Group"}]},
        {"spans": [{"start": -2, "end": 9, "label": "Group"}]},
        {"spans": [{"start": 9, "end": 2, "label": "Group"}]},
        {"spans": [{"start": 2, "end": 9}]},
        {"spans": [{"label": "Group"}, 5, None]},
        {"spans": SPANS, "relations": [{"head": 99, "child": 0, "label": "agent"}, 7]},
        {"spans": SPANS, "relations": [{"head": "x", "child": None, "label": ""}]},
    ],
)
def test_a_bad_mark_is_left_out_and_said(change: Record) -> None:
    found, findings = read({"text": TEXT, **change})
    assert len(found) == 1
    assert any(finding.severity == "error" for finding in findings)
    assert all(finding.line == 1 for finding in findings)


@pytest.mark.parametrize(
    "value", [None, 5, "x", [], [None], {"a": 1}, {"text": "x\0y"}, [[1, 2]], 1e300]
)
@pytest.mark.parametrize(
    "key", ["tokens", "spans", "relations", "meta", "answer", "_annotator_id", "annotator"]
)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    found, _ = read({"text": TEXT, "spans": SPANS, key: value})
    assert len(found) == 1
    assert "\\u0000" not in json.dumps(found)
    again(found)


def test_a_missing_file_is_told() -> None:
    class Gone(MemoryFile):
        def open(self) -> Any:
            raise BadInput("gone")

    context = ReadContext(NOW, lambda: ArticleId("N"), NEWS)
    with pytest.raises(BadInput):
        list(read_examples(Gone("a.jsonl", b""), context))


def test_our_records_are_not_taken_for_examples() -> None:
    assert FORMAT.sniff(b'{"format":"annotator.article","text":"x","spans":[]}', "a.jsonl") == 0
    assert FORMAT.sniff(b'{"text":"x"}', "a.jsonl") == 0
    assert FORMAT.sniff(orjson.dumps({"text": TEXT, "spans": SPANS}), "a.jsonl") >= 60
