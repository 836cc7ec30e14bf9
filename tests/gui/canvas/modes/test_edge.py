from __future__ import annotations

import pytest

from tests.gui.desk import (
    Desk,
    click_on,
    press,
)


def test_brackets_and_arrows_move_edges(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]")
    assert desk.mode == "Move the end of Place"
    press(desk, "Right", "Right")
    assert desk.quotes("m4") == ["Baku on Friday"]
    press(desk, "Left", "Alt+Right", "Alt+Right")
    assert desk.quotes("m4") == ["Baku on F"]
    press(desk, "Enter", "[", "Left")
    assert desk.quotes("m4") == ["visited Baku on F"]
    press(desk, "Right", "Alt+Right", "Return")
    assert desk.quotes("m4") == ["aku on F"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")


def test_an_edge_does_not_pass_the_other(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Left")
    assert "cannot be empty" in desk.note
    assert desk.quotes("m4") == ["Baku"]
    assert desk.mode == "Move the end of Place"


def test_edges_of_a_trigger(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "]", "Right")
    assert desk.quotes("e5") == ["visited Baku"]


def test_an_edge_without_a_place_in_the_text(desk: Desk) -> None:
    for mark in (None, "r6"):
        if mark:
            click_on(desk, mark)
        else:
            desk.put_caret(desk.text.index("and"))
        press(desk, "[")
        assert (desk.note, desk.mode) == ("Select a mark first.", "")


@pytest.mark.parametrize("leave", ["Tab", "Delete", "Up", "Ctrl+A"])
def test_another_selection_ends_the_edge_mode(desk: Desk, leave: str) -> None:
    click_on(desk, "m1")
    press(desk, "]")
    before = desk.quotes("m2")
    press(desk, leave)
    assert desk.mode == ""
    press(desk, "Right")
    assert desk.quotes("m2") == before


def test_a_click_ends_the_edge_mode(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "]")
    click_on(desk, "m4")
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")


def test_e_in_the_edge_mode_begins_an_event(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "]", "e")
    assert desk.mode == "New event"
