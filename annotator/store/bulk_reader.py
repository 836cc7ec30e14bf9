"""What a bulk change reads: layers with their marks, by article, annotator, label and actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, cast

import orjson
from sqlalchemy import Connection, Select, and_, or_, select

from annotator.model.article import Article
from annotator.model.bulk import BareLayer, LayerState, SchemaText
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_set import MarkSet, empty_layer, next_layer_number
from annotator.model.marks import Actor, Layer
from annotator.model.schema import Schema
from annotator.store import registry
from annotator.store.chunks import chunks
from annotator.store.mapping import article_of, layer_of, mark_of
from annotator.store.marks import no_article
from annotator.store.tables import ARTICLE, LAYER, MARK, PROJECT

BATCH = 100  # articles read at once

LAYER_COLUMNS = (
    LAYER.c.article,
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


class _Row(NamedTuple):
    """A layer and what is stored beside it."""

    key: int
    version: int
    serial: int
    layer: Layer

    def is_of(self, annotator: str) -> bool:
        """Whether it is this annotator's manual layer."""
        return self.layer.annotator == annotator and self.layer.kind == "manual"


class StoredReader:
    """Reads within one transaction; fulfils the model's `BulkReader`.

    Which layers meet the conditions is settled before the first is handed out, and what is handed
    out is read in whole batches: so the marks may be written while the next are asked for.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def schema(self) -> SchemaText:
        """The project's schema."""
        row = self._connection.execute(select(PROJECT.c.schema_json, PROJECT.c.schema_text)).one()
        return SchemaText(Schema.from_dict(orjson.loads(row.schema_json)), row.schema_text)

    def actors(self) -> Mapping[ActorId, Actor]:
        """The registry."""
        return registry.read_actors(self._connection)

    def layers(
        self,
        *,
        articles: Iterable[ArticleId] | None = None,
        annotator: str | None = None,
        types: Iterable[tuple[str, str]] | None = None,
        actors: Iterable[ActorId] | None = None,
        fresh: bool = False,
    ) -> Iterator[LayerState]:
        """The layers that meet all conditions, with their marks.

        Raises:
            NotFound: one of `articles` does not exist.
            StoreFailed: what is stored of an article is damaged.
        """
        numbers = None if articles is None else self._numbers(articles)
        keys = self._keys(numbers, annotator, types, actors)
        missing = (
            sorted(set(numbers) - set(keys))
            if fresh and numbers is not None and annotator is not None
            else []
        )
        for some in chunks(sorted({*keys, *missing}), BATCH):
            found = self._articles(some)
            everything = self._all_layers(some)
            for number in some:
                for row in everything[number]:
                    if row.key in keys.get(number, ()):
                        yield self._state(found[number], row, everything[number])
                if number in missing:
                    yield self._fresh(found[number], cast("str", annotator), everything[number])

    def bare_layers(
        self, articles: Iterable[ArticleId], annotator: str, *, fresh: bool = False
    ) -> Iterator[BareLayer]:
        """The annotator's manual layers of these articles, without reading text and marks.

        Raises:
            NotFound: one of `articles` does not exist.
        """
        numbers = self._numbers(articles)
        for some in chunks(sorted(numbers), BATCH):
            everything = self._all_layers(some)
            for number in some:
                rows = everything[number]
                own = next((row for row in rows if row.is_of(annotator)), None)
                if own is not None:
                    yield BareLayer(numbers[number], own.layer, own.version)
                elif fresh:
                    free = next_layer_number([row.layer.id for row in rows])
                    yield BareLayer(numbers[number], empty_layer(free, annotator), 0)

    def _numbers(self, articles: Iterable[ArticleId]) -> dict[int, ArticleId]:
        wanted = list(dict.fromkeys(articles))
        found: dict[int, ArticleId] = {}
        for some in chunks(wanted):
            rows = select(ARTICLE.c.number, ARTICLE.c.id).where(ARTICLE.c.id.in_(some))
            found |= {number: ArticleId(id_) for number, id_ in self._connection.execute(rows)}
        if len(found) < len(wanted):
            raise no_article(next(id_ for id_ in wanted if id_ not in set(found.values())))
        return found

    def _keys(
        self,
        numbers: Mapping[int, ArticleId] | None,
        annotator: str | None,
        types: Iterable[tuple[str, str]] | None,
        actors: Iterable[ActorId] | None,
    ) -> dict[int, set[int]]:
        """The keys of the layers that meet the conditions, by article."""
        statement = select(LAYER.c.article, LAYER.c.key)
        if annotator is not None:
            statement = statement.where(LAYER.c.annotator == annotator, LAYER.c.kind == "manual")
        if types is not None:
            named = [and_(MARK.c.kind == kind, MARK.c.type == type_) for kind, type_ in types]
            statement = statement.where(LAYER.c.key.in_(select(MARK.c.layer).where(or_(*named))))
        if actors is not None:
            linked = select(MARK.c.layer).where(MARK.c.actor.in_(list(actors)))
            statement = statement.where(LAYER.c.key.in_(linked))
        found: defaultdict[int, set[int]] = defaultdict(set)
        pieces: Iterable[Sequence[int] | None] = (
            [None] if numbers is None else chunks(sorted(numbers))
        )
        for some in pieces:
            for article, key in self._connection.execute(_of(statement, some)):
                found[article].add(key)
        return dict(found)

    def _articles(self, numbers: Sequence[int]) -> dict[int, Article]:
        rows = self._connection.execute(
            select(
                ARTICLE.c.number,
                ARTICLE.c.id,
                ARTICLE.c.text,
                ARTICLE.c.text_sha256,
                ARTICLE.c.head,
                ARTICLE.c.foreign,
            ).where(ARTICLE.c.number.in_(numbers))
        )
        return {number: article_of(*values) for number, *values in rows}

    def _all_layers(self, numbers: Sequence[int]) -> defaultdict[int, list[_Row]]:
        found: defaultdict[int, list[_Row]] = defaultdict(list)
        statement = select(*LAYER_COLUMNS).where(LAYER.c.article.in_(numbers))
        for article, key, version, serial, *values in self._connection.execute(
            statement.order_by(LAYER.c.key)
        ):
            found[article].append(_Row(key, version, serial, layer_of(*values)))
        return found

    def _state(self, article: Article, row: _Row, siblings: Sequence[_Row]) -> LayerState:
        statement = select(MARK.c.id, MARK.c.kind, MARK.c.body).where(MARK.c.layer == row.key)
        marks = [mark_of(*values, article) for values in self._connection.execute(statement)]
        taken = self._ids([other.key for other in siblings if other.key != row.key])
        made = MarkSet(row.layer, marks, serial=row.serial, taken=taken)
        return LayerState(article, made, row.version)

    def _fresh(self, article: Article, annotator: str, siblings: Sequence[_Row]) -> LayerState:
        layer = empty_layer(next_layer_number([row.layer.id for row in siblings]), annotator)
        taken = self._ids([row.key for row in siblings])
        return LayerState(article, MarkSet(layer, taken=taken), 0)

    def _ids(self, keys: Sequence[int]) -> frozenset[str]:
        if not keys:
            return frozenset()
        return frozenset(self._connection.scalars(select(MARK.c.id).where(MARK.c.layer.in_(keys))))


def _of(statement: Select[int, int], numbers: Sequence[int] | None) -> Select[int, int]:
    return statement if numbers is None else statement.where(LAYER.c.article.in_(numbers))
