"""The sample articles: valid records, complete under the news schema, and rich enough to show."""

from __future__ import annotations

import copy
import json
from collections import Counter
from typing import Any

import jsonschema_rs
import pytest

from annotator.assets import resource, schema_file
from annotator.formats.schema_file import load_schema
from annotator.model.identity import text_sha256
from annotator.model.mark_set import MarkSet
from annotator.model.problems import Problem, find_problems
from annotator.model.record import (
    article_from,
    article_head,
    cluster_from,
    event_from,
    layer_from,
    mark_data,
    mention_from,
    relation_from,
)

READERS = {
    "mentions": mention_from,
    "events": event_from,
    "relations": relation_from,
    "clusters": cluster_from,
}
LINES = resource("samples", "news.jsonl").read_bytes().decode("utf-8").split("\n")
RECORDS: list[dict[str, Any]] = [json.loads(line) for line in LINES if line]
each = pytest.mark.parametrize("record", RECORDS, ids=lambda r: r["article"]["published"]["value"])


def entries(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry for kind in READERS for entry in record[kind]]


def mark_set(record: dict[str, Any]) -> MarkSet:
    marks = [read(entry) for kind, read in READERS.items() for entry in record[kind]]
    return MarkSet(layer_from(record["layers"][0]), marks)


def problems(record: dict[str, Any]) -> list[Problem]:
    schema = load_schema(schema_file("news.yaml"))
    return find_problems(record["text"], mark_set(record), schema)


def test_the_file_is_json_lines_in_the_form_that_export_writes() -> None:
    assert LINES[-1] == ""
    assert len(RECORDS) == 3
    for line, record in zip(LINES, RECORDS, strict=False):
        assert json.dumps(record, ensure_ascii=False, separators=(",", ":")) == line


@each
def test_it_fits_the_json_schema_and_its_hashes(record: dict[str, Any]) -> None:
    validator = jsonschema_rs.Draft202012Validator(
        json.loads(schema_file("record.schema.json").read_text("utf-8"))
    )
    assert [error.message for error in validator.iter_errors(record)] == []
    assert record["text_sha256"] == text_sha256(record["text"])
    assert record["schema"]["sha256"] == load_schema(schema_file("news.yaml")).sha256


@each
def test_nothing_breaks_the_news_schema(record: dict[str, Any]) -> None:
    assert problems(record) == []


def test_a_missing_agent_would_be_seen() -> None:
    record = copy.deepcopy(RECORDS[0])
    record["events"][0]["arguments"] = []
    assert [problem.rule for problem in problems(record)] == ["missing-role"]


@each
def test_quotes_keys_and_order_are_those_of_the_record(record: dict[str, Any]) -> None:
    written = [
        mark_data(read(entry), layer=entry["layer"], text=record["text"])
        for kind, read in READERS.items()
        for entry in record[kind]
    ]
    assert json.dumps(written) == json.dumps(entries(record))
    assert json.dumps(article_head(article_from(record))) == json.dumps(record["article"])


@each
def test_every_id_resolves(record: dict[str, Any]) -> None:
    ids = Counter(entry["id"] for entry in entries(record))
    assert max(ids.values()) == 1
    actors = {actor["id"]: actor for actor in record["actors"]}
    linked = [mention for mention in record["mentions"] if mention["actor"]]
    assert {mention["actor"] for mention in linked} == set(actors)
    assert all(actors[mention["actor"]]["type"] == mention["type"] for mention in linked)
    times = [entry["time"] for entry in entries(record) if entry.get("time")]
    assert {time["from"] for time in times} - {None} <= set(ids)
    assert {member for cluster in record["clusters"] for member in cluster["members"]} <= set(ids)


def test_an_actor_is_the_same_in_every_article() -> None:
    registry: dict[str, dict[str, Any]] = {}
    for record in RECORDS:
        for actor in record["actors"]:
            assert registry.setdefault(actor["id"], actor) == actor
    articles = Counter(actor["id"] for record in RECORDS for actor in record["actors"])
    assert max(articles.values()) == len(RECORDS)
    assert any(actor["aliases"] for actor in registry.values())


def test_together_they_show_what_the_program_is_for() -> None:
    counts = Counter({kind: sum(len(record[kind]) for record in RECORDS) for kind in READERS})
    assert counts["mentions"] >= 75
    assert counts["events"] >= 20
    assert counts["relations"] >= 12
    assert counts["clusters"] >= 1

    mentions = [mention for record in RECORDS for mention in record["mentions"]]
    events = [event for record in RECORDS for event in record["events"]]
    arguments = [argument for event in events for argument in event["arguments"]]
    assert any(len(mention["spans"]) > 1 for mention in mentions)
    assert any(len(event["triggers"][0]["spans"]) > 1 for event in events)
    assert all(mention["time"] for mention in mentions if mention["type"] == "Time")
    assert {"mention", "event", "value"} <= {key for argument in arguments for key in argument}
    assert {"future", "hypothetical", "negated"} <= {e["attributes"].get("realis") for e in events}
    assert sum(bool(mark["note"]) for mark in (*mentions, *events)) >= 2
    for record in RECORDS:
        assert 2300 <= len(record["text"]) <= 3500
        assert record["article"]["authors"]
        assert "Türkiye" in record["text"]
