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

    def gesture_lost(self) -> None:
        self.seen.append("lost")

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


def wheel(
    area: Area,
    turned: QPoint,
    *,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton,
    pixels: QPoint | None = None,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    spot = QPointF(10, 10)
    event = QWheelEvent(
        spot, spot, pixels or QPoint(), turned, buttons, held, phase, False
    )  # fmt: skip
    QApplication.sendEvent(area.viewport(), event)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_wheel_with_ctrl_zooms(area: Area) -> None:
    steps: list[int] = []
    area.zoom_requested.connect(steps.append)
    wheel(area, QPoint(0, 120), held=CTRL)
    wheel(area, QPoint(0, -120), held=CTRL)
    assert steps == [1, -1]
    area.verticalScrollBar().setRange(0, 500)
    area.verticalScrollBar().setValue(300)
    wheel(area, QPoint(0, 120))
    assert area.verticalScrollBar().value() < 300
    assert steps == [1, -1]


def test_a_touchpad_zooms_by_what_it_has_turned_in_all(area: Area) -> None:
    steps: list[int] = []
    area.zoom_requested.connect(steps.append)
    for _ in range(11):
        wheel(area, QPoint(0, 15), held=CTRL)
    assert steps == [1]
    for _ in range(8):
        wheel(area, QPoint(0, -15), held=CTRL)  # the other way begins anew
    assert steps == [1, -1]


def test_the_wheel_scrolls_while_a_button_is_held_with_ctrl(area: Area) -> None:
    steps: list[int] = []
    area.zoom_requested.connect(steps.append)
    area.verticalScrollBar().setRange(0, 500)
    wheel(area, QPoint(0, -120), held=CTRL, buttons=Qt.MouseButton.LeftButton)
    assert (steps, area.verticalScrollBar().value() > 0) == ([], True)


def test_a_touchpad_scrolls_by_pixels(area: Area) -> None:
    bar = area.verticalScrollBar()
    bar.setRange(0, 500)
    update = Qt.ScrollPhase.ScrollUpdate
    wheel(area, QPoint(0, -8), pixels=QPoint(0, -7), phase=update)
    wheel(area, QPoint(0, -8), pixels=QPoint(1, -2), phase=update)
    assert bar.value() == 9
    bar.setValue(100)
    wheel(area, QPoint(0, -120), pixels=QPoint(0, -7))
    assert bar.value() != 107  # pixels without phases are not to be relied on


def test_a_horizontal_wheel_is_harmless(area: Area) -> None:
    bar = area.verticalScrollBar()
    bar.setRange(0, 500)
    bar.setValue(100)
    wheel(area, QPoint(120, 0))
    wheel(area, QPoint(-240, 60))
    wheel(area, QPoint(9, 2), pixels=QPoint(9, 2), phase=Qt.ScrollPhase.ScrollUpdate)
    assert bar.value() == 100


def test_other_buttons_do_not_end_what_the_left_one_began(area: Area) -> None:
    area.gesture_target = Recorder()
    area.verticalScrollBar().setRange(0, 1000)
    mouse(area, QEvent.Type.MouseButtonPress, (20, 20))
    mouse(area, QEvent.Type.MouseMove, (20, 260))
    right = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        QPointF(20, 260),
        QPointF(20, 260),
        Qt.MouseButton.RightButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area.viewport(), right)
    assert area._scrolling.isActive()


@pytest.mark.parametrize(
    "taken", [QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate, QEvent.Type.Hide]
)
def test_a_lost_button_is_told_once(area: Area, taken: QEvent.Type) -> None:
    area.gesture_target = target = Recorder()
    mouse(area, QEvent.Type.MouseButtonPress, (20, 20))
    mouse(area, QEvent.Type.MouseMove, (20, 260))
    for _ in range(2):
        if taken == QEvent.Type.Hide:
            area.hide()
        else:
            QApplication.sendEvent(area.viewport(), QEvent(taken))
    assert target.seen.count("lost") == 1
    assert not area._scrolling.isActive()


def test_a_release_that_nobody_saw_is_noticed_at_the_next_move(area: Area) -> None:
    area.gesture_target = target = Recorder()
    mouse(area, QEvent.Type.MouseButtonPress, (20, 20))
    mouse(area, QEvent.Type.MouseMove, (30, 20), held=False)
    mouse(area, QEvent.Type.MouseMove, (40, 20), held=False)
    assert target.seen == ["press", "lost", "move", "move"]


def test_the_last_move_can_be_repeated_where_the_text_has_moved(area: Area) -> None:
    area.gesture_target = target = Recorder()
    area.repeat_move()
    mouse(area, QEvent.Type.MouseButtonPress, (20, 20))
    area.repeat_move()
    assert target.seen == ["press"]
    mouse(area, QEvent.Type.MouseMove, (30, 20))
    area.repeat_move()
    mouse(area, QEvent.Type.MouseButtonRelease, (30, 20), held=False)
    area.repeat_move()
    assert target.seen == ["press", "move", "move", "release"]


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
