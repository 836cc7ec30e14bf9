"""Actor use: counts and places of the mentions that are linked to actors."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, case, func, select

from annotator.model.actor_use import (
    AROUND,
    LONGEST_WORDS,
    ActorUse,
    LinkedMention,
    MentionsQuery,
)
from annotator.model.identity import ActorId, ArticleId
from annotator.store.chunks import chunks
from annotator.store.shelf import kept_layer
from annotator.store.tables import ARTICLE, LAYER, MARK


def actor_use(
    connection: Connection, actors: Iterable[ActorId] | None = None
) -> dict[ActorId, ActorUse]:
    """How often each actor is mentioned, of these or of all; who is not mentioned is left out."""
    listed = case((kept_layer(), 1))
    counted = (
        select(
            MARK.c.actor,
            func.count(listed),
            func.count(case((kept_layer(), LAYER.c.article)).distinct()),
            func.count(),
        )
        .join_from(MARK, LAYER, MARK.c.layer == LAYER.c.key)
        .where(MARK.c.actor.is_not(None))
        .group_by(MARK.c.actor)
    )
    if actors is None:
        rows = connection.execute(counted).all()
    else:
        rows = [
            row
            for piece in chunks(sorted(actors))
            for row in connection.execute(counted.where(MARK.c.actor.in_(piece)))
        ]
    return {
        ActorId(actor): ActorUse(mentions, articles, of_all - mentions)
        for actor, mentions, articles, of_all in rows
        if actor is not None
    }


def linked_mentions(connection: Connection, query: MentionsQuery) -> list[LinkedMention]:
    """A page of an actor's mentions, in the order of import and of the text."""
    text, begins, ends = ARTICLE.c.text, MARK.c.begins, MARK.c.ends
    shown_from = func.greatest if connection.dialect.name == "postgresql" else func.max
    first = shown_from(begins - AROUND, 0)
    rows = connection.execute(
        select(
            ARTICLE.c.id,
            ARTICLE.c.heading,
            ARTICLE.c.source,
            ARTICLE.c.published,
            LAYER.c.id.label("layer"),
            LAYER.c.kind.label("layer_kind"),
            LAYER.c.annotator,
            MARK.c.id.label("mark"),
            MARK.c.type,
            begins,
            ends,
            # SQL counts from one.
            func.substr(text, begins + 1, ends - begins).label("words"),
            func.substr(text, first + 1, begins - first).label("before"),
            func.substr(text, ends + 1, AROUND).label("after"),
        )
        .select_from(MARK)
        .join(LAYER, MARK.c.layer == LAYER.c.key)
        .join(ARTICLE, LAYER.c.article == ARTICLE.c.number)
        .where(MARK.c.actor == query.actor, kept_layer())
        .order_by(ARTICLE.c.number, LAYER.c.key, begins, MARK.c.id)
        .offset(query.offset)
        .limit(query.limit)
    )
    return [
        LinkedMention(
            article=ArticleId(row.id),
            heading=row.heading,
            source=row.source,
            published=row.published,
            layer=row.layer,
            layer_kind=row.layer_kind,
            annotator=row.annotator,
            mark=row.mark,
            label=row.type,
            start=row.begins,
            end=row.ends,
            words=row.words[:LONGEST_WORDS],
            before=row.before,
            after=row.after,
        )
        for row in rows
    ]
