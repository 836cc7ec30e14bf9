"""Puts the lines of a file that is written again into the form and order it had when it was read.

So a file of which no mark was changed comes out byte for byte, and one that was changed differs
only where it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from annotator.formats.brat.standoff import NOTE, Line, lines_of, meanings

Meaning = tuple[Any, ...]


def reconciled(original: str, left_out: Iterable[int], made: Sequence[str], text: str) -> str:
    """The file with these lines.

    Args:
        original: The file as it was read.
        left_out: Numbers of its lines that no mark was made of; they stay as long as what they
            point to is there.
        made: The lines of the marks as they are now.
        text: The text with line ends as in its file.
    """
    kept = set(left_out)
    new = [line for line in lines_of("\n".join(made)) if isinstance(line, Line)]
    old = list(lines_of(original))
    known = [line for line in old if isinstance(line, Line) and line.number not in kept]
    end = "\r" if "\r\n" in original else ""

    waiting = _Waiting(new, meanings(new, text))
    same = _matched(known, meanings(known, text), waiting)
    there = {line.id for line in new if line.id}
    result: list[str] = []
    for line in old:
        if not isinstance(line, Line):
            result.append(line[1])
        elif line.number in kept:
            if line.kind in {"T", "E"} or all(target in there for _, target in line.refs):
                result.append(line.raw)
        elif line.number in same:
            result.append(line.raw)
        elif (changed := waiting.take_id(line)) is not None:
            result.append(changed.raw + end)
    more = [line.raw + end for line in waiting.rest()]
    if more:
        while result and not result[-1].strip():
            result.pop()
        result += [*more, ""]
    return "\n".join(result)


class _Waiting:
    """Lines of marks that have no place yet."""

    def __init__(self, lines: Sequence[Line], said: Sequence[Meaning]) -> None:
        self._lines: dict[int, Line] = dict(enumerate(lines))
        self._by_meaning: dict[Meaning, list[int]] = defaultdict(list)
        self._by_id: dict[tuple[str, str], int] = {}
        for number, meaning in enumerate(said):
            self._by_meaning[meaning].append(number)
        for number, line in self._lines.items():
            if line.kind in {"T", "E", "R"}:
                self._by_id[line.kind, line.id] = number

    def take(self, meaning: Meaning) -> bool:
        """Whether a line says this, which then has its place."""
        numbers = self._by_meaning.get(meaning)
        while numbers:
            if self._lines.pop(numbers.pop(0), None) is not None:
                return True
        return False

    def take_id(self, line: Line) -> Line | None:
        """The line that stands for the same mark, changed since."""
        number = self._by_id.get((line.kind, line.id))
        return None if number is None else self._lines.pop(number, None)

    def rest(self) -> Iterable[Line]:
        """Lines that are new."""
        return self._lines.values()


def _matched(lines: Sequence[Line], said: Sequence[Meaning], waiting: _Waiting) -> set[int]:
    """Numbers of the lines that are still right."""
    notes: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    found: set[int] = set()
    for line, meaning in zip(lines, said, strict=True):
        if meaning[:2] == ("#", NOTE):
            notes[meaning[2]].append((line, meaning[3]))
        elif waiting.take(meaning):
            found.add(line.number)
    for target, group in notes.items():  # several notes on a mark are one to us
        if waiting.take(("#", NOTE, target, "\n".join(w for _, w in group if w))):
            found.update(line.number for line, _ in group)
    return found
