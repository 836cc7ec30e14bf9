"""The shelf: which articles were taken out of lists, searches and exports."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from annotator.store.tables import ARTICLE, LAYER, SHELF


def kept() -> ColumnElement[bool]:
    """The condition that an article is not on the shelf."""
    return ARTICLE.c.number.not_in(select(SHELF.c.article))


def kept_layer() -> ColumnElement[bool]:
    """The condition that a layer's article is not on the shelf."""
    return LAYER.c.article.not_in(select(SHELF.c.article))
