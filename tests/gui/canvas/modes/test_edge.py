from __future__ import annotations

import pytest

from tests.gui.desk import (
    Desk,
    click_on,
    press,
)


def shown(desk: Desk) -> str:
    """What is lit as the mark would be."""
    ((start, end),) = desk.surface.context.selection
    return desk.text[start:end]


def test_brackets_and_arrows_move_edges(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]")
    assert desk.mode == "Move the end of Place"
    press(desk, "Right", "Right")
    assert shown(desk) == "Baku on Friday"
    press(desk, "Left", "Alt+Right", "Alt+Right")
    assert shown(desk) == "Baku on F"
    assert desk.quotes("m4") == ["Baku"]
    press(desk, "Enter")
    assert desk.quotes("m4") == ["Baku on F"]
    press(desk, "[", "Left")
    assert shown(desk) == "visited Baku on F"
    press(desk, "Right", "Alt+Right", "Return")
    assert desk.quotes("m4") == ["aku on F"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")
    assert desk.surface.context.selection == ()


def test_all_of_it_is_one_step_of_undo(desk: Desk) -> None:
    click_on(desk, "m4")
    before = desk.state()
    press(desk, "]", "Right", "Right", "Enter", "Ctrl+Z")
    assert desk.state() == before


def test_esc_and_undo_let_the_edge_be(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "1")
    before = desk.state()
    press(desk, "]", "Right", "Esc")
    assert (desk.mode, desk.state()) == ("", before)
    assert desk.surface.context.selection == ()
    press(desk, "]", "Right", "Ctrl+Z")
    assert (desk.mode, desk.state()) == ("", before), "only what was shown is taken back"


def test_an_edge_that_came_back_changes_nothing(desk: Desk) -> None:
    click_on(desk, "m4")
    before = desk.state()
    press(desk, "]", "Right", "Left", "Enter")
    assert (desk.mode, desk.note, desk.state()) == ("", "", before)


def test_the_preview_outlasts_what_is_shown_anew(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Right")
    desk.settle()
    desk.editor.cycle_arcs()
    assert shown(desk) == "Baku on"


def test_an_edge_does_not_pass_the_other(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Left")
    assert "cannot be empty" in desk.note
    press(desk, "Enter")
    assert desk.quotes("m4") == ["Baku"]


def test_edges_of_a_trigger(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "]", "Right", "Enter")
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


@pytest.mark.parametrize("other", ["Tab", "Up", "e", "v"])
def test_another_key_keeps_what_was_moved(desk: Desk, other: str) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Right", other)
    assert desk.quotes("m4") == ["Baku on"]


def test_a_click_keeps_what_was_moved(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Right")
    click_on(desk, "m1")
    assert desk.quotes("m4") == ["Baku on"]
