from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.jobs import QtLane
from annotator.model.errors import AnnotatorError, StoreBusy


@pytest.fixture
def lane(qapp: object) -> Iterator[QtLane]:
    made = QtLane()
    yield made
    made.stop()


def unexpected(answer: object) -> None:
    pytest.fail(f"nobody expected {answer!r}")


def test_work_runs_in_order_on_one_thread_and_is_answered_on_this_one(
    lane: QtLane, qtbot: QtBot
) -> None:
    here = threading.get_ident()
    worked: list[tuple[int, int]] = []
    answered: list[tuple[int, int]] = []

    def work(number: int) -> int:
        worked.append((number, threading.get_ident()))
        return number

    def done(number: int) -> None:
        answered.append((number, threading.get_ident()))

    for number in range(50):
        lane.submit(lambda number=number: work(number), done, unexpected)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(answered) == 50)
    assert [number for number, _ in worked] == [number for number, _ in answered] == list(range(50))
    threads = {thread for _, thread in worked}
    assert len(threads) == 1
    assert here not in threads
    assert {thread for _, thread in answered} == {here}


def test_failures_of_the_world_are_answered_in_their_turn(lane: QtLane, qtbot: QtBot) -> None:
    failure = StoreBusy("Somebody else is writing.")
    told: list[object] = []

    def refuse() -> None:
        raise failure

    lane.submit(lambda: 1, told.append, unexpected)
    lane.submit(refuse, unexpected, told.append)
    lane.submit(lambda: 3, told.append, unexpected)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [1, failure, 3]


def test_a_bug_surfaces_on_this_thread_and_the_lane_goes_on(lane: QtLane, qtbot: QtBot) -> None:
    told: list[object] = []

    def stumble() -> None:
        raise ZeroDivisionError("a bug in the work")

    with qtbot.captureExceptions() as caught:
        lane.submit(stumble, unexpected, unexpected)
        lane.submit(lambda: 2, told.append, unexpected)
        qtbot.waitUntil(lambda: told == [2])
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_bug_in_an_answer_keeps_no_other_answer_back(lane: QtLane, qtbot: QtBot) -> None:
    told: list[object] = []

    def stumble(_: object) -> None:
        raise ZeroDivisionError("a bug in the answer")

    with qtbot.captureExceptions() as caught:
        lane.submit(lambda: 1, stumble, unexpected)
        lane.submit(lambda: 2, told.append, unexpected)
        qtbot.waitUntil(lambda: told == [2])
    assert len(caught) == 1


def test_drain_returns_when_everything_before_it_is_answered(lane: QtLane) -> None:
    gate, told = threading.Event(), list[object]()
    lane.submit(gate.wait, told.append, unexpected)
    lane.submit(lambda: 2, told.append, unexpected)
    assert told == []
    gate.set()
    lane.drain()
    assert told == [True, 2]
    lane.drain()
    assert told == [True, 2], "no answer comes twice"


def test_drain_raises_what_is_a_bug(lane: QtLane) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    lane.submit(stumble, unexpected, unexpected)
    with pytest.raises(ZeroDivisionError):
        lane.drain()
    lane.drain()


def test_an_answer_may_ask_for_more_and_drain(lane: QtLane) -> None:
    told: list[object] = []

    def ask_again(number: object) -> None:
        told.append(number)
        lane.submit(lambda: 2, told.append, unexpected)
        lane.drain()
        told.append("drained")

    lane.submit(lambda: 1, ask_again, unexpected)
    lane.drain()
    assert told == [1, 2, "drained"]


def test_stop_finishes_what_was_asked_for_and_ends_the_thread(qapp: object) -> None:
    lane, told = QtLane(), list[object]()
    before = threading.active_count()
    for number in range(5):
        lane.submit(lambda number=number: number, told.append, unexpected)  # type: ignore[misc]
    lane.stop()
    assert told == list(range(5))
    assert threading.active_count() <= before
    lane.stop()


def test_after_stop_nothing_is_begun_and_nothing_breaks(qapp: object) -> None:
    lane, told = QtLane(), list[object]()

    def ask_for_more(number: object) -> None:
        told.append(number)
        lane.submit(lambda: unexpected("work"), unexpected, unexpected)

    lane.submit(lambda: 1, ask_for_more, unexpected)
    lane.stop()
    lane.submit(lambda: unexpected("work"), unexpected, unexpected)
    lane.drain()
    assert told == [1]


def test_an_error_of_the_world_is_told_apart_from_a_bug() -> None:
    assert issubclass(StoreBusy, AnnotatorError)
    assert not issubclass(ZeroDivisionError, AnnotatorError)


def test_what_follows_work_runs_before_what_was_submitted_meanwhile(
    lane: QtLane, qtbot: QtBot
) -> None:
    order: list[str] = []
    gate = threading.Event()
    answers: list[object] = []

    def first() -> None:
        gate.wait(20)
        order.append("first")

    lane.submit(first, answers.append, unexpected, and_then=lambda: order.append("its rest"))
    lane.submit(lambda: order.append("second"), answers.append, unexpected)
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert order == ["first", "its rest", "second"]


def test_a_bug_in_what_follows_work_surfaces(lane: QtLane, qtbot: QtBot) -> None:
    answers: list[object] = []
    with qtbot.capture_exceptions() as caught:
        lane.submit(lambda: 1, answers.append, unexpected, and_then=lambda: 1 // 0)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert answers == [1]
    assert caught[0][0] is ZeroDivisionError


def test_patient_work_waits_for_the_events_at_hand_but_for_no_later_work(
    lane: QtLane, qtbot: QtBot
) -> None:
    order: list[str] = []
    answers: list[object] = []
    lane.submit(lambda: order.append("write"), answers.append, unexpected, patient=True)
    time.sleep(0.02)
    assert order == []  # the events at hand are not dealt with yet
    lane.submit(lambda: order.append("read"), answers.append, unexpected)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert order == ["write", "read"]
    lane.submit(lambda: order.append("alone"), answers.append, unexpected, patient=True)
    qtbot.waitUntil(lambda: len(answers) == 3)
    lane.submit(lambda: order.append("last"), answers.append, unexpected, patient=True)
    lane.stop()
    assert order[2:] == ["alone", "last"]
