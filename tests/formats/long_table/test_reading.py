"""Parts of articles and marks that stand in rows of their own."""

from __future__ import annotations

from typing import Any

from annotator.formats.long_table.codec import FORMAT
from annotator.formats.long_table.tables import (
    ARTICLE_COLUMNS,
    ARTICLES,
    MARK_COLUMNS,
    MARKS,
    RowWriter,
)
from tests.formats.round_trip import Record, read_back

ARTICLE = {"article_id": "A", "text": "one two three"}


def read(*rows: dict[str, Any], **article: Any) -> tuple[Record, list[str]]:
    marks, articles = RowWriter(MARK_COLUMNS), RowWriter(ARTICLE_COLUMNS)
    files = {
        MARKS: marks.head() + marks.rows({"article_id": "A", **row} for row in rows),
        ARTICLES: articles.head() + articles.rows([ARTICLE | article]),
    }
    [record], findings = read_back(FORMAT, files, annotator="ola")
    return record, [finding.message for finding in findings]


def mention(identifier: str = "m1", start: int = 0, end: int = 3, **more: Any) -> dict[str, Any]:
    return {
        "record_kind": "mention", "annotation_id": identifier, "type": "Person",
        "start": start, "end": end, **more,
    }  # fmt: skip


def test_a_mark_without_layer_and_origin_is_of_the_person_who_imports() -> None:
    record, findings = read(mention())
    assert findings == []
    assert record["mentions"][0]["by"]["author"] == "ola"
    assert record["layers"][0]["annotator"] == "ola"


def test_time_knows_its_source() -> None:
    record, _ = read(
        mention("m1"), mention("m2", 4, 7),
        {"record_kind": "time", "parent_id": "m1", "attribute": "start", "value": "2022"},
        {"record_kind": "time", "parent_id": "m1", "attribute": "from", "value": "m2"},
    )  # fmt: skip
    assert record["mentions"][0]["time"]["from"] == "m2"
    assert record["mentions"][0]["time"]["start"] == "2022"


def test_json_that_is_none_is_passed_over() -> None:
    record, findings = read(
        mention(),
        {"record_kind": "attribute", "parent_id": "m1", "attribute": "x", "target_kind": "json", "value": "["},
        extra="[1", published="2022-10", published_precision="odd", **{"import": "3"},
    )  # fmt: skip
    assert findings == []
    assert record["mentions"][0]["attributes"] == {}
    assert record["article"]["published"]["precision"] == "day"


def test_an_id_that_stands_for_two_marks() -> None:
    _, findings = read(
        mention(), {"record_kind": "event", "annotation_id": "m1", "type": "Meet"},
    )  # fmt: skip
    assert any("twice" in message for message in findings)


def test_a_relation_needs_two_ends() -> None:
    record, findings = read(
        mention(),
        {"record_kind": "relation", "annotation_id": "r1", "type": "ally-of"},
    )
    assert record["relations"] == []
    assert any("no two ends" in message for message in findings)
