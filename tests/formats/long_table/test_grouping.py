"""Rows come to their articles."""

from __future__ import annotations

import pytest

from annotator.formats.long_table.grouping import RowsOfArticles
from annotator.untrusted.incoming import MemoryFile


@pytest.mark.parametrize("order", ["aabbc", "abcab", "ccbba", "'=x"])
def test_rows_of_each_article_once(order: str) -> None:
    ids = ["'=x"] if order == "'=x" else list(order)
    lines = "".join(f"{one},{n}\n" for n, one in enumerate(ids))
    rows = RowsOfArticles(MemoryFile("x.csv", b"article_id,n\n" + lines.encode()))
    wanted = {
        one.lstrip("'"): [str(n) for n, other in enumerate(ids) if other == one] for one in ids
    }
    for identifier, numbers in wanted.items():
        assert [row["n"] for row in rows.of(identifier)] == numbers
        assert rows.of(identifier) == []
    assert rows.of("z") == []
    assert list(rows.left()) == []


def test_what_nobody_asked_for_is_left() -> None:
    rows = RowsOfArticles(MemoryFile("x.csv", b"article_id\na\nb\nb\nc\n"))
    assert len(rows.of("b")) == 2
    assert list(rows.left()) == [("a", 2), ("c", 5)]
