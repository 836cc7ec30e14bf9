"""Sheet: one view of the overview as values, from which plot, table, picture and file are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.overview import Behind, Network

Pattern = Literal["full", "light", "hatched", "dotted"]
PATTERNS: tuple[Pattern, ...] = ("full", "hatched", "light", "dotted")
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: `color` is a label's `#rrggbb` or the name of a colour of the theme.

    Segments follow each other from the base line; those `below` go the other way. `shade` tells
    apart labels that share a colour.
    """

    value: float
    color: str = "accent"
    pattern: Pattern = "full"
    below: bool = False
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands at its foot, its parts, and what is said of it."""

    name: str
    segments: tuple[Segment, ...]
    says: str

    @property
    def above(self) -> float:
        """How far it reaches from the base line."""
        return sum(segment.value for segment in self.segments if not segment.below)

    @property
    def under(self) -> float:
        """How far it reaches the other way."""
        return sum(segment.value for segment in self.segments if segment.below)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What a colour and pattern of the plot stand for."""

    words: str
    color: str = "accent"
    pattern: Pattern = "full"
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, and the articles or marks that it stands for."""

    cells: tuple[Cell, ...]
    behind: Behind | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A view: row and bar of the same number belong together; `bars` or `network` is drawn.

    `upright` bars stand side by side (time), others lie one below the other (names). `name` is
    fit for a file. Where there is nothing to show, `empty` says why.
    """

    name: str
    title: str
    sentence: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    bars: tuple[Bar, ...] = ()
    upright: bool = False
    axis: str = ""
    key: tuple[KeyEntry, ...] = ()
    network: Network | None = None
    empty: str = ""
