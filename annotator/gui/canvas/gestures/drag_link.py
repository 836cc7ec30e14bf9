"""The gesture that draws an argument or relation from a mark to another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from annotator.gui.canvas.gestures.base import Gesture, GestureDesk
from annotator.gui.canvas.gestures.click import click
from annotator.gui.canvas.link_rules import LinkRules
from annotator.layout.geometry import HitTarget
from annotator.model.marks import Event, Mention


class DragLink(Gesture):
    """Drag from a mark to another to join them; only legal targets light up, others say why not."""

    def __init__(self, desk: GestureDesk, hit: HitTarget) -> None:
        super().__init__(desk)
        self.shape = Qt.CursorShape.PointingHandCursor
        self._source = hit.mark or ""
        self._rules: LinkRules | None = None
        self._refused: str | None = None

    def move(self, hit: HitTarget, event: QMouseEvent) -> None:
        if not self._is_drag(event):
            return
        if self._rules is None:
            source = self.desk.marks.get(self._source)
            if not isinstance(source, Mention | Event):
                return
            self._rules = LinkRules(self.desk.schema, self.desk.marks, source)
            self._light_up()
        self.desk.show_rubber(self._source, event.position())
        self._point_out(self._rules, hit)

    def release(self, hit: HitTarget, event: QMouseEvent) -> None:
        rules = self._rules
        self._end()
        if not self._dragging:
            click(self.desk, hit, self.before)
            return
        if rules is not None:
            target = rules.first_legal(hit.stack)
            if target is not None:
                self.desk.link_marks(self._source, target)
            elif hit.mark is not None and hit.mark != self._source:
                self.desk.say(rules.why_not(hit.mark))

    def scrolled(self) -> None:
        if self._rules is not None:
            self._light_up()

    def cancel(self) -> None:
        self._end()
        super().cancel()

    def _light_up(self) -> None:
        if self._rules is not None:
            legal = self._rules.legal_among(self.desk.marks_in_view())
            self.desk.show_legal({*legal, self._source})

    def _point_out(self, rules: LinkRules, hit: HitTarget) -> None:
        """Light the target under the pointer, or say why it is none."""
        self.target = rules.first_legal(hit.stack)
        refused = hit.mark if self.target is None and hit.mark != self._source else None
        self.shape = Qt.CursorShape.CrossCursor
        if refused is not None:
            self.shape = Qt.CursorShape.ForbiddenCursor
        if refused != self._refused:
            self._refused = refused
            if refused is None:
                self.desk.note.dismiss()
            else:
                self.desk.say(rules.why_not(refused))

    def _end(self) -> None:
        self._rules = self.target = None
        self.desk.show_legal(None)
        self.desk.show_rubber(None, None)
        if self._refused is not None:
            self.desk.note.dismiss()
