"""What a file carries of a record comes back, and nothing that no record may hold."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.carried_marks import carried, fragments_of, read_carried
from annotator.formats.projection import documents, project
from annotator.formats.record_data import record_of_new
from annotator.formats.spacy_docs.making import CAPABILITIES
from annotator.model.identity import ArticleId
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, NOW, meaning, records


def read(text: str, data: Any) -> tuple[dict[str, Any], list[str]]:
    context = ReadContext(NOW, lambda: ArticleId("NEW"), NEWS)
    builder = RecordBuilder(context, "a", text, reader="x", id=data.get("id"))
    read_carried(builder, data)
    made = builder.record(1)
    assert made is not None
    return record_of_new(made.record, NEWS), [finding.message for finding in builder.findings]


@settings(deadline=None)
@given(records())
def test_everything_comes_back(record: dict[str, Any]) -> None:
    for document in documents(record, CAPABILITIES):
        wanted = project(document, CAPABILITIES, lambda _loss: None)
        data = json.loads(json.dumps(carried(wanted)))
        found, findings = read(wanted["text"], data)
        assert meaning(found, CAPABILITIES) == meaning(wanted, CAPABILITIES)
        assert findings == []
        assert "text" not in data


def test_an_id_that_is_taken_moves_what_names_it() -> None:
    data = carried(golden())
    data["mentions"].append({**data["mentions"][0], "id": "m1", "type": "Person"})
    found, _ = read(golden()["text"], data)
    assert len({m["id"] for m in found["mentions"]}) == 8
    assert found["relations"][0]["source"] == {"mention": "m1"}


@pytest.mark.parametrize("kind", ["mentions", "events", "relations", "clusters", "layer", "actors"])
@pytest.mark.parametrize("value", [5, "x", {"a": 1}, [5], [[]], [{}], [{"id": 5, "type": []}]])
def test_anything_else_is_left_out(kind: str, value: Any) -> None:
    found, _ = read("text", {kind: value})
    assert all(found[name] == [] for name in ("mentions", "relations", "clusters"))


def test_what_points_to_nothing_is_said() -> None:
    data = carried(golden())
    data["mentions"] = data["mentions"][1:]
    found, findings = read(golden()["text"], data)
    assert found["relations"] == found["clusters"] == []
    assert [a["role"] for a in found["events"][0]["arguments"]] == ["place", "time"]
    assert len(findings) == 2


def test_times_name_the_mention_they_are_from() -> None:
    time = {**golden()["mentions"][3]["time"], "from": "m2"}
    data = carried(golden())
    data["events"][0]["time"] = time
    found, _ = read(golden()["text"], data)
    assert found["events"][0]["time"] == time
    data["mentions"] = [m for m in data["mentions"] if m["id"] != "m2"]
    found, _ = read(golden()["text"], data)
    assert found["events"][0]["time"]["from"] is None


def test_too_deep_is_said() -> None:
    deep: Any = []
    for _ in range(200):
        deep = [deep]
    found, findings = read("text", {"article": {"extra": {"a": deep}}})
    assert found["article"]["extra"] == {}
    assert len(findings) == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ([[1, 2], [3, 4.0]], [(1, 2), (3, 4)]), ([[1], "ab", None, [1, 2, 3], [None, 2]], []),
        ("x", []), ([[True, 2]], []),
    ],
)  # fmt: skip
def test_fragments(value: Any, found: list[tuple[int, int]]) -> None:
    assert fragments_of(value) == found
