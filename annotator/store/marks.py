"""Marks: an annotator's layer read into a mark set, and a change written to its rows."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from annotator.model.article import Article
from annotator.model.change import Edit
from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId, LayerId, short_number
from annotator.model.mark_set import MarkSet, empty_layer, next_layer_number
from annotator.model.marks import Mark
from annotator.model.project import OpenedArticle
from annotator.store.layers import TakenLayer
from annotator.store.mapping import article_of, layer_of, mark_of, mark_values
from annotator.store.tables import ARTICLE, LAYER, MARK


def find_article(connection: Connection, identifier: ArticleId) -> tuple[int, str]:
    """An article's number and text.

    Raises:
        NotFound: there is none of this id.
    """
    statement = select(ARTICLE.c.number, ARTICLE.c.text).where(ARTICLE.c.id == identifier)
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise no_article(identifier)
    return row[0], row[1]


def no_article(identifier: str) -> NotFound:
    """Says that an article is not in the project."""
    return NotFound(
        f"There is no article {identifier} in this project.",
        hint="The list of articles shows the ids there are.",
    )


def load(connection: Connection, identifier: ArticleId, annotator: str) -> OpenedArticle:
    """An article and the annotator's manual layer, a fresh one where there is none.

    Raises:
        NotFound: there is no such article.
        StoreFailed: the text is not what was imported, or a mark's words do not stand there.
    """
    row = connection.execute(
        select(
            ARTICLE.c.number,
            ARTICLE.c.text,
            ARTICLE.c.text_sha256,
            ARTICLE.c.head,
            ARTICLE.c.foreign,
        ).where(ARTICLE.c.id == identifier)
    ).one_or_none()
    if row is None:
        raise no_article(identifier)
    number, *columns = row
    article = article_of(identifier, *columns)
    layers = connection.execute(
        select(
            LAYER.c.key,
            LAYER.c.version,
            LAYER.c.serial,
            LAYER.c.id,
            LAYER.c.kind,
            LAYER.c.annotator,
            LAYER.c.status,
            LAYER.c.nothing_to_mark,
            LAYER.c.seconds,
            LAYER.c.body,
        )
        .where(LAYER.c.article == number)
        .order_by(LAYER.c.key)
    ).all()
    for key, version, serial, *values in layers:
        layer = layer_of(*values)
        if layer.kind == "manual" and layer.annotator == annotator:
            marks = marks_of(connection, key, article)
            others = ids_in(connection, [row.key for row in layers if row.key != key])
            marked = MarkSet(layer, marks, serial=serial, taken=others)
            return OpenedArticle(article, marked, version)
    fresh = empty_layer(next_layer_number([row.id for row in layers]), annotator)
    others = ids_in(connection, [row.key for row in layers])
    return OpenedArticle(article, MarkSet(fresh, taken=others), 0)


def ids_in(connection: Connection, layers: Sequence[int]) -> frozenset[str]:
    """The ids of all marks in the layers of these keys."""
    if not layers:
        return frozenset()
    return frozenset(connection.scalars(select(MARK.c.id).where(MARK.c.layer.in_(layers))))


def marks_of(connection: Connection, key: int, article: Article) -> list[Mark]:
    """The marks of the layer with this key.

    Raises:
        StoreFailed: a mark's words do not stand in the article where it points.
    """
    rows = connection.execute(
        select(MARK.c.id, MARK.c.kind, MARK.c.body).where(MARK.c.layer == key)
    )
    return [mark_of(identifier, kind, body, article) for identifier, kind, body in rows]


def put_marks(
    connection: Connection, taken: TakenLayer, layer: LayerId, edits: Sequence[Edit], text: str
) -> int:
    """Write the new values of marks, or delete them; the layer's serial after that."""
    after = [edit.after for edit in edits if isinstance(edit.after, Mark)]
    before = [edit.id for edit in edits if edit.before is not None]
    if before:
        statement = delete(MARK).where(MARK.c.layer == taken.key, MARK.c.id == bindparam("mark_id"))
        connection.execute(statement, [{"mark_id": identifier} for identifier in before])
    if after:
        connection.execute(
            insert(MARK), [mark_values(mark, taken.key, layer, text) for mark in after]
        )
    return max((taken.serial, *(short_number(mark.id) for mark in after)))
