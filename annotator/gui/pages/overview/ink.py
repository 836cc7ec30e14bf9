"""How parts of a plot are filled: colours of the theme or of labels, and patterns beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.gui.pages.overview.sheet import KeyEntry, Pattern
from annotator.gui.theme import Theme, interface_font, label_ink, mixed

TEXT_SIZE = 9.0  # points
STEP = 6.0  # pixels between the lines of a hatching
SWATCH = 12.0
GAP = 18.0
SHADES = 4


def ink_of(color: str, theme: Theme, shade: int = 0) -> QColor:
    """A label's colour, legible in this theme, or the colour that the theme has by this name.

    Shades 1 to 3 are nearer to the paper or to the ink, and differ from each other.
    """
    ink = label_ink(color, theme) if color.startswith("#") else getattr(theme, color)
    match shade % SHADES:
        case 1:
            ink = mixed(theme.paper, ink, 0.55)
        case 2:
            ink = mixed(ink, theme.ink, 0.55)
        case 3:
            ink = mixed(theme.paper, ink, 0.3)
        case _:
            pass
    return QColor(ink)


def fill(painter: QPainter, rect: QRectF, ink: QColor, pattern: Pattern, theme: Theme) -> None:
    """Fill a part of a bar; parts differ by their pattern where colours are not seen.

    Hatchings are drawn line by line: pictures in SVG know no patterns of Qt.
    """
    pale = QColor(mixed(theme.paper, ink.name(), 0.28))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(rect, ink if pattern == "full" else pale)
    if pattern in ("hatched", "dotted"):
        pen = QPen(ink, 1.4)
        if pattern == "dotted":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLines(list(_diagonals(rect)))
    # A line of paper between two parts of one colour; around the pale ones a line of ink.
    painter.setPen(QPen(QColor(theme.paper) if pattern == "full" else ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)


def _diagonals(rect: QRectF) -> Iterator[QLineF]:
    """Lines x + y = c, cut at the edges of the rectangle."""
    first = ceil((rect.left() + rect.top()) / STEP)
    last = floor((rect.right() + rect.bottom()) / STEP)
    for number in range(first, last + 1):
        total = number * STEP
        left = max(rect.left(), total - rect.bottom())
        right = min(rect.right(), total - rect.top())
        if left < right:
            yield QLineF(QPointF(left, total - left), QPointF(right, total - right))


def key_height(key: Sequence[KeyEntry], width: float) -> float:
    """How high the key of a plot is, in pixels, when it may be so wide."""
    return _walk(key, width, lambda *_: None)


def draw_key(painter: QPainter, key: Sequence[KeyEntry], rect: QRectF, theme: Theme) -> None:
    """Draw what the colours and patterns stand for, in as many lines as it needs."""
    font = interface_font(TEXT_SIZE)
    metrics = QFontMetricsF(font)
    painter.setFont(font)

    def draw(entry: KeyEntry, x: float, y: float) -> None:
        swatch = QRectF(rect.left() + x, rect.top() + y + 3, SWATCH, SWATCH)
        fill(painter, swatch, ink_of(entry.color, theme, entry.shade), entry.pattern, theme)
        painter.setPen(QColor(theme.ink))
        foot = QPointF(swatch.right() + 6, rect.top() + y + 2 + metrics.ascent())
        painter.drawText(foot, entry.words)

    _walk(key, rect.width(), draw)


def _walk(
    key: Sequence[KeyEntry], width: float, draw: Callable[[KeyEntry, float, float], None]
) -> float:
    metrics = QFontMetricsF(interface_font(TEXT_SIZE))
    line = max(metrics.height(), SWATCH) + 6
    x = y = 0.0
    for entry in key:
        wide = SWATCH + 6 + metrics.horizontalAdvance(entry.words)
        if x and x + wide > width:
            x, y = 0.0, y + line
        draw(entry, x, y)
        x += wide + GAP
    return y + line if key else 0.0
