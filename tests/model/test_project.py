from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from annotator.model.project import (
    AddReport,
    ArticleCounts,
    ArticleQuery,
    NewRecord,
    article_progress,
)
from tests.builders import an_article


def test_a_plain_article_is_a_record_without_marks() -> None:
    record = NewRecord(an_article())
    assert (record.layers, record.marks, record.actors, record.unknown) == ((), {}, (), {})
    assert NewRecord(an_article()).marks is not record.marks


def test_a_query_asks_for_everything_unless_told() -> None:
    query = ArticleQuery("A1")
    assert (query.words, query.statuses, query.offset, query.limit) == ("", frozenset(), 0, None)
    assert not query.narrowed
    assert not replace(query, statuses=frozenset({"new"}), order="title", offset=3).narrowed
    assert replace(query, sources=(None,)).narrowed


def test_progress_is_as_far_as_the_marks_reach() -> None:
    assert article_progress("new", 0, 100) == 0
    assert article_progress("in_progress", 38, 100) == 38
    assert article_progress("in_progress", 100, 100) == 99  # nobody said that it is complete
    assert article_progress("complete", 0, 100) == 100
    assert article_progress("new", 0, 0) == 0


def test_counts_follow_one_article() -> None:
    counts = ArticleCounts({"new": 2, "complete": 1})
    assert (counts.total, counts.of(["complete"]), counts.of([])) == (3, 1, 3)
    moved = counts.moved("new", "flagged")
    assert moved.by_status == {"new": 1, "complete": 1, "flagged": 1}
    assert counts.by_status["new"] == 2


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        AddReport().added = ()  # type: ignore[misc]
