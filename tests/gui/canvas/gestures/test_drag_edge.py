from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from annotator.commands.removal import RemoveMark
from tests.builders import TEXT, a_mention
from tests.gui.desk import (
    ALT,
    Desk,
    a_desk,
    click_on,
    drag,
    edge_of,
    point_at,
    pointer,
    press,
)


def test_dragging_an_edge_moves_it_by_tokens(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4)
    assert desk.quotes("m4") == ["Baku on Friday"]
    assert desk.editor.selection.mark == "m4"
    drag(desk, edge_of(desk, "m4", "start"), TEXT.index("visited") + 1)
    assert desk.quotes("m4") == ["visited Baku on Friday"]


def test_dragging_an_edge_with_alt_moves_it_by_characters(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 3, ALT)
    assert desk.quotes("m4") == ["Baku on Fri"]


def test_an_edge_does_not_pass_the_other(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), 2)
    assert desk.quotes("m4") == ["Baku"]


def test_an_edge_that_comes_back_changes_nothing(desk: Desk) -> None:
    click_on(desk, "m4")
    before, steps = desk.state(), desk.editor.workspace.undo_label
    point = edge_of(desk, "m4", "end")
    drag(desk, point, TEXT.index("Friday"), let_go=False)
    pointer(desk, QEvent.Type.MouseMove, point)
    pointer(desk, QEvent.Type.MouseButtonRelease, point)
    assert (desk.state(), desk.editor.workspace.undo_label) == (before, steps)
    assert desk.note == ""


def test_esc_while_an_edge_is_dragged(desk: Desk) -> None:
    click_on(desk, "m4")
    before = desk.state()
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4, let_go=False)
    assert desk.selected_text == "Baku on Friday"
    press(desk, "Esc")
    pointer(desk, QEvent.Type.MouseButtonRelease, point_at(desk, 60))
    assert (desk.state(), desk.selected_text) == (before, "")
    assert desk.editor.selection.mark == "m4"


def test_edges_of_an_unselected_mark_select_text(desk: Desk) -> None:
    before = desk.state()
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4)
    assert desk.state() == before
    assert desk.selected_text.endswith("on Friday")


def test_the_edge_of_the_second_fragment(qapp: QApplication) -> None:
    parted = a_mention("m1", "Person", span=type(a_mention().span)(((0, 4), (14, 17))))
    with a_desk(parted) as desk:
        click_on(desk, "m1")
        end = point_at(desk, 17)  # right of the last letter of the second fragment
        drag(desk, end, TEXT.index("Ode") + 2)
        assert desk.quotes("m1") == ["Anna", "Ben Ode"]


def test_an_edge_dragged_back_leaves_no_blank_in_the_mark(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4)
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 1)
    assert desk.quotes("m4") == ["Baku on"]


def test_an_edge_that_cannot_go_there_says_why_and_stays(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), 2, let_go=False)
    assert desk.surface.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    pointer(desk, QEvent.Type.MouseMove, point_at(desk, 49))
    assert desk.surface.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    pointer(desk, QEvent.Type.MouseMove, point_at(desk, 2))
    pointer(desk, QEvent.Type.MouseButtonRelease, point_at(desk, 2))
    assert desk.note == "The end cannot go past the start of this part."
    assert desk.quotes("m4") == ["Baku"]


def test_an_edge_does_not_run_into_the_next_fragment(qapp: QApplication) -> None:
    parted = a_mention("m1", "Person", span=type(a_mention().span)(((0, 4), (14, 17))))
    with a_desk(parted) as desk:
        click_on(desk, "m1")
        drag(desk, edge_of(desk, "m1", "end"), TEXT.index("Ode") + 2)
        assert desk.note == "This part would run into the next part of the same mark."
        # The last place where the edge could be is kept.
        assert desk.quotes("m1")[1] == "Ben"


def test_a_mark_that_goes_while_its_edge_is_dragged(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4, let_go=False)
    desk.editor.workspace.execute(RemoveMark("m4"))
    pointer(desk, QEvent.Type.MouseMove, point_at(desk, 58))
    pointer(desk, QEvent.Type.MouseButtonRelease, point_at(desk, 58))
    assert "m4" not in desk.marks
