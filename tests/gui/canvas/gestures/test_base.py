from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.gui.canvas.gestures.base import DRAG_DISTANCE, Gesture, stretched
from tests.builders import TEXT
from tests.gui.desk import ALT, NONE, Desk


def at(x: float, held: Qt.KeyboardModifier = NONE) -> QMouseEvent:
    left, point = Qt.MouseButton.LeftButton, QPointF(x, 0)
    return QMouseEvent(QEvent.Type.MouseMove, point, point, left, left, held)


positions = st.integers(0, len(TEXT))


@given(positions, positions)
def test_a_stretch_holds_both_ends_and_keeps_its_direction(anchor: int, position: int) -> None:
    exact = stretched(TEXT, anchor, position, at(0, ALT))
    assert exact == (anchor, position)
    start, end = stretched(TEXT, anchor, position, at(0))
    if TEXT[min(anchor, position) : max(anchor, position)].strip():
        assert min(start, end) <= max(anchor, position)
        assert max(start, end) >= min(anchor, position)
        assert (start > end) == (anchor > position)


def test_a_drag_begins_beyond_a_small_distance_and_stays_one(desk: Desk) -> None:
    gesture = Gesture(desk.editor)
    gesture.press(desk.surface.hit_at(desk.surface.rect().center()), at(0))
    assert not gesture._is_drag(at(DRAG_DISTANCE - 1))
    assert gesture._is_drag(at(DRAG_DISTANCE))
    assert gesture._is_drag(at(0))
