"""Paints one row of the article: tints, selection, text, underlines, labels; then what floats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF, QRegion

from annotator.gui.canvas.paint_arcs import draw_arc_labels, draw_arc_lines
from annotator.gui.canvas.paint_context import PaintContext, Range, ranges_in
from annotator.gui.canvas.qt_measure import LABEL_PADDING, QtLine
from annotator.gui.theme import MENTION_TINT, SELECTED_TINT, TRIGGER_TINT
from annotator.layout.geometry import LabelBox, MarkBox, Row

RADIUS = 3.0
UNDERLINE = 2.0
CARET = 2.0
HATCHING = 0.45
# Of a selected mark among stacked ones: their tints share what it leaves.
SELECTED_IN_STACK = 0.22
# How far the words of a trigger are drawn a second time to the right: heavier, but not wider.
EMBOLDENED = 0.4
# How far a row may paint beyond its frame: outlines above, wavy lines and hints below.
OVERHANG = 14


def draw_row(painter: QPainter, row: Row, context: PaintContext) -> None:
    """Paint one row at its place on the page; the painter's origin is the page's top left.

    The row's line must come from a QtMeasure. `draw_row_top` paints what floats above all rows.
    """
    boxes = sorted(row.boxes, key=lambda box: -box.depth)
    lit = SELECTED_IN_STACK if any(box.mark == context.selected for box in boxes) else 0.0
    for box, stacked in zip(boxes, _stacks(boxes), strict=True):
        most = 1.0 if stacked == 1 else context.inks.share(stacked, lit)
        _draw_ground(painter, box, most, context)
    line = cast("QtLine", row.line)
    height = context.inks.measure.ascent + context.inks.measure.descent
    theme = context.inks.theme
    for ranges, color in (
        (context.hits, theme.search),
        ((context.current_hit,) if context.current_hit else (), theme.search_current),
        (context.selection, theme.selection),
    ):
        _draw_ranges(painter, row, line, ranges, color, height, context)
    if context.current_hit:
        _outline_hit(painter, row, line, context.current_hit, height, context)
    _draw_text(painter, row, line, context)
    for gap in row.gaps:
        ink = context.inks.ink(context.color_of(gap.mark))
        alpha = context.inks.dimmed if context.is_dimmed(gap.mark) else 1.0
        painter.setPen(context.inks.pen(ink, 1.0, alpha, Qt.PenStyle.DashLine))
        y = round(gap.y) + 0.5
        painter.drawLine(QPointF(gap.x1, y), QPointF(gap.x2, y))
    for box in boxes:
        _draw_frame(painter, box, context)
    draw_arc_lines(painter, row.arcs, context)
    for label in row.labels:
        _draw_label(painter, label, context)
    draw_arc_labels(painter, row.arcs, context)


def draw_row_top(painter: QPainter, row: Row, context: PaintContext, *, caret: bool) -> None:
    """Paint what floats above the rows: hints, and the caret if it is on this row."""
    if context.hints:
        hinted: set[str] = set()
        for box in row.boxes:
            hint = context.hints.get(box.mark)
            if hint and box.opens and box.fragment == 0 and box.mark not in hinted:
                hinted.add(box.mark)
                _draw_hint(painter, hint, box.rect.x, box.rect.bottom, context)
    line = row.line
    bottom = row.baseline + context.inks.measure.descent
    for position, hint in context.hints_on(row):
        _draw_hint(painter, hint, line.x_at(position - row.offset), bottom, context)
    if caret and context.caret is not None:
        x = line.x_at(context.caret - row.offset)
        top = row.baseline - context.inks.measure.ascent
        color = context.inks.color(context.inks.theme.focus)
        painter.fillRect(QRectF(round(x) - CARET / 2, top, CARET, bottom - top), color)


# -- grounds ---------------------------------------------------------------------------------


def _stacks(boxes: Sequence[MarkBox]) -> list[int]:
    """For each box how many lie over each other where it lies, at most."""
    if not any(box.depth for box in boxes):
        return [1] * len(boxes)
    return [
        1
        + max(
            other.depth
            for other in boxes
            if other.rect.x < box.rect.right and box.rect.x < other.rect.right
        )
        for box in boxes
    ]


def _draw_ground(painter: QPainter, box: MarkBox, most: float, context: PaintContext) -> None:
    """The tint of one box, and its hatching; `most` is its share where several lie there."""
    inks = context.inks
    color = context.color_of(box.mark)
    strength = TRIGGER_TINT if box.kind == "event" else MENTION_TINT
    suggested = box.kind == "suggestion"
    if suggested:
        strength = 0.0
    if box.mark == context.selected:
        strength = MENTION_TINT if suggested else SELECTED_TINT
        most = 1.0 if most == 1.0 else SELECTED_IN_STACK
    elif box.mark == context.hovered or (context.legal and box.mark in context.legal):
        strength += 0.08
    if context.is_dimmed(box.mark):
        strength *= inks.dimmed
    strength = min(strength, most)
    if strength:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.tint(color, strength))
        _draw_box(painter, box)
    if box.mark in context.unsaved:
        painter.setPen(Qt.PenStyle.NoPen)
        alpha = min(HATCHING, 2 * most)
        painter.setBrush(inks.brush(inks.ink(color), alpha, Qt.BrushStyle.BDiagPattern))
        _draw_box(painter, box)


def _draw_ranges(
    painter: QPainter,
    row: Row,
    line: QtLine,
    ranges: tuple[Range, ...],
    color: str,
    height: float,
    context: PaintContext,
) -> None:
    top = row.baseline - context.inks.measure.ascent
    for start, end in ranges_in(ranges, row.start, row.end):
        if end <= row.start or start > row.end:
            continue
        fill = context.inks.color(color)
        for left, right in line.boxes(start - row.offset, end - row.offset):
            painter.fillRect(QRectF(left, top, right - left, height), fill)
        feed = row.offset + line.end
        if start <= feed < min(end, row.end):
            # A sliver shows that the line feed is selected too, on empty lines above all.
            x = line.x_at(line.end)
            painter.fillRect(QRectF(x, top, height / 3, height), fill)


def _outline_hit(
    painter: QPainter, row: Row, line: QtLine, hit: Range, height: float, context: PaintContext
) -> None:
    """A frame around the present hit, so that not only its colour tells it from the others."""
    if hit[1] <= row.start or hit[0] >= row.end:
        return
    top = round(row.baseline - context.inks.measure.ascent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(context.inks.pen(context.inks.theme.ink_soft))
    for left, right in line.boxes(hit[0] - row.offset, hit[1] - row.offset):
        x = round(left)
        painter.drawRect(QRectF(x - 0.5, top - 0.5, round(right) - x + 1.0, round(height) + 1.0))


# -- frames ----------------------------------------------------------------------------------


def _draw_frame(painter: QPainter, box: MarkBox, context: PaintContext) -> None:
    """The underline, outline and wavy line of one box."""
    inks = context.inks
    ink = inks.ink(context.color_of(box.mark))
    alpha = inks.dimmed if context.is_dimmed(box.mark) else 1.0
    selected = box.mark == context.selected
    if box.kind == "suggestion":
        if not selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(inks.pen(ink, 1.0, alpha, Qt.PenStyle.DashLine))
            _draw_box(painter, box, inset=0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.brush(ink, alpha))
        painter.drawPath(_underline(box))
    lit = context.legal is not None and box.mark in context.legal
    if selected or lit or box.mark == context.hovered:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 2.0 if selected else 1.0
        # What is only suggested is dashed, selected or not.
        dashed = box.kind == "suggestion"
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(inks.pen(ink, width, 1.0, style))
        _draw_box(painter, box, inset=0.0 if selected else 0.5)
    if box.mark in context.problems:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(inks.pen(inks.theme.error, 1.25))
        painter.drawPolyline(_wave(box))


def _edges(box: MarkBox, inset: float = 0.0) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a box and its underline, on whole pixels: crisp on every row."""
    rect = box.rect
    return (
        round(rect.x) + inset,
        round(rect.y) + inset,
        round(rect.right) - inset,
        round(rect.bottom) + UNDERLINE - inset,
    )


