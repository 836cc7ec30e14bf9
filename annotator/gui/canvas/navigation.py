"""Navigation: from mark to mark and from problem to problem."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from annotator.commands.fixes import FixProblem
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.jump import JumpMode
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.suggesting import Suggestions
from annotator.gui.canvas.targets import position_of
from annotator.gui.words import tr
from annotator.model.candidates import next_candidate, previous_candidate
from annotator.model.marks import Event, Mention
from annotator.model.problems import Problem

FARTHEST = 50_000  # code points that one key press looks through for a candidate


class Beside(NamedTuple):
    """A mark that lies next to where one is; the least of several is the nearest."""

    past_the_end: bool
    way: int
    rank: int
    identifier: str


class NavigationDesk(Desk, Protocol):
    """What navigation may ask of the canvas."""

    problem_shown: Problem | None
    suggestions: Suggestions

    def mark_beside(self, step: int) -> Beside | None: ...

    def suggestion_beside(self, step: int) -> Beside | None: ...

    def select_suggestion(self, identifier: str) -> None: ...

    def start_role(self, name: str) -> None: ...

    def fix(self, problem: Problem) -> None: ...

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
            self.say(tr("No candidate nearby; press again to look further."))
            return
        around = find(0 if step > 0 else len(text))
        if around is None:
            self.say(tr("No candidates: no unmarked names, dates or numbers."))
            return
        self.select(Selection.of_text(*around))
        self.say(tr("On from the top.") if step > 0 else tr("On from the end."))

    def next_mark(self: NavigationDesk, step: int) -> None:
        """Select the next or previous mention, event or suggestion in the text."""
        if not self.ready:
            return
        found = self.mark_beside(step), self.suggestion_beside(step)
        ahead = [one for one in found if one is not None]
        if not ahead:
            self.say(tr("Nothing is marked yet."))
            return
        nearest = min(ahead)
        if nearest.identifier in self.marks:
            self.select_mark(nearest.identifier)
        else:
            self.select_suggestion(nearest.identifier)

    def mark_beside(self: NavigationDesk, step: int) -> Beside | None:
        """The next mark in the text, round the end."""
        marks, here = self.marks, self.selection.mark or ""
        chosen = self.suggestions.get(here)
        on_text = isinstance(marks.get(here), Mention | Event)
        start = position_of(marks, here) if on_text else None
        if chosen is not None:
            # Where both begin at one place, the suggestion comes after the mark.
            place: int | str = chosen.span.start + 1
        else:
            place = here if start is not None else self.selection.caret
        found = marks.neighbour(place, step)
        if found is None:
            return None
        at = position_of(marks, found) or 0
        if isinstance(place, str) and start is not None:
            past = found == place or (at < start if step > 0 else at > start)
        else:
            past = at < int(place) if step > 0 else at >= int(place)
        return Beside(past, step * at, 0 if step > 0 else 1, found)

    def suggestion_beside(self: NavigationDesk, step: int) -> Beside | None:
        """The next suggestion in the text, round the end."""
        marks, here = self.marks, self.selection.mark or ""
        chosen = self.suggestions.get(here)
        on_text = isinstance(marks.get(here), Mention | Event)
        start = position_of(marks, here) if on_text else None
        place = chosen or (self.selection.caret if start is None else start)
        found = self.suggestions.neighbour(place, step)
        if found is None:
            return None
        at = found.span.start
        if isinstance(place, int):
            past = at < place if step > 0 else at >= place
        else:
            past = found == place or (at < place.span.start if step > 0 else at > place.span.start)
        return Beside(past, step * at, 1 if step > 0 else 0, found.id)

    def fix_problem(self: NavigationDesk) -> None:
        """Fix the shown problem of the selected mark, or begin to fill the role that is missing."""
        own = [one for one in self.problems if one.mark == self.selection.mark]
        if not own:
            self.say(tr("Select a mark with a problem first."))
            return
        self.fix(self.problem_shown if self.problem_shown in own else own[0])

    def fix(self: NavigationDesk, problem: Problem) -> None:
        """Fix a problem of the article, or begin to fill the role that is missing."""
        fix = FixProblem.of(problem)
        event = self.marks.event(problem.mark)
        if fix is not None:
            self.run(fix)
        elif event is not None:
            declared = self.schema.event_type(event.type)
            missing = [
                role.name
                for role in (declared.roles if declared else ())
                if len(event.fillers(role.name)) < role.min
            ]
            if missing:
                self.select_mark(problem.mark)
                self.start_role(missing[0])

    def next_problem(self: NavigationDesk, step: int) -> None:
        """Select the mark of the next or previous problem and say what it is."""
        if not self.problems:
            self.say(tr("No problems in this article."))
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
