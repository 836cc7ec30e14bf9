"""Web Annotations of other programs: where their text is, what they mean, and wrong ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.formats.w3c.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import Record, read_one, written

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik. Workers sang."


def read(data: Any, text: str | None = TEXT) -> tuple[list[Record], list[Any]]:
    raw = data if isinstance(data, bytes) else orjson.dumps(data)
    beside = {} if text is None else {"a.txt": text.encode()}
    return read_one(FORMAT, MemoryFile("a.jsonld", raw, beside=beside))


def annotation(label: str, *selectors: Record, **more: Any) -> Record:
    return {
        "type": "Annotation",
        "id": f"urn:{label}",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": label},
        "target": {"source": "http://example.org/", "selector": list(selectors)},
        **more,
    }


def at(start: int, end: int) -> Record:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def words(exact: str, prefix: str = "", suffix: str = "") -> Record:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def test_the_golden_sample_is_read_with_its_text_beside_it() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    data = (SAMPLES / "_golden" / "w3c_annotation.jsonld").read_bytes()
    assert FORMAT.sniff(data, "x") >= 90
    [record], findings = read(data)
    assert findings == []
    [mention] = record["mentions"]
    assert (mention["type"], mention["spans"]) == ("Actor", [[2, 9]])


def test_without_its_text_it_is_not_read() -> None:
    found, [finding] = read(annotation("Group", at(2, 9)), text=None)
    assert found == []
    assert "text" in finding.message


def test_a_text_in_the_source() -> None:
    one = annotation("Group", at(2, 9))
    one["target"]["source"] = {"type": "TextualBody", "value": TEXT}
    [record], findings = read(one, text=None)
    assert findings == []
    assert record["mentions"][0]["text"] == "Workers"


def test_words_find_their_place() -> None:
    data = [
        annotation("Group", words("Workers", "Lenvik. ")),
        annotation("Place", words("Lenvik")),
        annotation("Person", at(5, 12), words("Lenvik")),
        annotation("Law", words("Workers")),
    ]
    [record], findings = read(data)
    assert [mention["spans"] for mention in record["mentions"]] == [
        [[29, 36]],
        [[21, 27]],
        [[21, 27]],
    ]
    assert [finding.severity for finding in findings] == ["warning", "error"]


@pytest.mark.parametrize(("start", "end"), [(21, 27), (22, 28), (24, 30)])
def test_positions_are_found_however_they_are_counted(start: int, end: int) -> None:
    [record], findings = read(annotation("Place", at(start, end), words("Lenvik")))
    assert findings == []
    assert record["mentions"][0]["text"] == "Lenvik"


def test_links_are_arguments_relations_or_clusters() -> None:
    def link(label: str, target: Any, *bodies: str) -> Record:
        tag = {"type": "TextualBody", "purpose": "tagging", "value": label}
        return {
            "type": "Annotation",
            "motivation": "linking",
            "target": target,
            "body": [tag, *bodies],
        }

    data = {
        "type": "AnnotationPage",
        "items": [
            annotation("Group", at(2, 9)),
            annotation("Protest", at(10, 17)),
            annotation("Place", at(21, 27)),
            link("agent", "urn:Protest", "urn:Group"),
            link("located-in", "urn:Group", "urn:Place"),
            link("same", ["urn:Group", "urn:Place"]),
            link("x", "urn:gone"),
        ],
    }
    [record], [finding] = read(data)
    assert "1 annotations" in finding.message
    [event] = record["events"]
    assert (event["type"], event["arguments"][0]["role"]) == ("Protest", "agent")
    assert [relation["type"] for relation in record["relations"]] == ["located-in"]
    assert len(record["clusters"]) == 1
    [again] = written(FORMAT, [record])[0].values()
    assert orjson.loads(again)["first"]["items"][-1] == data["items"][-1]


@pytest.mark.parametrize(
    "bad", [b"5", b'[{"type": "Annotation"}, 5]', b'{"type": "AnnotationCollection"}']
)
def test_what_is_no_collection_makes_no_mark(bad: bytes) -> None:
    found, findings = read(bad + b"\n")
    assert all(not one["mentions"] for one in found)
    assert findings or found


@pytest.mark.parametrize("value", [None, 5, "x", [], [None], {"a": 1}, [[1]], 1e300, {"value": 5}])
@pytest.mark.parametrize(
    "key", ["id", "type", "motivation", "body", "target", "annotator", "first", "items"]
)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    one = annotation("Group", at(2, 9))
    for data in (
        [{**one, key: value}],
        {"type": "AnnotationPage", "items": [one], key: value},
        {"type": "AnnotationCollection", "first": {"items": [one, value]}, key: value},
        [{**one, "target": {"selector": value}}],
        [{**one, "annotator": {"kind": "event", "triggers": value, key: value}}],
    ):
        found, _ = read(data)
        for record in found:
            written(FORMAT, [record])


def test_what_others_say_of_an_annotation_comes_back() -> None:
    one = annotation("Group", at(2, 9), rights="http://example.org/licence", created="2020-01-01")
    one["body"]["creator"] = {"name": "kim"}
    [record], _ = read(one)
    [data] = written(FORMAT, [record])[0].values()
    again = orjson.loads(data)["first"]["items"][1]
    for key in ("id", "rights", "created", "body"):
        assert again[key] == one[key]
    record["mentions"][0]["type"] = "Person"
    [data] = written(FORMAT, [record])[0].values()
    assert orjson.loads(data)["first"]["items"][1]["body"]["value"] == "Person"
