"""Normalised times as references of brat, which hold no blanks: `2022-10-12/2022-10-13;mod=APPROX`.

The value is one of TIMEX3 (a moment, or an interval of two); what else a time says stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from annotator.model.marks import NormalizedTime

_MOMENT = (
    r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])"
    r"(?::[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?"
)
_VALUE = re.compile(
    rf"(?P<start>{_MOMENT})(?:/(?P<end>{_MOMENT}))?(?P<more>(?:;[a-z]+=[^\s;]*)*)\Z", re.ASCII
)
_PRECISIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time as it is written, and the id in the file of the mark that it was read from."""

    time: NormalizedTime
    source: str | None


def time_value(time: Mapping[str, Any], ids: Mapping[str, str]) -> str:
    """The value of a record's time; `ids` are those of marks in the file."""
    start, end = time["start"], time["end"]
    parts = [start if end is None else f"{start}/{end}"]
    if time["precision"] != precision_of(start):
        parts.append(f"precision={time['precision']}")
    if time["approximate"]:
        parts.append("mod=APPROX")
    if time["anchor"] is not None:
        parts.append(f"anchor={quote(time['anchor'], safe='')}")
    if time["from"] in ids:
        parts.append(f"from={ids[time['from']]}")
    return ";".join(parts)


def time_of(value: str) -> WrittenTime | None:
    """The time that a value says; None where it says none that can be an interval of dates."""
    found = _VALUE.match(value)
    if found is None:
        return None
    more = dict(part.split("=", 1) for part in found["more"].split(";") if part)
    start = found["start"]
    precision = more.get("precision", "")
    time = NormalizedTime(
        start,
        found["end"],
        precision if precision in _PRECISIONS else precision_of(start),
        more.get("mod") == "APPROX",
        unquote(more["anchor"]) if "anchor" in more else None,
    )
    return WrittenTime(time, more.get("from"))


def precision_of(moment: str) -> str:
    """How exact a moment is by the way it is written."""
    day, _, clock = moment.lstrip("-").partition("T")
    if not clock:
        return ("year", "month", "day")[day.count("-")]
    clock = re.split(r"[Z+-]", clock)[0]
    return ("hour", "minute", "second")[clock.count(":")]
