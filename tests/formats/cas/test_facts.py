"""What our own documents keep as JSON, and what became of it in others' hands."""

from __future__ import annotations

import pytest

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.cas.facts import (
    actors_in,
    begin_layer,
    describe,
    facts_in,
    provenance_in,
    time_in,
)
from annotator.model.identity import ArticleId
from tests.formats.round_trip import BY, NEWS, NOW

TIME = {
    "start": "2022-10-12",
    "end": None,
    "precision": "day",
    "approximate": False,
    "anchor": None,
    "from": None,
}
LAYER = {"id": "L7", "kind": "manual", "annotator": "A2", "status": "complete", "nothing_to_mark": False, "seconds": 3, "labels": {}}  # fmt: skip


def builder() -> RecordBuilder:
    return RecordBuilder(ReadContext(NOW, lambda: ArticleId("N"), NEWS), "a.json", "x", reader="t")


@pytest.mark.parametrize("words", [None, "", "no JSON", "[1]", '{"a": "\\u0000"}', "\ud800", "1"])
def test_what_is_no_object_is_none(words: str | None) -> None:
    assert facts_in(words) == {}


def test_an_object_is_read() -> None:
    assert facts_in('{"a": 1}') == {"a": 1}


def test_head_and_layer_are_taken_whole_or_not_at_all() -> None:
    right = builder()
    describe(
        right,
        {
            "article": {"title": "T", "authors": [{"name": "A", "kind": "person"}]},
            "foreign": {"x": 1},
        },
    )
    assert (right.article.title, right.article.authors[0].name) == ("T", "A")
    assert right.article.foreign == {"x": 1}
    wrong = builder()
    for head in ({"title": 3}, {"title": "T", "authors": [7]}, [], None, "x"):
        describe(wrong, {"article": head, "foreign": 7})
    assert wrong.article.title is None


def test_a_layer_begins_where_there_is_one_of_the_right_shape() -> None:
    made = builder()
    assert begin_layer(made, {"layers": [LAYER]}) == "L7"
    for layers in ([], [LAYER, LAYER], [{**LAYER, "kind": "none"}], [7], {}, None):
        assert begin_layer(builder(), {"layers": layers}) is None


def test_actors_provenance_and_times() -> None:
    actor = {"id": "a1", "name": "N", "type": "Group", "aliases": [], "codes": {}}
    assert actors_in({"actors": [actor]}) == {"a1": actor}
    assert actors_in({"actors": [{"id": "a1"}]}) == actors_in({"actors": 3}) == {}
    by = provenance_in({"by": BY})
    assert by is not None
    assert by.author == "A1"
    assert provenance_in({"by": {**BY, "confidence": "much"}}) is None
    assert provenance_in({"by": {"author": "A1"}}) is None
    time = time_in({"time": TIME})
    assert time is not None
    assert time.start == "2022-10-12"
    assert time_in({"time": {**TIME, "start": 2022}}) is time_in({}) is None
