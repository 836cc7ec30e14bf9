"""Lays out the rows of one paragraph, keeping the lines and every row that stays as it was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from annotator.layout.arcs import RowLink
from annotator.layout.geometry import Row
from annotator.layout.placement import PlacedLink
from annotator.layout.row_layout import PlacedSpan, compose_row, moved, plain_heights
from annotator.layout.rows import Paragraph, RowFrame, wrap
from annotator.layout.spacing import Sheet


class _RowSlot:
    """A laid-out row, what it was laid out from, and where it was last put on the page."""

    __slots__ = ("_placed", "links", "row", "spans")

    def __init__(self, row: Row, spans: list[PlacedSpan], links: list[RowLink]) -> None:
        self.row = row
        self.spans = spans
        self.links = links
        self._placed = row

    def at(self, y: float) -> Row:
        """The row with its top at y; asked again for the same y it is the same object."""
        if self._placed.y != y:
            self._placed = moved(self.row, y)
        return self._placed


class ParagraphLayout:
    """The rows of one paragraph with given spans and links, laid out when first asked for.

    Until then `height` is an estimate. It may be released and is then laid out anew, with the
    same result. The content never changes: for other spans or links make a successor.
    """

    __slots__ = ("_frames", "_slots", "_tops", "height", "links", "paragraph", "spans")

    def __init__(
        self,
        paragraph: Paragraph,
        spans: Sequence[PlacedSpan],
        links: Sequence[PlacedLink],
        height: float,
        before: ParagraphLayout | None = None,
    ) -> None:
        self.paragraph = paragraph
        self.spans = spans
        self.links = links
        self.height = height
        self._frames: tuple[RowFrame, ...] | None = None
        self._slots: list[_RowSlot] = []
        self._tops: list[float] | None = None
        if before is not None:
            # Kept only for its lines and rows, until this one has its own.
            self._frames, self._slots = before.kept

    @property
    def composed(self) -> bool:
        """Whether the rows are there and `height` is exact."""
        return self._tops is not None

    @property
    def kept(self) -> tuple[tuple[RowFrame, ...] | None, list[_RowSlot]]:
        """The measured lines and the rows, for a successor."""
        return self._frames, self._slots

    def compose(self, text: str, sheet: Sheet) -> None:
        """Lays out the rows, as far as they are not there."""
        if self._tops is not None:
            return
        frames = self._frames
        if frames is None:
            frames = self._frames = wrap(text, self.paragraph, sheet)
        spans_in, links_in = _by_row(frames, self.paragraph, self.spans, self.links)
        slots: list[_RowSlot] = []
        for index, (frame, spans, links) in enumerate(zip(frames, spans_in, links_in, strict=True)):
            slot = self._slots[index] if self._slots else None
            if slot is None or slot.spans != spans or slot.links != links:
                slot = _RowSlot(compose_row(sheet, frame, spans, links), spans, links)
            slots.append(slot)
        self._slots = slots
        self._tops = list(accumulate((slot.row.height for slot in slots), initial=0.0))
        self.height = self._tops.pop()

    def release(self) -> None:
        """Forgets lines and rows, but not the height."""
        self._frames = self._tops = None
        self._slots = []

    def rows(self, top: float, first: int = 0, last: int | None = None) -> list[Row]:
        """The rows [first, last) when the paragraph begins at y `top`; it must be composed."""
        slots, tops = self._slots, self._tops or []
        return [
            slot.at(top + y) for slot, y in zip(slots[first:last], tops[first:last], strict=True)
        ]

    def row_at(self, y: float) -> int:
        """Index of the row at a y that counts from the top of the paragraph."""
        return max(bisect_right(self._tops or [0.0], y) - 1, 0)

    def row_of(self, position: int) -> int:
        """Index of the row that a position of the article lies in."""
        starts = self._frames or ()
        return max(bisect_right(starts, position, key=_frame_start) - 1, 0)

    def __len__(self) -> int:
        return len(self._tops or ())


def estimated_height(
    paragraph: Paragraph, spans: int, links: int, sheet: Sheet, advance: float
) -> float:
    """About how high a paragraph will be; `advance` is the mean width of a character."""
    plain = plain_heights(sheet, frame_gap=False, blank=paragraph.blank)[1]
    if paragraph.blank and not spans:
        return plain
    length = paragraph.end - paragraph.start
    rows = max(1, -(-int(length * advance) // max(int(sheet.width), 1)))
    metrics = sheet.metrics
    # Of so many spans thrown onto the rows some meet on one row.
    marked = rows * (1.0 - (1.0 - 1.0 / rows) ** spans)
    linked = rows * (1.0 - (1.0 - 1.0 / rows) ** (2 * links))
    label_room = sheet.label_pitch + metrics.box_pad + metrics.label_gap
    arc_room = sheet.arc_pitch + metrics.arc_gap if metrics.arcs else 0.0
    gap = metrics.paragraph_gap * sheet.text_height if paragraph.gap_below else 0.0
    return float(round(rows * plain + marked * label_room + linked * arc_room + gap))


def _by_row(
    frames: Sequence[RowFrame],
    paragraph: Paragraph,
    spans: Sequence[PlacedSpan],
    links: Sequence[PlacedLink],
) -> tuple[list[list[PlacedSpan]], list[list[RowLink]]]:
    """The spans and links of each row, in the order given."""
    spans_in: list[list[PlacedSpan]] = [[] for _ in frames]
    links_in: list[list[RowLink]] = [[] for _ in frames]

    def row_of(position: int) -> int:
        return max(bisect_right(frames, position, key=_frame_start) - 1, 0)

    for span in spans:
        seen = -1
        for start, end in span.item.fragments:
            if end <= paragraph.start or start >= paragraph.next:
                continue
            first = row_of(max(start, paragraph.start))
            last = row_of(min(end, paragraph.next) - 1)
            for row in range(max(first, seen + 1), last + 1):
                spans_in[row].append(span)
            seen = max(seen, last)
    for link, source, target in links:
        rows: dict[int, tuple[bool, bool]] = {}
        for position, is_source in ((source, True), (target, False)):
            if paragraph.start <= position < max(paragraph.next, paragraph.start + 1):
                row = row_of(position)
                source_here, target_here = rows.get(row, (False, False))
                rows[row] = (source_here or is_source, target_here or not is_source)
        for row, (source_here, target_here) in rows.items():
            leaves: Literal["left", "right"] | None = None
            if not (source_here and target_here):
                # The upper row runs out at the right, the lower comes in from the left.
                here, there = (source, target) if source_here else (target, source)
                leaves = "right" if here < there else "left"
            links_in[row].append(RowLink(link, source_here, target_here, leaves))
    return spans_in, links_in


def _frame_start(frame: RowFrame) -> int:
    return frame.start
