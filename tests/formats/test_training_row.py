"""A row holds everything its capabilities promise, in one shape whatever the record has."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from annotator.formats.projection import documents, project
from annotator.formats.training_row import CAPABILITIES, NO_TOKENS, training_row
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import records


def test_the_golden_article() -> None:
    row = training_row(golden())
    assert (row["title"], row["published"], row["published_precision"], row["published_raw"]) == (
        "Workers march in Lenvik", "2022-10-13", "day", "13 October 2022",
    )  # fmt: skip
    assert (row["annotator"], row["layer_kind"], row["status"]) == ("kim", "manual", "complete")
    assert (row["seconds"], row["nothing_to_mark"], row["labels"]) == (412, False, [])
    assert row["authors"] == [{"name": "Trend", "kind": "organization"}]
    assert row["extra"] == '{"section":"Politics"}'
    assert row["actors"] == [{
        "id": "a1", "name": "Workers of Lenvik", "type": "Group",
        "aliases": [{"name": "the workers"}], "codes": [{"name": "wikidata", "value": "Q42"}],
    }]  # fmt: skip
    first, gap = row["mentions"][0], row["mentions"][4]
    assert (first["actor_id"], first["actor_name"]) == ("a1", "Workers of Lenvik")
    assert (gap["start"], gap["end"], gap["text"]) == (58, 81, "north bridges")
    assert gap["fragments"] == [{"start": 58, "end": 63}, {"start": 74, "end": 81}]
    assert row["mentions"][3]["time_start"] == "2022-10-13"
    assert row["mentions"][3]["time_anchor"] == "published"
    second, third = row["events"][1:]
    assert second["arguments"][-1] == {
        "role": "topic", "kind": "value", "id": "", "value": "unknown",
    }  # fmt: skip
    assert second["note"] == "Is the blockade part of the march?"
    assert third["arguments"][1] == {"role": "topic", "kind": "event", "id": "e2", "value": ""}
    assert third["attributes"] == [{"name": "realis", "value": "actual"}]
    assert row["relations"][0]["target_id"] == "m3"
    assert row["clusters"] == [
        {"id": "c1", "kind": "actor", "members": [{"id": "m1"}, {"id": "m2"}]}
    ]


def test_tokens_carry_sentences_and_the_marks_count_them() -> None:
    row = training_row(golden())
    tokens = row["tokens"]
    assert [t["text"] for t in tokens[:4]] == ["🚩", "Workers", "marched", "in"]
    assert all(TEXT[t["start"] : t["end"]] == t["text"] for t in tokens)
    assert {t["sentence"] for t in tokens} == {0, 1}
    for mention in row["mentions"]:
        covered = tokens[mention["token_start"] : mention["token_end"]]
        assert (covered[0]["start"], covered[-1]["end"]) == (mention["start"], mention["end"])


def test_a_span_inside_a_token_keeps_its_characters() -> None:
    record = golden(events=[], relations=[], clusters=[])
    record["mentions"] = [{**record["mentions"][0], "spans": [[3, 5]]}]
    [mention] = training_row(record)["mentions"]
    assert (mention["start"], mention["end"], mention["text"]) == (3, 5, "or")
    assert (mention["token_start"], mention["token_end"]) == (1, 2)


def test_a_span_without_a_token_says_so() -> None:
    record = golden(events=[], relations=[], clusters=[])
    record["mentions"] = [{**record["mentions"][0], "spans": [[1, 2]]}]
    [mention] = training_row(record)["mentions"]
    assert (mention["token_start"], mention["token_end"]) == NO_TOKENS


def test_values_are_strings() -> None:
    attributes = {"sure": True, "how many": 3, "who": ["a", "b"], "words": "two words"}
    record = golden()
    record["mentions"][0]["attributes"] = attributes
    assert training_row(record)["mentions"][0]["attributes"] == [
        {"name": "sure", "value": "true"}, {"name": "how many", "value": "3"},
        {"name": "who", "value": "a"}, {"name": "who", "value": "b"},
        {"name": "words", "value": "two words"},
    ]  # fmt: skip


def test_a_record_of_nothing_but_its_text() -> None:
    bare: dict[str, Any] = {
        "id": "a", "text": "\u2028", "article": {}, "layers": [], "actors": [], "mentions": [],
        "events": [], "relations": [], "clusters": [],
    }  # fmt: skip
    row = training_row(bare)
    assert shape(row).keys() == shape(training_row(golden())).keys()
    assert row["tokens"] == []
    assert row["extra"] == row["annotator"] == ""


def test_what_is_left_out_is_said_by_the_capabilities() -> None:
    assert set(CAPABILITIES.missing()) == {"layers", "provenance", "confidence"}


@settings(deadline=None)
@given(records())
def test_every_row_has_the_same_shape(record: dict[str, Any]) -> None:
    whole = shape(training_row(golden()))
    for document in documents(record, CAPABILITIES):
        row = training_row(project(document, CAPABILITIES, lambda _loss: None))
        fits(shape(row), whole)
        assert [m["id"] for m in row["mentions"]] == [m["id"] for m in document["mentions"]]
        for mention in row["mentions"]:
            parts = [record["text"][f["start"] : f["end"]] for f in mention["fragments"]]
            assert mention["text"] == " ".join(parts)


def shape(value: Any) -> Any:
    """The types in a row: lists are of one shape, or of none where they are empty."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        found = [shape(inner) for inner in value]
        for inner in found[1:]:
            fits(inner, found[0])
        return found[:1]
    return type(value)


def fits(one: Any, other: Any) -> None:
    """Assert that two shapes differ in empty lists only."""
    if isinstance(one, dict):
        assert list(one) == list(other)
        for key in one:
            fits(one[key], other[key])
    elif isinstance(one, list):
        if one and other:
            fits(one[0], other[0])
    else:
        assert one is other


@pytest.mark.parametrize(
    ("one", "other"), [({"a": int}, {"b": int}), ([{"a": int}], [{"a": str}]), (int, str)]
)
def test_a_difference_in_shape_is_found(one: Any, other: Any) -> None:
    with pytest.raises(AssertionError):
        fits(one, other)
