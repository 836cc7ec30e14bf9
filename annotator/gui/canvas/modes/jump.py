"""Jumping to a word in view by its hint, or selecting up to it."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.hinting import TypedHints
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.model.said import said


class JumpMode(TypedHints[int]):
    """Puts a hint on every word in view, nearest to the caret first; the caret goes where it says.

    With `extend` the selection reaches to the whole word instead, forwards or backwards.
    """

    what = said("No word has the hint “{hint}”.")

    def __init__(self, desk: Desk, *, extend: bool = False) -> None:
        super().__init__(desk)
        self._extend = extend
        self._ends: dict[int, int] = {}
        self.title = tr("Select up to a word") if extend else tr("Jump to a word")

    def enter(self) -> None:
        super().enter()
        if not self.hinted:
            self.desk.leave_mode()
            self.desk.say(tr("There are no words in view."))

    def keys(self) -> list[tuple[str, str]]:
        does = tr("select up to it") if self._extend else tr("go there")
        return [(tr("hint"), does), (tr("PgUp PgDn"), tr("look further")), (tr("Esc"), tr("leave"))]

    def targets(self) -> list[int]:
        text, caret = self.desk.text, self.desk.selection.caret
        words = [
            (start, end)
            for start, end in self.desk.tokens_in_view()
            if text[start].isalnum() or (text[end - 1].isalnum() and text[start] not in "'’")
        ]
        self._ends = dict(words)
        # The word at the caret needs no jump, but its end may be wanted.
        if not self._extend:
            self._ends.pop(caret, None)
        return sorted(self._ends, key=lambda start: abs(start - caret))

    def show(self, hints: Mapping[int, str]) -> None:
        self.desk.show_position_hints(hints)

    def take(self, target: int) -> None:
        selection, end = self.desk.selection, self._ends[target]
        self.desk.leave_mode()
        if not self._extend:
            self.desk.select(Selection.at(target))
        elif end > selection.anchor:
            self.desk.select(selection.extended_to(end))
        else:
            self.desk.select(selection.extended_to(target))
