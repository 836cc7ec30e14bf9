from __future__ import annotations

from dataclasses import replace

from annotator.model.change import Change, Edit
from annotator.model.mark_history import MarkStep, joined, step_of
from tests.builders import AT, a_layer, a_mention, an_actor

BEFORE = a_mention("m1")
AFTER = replace(BEFORE, type="Place")


def a_step(change: Change, mark: str = "m1") -> MarkStep | None:
    return step_of(change, mark, op_id="one", kind="do", annotator="A1", at=AT)


def test_a_step_holds_the_mark_before_and_after() -> None:
    change = Change("Retype", (Edit(a_mention("m2"), None), Edit(BEFORE, AFTER)))
    step = a_step(change)
    assert step == MarkStep("one", "do", "A1", AT, "Retype", BEFORE, AFTER)


def test_what_touches_other_things_is_no_step_of_the_mark() -> None:
    actor = Edit(None, replace(an_actor(), id="m1"))  # type: ignore[arg-type]
    layer = Edit(a_layer(), a_layer(status="complete"))
    assert a_step(Change("Other", (actor, layer, Edit(a_mention("m11"), None)))) is None


def test_waiting_steps_come_after_the_stored_ones_and_each_once() -> None:
    one, two = (MarkStep(n, "do", "A1", AT, "x", None, BEFORE) for n in ("one", "two"))
    assert joined([one], [one, two]) == (one, two)
