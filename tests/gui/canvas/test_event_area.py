from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.event_area import EventArea
from annotator.layout.geometry import HitTarget


class Recorder:
    """An event target that remembers what it was told."""

    def __init__(self, *, uses_keys: bool = True) -> None:
        self.seen: list[str] = []
        self.uses_keys = uses_keys

    def mouse_press(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.seen.append("press")

    def mouse_move(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.seen.append("move")

    def mouse_release(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.seen.append("release")

    def double_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.seen.append("double")

    def triple_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        self.seen.append("triple")

    def mouse_left(self) -> None:
        self.seen.append("left")

    def key_press(self, event: QKeyEvent) -> bool:
        self.seen.append(f"key {event.key()}")
        return self.uses_keys

    def context_menu(self, hit: HitTarget, global_pos: QPoint) -> None:
        self.seen.append(f"menu {hit.position}")

    def focus_changed(self, focused: bool) -> None:
        self.seen.append(f"focus {focused}")


class Area(EventArea):
    """An area where the position is the x under the pointer."""

    def hit_at(self, point: QPoint) -> HitTarget:
        return HitTarget("nothing", point.x())


@pytest.fixture
def area(qtbot: QtBot) -> Area:
    widget = Area()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show()
    return widget


def mouse(area: Area, kind: QEvent.Type, at: tuple[int, int], *, held: bool = True) -> None:
    button = Qt.MouseButton.LeftButton
    moves = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        QPointF(*at),
        QPointF(*at),
        Qt.MouseButton.NoButton if moves else button,
        button if held else Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area.viewport(), event)


def test_three_clicks(area: Area) -> None:
    area.gesture_target = target = Recorder()
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonPress,
    ):
        mouse(area, kind, (20, 20))
    assert target.seen == ["press", "release", "double", "release", "triple"]
    mouse(area, QEvent.Type.MouseButtonPress, (20, 20))
    assert target.seen[-1] == "press"  # a fourth begins anew


def test_a_third_press_elsewhere_is_a_plain_one(area: Area) -> None:
    area.gesture_target = target = Recorder()
    mouse(area, QEvent.Type.MouseButtonDblClick, (20, 20))
    mouse(area, QEvent.Type.MouseButtonPress, (120, 20))
    assert target.seen == ["double", "press"]


def test_a_drag_beyond_the_edge_scrolls_on(area: Area, qtbot: QtBot) -> None:
    area.gesture_target = target = Recorder()
    area.verticalScrollBar().setRange(0, 1000)
    mouse(area, QEvent.Type.MouseMove, (20, 260))
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 30)
    assert target.seen.count("move") > 1
    mouse(area, QEvent.Type.MouseButtonRelease, (20, 260), held=False)
    assert target.seen[-1] == "release"
    assert not area._scrolling.isActive()


def test_a_move_without_a_button_does_not_scroll(area: Area) -> None:
    area.gesture_target = Recorder()
    mouse(area, QEvent.Type.MouseMove, (20, 260), held=False)
    assert not area._scrolling.isActive()


def test_keys_go_to_the_target_and_on_if_unused(area: Area, qtbot: QtBot) -> None:
    area.gesture_target = target = Recorder()
    qtbot.keyClick(area, Qt.Key.Key_E)
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert target.seen[-2:] == [f"key {Qt.Key.Key_E.value}", f"key {Qt.Key.Key_Tab.value}"]
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    area.gesture_target = Recorder(uses_keys=False)
    area.keyPressEvent(event)
    assert not event.isAccepted()


def test_without_a_target_tab_moves_on(area: Area) -> None:
    assert area.gesture_target is None
    mouse(area, QEvent.Type.MouseButtonPress, (5, 5))
    area.gesture_target = Recorder()
    assert not area.focusNextPrevChild(True)


def test_wheel_with_ctrl_zooms(area: Area, qtbot: QtBot) -> None:
    def wheel(modifier: Qt.KeyboardModifier) -> QWheelEvent:
        return QWheelEvent(
            QPointF(10, 10),
            QPointF(10, 10),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

    with qtbot.waitSignal(area.zoom_requested) as blocker:
        area.wheelEvent(wheel(Qt.KeyboardModifier.ControlModifier))
    assert blocker.args == [1]
    area.verticalScrollBar().setRange(0, 500)
    area.verticalScrollBar().setValue(300)
    area.wheelEvent(wheel(Qt.KeyboardModifier.NoModifier))
    assert area.verticalScrollBar().value() < 300


def test_menus_leaving_and_focus(area: Area) -> None:
    area.gesture_target = target = Recorder()
    by_mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(33, 20), QPoint(33, 20))
    QApplication.sendEvent(area.viewport(), by_mouse)
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(area.viewport(), by_key)
    middle = area.viewport().rect().center().x()
    assert target.seen == ["menu 33", f"menu {middle}"]
    QApplication.sendEvent(area.viewport(), QEvent(QEvent.Type.Leave))
    assert target.seen[-1] == "left"
    area.activateWindow()
    area.setFocus()
    area.clearFocus()
    assert "focus False" in target.seen
