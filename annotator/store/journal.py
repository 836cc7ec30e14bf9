"""Journal: the append-only list of changes, from which undo is rebuilt."""

from __future__ import annotations

from typing import cast

import orjson
from sqlalchemy import Connection, insert, select

from annotator.model.change import Change
from annotator.model.identity import ArticleId, LayerId
from annotator.model.project import EntryKind, JournalEntry, StoredStep
from annotator.model.record import change_data, change_from
from annotator.model.said import said
from annotator.store.mapping import UNREADABLE, damaged, dumps
from annotator.store.tables import ARTICLE, JOURNAL

STEPS = ("do", "undo", "redo")


def written_on(connection: Connection, op_id: str) -> tuple[int, str] | None:
    """The article number and layer of a step that is in the journal already, or None."""
    statement = select(JOURNAL.c.article, JOURNAL.c.layer).where(JOURNAL.c.op_id == op_id)
    row = connection.execute(statement).one_or_none()
    return None if row is None else (cast("int", row[0]), row[1] or "")


def append(connection: Connection, entry: JournalEntry, article: int, text: str) -> None:
    """Write one step down; `article` is the article's number, `text` its text."""
    connection.execute(
        insert(JOURNAL).values(
            op_id=entry.op_id,
            kind=entry.kind,
            reverts=entry.reverts,
            annotator=entry.annotator,
            article=article,
            layer=entry.layer.id,
            at=entry.at,
            body=dumps(change_data(entry.change, layer=entry.layer.id, text=text)),
        )
    )


def steps(connection: Connection, annotator: str, limit: int) -> list[StoredStep]:
    """The annotator's newest steps, oldest first.

    Raises:
        StoreFailed: a step is damaged.
    """
    rows = connection.execute(
        select(
            JOURNAL.c.op_id,
            JOURNAL.c.kind,
            JOURNAL.c.reverts,
            ARTICLE.c.id,
            JOURNAL.c.layer,
            JOURNAL.c.body,
        )
        .outerjoin_from(JOURNAL, ARTICLE)
        .where(JOURNAL.c.annotator == annotator, JOURNAL.c.kind.in_(STEPS))
        .order_by(JOURNAL.c.seq.desc())
        .limit(limit)
    ).all()
    found = []
    for op_id, kind, reverts, joined, layer, body in reversed(rows):
        article = cast("str | None", joined)  # none in a step over the whole project
        try:
            data = orjson.loads(body)
            change = Change(data["label"], ()) if article is None else change_from(data)
        except UNREADABLE as failure:
            raise damaged(said("Step {op_id} of the journal", op_id=op_id)) from failure
        found.append(
            StoredStep(
                op_id,
                cast("EntryKind", kind),
                reverts,
                None if article is None else ArticleId(article),
                LayerId(layer or ""),
                change,
            )
        )
    return found
