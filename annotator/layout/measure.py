"""What the layout must know about text faces: a protocol, and a monospace one for tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class TextLine(Protocol):
    """One visual line of a paragraph. Positions are code points counted from the paragraph."""

    @property
    def start(self) -> int:
        """First code point of the line."""
        ...

    @property
    def end(self) -> int:
        """End of the line; trailing blanks belong to it."""
        ...

    @property
    def width(self) -> float:
        """Advance of the line in pixels, trailing blanks left out."""
        ...

    def x_at(self, position: int) -> float:
        """Caret x of a position, start..end, from the left edge of the text column."""
        ...

    def position_at(self, x: float) -> int:
        """The caret position nearest to x."""
        ...

    def boxes(self, start: int, end: int) -> Sequence[tuple[float, float]]:
        """Visual (left, right) stretches of [start, end) on this line, left to right.

        Several where right-to-left text is mixed in; none where nothing is on this line.
        """
        ...


class TextMeasure(Protocol):
    """Breaks paragraphs into lines and measures labels, in device-independent pixels."""

    @property
    def ascent(self) -> float:
        """Height of the reading face above its base line."""
        ...

    @property
    def descent(self) -> float:
        """Depth of the reading face below its base line."""
        ...

    @property
    def label_height(self) -> float:
        """Height of a small label, its padding included."""
        ...

    def lines(self, text: str, width: float) -> Sequence[TextLine]:
        """The lines of one paragraph (no line feed inside); at least one, even if empty."""
        ...

    def label_width(self, label: str, *, strong: bool = False) -> float:
        """Width of a small label, its padding included."""
        ...


@dataclass(frozen=True, slots=True)
class MonospaceLine:
    """A line where every code point is equally wide."""

    start: int
    end: int
    advance: float
    visible_end: int

    @property
    def width(self) -> float:
        """Advance of the line without its trailing blanks."""
        return (self.visible_end - self.start) * self.advance

    def x_at(self, position: int) -> float:
        """Caret x of a position."""
        return (min(max(position, self.start), self.end) - self.start) * self.advance

    def position_at(self, x: float) -> int:
        """The caret position nearest to x."""
        return min(max(self.start + round(x / self.advance), self.start), self.end)

    def boxes(self, start: int, end: int) -> list[tuple[float, float]]:
        """The one stretch of [start, end) on this line, if any."""
        left, right = max(start, self.start), min(end, self.end)
        return [(self.x_at(left), self.x_at(right))] if left < right else []


@dataclass(frozen=True, slots=True)
class MonospaceMeasure:
    """A measure that needs no fonts: tests and properties of the layout use it."""

    advance: float = 8.0
    ascent: float = 14.0
    descent: float = 4.0
    label_height: float = 12.0

    def lines(self, text: str, width: float) -> list[MonospaceLine]:
        """Greedy wrapping at blanks; a word longer than the line is cut."""
        room = max(1, int(width // self.advance))
        lines: list[MonospaceLine] = []
        start = 0
        while True:
            if len(text) - start <= room:
                end = len(text)
            else:
                blank = text.rfind(" ", start, start + room + 1)
                end = blank + 1 if blank > start else start + room
                while end < len(text) and text[end] == " ":
                    end += 1
            visible = start + len(text[start:end].rstrip(" "))
            lines.append(MonospaceLine(start, end, self.advance, visible))
            start = end
            if start >= len(text):
                return lines

    def label_width(self, label: str, *, strong: bool = False) -> float:
        """Six pixels a character, seven when strong."""
        return len(label) * (7.0 if strong else 6.0)
