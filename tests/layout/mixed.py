"""A measure without fonts that sets Hebrew letters from right to left, as a real one does."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from unicodedata import combining

from annotator.layout.direction import is_right_to_left
from annotator.layout.measure import MonospaceLine, MonospaceMeasure


@dataclass(frozen=True, slots=True)
class MixedLine(MonospaceLine):
    """A line whose characters lie in the order of `cells`: (left edge, set leftwards) of each."""

    cells: tuple[tuple[float, bool], ...] = ()

    def x_at(self, position: int) -> float:
        """The leading edge of the character behind a position, the trailing one at the end."""
        if not self.cells:
            return 0.0
        index = min(max(position, self.start), self.end) - self.start
        at_end = index == len(self.cells)
        left, leftwards = self.cells[index - at_end]
        return left + (self.advance if leftwards != at_end else 0.0)


@dataclass(frozen=True, slots=True)
class MixedMeasure(MonospaceMeasure):
    """Runs of Hebrew are turned round; in a Hebrew paragraph so is the order of all runs."""

    def lines(self, text: str, width: float) -> list[MonospaceLine]:
        leftwards = is_right_to_left(text)
        ways = _directions(text, leftwards=leftwards)
        whole = MonospaceMeasure.lines(self, text, width)
        return [self._turned(line, ways, leftwards=leftwards) for line in whole]

    def _turned(self, line: MonospaceLine, ways: list[bool], *, leftwards: bool) -> MixedLine:
        grouped = groupby(range(line.start, line.end), lambda index: ways[index])
        runs = [(way, list(run)) for way, run in grouped]
        order: list[int] = []
        for way, run in reversed(runs) if leftwards else runs:
            order += reversed(run) if way else run
        places = {index: place * self.advance for place, index in enumerate(order)}
        cells = tuple((places[index], ways[index]) for index in range(line.start, line.end))
        return MixedLine(line.start, line.end, line.advance, line.visible_end, cells)


def _directions(text: str, *, leftwards: bool) -> list[bool]:
    """Which characters are set leftwards: Hebrew, and signs between Hebrew."""
    strong = [_strong(character) for character in text]
    before, ways = leftwards, []
    for index, way in enumerate(strong):
        if way is None:
            after = next((one for one in strong[index:] if one is not None), leftwards)
            kept = before if before == after or combining(text[index]) else leftwards
            ways.append(kept)
        else:
            ways.append(way)
            before = way
    return ways


def _strong(character: str) -> bool | None:
    if "\u05d0" <= character <= "\u05ea":
        return True
    return False if character.isalnum() else None
