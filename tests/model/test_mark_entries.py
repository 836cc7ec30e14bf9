"""Marks that are there as entries: looked at like any other marks, read only when looked up."""

from __future__ import annotations

import pytest

from annotator.model.identity import LayerId, MarkId
from annotator.model.mark_entries import EnteredMarks, MarkEntry
from annotator.model.marks import Mark
from tests.builders import a_mention

L1 = LayerId("L1")
ENTRY = MarkEntry(MarkId("m1"), "mention", "Person", 0, 4, None, "{}")


def test_they_are_read_when_a_layer_is_looked_up_and_not_before() -> None:
    read: list[MarkEntry] = []

    def reader(entry: MarkEntry) -> Mark:
        read.append(entry)
        return a_mention(entry.id)

    marks = EnteredMarks({L1: (ENTRY,)}, reader)
    assert list(marks) == [L1]
    assert len(marks) == 1
    assert marks
    assert read == []
    assert marks[L1] == (a_mention("m1"),)
    assert read == [ENTRY]
    assert dict(marks) == {L1: (a_mention("m1"),)} == marks


def test_a_layer_without_marks_is_not_there() -> None:
    marks = EnteredMarks({}, lambda entry: a_mention(entry.id))
    assert not marks
    assert marks.get(L1, ()) == ()
    with pytest.raises(KeyError):
        marks[L1]
