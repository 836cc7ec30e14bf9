"""HeaderRule: what a person says about the lines above their articles, and where articles begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What the named groups of a rule may be called, in the order in which they are shown.
HEADER_FIELDS = ("date", "title", "source", "author", "url", "language", "section")
MAX_PATTERN = 1000  # code points
MAX_RULES = 100
MAX_RULE_LINES = 10

RulePlace = Literal["top", "anywhere"]
SplitLine = Literal["begins", "parts"]


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """One kind of line and what it says, as a regular expression with named groups.

    A rule for the top must match a whole line, or `lines` of them, from the first letter to the
    last; the lines are then taken off the text unless `keep` is set. A rule without groups only
    takes lines off. A rule for anywhere is looked for in the whole article and takes nothing off.
    `date_format` says how the date is written, where that is not certain: `dmy`, `mdy`, `ymd`, or
    `%d.%m.%Y` and the like.
    """

    pattern: str
    name: str = ""
    lines: int = 1
    place: RulePlace = "top"
    keep: bool = False
    any_case: bool = True
    date_format: str = ""


@dataclass(frozen=True, slots=True)
class HeaderRules:
    """Rules in the order in which they are tried; for each field the first that says it counts.

    `split` matches from the start of a line that begins an article, or with `split_line` "parts"
    stands between two and belongs to neither; empty means one article a file. With `built_in` the
    program's own rules are tried on the lines that no rule here knows.
    """

    rules: tuple[HeaderRule, ...] = ()
    split: str = ""
    split_line: SplitLine = "begins"
    built_in: bool = True


@dataclass(frozen=True, slots=True)
class RuleFault:
    """Why a rule cannot be used: its number from 0, or None for the rule that splits.

    `at` is the position in the expression, in code points, where that is known.
    """

    rule: int | None
    message: str
    at: int | None = None
