"""Articles: which there are, found by words and status, counted and listed."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.project import ArticleQuery, ArticleSummary
from annotator.store.shelf import kept
from annotator.store.tables import ARTICLE, LAYER, MARK


def count(connection: Connection, query: ArticleQuery) -> int:
    """How many articles match, `offset` and `limit` left out."""
    statement = select(func.count()).select_from(_with_layer(query)).where(*_conditions(query))
    return connection.scalars(statement).one()


def summaries(connection: Connection, query: ArticleQuery) -> list[ArticleSummary]:
    """The matching articles in the order of import."""
    page = (
        select(
            ARTICLE.c.number,
            ARTICLE.c.id,
            ARTICLE.c.heading,
            ARTICLE.c.source,
            ARTICLE.c.published,
            ARTICLE.c.length,
            _status().label("status"),
            LAYER.c.key,
        )
        .select_from(_with_layer(query))
        .where(*_conditions(query))
        .order_by(ARTICLE.c.number)
        .offset(query.offset)
        .limit(query.limit)
        .subquery()
    )
    # Marks are counted for the articles of the page, not for all that match.
    marks = (
        select(func.count()).select_from(MARK).where(MARK.c.layer == page.c.key).scalar_subquery()
    )
    rows = connection.execute(select(page, marks.label("marks")).order_by(page.c.number))
    return [
        ArticleSummary(
            id=ArticleId(row.id),
            heading=row.heading,
            source=row.source,
            published=row.published,
            length=row.length,
            status=cast("Status", row.status),
            marks=row.marks,
        )
        for row in rows
    ]


def marked(connection: Connection, annotator: str) -> list[ArticleId]:
    """The articles in which the annotator's manual layer has marks, in the order of import."""
    own = (
        select(MARK.c.layer)
        .where(
            MARK.c.layer == LAYER.c.key, LAYER.c.annotator == annotator, LAYER.c.kind == "manual"
        )
        .exists()
    )
    numbers = select(LAYER.c.article).where(own)
    statement = select(ARTICLE.c.id).where(ARTICLE.c.number.in_(numbers), kept())
    return [ArticleId(one) for one in connection.scalars(statement.order_by(ARTICLE.c.number))]


def _with_layer(query: ArticleQuery) -> FromClause:
    """Every article beside the annotator's manual layer of it, if there is one."""
    other = LAYER.alias("other")
    own = (
        select(func.min(other.c.key))
        .where(
            other.c.article == ARTICLE.c.number,
            other.c.annotator == query.annotator,
            other.c.kind == "manual",
        )
        .correlate(ARTICLE)
        .scalar_subquery()
    )
    return ARTICLE.outerjoin(LAYER, LAYER.c.key == own)


def _status() -> ColumnElement[Any]:
    return func.coalesce(LAYER.c.status, "new")


def _conditions(query: ArticleQuery) -> list[ColumnElement[bool]]:
    found = [kept()]
    if query.status is not None:
        found.append(_status() == query.status)
    searched = (
        ARTICLE.c.heading + "\n" + func.coalesce(ARTICLE.c.source, "") + "\n" + ARTICLE.c.text
    )
    found.extend(searched.icontains(word, autoescape=True) for word in query.words.split())
    return found
