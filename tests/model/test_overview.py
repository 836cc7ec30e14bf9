from __future__ import annotations

import pytest

from annotator.model.overview import ActorLink, OverviewFilter, Party, day_of, month_of


@pytest.mark.parametrize(
    ("date", "day", "month"),
    [
        ("2022-10-12", "2022-10-12", "2022-10"),
        ("2022-10-12T08:00:00Z", "2022-10-12", "2022-10"),
        ("2022-10", "2022-10-01", "2022-10"),
        ("2022", "2022-01-01", ""),
        ("soon", "", ""),
        ("tomorrow", "", ""),
        (None, "", ""),
    ],
)
def test_days_and_months_of_dates(date: str | None, day: str, month: str) -> None:
    assert (day_of(date), month_of(date)) == (day, month)


def test_a_filter_without_months_admits_articles_of_unknown_date() -> None:
    assert OverviewFilter().admits_article(None, "")
    assert not OverviewFilter(since="2022-01").admits_article(None, "")


@pytest.mark.parametrize(
    ("month", "admitted"),
    [("2022-09", False), ("2022-10", True), ("2022-12", True), ("2023-01", False)],
)
def test_both_months_are_within(month: str, admitted: bool) -> None:
    assert OverviewFilter(since="2022-10", until="2022-12").admits_article("x", month) is admitted


def test_the_empty_source_stands_for_articles_without_one() -> None:
    nameless = OverviewFilter(source="")
    assert nameless.admits_article(None, "")
    assert not nameless.admits_article("Trend", "")


def test_a_link_counts_its_events() -> None:
    one, other = Party(True, "a1"), Party(False, "mayor")
    assert ActorLink(one, other, {"Meet": 2, "Visit": 1}).events == 3
