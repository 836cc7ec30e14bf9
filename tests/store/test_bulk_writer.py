"""Only what is another one now is written anew, and where marks stand stays known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from annotator.model.bulk import BulkItem, BulkReader, Part
from annotator.model.change import Change, Edit
from annotator.model.marks import Mark, Mention
from annotator.model.span import Span
from annotator.store import bulk_writer
from annotator.store.sql_store import SqlProjectStore
from annotator.workspace.ports import BulkEntry, NewRecord
from tests.builders import AT, a_layer, a_mention, a_relation, an_actor, an_argument, an_event
from tests.contracts.store_contract import article
from tests.store.conftest import Opened

STEP = BulkEntry("b1", "do", None, "A1", "Change", AT)
BACK = BulkEntry("b2", "undo", "b1", "A1", "Change", AT)
LAYER = a_layer()
PERSON, PLACE = a_mention("m1", "Person", 0, 3), a_mention("m2", "Place", 12, 16)
VISIT = an_event("e1", "Visit", (4, 8), arguments=(an_argument("place", PLACE),))
NEAR = a_relation("r1", "near", PERSON, PLACE)


@pytest.fixture
def store(project: Path, opened: Opened) -> SqlProjectStore:
    store = opened(str(project))
    marks = (PERSON, PLACE, VISIT, NEAR)
    store.add([NewRecord(article("Ana went to town."), (LAYER,), {LAYER.id: marks})], at=AT)
    return store


class Editing:
    """A plan: every mark becomes what a table says; `narrow` reads those of `types` alone."""

    def __init__(
        self, now: dict[str, Mark | None], types: list[tuple[str, str]] | None = None
    ) -> None:
        self._now = now
        self._types = types

    def __call__(self, reader: BulkReader) -> Iterator[BulkItem]:
        for state in reader.layers(types=self._types, narrow=self._types is not None):
            edits = [Edit(m, self._now[m.id]) for m in state.marks if m.id in self._now]
            edits += [
                Edit(None, mark) for name, mark in self._now.items() if name not in state.marks
            ]
            yield Part(state, Change("Change", tuple(edits)))


def rows(store: SqlProjectStore) -> dict[str, tuple[Any, ...]]:
    with store._database.reading() as connection:
        found = connection.exec_driver_sql("SELECT id, type, begins, ends, actor FROM mark")
        return {row[0]: tuple(row[1:]) for row in found}


def statements(store: SqlProjectStore, plan: Editing) -> list[str]:
    """What was asked of the table of marks and of layers while a plan was written."""
    said: list[str] = []

    @event.listens_for(store._database._engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith("SELECT"):
            said.append(" ".join(statement.split()))

    store.write_bulk(STEP, plan)
    event.remove(store._database._engine, "before_cursor_execute", note)
    return [one for one in said if {"mark", "layer"} & set(one.split()[1:3])]


def test_a_new_label_is_written_into_the_row_and_nothing_is_counted_again(
    store: SqlProjectStore,
) -> None:
    before = rows(store)
    plan = Editing(
        {"m1": replace(PERSON, type="Human"), "e1": replace(VISIT, type="Trip")},
        types=[("mention", "Person"), ("event", "Visit")],
    )
    label, layer = statements(store, plan)
    assert label.startswith("UPDATE mark SET type=?, body=? WHERE")
    assert layer.startswith("UPDATE layer SET")
    assert "count" not in layer
    assert rows(store) == {
        **before,
        "m1": ("Human", *before["m1"][1:]),
        "e1": ("Trip", *before["e1"][1:]),
    }
    store.write_bulk(BACK)
    assert rows(store) == before


def test_what_no_index_holds_touches_none(store: SqlProjectStore) -> None:
    (note, _) = statements(store, Editing({"m1": replace(PERSON, note="seen")}))
    assert note.startswith("UPDATE mark SET body=? WHERE")


def test_another_actor_is_written_where_it_changes(store: SqlProjectStore) -> None:
    actor = an_actor("a1", "Anna")
    linked = replace(PERSON, actor=actor.id)

    def link(reader: BulkReader) -> Iterator[BulkItem]:
        yield Edit(None, actor)
        yield from Editing({"m1": linked})(reader)

    store.write_bulk(STEP, link)
    assert rows(store)["m1"] == ("Person", 0, 3, "a1")
    store.write_bulk(BACK)
    assert rows(store)["m1"] == ("Person", 0, 3, None)


def test_what_moves_comes_or_goes_is_known_where_it_stands(store: SqlProjectStore) -> None:
    before = rows(store)
    moved = replace(VISIT, arguments=(an_argument("place", PERSON),))
    later = replace(PLACE, span=Span.single(9, 11))
    store.write_bulk(STEP, Editing({"e1": moved, "r1": None, "m2": later, "m9": _new()}))
    now = rows(store)
    assert now["e1"] == ("Visit", 0, 8, None)
    assert now["m2"] == ("Place", 9, 11, None)
    assert now["m9"] == ("Person", 4, 8, None)
    assert "r1" not in now
    store.write_bulk(BACK)
    assert rows(store) == before


def _new() -> Mention:
    return a_mention("m9", "Person", 4, 8)


@pytest.mark.parametrize("now", [None, replace(PERSON, span=Span.single(4, 8))])
def test_a_plan_that_saw_some_marks_moves_and_removes_none(
    store: SqlProjectStore, now: Mark | None
) -> None:
    before = rows(store)
    with pytest.raises(RuntimeError, match="some marks"):
        store.write_bulk(STEP, Editing({"m1": now}, types=[("mention", "Person")]))
    assert rows(store) == before


def test_many_actors_are_written_together_and_one_twice_in_its_order(
    store: SqlProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_writer, "BATCH", 2)
    actors = [an_actor(f"a{n}", f"Name {n}") for n in range(5)]
    renamed = replace(actors[0], name="Another")

    def plan(reader: BulkReader) -> Iterator[BulkItem]:
        del reader
        yield from (Edit(None, actor) for actor in actors)
        yield Edit(actors[0], renamed)

    store.write_bulk(STEP, plan)
    assert list(store.actors().values()) == [renamed, *actors[1:]]


def test_layers_with_many_edits_are_written_before_there_are_many_layers(
    store: SqlProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_writer, "EDITS_AT_ONCE", 1)
    store.write_bulk(STEP, Editing({"m1": replace(PERSON, type="Human")}))
    assert rows(store)["m1"][0] == "Human"
