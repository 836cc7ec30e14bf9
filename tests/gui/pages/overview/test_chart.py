from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.bars import BarChart
from annotator.gui.pages.overview.sheet import Bar, KeyEntry, Segment, Sheet
from annotator.gui.theme import theme

SHEET = Sheet(
    "x",
    "A <b>title</b>",
    "A sentence",
    ("Name",),
    bars=(Bar("One", (Segment(2, pattern="hatched"),), "One: 2"),),
    key=(KeyEntry("What it is"),),
)


@pytest.fixture
def chart(qapp: QApplication) -> BarChart:
    chart = BarChart(theme("light"), upright=False)
    chart.resize(400, 300)
    chart.show_sheet(SHEET)
    return chart


def test_a_picture_has_title_lines_and_key(chart: BarChart) -> None:
    text = chart.picture("svg", ["What was counted"]).decode()
    for words in ("A &lt;b&gt;title", "What was counted", "What it is", "One"):
        assert words in text
    chart.deleteLater()


def test_a_picture_is_as_wide_as_what_is_shown(chart: BarChart) -> None:
    assert chart.picture("png", []).startswith(b"\x89PNG")
    chart.deleteLater()


def test_it_can_be_read_to_who_does_not_see_it(chart: BarChart) -> None:
    assert chart.accessibleName() == "A <b>title</b>"
    assert "A sentence" in chart.accessibleDescription()
    chart.deleteLater()
