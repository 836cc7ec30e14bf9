from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from annotator.model.project import AddReport, ArticleQuery, NewRecord
from tests.builders import an_article


def test_a_plain_article_is_a_record_without_marks() -> None:
    record = NewRecord(an_article())
    assert (record.layers, record.marks, record.actors, record.unknown) == ((), {}, (), {})
    assert NewRecord(an_article()).marks is not record.marks


def test_a_query_asks_for_everything_unless_told() -> None:
    query = ArticleQuery("A1")
    assert (query.words, query.status, query.offset, query.limit) == ("", None, 0, None)


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        AddReport().added = ()  # type: ignore[misc]
