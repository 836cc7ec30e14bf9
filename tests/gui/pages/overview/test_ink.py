from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.ink import SHADES, draw_key, fill, ink_of, key_height
from annotator.gui.pages.overview.sheet import PATTERNS, KeyEntry, Pattern
from annotator.gui.theme import THEMES, contrast, theme

pytestmark = pytest.mark.usefixtures("qapp")


def painted(pattern: Pattern) -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(theme("light").paper))
    painter = QPainter(image)
    fill(painter, [QRectF(5, 5, 50, 30)], QColor("#1f6fb4"), pattern, theme("light"))
    painter.end()
    return image


def test_patterns_differ_without_their_colour() -> None:
    grey = {
        pattern: painted(pattern).convertToFormat(QImage.Format.Format_Grayscale8)
        for pattern in PATTERNS
    }
    assert len({bytes(image.constBits()) for image in grey.values()}) == len(PATTERNS)


@pytest.mark.parametrize("name", THEMES)
def test_labels_are_legible_and_shades_differ(name: str) -> None:
    shades = [ink_of("#c94a14", theme(name), shade).name() for shade in range(SHADES)]
    assert contrast(shades[0], theme(name).paper) >= 4.5
    assert len(set(shades)) == SHADES


def test_colours_of_the_theme_have_names() -> None:
    assert ink_of("accent", theme("dark")).name() == theme("dark").accent


def test_a_long_key_takes_more_lines(qapp: QApplication) -> None:
    key = [KeyEntry(f"A label {n}") for n in range(8)]
    assert key_height([], 500) == 0
    assert key_height(key, 200) > 2 * key_height(key, 5000)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_key(painter, key, QRectF(0, 0, 200, 200), theme("light"))
    painter.end()
