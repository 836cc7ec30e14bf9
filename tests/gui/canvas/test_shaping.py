from __future__ import annotations

from PySide6.QtWidgets import QApplication

from annotator.commands.events import RemoveTrigger
from tests.builders import an_event
from tests.gui.desk import (
    Desk,
    a_desk,
    click_at,
    click_on,
    point_at,
    press,
)


def test_plus_adds_the_selected_text_to_the_mark_that_was_selected_before(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "Right", "Right", "Right", "Shift+Right", "+")
    assert len(desk.quotes("m1")) == 2
    assert desk.quotes("m1")[0] == "Anna Kral"
    assert desk.editor.selection.mark == "m1"
    press(desk, "Ctrl+Z")
    assert desk.quotes("m1") == ["Anna Kral"]


def test_plus_says_what_it_needs(desk: Desk) -> None:
    press(desk, "+")
    assert desk.note == "Select the text of the other part first."
    desk.select_text("mayor")
    press(desk, "+")
    assert desk.note == "Select a mark first, then the text of its other part."
    click_on(desk, "m1")
    press(desk, "Ctrl+Home", "Shift+Right")
    before = desk.state()
    press(desk, "+")
    assert "already part of" in desk.note
    click_on(desk, "r6")
    desk.select_text("mayor")
    press(desk, "+")
    assert "no place in the text" in desk.note
    click_on(desk, "r6")
    press(desk, "Delete")
    desk.select_text("mayor")
    press(desk, "+")
    assert desk.note == "Select a mark first, then the text of its other part."
    press(desk, "Ctrl+Z")
    assert desk.state()[1] == before[1]  # type: ignore[index]


def test_a_trigger_that_went_is_no_longer_selected(qapp: QApplication) -> None:
    two = an_event("e1", "Visit", (0, 4), (39, 46))
    with a_desk(two) as desk:
        click_at(desk, point_at(desk, 41))
        press(desk, "]", "Right", "Enter")
        assert desk.editor.selection.part == 1
        assert desk.event("e1").triggers[1].quote(desk.text) == "visited Baku"
        desk.editor.run(RemoveTrigger("e1", 1))
        assert (desk.editor.selection.mark, desk.editor.selection.part) == ("e1", 0)
        press(desk, "]", "Right", "Enter")
        assert desk.quotes("e1") == ["Anna Kral"]
