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
SLIM = 4.0  # pixels: in less than that neither lines nor an outline can be seen


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


def fill(
    painter: QPainter, rects: Sequence[QRectF], ink: QColor, pattern: Pattern, theme: Theme
) -> None:
    """Fill parts of bars; parts differ by their pattern where colours are not seen.

    Hatchings are drawn line by line: pictures in SVG know no patterns of Qt. All parts that look
    alike are drawn at once: a painter takes a thousand in the time that it takes to be told thrice.
    """
    pale = QColor(mixed(theme.paper, ink.name(), 0.28))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink if pattern == "full" else pale)
    painter.drawRects(rects)
    wide = [rect for rect in rects if rect.width() >= SLIM and rect.height() >= SLIM]
    if pattern in ("hatched", "dotted"):
        pen = QPen(ink, 1.4)
        if pattern == "dotted":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLines([line for rect in wide for line in _diagonals(rect)])
    # A line of paper between two parts of one colour; around the pale ones a line of ink.
    painter.setPen(QPen(QColor(theme.paper) if pattern == "full" else ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects(wide)


def _diagonals(rect: QRectF) -> Iterator[QLineF]:
    """Lines x + y = c, cut at the edges of the rectangle."""
    first_x, last_x, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    for number in range(ceil((first_x + top) / STEP), floor((last_x + bottom) / STEP) + 1):
        total = number * STEP
        left = max(first_x, total - bottom)
        right = min(last_x, total - top)
        if left < right:
            yield QLineF(left, total - left, right, total - right)


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
        fill(painter, [swatch], ink_of(entry.color, theme, entry.shade), entry.pattern, theme)
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
