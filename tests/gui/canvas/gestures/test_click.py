from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.builders import TEXT, a_mention, an_event
from tests.gui.desk import (
    Desk,
    a_desk,
    arc_of,
    click_at,
    click_on,
    edge_of,
    label_of,
    middle_of,
    point_at,
)


def test_a_click_sets_the_caret_and_clears(desk: Desk) -> None:
    click_on(desk, "m1")
    click_at(desk, point_at(desk, TEXT.index("met")))
    assert desk.editor.selection.mark is None
    assert desk.editor.selection.caret == TEXT.index("met")


def test_clicks_walk_through_stacked_marks(desk: Desk) -> None:
    point = middle_of(desk, "Red Cross")
    seen = []
    for _ in range(3):
        click_at(desk, point)
        seen.append(desk.editor.selection.mark)
    assert seen == ["m3", "m2", "m3"]
    click_at(desk, middle_of(desk, "Anna"))
    assert desk.editor.selection.mark == "m1"


def test_clicks_walk_near_an_edge_too(desk: Desk) -> None:
    """The edge of the selected mark can be dragged, but a click there is a click."""
    point = edge_of(desk, "m3", "start")
    seen = []
    for _ in range(3):
        click_at(desk, point)
        seen.append(desk.editor.selection.mark)
    assert seen == ["m3", "m2", "m3"]


def test_a_click_on_a_label_selects_its_mark(desk: Desk) -> None:
    click_at(desk, label_of(desk, "m2"))
    assert desk.editor.selection.mark == "m2"


def test_a_click_on_a_trigger_selects_that_one(qapp: QApplication) -> None:
    with a_desk(an_event("e1", "Visit", (0, 4), (39, 46))) as desk:
        click_at(desk, middle_of(desk, "visited"))
        assert (desk.editor.selection.mark, desk.editor.selection.part) == ("e1", 1)


def test_a_click_on_an_arc(desk: Desk) -> None:
    click_at(desk, arc_of(desk, "r6"))
    assert (desk.editor.selection.mark, desk.editor.selection.link) == ("r6", None)
    click_at(desk, arc_of(desk, "e5", 1))
    assert (desk.editor.selection.mark, desk.editor.selection.link) == ("e5", ("e5", 1))
    click_on(desk, "m4")
    assert desk.editor.selection.link is None


def test_walking_through_a_stack_says_which_one_it_is(desk: Desk) -> None:
    point = middle_of(desk, "Red Cross")
    click_at(desk, point)
    assert desk.note == ""
    click_at(desk, point)
    assert desk.note == "2 of 2 · Person “Ben Ode of the Red Cross”"
    click_at(desk, point)
    assert desk.note == "1 of 2 · Organization “Red Cross”"


def test_walking_comes_to_the_trigger_under_the_pointer(qapp: QApplication) -> None:
    marks = a_mention("m1", "Place", 39, 46), an_event("e2", "Visit", (0, 4), (30, 51))
    with a_desk(*marks) as desk:
        point = middle_of(desk, "visited")
        click_at(desk, point)
        click_at(desk, point)
        assert (desk.editor.selection.mark, desk.editor.selection.part) == ("e2", 1)


def test_a_click_never_scrolls(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    with a_desk(a_mention("m1", "Person", 8, 15), text=text) as desk:
        bar = desk.surface.verticalScrollBar()
        bar.setValue(600)
        room = desk.surface.viewport().height()
        for y in (2, room - 3):
            click_at(desk, QPoint(120, y))
            assert bar.value() == 600
