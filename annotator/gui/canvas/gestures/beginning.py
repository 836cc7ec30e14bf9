"""Which gesture a press begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from annotator.gui.canvas.gestures.base import Gesture, GestureDesk
from annotator.gui.canvas.gestures.drag_edge import DragEdge
from annotator.gui.canvas.gestures.drag_link import DragLink
from annotator.gui.canvas.gestures.fragment import AddFragment, TakeFragment
from annotator.gui.canvas.gestures.select_text import SelectText
from annotator.layout.geometry import HitTarget
from annotator.model.marks import Event, Mention


def gesture_for(desk: GestureDesk, hit: HitTarget, event: QMouseEvent) -> Gesture:
    """The gesture that a press on this begins.

    An edge of the selected mark is dragged; Ctrl on text adds a fragment to the selected mark,
    Ctrl and Alt take one away; dragging from a selected mark (or any label) draws a link;
    everything else selects text, and so does all while a mode waits for a mark or for new text.
    """
    if desk.mode is not None:
        return SelectText(desk)
    chosen = desk.marks.get(desk.selection.mark or "")
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier and chosen is not None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return TakeFragment(desk) if alt else AddFragment(desk)
    if hit.edge is not None and chosen is not None and hit.mark == chosen.id:
        return DragEdge(desk, hit)
    if is_handle(desk, hit) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return DragLink(desk, hit)
    return SelectText(desk)


def is_handle(desk: GestureDesk, hit: HitTarget) -> bool:
    """Whether dragging from here draws a link: from any label, and from the selected mark."""
    if hit.kind != "mark" or hit.mark is None:
        return False
    on_label = hit.character is None
    if not on_label and hit.mark != desk.selection.mark:
        return False
    # Asked at every move of the pointer: it must not wait for the marks of a long article.
    return isinstance(desk.marks_so_far.get(hit.mark), Mention | Event)
