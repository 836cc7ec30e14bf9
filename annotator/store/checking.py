"""Checking: how many problems each layer has, counted after it was changed and before it is asked."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, update

from annotator.model.errors import StoreFailed
from annotator.model.identity import ArticleId
from annotator.model.problems import find_problems
from annotator.model.schema import Schema
from annotator.store.articles import own_layer
from annotator.store.marks import load
from annotator.store.shelf import kept_layer
from annotator.store.tables import ARTICLE, LAYER


def check_layers(connection: Connection, annotator: str, schema: Schema, most: int) -> int:
    """Count the problems of at most so many of the annotator's layers; how many are left."""
    unknown = (own_layer(annotator), LAYER.c.problems.is_(None), kept_layer())
    rows = connection.execute(
        select(LAYER.c.key, LAYER.c.version, ARTICLE.c.id)
        .join_from(LAYER, ARTICLE, LAYER.c.article == ARTICLE.c.number)
        .where(*unknown)
        .order_by(LAYER.c.key)
        .limit(most)
    ).all()
    for key, version, identifier in rows:
        problems = _count(connection, ArticleId(identifier), annotator, schema)
        connection.execute(
            update(LAYER)
            .where(LAYER.c.key == key, LAYER.c.version == version)
            .values(problems=problems)
        )
    left = select(func.count()).select_from(LAYER).where(*unknown)
    return connection.scalars(left).one()


def _count(connection: Connection, article: ArticleId, annotator: str, schema: Schema) -> int:
    try:
        opened = load(connection, article, annotator)
    except StoreFailed:
        return 1  # it is damaged, which opening it will say
    return len(find_problems(opened.article.text, opened.marks, schema))
