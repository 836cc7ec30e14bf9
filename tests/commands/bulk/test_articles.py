"""Statuses change only where they differ; removing names every article once."""

from __future__ import annotations

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles, SetStatuses
from annotator.model.bulk import Part, Shelving
from annotator.workspace.ports import NewRecord
from tests.builders import AT, a_schema
from tests.contracts.store_contract import article
from tests.fakes import MemoryReader, MemoryStore

STAMP = Stamp("A1", AT)


def test_only_articles_of_another_status_are_touched() -> None:
    store = MemoryStore(a_schema())
    articles = [article(text) for text in ("One.", "Two.")]
    store.add([NewRecord(new) for new in articles], at=AT)
    ids = [new.id for new in articles]
    (first,) = SetStatuses(ids[:1], "flagged").plan(MemoryReader(store), STAMP)
    assert isinstance(first, Part)
    (edit,) = first.change.edits
    assert (edit.before.status, edit.after.status) == ("new", "flagged")  # type: ignore[union-attr]
    assert list(SetStatuses(ids, "new").plan(MemoryReader(store), STAMP)) == []


def test_labels_say_how_many() -> None:
    store = MemoryStore()
    ids = [article("One.").id, article("Two.").id]
    assert RemoveArticles(ids[:1]).label == "Remove 1 article"
    assert RemoveArticles(ids).label == "Remove 2 articles"
    assert SetStatuses(ids, "in_progress").label == "Mark 2 articles as in progress"
    twice = RemoveArticles([*ids, *ids]).plan(MemoryReader(store), STAMP)
    assert list(twice) == [Shelving(identifier, removed=True) for identifier in ids]
