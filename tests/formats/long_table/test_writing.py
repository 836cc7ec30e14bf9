"""The rows of marks and of the schema."""

from __future__ import annotations

from annotator.formats.long_table.writing import mark_rows, schema_rows
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS


def test_a_row_for_each_fragment() -> None:
    rows = [row for row in mark_rows(golden()) if row.get("annotation_id") == "m5"]
    assert [(r["start"], r["end"], r["fragment_index"], r["text"]) for r in rows] == [
        (58, 63, 0, "north"), (74, 81, 1, "bridges"),
    ]  # fmt: skip


def test_marks_say_whose_they_are_and_how_far_the_layer_is() -> None:
    rows = [row for row in mark_rows(golden()) if row["record_kind"] == "event"]
    assert {(row["annotator"], row["created"], row["status"]) for row in rows} == {
        ("kim", "2026-11-22T10:15:30Z", "complete")
    }


def test_only_what_is_unusual_of_an_origin_has_rows() -> None:
    record = golden()
    assert not [row for row in mark_rows(record) if row["record_kind"] == "fact"]
    record["mentions"][0]["by"] |= {"method": "model", "confidence": 0.5, "from": ["x"]}
    facts = {r["attribute"]: r["value"] for r in mark_rows(record) if r["record_kind"] == "fact"}
    assert facts == {"method": "model", "confidence": "0.5", "from": '["x"]'}


def test_the_schema_has_rows() -> None:
    rows = list(schema_rows(NEWS))
    kinds = {row["kind"] for row in rows}
    assert kinds == {"mention", "event", "role", "relation", "attribute", "value"}
    agent = next(row for row in rows if row["kind"] == "role" and row["of"] == "Visit")
    assert (agent["name"], agent["accepts"], agent["min"], agent["max"]) == (
        "agent",
        "actor",
        1,
        "",
    )
