"""What every gesture is: press, moves, release; and what it may ask of the canvas."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.gui.canvas.modes import Desk, Mode
from annotator.gui.canvas.overlay import TransientNote
from annotator.gui.canvas.surface import CanvasSurface
from annotator.layout.caret import snap
from annotator.layout.geometry import HitTarget
from annotator.model.mark_set import MarkSet

DRAG_DISTANCE = 6.0  # pixels before a click becomes a drag


class GestureDesk(Desk, Protocol):
    """What a gesture may ask of the editor, beyond what a mode may."""

    mode: Mode | None
    surface: CanvasSurface
    note: TransientNote

    @property
    def marks_so_far(self) -> MarkSet: ...

    def add_fragment(self, start: int, end: int) -> None: ...

    def link_marks(self, source: str, target: str) -> None: ...

    def show_legal(self, legal: set[str] | None) -> None: ...

    def show_rubber(self, source: str | None, point: QPointF | None) -> None: ...


class Gesture:
    """A pointer gesture from press to release; `cancel` leaves everything as it was.

    `shape` is the pointer's shape while it lasts, `target` the mark that it would take now.
    """

    def __init__(self, desk: GestureDesk) -> None:
        self.desk = desk
        self.before = desk.selection
        self.shape = Qt.CursorShape.IBeamCursor
        self.target: str | None = None
        self._point = QPointF()
        self._dragging = False

    def press(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The button went down."""
        self._point = event.position()

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The pointer moved with the button down, or the text moved under it."""

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        """The button went up."""

    def scrolled(self) -> None:
        """Other text is in sight now; a move follows."""

    def cancel(self) -> None:
        """Leave without doing anything."""
        self.desk.select(self.before)

    def _is_drag(self, event: QMouseEvent) -> bool:
        """Whether the pointer has left the place of the press; once it has, it stays a drag."""
        far = (event.position() - self._point).manhattanLength() >= DRAG_DISTANCE
        self._dragging = self._dragging or far
        return self._dragging


def stretched(text: str, anchor: int, position: int, event: QMouseEvent) -> tuple[int, int]:
    """Anchor and caret of a selection between two positions: by tokens; with Alt as they are."""
    start, end = sorted((anchor, position))
    free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    if not free and start < end:
        start, end = snap(text, start, end) or (start, end)
    return (end, start) if position < anchor else (start, end)
