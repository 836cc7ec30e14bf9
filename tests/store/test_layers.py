from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from annotator.model.change import Edit
from annotator.model.errors import StoreConflict
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Layer
from annotator.model.project import JournalEntry, NewRecord, OpenedArticle
from annotator.store.engine import file_database
from annotator.store.intake import add
from annotator.store.layers import advance_layer, take_layer, version_of
from annotator.store.tables import LAYER
from tests.builders import AT, a_layer, an_article
from tests.contracts.store_contract import adding, entry


@pytest.fixture
def connection(project: Path) -> Iterator[Connection]:
    database = file_database(project)
    with database.writing() as connection:
        add(connection, [NewRecord(an_article())], AT)
        yield connection
    database.close()


def made_on(layer: Layer, version: int = 0) -> JournalEntry:
    return entry(OpenedArticle(an_article(), MarkSet(layer), version), adding(layer))


def test_a_layer_is_made_once_and_counts_its_changes(connection: Connection) -> None:
    layer = a_layer(seconds=10)
    first = take_layer(connection, 1, made_on(layer))
    assert (first.version, first.serial) == (0, 0)
    assert advance_layer(connection, first, edit=None, serial=7, seconds=3) == 1
    again = take_layer(connection, 1, made_on(layer, 1))
    assert (again.key, again.version, again.serial) == (first.key, 1, 7)
    assert version_of(connection, 1, "L1") == 1


def test_working_time_only_grows(connection: Connection) -> None:
    layer = a_layer(seconds=10)
    taken = take_layer(connection, 1, made_on(layer))
    edit = Edit(layer, replace(layer, seconds=0, status="flagged"))
    advance_layer(connection, taken, edit=edit, serial=0, seconds=4)
    row = connection.execute(select(LAYER.c.seconds, LAYER.c.status)).one()
    assert tuple(row) == (14, "flagged")


@pytest.mark.parametrize(
    "wrong",
    [
        made_on(a_layer(), 2),
        made_on(a_layer(1, "A2"), 1),
        made_on(a_layer(1, kind="adjudicated"), 1),
        made_on(a_layer(2), 1),
    ],
    ids=["version", "annotator", "kind", "gone"],
)
def test_another_layer_or_version_is_a_conflict(
    connection: Connection, wrong: JournalEntry
) -> None:
    taken = take_layer(connection, 1, made_on(a_layer()))
    advance_layer(connection, taken, edit=None, serial=0, seconds=0)
    with pytest.raises(StoreConflict, match=wrong.article):
        take_layer(connection, 1, wrong)
