"""Brings the rows of marks to their articles, in whatever order somebody sorted them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from annotator.formats.long_table.tables import Row, plain, rows_of
from annotator.untrusted.incoming import Incoming


class RowsOfArticles:
    """The rows of each article.

    They are read as they are needed where both tables name the articles in the same order; rows
    that come too early are kept.
    """

    def __init__(self, file: Incoming) -> None:
        self._there: set[str] = set()
        scattered = False
        for identifier, _ in groupby(rows_of(file), key=_article_of):
            scattered = scattered or identifier in self._there
            self._there.add(identifier)
        self._early: dict[str, list[Row]] = defaultdict(list)
        self._groups = groupby(rows_of(file), key=_article_of)
        if scattered:
            for identifier, rows in self._groups:
                self._early[identifier].extend(rows)

    def of(self, identifier: str) -> list[Row]:
        """The rows of an article, once."""
        if identifier not in self._there:
            return []
        self._there.discard(identifier)
        if identifier in self._early:
            return self._early.pop(identifier)
        for other, rows in self._groups:
            if other == identifier:
                return list(rows)
            self._early[other].extend(rows)
        return []

    def left(self) -> Iterator[tuple[str, int]]:
        """Articles that nobody asked for, and the line of their first row."""
        for identifier, rows in self._groups:
            self._early[identifier].extend(rows)
        for identifier, kept in self._early.items():
            yield identifier, kept[0].line


def _article_of(row: Row) -> str:
    return plain(row, raw=False)["article_id"]
