"""What the canvas says while no article is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.gui.canvas.inks import Inks
from annotator.gui.theme import interface_font

GAP = 12.0
WIDEST = 520.0


def draw_placeholder(
    painter: QPainter, area: QRect, title: str, lines: Sequence[str], inks: Inks
) -> None:
    """Paint a title and some lines in the middle of an area; long lines wrap."""
    font = interface_font(10.5)
    width = min(WIDEST, area.width() - 32.0)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    paragraphs = [(title, inks.title_font, inks.theme.ink)] if title else []
    paragraphs += [(line, font, inks.theme.ink_soft) for line in lines]
    heights = [
        QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 10_000), flags, words).height()
        for words, face, _ in paragraphs
    ]
    total = sum(heights) + GAP * max(0, len(heights) - 1)
    y = area.top() + max(16.0, (area.height() - total) * 0.42)
    for (words, face, color), height in zip(paragraphs, heights, strict=True):
        painter.setFont(face)
        painter.setPen(inks.color(color))
        left = area.left() + (area.width() - width) / 2
        painter.drawText(QRectF(left, y, width, height + 2.0), flags, words)
        y += height + GAP
