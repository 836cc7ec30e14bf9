"""The only converter between code points, UTF-16 units and UTF-8 bytes of one text.

Everything in this program counts Unicode code points, half-open. Qt and some file formats
count UTF-16 units, others UTF-8 bytes; they are converted here, at the border, and nowhere else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate


class Offsets:
    """Position conversions of one immutable text.

    Every method maps a position between two characters, so 0 and the length are legal.
    A UTF-16 or UTF-8 position inside one character is refused, or rounded down on request.

    Args:
        text: The text whose positions are converted. It must hold no lone surrogates.
    """

    __slots__ = ("__dict__", "text")

    def __init__(self, text: str) -> None:
        self.text = text

    def __len__(self) -> int:
        """Length in code points."""
        return len(self.text)

    @cached_property
    def _astral(self) -> list[int]:
        """Code-point positions of the characters that take two UTF-16 units, ascending."""
        if self.text.isascii() or max(self.text) <= "\uffff":
            return []
        return [i for i, character in enumerate(self.text) if character > "\uffff"]

    @cached_property
    def _astral_utf16(self) -> list[int]:
        """UTF-16 positions of the same characters, ascending."""
        return [position + rank for rank, position in enumerate(self._astral)]

    @cached_property
    def _bytes_before(self) -> list[int] | None:
        """UTF-8 bytes before each code point, or None where the two units agree."""
        if self.text.isascii():
            return None
        widths = (
            1 if c < "\x80" else 2 if c < "\u0800" else 3 if c < "\U00010000" else 4
            for c in self.text
        )
        return list(accumulate(widths, initial=0))

    @property
    def utf16_length(self) -> int:
        """Length in UTF-16 units."""
        return len(self.text) + len(self._astral)

    @property
    def utf8_length(self) -> int:
        """Length in UTF-8 bytes."""
        before = self._bytes_before
        return len(self.text) if before is None else before[-1]

    def to_utf16(self, position: int) -> int:
        """UTF-16 position of a code-point position.

        Raises:
            ValueError: the position lies outside 0..length.
        """
        self._check(position, len(self.text), "code points")
        return position + bisect_left(self._astral, position)

    def from_utf16(self, position: int, *, round_down: bool = False) -> int:
        """Code-point position of a UTF-16 position.

        Args:
            position: UTF-16 units, 0..utf16_length.
            round_down: Take the start of the character when the position is inside one.

        Raises:
            ValueError: outside the text, or between the two halves of one character.
        """
        self._check(position, self.utf16_length, "UTF-16 units")
        inside = bisect_left(self._astral_utf16, position)
        halved = inside > 0 and self._astral_utf16[inside - 1] == position - 1
        if halved:
            if not round_down:
                raise ValueError(f"UTF-16 position {position} is inside one character")
            return position - inside
        return position - inside

    def to_utf8(self, position: int) -> int:
        """UTF-8 byte position of a code-point position.

        Raises:
            ValueError: the position lies outside 0..length.
        """
        self._check(position, len(self.text), "code points")
        before = self._bytes_before
        return position if before is None else before[position]

    def from_utf8(self, position: int, *, round_down: bool = False) -> int:
        """Code-point position of a UTF-8 byte position.

        Raises:
            ValueError: outside the text, or inside one character and not `round_down`.
        """
        self._check(position, self.utf8_length, "UTF-8 bytes")
        before = self._bytes_before
        if before is None:
            return position
        index = bisect_right(before, position) - 1
        if before[index] != position and not round_down:
            raise ValueError(f"UTF-8 position {position} is inside one character")
        return index

    @staticmethod
    def _check(position: int, length: int, unit: str) -> None:
        if not 0 <= position <= length:
            raise ValueError(f"position {position} is outside the text (0..{length} {unit})")


def lone_surrogates(text: str) -> list[int]:
    """Code-point positions of lone surrogates, which no file encoding can hold."""
    if text.isascii():
        return []
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return [i for i, character in enumerate(text) if "\ud800" <= character <= "\udfff"]
    return []
