"""What the use cases share: answers end with the project, and who reads only changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.errors import AnnotatorError, NotFound, ProjectUnusable
from annotator.workspace.events import Failed
from annotator.workspace.session import Session
from tests.builders import AT
from tests.fakes import FixedClock, InlineLane
from tests.workspace.desks import RefusingStore


def a_session() -> Session:
    session = Session(RefusingStore(), InlineLane(), FixedClock(), "A1")
    session.project = session.store.project()
    return session


def missing() -> int:
    raise NotFound("There is none.")


def test_an_answer_comes_back_and_a_failure_is_told() -> None:
    session = a_session()
    answers: list[int] = []
    told: list[AnnotatorError] = []
    session.events.subscribe(Failed, lambda event: told.append(event.error))
    session.ask(lambda: 7, answers.append)
    session.ask(missing, answers.append)
    assert answers == [7]
    assert [type(error) for error in told] == [NotFound]


def test_nothing_is_told_while_the_project_is_let_go() -> None:
    session = a_session()
    session.events.subscribe(Failed, lambda _: pytest.fail("told"))
    session.closing = True
    session.ask(lambda: 7, lambda _: pytest.fail("answered"))
    session.ask(missing, lambda _: pytest.fail("answered"))


def test_before_it_is_read_a_project_is_a_bug_to_ask_for() -> None:
    session = Session(RefusingStore(), InlineLane(), FixedClock(), "A1")
    with pytest.raises(RuntimeError, match="not open yet"):
        _ = session.schema


def test_who_may_only_read_is_refused() -> None:
    session = a_session()
    session.refuse_read_only()
    session.project = replace(session.project, read_only=True)
    with pytest.raises(ProjectUnusable) as refusal:
        session.refuse_read_only()
    assert refusal.value.hint


def test_a_stamp_says_who_and_when_and_every_step_has_its_own_id() -> None:
    session = a_session()
    assert (session.stamp().author, session.stamp().at) == ("A1", session.moment())
    assert session.moment().endswith("Z")
    assert len(session.moment()) == len(AT)
    assert session.new_op_id() != session.new_op_id()
