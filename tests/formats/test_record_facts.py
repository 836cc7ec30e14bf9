"""Facts that other files carried for us are read where they are right, and left out where not."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.record_facts import (
    attributes_of,
    begin_layer,
    confidence_of,
    describe,
    head_data,
    provenance_of,
    read_actors,
    storable,
    time_of,
    whole_number,
)
from annotator.model.identity import ArticleId
from annotator.model.record import provenance_data, time_data
from tests.formats.marked_article import golden_article
from tests.formats.round_trip import BY, NEWS, NOW

TIME = {
    "start": "2022-10-13", "end": None, "precision": "day", "approximate": True,
    "anchor": "published", "from": "m1",
}  # fmt: skip


def builder() -> RecordBuilder:
    return RecordBuilder(ReadContext(NOW, lambda: ArticleId("N"), NEWS), "a", "text", reader="x")


def test_right_facts_come_back() -> None:
    record = golden_article()
    made = builder()
    describe(made, head_data(record))
    layer = begin_layer(made, record["layers"][0])
    actors = read_actors(made, record["actors"])
    made.mention("Group", [(0, 4)], layer=layer, actor=actors["a1"])
    found = made.record()
    assert found is not None
    assert found.record.article.published is not None
    assert found.record.article.published.raw == "date 2022-10-13"
    assert found.record.layers[0].seconds == 412
    assert found.record.actors[0].codes == {"wikidata": "Q42"}
    by, time = provenance_of(BY), time_of(TIME)
    assert by is not None
    assert provenance_data(by) == BY
    assert time_data(time) == TIME


@pytest.mark.parametrize("value", [None, 5, "x", [], [1], {"a": 1}, {"kind": [], "id": {}}])
def test_anything_else_is_left_out(value: Any) -> None:
    made = builder()
    describe(made, value)
    begin_layer(made, value)
    assert read_actors(made, value) == {}
    assert provenance_of(value) is None
    assert time_of(value) is None


@pytest.mark.parametrize("start", ["13 October", "2022-13-01", 2022, None, "2022-10-13\n"])
def test_a_time_is_a_date(start: Any) -> None:
    assert time_of({**TIME, "start": start}) is None
    assert time_of({**TIME, "end": start}) is None or start is None


def test_an_origin_has_its_moments() -> None:
    assert provenance_of({**BY, "created": "yesterday"}) is None
    assert provenance_of({**BY, "confidence": 7}) is not None


def test_numbers() -> None:
    assert whole_number(1e300) is whole_number(2**60) is None
    assert [whole_number(v) for v in (3, 3.0, "3", 3.5, True, None, "x")] == [
        3, 3, 3, None, None, None, None
    ]  # fmt: skip
    assert [confidence_of(v) for v in (0, 1, 0.5, -1, 2, True, "1")] == [
        0, 1, 0.5, None, None, None, None
    ]  # fmt: skip
    assert attributes_of({"a": 1, "b": ["x"], "c": [1], "d": {}, "e": None, " ": 1}) == {
        "a": 1, "b": ["x"]
    }  # fmt: skip


def test_what_cannot_be_stored_is_replaced_or_refused() -> None:
    assert storable({"a\0": ["\0", 1, None]}) == {"a\ufffd": ["\ufffd", 1, None]}
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(ValueError, match="deep"):
        storable(deep)
