"""Marks on tokens: what is widened, cut, merged and dropped, and that it is said."""

from __future__ import annotations

from typing import Any

from annotator.formats.base import Loss
from annotator.formats.token_marks import TokenMarks, foreign_of, tokens_of
from tests.formats.token_article import TEXT, golden_article


def placed(record: dict[str, Any], **how: bool) -> tuple[TokenMarks, list[Loss]]:
    losses: list[Loss] = []
    return TokenMarks(record, tokens_of(record, "x"), losses.append, **how), losses


def test_nothing_is_lost_of_whole_tokens() -> None:
    marks, losses = placed(golden_article(), bound=True, merged=True)
    assert marks.mentions["m1"] == (1, 2)
    assert marks.mentions["m5"] == (13, 15)
    assert marks.triggers == {"e1": (2, 3), "e2": (9, 10), "e3": (17, 18)}
    [first, *_] = marks.events()
    assert list(marks.arguments(first)) == [("agent", "m1"), ("place", "m3"), ("time", "m4")]
    assert [(s, t) for _, s, t in marks.relations()] == [("m1", "m3")]
    assert [members for _, members in marks.clusters("actor")] == [["m1", "m2"]]
    assert losses == []


def test_what_points_to_a_merged_mention_points_to_the_first() -> None:
    record = golden_article()
    record["mentions"][2]["spans"] = [[3, 9]]
    marks, losses = placed(record, merged=True)
    assert "m3" not in marks.mentions
    assert [x.feature for x in losses] == ["spans inside tokens", "mentions of the same words"]
    [first, *_] = marks.events()
    assert list(marks.arguments(first)) == [("agent", "m1"), ("place", "m1"), ("time", "m4")]
    assert list(marks.relations()) == []
    assert losses[-1].feature == "relations"


def test_what_crosses_sentences_is_cut_and_dropped() -> None:
    record = golden_article()
    record["mentions"][0]["spans"] = [[31, 45]]
    record["relations"][0]["target"] = {"mention": "m2"}
    record["events"][1]["arguments"].append({"role": "place", "mention": "m3"})
    marks, losses = placed(record, bound=True)
    assert marks.mentions["m1"] == (6, 8)
    for event in marks.events():
        list(marks.arguments(event))
    assert list(marks.relations()) == []
    assert [(x.mark, x.feature) for x in losses] == [
        ("m1", "spans across sentences"),
        ("e2", "arguments in other sentences"),
        ("r1", "relations across sentences"),
    ]


def test_marks_without_a_token_take_their_references_along() -> None:
    record = golden_article()
    record["mentions"][0]["spans"] = [[1, 2]]
    record["events"][2]["triggers"][0]["spans"] = [[1, 2]]
    marks, losses = placed(record)
    assert [event["id"] for event in marks.events()] == ["e1", "e2"]
    for event in marks.events():
        list(marks.arguments(event))
    assert list(marks.relations()) == []
    assert list(marks.clusters("actor")) == []
    assert [(x.mark, x.action) for x in losses] == [
        ("m1", "dropped"), ("e3", "dropped"), ("e1", "dropped"), ("r1", "dropped"), ("c1", "dropped"),
    ]  # fmt: skip


def test_tokens_of_the_file_it_came_from_are_used_if_they_fit() -> None:
    record = golden_article()
    record["foreign"] = {"x": {"sentences": [["🚩", "Workers marched"], ["They"]]}}
    assert tokens_of(record, "x").words() == ["🚩", "Workers marched", "They"]
    assert len(tokens_of(record, "y").sentences) == TEXT.count(".")
    record["foreign"] = {"x": {"sentences": [["Strikers"]]}}
    assert tokens_of(record, "x").words()[1] == "Workers"
    assert foreign_of({"foreign": {"x": 1}}, "x") == {}
