from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.model.identity import LayerId
from annotator.model.project import NewRecord
from annotator.store.joining import join
from tests.builders import AT, a_cluster, a_layer, a_mention
from tests.contracts.store_contract import adding, annotated, article, written
from tests.store.conftest import Opened


def test_only_linked_actors_come_with_a_layer(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    new = article()
    store.add([NewRecord(new)], at=AT)
    written(store, new.id, adding(a_mention("m1")))
    theirs = annotated("A2")
    unlinked = replace(theirs, marks={LayerId("L1"): (a_mention("m1"),)})
    with store._database.writing() as connection:
        joined, refused = join(connection, unlinked, 1)
        assert (joined.actors, refused) == ((), ())
        assert [mark.id for mark in joined.marks[LayerId("L2")]] == ["m1-2"]
        joined, _ = join(connection, theirs, 1)
        assert joined.actors == theirs.actors


def test_layers_are_told_apart_by_annotator_and_kind(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    layers = (a_layer(1), a_layer(2, kind="adjudicated"), a_layer(3, "A2"))
    store.add([annotated()], at=AT)
    record = annotated(layers=layers, marks={}, actors=())
    with store._database.writing() as connection:
        joined, refused = join(connection, record, 1)
    assert refused == layers[:1]
    assert joined.layers == (replace(layers[1], id=LayerId("L2")), layers[2])


def test_where_a_cluster_comes_from_is_no_difference(project: Path, opened: Opened) -> None:
    """A record may leave it out; it is made up anew at every import."""
    store = opened(str(project))
    marks = (a_mention("m1"), a_mention("m2"), a_cluster("c3", "actor", "m1", "m2"))
    record = annotated(marks={LayerId("L1"): marks}, actors=())
    store.add([record], at=AT)
    later = replace(marks[2], by=replace(marks[2].by, created="2027-01-01T00:00:00Z"))
    other = replace(later, members=later.members[:1])
    with store._database.writing() as connection:
        for cluster, found in ((later, ()), (other, record.layers)):
            offered = replace(record, marks={LayerId("L1"): (*marks[:2], cluster)})
            joined, refused = join(connection, offered, 1)
            assert (joined.layers, refused) == ((), found)
