from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import TEXT, a_mention, an_event
from tests.gui.desk import (
    ALT,
    CTRL,
    SHIFT,
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    arc_of,
    click_at,
    click_on,
    drag,
    edge_of,
    label_of,
    point_at,
    pointer,
    press,
    several_clicks,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as desk:
        yield desk


@pytest.fixture
def blank(qapp: QApplication) -> Iterator[Desk]:
    with a_desk() as desk:
        yield desk


def middle_of(desk: Desk, words: str) -> QPoint:
    return point_at(desk, desk.text.index(words) + len(words) // 2)


# -- selecting text --------------------------------------------------------------------------


def test_a_drag_selects_whole_tokens(blank: Desk) -> None:
    drag(blank, TEXT.index("Ode") + 1, TEXT.index("Red") + 2)
    assert blank.selected_text == "Ode of the Red"
    assert blank.editor.selection.caret == blank.editor.selection.end


def test_a_drag_with_alt_selects_characters(blank: Desk) -> None:
    drag(blank, TEXT.index("Ode") + 1, TEXT.index("Red") + 2, ALT)
    assert blank.selected_text == "de of the Re"


def test_a_drag_backwards_keeps_the_caret_at_its_start(blank: Desk) -> None:
    drag(blank, TEXT.index("Red") + 2, TEXT.index("Ode") + 1)
    assert blank.selected_text == "Ode of the Red"
    assert blank.editor.selection.caret == blank.editor.selection.start


def test_a_drag_across_paragraphs(blank: Desk) -> None:
    drag(blank, TEXT.index("Friday") + 2, TEXT.index("They") + 2)
    assert blank.selected_text == "Friday.\nThey"


def test_a_drag_and_back_selects_nothing_else(blank: Desk) -> None:
    start = point_at(blank, 2)
    drag(blank, 2, TEXT.index("Ode"), let_go=False)
    pointer(blank, QEvent.Type.MouseMove, start)
    pointer(blank, QEvent.Type.MouseButtonRelease, start)
    assert blank.selected_text == ""
    assert blank.editor.selection.caret == 2


def test_a_trembling_hand_clicks(blank: Desk) -> None:
    point = point_at(blank, 6)
    pointer(blank, QEvent.Type.MouseButtonPress, point)
    pointer(blank, QEvent.Type.MouseMove, point + QPoint(3, 1))
    pointer(blank, QEvent.Type.MouseButtonRelease, point + QPoint(3, 1))
    assert blank.selected_text == ""


def test_a_click_with_shift_extends(blank: Desk) -> None:
    blank.put_caret(0)
    click_at(blank, point_at(blank, TEXT.index("Ben") + 1), SHIFT)
    assert blank.selected_text == "Anna Kral and Ben"
    click_at(blank, point_at(blank, 2), SHIFT)
    assert blank.selected_text == "Anna"


def test_a_drag_across_marks_selects_their_text(desk: Desk) -> None:
    before = desk.state()
    drag(desk, 2, TEXT.index("Ben") + 1)
    assert desk.selected_text == "Anna Kral and Ben"
    assert (desk.editor.selection.mark, desk.state()) == (None, before)


def test_esc_during_a_drag_takes_it_back(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, 2, TEXT.index("Ben"), let_go=False)
    assert desk.selected_text
    press(desk, "Esc")
    assert (desk.selected_text, desk.editor.selection.mark) == ("", "m4")
    pointer(desk, QEvent.Type.MouseMove, point_at(desk, 60))
    pointer(desk, QEvent.Type.MouseButtonRelease, point_at(desk, 60))
    assert (desk.selected_text, desk.editor.selection.mark) == ("", "m4")


def test_double_and_triple_click(desk: Desk) -> None:
    several_clicks(desk, middle_of(desk, "mayor"), 2)
    assert desk.selected_text == "mayor"
    several_clicks(desk, middle_of(desk, "mayor"), 3)
    assert desk.selected_text == "They met the mayor."
    several_clicks(desk, middle_of(desk, "Anna"), 2)
    assert (desk.selected_text, desk.editor.selection.mark) == ("Anna", None)


def test_other_buttons_select_nothing(desk: Desk) -> None:
    QTest.mouseClick(
        desk.surface.viewport(), Qt.MouseButton.MiddleButton, pos=middle_of(desk, "Anna")
    )
    assert desk.editor.selection.mark is None


# -- clicking marks --------------------------------------------------------------------------


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


def test_hovering_lights_up_what_is_there(desk: Desk) -> None:
    pointer_over = desk.surface.context
    assert pointer_over.hovered is None
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "Anna"))
    assert desk.surface.context.hovered == "m1"
    pointer(desk, QEvent.Type.MouseMove, arc_of(desk, "r6"))
    assert desk.surface.context.hovered_link == ("r6", 0)
    QApplication.sendEvent(desk.surface.viewport(), QEvent(QEvent.Type.Leave))
    assert desk.surface.context.hovered is None
    assert desk.surface.context.hovered_link is None


# -- edges -----------------------------------------------------------------------------------


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


# -- fragments -------------------------------------------------------------------------------


def test_ctrl_and_drag_adds_a_fragment(desk: Desk) -> None:
    click_on(desk, "m1")
    drag(desk, TEXT.index("mayor") + 1, TEXT.index("mayor") + 4, CTRL)
    assert desk.quotes("m1") == ["Anna Kral", "mayor"]
    assert (desk.editor.selection.mark, desk.selected_text) == ("m1", "")
    press(desk, "Ctrl+Z")
    assert desk.quotes("m1") == ["Anna Kral"]


def test_a_fragment_of_a_trigger(desk: Desk) -> None:
    click_on(desk, "e5")
    drag(desk, TEXT.index("met") + 1, TEXT.index("met") + 3, CTRL)
    assert desk.quotes("e5") == ["visited", "met"]


