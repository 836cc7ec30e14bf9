"""What is marked gets to the store, whatever fails meanwhile."""

from __future__ import annotations

import pytest

from annotator.workspace.events import (
    SavingFailed,
)
from annotator.workspace.ports import JournalEntry
from tests.fakes import InlineLane
from tests.workspace.desks import (
    FIRST,
    SECOND,
    Desk,
    ManualLane,
    a_desk,
)

STEPS = 6


def work(desk: Desk) -> None:
    """Six changes in two articles, with an undo and a redo among them."""
    desk.tag(0, 9)
    desk.tag(14, 21)
    desk.workspace.undo()
    desk.workspace.redo()
    desk.workspace.open_article(SECOND)
    desk.tag(0, 9)
    desk.workspace.open_article(FIRST)
    desk.tag(29, 38)


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("failing", range(1, STEPS + 1))
def test_a_write_that_fails_loses_nothing(failing: int, slow: bool) -> None:
    calm = a_desk()
    work(calm)
    lane = ManualLane() if slow else InlineLane()
    desk = a_desk(lane=lane)
    # Every change tries again, so all tries up to the last must fail.
    desk.store.refused = set(range(failing, 100))
    desk.tag(0, 9)
    desk.tag(14, 21)
    desk.workspace.undo()
    desk.workspace.redo()
    desk.workspace.open_article(SECOND)
    lane.drain()
    desk.tag(0, 9)
    desk.workspace.open_article(FIRST)
    lane.drain()
    desk.tag(29, 38)
    assert not desk.workspace.flush()
    assert desk.workspace.unsaved == STEPS - failing + 1
    assert len(desk.store.written) == failing - 1
    failures = [event for event in desk.events if isinstance(event, SavingFailed)]
    assert failures[-1].waiting == desk.workspace.unsaved
    assert failures[-1].error.hint
    assert [mark.id for mark in desk.shown()] == ["m1", "m2", "m3"]
    desk.store.refused = set()
    desk.workspace.retry_saving()
    assert desk.workspace.flush()
    assert (desk.workspace.unsaved, desk.workspace.unsaved_marks()) == (0, set())
    assert [e.change for e in desk.store.written] == [e.change for e in calm.store.written]
    assert [e.kind for e in desk.store.written] == [e.kind for e in calm.store.written]
    for article in (FIRST, SECOND):
        assert desk.stored(article) == calm.stored(article)


def test_one_failure_stops_the_queue_until_it_is_tried_again() -> None:
    desk = a_desk()
    desk.store.refused = {1}
    desk.tag(0, 9)
    assert desk.told == ["MarksChanged:command", "SavingFailed"]
    assert desk.workspace.unsaved_marks() == {"m1"}
    assert desk.workspace.flush() is False
    desk.tag(14, 21)
    assert desk.workspace.unsaved == 0, "the next change tries again, the older one first"
    assert [entry.change.edits[0].id for entry in desk.store.written] == ["m1", "m2"]


def test_retrying_while_nothing_waits_or_a_write_is_under_way_does_nothing() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.workspace.retry_saving()
    assert len(lane) == 0
    desk.tag(0, 9)
    desk.workspace.retry_saving()
    assert len(lane) == 1


def test_flush_ends_after_a_bug_in_the_store() -> None:
    desk = a_desk()

    def stumble(_: JournalEntry) -> int:
        raise ZeroDivisionError

    desk.store.write = stumble  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        desk.tag(0, 9)
    assert desk.workspace.flush() is False
    assert desk.workspace.unsaved == 1
    desk.workspace.close()
    assert desk.store.closed
