"""Suggestion: a mark that a dictionary, rule or model proposes; nothing until it is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mention or an event's trigger that somebody may accept.

    Ids are unique among the suggestions of an article and are no ids of marks. `confidence` is 0
    to 1, `source` names what proposed it, `derived_from` are ids of marks it was made from.

    Raises:
        ValueError: the confidence is no share of 1.
    """

    id: str
    kind: Literal["mention", "event"]
    label: str
    span: Span
    confidence: float
    source: str
    derived_from: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not between 0 and 1")

    @property
    def caption(self) -> str:
        """The small label above it: `Person 0.97`; never rounded up to 1."""
        hundredths = int(self.confidence * 100 + 1e-9)
        return f"{self.label} {hundredths / 100:.2f}"
