"""Intake: adds articles and imported records, all of them or none, each text once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection, insert, select, text

from annotator.model.article import Article
from annotator.model.change import kind_of
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId, ArticleId, short_number
from annotator.model.marks import Layer, Mark, Mention, spans_of
from annotator.model.project import AddReport, NewRecord
from annotator.store.mapping import (
    Values,
    article_values,
    dumps,
    layer_values,
    mark_values,
)
from annotator.store.registry import Admission
from annotator.store.tables import ARTICLE, JOURNAL, LAYER, MARK

T = TypeVar("T")

CHUNK = 500  # values in one IN (…)
_IMPORT_LOCK = 0x4E77416E  # any number that other programs on the server are unlikely to use


def add(connection: Connection, records: Sequence[NewRecord], at: str) -> AddReport:
    """Add articles with the layers, marks and actors they bring.

    Raises:
        BadInput: an article's id belongs to another text, or its marks do not hold together;
            the message names the article.
    """
    if connection.dialect.name == "postgresql":
        # Two imports at once could both find a text missing; the second one waits.
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _IMPORT_LOCK})
    fresh, duplicates = _sift(connection, records)
    _refuse_taken_ids(connection, [record.article for record in fresh])
    if fresh:
        connection.execute(
            insert(ARTICLE),
            [article_values(record.article, record.unknown, at) for record in fresh],
        )
    renamed = _add_marks(connection, [r for r in fresh if r.layers or r.actors or r.marks], at)
    return AddReport(
        added=tuple(record.article.id for record in fresh),
        duplicates=tuple(duplicates),
        renamed_actors=renamed,
    )


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in pieces of a size that every database takes in one statement."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def _sift(
    connection: Connection, records: Sequence[NewRecord]
) -> tuple[list[NewRecord], list[tuple[Article, ArticleId]]]:
    """The records whose text is new, and the others with the id of the article they repeat."""
    known: dict[str, ArticleId] = {}
    for piece in chunks([record.article.sha256 for record in records]):
        found = select(ARTICLE.c.text_sha256, ARTICLE.c.id).where(ARTICLE.c.text_sha256.in_(piece))
        known.update((sha256, ArticleId(id_)) for sha256, id_ in connection.execute(found))
    fresh: list[NewRecord] = []
    duplicates: list[tuple[Article, ArticleId]] = []
    for record in records:
        article = record.article
        if article.sha256 in known:
            duplicates.append((article, known[article.sha256]))
        else:
            known[article.sha256] = article.id
            fresh.append(record)
    return fresh, duplicates


def _refuse_taken_ids(connection: Connection, articles: Sequence[Article]) -> None:
    ids = [article.id for article in articles]
    taken = [identifier for identifier, times in Counter(ids).items() if times > 1]
    for piece in chunks(ids):
        taken.extend(
            ArticleId(found)
            for found in connection.scalars(select(ARTICLE.c.id).where(ARTICLE.c.id.in_(piece)))
        )
    if taken:
        title = next(article.heading for article in articles if article.id == taken[0])
        raise BadInput(
            f"The id {taken[0]} (“{title}”) already belongs to an article with another text; "
            "nothing was imported.",
            hint="Give the article another id, or leave its id out to get a new one.",
        )


# -- layers and marks --------------------------------------------------------------------------


def _add_marks(connection: Connection, records: Sequence[NewRecord], at: str) -> int:
    """Add what records bring beside their text; how many actors got another id."""
    if not records:
        return 0
    for record in records:
        _check(record)
    numbers = _numbers(connection, [record.article.id for record in records])
    admission = Admission(connection, records)
    ids = [admission.admit(record.actors) for record in records]
    admission.finish()
    rows = [
        _layer_row(record, layer, numbers[record.article.id])
        for record in records
        for layer in record.layers
    ]
    if rows:
        connection.execute(insert(LAYER), rows)
    keys = _keys(connection, list(numbers.values()))
    marks = [
        row
        for record, actors in zip(records, ids, strict=True)
        for row in _mark_rows(record, numbers[record.article.id], keys, actors)
    ]
    if marks:
        connection.execute(insert(MARK), marks)
    connection.execute(
        insert(JOURNAL), [_journal_row(r, numbers[r.article.id], at) for r in records]
    )
    return admission.renamed


def _check(record: NewRecord) -> None:
    """Refuse what could be stored but not opened again.

    Raises:
        BadInput: naming article and mark.
    """
    article = record.article
    where = f"Article {article.id} (“{article.heading}”)"
    layers = {layer.id for layer in record.layers}
    if len(layers) < len(record.layers):
        raise _bad(where, "has two layers of the same id")
    actors = {actor.id for actor in record.actors}
    if len(actors) < len(record.actors):
        raise _bad(where, "has two actors of the same id")
    for layer, marks in record.marks.items():
        if layer not in layers:
            raise _bad(where, f"has marks in the layer {layer}, which it does not list")
        seen: set[str] = set()
        for mark in marks:
            if mark.id in seen:
                raise _bad(where, f"has two marks {mark.id} in the layer {layer}")
            seen.add(mark.id)
            if any(span.end > len(article.text) for span in spans_of(mark)):
                raise _bad(where, f"ends before the mark {mark.id} does")
            if isinstance(mark, Mention) and mark.actor not in actors | {None}:
                raise _bad(
                    where, f"links {mark.id} to the actor {mark.actor}, which it does not list"
                )


def _bad(where: str, what: str) -> BadInput:
    return BadInput(
        f"{where} {what}; nothing was imported.",
        hint="`annotator validate` finds everything that is wrong with a record file.",
    )


def _numbers(connection: Connection, ids: Sequence[ArticleId]) -> dict[str, int]:
    found: dict[str, int] = {}
    for piece in chunks(ids):
        statement = select(ARTICLE.c.id, ARTICLE.c.number).where(ARTICLE.c.id.in_(piece))
        found.update((identifier, number) for identifier, number in connection.execute(statement))
    return found


def _keys(connection: Connection, numbers: Sequence[int]) -> dict[tuple[int, str], int]:
    found: dict[tuple[int, str], int] = {}
    for piece in chunks(numbers):
        statement = select(LAYER.c.article, LAYER.c.id, LAYER.c.key).where(
            LAYER.c.article.in_(piece)
        )
        found.update(
            ((article, identifier), key)
            for article, identifier, key in connection.execute(statement)
        )
    return found


def _layer_row(record: NewRecord, layer: Layer, number: int) -> Values:
    marks = record.marks.get(layer.id, ())
    return {
        "article": number,
        "id": layer.id,
        "seconds": layer.seconds,
        "version": 0,
        "serial": max((short_number(mark.id) for mark in marks), default=0),
        **layer_values(layer),
    }


def _mark_rows(
    record: NewRecord,
    number: int,
    keys: dict[tuple[int, str], int],
    actors: dict[ActorId, ActorId],
) -> Iterator[Values]:
    for layer, marks in record.marks.items():
        key = keys[number, layer]
        for mark in marks:
            yield mark_values(_relinked(mark, actors), key, layer, record.article.text)


def _relinked(mark: Mark, actors: dict[ActorId, ActorId]) -> Mark:
    if not isinstance(mark, Mention) or mark.actor is None or actors[mark.actor] == mark.actor:
        return mark
    return replace(mark, actor=actors[mark.actor])


def _journal_row(record: NewRecord, number: int, at: str) -> Values:
    counts = Counter(kind_of(mark) for marks in record.marks.values() for mark in marks)
    return {
        "op_id": f"import-{record.article.id}",
        "kind": "import",
        "reverts": None,
        "annotator": None,
        "article": number,
        "layer": None,
        "at": at,
        "body": dumps(
            {"label": "Import", "edits": [], "layers": len(record.layers), "marks": dict(counts)}
        ),
    }