def _corners(box: MarkBox) -> tuple[float, float]:
    """Radius at the left and right side: square where the fragment goes on in another place."""
    first, last = (box.closes, box.opens) if box.leftwards else (box.opens, box.closes)
    return (RADIUS if first else 0.0, RADIUS if last else 0.0)


def _draw_box(painter: QPainter, box: MarkBox, inset: float = 0.0) -> None:
    left, top, right, bottom = _edges(box, inset)
    if box.opens and box.closes:
        painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), RADIUS, RADIUS)
        return
    at_left, at_right = _corners(box)
    path = QPainterPath(QPointF(left + at_left, top))
    path.lineTo(right - at_right, top)
    path.quadTo(right, top, right, top + at_right)
    path.lineTo(right, bottom - at_right)
    path.quadTo(right, bottom, right - at_right, bottom)
    path.lineTo(left + at_left, bottom)
    path.quadTo(left, bottom, left, bottom - at_left)
    path.lineTo(left, top + at_left)
    path.quadTo(left, top, left + at_left, top)
    painter.drawPath(path)


def _underline(box: MarkBox) -> QPainterPath:
    """A bar below the letters that follows the round corners of the box."""
    left, _, right, bottom = _edges(box)
    at_left, at_right = _corners(box)
    inner = bottom - UNDERLINE
    path = QPainterPath(QPointF(left, bottom - max(at_left, UNDERLINE)))
    path.quadTo(left, bottom, left + at_left, bottom)
    path.lineTo(right - at_right, bottom)
    path.quadTo(right, bottom, right, bottom - max(at_right, UNDERLINE))
    path.quadTo(right, inner, right - at_right, inner)
    path.lineTo(left + at_left, inner)
    path.quadTo(left, inner, left, bottom - max(at_left, UNDERLINE))
    return path


