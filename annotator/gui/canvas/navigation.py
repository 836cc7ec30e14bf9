"""Navigation: from mark to mark and from problem to problem."""

from __future__ import annotations

from typing import Protocol

from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.targets import position_of
from annotator.model.identity import MarkId
from annotator.model.problems import Problem


class NavigationDesk(Desk, Protocol):
    """What navigation may ask of the canvas."""

    problems: list[Problem]
    problem_shown: Problem | None

    @property
    def ready(self) -> bool: ...


class Navigation:
    """The part of the editor that walks through what is marked and what is wrong."""

    problem_shown: Problem | None = None

    def next_mark(self: NavigationDesk, step: int) -> None:
        """Select the next or previous mention or event in the text."""
        if not self.ready:
            return
        marks = self.marks
        ids = [mark.id for mark in marks.on_text]
        if not ids:
            self.say("Nothing is marked yet.")
            return
        here = self.selection.mark
        if here in ids:
            self.select_mark(ids[(ids.index(MarkId(here)) + step) % len(ids)])
            return
        at = self.selection.caret
        after = [identifier for identifier in ids if (position_of(marks, identifier) or 0) >= at]
        before = ids[: len(ids) - len(after)]
        ring = after + before if step > 0 else before[::-1] + after[::-1]
        self.select_mark(ring[0])

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
