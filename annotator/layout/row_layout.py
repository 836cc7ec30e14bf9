"""Lays out one row: boxes on the text, labels above them, arcs above the labels."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from annotator.layout.arcs import RowLink, route
from annotator.layout.geometry import ArcPiece, GapLine, LabelBox, MarkBox, Rect, Row, SpanItem
from annotator.layout.lanes import nesting_lanes, stack
from annotator.layout.rows import RowFrame
from annotator.layout.spacing import Sheet

# Before the label of a fragment whose span begins on another row.
GOES_ON = "… "


class PlacedSpan(NamedTuple):
    """A span and the position of the character that its label and its arcs stand above."""

    item: SpanItem
    anchor: int


class _Piece(NamedTuple):
    """What one row shows of one fragment; start and end count from the paragraph."""

    span: PlacedSpan
    fragment: int
    start: int
    end: int
    stretches: tuple[tuple[float, float], ...]


def compose_row(
    sheet: Sheet, frame: RowFrame, spans: Sequence[PlacedSpan], links: Sequence[RowLink]
) -> Row:
    """The row of a frame with its marks and arcs, its top at y 0.

    The result depends on nothing but the arguments. `spans` and `links` are those that touch the
    row, in a fixed order.
    """
    metrics = sheet.metrics
    pieces = _pieces(frame, spans)
    depths = nesting_lanes([(piece.start, piece.end) for piece in pieces])
    deepest = max(depths, default=0)
    growth = metrics.growth(deepest)

    # Measured from the top of the text upwards first; the row's top is known at the end.
    boxes = [
        box
        for piece, depth in zip(pieces, depths, strict=True)
        for box in _boxes(sheet, frame, piece, depth)
    ]
    anchors, labels, label_lanes = _labels(sheet, frame, pieces, depths, growth)
    header = growth + metrics.box_pad if pieces else 0.0
    if label_lanes:
        header += metrics.label_gap + label_lanes * sheet.label_pitch - metrics.lane_gap
    arcs, arc_lanes = route(sheet, links if metrics.arcs else (), anchors, labels)
    arcs_bottom = -header - metrics.arc_gap
    if arc_lanes:
        header += metrics.arc_gap + arc_lanes * sheet.arc_pitch - metrics.arc_lane_gap / 2

    text_y, height = _heights(sheet, frame, header, metrics.fall(deepest) if pieces else None)
    line_y = text_y + sheet.text_height
    return Row(
        paragraph=frame.paragraph,
        offset=frame.offset,
        start=frame.start,
        end=frame.end,
        y=0.0,
        height=height,
        text_y=text_y,
        baseline=text_y + sheet.measure.ascent,
        line=frame.line,
        boxes=tuple(_box_moved(box, text_y) for box in boxes),
        labels=tuple(_label_moved(label, text_y) for label in labels),
        gaps=_gaps(sheet, frame, pieces, line_y),
        arcs=tuple(_arc_moved(arc, text_y, text_y + arcs_bottom) for arc in arcs),
    )


def moved(row: Row, by: float) -> Row:
    """The same row so much further down."""
    return Row(
        paragraph=row.paragraph,
        offset=row.offset,
        start=row.start,
        end=row.end,
        y=row.y + by,
        height=row.height,
        text_y=row.text_y + by,
        baseline=row.baseline + by,
        line=row.line,
        boxes=tuple([_box_moved(box, by) for box in row.boxes]),
        labels=tuple([_label_moved(label, by) for label in row.labels]),
        gaps=tuple([GapLine(gap.mark, gap.part, gap.x1, gap.x2, gap.y + by) for gap in row.gaps]),
        arcs=tuple([_arc_moved(arc, by, by) for arc in row.arcs]),
    )


def plain_heights(sheet: Sheet, frame_gap: bool, *, blank: bool) -> tuple[float, float]:
    """Top of the text and height of a row without marks; whole pixels keep letters sharp."""
    metrics, text_height = sheet.metrics, sheet.text_height
    gap = metrics.paragraph_gap * text_height if frame_gap else 0.0
    total = ceil(text_height * (metrics.blank_line if blank else metrics.line_spacing) + gap)
    leading = 0.0 if blank else text_height * (metrics.line_spacing - 1.0)
    return float(ceil(leading / 2)), float(total)


def _heights(
    sheet: Sheet, frame: RowFrame, header: float, fall: float | None
) -> tuple[float, float]:
    """Top of the text and height of a row whose lanes take `header` above the text."""
    top, total = plain_heights(sheet, frame.gap_below, blank=frame.blank)
    if fall is None and not header:
        return top, total
    below = max(total - top - sheet.text_height, 0.0)
    if fall is not None:  # the underline stays in the row as well
        below = max(below, sheet.metrics.box_pad + fall + sheet.metrics.underline_pitch)
    text_y = float(max(top, ceil(header + sheet.metrics.clearance)))
    return text_y, float(ceil(text_y + sheet.text_height + below))


def _pieces(frame: RowFrame, spans: Sequence[PlacedSpan]) -> list[_Piece]:
    """What the row shows of the spans."""
    pieces: list[_Piece] = []
    for span in spans:
        for index, (start, end) in enumerate(span.item.fragments):
            left, right = max(start, frame.start), min(end, frame.end)
            if left >= right:
                continue
            if left < frame.visible_end:  # the ground does not stand out over the margin
                right = min(right, frame.visible_end)
            a, b = left - frame.offset, min(right - frame.offset, frame.line.end)
            stretches = tuple(frame.line.boxes(a, b)) if a < b else ()
            if stretches:
                pieces.append(_Piece(span, index, a, b, stretches))
    return pieces


def _boxes(sheet: Sheet, frame: RowFrame, piece: _Piece, depth: int) -> list[MarkBox]:
    """The boxes of one piece, relative to the top of the text."""
    item, line = piece.span.item, frame.line
    start, end = item.fragments[piece.fragment]
    opens, closes = start >= frame.start, end <= frame.end
    leftwards = line.x_at(piece.start + 1) < line.x_at(piece.start)
    out = sheet.metrics.box_pad + sheet.metrics.growth(depth)
    height = out + sheet.text_height + sheet.metrics.box_pad + sheet.metrics.fall(depth)
    first = _nearest(piece.stretches, line.x_at(piece.start)) if opens else -1
    last = _nearest(piece.stretches, line.x_at(piece.end)) if closes else -1
    return [
        MarkBox(
            mark=item.mark,
            part=item.part,
            fragment=piece.fragment,
            kind=item.kind,
            rect=Rect(left - out, -out, right - left + 2 * out, height),
            depth=depth,
            opens=index == first,
            closes=index == last,
            leftwards=leftwards,
        )
        for index, (left, right) in enumerate(piece.stretches)
    ]


def _nearest(stretches: Sequence[tuple[float, float]], x: float) -> int:
    """Index of the stretch that has an edge nearest to x."""
    if len(stretches) == 1:
        return 0
    distances = [min(abs(left - x), abs(right - x)) for left, right in stretches]
    return distances.index(min(distances))


def _labels(
    sheet: Sheet,
    frame: RowFrame,
    pieces: Sequence[_Piece],
    depths: Sequence[int],
    growth: float,
) -> tuple[dict[str, Rect], list[LabelBox], int]:
    """Where arcs stand on each mark, the labels, and how many lanes these take.

    All relative to the top of the text. Labels keep the left edge of their mark and go to the
    lowest lane with room; one that would leave the page at the right moves in.
    """
    metrics = sheet.metrics
    anchors: dict[str, tuple[int, Rect]] = {}
    wanted: list[tuple[float, int, float, SpanItem, str]] = []

    def want(piece: _Piece, text: str) -> None:
        item = piece.span.item
        width = sheet.label_width(text, strong=item.kind == "event")
        x = max(0.0, min(piece.stretches[0][0], sheet.width - width))
        wanted.append((x, piece.end - piece.start, width, item, text))

    before: PlacedSpan | None = None
    for piece, depth in zip(pieces, depths, strict=True):
        item, anchor = piece.span
        first_here, before = before is not piece.span, piece.span
        if not piece.start <= anchor - frame.offset < piece.end:
            later = piece.fragment > 0 and item.fragments[piece.fragment][0] >= frame.start
            if first_here and later and item.label and anchor < frame.start:
                want(piece, GOES_ON + item.label)
            continue
        left, right = piece.stretches[0]
        out = metrics.box_pad + metrics.growth(depth)
        known = anchors.get(item.mark)
        if known is None or item.part < known[0]:
            anchors[item.mark] = (item.part, Rect(left, -out, right - left, sheet.text_height))
        if item.label:
            want(piece, item.label)
    wanted.sort(key=lambda label: (label[0], label[1], label[3].mark, label[3].part))
    lanes = stack((x, x + width + metrics.label_spacing) for x, _, width, _, _ in wanted)
    bottom = -(metrics.box_pad + growth + metrics.label_gap)
    height = sheet.measure.label_height
    labels = [
        LabelBox(
            mark=item.mark,
            part=item.part,
            kind=item.kind,
            text=text,
            rect=Rect(x, bottom - lane * sheet.label_pitch - height, width, height),
            lane=lane,
            again=text != item.label,
        )
        for lane, (x, _, width, item, text) in zip(lanes, wanted, strict=True)
    ]
    return {mark: box for mark, (_, box) in anchors.items()}, labels, max(lanes, default=-1) + 1


def _gaps(sheet: Sheet, frame: RowFrame, pieces: Sequence[_Piece], y: float) -> tuple[GapLine, ...]:
    """Dashed lines between neighbouring fragments of one span, and to those on other rows."""
    gaps: list[tuple[SpanItem, float, float]] = []

    def add(piece: _Piece, left: float, right: float) -> None:
        if left < right:
            gaps.append((piece.span.item, left, right))

    before: _Piece | None = None
    for index, piece in enumerate(pieces):
        fragments = piece.span.item.fragments
        if len(fragments) == 1:
            continue
        ends = _ends(piece)
        leftwards = frame.line.x_at(piece.start + 1) < frame.line.x_at(piece.start)
        if before is not None and before.span is piece.span:
            other = _ends(before)
            add(piece, min(ends[1], other[1]), max(ends[0], other[0]))
        elif piece.fragment and fragments[piece.fragment][0] >= frame.start:
            add(piece, *_to_margin(sheet, ends, at_left=not leftwards))
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        is_last_here = following is None or following.span is not piece.span
        goes_on = piece.fragment + 1 < len(fragments)
        if is_last_here and goes_on and fragments[piece.fragment][1] <= frame.end:
            add(piece, *_to_margin(sheet, ends, at_left=leftwards))
        before = piece
    lanes = stack((left, right) for _, left, right in gaps)
    return tuple(
        GapLine(item.mark, item.part, left, right, y + lane * sheet.metrics.gap_pitch)
        for lane, (item, left, right) in zip(lanes, gaps, strict=True)
    )


def _ends(piece: _Piece) -> tuple[float, float]:
    """Left and right edge of all that a row shows of a fragment."""
    return (
        min(left for left, _ in piece.stretches),
        max(right for _, right in piece.stretches),
    )


def _to_margin(sheet: Sheet, ends: tuple[float, float], *, at_left: bool) -> tuple[float, float]:
    """From a fragment to where it goes on, on another row."""
    margin = sheet.metrics.margin
    return (-margin, ends[0]) if at_left else (ends[1], sheet.width + margin)


def _rect_moved(rect: Rect, by: float) -> Rect:
    return Rect(rect.x, rect.y + by, rect.width, rect.height)


def _box_moved(box: MarkBox, by: float) -> MarkBox:
    return MarkBox(
        box.mark,
        box.part,
        box.fragment,
        box.kind,
        _rect_moved(box.rect, by),
        box.depth,
        box.opens,
        box.closes,
        box.leftwards,
    )


def _label_moved(label: LabelBox, by: float) -> LabelBox:
    rect = _rect_moved(label.rect, by)
    return LabelBox(label.mark, label.part, label.kind, label.text, rect, label.lane, label.again)


def _arc_moved(arc: ArcPiece, feet_by: float, run_by: float) -> ArcPiece:
    return ArcPiece(
        arc.owner,
        arc.index,
        arc.kind,
        arc.label,
        arc.source,
        arc.target,
        arc.lane,
        arc.y + run_by,
        arc.left,
        arc.right,
        arc.source_foot,
        arc.source_y + feet_by,
        arc.target_foot,
        arc.target_y + feet_by,
        arc.leaves_left,
        arc.leaves_right,
        arc.symmetric,
        _rect_moved(arc.label_rect, run_by),
    )
