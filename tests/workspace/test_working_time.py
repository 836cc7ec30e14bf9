"""Working time is counted from change to change."""

from __future__ import annotations

from annotator.workspace.working_time import LONGEST_PAUSE
from tests.workspace.desks import (
    SECOND,
    a_desk,
)


def test_working_time_grows_with_the_clock() -> None:
    desk = a_desk()
    clock, seen = desk.clock, []
    for pause, start in ((5, 0), (0.2, 5), (7, 14), (3600, 18), (-50, 22)):
        clock.tick(pause)
        desk.tag(start, start + 3)
        assert desk.workspace.document is not None
        seen.append(desk.workspace.document.marks.layer.seconds)
    assert seen == [5, 5, 12, 12 + LONGEST_PAUSE, 12 + LONGEST_PAUSE]
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == seen[-1]


def test_working_time_is_no_part_of_undo() -> None:
    desk = a_desk()
    for _ in range(3):
        desk.clock.tick(4)
        desk.tag(0, 9)
        desk.clock.tick(4)
        desk.workspace.undo()
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 24
    later = desk.again()
    later.clock.tick(6)
    later.tag(0, 9)
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 30


def test_time_in_another_article_counts_there() -> None:
    desk = a_desk()
    desk.clock.tick(10)
    desk.workspace.open_article(SECOND)
    desk.clock.tick(3)
    desk.tag(0, 9)
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 3
