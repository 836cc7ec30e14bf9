"""A survey finds every problem once, lets other work in between, and ends when it is told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.model.errors import AnnotatorError, StoreFailed
from annotator.model.identity import ArticleId
from annotator.workspace import survey as surveys
from annotator.workspace.survey import Found
from tests.workspace.desks import FIRST, SECOND, Desk, ManualLane, a_desk


class Listener:
    """Notes what a survey tells."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.steps: list[tuple[int, int]] = []
        self.errors: list[AnnotatorError] = []

    def take(self, found: Sequence[Found], done: int, total: int) -> None:
        self.found += found
        self.steps.append((done, total))


def marked(desk: Desk) -> Desk:
    """Two articles with a problem each, and a mark without one."""
    desk.tag(0, 10)
    desk.tag(14, 21)
    desk.workspace.open_article(SECOND)
    desk.lane.drain()
    desk.tag(4, 10)
    desk.workspace.flush()
    return desk


@pytest.fixture(autouse=True)
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "PIECE", 1)


def test_every_problem_is_found_with_its_article() -> None:
    desk, heard = marked(a_desk()), Listener()
    desk.workspace.survey(heard.take, heard.errors.append)
    assert [(f.article, f.problem.mark, f.problem.rule) for f in heard.found] == [
        (FIRST, "m1", "blank-edge"),
        (SECOND, "m1", "blank-edge"),
    ]
    assert heard.steps == [(0, 2), (1, 2), (2, 2)]
    assert heard.errors == []


def test_others_have_their_turn_between_pieces_and_it_can_be_stopped() -> None:
    desk, heard = marked(a_desk(lane=ManualLane())), Listener()
    survey = desk.workspace.survey(heard.take, heard.errors.append)
    desk.lane.drain()
    assert heard.steps == [(0, 2)]
    desk.tag(20, 23)
    desk.lane.drain()
    assert desk.workspace.unsaved == 0
    assert heard.steps == [(0, 2), (1, 2)]
    survey.stop()
    desk.lane.drain()
    assert heard.steps == [(0, 2), (1, 2)]


def test_a_failure_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, heard = marked(a_desk()), Listener()

    def refuse(_articles: Sequence[ArticleId], _annotator: str) -> list[object]:
        raise StoreFailed("The disk is gone.")

    monkeypatch.setattr(desk.store, "layers_of", refuse)
    desk.workspace.survey(heard.take, heard.errors.append)
    assert (heard.steps, len(heard.errors)) == ([(0, 2)], 1)


def test_it_does_not_wait_for_what_is_being_written_but_counts_it() -> None:
    desk, heard = a_desk(lane=ManualLane()), Listener()
    desk.tag(0, 10)
    desk.workspace.survey(heard.take, heard.errors.append)
    assert desk.store.written == []
    for _ in range(5):
        desk.lane.drain()
    assert [found.article for found in heard.found] == [FIRST]
