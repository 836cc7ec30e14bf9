"""Export: every article with its finished record entries, streamed in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from annotator.model.identity import ArticleId, natural_order
from annotator.model.marks import Actor, Layer, Status
from annotator.model.project import StoredRecord
from annotator.store.chunks import chunks
from annotator.store.engine import Database
from annotator.store.mapping import actor_of, article_of, layer_of, object_of
from annotator.store.marks import no_article
from annotator.store.shelf import kept
from annotator.store.tables import ACTOR, ARTICLE, LAYER, MARK

BATCH = 200  # articles

KINDS = ("mention", "event", "relation", "cluster")

Rows = Sequence[tuple[Any, ...]]
Entries = dict[str, list[str]]
Links = dict[int, set[str]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What to export: articles with a layer of this status, only layers of this name or kind."""

    status: Status | None = None
    layer: str | None = None

    def layers(self) -> list[ColumnElement[bool]]:
        """Conditions on the layers to take."""
        if self.layer is None:
            return []
        return [or_(LAYER.c.annotator == self.layer, LAYER.c.kind == self.layer)]

    def articles(self) -> list[ColumnElement[bool]]:
        """Conditions on the articles to take."""
        if self.status is None:
            return []
        taken = and_(LAYER.c.article == ARTICLE.c.number, *self.layers())
        fits = exists().where(taken, LAYER.c.status == self.status)
        return [or_(fits, ~exists().where(taken)) if self.status == "new" else fits]


def records(
    database: Database, selection: Selection, articles: Iterable[ArticleId] | None = None
) -> Iterator[StoredRecord]:
    """Every selected article with its marks, in the order of import.

    Each batch is read in a transaction of its own, so that a slow reader blocks no writer.

    Raises:
        NotFound: an article of `articles` does not exist.
        StoreFailed: an article's text is not what was imported, or the disk refuses.
    """
    for condition in _pages(database, articles):
        last = 0
        while True:
            with database.reading() as connection:
                page = connection.execute(_page(selection, condition, last)).all()
                found = _batch(connection, page, selection)
            yield from found
            if len(page) < BATCH:
                break
            last = page[-1][0]


def _pages(
    database: Database, articles: Iterable[ArticleId] | None
) -> Iterator[list[ColumnElement[bool]]]:
    if articles is None:
        yield [kept()]
        return
    wanted = list(dict.fromkeys(articles))
    found: dict[str, int] = {}
    with database.reading() as connection:
        for piece in chunks(wanted):
            statement = select(ARTICLE.c.id, ARTICLE.c.number).where(ARTICLE.c.id.in_(piece))
            found.update((id_, number) for id_, number in connection.execute(statement))
    missing = next((identifier for identifier in wanted if identifier not in found), None)
    if missing is not None:
        raise no_article(missing)
    for numbers in chunks(sorted(found.values())):
        yield [ARTICLE.c.number.in_(numbers)]


def _page(
    selection: Selection, condition: list[ColumnElement[bool]], last: int
) -> Select[int, str, str, str, str, str, str]:
    return (
        select(
            ARTICLE.c.number,
            ARTICLE.c.id,
            ARTICLE.c.text,
            ARTICLE.c.text_sha256,
            ARTICLE.c.head,
            ARTICLE.c.foreign,
            ARTICLE.c.unknown,
        )
        .where(ARTICLE.c.number > last, *condition, *selection.articles())
        .order_by(ARTICLE.c.number)
        .limit(BATCH)
    )


def _batch(connection: Connection, page: Rows, selection: Selection) -> list[StoredRecord]:
    if not page:
        return []
    inside = [LAYER.c.article.in_([row[0] for row in page]), *selection.layers()]
    layers: dict[int, list[tuple[int, Layer]]] = {}
    for article, key, layer in _layers(connection, inside):
        layers.setdefault(article, []).append((key, layer))
    entries, links = _entries(connection, [key for found in layers.values() for key, _ in found])
    actors = _actors(connection, links)
    batch = []
    for row in page:
        own = sorted(layers.get(row[0], ()), key=lambda layer: natural_order(layer[1].id))
        linked: set[str] = set().union(*(links[key] for key, _ in own))
        batch.append(
            _record(
                row,
                layers=tuple(layer for _, layer in own),
                actors=tuple(actors[id_] for id_ in sorted(linked, key=natural_order)),
                entries=_joined([entries[key] for key, _ in own]),
            )
        )
    return batch


def _record(
    row: tuple[Any, ...], layers: tuple[Layer, ...], actors: tuple[Actor, ...], entries: Entries
) -> StoredRecord:
    _, identifier, text, sha256, head, foreign, unknown = row
    article = article_of(identifier, text, sha256, head, foreign)
    return StoredRecord(article, layers, actors, entries, object_of(unknown, article.id))


def _joined(parts: list[Entries]) -> Entries:
    """The entries of several layers, one layer after the other."""
    if len(parts) == 1:
        return parts[0]
    return {kind: [entry for part in parts for entry in part[kind]] for kind in KINDS}


def _layers(
    connection: Connection, inside: list[ColumnElement[bool]]
) -> Iterator[tuple[int, int, Layer]]:
    rows = connection.execute(
        select(
            LAYER.c.article,
            LAYER.c.key,
            LAYER.c.id,
            LAYER.c.kind,
            LAYER.c.annotator,
            LAYER.c.status,
            LAYER.c.nothing_to_mark,
            LAYER.c.seconds,
            LAYER.c.body,
        ).where(*inside)
    )
    for article, key, identifier, kind, annotator, status, nothing_to_mark, seconds, body in rows:
        layer = layer_of(identifier, kind, annotator, status, nothing_to_mark, seconds, body)
        yield article, key, layer


def _entries(connection: Connection, keys: list[int]) -> tuple[dict[int, Entries], Links]:
    """Per layer key: the entries by kind, in the natural order of ids, and the actors linked."""
    entries: dict[int, Entries] = {key: {kind: [] for kind in KINDS} for key in keys}
    links: Links = {key: set() for key in keys}
    if not keys:
        return entries, links
    rows = connection.execute(
        select(MARK.c.layer, MARK.c.kind, MARK.c.actor, MARK.c.body)
        .where(_among(keys))
        .order_by(MARK.c.layer, func.length(MARK.c.id), MARK.c.id)
    )
    current, lists, linked = None, entries[keys[0]], links[keys[0]]
    unwanted: Entries = {kind: [] for kind in KINDS}
    # The driver's own rows, one by one: this loop sees every mark of the project.
    cursor: Iterable[tuple[int, str, str | None, str]] = cast("Any", rows.cursor)
    for layer, kind, actor, body in cursor:
        if layer != current:
            current = layer
            lists, linked = entries.get(layer, unwanted), links.get(layer, set())
        lists[kind].append(body)
        if actor is not None:
            linked.add(actor)
    return entries, links


def _among(keys: list[int]) -> ColumnElement[bool]:
    """The marks of these layers, perhaps with a few of layers between them.

    A range is read a fifth faster than a list, and layers of articles in a row lie side by side.
    """
    first, last = min(keys), max(keys)
    if last - first < 2 * len(keys):
        return MARK.c.layer.between(first, last)
    return MARK.c.layer.in_(keys)


def _actors(connection: Connection, links: Links) -> dict[str, Actor]:
    """Every actor that is linked from one of these layers."""
    found: dict[str, Actor] = {}
    for piece in chunks(sorted(set().union(*links.values()))):
        statement = select(ACTOR.c.id, ACTOR.c.body).where(ACTOR.c.id.in_(piece))
        found.update((id_, actor_of(body)) for id_, body in connection.execute(statement))
    return found
