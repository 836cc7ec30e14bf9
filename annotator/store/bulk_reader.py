"""What a bulk change reads: layers with their marks, by article, annotator, label and actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, cast

import orjson
from sqlalchemy import ColumnElement, Connection, Select, and_, false, or_, select

from annotator.model.article import Article
from annotator.model.bulk import BareLayer, LayerState, SchemaText
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_set import MarkSet, empty_layer, next_layer_number
from annotator.model.marks import Actor, Layer
from annotator.model.schema import Schema
from annotator.store import registry
from annotator.store.chunks import CHUNK, chunks
from annotator.store.mapping import article_of, layer_of, mark_of
from annotator.store.marks import no_article
from annotator.store.tables import ARTICLE, LAYER, MARK, PROJECT

BATCH = 100  # articles read at once
Between = Callable[[int, int], object]
MARKS_AT_ONCE = 10_000  # of the layers of several articles

LAYER_COLUMNS = (
    LAYER.c.article,
    LAYER.c.key,
    LAYER.c.version,
    LAYER.c.serial,
    LAYER.c.marks,
    LAYER.c.id,
    LAYER.c.kind,
    LAYER.c.annotator,
    LAYER.c.status,
    LAYER.c.nothing_to_mark,
    LAYER.c.seconds,
    LAYER.c.body,
)


_Stored = tuple[str, str, str]  # id, kind and body of a mark


class _Row(NamedTuple):
    """A layer and what is stored beside it."""

    key: int
    version: int
    serial: int
    marks: int
    layer: Layer

    def is_of(self, annotator: str) -> bool:
        """Whether it is this annotator's manual layer."""
        return self.layer.annotator == annotator and self.layer.kind == "manual"


