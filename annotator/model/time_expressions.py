"""Time expressions: what “yesterday” or “last Friday” of an article of a known day means."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from annotator.model.marks import NormalizedTime

ANCHOR = "published"

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name.lower(): number for number, name in enumerate(calendar.day_abbr)}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
} | {"an": 1, "one": 1}

_FIXED = {"today": 0, "tonight": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_WEEKDAY = re.compile(r"(?:on )?(?:(last|past|next|this|coming) )?([a-z]{3,9})\.?\Z")
_UNIT = re.compile(r"(last|past|this|next|coming) (week|weekend|month|year)\Z")
_AWAY = re.compile(r"(?:(in) )?(\d{1,3}|[a-z]+) (day|week|month|year)s?(?: (ago|earlier|later))?\Z")
_DAY_OF_MONTH = re.compile(
    r"(?:on )?(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?|"
    r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?)(?:,? (\d{4}))?\Z"
)
_MONTH = re.compile(r"(?:in )?(?:(last|past|next|this) )?([a-z]{3,9})\.?(?:,? (\d{4}))?\Z")
_AGAINST = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


def resolve(words: str, published: date) -> NormalizedTime | None:
    """The time that English words mean in an article of this day, None where they mean none.

    A bare weekday is the nearest one, at most three days away; `last` is before, `next` after the
    article's day. A week runs from Monday to Sunday. A day of a month without its year is the
    nearest one. All but full dates are anchored to the day of publication.
    """
    said = " ".join(words.casefold().replace("’", "'").strip(" .,;:“”\"'").split())
    said = said.removeprefix("the ").removeprefix("about ").removeprefix("around ")
    for reader in _READERS:
        try:
            found = reader(said, published)
        except (ValueError, OverflowError):
            continue  # no such day on the calendar
        if found is not None:
            return found
    return None


def _fixed(said: str, published: date) -> NormalizedTime | None:
    if said in _FIXED:
        return _day(published + timedelta(days=_FIXED[said]))
    if said.startswith("this ") and said.rsplit(maxsplit=1)[-1] in (
        "morning",
        "afternoon",
        "evening",
    ):
        return _day(published)
    return None


def _weekday(said: str, published: date) -> NormalizedTime | None:
    match = _WEEKDAY.match(said)
    if match is None or match[2] not in _WEEKDAYS:
        return None
    ahead = (_WEEKDAYS[match[2]] - published.weekday()) % 7
    if match[1] in ("last", "past"):
        ahead = ahead - 7
    elif match[1] in ("next", "coming"):
        ahead = ahead or 7
    elif ahead > 3:
        ahead -= 7
    return _day(published + timedelta(days=ahead))


def _unit(said: str, published: date) -> NormalizedTime | None:
    match = _UNIT.match(said)
    if match is None:
        return None
    return _shifted(match[2], _AGAINST[match[1]], published)


def _away(said: str, published: date) -> NormalizedTime | None:
    match = _AWAY.match(said)
    if match is None or (match[1] is None) == (match[4] is None):
        return None
    count = int(match[2]) if match[2].isdigit() else _NUMBERS.get(match[2])
    if count is None:
        return None
    sign = -1 if match[4] in ("ago", "earlier") else 1
    if match[3] == "week":
        return _day(published + timedelta(weeks=sign * count))
    return _shifted(match[3], sign * count, published)


def _shifted(unit: str, count: int, published: date) -> NormalizedTime:
    if unit == "day":
        return _day(published + timedelta(days=count))
    if unit in ("week", "weekend"):
        monday = published + timedelta(days=7 * count - published.weekday())
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return _days(first, monday + timedelta(days=6))
    if unit == "month":
        number = published.year * 12 + published.month - 1 + count
        return _of_month(number // 12, number % 12 + 1, anchored=True)
    return _of_year(published.year + count)


def _day_of_month(said: str, published: date) -> NormalizedTime | None:
    match = _DAY_OF_MONTH.match(said)
    if match is None:
        return None
    month = _MONTHS.get(match[2] or match[3])
    if month is None:
        return None
    day = int(match[1] or match[4])
    if match[5]:
        return _day(date(int(match[5]), month, day), anchored=False)
    years = (published.year - 1, published.year, published.year + 1)
    there = [date(year, month, day) for year in years if _exists(year, month, day)]
    return _day(min(there, key=lambda one: abs(one - published))) if there else None


def _month(said: str, published: date) -> NormalizedTime | None:
    match = _MONTH.match(said)
    month = _MONTHS.get(match[2]) if match else None
    if match is None or month is None:
        return None
    if match[3]:
        return _of_month(int(match[3]), month, anchored=False)
    away = month - published.month
    if match[1] in ("last", "past"):
        year = published.year - (away >= 0)
    elif match[1] == "next":
        year = published.year + (away <= 0)
    else:
        year = published.year + (away < -6) - (away > 6)
    return _of_month(year, month, anchored=True)


def _exists(year: int, month: int, day: int) -> bool:
    in_calendar = MINYEAR <= year <= MAXYEAR
    return in_calendar and 1 <= day <= calendar.monthrange(year, month)[1]


def _day(day: date, *, anchored: bool = True) -> NormalizedTime:
    written = day.isoformat()
    return NormalizedTime(written, written, "day", anchor=ANCHOR if anchored else None)


def _days(first: date, last: date) -> NormalizedTime:
    return NormalizedTime(first.isoformat(), last.isoformat(), "day", anchor=ANCHOR)


def _of_month(year: int, month: int, *, anchored: bool) -> NormalizedTime:
    written = date(year, month, 1).isoformat()[:7]
    return NormalizedTime(written, written, "month", anchor=ANCHOR if anchored else None)


def _of_year(year: int) -> NormalizedTime:
    written = date(year, 1, 1).isoformat()[:4]
    return NormalizedTime(written, written, "year", anchor=ANCHOR)


_READERS: tuple[Callable[[str, date], NormalizedTime | None], ...] = (
    _fixed,
    _weekday,
    _unit,
    _away,
    _day_of_month,
    _month,
)
