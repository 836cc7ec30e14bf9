"""The watch finds what `find_problems` finds, in pieces."""

from __future__ import annotations

from annotator.model.change import Change, Edit
from annotator.model.problems import find_problems
from annotator.workspace.watch import ProblemWatch
from tests.builders import TEXT, a_mark_set, a_mention, a_schema, an_article

ALIENS = [a_mention(f"m{n}", "Alien", 0, 4) for n in range(1, 6)]


def test_marks_are_looked_at_a_piece_at_a_time() -> None:
    marks = a_mark_set(*ALIENS)
    watch = ProblemWatch(an_article(), marks, a_schema())
    assert watch.problems == []
    assert watch.look(3)
    assert len(watch.problems) == 3
    assert not watch.look(3)
    assert watch.problems == find_problems(TEXT, marks, a_schema())
    assert watch.marks == {mark.id for mark in ALIENS}


def test_a_change_is_looked_at_before_anything_else() -> None:
    marks = a_mark_set(*ALIENS)
    watch = ProblemWatch(an_article(), marks, a_schema())
    watch.look()
    change = Change("Mend", (Edit(ALIENS[0], a_mention("m1", "Person", 0, 4)),))
    marks.apply(change)
    watch.changed(change)
    assert "m1" in watch.marks
    watch.look(0)
    assert "m1" not in watch.marks


def test_marks_that_arrive_later_are_looked_at_too() -> None:
    marks = a_mark_set(*ALIENS[:2])
    watch = ProblemWatch(an_article(), marks, a_schema())
    watch.look()
    marks.add_stored(ALIENS[2:])
    watch.arrived(ALIENS[2:])
    assert not watch.look()
    assert len(watch.problems) == 5
