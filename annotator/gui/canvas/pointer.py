"""Pointer: gives every event of the mouse to the one gesture it belongs to; shows what it is over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent

from annotator.gui.canvas.details import Details, Subject
from annotator.gui.canvas.gestures import Gesture, GestureDesk, gesture_for
from annotator.gui.canvas.gestures.beginning import is_handle
from annotator.gui.canvas.gestures.click import click
from annotator.gui.canvas.gestures.select_text import SelectUnits, UnitAt
from annotator.gui.canvas.hover_card import HoverCard
from annotator.gui.canvas.selection import Selection
from annotator.layout.caret import sentence_at, token_at
from annotator.layout.geometry import HitTarget

MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
)


class PointerDesk(GestureDesk, Protocol):
    """What the pointer may ask of the editor."""

    @property
    def ready(self) -> bool: ...

    @property
    def menu_requested(self) -> SignalInstance: ...

    def details(self, subject: Subject) -> Details | None: ...

    def key_press(self, event: QKeyEvent) -> bool: ...

    def focus_changed(self, focused: bool) -> None: ...


class Pointer(QObject):
    """The surface's event target: at most one gesture is active, and Esc always leaves it.

    `menu_hit` is what the menu that was asked for last is about, `menu_before` what was selected
    before the right button was pressed.
    """

    def __init__(self, desk: PointerDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._surface = desk.surface
        self.gesture: Gesture | None = None
        self.card = HoverCard(desk.surface, desk.details)
        self.menu_hit = HitTarget("nothing", 0)
        self.menu_before = Selection()
        self._depth = 0
        self._surface.gesture_target = self
        self._surface.scrolled.connect(self._scrolled)

    @property
    def busy(self) -> bool:
        """Whether the pointer is acting: what it chooses is in sight and stays where it is."""
        return self._depth > 0

    def forget(self) -> None:
        """Another article is shown: what was begun on the one before means nothing now."""
        self.gesture = None
        self.card.dismiss()
        self._show_shape(Qt.CursorShape.IBeamCursor)

    # -- buttons -----------------------------------------------------------------------------

    def mouse_press(self, hit: HitTarget, event: QMouseEvent) -> None:
        """Begin the gesture that belongs to what was pressed; only the left button has any."""
        self.card.dismiss()
        if not self._desk.ready or event.button() != Qt.MouseButton.LeftButton:
            return
        self._leave_choosing()
        self._begin(gesture_for(self._desk, hit, event), hit, event)

    def double_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        """Select the token; on labels and arcs it is a click like any other."""
        self._press_again(token_at, hit, event)

    def triple_click(self, hit: HitTarget, event: QMouseEvent) -> None:
        """Select the sentence."""
        self._press_again(sentence_at, hit, event)

    def mouse_move(self, hit: HitTarget, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what is under the pointer."""
        if not self._desk.ready:
            return
        if self.gesture is None:
            self._surface.set_context(hovered=hit.mark, hovered_link=hit.link)
            self._show_shape(self._shape_over(hit))
            told = hit.mark or hit.link if self._desk.mode is None else None
            self.card.hover(told, event.position().toPoint())
            return
        with self._acting():
            self.gesture.move(hit, event)
        if self.gesture is not None:
            self._show_gesture(self.gesture)

    def mouse_release(self, hit: HitTarget, event: QMouseEvent) -> None:
        """End the gesture with what it is for."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            with self._acting():
                gesture.release(hit, event)
            self._show_shape(self._shape_over(hit))

    def gesture_lost(self) -> None:
        """Leave the gesture without doing anything: its button went up elsewhere."""
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            with self._acting():
                gesture.cancel()
            self._surface.set_context(hovered=None, hovered_link=None)
            self._show_shape(Qt.CursorShape.IBeamCursor)

    def mouse_left(self) -> None:
        """Nothing is under the pointer any more; a gesture goes on while the button is held."""
        self.card.leave()
        if self._desk.ready and self.gesture is None:
            self._surface.set_context(hovered=None, hovered_link=None)

    def context_menu(self, hit: HitTarget, global_pos: QPoint) -> None:
        """Select what is under the pointer, unless it is selected, and ask for its menu."""
        if not self._desk.ready or self.gesture is not None:
            return
        self.card.dismiss()
        self._desk.leave_mode()
        selection = self._desk.selection
        self.menu_hit, self.menu_before = hit, selection
        on_text = selection.has_text and selection.start <= hit.position <= selection.end
        if not on_text and (selection.mark is None or selection.mark not in hit.stack):
            with self._acting():
                click(self._desk, hit, selection)
        self._desk.menu_requested.emit(global_pos)

    def show_details(self, subject: Subject) -> None:
        """Tell of something at once, without a pointer over it."""
        places = self._surface.places_of(subject)
        at = places[0].bottomLeft() if places else self._surface.menu_point()
        self.card.show_now(subject, at)

    # -- keys --------------------------------------------------------------------------------

    def key_press(self, event: QKeyEvent) -> bool:
        """Esc leaves the gesture; while one lasts the text can be scrolled, and nothing else.

        Any key takes the card away, and Esc does nothing more then.
        """
        if self.card.subject is not None and event.key() not in MODIFIERS:
            self.card.dismiss()
            if event.key() == Qt.Key.Key_Escape:
                return True
        if self.gesture is None:
            return self._desk.key_press(event)
        if event.key() == Qt.Key.Key_Escape:
            self.gesture_lost()
            return True
        bar = self._surface.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
        }
        bar.setValue(bar.value() + steps.get(Qt.Key(event.key()), 0))
        return True

    def focus_changed(self, focused: bool) -> None:
        """The canvas gained or lost the keyboard."""
        self.card.dismiss()
        self._desk.focus_changed(focused)

    # -- what follows ------------------------------------------------------------------------

    def _press_again(self, unit_at: UnitAt, hit: HitTarget, event: QMouseEvent) -> None:
        if not self._desk.ready:
            return
        on_text = hit.kind != "arc" and (hit.kind != "mark" or hit.character is not None)
        if on_text:
            self._leave_choosing()
            self._begin(SelectUnits(self._desk, unit_at), hit, event)

    def _leave_choosing(self) -> None:
        if self._desk.mode is not None and not self._desk.mode.free:
            self._desk.mode.finish()
            self._desk.leave_mode()

    def _begin(self, gesture: Gesture, hit: HitTarget, event: QMouseEvent) -> None:
        self.gesture = gesture
        with self._acting():
            gesture.press(hit, event)
        self._show_gesture(gesture)

    def _scrolled(self) -> None:
        self.card.dismiss()
        if self.gesture is not None:
            self.gesture.scrolled()
            self._surface.repeat_move()
            # What a gesture draws over the text was moved along with it.
            self._surface.viewport().update()
        elif self._desk.ready:
            self._surface.set_context(hovered=None, hovered_link=None)

    def _show_gesture(self, gesture: Gesture) -> None:
        self._show_shape(gesture.shape)
        self._surface.set_context(hovered=gesture.target, hovered_link=None)

    def _shape_over(self, hit: HitTarget) -> Qt.CursorShape:
        """The shape that says what a press here would do."""
        if self._desk.mode is not None and hit.mark is not None:
            return Qt.CursorShape.PointingHandCursor
        if hit.kind == "arc" or is_handle(self._desk, hit):
            edge = hit.edge is not None and hit.mark == self._desk.selection.mark
            return Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor

    def _show_shape(self, shape: Qt.CursorShape) -> None:
        viewport = self._surface.viewport()
        if viewport.cursor().shape() != shape:
            viewport.setCursor(shape)

    @contextmanager
    def _acting(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
