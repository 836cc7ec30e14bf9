"""Near copies: keeps a sketch of every text and which articles are copies of each other.

What is compared and why: `model.near_copies`. An article that is nobody's copy has no row in
`near_copy`; of the others each names the one of its group that came in first, itself too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from annotator.model.identity import ArticleId
from annotator.model.near_copies import CopyIndex, Sketch, sketch_of, stock_lines
from annotator.store.chunks import chunks
from annotator.store.tables import ARTICLE, NEAR_COPY, SHELF, SKETCH, SKETCH_KEY, STOCK_LINE

BATCH = 1000  # articles of an older project at once, as many as an import brings at once

_EARLIER = NEAR_COPY.alias("earlier")
_OTHER = NEAR_COPY.alias("other_copy")


def take_in(connection: Connection, texts: Sequence[tuple[int, str]]) -> list[int]:
    """Sketch the texts of new articles and join these with their copies.

    The pairs are an article's number and text, numbers ascending. Returned are the numbers of
    those that are copies of an earlier article, which may be among them too.
    """
    stock = _stock(connection, [text for _, text in texts])
    sketches = {number: sketch_of(text, stock) for number, text in texts}
    index = _loaded(connection, {key for sketch in sketches.values() for key in sketch.hashes})
    before = dict(index.firsts)
    keys = [pair for number, sketch in sketches.items() for pair in index.add(number, sketch)]
    connection.execute(
        insert(SKETCH),
        [
            {"article": number, "grams": sketch.count, "hashes": _packed(sketch.hashes)}
            for number, sketch in sketches.items()
        ],
    )
    if keys:
        connection.execute(insert(SKETCH_KEY), [{"hash": k, "article": n} for k, n in keys])
    _write_groups(connection, index, before)
    return [number for number in sketches if index.first(number) != number]


def _stock(connection: Connection, texts: Sequence[str]) -> set[int]:
    """Keys of the lines that are no story's: known ones, and those that show in these texts."""
    known = set(connection.scalars(select(STOCK_LINE.c.line)))
    fresh = stock_lines(texts) - known
    if fresh:
        connection.execute(insert(STOCK_LINE), [{"line": line} for line in sorted(fresh)])
    return known | fresh


def _loaded(connection: Connection, hashes: Collection[int]) -> CopyIndex:
    """What is stored of the articles that one of these hashes finds."""
    index = CopyIndex()
    for some in chunks(sorted(hashes)):
        rows = select(SKETCH_KEY.c.hash, SKETCH_KEY.c.article).where(SKETCH_KEY.c.hash.in_(some))
        for key, number in connection.execute(rows.order_by(SKETCH_KEY.c.article)):
            index.holders.setdefault(key, []).append(number)
    for some in chunks(sorted({n for holders in index.holders.values() for n in holders})):
        stored = select(SKETCH.c.article, SKETCH.c.grams, SKETCH.c.hashes, NEAR_COPY.c.first)
        stored = stored.outerjoin_from(SKETCH, NEAR_COPY, NEAR_COPY.c.article == SKETCH.c.article)
        for number, grams, packed, first in connection.execute(
            stored.where(SKETCH.c.article.in_(some))
        ):
            index.sketches[number] = Sketch(_unpacked(packed), grams)
            if first not in (None, number):
                index.firsts[number] = first
    return index


def _write_groups(connection: Connection, index: CopyIndex, before: dict[int, int]) -> None:
    """Write which articles have come to a group, and which groups were found to be one."""
    joined = {n: index.first(n) for n, first in index.firsts.items() if before.get(n) != first}
    if not joined:
        return
    wanted = {**joined, **{first: first for first in joined.values()}}
    there = dict[int, int]()
    for some in chunks(sorted(wanted)):
        rows = select(NEAR_COPY.c.article, NEAR_COPY.c.first).where(NEAR_COPY.c.article.in_(some))
        there.update((article, first) for article, first in connection.execute(rows))
    # A group that begins with an article that has an earlier copy now is carried over whole.
    for number, first in joined.items():
        if there.get(number) == number:
            moved = update(NEAR_COPY).where(NEAR_COPY.c.first == number)
            connection.execute(moved.values(first=first))
    fresh = [{"article": n, "first": f} for n, f in sorted(wanted.items()) if n not in there]
    if fresh:
        connection.execute(insert(NEAR_COPY), fresh)


def _packed(hashes: Iterable[int]) -> bytes:
    """Numbers of 32 bits, the lowest byte first on every machine."""
    return b"".join(number.to_bytes(4, "little") for number in hashes)


def _unpacked(packed: bytes) -> tuple[int, ...]:
    return tuple(
        int.from_bytes(packed[place : place + 4], "little") for place in range(0, len(packed), 4)
    )


# -- questions -------------------------------------------------------------------------------------


def later_copies(number: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that an earlier copy of the article with this number is in the list."""
    earlier = select(_EARLIER.c.article).where(
        _EARLIER.c.first == NEAR_COPY.c.first,
        _EARLIER.c.article < NEAR_COPY.c.article,
        _EARLIER.c.article.not_in(select(SHELF.c.article)),
    )
    return number.in_(select(NEAR_COPY.c.article).where(earlier.correlate(NEAR_COPY).exists()))


def in_group_of(number: ColumnElement[int], article: ArticleId) -> ColumnElement[bool]:
    """The condition that an article is this one or a copy of it."""
    own = select(ARTICLE.c.number).where(ARTICLE.c.id == article).scalar_subquery()
    group = select(NEAR_COPY.c.first).where(NEAR_COPY.c.article == own).scalar_subquery()
    return (number == own) | number.in_(select(_OTHER.c.article).where(_OTHER.c.first == group))


def copies_of(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[int, bool]]:
    """For those of these articles that have copies in the list: how many, and whether one is earlier."""
    found: dict[int, tuple[int, bool]] = {}
    for some in chunks(numbers):
        kept = _OTHER.c.article.not_in(select(SHELF.c.article))
        rows = connection.execute(
            select(NEAR_COPY.c.article, func.count(), func.min(_OTHER.c.article))
            .join_from(NEAR_COPY, _OTHER, _OTHER.c.first == NEAR_COPY.c.first)
            .where(NEAR_COPY.c.article.in_(some), _OTHER.c.article != NEAR_COPY.c.article, kept)
            .group_by(NEAR_COPY.c.article)
        )
        found |= {article: (times, least < article) for article, times, least in rows}
    return found


def firsts(connection: Connection) -> dict[ArticleId, ArticleId]:
    """For every article that has copies, those on the shelf too, the one that came in first."""
    own, first = ARTICLE.alias("own"), ARTICLE.alias("first_one")
    rows = connection.execute(
        select(own.c.id, first.c.id)
        .select_from(NEAR_COPY)
        .join(own, own.c.number == NEAR_COPY.c.article)
        .join(first, first.c.number == NEAR_COPY.c.first)
    )
    return {ArticleId(one): ArticleId(other) for one, other in rows}
