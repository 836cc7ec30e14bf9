"""Documents of WikiEvents, and the clusters that lie beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.wikievents import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article
from tests.formats.token_expectation import kept_by_tokens

FOLDER = Path(__file__).parent / "golden"
GOLDEN = {
    "out.jsonl": FOLDER / "wikievents.jsonl",
    "out.coref.jsonl": FOLDER / "wikievents.coref.jsonl",
}


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"wikievents.jsonl": GOLDEN["out.jsonl"].read_bytes()}


def line(**data: Any) -> bytes:
    return json.dumps({"doc_id": "d", **data}).encode() + b"\n"


def read(data: bytes, beside: dict[str, bytes] | None = None) -> Any:
    return read_one(FORMAT, MemoryFile("a.jsonl", data, beside=beside))


DOCUMENT: dict[str, Any] = {
    "text": "🚩 Kim marched.\r\nOla saw it.",
    "tokens": ["🚩", "Kim", "marched", ".", "Ola", "saw", "it", "."],
    "sentences": [
        [[["🚩", 0, 1], ["Kim", 2, 5], ["marched", 6, 13], [".", 13, 14]], "🚩 Kim marched."],
        [[["Ola", 16, 19], ["saw", 20, 23], ["it", 24, 26], [".", 26, 27]], "Ola saw it."],
    ],
    "entity_mentions": [
        {"id": "d-T1", "sent_idx": 0, "start": 1, "end": 2, "entity_type": "PER", "mention_type": "NAM", "text": "Kim"},
        {"id": "d-T2", "sent_idx": 1, "start": 4, "end": 5, "entity_type": "PER", "mention_type": "UNK", "text": "Ola"},
    ],
    "relation_mentions": [],
    "event_mentions": [
        {"id": "d-E1", "event_type": "Conflict.Demonstrate.Unspecified", "trigger": {"start": 2, "end": 3, "text": "marched", "sent_idx": 0},
         "arguments": [{"entity_id": "d-T1", "role": "Demonstrator", "text": "Kim"}, {"entity_id": "d-T2", "role": "Witness", "text": "Ola"}]},
    ],
}  # fmt: skip


def moved_by(shift: int) -> dict[str, Any]:
    """The document with positions behind the emoji moved, as other units count them."""
    sentences = [
        [[[w, s + shift * (s > 0), e + shift] for w, s, e in tokens], text]
        for tokens, text in DOCUMENT["sentences"]
    ]
    return {**DOCUMENT, "sentences": sentences}


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {name: path.read_bytes() for name, path in GOLDEN.items()}
    assert [loss.feature for loss in losses] == ["status and labels of layers"]
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert (record["text"], record["id"]) == (TEXT, golden_article()["id"])
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    apart = [{**r, "id": f"{r['id']}{n}"} for n, r in enumerate(tried)]
    same(FORMAT, apart, expected=kept_by_tokens)


def test_a_document() -> None:
    coref = b'{"doc_key": "d", "clusters": [["d-T1", "d-T2"]], "informative_mentions": ["Kim"]}\n'
    [record], findings = read(line(**DOCUMENT), {"a_coref.jsonlines": coref})
    assert findings == []
    assert record["text"] == "🚩 Kim marched.\nOla saw it."
    assert [(m["id"], m["text"]) for m in record["mentions"]] == [("d-T1", "Kim"), ("d-T2", "Ola")]
    assert record["events"][0]["triggers"][0]["text"] == "marched"
    assert [a["mention"] for a in record["events"][0]["arguments"]] == ["d-T1", "d-T2"]
    assert record["clusters"][0]["members"] == ["d-T1", "d-T2"]
    beside = MemoryFile("a_coref.jsonlines", coref, beside={"a.jsonl": line(**DOCUMENT)})
    assert FORMAT.claims is not None
    assert FORMAT.claims(beside)
    assert not FORMAT.claims(MemoryFile("b_coref.jsonlines", coref))
    assert not FORMAT.claims(MemoryFile("a.jsonl", line(**DOCUMENT)))


@pytest.mark.parametrize("shift", [0, 1, 3, 7], ids=["points", "UTF-16", "bytes", "wrong"])
def test_every_unit_of_positions_is_found(shift: int) -> None:
    [record], findings = read(line(**moved_by(shift)))
    assert findings == []
    assert [m["text"] for m in record["mentions"]] == ["Kim", "Ola"]


def test_without_sentences_or_text() -> None:
    [record], _ = read(line(**{**DOCUMENT, "sentences": None}))
    assert [m["text"] for m in record["mentions"]] == ["Kim", "Ola"]
    [record], _ = read(line(**{**DOCUMENT, "sentences": None, "text": None}))
    assert record["text"] == "🚩 Kim marched. Ola saw it."
    [record], [finding] = read(line(**{**DOCUMENT, "text": "Other words"}))
    assert record["text"] == "🚩 Kim marched.\nOla saw it."
    assert finding.severity == "warning"


def test_what_was_not_changed_goes_out_as_it_came(shared_dir: Path) -> None:
    folder = shared_dir / "samples/_golden"
    data = (folder / "wikievents.jsonl").read_bytes()
    coref = (folder / "wikievents_coref.jsonlines").read_bytes()
    found, findings = read(data, {"a_coref.jsonlines": coref})
    assert findings == []
    files, _ = written(FORMAT, found)
    assert files["out.jsonl"] == data
    assert files["out.coref.jsonl"] == coref


def test_keys_of_others_come_back() -> None:
    found, _ = read(line(**DOCUMENT, later=[1]))
    [data] = map(json.loads, written(FORMAT, found)[0]["out.jsonl"].splitlines())
    assert data["later"] == [1]
    assert data["doc_id"] == "d"
    assert [m["mention_type"] for m in data["entity_mentions"]] == ["NAM", "UNK"]


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("entity_mentions", [{"id": "x", "start": 0, "end": 99}, {"start": "0"}, 7]),
        ("event_mentions", [{"event_type": "E", "trigger": 3}, {"trigger": {"start": 9, "end": 8}}]),
        ("event_mentions", [{"event_type": "E", "trigger": {"start": 0, "end": 1}, "arguments": [{"entity_id": "no", "role": "r"}]}]),
        ("relation_mentions", [{"relation_type": "r", "arguments": [{"entity_id": "d-T1"}]}]),
        ("relation_mentions", [{"relation_type": "r", "arguments": [{"entity_id": 1}, {"entity_id": 2}]}]),
    ],
)  # fmt: skip
def test_bad_items_stop_nothing(key: str, bad: Any) -> None:
    found, findings = read(b"7\n" + line(**{**DOCUMENT, key: bad}) + line(**DOCUMENT))
    assert len(found) == 2
    assert {f.line for f in findings} == {1, 2}


_JSON = st.recursive(
    st.none() | st.integers(-2, 30) | st.text(max_size=3) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "start", "end", "trigger", "arguments", "role"]), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*DOCUMENT, "doc_id", "_article"]), _JSON))
def test_any_object_is_read(data: dict[str, Any]) -> None:
    read(json.dumps({**DOCUMENT, **data}).encode())


def test_sniffing() -> None:
    assert FORMAT.sniff(line(**DOCUMENT), "a.jsonl") == 90
    assert FORMAT.sniff(line(**DOCUMENT)[:240], "a.jsonl") == 90
    assert FORMAT.sniff(line(**DOCUMENT, sent_id="1"), "a.jsonl") == 0
    assert FORMAT.sniff(b'{"text": "x"}', "a.jsonl") == 0
