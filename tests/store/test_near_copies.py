from __future__ import annotations

from pathlib import Path
from random import Random

from sqlalchemy import func, select

from annotator.model.near_copies import INDEXED, MOST_HOLDERS, SIZE, sketch_of
from annotator.model.project import NewRecord
from annotator.store.near_copies import _packed, _unpacked
from annotator.store.tables import NEAR_COPY, SKETCH, SKETCH_KEY, STOCK_LINE
from tests.builders import AT
from tests.contracts.store_contract import article
from tests.store.conftest import Opened
from tests.syndication import words


def story(seed: int, count: int = 200) -> str:
    return " ".join(words(Random(seed), count))


def test_hashes_are_packed_the_same_on_every_machine() -> None:
    assert _packed((1, 256, (1 << 30) - 1)) == bytes.fromhex("01000000 00010000 ffffff3f")
    hashes = sketch_of(story(1)).hashes
    assert _unpacked(_packed(hashes)) == hashes
    assert _unpacked(_packed(())) == ()


def test_every_article_has_a_sketch_and_few_keys(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    texts = [f"{story(1)} {number}" for number in range(MOST_HOLDERS + 5)]
    store.add([NewRecord(article(text)) for text in [*texts, "", "Oil prices rise"]], at=AT)
    with store._database.reading() as connection:
        sizes = connection.execute(select(SKETCH.c.grams, func.length(SKETCH.c.hashes))).all()
        often = func.count()
        held = connection.scalars(
            select(often).select_from(SKETCH_KEY).group_by(SKETCH_KEY.c.hash)
        ).all()
    assert len(sizes) == len(texts) + 2
    assert sizes[0] == (199, 4 * SIZE)
    assert sizes[-2:] == [(0, 0), (1, 4)]
    assert max(held) == MOST_HOLDERS
    assert INDEXED <= len(held) <= 2 * INDEXED


def test_one_of_a_kind_has_no_row_among_copies(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    store.add([NewRecord(article(story(seed))) for seed in range(5)], at=AT)
    footer = " ".join(f"footer{number}" for number in range(40))
    texts = [f"{story(10 + seed)}\n{footer}" for seed in range(6)]
    store.add([NewRecord(article(text)) for text in texts], at=AT)
    with store._database.reading() as connection:
        assert connection.execute(select(NEAR_COPY)).all() == []
        assert len(connection.execute(select(STOCK_LINE)).all()) == 1


def test_a_group_that_ends_in_another_is_carried_over_whole(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    one, other = story(1), story(2)
    for text in (one, other, f"{other} end", f"{other} end end", f"{one} {other}"):
        store.add([NewRecord(article(text))], at=AT)
    with store._database.reading() as connection:
        rows = connection.execute(select(NEAR_COPY).order_by(NEAR_COPY.c.article)).all()
    assert rows == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)]
