"""The shelf: which articles were taken out of lists, searches and exports."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, delete, select

from annotator.model.identity import ArticleId
from annotator.store.chunks import chunks
from annotator.store.tables import ARTICLE, LAYER, SHELF


def kept() -> ColumnElement[bool]:
    """The condition that an article is not on the shelf."""
    return ARTICLE.c.number.not_in(select(SHELF.c.article))


def kept_layer() -> ColumnElement[bool]:
    """The condition that a layer's article is not on the shelf."""
    return LAYER.c.article.not_in(select(SHELF.c.article))


def unshelve(connection: Connection, articles: Sequence[ArticleId]) -> list[ArticleId]:
    """Bring back those of these articles that are on the shelf; which these were."""
    found: list[ArticleId] = []
    for some in chunks(list(dict.fromkeys(articles))):
        rows = connection.execute(
            select(SHELF.c.article, ARTICLE.c.id)
            .join_from(SHELF, ARTICLE)
            .where(ARTICLE.c.id.in_(some))
            .order_by(ARTICLE.c.number)
        ).all()
        if rows:
            numbers = [row.article for row in rows]
            connection.execute(delete(SHELF).where(SHELF.c.article.in_(numbers)))
            found += [ArticleId(row.id) for row in rows]
    return found