def _wave(box: MarkBox) -> QPolygonF:
    left, _, right, bottom = _edges(box)
    points = QPolygonF()
    step = 0
    x = left
    while x <= right:
        points.append(QPointF(x, bottom + (1.5 if step % 2 else 4.0)))
        x += 2.5
        step += 1
    return points


def _draw_text(painter: QPainter, row: Row, line: QtLine, context: PaintContext) -> None:
    painter.setPen(context.inks.color(context.inks.theme.ink))
    words = line.words() if context.by_word else None
    if words is None:
        y = row.baseline - line.line.ascent() - line.line.y()
        line.line.draw(painter, QPointF(0.0, y))
        triggers = QRegion()
        for box in row.boxes:
            if context.embolden and box.kind == "event":
                triggers += QRectF(box.rect.x, row.y, box.rect.width, row.height).toRect()
        if not triggers.isEmpty():
            painter.save()
            painter.setClipRegion(triggers, Qt.ClipOperation.IntersectClip)
            line.line.draw(painter, QPointF(EMBOLDENED, y))
            painter.restore()
        return
    painter.setFont(context.inks.measure.font)
    for x, word in words:
        painter.drawText(QPointF(x, row.baseline), word)


# -- words -----------------------------------------------------------------------------------


def _draw_label(painter: QPainter, label: LabelBox, context: PaintContext) -> None:
    inks = context.inks
    alpha = inks.dimmed_label if context.is_dimmed(label.mark) else 1.0
    painter.setFont(inks.strong_label_font)
    painter.setPen(inks.color(inks.ink(context.color_of(label.mark)), alpha))
    place = QPointF(label.rect.x + LABEL_PADDING, label.rect.y + inks.label_baseline)
    painter.drawText(place, label.text)


def _draw_hint(
    painter: QPainter, hint: str, x: float, bottom: float, context: PaintContext
) -> None:
    """A yellow badge at the lower left of what it stands for, clear of the letters' middle."""
    inks = context.inks
    width = inks.hint_metrics.horizontalAdvance(hint) + 7.0
    height = round(inks.hint_metrics.height()) + 1.0
    rect = QRectF(round(x) - 6.5, round(bottom) - 4.5, round(width), height)
    painter.setPen(inks.pen(inks.theme.hint_line))
    painter.setBrush(inks.brush(inks.theme.hint))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setPen(inks.color(inks.theme.hint_ink))
    painter.setFont(inks.hint_font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, hint)
