"""Intake: adds articles and imported records, all of them or none, each text once.

The layers of a record whose text is there already come to the article that is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, text

from annotator.model.article import Article
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId, short_number
from annotator.model.project import AddReport, LeftOut, NewRecord
from annotator.model.said import said
from annotator.store.chunks import chunks
from annotator.store.joining import join
from annotator.store.mapping import Values, article_values, dumps, layer_values
from annotator.store.mark_rows import Entries, entries_of, insert_marks, mark_rows
from annotator.store.near_copies import take_in
from annotator.store.registry import Admission
from annotator.store.search import Searchable, add_to_index
from annotator.store.shelf import unshelve
from annotator.store.tables import ARTICLE, JOURNAL, LAYER

_LONGEST = 10**15  # seconds; more is no working time
_IMPORT_LOCK = 0x4E77416E  # any number that other programs on the server are unlikely to use


class _Entered(NamedTuple):
    """A record, and its marks as finished entries by layer."""

    record: NewRecord
    entries: Entries


def add(connection: Connection, records: Sequence[NewRecord], at: str) -> AddReport:
    """Add articles with the layers, marks and actors they bring.

    Raises:
        BadInput: an article's id belongs to another text, or its marks do not hold together;
            the message names the article.
    """
    if connection.dialect.name == "postgresql":
        # Two imports at once could both find a text missing; the second one waits.
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _IMPORT_LOCK})
    fresh, repeated = _sift(connection, records)
    near_copies: list[ArticleId] = []
    _refuse_taken_ids(connection, [record.article for record in fresh])
    if fresh:
        connection.execute(
            insert(ARTICLE),
            [article_values(record.article, record.unknown, at) for record in fresh],
        )
        near_copies = _let_be_found(connection, [record.article for record in fresh])
    admission = Admission(connection, [*fresh, *(record for record, _ in repeated)])
    _add_marks(connection, [r for r in fresh if r.layers or r.actors or r.marks], admission, at)
    restored = unshelve(connection, [existing for _, existing in repeated])
    layers_added, left_out = _join_layers(connection, repeated, admission, at)
    return AddReport(
        added=tuple(record.article.id for record in fresh),
        duplicates=tuple((record.article, existing) for record, existing in repeated),
        restored=tuple(restored),
        renamed_actors=admission.renamed,
        joined_actors=admission.joined,
        layers_added=layers_added,
        left_out=tuple(left_out),
        near_copies=tuple(near_copies),
    )


def _sift(
    connection: Connection, records: Sequence[NewRecord]
) -> tuple[list[NewRecord], list[tuple[NewRecord, ArticleId]]]:
    """The records whose text is new, and the others with the id of the article they repeat."""
    known: dict[str, ArticleId] = {}
    for piece in chunks([record.article.sha256 for record in records]):
        found = select(ARTICLE.c.text_sha256, ARTICLE.c.id).where(ARTICLE.c.text_sha256.in_(piece))
        known.update((sha256, ArticleId(id_)) for sha256, id_ in connection.execute(found))
    fresh: list[NewRecord] = []
    repeated: list[tuple[NewRecord, ArticleId]] = []
    for record in records:
        article = record.article
        if article.sha256 in known:
            repeated.append((record, known[article.sha256]))
        else:
            known[article.sha256] = article.id
            fresh.append(record)
    return fresh, repeated


def _let_be_found(connection: Connection, articles: Sequence[Article]) -> list[ArticleId]:
    """Enter new articles into the indexes; which of them are near copies of earlier ones."""
    numbers = _numbers(connection, [article.id for article in articles])
    add_to_index(
        connection,
        (Searchable(numbers[a.id], a.heading, a.source, a.text) for a in articles),
    )
    in_order = sorted(articles, key=lambda article: numbers[article.id])
    copies = set(take_in(connection, [(numbers[a.id], a.text) for a in in_order]))
    return [article.id for article in articles if numbers[article.id] in copies]


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
            said(
                "The id {taken} (“{title}”) already belongs to an article with another text; "
                "nothing was imported.",
                taken=taken[0],
                title=title,
            ),
            hint=said("Give the article another id, or leave its id out to get a new one."),
        )


# -- layers and marks --------------------------------------------------------------------------


def _add_marks(
    connection: Connection, records: Sequence[NewRecord], admission: Admission, at: str
) -> None:
    """Add what new records bring beside their text."""
    if not records:
        return
    entered = [_Entered(record, entries_of(record)) for record in records]
    for one in entered:
        _check(one)
    numbers = _numbers(connection, [record.article.id for record in records])
    numbered = [(one, numbers[one.record.article.id]) for one in entered]
    _put(connection, numbered, admission, at)
    connection.execute(
        insert(JOURNAL),
        [
            _journal_row(one, number, at, f"import-{one.record.article.id}")
            for one, number in numbered
        ],
    )


def _join_layers(
    connection: Connection,
    repeated: Sequence[tuple[NewRecord, ArticleId]],
    admission: Admission,
    at: str,
) -> tuple[int, list[LeftOut]]:
    """Add layers to articles that are there; how many there were, and which could not be added."""
    added, left_out = 0, []
    bringing = [(record, existing) for record, existing in repeated if record.layers]
    for record, _ in bringing:
        _check(_Entered(record, entries_of(record)))
    numbers = _numbers(connection, [existing for _, existing in bringing])
    for record, existing in bringing:
        number = numbers[existing]
        coming, refused = join(connection, record, number)
        left_out += [
            LeftOut(record.article, existing, layer, len(record.marks.get(layer.id, ())))
            for layer in refused
        ]
        if not coming.layers:
            continue
        joined = _Entered(coming, entries_of(coming))
        _put(connection, [(joined, number)], admission, at, version=1)
        op_id = f"import-{number}-{coming.layers[0].id}"
        connection.execute(insert(JOURNAL).values(_journal_row(joined, number, at, op_id)))
        added += len(coming.layers)
    return added, left_out


def _put(
    connection: Connection,
    records: Sequence[tuple[_Entered, int]],
    admission: Admission,
    at: str,
    *,
    version: int = 0,
) -> None:
    """Write the layers, actors and marks of records; beside each is its article's number."""
    ids = [admission.admit(one.record.actors) for one, _ in records]
    admission.finish()
    rows = [row for one, number in records for row in _layer_rows(one, number, at, version=version)]
    if rows:
        connection.execute(insert(LAYER), rows)
    keys = _keys(connection, [number for _, number in records])
    insert_marks(
        connection,
        [
            row
            for (one, number), actors in zip(records, ids, strict=True)
            for layer, entries in one.entries.items()
            for row in mark_rows(keys[number, layer], entries, actors)
        ],
    )


