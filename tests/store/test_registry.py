from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from annotator.model.change import Edit
from annotator.model.errors import StoreConflict
from annotator.model.project import NewRecord
from annotator.store.engine import file_database
from annotator.store.registry import Admission, check_actors, drop_actors, put_actors, read_actors
from tests.builders import an_actor, an_article


@pytest.fixture
def connection(project: Path) -> Iterator[Connection]:
    database = file_database(project)
    with database.writing() as connection:
        yield connection
    database.close()


def test_lists_and_tuples_are_the_same_actor(connection: Connection) -> None:
    """What JSON made of a value is not another value."""
    put_actors(connection, [Edit(None, an_actor(codes={"iso": ("AZ", "AZE")}))])
    check_actors(connection, [Edit(an_actor(codes={"iso": ("AZ", "AZE")}), None)])
    check_actors(connection, [Edit(an_actor(codes={"iso": ["AZ", "AZE"]}), None)])
    with pytest.raises(StoreConflict, match="Anna Kral"):
        check_actors(connection, [Edit(an_actor(codes={"iso": ("AZE", "AZ")}), None)])


def test_actors_are_put_changed_and_dropped(connection: Connection) -> None:
    one, two = an_actor("a1", "One"), an_actor("a2", "Two")
    put_actors(connection, [Edit(None, two), Edit(None, one)])
    other = an_actor("a1", "Other")
    put_actors(connection, [Edit(one, other), Edit(two, None)])
    drop_actors(connection, [Edit(one, other), Edit(two, None)])
    assert read_actors(connection) == {"a1": other}


def test_an_actor_is_admitted_once(connection: Connection) -> None:
    put_actors(connection, [Edit(None, an_actor("a1", "Ben"))])
    anna = an_actor("a1", "Anna")
    offered = an_actor("a2", "Carl")
    admission = Admission(connection, [NewRecord(an_article(), actors=(anna, offered))])
    assert admission.admit([anna]) == admission.admit([anna]) == {"a1": "a3"}
    assert admission.admit([offered]) == {"a2": "a2"}
    admission.finish()
    assert admission.renamed == 1
    named = {actor.id: actor.name for actor in read_actors(connection).values()}
    assert named == {"a1": "Ben", "a2": "Carl", "a3": "Anna"}
