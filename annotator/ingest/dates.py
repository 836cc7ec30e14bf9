"""Reads a written date as far as it is certain."""

from __future__ import annotations

import re
from calendar import monthrange

from annotator.model.article import Published

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = r"(?:\s*(?:z|utc|gmt|[a-z]{2,4}t|[+-]\d\d:?\d\d))?"
_TIME = (
    rf"(?:(?:t|,?\s+(?:at\s+)?)\d{{1,2}}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?{_ZONE})?"
)

_WRITTEN = (
    rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH}[\s,-]+{_YEAR}{_TIME}",
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_TIME}",
    rf"{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d){_TIME}",
    rf"{_YEAR}(?P<mark>[/.])(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_TIME}",
    rf"{_WEEKDAY}(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}{_TIME}",
    rf"{_MONTH},?\s+{_YEAR}",
    rf"{_YEAR}-(?P<number>\d\d)",
    _YEAR,
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _WRITTEN)


def read_date(words: str, *, raw: str | None = None) -> Published | None:
    """The day, month or year that these words name, or None when they are not a date.

    Of 03/04/2022 only the year is certain, so only the year is taken; `raw` keeps the words.
    A time of day is left in `raw`.

    Args:
        words: All of them must belong to the date.
        raw: What to keep as the words, when it is more than `words`.
    """
    wanted = " ".join(words.split())
    for pattern in _PATTERNS:
        match = pattern.fullmatch(wanted)
        if match is not None:
            value = _value(match.groupdict())
            if value is None:
                return None
            precision = ("year", "month", "day")[value.count("-")]
            return Published(value, precision, words.strip() if raw is None else raw)
    return None


def _value(found: dict[str, str | None]) -> str | None:
    """The ISO value of a match, or None for a day that does not exist."""
    year = int(found["year"] or 0)
    if found.get("first"):
        return _numeric(year, int(found["first"] or 0), int(found["second"] or 0), found["mark"])
    named = found.get("month")
    number = found.get("number")
    if not named and not number:
        return f"{year:04}"
    month = MONTHS[named.lower()] if named else int(number or 0)
    if not 1 <= month <= 12:
        return None
    if not found.get("day"):
        return f"{year:04}-{month:02}"
    return _day(year, month, int(found["day"] or 0))


def _numeric(year: int, first: int, second: int, mark: str | None) -> str | None:
    """13/10/2022 and 10/13/2022 are certain; of 03/04/2022 only the year is.

    With points the day comes first wherever dates are written so.
    """
    readings = {_day(year, second, first)}
    if mark != ".":
        readings.add(_day(year, first, second))
    readings.discard(None)
    if not readings:
        return None
    return readings.pop() if len(readings) == 1 else f"{year:04}"


def _day(year: int, month: int, day: int) -> str | None:
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return f"{year:04}-{month:02}-{day:02}"
    return None
