from __future__ import annotations

from collections.abc import Iterator

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.kept import KeptItem

INK = "#c94a14"


class Square(KeptItem):
    """Fills the plot and counts how often."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = self.drawn_over = 0

    def draw(self, painter: QPainter, to_device: QTransform) -> None:
        self.drawn += 1
        painter.fillRect(to_device.mapRect(QRectF(self.viewRect())), QColor(INK))

    def draw_over(self, painter: QPainter, to_device: QTransform) -> None:
        self.drawn_over += 1


class Plot:
    """A plot on the screen with one item."""

    def __init__(self) -> None:
        self.widget = pg.PlotWidget(enableMenu=False)
        self.widget.resize(200, 150)
        self.item = Square()
        self.widget.addItem(self.item)
        self.widget.setRange(xRange=(0, 5), yRange=(0, 5))
        self.widget.show()
        for _ in range(3):  # until axes and plot have found their sizes
            self.paint()

    def paint(self) -> None:
        """Paint it at once."""
        QApplication.processEvents()
        self.widget.viewport().repaint()


@pytest.fixture
def plot(qapp: QApplication) -> Iterator[Plot]:
    made = Plot()
    yield made
    made.widget.close()


def test_it_is_drawn_once_and_shown_again(plot: Plot) -> None:
    drawn, over = plot.item.drawn, plot.item.drawn_over
    plot.paint()
    assert plot.item.drawn == drawn
    assert plot.item.drawn_over > over
    assert plot.item._kept is not None
    image = plot.item._kept.toImage()
    assert image.pixelColor(image.rect().center()).name() == INK


def test_it_is_drawn_anew_when_it_changed_moved_or_grew(plot: Plot) -> None:
    drawn = plot.item.drawn
    plot.item.redraw()
    plot.paint()
    assert plot.item.drawn == drawn + 1
    plot.widget.getPlotItem().getViewBox().setXRange(3, 9)
    plot.paint()
    assert plot.item.drawn > drawn + 1
    drawn = plot.item.drawn
    plot.widget.resize(320, 240)
    plot.paint()
    assert plot.item.drawn > drawn


def test_into_a_file_it_is_drawn_without_the_picture(plot: Plot) -> None:
    drawn = plot.item.drawn
    image = QImage(QSize(400, 300), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    plot.widget.render(painter, QRectF(0, 0, 400, 300), plot.widget.viewport().rect())
    painter.end()
    assert plot.item.drawn == drawn + 1
    assert image.pixelColor(200, 140).name() == INK
