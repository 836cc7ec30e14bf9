"""What the overview of a project reads: heads and contents of layers, articles in groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import orjson
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from annotator.model.identity import ArticleId, MarkId
from annotator.model.marks import LayerKind, Status
from annotator.model.overview import (
    ArticleGroup,
    ArticleSearch,
    FoundArticle,
    FoundMark,
    LayerContents,
    LayerHead,
    MarkSearch,
    OverviewFilter,
    OverviewState,
    month_of,
)
from annotator.model.overview_counting import contents_of
from annotator.model.said import said
from annotator.store.chunks import chunks
from annotator.store.mapping import UNREADABLE, damaged
from annotator.store.shelf import kept, kept_layer
from annotator.store.tables import ARTICLE, LAYER, MARK

_MONTH = func.substr(func.coalesce(ARTICLE.c.published, ""), 1, 7)
_LISTED = (ARTICLE.c.id, ARTICLE.c.heading, ARTICLE.c.source, ARTICLE.c.published)


def overview_state(connection: Connection) -> OverviewState:
    """The articles in groups, and which layers there are at which version."""
    month = _MONTH.label("month")
    rows = connection.execute(
        select(ARTICLE.c.source, month, func.count())
        .where(kept())
        .group_by(ARTICLE.c.source, month)
    )
    groups: Counter[tuple[str | None, str]] = Counter()
    for source, found, articles in rows:
        groups[source, month_of(found)] += articles
    layers = connection.execute(select(LAYER.c.key, LAYER.c.version).where(kept_layer()))
    return OverviewState(
        tuple(ArticleGroup(*group, articles) for group, articles in groups.items()),
        dict(layers.all()),
    )


def layer_contents(connection: Connection, keys: Sequence[int]) -> list[LayerContents]:
    """What the layers of these keys add to the overview; those that are gone are left out.

    Raises:
        StoreFailed: a mark is damaged.
    """
    found: list[LayerContents] = []
    for piece in chunks(sorted(keys)):
        entries: dict[int, list[tuple[str, Mapping[str, Any]]]] = {}
        marks = select(MARK.c.layer, MARK.c.id, MARK.c.kind, MARK.c.body)
        for layer, identifier, kind, body in connection.execute(
            marks.where(MARK.c.layer.in_(piece))
        ):
            entries.setdefault(layer, []).append((kind, _entry(identifier, body)))
        for head in _heads(connection, piece):
            try:
                found.append(contents_of(head, entries.get(head.key, ())))
            except UNREADABLE as failure:
                raise damaged(said("A mark of {annotator}", annotator=head.annotator)) from failure
    return found


def _heads(connection: Connection, keys: Sequence[int]) -> Iterable[LayerHead]:
    rows = connection.execute(
        select(
            LAYER.c.key,
            LAYER.c.version,
            LAYER.c.article,
            LAYER.c.annotator,
            LAYER.c.kind,
            LAYER.c.status,
            LAYER.c.seconds,
            ARTICLE.c.source,
            ARTICLE.c.published,
        )
        .join_from(LAYER, ARTICLE)
        .where(LAYER.c.key.in_(keys), kept())
    )
    for key, version, article, annotator, kind, status, seconds, source, published in rows:
        yield LayerHead(
            key,
            version,
            article,
            annotator,
            cast("LayerKind", kind),
            cast("Status", status),
            seconds,
            source,
            published,
        )


def _entry(identifier: str, body: str) -> Mapping[str, Any]:
    try:
        return cast("Mapping[str, Any]", orjson.loads(body))
    except orjson.JSONDecodeError as failure:
        raise damaged(said("Mark {identifier}", identifier=identifier)) from failure


# -- what is behind a bar ----------------------------------------------------------------------


def find_articles(connection: Connection, search: ArticleSearch) -> tuple[list[FoundArticle], int]:
    """The articles that were asked for, as many as fit, and how many there are."""
    conditions = [kept(), *_within(search.filter)]
    if search.source is not None:
        conditions.append(func.coalesce(ARTICLE.c.source, "") == search.source)
    if search.month is not None:
        known = _MONTH.in_([search.month]) if search.month else func.length(_MONTH) < 7
        conditions.append(known)
    if search.untouched:
        conditions.append(~_touched(search.filter))
    if search.numbers is not None:
        return _numbered(connection, conditions, search)
    total = connection.scalars(select(func.count()).select_from(ARTICLE).where(*conditions)).one()
    rows = connection.execute(
        select(*_LISTED).where(*conditions).order_by(ARTICLE.c.number).limit(search.limit)
    )
    return [_found(*row) for row in rows], total


def _numbered(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], search: ArticleSearch
) -> tuple[list[FoundArticle], int]:
    found: list[FoundArticle] = []
    numbers = sorted(search.numbers or ())
    for piece in chunks(numbers[: search.limit]):
        rows = connection.execute(
            select(*_LISTED)
            .where(ARTICLE.c.number.in_(piece), *conditions)
            .order_by(ARTICLE.c.number)
        )
        found.extend(_found(*row) for row in rows)
    return found, len(numbers)


def _within(wanted: OverviewFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.source is not None:
        found.append(func.coalesce(ARTICLE.c.source, "") == wanted.source)
    if wanted.since is not None or wanted.until is not None:
        between = _MONTH.between(wanted.since or "0000-00", wanted.until or "9999-99")
        found.append(and_(func.length(_MONTH) == 7, between))
    return found


def _touched(wanted: OverviewFilter) -> ColumnElement[bool]:
    own = select(LAYER.c.key).where(LAYER.c.article == ARTICLE.c.number)
    if wanted.annotator is not None:
        own = own.where(LAYER.c.annotator == wanted.annotator)
    if wanted.kind is not None:
        own = own.where(LAYER.c.kind == wanted.kind)
    return own.exists()


def _found(
    identifier: str, heading: str, source: str | None, published: str | None
) -> FoundArticle:
    return FoundArticle(ArticleId(identifier), heading, source, published)


def find_marks(connection: Connection, search: MarkSearch) -> list[FoundMark]:
    """The marks that were asked for, as many as fit, in the order of import and of the text.

    Raises:
        StoreFailed: a mark is damaged.
    """
    found: list[FoundMark] = []
    for piece in chunks(sorted(search.layers)):
        rows = connection.execute(
            select(
                *_LISTED,
                LAYER.c.annotator,
                LAYER.c.kind.label("layer_kind"),
                MARK.c.id.label("mark"),
                MARK.c.kind,
                MARK.c.type,
                MARK.c.body,
            )
            .join_from(MARK, LAYER)
            .join(ARTICLE, ARTICLE.c.number == LAYER.c.article)
            .where(MARK.c.layer.in_(piece), _wanted(piece, search), kept())
            .order_by(ARTICLE.c.number, LAYER.c.key, MARK.c.begins, MARK.c.id)
            .limit(search.limit - len(found))
        )
        found.extend(_found_mark(row) for row in rows)
        if len(found) >= search.limit:
            break
    return found


def _wanted(layers: Sequence[int], search: MarkSearch) -> ColumnElement[bool]:
    if search.label is not None:
        kind, label = search.label
        return and_(MARK.c.kind == kind, MARK.c.type == label)
    ids = ((key, search.ids.get(key, ())) for key in layers)
    return or_(*(and_(MARK.c.layer == key, MARK.c.id.in_(some)) for key, some in ids))


def _found_mark(row: Any) -> FoundMark:
    try:
        data = orjson.loads(row.body)
        quoted = data if row.kind == "mention" else next(iter(data.get("triggers") or ()), None)
        words = quoted["text"] if quoted else ""
        start, end = quoted["spans"][0] if quoted else (None, None)
    except UNREADABLE as failure:
        raise damaged(said("Mark {mark} of article {row}", mark=row.mark, row=row.id)) from failure
    return FoundMark(
        _found(row.id, row.heading, row.source, row.published),
        row.annotator,
        cast("LayerKind", row.layer_kind),
        MarkId(row.mark),
        row.kind,
        row.type,
        words,
        start,
        end,
    )
