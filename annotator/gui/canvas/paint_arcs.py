"""Paints the arcs of one row: rounded runs with feet, arrow heads, and names on paper ground."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from annotator.gui.canvas.arc_words import words_on
from annotator.gui.canvas.paint_context import PaintContext, Strength
from annotator.gui.canvas.qt_measure import LABEL_PADDING
from annotator.layout.geometry import ArcPiece

CORNER = 5.0
HEAD_WIDTH = 7.0
HEAD_HEIGHT = 5.5
WIDTHS: dict[Strength, float] = {"strong": 1.5, "plain": 1.0, "faint": 1.0}
STRENGTHS: dict[Strength, float] = {"strong": 1.0, "plain": 0.85, "faint": 0.4}
ORDER: dict[Strength, int] = {"faint": 0, "plain": 1, "strong": 2}


def draw_arc_lines(painter: QPainter, arcs: Sequence[ArcPiece], context: PaintContext) -> None:
    """Paint the lines and heads of a row's arcs, the strongest last."""
    shown = [(context.strength_of(arc), arc) for arc in arcs]
    for strength, arc in sorted(
        (pair for pair in shown if pair[0] != "hidden"), key=lambda pair: ORDER[pair[0]]
    ):
        ink = context.inks.faded(context.color_of(arc.owner), _full(strength, context))
        painter.setPen(context.inks.pen(ink, WIDTHS[strength]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_path(arc))
        feet = [foot for foot in (arc.source_foot, arc.target_foot) if foot is not None]
        y = _crisp(arc.y)
        if not arc.leaves_right and arc.right > max(feet):  # on to a name beside the arc
            painter.drawLine(QPointF(max(feet) - CORNER, y), QPointF(arc.right, y))
        if not arc.leaves_left and arc.left < min(feet):
            painter.drawLine(QPointF(arc.left, y), QPointF(min(feet) + CORNER, y))
        if arc.target_foot is not None and not arc.symmetric:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(context.inks.brush(ink))
            painter.drawPolygon(_head(_crisp(arc.target_foot), arc.target_y))


def draw_arc_labels(painter: QPainter, arcs: Sequence[ArcPiece], context: PaintContext) -> None:
    """Paint the names on a row's arcs; the ground keeps every line clear of the letters."""
    inks = context.inks
    for arc in arcs:
        strength = context.strength_of(arc)
        if strength == "hidden" or not arc.label:
            continue
        words, place = words_on(arc, arcs, strength, context)
        rect = QRectF(place.x, place.y, place.width, place.height)
        painter.fillRect(rect, inks.color(inks.theme.paper))
        ink = inks.faded(context.color_of(arc.owner), 0.8 if strength == "faint" else 1.0)
        painter.setPen(inks.color(ink))
        strong = strength == "strong"
        painter.setFont(inks.strong_label_font if strong else inks.label_font)
        # The room is that of the strong face.
        x = LABEL_PADDING if strong else (rect.width() - inks.label_advance(words)) / 2
        painter.drawText(QPointF(rect.x() + x, rect.y() + inks.label_baseline), words)


def _full(strength: Strength, context: PaintContext) -> float:
    # Who asked for high contrast is not served by faint lines; their width tells them apart.
    least = 0.75 if context.inks.high_contrast else 0.0
    return max(STRENGTHS[strength], least)


def _crisp(along: float) -> float:
    """The middle of the pixel: a line there is sharp."""
    return floor(along) + 0.5


def _path(arc: ArcPiece) -> QPainterPath:
    """From the source's end to the target's end, with round corners."""
    corners: list[tuple[float, float]] = []
    y = _crisp(arc.y)
    if arc.source_foot is not None:
        x = _crisp(arc.source_foot)
        corners += [(x, arc.source_y), (x, y)]
    else:
        corners.append((arc.left if arc.leaves_left else arc.right, y))
    if arc.target_foot is not None:
        x = _crisp(arc.target_foot)
        tip = arc.target_y if arc.symmetric else arc.target_y - HEAD_HEIGHT + 1.0
        corners += [(x, y), (x, max(tip, y))]
    else:
        corners.append((arc.right if arc.leaves_right else arc.left, y))
    return _rounded(corners)


def _rounded(corners: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath(QPointF(*corners[0]))
    for (before, corner), (_, after) in pairwise(list(pairwise(corners))):
        into = _towards(corner, before)
        out = _towards(corner, after)
        path.lineTo(*into)
        path.quadTo(*corner, *out)
    path.lineTo(*corners[-1])
    return path


def _towards(corner: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """A point a corner's radius away, but never beyond the middle of the segment."""
    (x, y), (to_x, to_y) = corner, other
    length = abs(to_x - x) + abs(to_y - y)
    if length == 0:
        return corner
    share = min(CORNER, length / 2) / length
    return (x + (to_x - x) * share, y + (to_y - y) * share)


def _head(x: float, y: float) -> QPolygonF:
    half = HEAD_WIDTH / 2
    return QPolygonF(
        [QPointF(x - half, y - HEAD_HEIGHT), QPointF(x + half, y - HEAD_HEIGHT), QPointF(x, y)]
    )