def _check(entered: _Entered) -> None:
    """Refuse what could be stored but not opened again.

    Raises:
        BadInput: naming article and mark.
    """
    record, article = entered.record, entered.record.article
    where = said("Article {article} (“{heading}”)", article=article.id, heading=article.heading)
    layers = {layer.id for layer in record.layers}
    if len(layers) < len(record.layers):
        raise _bad(where, said("has two layers of the same id"))
    actors = {actor.id for actor in record.actors}
    if len(actors) < len(record.actors):
        raise _bad(where, said("has two actors of the same id"))
    for layer in record.layers:
        if not 0 <= layer.seconds <= _LONGEST:
            raise _bad(
                where,
                said("gives a working time that cannot be in the layer {layer}", layer=layer.id),
            )
    linked: set[str | None] = {*actors, None}
    length = len(article.text)
    for name, entries in entered.entries.items():
        if name not in layers:
            raise _bad(
                where, said("has marks in the layer {name}, which it does not list", name=name)
            )
        seen: set[str] = set()
        for mark in entries:
            if mark.id in seen:
                raise _bad(
                    where, said("has two marks {mark} in the layer {name}", mark=mark.id, name=name)
                )
            seen.add(mark.id)
            if mark.ends is not None and mark.ends > length:
                raise _bad(where, said("ends before the mark {mark} does", mark=mark.id))
            if mark.actor not in linked:
                raise _bad(
                    where,
                    said(
                        "links {mark} to the actor {actor}, which it does not list",
                        mark=mark.id,
                        actor=mark.actor,
                    ),
                )


def _bad(where: str, what: str) -> BadInput:
    return BadInput(
        said("{where} {what}; nothing was imported.", where=where, what=what),
        hint=said("`annotator validate` finds everything that is wrong with a record file."),
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


def _layer_rows(entered: _Entered, number: int, at: str, *, version: int) -> list[Values]:
    """The rows of a record's layers, with what lists want to know of their marks."""
    # Marks may be numbered across layers, and no later mark may take an id of another layer.
    serials = [short_number(mark.id) for entries in entered.entries.values() for mark in entries]
    serial = max(serials, default=0)
    rows = []
    for layer in entered.record.layers:
        entries = entered.entries.get(layer.id, ())
        rows.append(
            {
                "article": number,
                "id": layer.id,
                "seconds": layer.seconds,
                "version": version,
                "serial": serial,
                "marks": len(entries),
                "reach": max([mark.ends for mark in entries if mark.ends is not None], default=0),
                "problems": None,
                "changed": at,
                **layer_values(layer),
            }
        )
    return rows


def _journal_row(entered: _Entered, number: int, at: str, op_id: str) -> Values:
    counts = Counter([mark.kind for entries in entered.entries.values() for mark in entries])
    return {
        "op_id": op_id,
        "kind": "import",
        "reverts": None,
        "annotator": None,
        "article": number,
        "layer": None,
        "at": at,
        "body": dumps(
            {
                "label": "Import",
                "edits": [],
                "layers": len(entered.record.layers),
                "marks": dict(counts),
            }
        ),
    }
