from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.network import NetworkChart
from annotator.gui.pages.overview.sheet import Row, Sheet
from annotator.gui.theme import theme
from annotator.model.overview import (
    ActorLink,
    ActorNode,
    Behind,
    BehindActor,
    BehindLink,
    Network,
    Party,
)

ANNA, BEN, CEM = Party(True, "a1"), Party(True, "a2"), Party(False, "the mayor")
NETWORK = Network(
    (
        ActorNode(ANNA, "Anna", "Person", 4),
        ActorNode(BEN, "Ben", "Person", 3),
        ActorNode(CEM, "the mayor", "", 1),
    ),
    (
        ActorLink(ANNA, BEN, {"Visit": 2}),
        ActorLink(BEN, ANNA, {"Attack": 1}),
        ActorLink(ANNA, CEM, {"Meet": 1}, mutual=True),
    ),
)
SHEET = Sheet(
    "actors-links",
    "Who",
    "",
    ("Who",),
    tuple(Row(("x",), BehindLink(one.source, one.target, one.mutual)) for one in NETWORK.links),
    network=NETWORK,
)


@pytest.fixture
def chart(qapp: QApplication) -> Iterator[NetworkChart]:
    chart = NetworkChart(theme("light"), lambda _: "#1f6fb4")
    chart.resize(500, 400)
    chart.show()
    chart.show_sheet(SHEET)
    qapp.processEvents()
    yield chart
    chart.close()
    chart.deleteLater()


def at_actor(chart: NetworkChart, party: Party) -> QPointF:
    return chart.item.discs(chart.box.mapViewToScene)[party].centre


def at_link(chart: NetworkChart, number: int) -> QPointF:
    discs = chart.item.discs(chart.box.mapViewToScene)
    return list(chart.item.lines(discs))[number].path.pointAtPercent(0.5)


def test_actors_and_links_say_what_they_are(chart: NetworkChart) -> None:
    assert chart.says_at(at_actor(chart, ANNA)) == "Anna (Person): 4 events"
    assert chart.says_at(at_actor(chart, CEM)) == "the mayor (not linked to an actor): 1 events"
    assert chart.says_at(at_link(chart, 0)) == "Anna → Ben: Visit 2"
    assert chart.says_at(at_link(chart, 1)) == "Ben → Anna: Attack 1"
    assert chart.says_at(at_link(chart, 2)) == "Anna ↔ the mayor: Meet 1"
    assert chart.says_at(QPointF(2, 2)) == ""


def test_a_click_asks_for_the_events_behind(chart: NetworkChart, qapp: QApplication) -> None:
    asked: list[Behind] = []
    rows: list[int] = []
    chart.chosen.connect(asked.append)
    chart.highlighted.connect(rows.append)
    for point in (at_actor(chart, BEN), at_link(chart, 1)):
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.mapFromScene(point))
        qapp.processEvents()
    assert asked == [BehindActor(BEN), BehindLink(BEN, ANNA)]
    assert rows == [1]


def test_keys_go_along_the_rows_of_the_table(chart: NetworkChart) -> None:
    asked: list[Behind] = []
    chart.chosen.connect(asked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Enter)
    assert asked == [BehindLink(ANNA, CEM, True)]


def test_both_directions_are_drawn_apart(chart: NetworkChart) -> None:
    there, back = at_link(chart, 0), at_link(chart, 1)
    assert (there - back).manhattanLength() > 8


def test_zoom_and_back(chart: NetworkChart) -> None:
    whole = chart.box.viewRange()
    chart.zoom(0.5)
    assert chart.box.viewRange() != whole
    chart.show_all()
    assert chart.box.viewRange()[0] == pytest.approx(whole[0])


def test_what_is_drawn_has_names(chart: NetworkChart) -> None:
    chart.highlight(0)
    text = chart.picture("svg", []).decode()
    assert all(name in text for name in ("Anna", "Ben", "the mayor"))
    chart.highlight(None)
    assert chart.behind_highlighted() is None
