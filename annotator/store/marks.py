"""Marks: an annotator's layer read into a mark set, and a change written to its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    insert,
    select,
)

from annotator.model.article import Article
from annotator.model.change import Edit
from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId, LayerId, MarkId, short_number
from annotator.model.mark_set import MarkSet, empty_layer, next_layer_number
from annotator.model.marks import Layer, Mark, references_of
from annotator.model.project import OpenedArticle, StoredMarks
from annotator.model.said import said
from annotator.store.chunks import chunks
from annotator.store.layers import TakenLayer
from annotator.store.mapping import Place, article_of, layer_of, mark_of, mark_values, places_of
from annotator.store.shelf import kept
from annotator.store.tables import ARTICLE, LAYER, MARK

# Up to how many characters an article's marks are read at once wherever they stand.
WHOLE_UP_TO = 20_000


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
        said("There is no article {identifier} in this project.", identifier=identifier),
        hint=said("The list of articles shows the ids there are."),
    )


def load(connection: Connection, identifier: ArticleId, annotator: str) -> OpenedArticle:
    """An article and the annotator's manual layer, a fresh one where there is none.

    Raises:
        NotFound: there is no such article.
        StoreFailed: the text is not what was imported, or a mark's words do not stand there.
    """
    found = _find(connection, identifier, annotator)
    article = found.article(connection)
    if found.own is None:
        return OpenedArticle(article, found.fresh(connection, annotator), 0)
    marks = [mark_of(*row, article) for row in _rows(connection, found.own.key)]
    return OpenedArticle(
        article, found.own.mark_set(marks, found.taken(connection)), found.own.version
    )


def load_near(
    connection: Connection, identifier: ArticleId, annotator: str, start: int, end: int
) -> OpenedArticle:
    """The same, but of a long article only the marks about [start, end) and their ends.

    Raises:
        NotFound: there is no such article.
        StoreFailed: the text is not what was imported, or a mark's words do not stand there.
    """
    found = _find(connection, identifier, annotator)
    article = found.article(connection)
    if found.own is None:
        return OpenedArticle(article, found.fresh(connection, annotator), 0)
    if len(article.text) <= WHOLE_UP_TO:
        return load(connection, identifier, annotator)
    here = and_(MARK.c.begins < end, MARK.c.ends > start)
    marks = {
        identifier: mark_of(identifier, kind, body, article)
        for identifier, kind, body in _rows(connection, found.own.key, here)
    }
    missing = {ref for mark in marks.values() for ref in references_of(mark)} - marks.keys()
    for piece in chunks(sorted(missing)):
        for row in _rows(connection, found.own.key, MARK.c.id.in_(piece)):
            marks[MarkId(row[0])] = mark_of(*row, article)
    near = found.own.mark_set(marks.values(), frozenset())
    return OpenedArticle(article, near, found.own.version, whole=False)


def load_rest(connection: Connection, identifier: ArticleId, annotator: str) -> StoredMarks:
    """Every mark of the annotator's manual layer, read at once and made one after the other.

    Raises:
        NotFound: there is no such article.
    """
    found = _find(connection, identifier, annotator)
    taken, own = found.taken(connection), found.own
    if own is None:
        layer = found.fresh(connection, annotator).layer
        return StoredMarks(layer, 0, 0, taken, iter(()))
    article = found.article(connection)
    rows = _rows(connection, own.key)
    # Each row is let go of when its mark is made: of a long article they weigh as much.
    rows.reverse()
    made = (mark_of(*rows.pop(), article) for _ in range(len(rows)))
    return StoredMarks(own.layer, own.version, own.serial, taken, made)


class _Own(NamedTuple):
    """The annotator's own layer as it is stored."""

    key: int
    version: int
    serial: int
    layer: Layer

    def mark_set(self, marks: Iterable[Mark], taken: frozenset[str]) -> MarkSet:
        """The set of its marks."""
        return MarkSet(self.layer, marks, serial=self.serial, taken=taken)


class _Found(NamedTuple):
    """An article of the project, its layers, and the annotator's own one among them."""

    identifier: ArticleId
    number: int
    layers: dict[int, str]
    own: _Own | None

    def article(self, connection: Connection) -> Article:
        """The article itself, checked against its hash."""
        columns = (ARTICLE.c.text, ARTICLE.c.text_sha256, ARTICLE.c.head, ARTICLE.c.foreign)
        statement = select(*columns).where(ARTICLE.c.number == self.number)
        return article_of(self.identifier, *connection.execute(statement).one())

    def taken(self, connection: Connection) -> frozenset[str]:
        """The ids of the marks in all other layers."""
        others = [key for key in self.layers if self.own is None or key != self.own.key]
        return ids_in(connection, others)

    def fresh(self, connection: Connection, annotator: str) -> MarkSet:
        """A layer that nobody has marked anything in yet."""
        layer = empty_layer(next_layer_number(list(self.layers.values())), annotator)
        return MarkSet(layer, taken=self.taken(connection))


def _find(connection: Connection, identifier: ArticleId, annotator: str) -> _Found:
    number = connection.scalars(
        select(ARTICLE.c.number).where(ARTICLE.c.id == identifier, kept())
    ).one_or_none()
    if number is None:
        raise no_article(identifier)
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
    own = None
    for key, version, serial, *values in layers:
        layer = layer_of(*values)
        if own is None and layer.kind == "manual" and layer.annotator == annotator:
            own = _Own(key, version, serial, layer)
    return _Found(identifier, number, {row.key: row.id for row in layers}, own)


def _rows(
    connection: Connection, key: int, which: ColumnElement[bool] | None = None
) -> list[tuple[str, str, str]]:
    statement = select(MARK.c.id, MARK.c.kind, MARK.c.body).where(MARK.c.layer == key)
    found = connection.execute(statement if which is None else statement.where(which))
    return cast("list[tuple[str, str, str]]", found.all())


def marks_of(connection: Connection, key: int, article: Article) -> list[Mark]:
    """The marks of the layer with this key.

    Raises:
        StoreFailed: a mark's words do not stand in the article where it points.
    """
    return [mark_of(*row, article) for row in _rows(connection, key)]


def ids_in(connection: Connection, layers: Sequence[int]) -> frozenset[str]:
    """The ids of all marks in the layers of these keys."""
    if not layers:
        return frozenset()
    return frozenset(connection.scalars(select(MARK.c.id).where(MARK.c.layer.in_(layers))))


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
        places = _places(connection, taken.key, after)
        connection.execute(
            insert(MARK), [mark_values(mark, taken.key, layer, text, places) for mark in after]
        )
    return max((taken.serial, *(short_number(mark.id) for mark in after)))


def _places(connection: Connection, key: int, marks: Sequence[Mark]) -> dict[str, Place]:
    """Where these marks stand, and those of the layer that they point to."""
    places = places_of(marks)
    missing = {ref for mark in marks for ref in references_of(mark)} - places.keys()
    for piece in chunks(sorted(missing)):
        statement = select(MARK.c.id, MARK.c.begins, MARK.c.ends).where(
            MARK.c.layer == key, MARK.c.id.in_(piece), MARK.c.begins.is_not(None)
        )
        found = connection.execute(statement)
        places |= {identifier: cast("Place", (begins, ends)) for identifier, begins, ends in found}
    return places
