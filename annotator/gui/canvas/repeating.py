"""What was tagged last, so that it can be done again on other text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MentionTagged:
    """Text was tagged, or a mention was given another label."""

    label: str


@dataclass(frozen=True, slots=True)
class EventTagged:
    """Text became the trigger of an event, or an event was given another type."""

    type: str


@dataclass(frozen=True, slots=True)
class RoleFilled:
    """A role was filled: with new text under `label`, or (None) with what was there."""

    event: str
    role: str
    label: str | None


Tagged = MentionTagged | EventTagged | RoleFilled
