"""Statistics: counts over a whole project."""

from __future__ import annotations

from typing import get_args

from sqlalchemy import Connection, Select, func, select

from annotator.model.marks import Status
from annotator.model.project import ProjectStats
from annotator.store.shelf import kept, kept_layer
from annotator.store.tables import ACTOR, ARTICLE, LAYER, MARK, SHELF

COUNTED = ("mention", "event", "relation")


def project_stats(connection: Connection) -> ProjectStats:
    """Counts over the project; labels come most frequent first."""
    articles, characters = connection.execute(
        select(func.count(), func.coalesce(func.sum(ARTICLE.c.length), 0)).where(kept())
    ).one()
    return ProjectStats(
        articles=articles,
        by_status=_by_status(connection, articles),
        labels=_labels(connection),
        actors=connection.scalars(select(func.count()).select_from(ACTOR)).one(),
        annotators=_annotators(connection),
        characters=int(characters),
    )


def _by_status(connection: Connection, articles: int) -> dict[str, int]:
    touched = func.count(LAYER.c.article.distinct())
    rows = connection.execute(
        select(LAYER.c.status, touched).where(kept_layer()).group_by(LAYER.c.status)
    )
    found = dict.fromkeys(get_args(Status), 0) | dict(rows.all())
    found["new"] += articles - connection.scalars(select(touched).where(kept_layer())).one()
    return found


def _labels(connection: Connection) -> dict[str, dict[str, int]]:
    number = func.count()
    rows = connection.execute(
        select(MARK.c.kind, MARK.c.type, number)
        .where(MARK.c.kind.in_(COUNTED), MARK.c.layer.not_in(_shelved_layers()))
        .group_by(MARK.c.kind, MARK.c.type)
        .order_by(number.desc(), MARK.c.type)
    )
    found: dict[str, dict[str, int]] = {kind: {} for kind in COUNTED}
    for kind, label, times in rows:
        found[kind][label] = times
    return found


def _shelved_layers() -> Select[int]:
    """The keys of layers whose articles are on the shelf: few, unlike those that are not."""
    return select(LAYER.c.key).where(LAYER.c.article.in_(select(SHELF.c.article)))


def _annotators(connection: Connection) -> dict[str, int]:
    rows = connection.execute(
        select(LAYER.c.annotator, func.count(LAYER.c.article.distinct()))
        .where(kept_layer())
        .group_by(LAYER.c.annotator)
        .order_by(LAYER.c.annotator)
    )
    return dict(rows.all())
