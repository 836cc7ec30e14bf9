"""Span: one or more fragments of an article's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Fragment = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more half-open (start, end) fragments in code points, sorted, not overlapping.

    `extra` holds what a record says beside a trigger; spans of the same fragments are equal.

    Raises:
        ValueError: no fragment, an empty or negative one, or fragments out of order.
    """

    fragments: tuple[Fragment, ...]
    extra: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.fragments:
            raise ValueError("a span needs at least one fragment")
        previous = 0
        for start, end in self.fragments:
            if start < previous or end <= start:
                raise ValueError(
                    f"fragment [{start}, {end}) is empty, negative, out of order or overlapping"
                )
            previous = end

    @classmethod
    def single(cls, start: int, end: int) -> Span:
        """The span of one fragment."""
        return cls(((start, end),))

    @classmethod
    def of(cls, fragments: Iterable[Fragment]) -> Span:
        """A span of any fragments: sorted, with overlapping and touching ones joined."""
        joined: list[Fragment] = []
        for start, end in sorted(fragments):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return cls(tuple(joined))

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """End of the last fragment."""
        return self.fragments[-1][1]

    def __len__(self) -> int:
        """Code points covered, gaps not counted."""
        return sum(end - start for start, end in self.fragments)

    def covers(self, position: int) -> bool:
        """Whether the character at this position is inside a fragment."""
        return any(start <= position < end for start, end in self.fragments)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a fragment shares a character with [start, end)."""
        return any(max(a, start) < min(b, end) for a, b in self.fragments)

    def quote(self, text: str) -> str:
        """The fragments' text joined by one space, as the record writes it."""
        if len(self.fragments) == 1:
            start, end = self.fragments[0]
            return text[start:end]
        return " ".join(text[start:end] for start, end in self.fragments)

    def with_fragment(self, start: int, end: int) -> Span:
        """This span and one more fragment, joined where they touch."""
        return replace(self, fragments=Span.of((*self.fragments, (start, end))).fragments)

    def without_fragment(self, index: int) -> Span:
        """This span less one fragment.

        Raises:
            ValueError: it is the only one.
        """
        return replace(self, fragments=self.fragments[:index] + self.fragments[index + 1 :])

    def with_edges(self, index: int, start: int, end: int) -> Span:
        """This span with other edges of one fragment.

        Raises:
            ValueError: the fragment would be empty or run into its neighbour.
        """
        fragments = (*self.fragments[:index], (start, end), *self.fragments[index + 1 :])
        return replace(self, fragments=fragments)
