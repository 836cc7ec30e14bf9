from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.desk import (
    Desk,
    click_on,
    offered,
    press,
)


def test_type_ahead_narrows_and_takes_what_is_left(blank: Desk) -> None:
    press(blank, "e", "a")
    assert offered(blank) == ["Attack", "Arrest"]
    press(blank, "x")
    assert offered(blank) == ["Attack", "Arrest"]
    press(blank, "Backspace")
    assert len(offered(blank)) == 5
    press(blank, "A", "r")
    assert blank.event("e1").type == "Arrest"


def test_arrows_and_enter_choose(blank: Desk) -> None:
    press(blank, "e", "Down", "Return")
    assert blank.event("e1").type == "Attack"
    press(blank, "Esc", "e", "Up", "Enter")
    assert blank.event("e2").type == "Arrest"
    press(blank, "Esc", "e", "a", "Down", "Return")
    assert blank.event("e3").type == "Arrest"


def test_a_row_is_picked_by_mouse(blank: Desk) -> None:
    press(blank, "e")
    chooser = blank.window.chooser
    row = offered(blank).index("Attack")
    point = chooser._row_rect(row).center()
    QTest.mouseMove(chooser, point)
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=point)
    assert blank.event("e1").type == "Attack"
    assert blank.surface.hasFocus()
    assert not chooser.isVisible()


def test_esc_leaves_and_makes_nothing(blank: Desk) -> None:
    blank.select_text("visited")
    before = blank.state()
    press(blank, "e", "Esc")
    assert (blank.mode, offered(blank), blank.state()) == ("", [], before)
    assert blank.selected_text == "visited"
    press(blank, "Esc")
    assert blank.selected_text == ""


def test_a_click_beside_the_list_closes_it(desk: Desk) -> None:
    press(desk, "e")
    click_on(desk, "m4")
    assert (desk.mode, offered(desk)) == ("", [])
    assert desk.editor.selection.mark == "m4"


def test_letters_in_the_list_are_no_other_keys(blank: Desk) -> None:
    before = blank.state()
    press(blank, "e", "1", "Delete", "Left", "Tab", ",", "]")
    assert blank.mode == "New event"
    assert blank.state() == before


def test_the_list_opens_inside_the_window_wherever_the_caret_is(blank: Desk) -> None:
    press(blank, "Ctrl+End", "e")
    chooser = blank.window.chooser
    corner = chooser.geometry().bottomRight()
    assert chooser.ground.rect().contains(chooser.geometry().topLeft())
    assert chooser.ground.rect().contains(corner + QPoint(1, 1))
