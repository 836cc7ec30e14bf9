"""One rule is fixed in all the annotator's layers, and only there."""

from __future__ import annotations

from annotator.commands.base import Stamp
from annotator.commands.bulk.fixing import FixAll
from annotator.model.bulk import Part, Tally
from annotator.workspace.ports import NewRecord
from tests.builders import AT, a_layer, a_mention, a_schema
from tests.contracts.store_contract import article
from tests.fakes import MemoryReader, MemoryStore


def test_all_problems_of_a_rule_are_fixed_in_own_layers() -> None:
    store = MemoryStore(a_schema())
    mine, theirs = a_layer(1, "A1"), a_layer(2, "B2")
    loose = a_mention("m1", "Person", 0, 4)
    blank = a_mention("m2", "Person", 3, 4)
    other = a_mention("m3", "Person", 0, 4)
    records = [
        NewRecord(article(text), (mine, theirs), {mine.id: (loose, blank), theirs.id: (other,)})
        for text in ("Ana went.", "Ben came.")
    ]
    store.add(records, at=AT)
    ids = [record.article.id for record in records]
    tally = Tally()
    for item in FixAll("blank-edge", ids).plan(MemoryReader(store), Stamp("A1", AT)):
        assert isinstance(item, Part)
        (edit,) = item.change.edits
        assert edit.id == "m1"
        assert edit.after.span.fragments == ((0, 3),)  # type: ignore[union-attr]
        tally.add(item)
    assert (tally.count().changed, tally.count().annotators) == (2, ("A1",))
    assert list(FixAll("cycle", ids).plan(MemoryReader(store), Stamp("A1", AT))) == []


def test_a_mark_that_went_with_another_is_not_missed() -> None:
    store, mine = MemoryStore(a_schema()), a_layer(1, "A1")
    same = (a_mention("m1", "Person", 3, 4), a_mention("m2", "Person", 3, 4))
    record = NewRecord(article("Ana went."), (mine,), {mine.id: same})
    store.add([record], at=AT)
    command = FixAll("blank", [record.article.id])
    (part,) = command.plan(MemoryReader(store), Stamp("A1", AT))
    assert isinstance(part, Part)
    assert [edit.after for edit in part.change.edits] == [None, None]
