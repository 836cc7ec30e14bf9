"""The concordance's reading: which articles may hold a query, and their texts with marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple, cast

import orjson
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from annotator.model.concordance.matching import is_set_apart
from annotator.model.concordance.query import (
    ANY_LABEL,
    EVERYBODY,
    Both,
    Dated,
    Either,
    Having,
    Marked,
    Near,
    Phrase,
    Placed,
    Query,
    Source,
)
from annotator.model.concordance.rows import FoundIn, ReadText, TextMark
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Status
from annotator.model.said import said
from annotator.model.text_query import Term, folded
from annotator.store.mapping import UNREADABLE, damaged
from annotator.store.search import SEARCH, match, matching
from annotator.store.shelf import kept
from annotator.store.tables import ARTICLE, LAYER, MARK

KINDS = ("mention", "event", "relation")
Linked = Mapping[str, Collection[ActorId]]


def last_number(connection: Connection) -> int:
    """The number of the article that came last, 0 where there is none."""
    return connection.scalars(select(func.coalesce(func.max(ARTICLE.c.number), 0))).one()


def candidates(
    connection: Connection,
    query: Query,
    annotator: str,
    linked: Linked,
    within: tuple[int, int],
) -> Sequence[int]:
    """Numbers `within` (first, last) of the articles that may hold the query, ascending.

    Every article that does is among them; where the text itself decides, others may be too.
    """
    condition = _Candidates(connection, annotator, linked, within).may_hold(query)
    statement = (
        select(ARTICLE.c.number)
        .where(ARTICLE.c.number.between(*within), kept(), condition)
        .order_by(ARTICLE.c.number)
    )
    return connection.scalars(statement).all()


class _Candidates(NamedTuple):
    """What decides which articles may hold a query."""

    connection: Connection
    annotator: str
    linked: Linked
    within: tuple[int, int]

    def may_hold(self, query: Query) -> ColumnElement[bool]:
        return _may_hold(self, query)


def _may_hold(asked: _Candidates, query: Query) -> ColumnElement[bool]:
    of = asked.may_hold
    match query:
        case Both(parts):
            return and_(true(), *(of(part) for part in parts))
        case Either(parts):
            return or_(*(of(part) for part in parts))
        case Near(hits, _, other):
            return and_(of(hits), of(other))
        case Placed(hits, inside, marks):
            return and_(of(hits), of(marks)) if inside else of(hits)
        case Phrase():
            return _words(asked, query)
        case Marked():
            return ARTICLE.c.number.in_(_articles_with(asked, query))
        case Source(words):
            return ARTICLE.c.source.icontains(words, autoescape=True)
        case Dated(first, last):
            published = ARTICLE.c.published
            until = func.substr(published, 1, len(last)) <= last if last else true()
            return and_(published.is_not(None), published >= first, until)
        case Having(status):
            return _status(asked.annotator) == status
        case _:  # an expression, or NOT: only the text can tell
            return true()


def _words(asked: _Candidates, phrase: Phrase) -> ColumnElement[bool]:
    """Whether the words may stand in an article: what the index of words says.

    It folds letters further than the concordance does and so finds all that this finds; but of
    scripts without blanks it knows only whole runs, and there every article may hold the words.
    """
    if not all(_is_indexed(word.text) for word in phrase.words):
        return true()
    terms: list[Term] = []
    beside: list[str] = []
    for word in phrase.words:
        beside += folded(word.text).split()
        if word.begins and beside:  # in the index only the last word of a phrase may go on
            terms.append(Term(tuple(beside), beginning=folded(word.text).split()[-1:] != []))
            beside = []
    if beside:
        terms.append(Term(tuple(beside)))
    if not terms:
        return true()
    if asked.connection.dialect.name == "postgresql":
        return and_(*matching(asked.connection, terms))
    # Told of the range, the index hands out no more than that; a common word stands everywhere.
    here = select(SEARCH.c.rowid).where(match(terms), SEARCH.c.rowid.between(*asked.within))
    return ARTICLE.c.number.in_(here)


def _is_indexed(word: str) -> bool:
    """Whether every part of a word is a word of the index, or each of its characters is."""
    return all(
        not letter.isalnum() or is_set_apart(letter) or len(folded(letter * 2).split()) == 2
        for letter in word
    )


def _articles_with(asked: _Candidates, marked: Marked) -> Any:
    conditions: list[ColumnElement[bool]] = [
        LAYER.c.article.between(*asked.within),
        MARK.c.kind == marked.kind if marked.kind else MARK.c.kind.in_(KINDS),
    ]
    if marked.label != ANY_LABEL:
        conditions.append(MARK.c.type == marked.label)
    if marked.actor is not None:
        conditions.append(MARK.c.actor.in_(list(asked.linked.get(marked.actor, ()))))
    if marked.annotator is None:
        conditions += [LAYER.c.annotator == asked.annotator, LAYER.c.kind == "manual"]
    elif marked.annotator != EVERYBODY:
        conditions.append(LAYER.c.annotator == marked.annotator)
    return select(LAYER.c.article).join_from(MARK, LAYER).where(*conditions)


def _status(annotator: str) -> ColumnElement[str]:
    own = (
        select(LAYER.c.status)
        .where(
            LAYER.c.article == ARTICLE.c.number,
            LAYER.c.annotator == annotator,
            LAYER.c.kind == "manual",
        )
        .order_by(LAYER.c.key)
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(own, "new")


def texts(
    connection: Connection, numbers: Sequence[int], annotator: str, wanted: Collection[Marked]
) -> list[ReadText]:
    """The articles of these numbers, in their order, with the marks that are asked about.

    Raises:
        StoreFailed: a mark's row is damaged.
    """
    rows = connection.execute(
        select(
            ARTICLE.c.number,
            ARTICLE.c.id,
            ARTICLE.c.heading,
            ARTICLE.c.source,
            ARTICLE.c.published,
            _status(annotator).label("status"),
            ARTICLE.c.text,
        ).where(ARTICLE.c.number.in_(numbers))
    )
    marks = _marks(connection, numbers, annotator, wanted) if wanted else {}
    found = {
        row.number: ReadText(
            FoundIn(row.number, ArticleId(row.id), row.heading, row.source, row.published),
            cast("Status", row.status),
            row.text,
            tuple(marks.get(row.number, ())),
        )
        for row in rows
    }
    return [found[number] for number in numbers if number in found]


def _marks(
    connection: Connection, numbers: Sequence[int], annotator: str, wanted: Collection[Marked]
) -> dict[int, list[TextMark]]:
    whose: list[ColumnElement[bool]] = [LAYER.c.article.in_(numbers)]
    if all(marked.annotator is None for marked in wanted):
        whose += [LAYER.c.annotator == annotator, LAYER.c.kind == "manual"]
    # The layers first: asked for both at once, SQLite goes through every mark of the label.
    layers = {
        row.key: row
        for row in connection.execute(
            select(LAYER.c.key, LAYER.c.article, LAYER.c.annotator, LAYER.c.kind).where(*whose)
        )
    }
    if not layers:
        return {}
    which = [MARK.c.layer.in_(sorted(layers)), MARK.c.kind.in_(KINDS)]
    labels = {marked.label for marked in wanted}
    if ANY_LABEL not in labels:
        which.append(MARK.c.type.in_(sorted(labels)))
    rows = connection.execute(
        select(
            MARK.c.layer,
            MARK.c.id,
            MARK.c.kind,
            MARK.c.type,
            MARK.c.begins,
            MARK.c.ends,
            MARK.c.actor,
            MARK.c.body,
        )
        .where(*which)
        .order_by(MARK.c.layer, MARK.c.begins, MARK.c.id)
    )
    found: defaultdict[int, list[TextMark]] = defaultdict(list)
    for row in rows:
        layer = layers[row.layer]
        own = layer.kind == "manual" and layer.annotator == annotator
        found[layer.article].append(_text_mark(row, layer.annotator, own=own))
    return found


def _text_mark(row: Any, annotator: str, *, own: bool) -> TextMark:
    try:
        data = orjson.loads(row.body)
        spans = data["spans"] if row.kind == "mention" else ()
        for trigger in data["triggers"] if row.kind == "event" else ():
            spans = [*spans, *trigger["spans"]]
        return TextMark(
            row.id,
            row.kind,
            row.type,
            tuple(sorted((start, end) for start, end in spans)),
            row.begins,
            row.ends,
            annotator,
            own,
            row.actor,
            frozenset(argument["role"] for argument in data.get("arguments") or ()),
            data.get("attributes") or {},
        )
    except UNREADABLE as failure:
        raise damaged(said("Mark {row}", row=row.id)) from failure
