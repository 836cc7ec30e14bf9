"""Time bins: days put together into days, weeks, months or years without a gap between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")
DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 30, "year": 365}
MOST = 1500  # bins; more are neither read nor drawn
COMFORTABLE = 120


class Bin(NamedTuple):
    """Days from `first` to `last`, both within, as ISO dates; `name` is what an axis says."""

    name: str
    first: str
    last: str


def unit_for(first: date, last: date) -> Unit:
    """The finest unit that cuts a time into a number of bins that can be looked at."""
    span = (last - first).days
    return next((unit for unit in UNITS if span <= COMFORTABLE * DAYS[unit]), "year")


def bins_over(first: date, last: date, unit: Unit | None = None) -> tuple[Bin, ...]:
    """The bins from the first day to the last; a coarser unit where there would be too many."""
    chosen = unit or unit_for(first, last)
    span = (last - first).days
    while chosen != "year" and span > MOST * DAYS[chosen]:
        chosen = UNITS[UNITS.index(chosen) + 1]
    return tuple(_bins(first, last, chosen))


def _bins(first: date, last: date, unit: Unit) -> Iterator[Bin]:
    start = start_of(first, unit)
    while start <= last:
        end = _end_of(start, unit)
        name = start.isoformat()[: {"month": 7, "year": 4}.get(unit, 10)]
        yield Bin(name, start.isoformat(), end.isoformat())
        if end == date.max:
            return
        start = end + timedelta(days=1)


def start_of(day: date, unit: Unit) -> date:
    """The first day of the bin that holds this one; weeks begin on Monday."""
    match unit:
        case "day":
            return day
        case "week":
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case "month":
            return day.replace(day=1)
        case "year":
            return day.replace(month=1, day=1)


def _end_of(start: date, unit: Unit) -> date:
    match unit:
        case "day":
            return start
        case "week":
            return date.fromordinal(
                min(start.toordinal() + 6 - start.weekday(), date.max.toordinal())
            )
        case "month":
            following = start.replace(day=28).toordinal() + 4
            if following > date.max.toordinal():
                return date.max
            return date.fromordinal(following).replace(day=1) - timedelta(days=1)
        case "year":
            return start.replace(month=12, day=31)


def day_or_none(text: str) -> date | None:
    """The date of an ISO day, None for one that no calendar has."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
