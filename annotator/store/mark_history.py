"""Mark history: the journal's steps that concern one mark, those over the whole project too."""

from __future__ import annotations

from typing import cast

import orjson
from sqlalchemy import Connection, func, select

from annotator.model.identity import ArticleId
from annotator.model.mark_history import MarkStep, step_of
from annotator.model.project import EntryKind
from annotator.model.record import change_from
from annotator.model.said import said
from annotator.store.journal import STEPS
from annotator.store.mapping import UNREADABLE, damaged, dumps
from annotator.store.tables import ARTICLE, JOURNAL

PART = "part"


def mark_history(
    connection: Connection, article: ArticleId, layer: str, mark: str
) -> list[MarkStep]:
    """Every step that changed the mark of this id in this layer, oldest first.

    Raises:
        StoreFailed: a step is damaged.
    """
    # Bodies are compact JSON: a step that touches the mark holds its id in just this form.
    named = dumps({"id": mark})[1:-1]
    # A part of a step over the whole project is of the kind of that step.
    whole = JOURNAL.alias("whole")
    kind_of_step = func.coalesce(whole.c.kind, JOURNAL.c.kind)
    rows = connection.execute(
        select(JOURNAL.c.op_id, kind_of_step, JOURNAL.c.annotator, JOURNAL.c.at, JOURNAL.c.body)
        .select_from(JOURNAL)
        .join(ARTICLE, JOURNAL.c.article == ARTICLE.c.number)
        .outerjoin(whole, whole.c.op_id == JOURNAL.c.bulk)
        .where(
            ARTICLE.c.id == article,
            JOURNAL.c.layer == layer,
            JOURNAL.c.kind.in_((*STEPS, PART)),
            JOURNAL.c.body.contains(named, autoescape=True),
        )
        .order_by(JOURNAL.c.seq)
    )
    found = []
    for op_id, kind, annotator, at, body in rows:
        try:
            change = change_from(orjson.loads(body))
        except UNREADABLE as failure:
            raise damaged(said("Step {op_id} of the journal", op_id=op_id)) from failure
        step = step_of(
            change,
            mark,
            op_id=op_id,
            kind=cast("EntryKind", kind),
            annotator=annotator or "",
            at=at,
        )
        if step is not None:
            found.append(step)
    return found
