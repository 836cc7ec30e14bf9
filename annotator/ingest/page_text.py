"""Finds the words that an extraction chose in the page again, to take them as they are written there.

Extractions fold no-break spaces, drop joiners and marks of direction, and put marks before items of
lists. What they choose is right, what they give is not what is written.
"""

from __future__ import annotations

from array import array

MOST_MISSED = 200  # lines that are looked for in vain; then only further on is looked


class TextInPage:
    """The whole text of a page, in which lines are looked for by their letters and digits."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = array("l", (at for at, sign in enumerate(text) if sign.isalnum()))
        self._letters = _letters(text)

    def as_written(self, chosen: str) -> str:
        """These lines as they stand in the page; one that is not there stays as it is.

        The lines mostly follow each other in the page, so each is looked for after the one before.
        """
        lines: list[str] = []
        position = missed = 0
        for line in chosen.split("\n"):
            letters = _letters(line)
            if not letters:
                continue  # a rule, a bullet
            at = self._letters.find(letters, position)
            if at < 0 and missed < MOST_MISSED:
                at = self._letters.find(letters)
            if at < 0:
                missed += 1
                lines.append(line.strip())
                continue
            position = at + len(letters)
            lines.append(self._slice(at, position))
        return "\n".join(lines)

    def _slice(self, first: int, end: int) -> str:
        """The text from one letter to another, with the signs around them up to a gap in the line."""
        start, stop = self._places[first], self._places[end - 1] + 1
        earliest = self._places[first - 1] + 1 if first else 0
        latest = self._places[end] if end < len(self._places) else len(self.text)
        while start > earliest and not self.text[start - 1].isspace():
            start -= 1
        while stop < latest and not self.text[stop].isspace():
            stop += 1
        line_end = self.text.find("\n", stop, latest)
        rest = self.text[stop : line_end if line_end >= 0 else latest]
        if line_end >= 0 or latest == len(self.text):
            stop += len(rest)  # only signs are left of this line: a dash, a quotation mark
        line_start = self.text.rfind("\n", earliest, start) + 1
        if line_start > earliest or earliest == 0:
            start = max(line_start, earliest)
        return self.text[start:stop].strip(" \t\n")


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))
