from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.gutter import WIDTH, Gutter, Tick
from annotator.gui.theme import theme


def test_ticks_are_painted_where_they_are(qtbot: QtBot) -> None:
    gutter = Gutter(theme("light"))
    qtbot.addWidget(gutter)
    gutter.resize(WIDTH, 400)
    gutter.setRange(0, 0)
    gutter.set_ticks([Tick(1.0, "#ff0000", wide=True), Tick(0.0, "#0000ff"), Tick(0.5, "#00ff00")])
    image = gutter.grab().toImage()
    middle = WIDTH // 2
    colors = [QColor(image.pixel(middle, y)).name() for y in range(400)]
    assert colors.index("#0000ff") < 15
    assert 190 < colors.index("#00ff00") < 210
    assert colors.index("#ff0000") > 380
    assert gutter.ticks[-1].wide  # problems are never hidden by marks


def test_handle_and_other_themes(qtbot: QtBot) -> None:
    gutter = Gutter(theme("light"))
    qtbot.addWidget(gutter)
    gutter.resize(WIDTH, 400)
    gutter.setRange(0, 0)
    empty = gutter.grab().toImage()
    gutter.setRange(0, 1000)
    gutter.setPageStep(100)
    assert gutter.grab().toImage() != empty
    gutter.set_theme(theme("dark"))
    corner = QColor(gutter.grab().toImage().pixel(0, 0)).name()
    assert corner == theme("dark").paper
    assert gutter.sizeHint().width() == WIDTH


def test_the_handle_and_problems_are_seen_among_thousands_of_marks(qtbot: QtBot) -> None:
    gutter = Gutter(theme("light"))
    qtbot.addWidget(gutter)
    gutter.resize(WIDTH, 400)
    marks = [Tick(number / 1000, "#0000ff") for number in range(1000)]
    gutter.set_ticks([*marks, Tick(0.5, "#ff0000", wide=True)])
    gutter.setPageStep(100)
    gutter.setRange(0, 1000)
    image = gutter.grab().toImage()
    middle = WIDTH // 2
    assert "#ff0000" in {QColor(image.pixel(3, y)).name() for y in range(400)}
    column = [QColor(image.pixel(middle, y)).name() for y in range(400)]
    assert theme("light").line_soft in column  # the marks are no solid band
    gutter.setValue(1000)
    moved = gutter.grab().toImage()
    assert any(moved.pixel(middle, y) != image.pixel(middle, y) for y in range(400))


def test_problems_and_hits_differ_in_more_than_colour(qtbot: QtBot) -> None:
    gutter = Gutter(theme("light"))
    qtbot.addWidget(gutter)
    gutter.resize(18, 200)
    gutter.setRange(0, 0)
    shapes = []
    for right in (False, True):
        gutter.set_ticks([Tick(0.5, "#ff0000", wide=True, right=right)])
        picture = gutter.grab().toImage()
        red = [x for x in range(18) if picture.pixelColor(x, 99).green() < 60]
        shapes.append((min(red), max(red)))
    (both_left, both_right), (only_left, only_right) = shapes
    assert both_left < only_left
    assert both_right == only_right
