from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.choices import Choice, FilterRow, OptionRow
from annotator.gui.pages.overview.views import VIEWS, Wish
from annotator.model.overview import Choices, NetworkChoice, OverviewFilter
from tests.gui.desk import a_keyed_schema

CHOICES = Choices(
    ("A1", "A2"), ("manual", "model"), ("", "Trend"), ("2022-10", "2022-11"), ("agent",)
)


@pytest.fixture
def filters(qapp: QApplication) -> Iterator[FilterRow]:
    row = FilterRow()
    row.offer(CHOICES)
    yield row
    row.deleteLater()


@pytest.fixture
def options(qapp: QApplication) -> Iterator[OptionRow]:
    row = OptionRow()
    row.offer(CHOICES, a_keyed_schema())
    yield row
    row.deleteLater()


def pick(choice: Choice, value: object) -> None:
    choice.setCurrentIndex([choice.itemData(n) for n in range(choice.count())].index(value))
    choice.activated.emit(choice.currentIndex())


def test_nothing_chosen_is_everything(filters: FilterRow) -> None:
    assert filters.wanted == OverviewFilter()
    assert filters.words == ""
    assert not filters.all.isEnabled()


def test_what_is_chosen_is_told_and_said(filters: FilterRow) -> None:
    told: list[OverviewFilter] = []
    filters.changed.connect(lambda: told.append(filters.wanted))
    pick(filters.source, "")
    pick(filters.until, "2022-11")
    assert told[-1] == OverviewFilter(source="", until="2022-11")
    assert filters.words == "Source: (no source) · Last month of publication: 2022-11"
    filters.all.click()
    assert told[-1] == OverviewFilter()


def test_what_is_chosen_stays_while_it_is_offered(filters: FilterRow) -> None:
    pick(filters.annotator, "A2")
    filters.offer(CHOICES)
    assert filters.wanted.annotator == "A2"
    filters.offer(Choices())
    assert filters.wanted == OverviewFilter()


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_has_its_own_options(options: OptionRow, view: str) -> None:
    options.show_view(view)  # type: ignore[arg-type]
    shown = [c for c in options.findChildren(Choice) if not c.isHidden()]
    assert len(shown) == {"labels": 1, "pace": 1, "timeline": 2, "actors": 4}.get(view, 0)
    assert all(choice.accessibleName() for choice in shown)


def test_only_the_network_is_counted_again(options: OptionRow) -> None:
    told: list[str] = []
    options.changed.connect(lambda: told.append("shown"))
    options.recount.connect(lambda: told.append("counted"))
    pick(options.type, "Visit")
    pick(options.who, "agent")
    options.linked.click()
    assert told == ["shown", "counted", "counted"]
    assert options.wish == Wish(type="Visit")
    assert options.network == NetworkChoice("agent", None, True)


def test_time_units_are_offered_where_there_is_time(options: OptionRow) -> None:
    options.show_view("pace")
    assert options.unit.isHidden()
    pick(options.measure, "made")
    assert not options.unit.isHidden()
