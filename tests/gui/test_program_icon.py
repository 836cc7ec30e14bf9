"""The icon has a picture of its own for every size, so that none is scaled until it is blurred."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.assets import resource
from annotator.gui.program_icon import SIZES, program_icon


@pytest.mark.parametrize("size", SIZES)
def test_each_size_is_the_picture_drawn_for_it(qapp: QApplication, size: int) -> None:
    shown = program_icon().pixmap(QSize(size, size), 1.0).toImage()
    drawn = QImage(str(resource("icons", "png", f"news-annotator-{size}.png")))
    assert drawn.width() == size
    assert shown.convertToFormat(drawn.format()) == drawn


def test_a_size_between_is_made_from_the_next_larger(qapp: QApplication) -> None:
    assert program_icon().actualSize(QSize(40, 40)) == QSize(40, 40)
