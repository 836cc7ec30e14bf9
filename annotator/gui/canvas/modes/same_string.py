"""Tagging every same string of the article at once, after looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.key_reading import character_of
from annotator.gui.words import tr
from annotator.model.identity import ActorId
from annotator.model.marks import Mention
from annotator.model.said import said
from annotator.model.same_string import same_strings
from annotator.model.shortening import shortened
from annotator.model.span import Span

MOST_LIT = 500  # more hits than these are lit only around what is in view
_SHOWN = 32  # characters of the string in the bar
_READ = frozenset("xc0123456789")
_PAGES = {Qt.Key.Key_PageDown: 1.0, Qt.Key.Key_PageUp: -1.0}

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is looked for, and how it is tagged; without a label one is asked for."""

    words: str
    label: str | None = None
    actor: ActorId | None = None


class SameStringMode(Mode):
    """Lights every place, walks from one to the next, leaves some out, and tags the rest."""

    def __init__(self, desk: Desk, pattern: Pattern) -> None:
        super().__init__(desk)
        self._pattern = pattern
        self._same_case = True
        self._places: list[Place] = []
        self._left_out: set[Place] = set()
        self._at = 0
        self._go_to = desk.selection.start

    def keys(self) -> list[tuple[str, str]]:
        label = self._pattern.label
        return [
            (tr("Enter"), tr("tag {count}", count=self._count))
            if label
            else (self.desk.label_keys, tr("choose a label")),
            (tr("Tab"), tr("next")),
            ("x", tr("take in again") if self._here in self._left_out else tr("leave out")),
            ("c", tr("any case") if self._same_case else tr("same case")),
            (tr("Esc"), tr("leave")),
        ]

    def enter(self) -> None:
        self._search()
        if not self._places:
            self.desk.leave_mode()
            words = shortened(self._pattern.words, _SHOWN)
            self.desk.say(
                tr("“{words}” stands nowhere else that is not tagged so already.", words=words)
            )

    def leave(self) -> None:
        self.desk.show_hits(None)
        self.desk.show_position_hints({})

    def view_changed(self) -> None:
        if len(self._places) > MOST_LIT:
            self._light()

    def tag(self, label: str) -> bool:
        self._pattern = Pattern(
            self._pattern.words,
            label,
            self._pattern.actor if label == self._pattern.label else None,
        )
        self._go_to = self._here[0] if self._here else self._go_to
        self._search()
        return True

    def key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        letter = character_of(event, _READ)
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            back = key == Qt.Key.Key_Backtab or bool(held & Qt.KeyboardModifier.ShiftModifier)
            self._walk(-1 if back else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tag_all()
        elif key in _PAGES:
            self.desk.scroll_pages(_PAGES[Qt.Key(key)])
        elif letter == "x" and self._here is not None:
            self._left_out ^= {self._here}
            self._show()
        elif letter == "c":
            self._same_case = not self._same_case
            self._go_to = self._here[0] if self._here else self._go_to
            self._search()
        else:
            return not letter.isdecimal()  # a digit goes on and comes back as a label
        return True

    @property
    def _here(self) -> Place | None:
        return self._places[self._at] if self._places else None

    @property
    def _count(self) -> int:
        return len(self._places) - len(self._left_out & {*self._places})

    def _search(self) -> None:
        words = self._pattern.words
        found = same_strings(self.desk.text, words, same_case=self._same_case)
        self._places = [place for place in found if not self._is_tagged(place)]
        self._at = min(bisect_left(self._places, (self._go_to, 0)), max(len(self._places) - 1, 0))
        self._show()

    def _is_tagged(self, place: Place) -> bool:
        span, label = Span.single(*place), self._pattern.label
        return any(
            isinstance(mark, Mention) and mark.type == label and mark.span == span
            for mark in self.desk.marks.at(place[0])
        )

    def _walk(self, step: int) -> None:
        if self._places:
            self._at = (self._at + step) % len(self._places)
            self._show()

    def _show(self) -> None:
        if self._here is not None:
            self.desk.look_at(self._here[0])
        self._light()
        words = tr("“{words}”", words=shortened(self._pattern.words, _SHOWN))
        where = (
            tr("{at} of {count}", at=self._at + 1, count=len(self._places))
            if self._places
            else tr("nowhere else")
        )
        self.title = " · ".join(part for part in (words, self._pattern.label, where) if part)
        self.desk.show_bar()

    def _light(self) -> None:
        near = self._places
        if len(near) > MOST_LIT:
            start, end = self.desk.stretch_in_view()
            near = near[bisect_left(near, (start, 0)) : bisect_right(near, (end, end))]
        lit = tuple(place for place in near if place not in self._left_out)
        self.desk.show_hits(lit, self._here)
        self.desk.show_position_hints({p[0]: "×" for p in near if p in self._left_out})

    def _tag_all(self) -> None:
        label, count = self._pattern.label, self._count
        if label is None:
            self.desk.say(tr("Choose a label first: press its number."))
            return
        if not count:
            self.desk.say(tr("Everything is left out; nothing is tagged."))
            return
        commands = tuple(
            AddMention(label, Span.single(*place), self._pattern.actor)
            for place in self._places
            if place not in self._left_out
        )
        words = shortened(self._pattern.words, _SHOWN)
        self.desk.leave_mode()
        values = {"words": words, "label": label, "count": count}
        step = said("Tag “{words}” as {label} {count} times", **values)
        if self.desk.run(Macro(step, commands)) is None:
            return
        if count == 1:
            self.desk.say(tr("Tagged “{words}” as {label} once. Ctrl+Z takes it back.", **values))
        else:
            self.desk.say(
                tr("Tagged “{words}” as {label} {count} times. Ctrl+Z takes it back.", **values)
            )
