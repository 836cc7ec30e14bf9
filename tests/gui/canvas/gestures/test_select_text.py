from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import TEXT
from tests.gui.desk import (
    ALT,
    SHIFT,
    Desk,
    a_desk,
    click_at,
    click_on,
    drag,
    middle_of,
    point_at,
    pointer,
    press,
    several_clicks,
)


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


def test_a_double_click_and_a_drag_select_on_by_tokens(blank: Desk) -> None:
    start, end = middle_of(blank, "Ben"), middle_of(blank, "Red")
    several_clicks(blank, start, 2, let_go=False)
    assert blank.selected_text == "Ben"
    pointer(blank, QEvent.Type.MouseMove, end)
    assert blank.selected_text == "Ben Ode of the Red"
    pointer(blank, QEvent.Type.MouseMove, middle_of(blank, "Kral"))
    assert blank.selected_text == "Kral and Ben"
    assert blank.editor.selection.caret == blank.editor.selection.start
    pointer(blank, QEvent.Type.MouseButtonRelease, middle_of(blank, "Kral"))
    assert blank.selected_text == "Kral and Ben"


def test_a_triple_click_and_a_drag_select_on_by_sentences(blank: Desk) -> None:
    several_clicks(blank, middle_of(blank, "mayor"), 3, let_go=False)
    assert blank.selected_text == "They met the mayor."
    pointer(blank, QEvent.Type.MouseMove, middle_of(blank, "Ben"))
    assert blank.selected_text == TEXT
    press(blank, "Esc")
    pointer(blank, QEvent.Type.MouseMove, middle_of(blank, "Red"))
    pointer(blank, QEvent.Type.MouseButtonRelease, middle_of(blank, "Red"))
    assert blank.selected_text == "mayor"  # what the clicks before had selected


def test_a_double_click_with_shift_extends(blank: Desk) -> None:
    blank.put_caret(0)
    for number, kind in enumerate((QEvent.Type.MouseButtonDblClick,)):
        pointer(blank, kind, middle_of(blank, "Ben"), SHIFT, at=1000 + number)
    assert blank.selected_text == "Anna Kral and Ben"


def test_a_drag_from_the_margin(blank: Desk) -> None:
    left = point_at(blank, 0) - QPoint(40, 0)
    drag(blank, left, middle_of(blank, "Kral"))
    assert blank.selected_text == "Anna Kral"


def test_a_drag_with_shift_held_over_the_selected_mark_selects_text(desk: Desk) -> None:
    click_on(desk, "m4")
    drag(desk, middle_of(desk, "Baku"), middle_of(desk, "Friday"), SHIFT)
    assert desk.editor.selection.mark is None
    assert desk.selected_text.endswith("on Friday")


def test_a_double_click_beside_any_token_puts_the_caret_there(qapp: QApplication) -> None:
    with a_desk(text="One\n\n") as desk:
        several_clicks(desk, point_at(desk, 0) + QPoint(0, 60), 2)
        assert desk.selected_text == ""
