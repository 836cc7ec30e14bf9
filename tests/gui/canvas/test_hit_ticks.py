from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.gutter import Gutter
from annotator.gui.canvas.hit_ticks import PLACES, HitTicks
from annotator.gui.theme import theme


@pytest.fixture
def gutter(qapp: QApplication) -> Iterator[Gutter]:
    made = Gutter(theme("light"))
    made.resize(18, 400)
    made.show()
    yield made
    made.close()


def warning_rows(gutter: Gutter) -> set[int]:
    image = gutter.grab().toImage()
    color = QColor(theme("light").warning).rgb()
    return {y for y in range(image.height()) if image.pixel(9, y) == color}


def test_hits_are_ticked_where_they_are(gutter: Gutter) -> None:
    ticks = HitTicks(gutter)
    assert not warning_rows(gutter)
    ticks.set_places([500])
    rows = warning_rows(gutter)
    assert rows
    assert min(rows) > 180
    assert max(rows) < 220
    ticks.set_places(())
    assert not warning_rows(gutter)
    assert ticks.isHidden()


def test_any_number_of_hits_is_a_few_ticks(gutter: Gutter) -> None:
    ticks = HitTicks(gutter)
    ticks.set_places(number % PLACES for number in range(10_000))
    assert ticks.places == tuple(range(PLACES))
    assert len(warning_rows(gutter)) > 300


def test_they_grow_with_the_bar(gutter: Gutter) -> None:
    ticks = HitTicks(gutter)
    ticks.set_places([900])
    gutter.resize(18, 800)
    assert ticks.height() == 800
