"""A scroll area that hands every event, with what lies under the pointer, to one event target."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.layout.geometry import HitTarget

SCROLL_BEAT = 30  # milliseconds between steps while the pointer drags beyond an edge
LONGEST_STEP = 40  # pixels
WHEEL_STEP = 120  # eighths of a degree: one notch of an ordinary wheel


class EventTarget(Protocol):
    """Who decides what pointer and keys do on the canvas."""

    def mouse_press(self, hit: HitTarget, event: QMouseEvent) -> None:
        """A button went down."""

    def mouse_move(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""

    def mouse_release(self, hit: HitTarget, event: QMouseEvent) -> None:
        """A button went up."""

    def double_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The second press of two at one place."""

    def triple_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The third press of three at one place."""

    def gesture_lost(self) -> None:
        """The button is no longer held, though nobody saw it go up."""

    def mouse_left(self) -> None:
        """The pointer is no longer over the canvas."""

    def key_press(self, event: QKeyEvent) -> bool:
        """A key went down; whether it was used."""

    def context_menu(self, hit: HitTarget, global_pos: QPoint) -> None:
        """A menu is wanted for what is here."""

    def focus_changed(self, focused: bool) -> None:
        """The canvas gained or lost the keyboard."""


class EventArea(QAbstractScrollArea):
    """Forwards events to `gesture_target`; Ctrl and the wheel ask for another text size."""

    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gesture_target: EventTarget | None = None
        self._double_click: tuple[int, QPointF] | None = None
        self._drag: QMouseEvent | None = None  # the last move with the button held
        self._pressed = False
        self._turned = 0  # what the wheel has turned towards the next text size
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_BEAT)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def hit_at(self, point: QPoint) -> HitTarget:
        """What lies under a point of the viewport."""
        raise NotImplementedError

    def menu_point(self) -> QPoint:
        """Where a menu that was asked for by key opens, in the viewport."""
        return self.viewport().rect().center()

    # -- pointer -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press; the third in a row at one place is a triple click."""
        target = self.gesture_target
        if target is None:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._stop_scrolling()
            self._pressed = True
        hit = self.hit_at(event.position().toPoint())
        if self._is_third(event):
            self._double_click = None
            target.triple_click(hit, event)
        else:
            target.mouse_press(hit, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two."""
        if self.gesture_target is None:
            return
        if event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        else:
            self._double_click = (event.timestamp(), event.position())
            self._pressed = True
            self.gesture_target.double_click(self.hit_at(event.position().toPoint()), event)

    def _is_third(self, event: QMouseEvent) -> bool:
        if self._double_click is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        hints = QGuiApplication.styleHints()
        when, where = self._double_click
        soon = event.timestamp() - when <= hints.mouseDoubleClickInterval()
        distance = (event.position() - where).manhattanLength()
        return soon and distance <= hints.mouseDoubleClickDistance()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A move; beyond the upper or lower edge a drag scrolls on."""
        if self.gesture_target is None:
            return
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._pressed and not held:
            self._lose_gesture()
        point = event.position().toPoint()
        self.gesture_target.mouse_move(self.hit_at(point), event)
        if not held:
            return
        self._drag = QMouseEvent(
            event.type(),
            event.position(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        if 0 <= point.y() < self.viewport().height():
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._stop_scrolling()
            self._pressed = False
        if self.gesture_target is not None:
            self.gesture_target.mouse_release(self.hit_at(event.position().toPoint()), event)

    def repeat_move(self) -> None:
        """Tell the target of the last move with the button held again: the text has moved."""
        if self._drag is not None and self.gesture_target is not None:
            self.gesture_target.mouse_move(self.hit_at(self._drag.position().toPoint()), self._drag)

    def _scroll_on(self) -> None:
        if self._drag is None or self.gesture_target is None:
            self._stop_scrolling()
            return
        y = self._drag.position().toPoint().y()
        beyond = y if y < 0 else y - self.viewport().height()
        step = max(-LONGEST_STEP, min(LONGEST_STEP, beyond))
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step)
        if bar.value() != before:
            self.repeat_move()

    def _lose_gesture(self) -> None:
        self._stop_scrolling()
        pressed, self._pressed = self._pressed, False
        if pressed and self.gesture_target is not None:
            self.gesture_target.gesture_lost()

    def _stop_scrolling(self) -> None:
        self._scrolling.stop()
        self._drag = None

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells the target when the pointer leaves, or the button is taken from it."""
        if self.gesture_target is not None:
            if event.type() == QEvent.Type.Leave:
                self.gesture_target.mouse_left()
            elif event.type() in (QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate):
                self._lose_gesture()
        return super().viewportEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is hidden has no gesture."""
        super().hideEvent(event)
        self._lose_gesture()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls, by pixels where the device tells them; with Ctrl it asks for another text size.

        While a button is held it scrolls in any case: Ctrl may belong to the gesture.
        """
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and not event.buttons() & Qt.MouseButton.LeftButton:
            self._zoom_by(event.angleDelta().y())
            event.accept()
            return
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if abs(angle.x()) > abs(angle.y()) or abs(pixels.x()) > abs(pixels.y()):
            event.accept()  # the text has no width to scroll over
        elif pixels.y() and event.phase() != Qt.ScrollPhase.NoScrollPhase:
            # Without phases, as on X11, the pixels are not to be relied on.
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - pixels.y())
            event.accept()
        else:
            super().wheelEvent(event)

    def _zoom_by(self, turned: int) -> None:
        """Ask for one step when so much has been turned: touchpads turn in small pieces."""
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        steps = int(self._turned / WHEEL_STEP)
        if steps:
            self._turned -= steps * WHEEL_STEP
            self.zoom_requested.emit(1 if steps > 0 else -1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what is under the pointer, or at the caret when asked for by key."""
        if self.gesture_target is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        point = self.menu_point() if by_key else event.pos()
        where = self.viewport().mapToGlobal(point)
        self.gesture_target.context_menu(self.hit_at(point), where)

    # -- keyboard ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key; one that the target does not use goes on to the window."""
        if self.gesture_target is not None and self.gesture_target.key_press(event):
            event.accept()
            return
        event.ignore()

    def focusNextPrevChild(self, next_child: bool) -> bool:
        """Tab belongs to the canvas while it has a target: it walks through the marks."""
        if self.gesture_target is not None:
            return False
        return super().focusNextPrevChild(next_child)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The canvas gained the keyboard."""
        super().focusInEvent(event)
        if self.gesture_target is not None:
            self.gesture_target.focus_changed(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The canvas lost the keyboard."""
        super().focusOutEvent(event)
        self._lose_gesture()
        if self.gesture_target is not None:
            self.gesture_target.focus_changed(False)
