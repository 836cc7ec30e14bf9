"""Normalised times as people type them: `2022-10`, `2022-10-12/13`, `about 2022`, `yesterday`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from annotator.gui.words import tr
from annotator.model.article import Published
from annotator.model.errors import CommandRefused
from annotator.model.marks import NormalizedTime
from annotator.model.said import said
from annotator.model.time_expressions import resolve

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2})?)?)?)?)?\Z", re.ASCII)
_ANY_DAY = date(2000, 1, 1)
_PRECISIONS = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute", 19: "second"}


def time_text(time: NormalizedTime | None) -> str:
    """A time as it can be typed again; an end without what it shares with the start."""
    if time is None:
        return ""
    written = time.start
    if time.end not in (None, time.start):
        written = f"{time.start}/{_short_end(time.start, str(time.end))}"
    return tr("about {time}", time=written) if time.approximate else written


def time_words(time: NormalizedTime) -> str:
    """A time as it is read: `about 2022-10 – 2022-12`."""
    interval = time.end not in (None, time.start)
    written = f"{time.start} – {time.end}" if interval else time.start
    return tr("about {time}", time=written) if time.approximate else written


def day_of(published: Published | None) -> date | None:
    """The day on which an article appeared, None where that is not known to the day."""
    if published is None:
        return None
    try:
        return date.fromisoformat(published.value[:10])
    except ValueError:
        return None


def parse_time(
    text: str, before: NormalizedTime | None, published: date | None = None
) -> NormalizedTime | None:
    """The time that was typed, None for an empty text.

    An end may leave out what it shares with the start (`2022-10-12/13`). English words such as
    `yesterday` are resolved against the day of publication. What the text does not say (anchor,
    source) is kept from the time that stood there before.

    Raises:
        CommandRefused: the text is no date.
    """
    words = text.strip()
    if not words:
        return None
    about = _about(words)
    dates = words[len(about) :]
    fresh = _written(dates) or (resolve(dates, published) if published else None)
    if fresh is None:
        raise _no_date(words, published)
    fresh = replace(fresh, approximate=bool(about))
    if before is None:
        return fresh
    kept = replace(fresh, source=before.source, extra=before.extra)
    return kept if fresh.anchor else replace(kept, anchor=before.anchor)


def _about(words: str) -> str:
    """What these words begin with if they mean a time that is not exact, in either language."""
    starts = ("about ", tr("about {time}", time=""))
    return next((words[: len(start)] for start in starts if words.lower().startswith(start)), "")


def _written(dates: str) -> NormalizedTime | None:
    """The time that is written in digits."""
    start, slash, end = (part.strip() for part in dates.partition("/"))
    if slash and 0 < len(end) < len(start):
        end = start[: len(start) - len(end)] + end
    if not _DATE.match(start) or (slash and not _DATE.match(end)):
        return None
    return NormalizedTime(
        start=start, end=end if slash else start, precision=_PRECISIONS[len(start)]
    )


def _no_date(words: str, published: date | None) -> CommandRefused:
    if published is None and resolve(words[len(_about(words)) :], _ANY_DAY) is not None:
        return CommandRefused(
            said(
                "“{words}” needs the day on which the article appeared, and that is not known.",
                words=words,
            ),
            hint=said("Write the date itself, such as 2022-10-12."),
        )
    return CommandRefused(
        said("“{words}” is not a date.", words=words),
        hint=said("Write 2022, 2022-10, 2022-10-12 or an interval such as 2022-10-12/13."),
    )


def _short_end(start: str, end: str) -> str:
    """An end without the year, or year and month, that the start has too."""
    if len(start) != len(end):
        return end
    for separator in "T", "-":
        head, found, tail = end.rpartition(separator)
        if found and separator in start and start.rpartition(separator)[0] == head:
            return tail
    shared = "-".join(end.split("-")[:-2])
    if shared and "T" not in end and start.startswith(shared + "-"):
        return end[len(shared) + 1 :]
    return end
