"""Marks become stretches and links; what was read from a file keeps its names and order."""

from __future__ import annotations

from annotator.formats.base import Loss
from annotator.formats.linked_spans import Link, Stretch, carried, in_file_order, spread
from tests.formats.marked_article import golden_article


def test_each_mark_has_its_stretches_and_links() -> None:
    losses: list[Loss] = []
    stretches, links = spread(golden_article(), "L1", "x", losses.append)
    assert losses == []
    assert [(s.key, s.further) for s in stretches if s.key.startswith("m5")] == [
        ("m5", False),
        ("m5_1", True),
    ]
    shown = [(link.source, link.label, link.target) for link in links]
    assert ("m5", "fragment-of", "m5_1") in shown
    assert ("e3", "topic", "e2") in shown
    assert ("m1", "located-in", "m3") in shown
    assert ("m2", "coref", "m1") in shown
    blocked = next(s for s in stretches if s.key == "e2")
    assert blocked.facts["values"] == [[1, "target", "unknown"]]


def test_another_layer_has_none() -> None:
    assert spread(golden_article(), "L2", "x", lambda _loss: None) == ([], [])


def test_a_cluster_of_one_is_lost_and_said() -> None:
    record = golden_article()
    record["clusters"][0]["members"] = ["m1"]
    losses: list[Loss] = []
    _, links = spread(record, None, "x", losses.append)
    assert [loss.mark for loss in losses] == ["c1"]
    assert not [link for link in links if link.kind == "coref"]


def test_what_the_file_called_them_is_used() -> None:
    record = golden_article()
    record["mentions"][4]["foreign"] = {
        "x": {
            "n": 0, "key": "ab", "head": [74, 81],
            "pieces": [{"key": "cd", "start": 58, "end": 63, "own": {"n": 1}, "link": {"to_head": True}}],
        }
    }  # fmt: skip
    stretches, links = spread(record, None, "x", lambda _loss: None)
    assert [(s.key, s.start) for s in in_file_order(stretches)[:2]] == [("ab", 74), ("cd", 58)]
    assert [(ln.source, ln.target) for ln in links if ln.kind == "fragment"] == [("cd", "ab")]
    assert ("e2", "ab") in [(link.source, link.target) for link in links]


def test_only_what_was_added_is_carried_for_what_was_read() -> None:
    by = {"method": "import", "author": "x"}
    assert carried(Stretch("k", 0, 1, "A", "mention", {"id": "m1", "by": by}, {"n": 0})) == {}
    assert carried(Stretch("k", 0, 1, "A", "mention", {"id": "m1", "note": "?"}, {"n": 0})) == {
        "kind": "mention",
        "id": "k",
        "note": "?",
    }
    assert carried(Link("a", "b", "r", "relation", {"id": "r1"})) == {
        "kind": "relation",
        "id": "r1",
    }
