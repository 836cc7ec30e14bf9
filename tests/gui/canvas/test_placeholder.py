from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.gui.canvas.placeholder import draw_placeholder
from tests.gui.canvas.painting import inks


@pytest.mark.parametrize("width", [300, 900])
def test_words_stay_inside_and_in_the_middle(qapp: object, width: int) -> None:
    with_inks = inks()
    image = QImage(width, 400, QImage.Format.Format_RGB32)
    paper = QColor(with_inks.theme.paper)
    image.fill(paper)
    painter = QPainter(image)
    lines = ["Choose one at the left, or import some with Ctrl+I. " * 3]
    draw_placeholder(painter, QRect(0, 0, width, 400), "No article is open", lines, with_inks)
    painter.end()
    columns = [
        x for x in range(width) if any(QColor(image.pixel(x, y)) != paper for y in range(400))
    ]
    assert min(columns) > 10
    assert max(columns) < width - 10
    assert abs(min(columns) + max(columns) - width) < 40
