"""Record: plain data and back without loss, unknown keys and key order included."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.change import Change, Edit, kind_of
from annotator.model.identity import LayerId
from annotator.model.marks import Mention
from annotator.model.record import (
    article_from,
    article_head,
    change_data,
    change_from,
    item_data,
    item_from,
    layer_from,
    mention_from,
)
from tests.builders import TEXT, a_layer, a_mention, an_actor, an_argument, an_event, ref
from tests.strategies import articles, items, mentions

LAYER = LayerId("L1")

# As in record.md, with a key that no version knows at every place that may hold one.
RECORD: dict[str, dict[str, Any]] = {
    "mention": {
        "id": "m1", "layer": "L1", "type": "Person", "spans": [[0, 4], [5, 9]],
        "text": "Anna Kral", "actor": "a1", "attributes": {"z": 1, "a": [True]},
        "time": {"start": "2022-10-12", "end": None, "precision": "day", "approximate": True,
                 "anchor": "published", "from": "m4", "x-time": 1},
        "note": "so",
        "by": {"author": "A1", "method": "manual", "created": "2026-11-22T10:15:30Z",
               "modified": "2026-11-22T10:15:31Z", "confidence": 0.5, "from": ["s1"], "x-by": {}},
        "z-last": 1, "a-last": None,
    },
    "event": {
        "id": "e1", "layer": "L1", "type": "Visit",
        "triggers": [{"spans": [[39, 46]], "text": "visited", "x-trigger": [1]}],
        "arguments": [
            {"role": "agent", "mention": "m1", "x-argument": 1},
            {"role": "purpose", "event": "e2"},
            {"role": "target", "value": "unknown"},
        ],
        "attributes": {"realis": "future"}, "time": None, "note": None,
        "by": {"author": "A1", "method": "manual", "created": "c", "modified": "m",
               "confidence": None, "from": []},
        "x-event": "",
    },
    "relation": {
        "id": "r1", "layer": "L1", "type": "leader-of",
        "source": {"mention": "m1", "x-end": 1}, "target": {"event": "e1"},
        "attributes": {}, "note": None,
        "by": {"author": "A1", "method": "manual", "created": "c", "modified": "m",
               "confidence": None, "from": []},
    },
    "cluster": {"id": "c1", "layer": "L1", "kind": "event", "members": ["e1", "e3"], "x": 1},
    "actor": {"id": "a1", "name": "Anna", "type": "Person", "aliases": ["A."],
              "codes": {"wikidata": "Q1"}, "x-actor": 1},
    "layer": {"id": "L1", "kind": "manual", "annotator": "A1", "status": "complete",
              "nothing_to_mark": False, "seconds": 412, "labels": {"topic": "war"}, "x-layer": 1},
}  # fmt: skip


def as_text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize("kind", RECORD)
def test_entries_are_written_as_they_were_read(kind: Any) -> None:
    item = item_from(kind, RECORD[kind])
    assert kind_of(item) == kind
    assert as_text(item_data(item, layer=LAYER, text=TEXT)) == as_text(RECORD[kind])


def test_a_cluster_says_who_made_it_where_that_is_known() -> None:
    data = {**RECORD["cluster"], "by": RECORD["event"]["by"]}
    again = item_data(item_from("cluster", data), layer=LAYER, text=TEXT)
    assert again == data
    assert list(again) == ["id", "layer", "kind", "members", "by", "x"]


@given(st.data())
def test_every_item_comes_back(data: st.DataObject) -> None:
    item = data.draw(items(TEXT))
    written = as_text(item_data(item, layer=LAYER, text=TEXT))
    again = item_from(kind_of(item), json.loads(written))
    assert again == item
    assert as_text(item_data(again, layer=LAYER, text=TEXT)) == written


@given(mentions(TEXT))
def test_known_keys_come_first_in_their_order(mention: Mention) -> None:
    keys = list(item_data(mention, layer=LAYER, text=TEXT))
    assert keys == [
        "id", "layer", "type", "spans", "text", "actor", "attributes", "time", "note", "by",
        *mention.extra,
    ]  # fmt: skip


@given(articles())
def test_articles_come_back(article: Any) -> None:
    record = {
        "id": article.id,
        "article": article_head(article),
        "text": article.text,
        "foreign": dict(article.foreign),
    }
    written = as_text(record)
    again = article_from(json.loads(written))
    assert again == article
    assert as_text(article_head(again)) == as_text(article_head(article))


def test_what_a_record_may_leave_out() -> None:
    article = article_from({"id": "x", "article": {}, "text": "t"})
    assert (article.title, article.authors, article.published) == (None, (), None)
    head = {"authors": [{"name": "Trend"}], "published": {"value": "2022"}}
    article = article_from({"id": "x", "article": head, "text": "t"})
    assert (article.authors[0].kind, article.published.precision) == ("person", "day")
    by = {"author": "A", "method": "m", "created": "c", "modified": "c"}
    mention = mention_from({"id": "m1", "type": "P", "spans": [[0, 1]], "by": by})
    assert mention == a_mention("m1", "P", 0, 1, by=mention.by)
    assert layer_from({"id": "L1", "annotator": "A1"}) == a_layer()


def test_a_change_comes_back() -> None:
    change = Change(
        "Do",
        (
            Edit(None, a_mention("m1")),
            Edit(an_event("e1"), an_event("e1", arguments=(an_argument("a", ref("m1")),))),
            Edit(an_actor(), None),
            Edit(a_layer(), a_layer(status="complete")),
        ),
    )
    data = change_data(change, layer=LAYER, text=TEXT)
    assert change_from(json.loads(as_text(data))) == change
    assert [edit["kind"] for edit in data["edits"]] == ["mention", "event", "actor", "layer"]
    assert data["edits"][0]["before"] is None


def test_unknown_entries_do_not_hide_known_ones() -> None:
    with pytest.raises(KeyError):
        item_from("mention", {"id": "m1"})
