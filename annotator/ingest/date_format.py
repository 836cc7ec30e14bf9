"""Reads dates that are written as a person says they are: day first, month first, or by a pattern."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from annotator.ingest.dates import MONTHS, read_date
from annotator.ingest.stated import stated_date, stated_line
from annotator.model.article import Published
from annotator.model.errors import BadInput
from annotator.model.said import said

_ORDERS = {
    "dmy": ("day", "month", "year"),
    "mdy": ("month", "day", "year"),
    "ymd": ("year", "month", "day"),
}
_NUMBERS = re.compile(
    r"\D{0,30}(\d{1,4})\s?[./\-,\s年月년월]\s?(\d{1,2})\s?[./\-,\s年月년월]\s?(\d{1,4})(?:\D.{0,40})?"
)
_CODES = {
    "%": "%",
    "Y": r"(?P<year>\d{4})",
    "y": r"(?P<short>\d\d)",
    "m": r"(?P<month>\d{1,2})",
    "d": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    "B": r"(?P<name>[^\W\d_]{3,12})\.?",
    "b": r"(?P<name>[^\W\d_]{3,12})\.?",
    "H": r"\d{1,2}",
    "I": r"\d{1,2}",
    "M": r"\d{1,2}",
    "S": r"\d{1,2}",
    "f": r"\d{1,9}",
    "p": r"[AaPp]\.?[Mm]\.?",
    "z": r"(?:Z|[+-]\d\d:?\d\d)",
    "Z": r"[A-Za-z/_+-]{1,30}",
    "A": r"[^\W\d_]{2,20}\.?",
    "a": r"[^\W\d_]{1,20}\.?",
}
_TWO_DIGITS = 69  # years up to this are of this century, as in POSIX
MAX_FORMAT = 100


@dataclass(frozen=True, slots=True)
class DateFormat:
    """How dates are written; "" leaves it to what is certain (see `read_date`).

    `dmy`, `mdy` and `ymd` give the order of the numbers; a pattern with `%d %m %Y %y %B %H %M %S`
    and the like must fit the whole of the words, and without `%d` or `%m` the date is a month or a
    year. Months are named in English.
    """

    order: str = ""
    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, words: str) -> DateFormat:
        """The format that these words mean.

        Raises:
            BadInput: they are neither an order nor a pattern that has a year.
        """
        wanted = words.strip()
        if not wanted or wanted.lower() == "auto":
            return cls()
        if wanted.lower() in _ORDERS:
            return cls(order=wanted.lower())
        pattern = _compiled(wanted) if "%" in wanted and len(wanted) <= MAX_FORMAT else None
        if pattern is None:
            raise BadInput(
                said("“{words}” is not a way of writing dates.", words=wanted[:MAX_FORMAT]),
                hint=said("Write dmy, mdy, ymd, or a pattern such as %d.%m.%Y with a year in it."),
            )
        return cls(pattern=pattern)

    def read(self, words: str | None) -> Published | None:
        """The date in these words as far as it is certain in this format; None where it is none."""
        line = stated_line(words)
        if line is None:
            return None
        if self.pattern is not None:
            return _by_pattern(self.pattern, line)
        if self.order:
            numbers = _NUMBERS.fullmatch(line)
            if numbers is not None:
                found = dict(zip(_ORDERS[self.order], numbers.groups(), strict=True))
                ordered = _date(found["year"], found["month"], found["day"], line)
                if ordered is not None:
                    return ordered
        return stated_date(line)


def _compiled(wanted: str) -> re.Pattern[str] | None:
    parts: list[str] = []
    used: set[str] = set()
    position = 0
    while position < len(wanted):
        sign = wanted[position]
        if sign == "%":
            code = _CODES.get(wanted[position + 1 : position + 2])
            group = None if code is None else re.match(r"\(\?P<(\w+)>", code)
            if code is None or (group is not None and group[1] in used):
                return None
            if group is not None:
                used.add(group[1])
            parts.append(code)
            position += 2
            continue
        parts.append(r"\s+" if sign.isspace() else re.escape(sign))
        position += 1
    if not used & {"year", "short"} or {"year", "short"} <= used or {"month", "name"} <= used:
        return None
    return re.compile("".join(parts), re.IGNORECASE)


def _by_pattern(pattern: re.Pattern[str], line: str) -> Published | None:
    match = pattern.fullmatch(line)
    if match is None:
        return None
    found = match.groupdict()
    year = found.get("year") or found.get("short") or ""
    month = found.get("month")
    if found.get("name"):
        number = MONTHS.get((found["name"] or "").lower())
        if number is None:
            return None
        month = str(number)
    return _date(year, month, found.get("day"), line)


def _date(year: str, month: str | None, day: str | None, raw: str) -> Published | None:
    """The date of these numbers, with two digits of a year completed; None if there is none."""
    whole = int(year)
    if len(year) <= 2:
        whole += 2000 if whole < _TWO_DIGITS else 1900
    if not 1500 <= whole < 2200:
        return None
    if month is None:
        return Published(f"{whole:04}", "year", raw)
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        return Published(f"{whole:04}-{int(month):02}", "month", raw)
    if not 1 <= int(day) <= monthrange(whole, int(month))[1]:
        return None
    return read_date(f"{whole:04}-{int(month):02}-{int(day):02}", raw=raw)
