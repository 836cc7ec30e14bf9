"""The laid-out page of one article and its builder, which lays out again only what has changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from math import inf

from annotator.layout.geometry import ArcPiece, LinkItem, MarkBox, Rect, Row, SpanItem
from annotator.layout.measure import TextMeasure
from annotator.layout.paragraph_layout import ParagraphLayout, estimated_height
from annotator.layout.placement import LinkKey, PlacedLink, Placement, Shown
from annotator.layout.row_layout import PlacedSpan
from annotator.layout.rows import Paragraph, paragraphs_of
from annotator.layout.spacing import LayoutMetrics, Sheet

# Longer articles are laid out where they are looked at; shorter ones at once and exactly.
WHOLE_UP_TO = 20_000
# Paragraphs of a long article whose lines are kept; a line of text is heavy in Qt.
_KEPT_PARAGRAPHS = 400
# Around what is asked for in a long article so much is made exact, so that it stays in place.
_SURROUNDINGS = 2_000.0
_SAMPLE = 2_000


class Page:
    """Rows of text from top to bottom, with everything that is drawn on them.

    A page never changes what it has shown, with one exception: a long article (`exact` False) is
    laid out where it is asked about, and the heights of the rest are estimates, so `height`
    may change after a call and what lies below a newly laid-out paragraph may move. What lies
    above the asked-for rows and the rows themselves stay in place. When its `Layout` has made
    another page of changed marks, ask that one.
    """

    def __init__(
        self,
        text: str,
        sheet: Sheet,
        paragraph_of: Callable[[int], int],
        layout_of: Callable[[int], ParagraphLayout],
        heights: Sequence[float],
        spans: Mapping[str, tuple[PlacedSpan, ...]],
        links: Mapping[LinkKey, PlacedLink],
        compose: Callable[[ParagraphLayout], None],
        *,
        exact: bool,
    ) -> None:
        self.text = text
        self.width = sheet.width
        self.text_height = sheet.text_height
        self.exact = exact
        self._paragraph_of = paragraph_of
        self._layout_of = layout_of
        self._heights = heights
        self._spans = spans
        self._links = links
        self._compose = compose
        self._rows: tuple[Row, ...] | None = None
        self._tops = list(accumulate(heights, initial=0.0))

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self._tops[-1]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows. In a long article this lays out everything: ask `rows_between` instead."""
        if self._rows is None:
            self._rows = tuple(self.rows_between(-inf, inf))
        return self._rows

    def rows_between(self, y1: float, y2: float) -> list[Row]:
        """The rows that share a y with [y1, y2), from top to bottom."""
        rows: list[Row] = []

        def collect(layout: ParagraphLayout, top: float) -> None:
            last = layout.row_at(y2 - top) + 1
            found = layout.rows(top, layout.row_at(y1 - top), last)
            rows.extend(row for row in found if row.y < y2 and row.bottom > y1)

        self._settle(self._paragraph_at(y1), y2, collect)
        return rows

    def row_at(self, y: float) -> Row:
        """The row at a y; above the page the first one, below it the last."""
        index = self._paragraph_at(y)
        layout = self._settled(index)
        while y >= self._tops[index + 1] and index + 1 < len(self._heights):
            index += 1
            layout = self._settled(index)
        return self._row(layout, index, layout.row_at(y - self._tops[index]))

    def row_of(self, position: int, *, upstream: bool = False) -> Row:
        """The row that shows a position, 0..length of the text (beyond: the nearest).

        Args:
            position: Where a line was wrapped the position belongs to the lower row …
            upstream: … or, with this, to the upper one.
        """
        position = min(max(position, 0), len(self.text))
        index = self._paragraph_of(position)
        layout = self._settled_around(index)
        number = layout.row_of(position)
        row = self._row(layout, index, number)
        if upstream and number and row.start == position:
            return self._row(layout, index, number - 1)
        return row

    def row_after(self, row: Row) -> Row | None:
        """The next row down."""
        index = row.paragraph
        number = self._settled(index).row_of(row.start) + 1
        if number >= len(self._layout_of(index)):
            index, number = index + 1, 0
        if index >= len(self._heights):
            return None
        return self._row(self._settled(index), index, number)

    def row_before(self, row: Row) -> Row | None:
        """The next row up."""
        index = row.paragraph
        number = self._settled(index).row_of(row.start) - 1
        if number < 0:
            index -= 1
            if index < 0:
                return None
            number = len(self._settled(index)) - 1
        return self._row(self._layout_of(index), index, number)

    def rect_of(self, mark: str, part: int = 0) -> Rect | None:
        """The first box of a mark (of an event's trigger `part`), or None if it has none."""
        for span in self._spans.get(mark, ()):
            if span.item.part == part:
                row = self.row_of(span.anchor)
                here = (box for box in row.boxes if (box.mark, box.part) == (mark, part))
                first = next(here, None)
                return None if first is None else first.rect
        return None

    def boxes_of(self, mark: str) -> list[MarkBox]:
        """All boxes of a mark, in reading order of its parts."""
        boxes: list[MarkBox] = []
        for span in self._spans.get(mark, ()):
            part = span.item.part
            rows = {row.start: row for row in self._rows_under(span.item)}
            for _, row in sorted(rows.items()):
                boxes += [box for box in row.boxes if (box.mark, box.part) == (mark, part)]
        return boxes

    def find_arc(self, owner: str, index: int) -> tuple[ArcPiece, ...]:
        """The pieces of an arc, from top to bottom: one, two, or none when an end has no span."""
        link = self._links.get((owner, index))
        if link is None:
            return ()
        first, second = sorted((link.source, link.target))
        rows = [self.row_of(first)]
        below = self.row_of(second)
        if below.start != rows[0].start:
            # Looking at the second may have moved it; the first lies above and stays.
            rows.append(below)
        return tuple(
            piece
            for row in rows
            for piece in row.arcs
            if (piece.owner, piece.index) == (owner, index)
        )

    def _rows_under(self, item: SpanItem) -> Iterable[Row]:
        for start, end in item.fragments:
            row: Row | None = self.row_of(start)
            while row is not None and row.start < end:
                yield row
                row = self.row_after(row)

    def _paragraph_at(self, y: float) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._heights) - 1)

    def _row(self, layout: ParagraphLayout, index: int, number: int) -> Row:
        return layout.rows(self._tops[index], number, number + 1)[0]

    def _settled(self, index: int) -> ParagraphLayout:
        """The layout of a paragraph, with its rows."""
        layout = self._layout_of(index)
        if not self.exact:
            self._settle(index, self._tops[index])
        return layout

    def _settled_around(self, index: int) -> ParagraphLayout:
        """The same, with what is above and below it on a screen, so that it stays in place."""
        if not self.exact:
            above = bisect_left(self._tops, self._tops[index] - _SURROUNDINGS)
            self._settle(min(max(above - 1, 0), index), self._tops[index])
            self._settle(index, self._tops[index] + _SURROUNDINGS)
        return self._settled(index)

    def _settle(
        self,
        index: int,
        until: float,
        visit: Callable[[ParagraphLayout, float], None] | None = None,
    ) -> None:
        """Lays out a paragraph and those below it that begin above y `until`.

        `visit` gets each with its top. What is below moves once, at the end.
        """
        first, top, differs = index, self._tops[index], False
        while index < len(self._heights) and (index == first or top < until):
            layout = self._layout_of(index)
            if not self.exact:
                self._compose(layout)
            if visit is not None:
                visit(layout, top)
            top += layout.height
            index += 1
            differs = differs or self._tops[index] != top
        if differs:
            self._tops[first:] = accumulate(self._heights[first:], initial=self._tops[first])


