from __future__ import annotations

import pytest

from annotator.model.errors import AnnotatorError, StoreBusy
from annotator.workspace.lanes import InlineLane


def test_work_is_answered_at_once_and_in_order() -> None:
    lane, said = InlineLane(), []
    lane.submit(lambda: 1, said.append, said.append)
    lane.submit(lambda: 2, said.append, said.append)
    lane.drain()
    assert said == [1, 2]


def test_a_failure_of_the_world_is_an_answer() -> None:
    busy = StoreBusy("Busy.")
    said: list[AnnotatorError] = []

    def work() -> None:
        raise busy

    InlineLane().submit(work, lambda _: pytest.fail("not done"), said.append)
    assert said == [busy]


def test_a_bug_surfaces() -> None:
    with pytest.raises(ZeroDivisionError):
        InlineLane().submit(lambda: 1 // 0, print, lambda _: pytest.fail("no answer"))


def test_what_the_answer_raises_is_no_failure_of_the_work() -> None:
    def done(_result: int) -> None:
        raise StoreBusy("from the answer")

    with pytest.raises(StoreBusy):
        InlineLane().submit(lambda: 1, done, lambda _: pytest.fail("the work was done"))


def test_what_follows_the_work_comes_before_its_answer_and_never_after_a_failure() -> None:
    said: list[object] = []
    InlineLane().submit(lambda: 1, said.append, said.append, and_then=lambda: said.append("then"))
    assert said == ["then", 1]

    def work() -> None:
        raise StoreBusy("Busy.")

    InlineLane().submit(work, said.append, lambda _: None, and_then=lambda: pytest.fail("no"))
