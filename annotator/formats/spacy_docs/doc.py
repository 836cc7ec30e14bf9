"""A spaCy document as plain data: what DocBin and JSON have in common."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

NAME = "spacy"  # also the key of what the article keeps for these formats
CARRIED = "annotator"  # the key under which a document carries the rest of our record

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SpanOf:
    """A labelled stretch; `start` and `end` are code points, half-open."""

    label: str
    start: int
    end: int
    id: str = ""
    kb_id: str = ""

    @property
    def range(self) -> Range:
        """(start, end)."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class SpacyDoc:
    """A document.

    `tokens` are (start, end) in code points, blanks that are tokens of their own among them, or
    none where they are not known; `sentences` are the numbers of tokens that begin one. `carried`
    is what this program put with it.
    """

    text: str
    tokens: Sequence[Range] = ()
    sentences: Collection[int] = ()
    ents: Sequence[SpanOf] = ()
    spans: Mapping[str, Sequence[SpanOf]] = field(default_factory=dict)
    cats: Mapping[str, float] = field(default_factory=dict)
    carried: Mapping[str, Any] = field(default_factory=dict)
