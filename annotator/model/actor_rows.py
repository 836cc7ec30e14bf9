"""Actor rows: the registry as a table of a file, and what was found wrong in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# What to do where a row and an actor of the registry disagree.
ConflictPolicy = Literal["fill", "replace", "keep"]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor of a file; `line` counts from 1. None is a column that the file does not have."""

    line: int
    name: str
    type: str
    id: str = ""
    aliases: tuple[str, ...] | None = None
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What became of a line, or was found wrong with it, and why; line 1 is the head."""

    line: int
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class ActorRows:
    """What a file of actors holds."""

    rows: tuple[ActorRow, ...]
    findings: tuple[RowFinding, ...] = ()
