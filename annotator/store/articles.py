"""Articles: which there are, found by words and conditions, put in order, counted and listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)

from annotator.model.errors import NotFound
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.project import ArticleCounts, ArticleQuery, ArticleSummary, ListFacets
from annotator.model.text_query import Term, parse_words, sort_key
from annotator.store.chunks import chunks
from annotator.store.marks import no_article
from annotator.store.near_copies import copies_of, in_group_of, later_copies
from annotator.store.search import FOUND, SEARCH, match, matching
from annotator.store.shelf import kept, kept_layer
from annotator.store.tables import ARTICLE, LAYER, MARK, SHELF

NEW: Status = "new"
MANY = 5_000  # articles whose ids are not looked up one by one
LATEST = "\U0010ffff"  # after every date of a day

OTHER = LAYER.alias("other")
KEYS: dict[str, ColumnElement[Any]] = {
    "imported": ARTICLE.c.number,
    "published": ARTICLE.c.published_key,
    "title": ARTICLE.c.title_key,
    "source": ARTICLE.c.source_key,
    "length": ARTICLE.c.length,
    "marks": func.coalesce(LAYER.c.marks, 0),
    "changed": func.coalesce(LAYER.c.changed, ""),
}
BY_LAYER = ("marks", "changed")


def count(connection: Connection, query: ArticleQuery) -> int:
    """How many articles match, `offset` and `limit` left out."""
    return counts(connection, query).of(query.statuses)


def counts(connection: Connection, query: ArticleQuery) -> ArticleCounts:
    """How many articles match but for their status, by status."""
    # Articles without a layer are new; so it is enough to look at the layers.
    if _begins_with_words(connection, query):
        hits = _searched(connection, query, statuses=False).cte("hits")
        hits = hits.prefix_with("MATERIALIZED")  # or the words would be looked for twice
        every = select(literal("").label("status"), func.count()).select_from(hits)
        of_hits = _by_status(query).where(LAYER.c.article.in_(select(hits.c.number)))
        rows = dict(connection.execute(union_all(every, of_hits)).all())
        total = rows.pop("")
    else:
        conditions = _conditions(connection, query, statuses=False)
        matches = select(func.count()).select_from(ARTICLE).where(*conditions)
        total = connection.scalars(matches).one()
        worked = _by_status(query)
        if query.narrowed:
            worked = worked.join(ARTICLE, LAYER.c.article == ARTICLE.c.number).where(*conditions)
        else:
            worked = worked.where(kept_layer())
        rows = dict(connection.execute(worked).all())
    found: dict[Status, int] = dict.fromkeys(get_args(Status), 0)
    found |= {cast("Status", status): times for status, times in rows.items()}
    found[NEW] = total - sum(n for status, n in found.items() if status != NEW)
    return ArticleCounts(found)


def _by_status(query: ArticleQuery) -> Select[str, int]:
    """How many of the annotator's own layers have which status."""
    return (
        select(LAYER.c.status, func.count())
        .select_from(LAYER)
        .where(own_layer(query.annotator))
        .group_by(LAYER.c.status)
    )


def summaries(connection: Connection, query: ArticleQuery) -> list[ArticleSummary]:
    """The matching articles in the order of the query."""
    numbers = connection.scalars(_in_order(connection, query)).all()
    return _summaries_of(connection, numbers, query.annotator)


def ids(connection: Connection, query: ArticleQuery) -> list[ArticleId]:
    """The ids of the matching articles, in the order of the query."""
    numbers = connection.scalars(_in_order(connection, query)).all()
    rows = select(ARTICLE.c.number, ARTICLE.c.id)
    named: dict[int, str] = {}
    if len(numbers) > MANY:  # from the index of ids, which is narrow
        named = dict(connection.execute(rows.order_by(ARTICLE.c.id)).all())
    else:
        for some in chunks(numbers):
            named |= dict(connection.execute(rows.where(ARTICLE.c.number.in_(some))).all())
    return [ArticleId(named[number]) for number in numbers]


def marked(connection: Connection, annotator: str) -> list[ArticleId]:
    """The articles in which the annotator's manual layer has marks, in the order of import."""
    numbers = select(LAYER.c.article).where(
        LAYER.c.annotator == annotator, LAYER.c.kind == "manual", LAYER.c.marks > 0
    )
    statement = select(ARTICLE.c.id).where(ARTICLE.c.number.in_(numbers), kept())
    return [ArticleId(one) for one in connection.scalars(statement.order_by(ARTICLE.c.number))]


