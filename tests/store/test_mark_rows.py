"""Rows of marks: the same from entries as from marks, the same on every database."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from annotator.formats.record_data import record_of_new
from annotator.formats.record_entries import entered_marks
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId, LayerId
from annotator.model.marks import Mark
from annotator.model.project import NewRecord
from annotator.model.schema import Schema
from annotator.store.mark_rows import entries_of, mark_rows
from annotator.store.tables import MARK
from tests.builders import AT, a_layer, an_article
from tests.contracts.store_contract import annotated
from tests.store.conftest import Opened
from tests.strategies import mark_lists, visible_texts

L1 = LayerId("L1")


def as_entries(record: NewRecord) -> NewRecord:
    """The same record as it comes from a file: with entries for marks."""
    data = orjson.loads(orjson.dumps(record_of_new(record, Schema("", ""))))
    return NewRecord(
        record.article, record.layers, entered_marks(data), record.actors, record.unknown
    )


@st.composite
def records(draw: st.DrawFn) -> NewRecord:
    """Records with marks that point anywhere, in the order of a record."""
    text = draw(visible_texts())
    found: list[Mark] = sorted(draw(mark_lists(text)), key=lambda mark: "merc".index(mark.id[0]))
    return NewRecord(an_article(text), (a_layer(),), {L1: tuple(found)} if found else {})


@given(records())
def test_entries_of_a_file_and_of_marks_are_the_same(record: NewRecord) -> None:
    expected = {layer: tuple(entries) for layer, entries in entries_of(record).items()}
    assert entries_of(as_entries(record)) == expected


def test_an_actor_of_another_id_is_linked_in_column_and_entry() -> None:
    entries = entries_of(as_entries(annotated()))[L1]
    given_ids = {ActorId("a1"): ActorId("a9")}
    (linking, *others) = mark_rows(7, entries, given_ids)
    assert (linking[0], linking[1], linking[6]) == (7, "m1", "a9")
    before, after = orjson.loads(entries[0].body), orjson.loads(linking[7])
    assert list(after) == list(before)
    assert after == {**before, "actor": "a9"}
    assert others == mark_rows(7, entries, {ActorId("a1"): ActorId("a1")})[1:]


@pytest.mark.parametrize("kind", ["project", "server_project"])
def test_what_is_stored_is_the_same_from_entries_and_marks(
    kind: str, request: pytest.FixtureRequest, opened: Opened, tmp_path: Path
) -> None:
    target = str(request.getfixturevalue(kind))
    store = opened(target)
    store.add([as_entries(annotated())], at=AT)
    with store._database.reading() as connection:
        rows = connection.execute(select(MARK).order_by(MARK.c.id)).all()
    key = rows[0][0]
    expected = mark_rows(key, entries_of(annotated())[L1], {})
    assert [tuple(row) for row in rows] == sorted(expected, key=lambda row: row[1])


def test_entries_pass_the_same_gate(project: Path, opened: Opened) -> None:
    store = opened(str(project))
    record = as_entries(annotated())
    entries = entries_of(record)[L1]
    for wrong, words in (
        (entries[0]._replace(actor=ActorId("a8")), "links m1 to the actor a8"),
        (entries[0]._replace(ends=len(record.article.text) + 1), "ends before the mark m1"),
        (entries[1], "two marks m2"),
    ):
        marks = type(record.marks)({L1: (wrong, *entries[1:])}, lambda entry: entry)  # type: ignore[call-arg]
        bad = NewRecord(record.article, record.layers, marks, record.actors)
        with pytest.raises(BadInput, match=words):
            store.add([bad], at=AT)
    assert store.add([record], at=AT).added == (record.article.id,)
