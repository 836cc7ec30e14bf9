from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from annotator.model.time_bins import MOST, UNITS, Unit, bins_over, day_or_none, start_of, unit_for


@pytest.mark.parametrize("unit", UNITS)
def test_bins_follow_each_other_without_a_gap(unit: Unit) -> None:
    bins = bins_over(date(2022, 1, 15), date(2024, 3, 1), unit)
    assert bins[0].first <= "2022-01-15" <= bins[0].last
    assert bins[-1].first <= "2024-03-01" <= bins[-1].last
    for one, following in pairwise(bins):
        gap = date.fromisoformat(following.first) - date.fromisoformat(one.last)
        assert gap.days == 1


@pytest.mark.parametrize(
    ("unit", "held"),
    [
        ("day", ("2024-02-29", "2024-02-29", "2024-02-29")),
        ("week", ("2024-02-26", "2024-02-26", "2024-03-03")),
        ("month", ("2024-02", "2024-02-01", "2024-02-29")),
        ("year", ("2024", "2024-01-01", "2024-12-31")),
    ],
)
def test_a_bin_holds_its_day(unit: Unit, held: tuple[str, str, str]) -> None:
    assert bins_over(date(2024, 2, 29), date(2024, 2, 29), unit) == (held,)


@pytest.mark.parametrize(
    ("days", "unit"), [(0, "day"), (120, "day"), (500, "week"), (1800, "month"), (9999, "year")]
)
def test_the_unit_is_the_finest_that_can_be_looked_at(days: int, unit: Unit) -> None:
    first = date(2000, 1, 1)
    assert unit_for(first, date.fromordinal(first.toordinal() + days)) == unit


def test_too_many_bins_are_made_coarser() -> None:
    assert len(bins_over(date(1900, 1, 1), date(2024, 1, 1), "day")) <= MOST


@pytest.mark.parametrize("unit", UNITS)
def test_the_ends_of_the_calendar(unit: Unit) -> None:
    assert bins_over(date.max, date.max, unit)[-1].last == "9999-12-31"
    assert start_of(date.min, unit) == date.min


def test_a_day_that_no_calendar_has() -> None:
    assert day_or_none("2022-02-30") is None
    assert day_or_none("2022-02-28") == date(2022, 2, 28)
