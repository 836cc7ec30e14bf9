"""Events of RAMS, one a line, with the arguments around them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.rams import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import projected, read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article
from tests.formats.token_expectation import kept_by_tokens

GOLDEN = Path(__file__).parent / "golden" / "rams.jsonlines"
SENTENCES = [["Kim", "Lee", "shot", "."], ["Ola", "fell", "in", "Lenvik", "."]]
EVENT: dict[str, Any] = {
    "doc_key": "nw_1", "language_id": "eng", "source_url": "https://example.org/1", "split": "dev",
    "sentences": SENTENCES,
    "evt_triggers": [[2, 2, [["life.die.deathcausedbyviolentevents", 1.0]]]],
    "ent_spans": [[0, 1, [["evt090arg01killer", 1.0]]], [4, 4, [["evt090arg02victim", 1.0]]]],
    "gold_evt_links": [[[2, 2], [0, 1], "evt090arg01killer"], [[2, 2], [4, 4], "evt090arg02victim"]],
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"golden.jsonlines": GOLDEN.read_bytes(), "b.jsonlines": line()}


def line(**data: Any) -> bytes:
    return json.dumps({**EVENT, **data}).encode() + b"\n"


def read(data: bytes, **options: str) -> Any:
    return read_one(FORMAT, MemoryFile("a.jsonlines", data), options)


def marked(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.jsonlines": GOLDEN.read_bytes()}
    assert [loss.feature for loss in losses] == [
        "relations", "clusters of actors", "status and labels of layers",
    ]  # fmt: skip
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert (record["text"], record["id"]) == (TEXT, golden_article()["id"])
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(most_layers=1), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    def expected(record: dict[str, Any]) -> dict[str, Any]:
        return kept_by_tokens(record, merged=True)

    apart = [{**r, "id": f"{r['id'][:-1]}{n}"} for n, r in enumerate(tried)]
    whole = [r for r in apart if expected(projected(FORMAT, [r])[0])["events"]]
    same(FORMAT, whole, expected=expected)
    for record in apart:
        if record not in whole:
            files, losses = written(FORMAT, [record])
            assert files["out.jsonlines"] == b""
            assert "articles without events" in [loss.feature for loss in losses]


def test_an_event() -> None:
    [record], findings = read(line(), untyped="Actor")
    assert findings == []
    assert marked(record) == [("Actor", "Kim Lee"), ("Actor", "Ola")]
    [event] = record["events"]
    assert event["type"] == "life.die.deathcausedbyviolentevents"
    assert [a["role"] for a in event["arguments"]] == ["killer", "victim"]
    assert record["article"]["url"] == "https://example.org/1"
    assert record["article"]["language"] == "en"


def test_events_of_one_text_are_one_article() -> None:
    other = line(
        doc_key="nw_2", evt_triggers=[[5, 5, [["fall", 1.0]]]], gold_evt_links=[], ent_spans=[]
    )
    found, findings = read(line() + other + line(sentences=SENTENCES[:1], gold_evt_links=[]))
    assert findings == []
    assert [len(r["events"]) for r in found] == [2, 1]


def test_what_was_not_changed_goes_out_as_it_came() -> None:
    found, _ = read(line(), untyped="Actor")
    [again] = map(json.loads, written(FORMAT, found)[0]["out.jsonlines"].splitlines())
    assert again.pop("_mentions") == [[0, 1, "Actor"], [4, 4, "Actor"]]
    again.pop("_article")
    again.pop("_id", None)
    assert again == EVENT


def test_our_article_in_another_hand(shared_dir: Path) -> None:
    [record], findings = read((shared_dir / "samples/_golden/rams.jsonlines").read_bytes())
    assert findings == []
    assert [a["role"] for a in record["events"][0]["arguments"]] == ["demonstrator", "place"]


def test_a_window_cuts_and_says_so() -> None:
    record = golden_article()
    record["events"][0]["arguments"].append({"role": "target", "mention": "m5"})
    files, losses = written(FORMAT, [record], {"window": "1"})
    found, findings = read_back(FORMAT, files)
    assert findings == []
    assert [r["text"] for r in found] == TEXT.split("\n")
    assert marked(found[1])[1] == ("Place", "south bridges")
    assert [len(r["events"]) for r in found] == [1, 2]
    assert [(x.mark, x.feature) for x in losses[3:]] == [
        ("e1", "arguments outside of the window"), (None, "text around windows"),
    ]  # fmt: skip
    files, losses = written(FORMAT, [golden_article()], {"window": "5"})
    assert files["out.jsonlines"] == GOLDEN.read_bytes()


@pytest.mark.parametrize(
    "bad",
    [
        {"evt_triggers": [[2, 99, [["x", 1.0]]]]}, {"evt_triggers": [[2, 2, []]]},
        {"gold_evt_links": [[[3, 3], [0, 1], "evt090arg01killer"]]},
        {"gold_evt_links": [[[2, 2], [0, 77], "evt090arg01killer"]]}, {"_mentions": [[0, -1, "X"]]},
    ],
)  # fmt: skip
def test_bad_items_stop_nothing(bad: dict[str, Any]) -> None:
    found, findings = read(b"{]\n" + line(**bad) + line(source_url="x"))
    assert len(found) == 2
    assert {f.line for f in findings} == {1, 2}


_JSON = st.recursive(
    st.none() | st.integers(-2, 9) | st.text(max_size=3) | st.floats(),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*EVENT, "_id", "_text", "_mentions", "_article"]), _JSON))
def test_any_object_is_read(data: dict[str, Any]) -> None:
    read(line(**data))


def test_sniffing() -> None:
    assert FORMAT.sniff(line(), "a.jsonlines") == 90
    assert FORMAT.sniff(b'{"sentences": [["a"]], "ner": [[]]}', "a.jsonlines") == 0
