"""Cuts a text that holds several articles by a person's rule."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.ingest.rule_header import MAX_LINE
from annotator.ingest.rule_patterns import PATIENCE, RuleSet
from annotator.model.errors import BadInput
from annotator.model.said import said

PATIENCE_FOR_ALL = 20.0  # seconds that the rule may take for all lines of a file


@dataclass(frozen=True, slots=True)
class Part:
    """An article's place in a text (code points), and the line on which it begins, from 1."""

    start: int
    end: int
    line: int


def parts_of(text: str, rules: RuleSet) -> Iterator[Part]:
    """The articles in a text, blank lines around them left out; the whole text where none is split.

    Raises:
        BadInput: the rule takes too long; parts before that were yielded.
    """
    if rules.split is None:
        yield Part(0, len(text), 1)
        return
    parting = rules.rules.split_line == "parts"
    start, start_line = 0, 1
    for position, end, line in _boundaries(text, rules):
        yield from _part(text, start, position, start_line)
        start, start_line = (min(end + 1, len(text)), line + 1) if parting else (position, line)
    yield from _part(text, start, len(text), start_line)


def _boundaries(text: str, rules: RuleSet) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of each line that the rule matches."""
    assert rules.split is not None
    match = rules.split.match
    spent = 0.0
    position, line = 0, 1
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if 0 < end - position <= MAX_LINE:
            words = text[position:end]
            before = time.monotonic()
            try:
                found = match(words, timeout=PATIENCE)
            except TimeoutError:
                raise _slow(line) from None
            spent += time.monotonic() - before
            if spent > PATIENCE_FOR_ALL:
                raise _slow(line)
            if found is not None:
                yield position, end, line
        position, line = end + 1, line + 1


def _part(text: str, start: int, end: int, line: int) -> Iterator[Part]:
    """The part without blank lines around it; nothing where it is all blank."""
    while start < end:
        feed = text.find("\n", start, end)
        if feed < 0 or text[start:feed].strip():
            break
        start, line = feed + 1, line + 1
    while start < end:
        feed = text.rfind("\n", start, end)
        if feed < 0 or text[feed + 1 : end].strip():
            break
        end = feed
    if text[start:end].strip():
        yield Part(start, end, line)


def _slow(line: int) -> BadInput:
    return BadInput(
        said("The rule that splits articles took too long on line {line}.", line=line),
        hint=said("Write it more simply: what repeats should not stand inside what repeats."),
    )
