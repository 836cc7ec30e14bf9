"""A long article on the canvas: painted where it begins, whole whatever is asked of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.model.errors import StoreFailed
from annotator.model.identity import ArticleId
from annotator.model.marks import Mark
from annotator.model.project import StoredMarks
from annotator.workspace.events import MarksArrived
from tests.builders import a_mention, a_relation
from tests.fakes import MemoryStore
from tests.gui.desk import Desk, a_desk, arc_of, edge_of, label_of, pointer, press

TEXT = "Anna Kral met Ben Ode.\n" * 3000
MARKS: tuple[Mark, ...] = (
    *(a_mention(f"m{n}", "Person", 23 * n, 23 * n + 9) for n in range(1, 3000)),
    a_mention("m3001", "Alien", 23 * 2999 + 14, 23 * 2999 + 17),
    a_relation("r3002", "ally-of", "m2", "m2900"),
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """The project is open, and the article asked for again: nothing but its beginning is there."""
    with a_desk(*MARKS, text=TEXT) as made:
        made.complaints.clear()
        begin(made)
        yield made


def begin(desk: Desk) -> None:
    desk.window.open_article(desk.editor.article.id)
    while desk.editor.whole:
        desk.window.lane.drain()


def test_what_is_in_sight_is_there_at_once_with_what_it_joins(desk: Desk) -> None:
    assert desk.page.rect_of("m1") is not None
    assert desk.page.find_arc("r3002", 0)
    assert desk.page.rect_of("m2800") is None
    assert desk.window.status.counts.text() == "reading the marks …"


def test_the_rest_comes_by_itself(desk: Desk) -> None:
    arrived: list[MarksArrived] = []
    assert desk.window.workspace is not None
    desk.window.workspace.events.subscribe(MarksArrived, arrived.append)
    desk.settle()
    assert desk.editor.whole
    assert len(arrived) > 3  # in pieces
    assert desk.page.rect_of("m2800") is not None
    assert desk.window.status.counts.text().startswith("3,000 mentions")
    assert [problem.mark for problem in desk.editor.problems] == ["m3001"]
    assert desk.surface.context.problems == {"m3001"}


def test_a_key_pressed_at_once_knows_every_mark(desk: Desk) -> None:
    press(desk, "Shift+Tab")
    assert desk.editor.selection.mark == "m3001"
    begin(desk)
    press(desk, "Tab", "Tab", "Delete")
    desk.settle()
    assert desk.marks.get("m2") is None
    assert desk.marks.get("r3002") is None  # it hung on m2, from far away
    assert len(desk.marks) == len(MARKS) - 2


def test_the_line_under_the_eye_stays_while_marks_come(desk: Desk) -> None:
    bar = desk.surface.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    first = desk.surface._visible_rows()[1]
    y = desk.surface._screen_y(first.baseline)
    desk.settle()
    row = desk.page.row_of(first.start)
    assert abs(desk.surface._screen_y(row.baseline) - y) <= 1


def test_another_width_keeps_the_marks(desk: Desk) -> None:
    desk.settle()
    desk.window.resize(desk.window.width() + 150, desk.window.height())
    desk.window.appearance.zoom(2)
    QApplication.processEvents()
    assert desk.page.rect_of("m2800") is not None


def test_damage_far_down_closes_the_article_and_says_so(desk: Desk) -> None:
    desk.settle()

    def damaged(article: ArticleId, annotator: str) -> StoredMarks:
        raise StoreFailed(f"Mark m9 of {article} is damaged.")

    desk.store.load_rest = damaged  # type: ignore[method-assign]
    desk.window.open_article(desk.editor.article.id)
    desk.settle()
    assert not desk.editor.ready
    assert desk.surface.article is None
    assert ["m9" in error.message for error in desk.complaints] == [True]
    desk.complaints.clear()
    del desk.store.load_rest
    assert isinstance(desk.store, MemoryStore)


def test_a_pointer_that_only_looks_does_not_wait_for_the_marks(desk: Desk) -> None:
    for point in (label_of(desk, "m1"), edge_of(desk, "m2", "end"), arc_of(desk, "r3002")):
        pointer(desk, QEvent.Type.MouseMove, point)
        desk.editor.pointer.card.settle()
        assert desk.editor.pointer.card.isVisible()
        assert not desk.editor.whole
