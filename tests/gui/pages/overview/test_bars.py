from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.bars import AT_LEAST, BarChart
from annotator.gui.pages.overview.sheet import Bar, Row, Segment, Sheet
from annotator.gui.theme import theme
from annotator.model.overview import Behind, BehindLabel


def a_sheet(number: int, *, upright: bool = False) -> Sheet:
    names = [f"Label {n}" for n in range(number)]
    return Sheet(
        "labels",
        "Labels",
        "",
        ("Label",),
        tuple(Row((name,), BehindLabel("mention", name)) for name in names),
        tuple(
            Bar(name, (Segment(n + 1), Segment(1, below=upright)), f"{name} says")
            for n, name in enumerate(names)
        ),
        upright=upright,
    )


@pytest.fixture(params=[False, True], ids=["lying", "upright"])
def chart(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[BarChart]:
    chart = BarChart(theme("light"), upright=request.param)
    chart.resize(500, 400)
    chart.show()
    chart.show_sheet(a_sheet(40, upright=request.param))
    qapp.processEvents()
    yield chart
    chart.close()
    chart.deleteLater()


def in_view(chart: BarChart) -> tuple[float, float]:
    low, high = chart.box.viewRange()[0 if chart.upright else 1]
    return low, high


def centre(chart: BarChart, place: int) -> QPointF:
    here = QPointF(place, 0.5) if chart.upright else QPointF(0.5, place)
    return QPointF(chart.box.mapViewToScene(here))


def test_what_is_said_and_meant_of_a_bar(chart: BarChart) -> None:
    assert chart.says_at(centre(chart, 3)) == "Label 3 says"
    assert chart.behind_at(centre(chart, 3)) == BehindLabel("mention", "Label 3")
    assert chart.says_at(QPointF(-5, -5)) == ""


def test_time_is_seen_whole_and_names_from_the_first(chart: BarChart) -> None:
    low, high = in_view(chart)
    assert low == pytest.approx(-0.5)
    assert (high == pytest.approx(39.5)) is chart.upright


def test_arrows_go_from_bar_to_bar_and_enter_asks(chart: BarChart) -> None:
    asked: list[Behind] = []
    told: list[int] = []
    chart.chosen.connect(asked.append)
    chart.highlighted.connect(told.append)
    chart.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert told == [0, 1, 0]
    assert asked == [BehindLabel("mention", "Label 0")]


def test_keys_zoom_and_lead_back(chart: BarChart) -> None:
    low, high = in_view(chart)
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    nearer = in_view(chart)
    assert nearer[1] - nearer[0] < high - low
    for _ in range(30):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
    nearest = in_view(chart)
    assert nearest[1] - nearest[0] == pytest.approx(AT_LEAST)
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert in_view(chart) == (pytest.approx(low), pytest.approx(high))


def test_a_bar_that_is_looked_at_comes_into_view(chart: BarChart) -> None:
    chart.zoom(0.2)
    chart.highlight(39)
    low, high = in_view(chart)
    assert low <= 39 <= high
    chart.highlight(None)
    assert chart.behind_highlighted() is None


def test_the_axis_is_as_long_as_the_longest_bar_in_view(chart: BarChart) -> None:
    chart.zoom(0.2)
    chart.highlight(0)
    few = chart.box.viewRange()[1 if chart.upright else 0][1]
    chart.highlight(39)
    assert chart.box.viewRange()[1 if chart.upright else 0][1] > few


def test_the_same_sheet_with_other_counts_stays_where_it_is(chart: BarChart) -> None:
    chart.zoom(0.3)
    before = in_view(chart)
    chart.show_sheet(a_sheet(40, upright=chart.upright))
    assert in_view(chart) == before
    chart.show_sheet(a_sheet(30, upright=chart.upright))
    assert in_view(chart) != before


def test_no_bars_at_all(chart: BarChart) -> None:
    chart.show_sheet(a_sheet(0, upright=chart.upright))
    chart.step(1)
    assert chart.says_at(centre(chart, 0)) == ""
    assert not chart.grab().isNull()
