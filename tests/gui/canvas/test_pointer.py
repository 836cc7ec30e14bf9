from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.gestures.select_text import SelectText
from tests.builders import TEXT
from tests.gui.desk import (
    NONE,
    Desk,
    a_desk,
    arc_of,
    click_on,
    drag,
    edge_of,
    label_of,
    middle_of,
    pointer,
    press,
    several_clicks,
)


def shape(desk: Desk) -> Qt.CursorShape:
    return desk.surface.viewport().cursor().shape()


def button(desk: Desk, kind: QEvent.Type, which: Qt.MouseButton, point: QPoint) -> None:
    """An event of another button while the left one is held."""
    both = which | Qt.MouseButton.LeftButton
    where = QPointF(point)
    event = QMouseEvent(kind, where, where, which, both, NONE)
    QApplication.sendEvent(desk.surface.viewport(), event)


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


def test_a_drag_ends_when_the_article_changes(desk: Desk) -> None:
    click_on(desk, "m1")
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"), let_go=False)
    desk.window.open_article(desk.editor.article.id)
    desk.settle()
    before = desk.state()
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Baku"))
    assert (desk.state(), desk.mode, desk.surface.context.legal) == (before, "", None)


@pytest.mark.parametrize("which", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_other_buttons_begin_and_end_nothing(desk: Desk, which: Qt.MouseButton) -> None:
    viewport = desk.surface.viewport()
    QTest.mouseClick(viewport, which, pos=middle_of(desk, "Anna"))
    QTest.mouseDClick(viewport, which, pos=middle_of(desk, "Anna"))
    assert (desk.editor.pointer.gesture, desk.selected_text) == (None, "")
    drag(desk, 2, TEXT.index("Ode") + 1, let_go=False)
    button(desk, QEvent.Type.MouseButtonPress, which, middle_of(desk, "Red"))
    button(desk, QEvent.Type.MouseButtonRelease, which, middle_of(desk, "Red"))
    assert isinstance(desk.editor.pointer.gesture, SelectText)
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "Red"))
    assert desk.selected_text == "Anna Kral and Ben Ode of the Red"


@pytest.mark.parametrize("lost", [QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate])
def test_a_lost_button_takes_the_gesture_back(desk: Desk, lost: QEvent.Type) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"), let_go=False)
    QApplication.sendEvent(desk.surface.viewport(), QEvent(lost))
    assert desk.editor.pointer.gesture is None
    assert desk.surface.context.legal is None
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Baku"))
    assert (desk.state(), desk.editor.selection.mark) == (before, "m1")


def test_a_gesture_ends_where_the_keyboard_goes_elsewhere(desk: Desk) -> None:
    desk.surface.setFocus()
    drag(desk, 2, TEXT.index("Ode"), let_go=False)
    desk.window.focus_search()
    assert (desk.editor.pointer.gesture, desk.selected_text) == (None, "")


def test_leaving_the_canvas_with_the_button_held_goes_on(desk: Desk) -> None:
    drag(desk, 2, TEXT.index("Ode") + 1, let_go=False)
    QApplication.sendEvent(desk.surface.viewport(), QEvent(QEvent.Type.Leave))
    assert desk.selected_text == "Anna Kral and Ben Ode"
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "Red"))
    assert desk.selected_text == "Anna Kral and Ben Ode of the Red"


def test_no_key_does_anything_else_while_a_gesture_lasts(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, 2, TEXT.index("Ode") + 1, let_go=False)
    press(desk, "1", "e", "Delete", "Ctrl+Z", "Space")
    assert (desk.state(), desk.mode) == (before, "")
    press(desk, "Esc")
    assert (desk.editor.pointer.gesture, desk.editor.selection.mark) == (None, "m1")


def test_the_pointer_shows_what_a_press_would_do(desk: Desk) -> None:
    places = {
        "text": (middle_of(desk, "mayor"), Qt.CursorShape.IBeamCursor),
        "mark": (middle_of(desk, "Baku"), Qt.CursorShape.IBeamCursor),
        "label": (label_of(desk, "m1"), Qt.CursorShape.PointingHandCursor),
        "arc": (arc_of(desk, "r6"), Qt.CursorShape.PointingHandCursor),
    }
    for point, wanted in places.values():
        pointer(desk, QEvent.Type.MouseMove, point)
        assert shape(desk) == wanted
    click_on(desk, "m4")
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "Baku"))
    assert shape(desk) == Qt.CursorShape.PointingHandCursor
    pointer(desk, QEvent.Type.MouseMove, edge_of(desk, "m4", "start"))
    assert shape(desk) == Qt.CursorShape.SizeHorCursor
    click_on(desk, "e5")
    press(desk, "h")
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "Anna"))
    assert shape(desk) == Qt.CursorShape.PointingHandCursor


def test_the_text_goes_on_under_a_drag_that_is_scrolled(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    with a_desk(text=text) as desk:
        drag(desk, middle_of(desk, "word000"), middle_of(desk, "word003"), let_go=False)
        here = desk.editor.selection.end
        desk.surface.verticalScrollBar().setValue(500)
        assert desk.editor.selection.end > here
        assert desk.editor.selection.start == 8
        assert desk.surface.verticalScrollBar().value() == 500


def test_a_double_click_on_a_label_keeps_its_mark(desk: Desk) -> None:
    several_clicks(desk, label_of(desk, "m2"), 2)
    assert (desk.editor.selection.mark, desk.selected_text) == ("m2", "")