def beside(
    connection: Connection, query: ArticleQuery, article: ArticleId, step: int
) -> ArticleSummary | None:
    """The article that comes next (`step` 1) or before (-1) in the list; None at its end.

    The one it is beside need not match the query itself.

    Raises:
        NotFound: there is no such article.
    """
    here = _place(connection, query, article)
    forward = (step > 0) is not query.descending
    key = KEYS[query.order]
    number: ColumnElement[int] = ARTICLE.c.number
    sides: list[ColumnElement[bool]]
    if query.order == "imported" and _begins_with_words(connection, query):
        number = SEARCH.c.rowid
        statement = _searched(connection, query).order_by(number if forward else number.desc())
    else:
        statement = _listed(connection, query).order_by(*_order(query, forward=forward))
    statement = statement.limit(1)
    if query.order == "imported":
        sides = [number > here.number if forward else number < here.number]
    else:
        same = key == here.key
        # Each of the two is one step in an index; both at once would not be.
        sides = [
            and_(same, number > here.number if forward else number < here.number),
            key > here.key if forward else key < here.key,
        ]
    for side in sides:
        found = connection.scalars(statement.where(side)).one_or_none()
        if found is not None:
            return _summaries_of(connection, [found], query.annotator)[0]
    return None


def row_of(connection: Connection, query: ArticleQuery, article: ArticleId) -> int | None:
    """Which row of the list an article is, from 0, or None where the list does not hold it."""
    try:
        here = _place(connection, query, article)
    except NotFound:
        return None
    listed = _listed(connection, query)
    if connection.scalars(listed.where(ARTICLE.c.number == here.number)).one_or_none() is None:
        return None
    key, number = KEYS[query.order], ARTICLE.c.number
    earlier = number > here.number if query.descending else number < here.number
    if query.order != "imported":
        before = key > here.key if query.descending else key < here.key
        earlier = or_(before, and_(key == here.key, earlier))
    inside = listed.where(earlier).subquery()
    return connection.scalars(select(func.count()).select_from(inside)).one()


def facets(connection: Connection) -> ListFacets:
    """What there is to narrow a list down to."""
    named = (
        select(func.min(ARTICLE.c.number).label("first"), func.count().label("times"))
        .where(kept())
        .group_by(ARTICLE.c.source_key)
        .subquery()
    )
    sources = connection.execute(
        select(ARTICLE.c.source, named.c.times)
        .join_from(named, ARTICLE, ARTICLE.c.number == named.c.first)
        .order_by(named.c.times.desc(), ARTICLE.c.source_key)
    )
    people = connection.execute(
        select(LAYER.c.annotator, func.count(LAYER.c.article.distinct()))
        .where(LAYER.c.article.not_in(select(SHELF.c.article)))
        .group_by(LAYER.c.annotator)
        .order_by(LAYER.c.annotator)
    )
    dates = select(func.min(ARTICLE.c.published_key), func.max(ARTICLE.c.published_key)).where(
        ARTICLE.c.published_key > ""
    )
    earliest, latest = connection.execute(dates).one()
    return ListFacets(
        tuple((source, times) for source, times in sources),
        tuple((name, times) for name, times in people),
        earliest,
        latest,
    )


# -- order ---------------------------------------------------------------------------------------


def _in_order(connection: Connection, query: ArticleQuery) -> Select[int]:
    """The numbers of the matching articles in order, those of the wanted part."""
    if query.order == "imported" and _begins_with_words(connection, query):
        # The index of words is in this order too: it is read no further than the part goes.
        statement = _searched(connection, query)
        statement = statement.order_by(
            SEARCH.c.rowid.desc() if query.descending else SEARCH.c.rowid
        )
    else:
        statement = _listed(connection, query).order_by(
            *_order(query, forward=not query.descending)
        )
    return statement.offset(query.offset).limit(query.limit)


def _begins_with_words(connection: Connection, query: ArticleQuery) -> bool:
    """Whether SQLite's index of words can be asked before anything else."""
    if connection.dialect.name != "sqlite":
        return False
    return any(not term.excluded for term in parse_words(query.words))


def _searched(connection: Connection, query: ArticleQuery, *, statuses: bool = True) -> Select[int]:
    """The numbers of the matching articles as SQLite's index of words gives them."""
    terms = parse_words(query.words)
    rest = [term for term in terms if term.excluded]
    conditions = _conditions(connection, query, number=FOUND, statuses=statuses, terms=rest)
    wanted = match([term for term in terms if not term.excluded])
    return select(SEARCH.c.rowid.label("number")).where(wanted, *conditions)


def _order(query: ArticleQuery, *, forward: bool) -> list[ColumnElement[Any]]:
    columns = [KEYS[query.order]] if query.order != "imported" else []
    columns.append(ARTICLE.c.number)
    return [column if forward else column.desc() for column in columns]


def _listed(connection: Connection, query: ArticleQuery) -> Select[int]:
    """The numbers of the matching articles, in no order yet."""
    source: FromClause = ARTICLE
    if query.order in BY_LAYER:
        source = ARTICLE.outerjoin(
            LAYER, and_(LAYER.c.article == ARTICLE.c.number, own_layer(query.annotator))
        )
    return select(ARTICLE.c.number).select_from(source).where(*_conditions(connection, query))


def _place(connection: Connection, query: ArticleQuery, article: ArticleId) -> Any:
    """An article's number and what it is put in order by."""
    statement = (
        select(ARTICLE.c.number, KEYS[query.order].label("key"))
        .select_from(
            ARTICLE.outerjoin(
                LAYER, and_(LAYER.c.article == ARTICLE.c.number, own_layer(query.annotator))
            )
        )
        .where(ARTICLE.c.id == article)
    )
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise no_article(article)
    return row


