from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.model.marks import Mention
from annotator.model.span import Span
from tests.builders import TEXT, a_mention
from tests.gui.desk import (
    ALT,
    CTRL,
    Desk,
    a_desk,
    click_at,
    click_on,
    drag,
    middle_of,
    point_at,
    pointer,
    press,
)


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


def two_parts() -> Mention:
    return a_mention("m1", "Person", span=Span(((0, 4), (14, 17))))


CTRL_ALT = CTRL | ALT


def test_ctrl_alt_and_a_click_takes_a_fragment_away(qapp: QApplication) -> None:
    with a_desk(two_parts()) as desk:
        click_on(desk, "m1")
        click_at(desk, middle_of(desk, "Ben"), CTRL_ALT)
        assert (desk.quotes("m1"), desk.editor.selection.mark) == (["Anna"], "m1")
        click_at(desk, middle_of(desk, "Anna"), CTRL_ALT)
        assert desk.quotes("m1") == ["Anna"]
        assert "has only this part" in desk.note
        click_at(desk, middle_of(desk, "mayor"), CTRL_ALT)
        assert "Click on a part of the selected mark" in desk.note


def test_dragging_with_ctrl_and_alt_takes_nothing(qapp: QApplication) -> None:
    with a_desk(two_parts()) as desk:
        click_on(desk, "m1")
        drag(desk, middle_of(desk, "Ben"), middle_of(desk, "Red"), CTRL_ALT)
        assert desk.quotes("m1") == ["Anna", "Ben"]


def test_a_click_with_ctrl_is_a_click(desk: Desk) -> None:
    click_on(desk, "m1")
    click_at(desk, middle_of(desk, "Baku"), CTRL)
    assert desk.editor.selection.mark == "m4"
