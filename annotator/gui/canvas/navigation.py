"""Navigation: from mark to mark and from problem to problem."""

from __future__ import annotations

from typing import Protocol

from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.jump import JumpMode
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.targets import position_of
from annotator.model.candidates import next_candidate, previous_candidate
from annotator.model.marks import Event, Mention
from annotator.model.problems import Problem

FARTHEST = 50_000  # code points that one key press looks through for a candidate


class NavigationDesk(Desk, Protocol):
    """What navigation may ask of the canvas."""

    problem_shown: Problem | None

    @property
    def ready(self) -> bool: ...

    @property
    def problems(self) -> list[Problem]: ...


class Navigation:
    """The part of the editor that walks through what is marked and what is wrong."""

    problem_shown: Problem | None = None

    def start_jump(self: NavigationDesk, *, extend: bool = False) -> None:
        """Go to a word in view by its hint, or select up to it."""
        if self.ready:
            self.start(JumpMode(self, extend=extend))

    def next_candidate(self: NavigationDesk, step: int) -> None:
        """Select the next or previous unmarked name, date or number, ready for a digit."""
        if not self.ready:
            return
        text, selection = self.text, self.selection

        def is_marked(start: int, end: int) -> bool:
            return bool(self.marks.overlapping(start, end))

        def find(position: int) -> tuple[int, int] | None:
            if step > 0:
                return next_candidate(text, position, is_marked, until=position + FARTHEST)
            return previous_candidate(text, position, is_marked, until=position - FARTHEST)

        here = selection.end if step > 0 else selection.start
        found = find(here)
        if found is not None:
            self.select(Selection.of_text(*found))
            return
        stop = here + FARTHEST if step > 0 else here - FARTHEST
        if 0 < stop < len(text):
            self.select(Selection.at(stop))
            self.say("No candidate nearby; press again to look further.")
            return
        around = find(0 if step > 0 else len(text))
        if around is None:
            self.say("No candidates: no unmarked names, dates or numbers.")
            return
        self.select(Selection.of_text(*around))
        self.say("On from the top." if step > 0 else "On from the end.")

    def next_mark(self: NavigationDesk, step: int) -> None:
        """Select the next or previous mention or event in the text."""
        if not self.ready:
            return
        here = self.selection.mark
        found = self.marks.neighbour(self.selection.caret, step)
        if here is not None and position_of(self.marks, here) is not None:
            mark = self.marks.get(here)
            if isinstance(mark, Mention | Event):
                found = self.marks.neighbour(here, step)
        if found is None:
            self.say("Nothing is marked yet.")
        else:
            self.select_mark(found)

    def next_problem(self: NavigationDesk, step: int) -> None:
        """Select the mark of the next or previous problem and say what it is."""
        if not self.problems:
            self.say("No problems in this article.")
            return
        here = [i for i, one in enumerate(self.problems) if one.mark == self.selection.mark]
        if self.problem_shown in self.problems and self.problems.index(self.problem_shown) in here:
            at = self.problems.index(self.problem_shown) + step
        elif here:
            at = here[-1] + step if step > 0 else here[0] + step
        else:
            at = 0 if step > 0 else -1
        problem = self.problem_shown = self.problems[at % len(self.problems)]
        self.select_mark(problem.mark)
        self.say(problem.message)