class Layout:
    """Makes the pages of one article at one width, each from the one before.

    Lines are measured once. What did not change is not laid out again.

    Args:
        text: The article's text.
        measure: Measures text and labels.
        width: Width of the text column in pixels.
        spacing: The distances; the usual ones if left out.
        whole_up_to: Up to how many characters an article is laid out at once (`Page.exact`).
        before: A layout of the same text, whose marks are taken over.
    """

    def __init__(
        self,
        text: str,
        measure: TextMeasure,
        width: float,
        *,
        spacing: LayoutMetrics | None = None,
        whole_up_to: int = WHOLE_UP_TO,
        before: Layout | None = None,
    ) -> None:
        self._text = text
        self._sheet = Sheet(measure, width, spacing or LayoutMetrics())
        self._exact = len(text) <= whole_up_to
        self.paragraphs: list[Paragraph] = before.paragraphs if before else paragraphs_of(text)
        self.placement: Placement = before.placement if before else Placement(text, self.paragraphs)
        self._advance = 0.0 if self._exact else _mean_advance(text, measure)
        self._estimates: dict[tuple[int, bool, bool, int, int], float] = {}
        # Paragraphs that were looked at; of the others only the height is known, about.
        self._made: dict[int, ParagraphLayout] = {}
        self._heights: list[float] = []
        self._recent: OrderedDict[int, ParagraphLayout] = OrderedDict()

    def page(self, items: Sequence[SpanItem], links: Sequence[LinkItem]) -> Page:
        """The page with these marks and no others.

        Raises:
            ValueError: two items share (mark, part), two links (owner, index), or a fragment
                lies outside the text.
        """
        return self._renewed(self.placement.replace(items, links))

    def put(self, changes: Mapping[str, Shown]) -> Page:
        """The page with these marks shown as stated and all others as they were.

        Raises:
            ValueError: as `page`.
        """
        return self._renewed(self.placement.put(changes))

    def marks(self, most: int) -> list[SpanItem]:
        """The first spans of so many marks, spread over the text, for an overview."""
        return self.placement.sample(most)

    def first_span(self, mark: str) -> SpanItem | None:
        """The first span of a mark, or None if it has none."""
        spans = self.placement.spans.get(mark)
        return spans[0].item if spans else None

    def _renewed(self, touched: set[int]) -> Page:
        if not self._heights:
            self._heights = [self._estimated(index) for index in range(len(self.paragraphs))]
            touched = set()
        for index in touched:
            before = self._made.pop(index, None)
            if before is not None and before.composed:
                # Its lines and rows are kept where they stay the same.
                after = self._made[index] = self._unmeasured(index, before)
                self._compose(after)
            else:
                self._heights[index] = self._estimated(index)
        if self._exact:
            for index in range(len(self.paragraphs)):
                self._compose(self._layout_of(index))
        return Page(
            self._text,
            self._sheet,
            self.placement.paragraph_of,
            self._layout_of,
            self._heights,
            self.placement.spans,
            self.placement.links,
            self._compose,
            exact=self._exact,
        )

    def _layout_of(self, index: int) -> ParagraphLayout:
        """The layout of a paragraph, perhaps not composed yet."""
        found = self._made.get(index)
        if found is None:
            found = self._made[index] = self._unmeasured(index, None)
        return found

    def _unmeasured(self, index: int, before: ParagraphLayout | None) -> ParagraphLayout:
        spans, links = self.placement.spans_in(index), self.placement.links_in(index)
        height = self._heights[index]
        return ParagraphLayout(self.paragraphs[index], spans, links, height, before)

    def _estimated(self, index: int) -> float:
        """About how high a paragraph is that nobody has looked at."""
        paragraph = self.paragraphs[index]
        # Long articles have thousands of paragraphs, but of few sizes.
        size = (paragraph.end - paragraph.start, paragraph.blank, paragraph.gap_below)
        key = (*size, *self.placement.counts_in(index))
        height = self._estimates.get(key)
        if height is None:
            height = self._estimates[key] = estimated_height(
                paragraph, key[3], key[4], self._sheet, self._advance
            )
        return height

    def _compose(self, layout: ParagraphLayout) -> None:
        """Lays out a paragraph; of a long article only those laid out last are kept."""
        if layout.composed:
            return
        layout.compose(self._text, self._sheet)
        index = layout.paragraph.number
        self._heights[index] = layout.height
        if self._exact:
            return
        self._recent[index] = layout
        if len(self._recent) > _KEPT_PARAGRAPHS:
            number, oldest = self._recent.popitem(last=False)
            oldest.release()
            self._made.pop(number, None)


def _mean_advance(text: str, measure: TextMeasure) -> float:
    """Mean width of a character, from the beginning of the article."""
    sample = " ".join(text[:_SAMPLE].split())
    lines = measure.lines(sample, 1e6)
    return sum(line.width for line in lines) / max(len(sample), 1)