# -- conditions --------------------------------------------------------------------------------


def own_layer(annotator: str) -> ColumnElement[bool]:
    """The condition that a layer is the annotator's own: the first manual one of its article."""
    earlier = select(OTHER.c.key).where(
        OTHER.c.annotator == LAYER.c.annotator,
        OTHER.c.kind == LAYER.c.kind,
        OTHER.c.article == LAYER.c.article,
        OTHER.c.key < LAYER.c.key,
    )
    return and_(
        LAYER.c.annotator == annotator,
        LAYER.c.kind == "manual",
        ~earlier.correlate(LAYER).exists(),
    )


def _conditions(
    connection: Connection,
    query: ArticleQuery,
    *,
    number: ColumnElement[int] = ARTICLE.c.number,
    statuses: bool = True,
    terms: Sequence[Term] | None = None,
) -> list[ColumnElement[bool]]:
    """What must hold of the article with this number; `terms` where not those of the query."""
    shelved = number.in_(select(SHELF.c.article))
    found: list[ColumnElement[bool]] = [shelved if query.shelved else ~shelved]
    if statuses and query.statuses:
        found.append(_of_status(query, number))
    told = _told_of_articles(query)
    if told and number is not ARTICLE.c.number:
        told = [number.in_(select(ARTICLE.c.number).where(*told))]
    found += told
    if query.labels:
        label = or_(*(and_(MARK.c.kind == kind, MARK.c.type == t) for kind, t in query.labels))
        marked = select(LAYER.c.article).join_from(MARK, LAYER, LAYER.c.key == MARK.c.layer)
        found.append(number.in_(marked.where(label)))
    if query.worked_by is not None:
        worked = select(LAYER.c.article).where(LAYER.c.annotator == query.worked_by)
        found.append(number.in_(worked))
    if query.problems:
        own = select(LAYER.c.article).where(own_layer(query.annotator), LAYER.c.problems > 0)
        found.append(number.in_(own))
    if query.without_copies:
        found.append(~later_copies(number))
    if query.copies_of is not None:
        found.append(in_group_of(number, query.copies_of))
    return found + matching(
        connection, parse_words(query.words) if terms is None else terms, number
    )


def _told_of_articles(query: ArticleQuery) -> list[ColumnElement[bool]]:
    """The conditions on source and date."""
    found: list[ColumnElement[bool]] = []
    if query.sources:
        found.append(ARTICLE.c.source_key.in_([sort_key(source) for source in query.sources]))
    if query.since is not None:
        found.append(ARTICLE.c.published_key >= query.since)
    if query.until is not None:
        found.append(ARTICLE.c.published_key > "")
        found.append(ARTICLE.c.published_key <= query.until + LATEST)
    return found


def _of_status(query: ArticleQuery, number: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition on the status; an article without an own layer is new."""
    wanted = query.statuses
    if wanted == frozenset(get_args(Status)):
        return true()
    own = select(LAYER.c.article).where(own_layer(query.annotator))
    if NEW not in wanted:
        # Few enough to be found first.
        return number.in_(own.where(LAYER.c.status.in_(sorted(wanted))))
    # Nearly all: looked at one by one as the list goes on.
    other = own.where(LAYER.c.article == number, LAYER.c.status.not_in(sorted(wanted)))
    return ~other.correlate(ARTICLE).exists()


# -- rows ----------------------------------------------------------------------------------------


def _summaries_of(
    connection: Connection, numbers: Sequence[int], annotator: str
) -> list[ArticleSummary]:
    found: dict[int, ArticleSummary] = {}
    copied = copies_of(connection, numbers)
    for some in chunks(numbers):
        rows = connection.execute(
            select(
                ARTICLE.c.number,
                ARTICLE.c.id,
                ARTICLE.c.heading,
                ARTICLE.c.source,
                ARTICLE.c.published,
                ARTICLE.c.length,
                func.coalesce(LAYER.c.status, NEW).label("status"),
                func.coalesce(LAYER.c.marks, 0).label("marks"),
                func.coalesce(LAYER.c.reach, 0).label("reach"),
                LAYER.c.changed,
                LAYER.c.problems,
            )
            .select_from(
                ARTICLE.outerjoin(
                    LAYER, and_(LAYER.c.article == ARTICLE.c.number, own_layer(annotator))
                )
            )
            .where(ARTICLE.c.number.in_(some))
        )
        for row in rows:
            copies, is_copy = copied.get(row.number, (0, False))
            found[row.number] = ArticleSummary(
                id=ArticleId(row.id),
                heading=row.heading,
                source=row.source,
                published=row.published,
                length=row.length,
                status=cast("Status", row.status),
                marks=row.marks,
                reach=row.reach,
                changed=row.changed,
                problems=row.problems,
                copies=copies,
                is_copy=is_copy,
            )
    return [found[number] for number in numbers]