class StoredReader:
    """Reads within one transaction; fulfils the model's `BulkReader`.

    Which layers meet the conditions is settled before the first is handed out, and what is handed
    out is read in whole batches: so the marks may be written while the next are asked for.
    `between` is called before each batch with how much was read, and of how much; it may raise to
    end the reading.
    """

    def __init__(self, connection: Connection, between: Between = lambda _done, _all: None) -> None:
        self._connection = connection
        self.between = between

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
        narrow: bool = False,
    ) -> Iterator[LayerState]:
        """The layers that meet all conditions, with their marks or only those that are named.

        Raises:
            NotFound: one of `articles` does not exist.
            StoreFailed: what is stored of an article is damaged.
        """
        numbers = None if articles is None else self._numbers(articles)
        named = _named(types, actors)
        keys = self._keys(numbers, annotator, named)
        which = or_(*named) if narrow and named else None
        missing = (
            sorted(set(numbers) - set(keys))
            if fresh and numbers is not None and annotator is not None
            else []
        )
        lacking = set(missing)
        found_in = sorted({*keys, *missing})
        for start, some in enumerate(chunks(found_in, BATCH)):
            self.between(start * BATCH, len(found_in))
            found = self._articles(some)
            everything = self._all_layers(some)
            # A part upon a narrow layer adds nothing, so it needs to know of no ids.
            ids = (
                {}
                if narrow
                else self._ids(
                    row
                    for number in some
                    if number in lacking or len(everything[number]) > 1
                    for row in everything[number]
                )
            )
            wanted = [row for n in some for row in everything[n] if row.key in keys.get(n, ())]
            marks = self._marks(wanted, which)
            for number in some:
                article, rows = found[number], everything[number]
                for row in rows:
                    if row.key not in keys.get(number, ()):
                        continue
                    own = [mark_of(*values, article) for values in next(marks)]
                    taken = _taken(ids, rows, row.key)
                    made = MarkSet(row.layer, own, serial=row.serial, taken=taken)
                    yield LayerState(article, made, row.version, narrow=which is not None)
                if number in lacking:
                    free = next_layer_number([row.layer.id for row in rows])
                    layer = empty_layer(free, cast("str", annotator))
                    yield LayerState(article, MarkSet(layer, taken=_taken(ids, rows)), 0)

    def touched(
        self, wanted: Mapping[tuple[ArticleId, LayerId], Collection[str]]
    ) -> dict[tuple[ArticleId, LayerId], LayerState]:
        """These layers, as far as they are there, of their marks only those of these ids.

        Raises:
            NotFound: one of the articles does not exist.
            StoreFailed: what is stored of an article is damaged.
        """
        numbers = self._numbers(article for article, _ in wanted)
        states: dict[tuple[ArticleId, LayerId], LayerState] = {}
        for some in chunks(sorted(numbers), BATCH):
            found = self._articles(some)
            everything = self._all_layers(some)
            asked = [
                (number, row)
                for number in some
                for row in everything[number]
                if (numbers[number], row.layer.id) in wanted
            ]
            marks = self._marks([row for _, row in asked], None)
            for (number, row), values in zip(asked, marks, strict=True):
                key = (numbers[number], row.layer.id)
                own = (mark_of(*each, found[number]) for each in values if each[0] in wanted[key])
                made = MarkSet(row.layer, own, serial=row.serial)
                states[key] = LayerState(found[number], made, row.version)
        return states

    def bare_layers(
        self, articles: Iterable[ArticleId], annotator: str, *, fresh: bool = False
    ) -> Iterator[BareLayer]:
        """The annotator's manual layers of these articles, without reading text and marks.

        Raises:
            NotFound: one of `articles` does not exist.
        """
        numbers = self._numbers(articles)
        for start, some in enumerate(chunks(sorted(numbers), BATCH)):
            self.between(start * BATCH, len(numbers))
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
        named: Sequence[ColumnElement[bool]],
    ) -> dict[int, set[int]]:
        """The keys of the layers that meet the conditions, by article."""
        statement = select(LAYER.c.article, LAYER.c.key)
        if annotator is not None:
            statement = statement.where(LAYER.c.annotator == annotator, LAYER.c.kind == "manual")
        for condition in named:
            statement = statement.where(LAYER.c.key.in_(select(MARK.c.layer).where(condition)))
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
        for article, key, version, serial, marks, *values in self._connection.execute(
            statement.order_by(LAYER.c.key)
        ):
            found[article].append(_Row(key, version, serial, marks, layer_of(*values)))
        return found

    def _marks(
        self, rows: Sequence[_Row], which: ColumnElement[bool] | None
    ) -> Iterator[list[_Stored]]:
        """The marks of each of these layers, those of several read at once."""
        for some in _portions(rows):
            found: defaultdict[int, list[_Stored]] = defaultdict(list)
            statement = select(MARK.c.layer, MARK.c.id, MARK.c.kind, MARK.c.body)
            statement = statement.where(MARK.c.layer.in_([row.key for row in some]))
            for key, *values in self._connection.execute(
                statement if which is None else statement.where(which)
            ):
                found[key].append(cast("_Stored", values))
            for row in some:
                yield found.pop(row.key, [])

    def _ids(self, rows: Iterable[_Row]) -> dict[int, frozenset[str]]:
        """The ids of the marks of each of these layers."""
        found: defaultdict[int, set[str]] = defaultdict(set)
        for some in chunks([row.key for row in rows]):
            statement = select(MARK.c.layer, MARK.c.id).where(MARK.c.layer.in_(some))
            for key, identifier in self._connection.execute(statement):
                found[key].add(identifier)
        return {key: frozenset(ids) for key, ids in found.items()}


def _taken(
    ids: Mapping[int, frozenset[str]], rows: Sequence[_Row], own: int | None = None
) -> frozenset[str]:
    """The ids that the other layers of an article hold."""
    return frozenset().union(*(ids.get(row.key, ()) for row in rows if row.key != own))


def _portions(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Layers in groups of a size that fits into memory with all their marks."""
    some: list[_Row] = []
    marks = 0
    for row in rows:
        if some and (marks + row.marks > MARKS_AT_ONCE or len(some) >= CHUNK):
            yield some
            some, marks = [], 0
        some.append(row)
        marks += row.marks
    if some:
        yield some


def _named(
    types: Iterable[tuple[str, str]] | None, actors: Iterable[ActorId] | None
) -> list[ColumnElement[bool]]:
    """The conditions on marks; a layer needs a mark for each of them."""
    named: list[ColumnElement[bool]] = []
    if types is not None:
        each = [and_(MARK.c.kind == kind, MARK.c.type == type_) for kind, type_ in types]
        named.append(or_(false(), *each))
    if actors is not None:
        named.append(MARK.c.actor.in_(list(actors)))
    return named


def _of(statement: Select[int, int], numbers: Sequence[int] | None) -> Select[int, int]:
    return statement if numbers is None else statement.where(LAYER.c.article.in_(numbers))
