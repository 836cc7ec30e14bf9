"""The pace leaves pauses out, and how far an article is follows its last mark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.gui.pace import Pace, share_marked
from annotator.model.change import Change, Edit
from annotator.model.mark_set import MarkSet
from tests.builders import a_layer, a_mention, an_event


class Watch:
    now = 0.0

    def __call__(self) -> float:
        return self.now


ADD = Change("Tag", (Edit(None, a_mention("m1", "Person", 0, 4)),))
WIDER = Change("Retype", (Edit(ADD.edits[0].after, a_mention("m1", "Place", 0, 4)),))


def test_marks_a_minute_without_the_pauses() -> None:
    watch = Watch()
    pace = Pace(watch)
    assert pace.per_minute() is None
    for _ in range(13):
        pace.changed(ADD)
        watch.now += 5
    assert pace.per_minute() == pytest.approx(13.0)  # 13 marks in 60 seconds
    watch.now += 300  # a cup of coffee counts as one minute at most
    pace.changed(ADD)
    assert pace.per_minute() == pytest.approx(60 * 14 / 120)
    watch.now += 700
    assert pace.per_minute() is None


def test_what_is_taken_back_does_not_count() -> None:
    watch = Watch()
    pace = Pace(watch)
    for change in (ADD, ADD, ADD, ADD, ADD.inverse(), WIDER):
        watch.now += 10
        pace.changed(change)
    assert pace.per_minute() == pytest.approx(60 * 3 / 50)
    pace.forget()
    assert pace.per_minute() is None


def test_how_far_an_article_is() -> None:
    def marks(*given: object, **layer: object) -> MarkSet:
        return MarkSet(replace(a_layer(), **layer), given)  # type: ignore[arg-type]

    assert share_marked(marks(), 100) == 0
    early, late = a_mention("m1", "Person", 0, 10), an_event("e2", "Visit", (30, 38))
    assert share_marked(marks(early), 100) == 10
    assert share_marked(marks(early, late), 100) == 38
    assert share_marked(marks(early, status="complete"), 100) == 100
    assert share_marked(marks(early), 0) == 100
