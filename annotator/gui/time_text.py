"""Normalised times as people type them: `2022-10`, `2022-10-12`, `2022-10-12/13`, `about 2022`."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.model.errors import CommandRefused
from annotator.model.marks import NormalizedTime

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2})?)?)?)?)?\Z", re.ASCII)
_PRECISIONS = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute", 19: "second"}


def time_text(time: NormalizedTime | None) -> str:
    """A time as it can be typed again."""
    if time is None:
        return ""
    shown = time.start if time.end in (None, time.start) else f"{time.start}/{time.end}"
    return f"about {shown}" if time.approximate else shown


def parse_time(text: str, before: NormalizedTime | None) -> NormalizedTime | None:
    """The time that was typed, None for an empty text.

    An end may leave out what it shares with the start (`2022-10-12/13`). What the text does not
    say (anchor, source) is kept from the time that stood there before.

    Raises:
        CommandRefused: the text is no date.
    """
    words = text.strip()
    if not words:
        return None
    approximate = words.lower().startswith("about ")
    dates = words[len("about ") :] if approximate else words
    start, slash, end = (part.strip() for part in dates.partition("/"))
    if slash and 0 < len(end) < len(start):
        end = start[: len(start) - len(end)] + end
    if not _DATE.match(start) or (slash and not _DATE.match(end)):
        raise CommandRefused(
            f"“{words}” is not a date.",
            hint="Write 2022, 2022-10, 2022-10-12 or an interval such as 2022-10-12/13.",
        )
    fresh = NormalizedTime(
        start=start,
        end=end if slash else start,
        precision=_PRECISIONS[len(start)],
        approximate=approximate,
    )
    if before is None:
        return fresh
    return replace(fresh, anchor=before.anchor, source=before.source, extra=before.extra)