def test_a_fragment_needs_a_mark_on_the_text(desk: Desk) -> None:
    before = desk.state()
    drag(desk, TEXT.index("met"), TEXT.index("mayor") + 2, CTRL)
    assert (desk.state(), desk.selected_text) == (before, "met the mayor")
    click_on(desk, "r6")
    drag(desk, TEXT.index("met"), TEXT.index("mayor") + 2, CTRL)
    assert desk.state() == before
    assert "Select the mark that the fragment belongs to" in desk.note


def test_a_fragment_that_is_already_there(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, 8, 5, CTRL)
    assert "already part" in desk.note
    assert desk.state() == before


def test_esc_while_a_fragment_is_dragged(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, TEXT.index("mayor"), TEXT.index("mayor") + 4, CTRL, let_go=False)
    press(desk, "Esc")
    pointer(desk, QEvent.Type.MouseButtonRelease, point_at(desk, 60), CTRL)
    assert (desk.state(), desk.editor.selection.mark) == (before, "m1")


# -- links -----------------------------------------------------------------------------------


def test_dragging_to_a_mark_with_one_possible_link_makes_it(qapp: QApplication) -> None:
    mentions = a_mention("m1", "Person", 0, 9), a_mention("m2", "Place", 47, 51)
    with a_desk(*mentions) as desk:
        click_on(desk, "m1")
        drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"))
        assert desk.mode == ""
        assert [(r.type, r.source.id, r.target.id) for r in desk.marks.relations] == [
            ("about", "m1", "m2")
        ]
        assert desk.editor.selection.mark == "m1"


def test_dragging_to_a_mark_with_several_possible_links_asks(desk: Desk) -> None:
    click_on(desk, "e5")
    drag(desk, middle_of(desk, "visited"), middle_of(desk, "Red Cross"))
    assert desk.mode == "Visit → Organization"
    chooser = desk.window.chooser
    assert [choice.text for choice in chooser.choices] == ["agent", "host", "topic", "about"]
    press(desk, "h")
    assert desk.fillers("host") == ["m3"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "e5")


def test_only_legal_targets_light_up_while_a_link_is_dragged(desk: Desk) -> None:
    click_on(desk, "r6")
    assert desk.surface.context.legal is None
    drag(desk, label_of(desk, "m4"), middle_of(desk, "mayor"), let_go=False)
    # A place is the source of nothing but “about”.
    assert desk.surface.context.legal == {"m1", "m2", "m3", "m4", "e5"}
    assert desk.surface._pointer_line is not None
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "mayor"))
    assert desk.surface.context.legal is None
    assert desk.surface._pointer_line is None
    assert len(desk.marks) == len(STANDARD)


def test_dragging_to_an_illegal_mark_says_why_not(qapp: QApplication) -> None:
    schema = replace(a_keyed_schema(), relation_types=())
    marks = (*STANDARD[:4], an_event("e5", "Attack", (39, 46)))
    with a_desk(*marks, schema=schema) as desk:
        before = desk.state()
        for source, target in (("visited", "Baku"), ("Anna", "visited")):
            click_at(desk, middle_of(desk, source))
            drag(desk, middle_of(desk, source), middle_of(desk, target))
            assert "allows nothing" in desk.note
            assert (desk.state(), desk.mode) == (before, "")


def test_dragging_to_nothing_and_to_itself_does_nothing(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "mayor"))
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Kral"))
    assert (desk.state(), desk.mode, desk.note) == (before, "", "")


def test_esc_while_a_link_is_dragged(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"), let_go=False)
    assert desk.surface.context.legal is not None
    press(desk, "Esc")
    assert desk.surface.context.legal is None
    assert desk.surface._pointer_line is None
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Baku"))
    assert (desk.state(), desk.mode) == (before, "")
    assert desk.editor.selection.mark == "m1"


def test_dragging_from_any_label_links(desk: Desk) -> None:
    drag(desk, label_of(desk, "m2"), label_of(desk, "m4"))
    assert [r.type for r in desk.marks.relations][-1] == "about"


def test_dragging_takes_the_legal_one_of_stacked_marks(qapp: QApplication) -> None:
    marks = (
        a_mention("m1", "Organization", 29, 38),
        a_mention("m2", "Time", 29, 32),
        an_event("e3", "Attack", (39, 46)),
    )
    schema = replace(a_keyed_schema(), relation_types=())
    with a_desk(*marks, schema=schema) as desk:
        click_on(desk, "e3")
        drag(desk, middle_of(desk, "visited"), middle_of(desk, "Red"))
        assert desk.mode == "Attack → Organization"


def test_in_a_mode_a_drag_selects_text_wherever_it_begins(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    drag(desk, TEXT.index("visited") + 1, TEXT.index("Baku") + 2)
    assert (desk.mode, desk.selected_text) == ("Visit · host", "visited Baku")
    assert desk.surface.context.legal == {"m1", "m2", "m3"}
    press(desk, "1")
    assert desk.quotes(desk.fillers("host")[0]) == ["visited Baku"]


def test_a_drag_ends_when_the_article_changes(desk: Desk) -> None:
    click_on(desk, "m1")
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"), let_go=False)
    desk.window.open_article(desk.editor.article.id)
    desk.settle()
    before = desk.state()
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Baku"))
    assert (desk.state(), desk.mode, desk.surface.context.legal) == (before, "", None)


def test_an_edge_dragged_back_leaves_no_blank_in_the_mark(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 4)
    drag(desk, edge_of(desk, "m4", "end"), TEXT.index("Friday") + 1)
    assert desk.quotes("m4") == ["Baku on"]
