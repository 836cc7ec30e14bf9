from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt

from annotator.gui.canvas.gestures.base import Gesture
from annotator.gui.canvas.gestures.drag_edge import DragEdge
from annotator.gui.canvas.gestures.drag_link import DragLink
from annotator.gui.canvas.gestures.fragment import AddFragment, TakeFragment
from annotator.gui.canvas.gestures.select_text import SelectText
from tests.builders import TEXT
from tests.gui.desk import (
    ALT,
    CTRL,
    NONE,
    SHIFT,
    Desk,
    arc_of,
    click_on,
    drag,
    edge_of,
    label_of,
    middle_of,
    pointer,
    press,
)


def test_in_a_mode_a_drag_selects_text_wherever_it_begins(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    drag(desk, TEXT.index("visited") + 1, TEXT.index("Baku") + 2)
    assert (desk.mode, desk.selected_text) == ("Visit · host", "visited Baku")
    assert desk.surface.context.legal == {"m1", "m2", "m3"}
    press(desk, "1")
    assert desk.quotes(desk.fillers("host")[0]) == ["visited Baku"]


@pytest.mark.parametrize(
    ("place", "held", "gesture"),
    [
        ("text", NONE, SelectText),
        ("another mark", NONE, SelectText),
        ("the selected mark", NONE, DragLink),
        ("the selected mark", SHIFT, SelectText),
        ("the selected mark", CTRL, AddFragment),
        ("the selected mark", CTRL | ALT, TakeFragment),
        ("its edge", NONE, DragEdge),
        ("another label", NONE, DragLink),
        ("an arc", NONE, SelectText),
    ],
)
def test_what_a_press_begins(
    desk: Desk, place: str, held: Qt.KeyboardModifier, gesture: type[Gesture]
) -> None:
    click_on(desk, "m4")
    points = {
        "text": middle_of(desk, "mayor"),
        "another mark": middle_of(desk, "Anna"),
        "the selected mark": middle_of(desk, "Baku"),
        "its edge": edge_of(desk, "m4", "end"),
        "another label": label_of(desk, "m1"),
        "an arc": arc_of(desk, "r6"),
    }
    pointer(desk, QEvent.Type.MouseButtonPress, points[place], held)
    assert type(desk.editor.pointer.gesture) is gesture


def test_in_a_mode_every_press_selects_text(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    pointer(desk, QEvent.Type.MouseButtonPress, label_of(desk, "m1"))
    assert type(desk.editor.pointer.gesture) is SelectText
