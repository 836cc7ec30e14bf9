"""The canvas widget: shows one article and repaints what changed, and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.canvas.gutter import Gutter
from annotator.gui.canvas.header import counts_of
from annotator.gui.canvas.inks import TEXT_SIZE, Inks
from annotator.gui.canvas.page_area import PageArea
from annotator.gui.canvas.paint import OVERHANG, draw_row, draw_row_top
from annotator.gui.canvas.paint_context import PaintContext, differs
from annotator.gui.canvas.placeholder import draw_placeholder
from annotator.gui.canvas.ticks import ticks_of
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.layout.geometry import LinkItem, Rect, SpanItem
from annotator.layout.page import Layout, Page
from annotator.layout.placement import Shown, shown_of
from annotator.model.article import Article

FOCUS_LINE = 2
REACH = 4  # outlines and wavy lines stand out from their row so much
TICKS_AFTER = 120  # milliseconds
MOST_TICKS = 1500  # more than there are pixels for
SMALLEST_TEXT, LARGEST_TEXT = 8.0, 36.0


class CanvasSurface(PageArea):
    """Shows an article with its marks. It knows no rules of annotation.

    Points are in the viewport, positions are code points, sizes of text are in points.
    """

    text_size_changed = Signal(float)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        text_size: float = TEXT_SIZE,
        face: str = "",
        line_spacing: float | None = None,
    ) -> None:
        super().__init__(Inks(theme, text_size, face), line_spacing, parent)
        self._pointer_line: tuple[QPointF, QPointF] | None = None
        self._placeholder: tuple[str, tuple[str, ...]] = ("", ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._gutter = Gutter(theme, self)
        self.setVerticalScrollBar(self._gutter)
        self.setViewportMargins(0, FOCUS_LINE, 0, 0)
        self._focus_line = QWidget(self)
        self._focus_line.setAutoFillBackground(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._tick_timer = QTimer(self)
        self._tick_timer.setSingleShot(True)
        self._tick_timer.setInterval(TICKS_AFTER)
        self._tick_timer.timeout.connect(self._show_ticks)
        self.zoom_requested.connect(self._zoom)
        self._colour_frame()

    # -- what is shown -----------------------------------------------------------------------

    @property
    def context(self) -> PaintContext:
        """What the rows are painted with."""
        return self._context

    @property
    def gutter(self) -> Gutter:
        """The scroll bar with its ticks."""
        return self._gutter

    def show_article(
        self,
        article: Article | None,
        items: Sequence[SpanItem] = (),
        links: Sequence[LinkItem] = (),
        *,
        counts: str | None = None,
    ) -> None:
        """Show an article from its top, or the placeholder for None.

        Args:
            article: What to show.
            items: Its spans.
            links: Its arcs.
            counts: The words about its marks in the header; counted from the items if left out.
        """
        self._article = article
        self._counts = counts_of(items, links) if counts is None else counts
        self._context = PaintContext(
            self._context.inks, color_of=self._context.color_of, arcs=self._context.arcs
        )
        self.setAccessibleName(
            tr("Article: {heading}", heading=article.heading) if article else tr("No article")
        )
        self._pointer_line = None
        self._layout = None
        self._gutter.set_ticks(())  # those of the article before say nothing about this one
        self._lay_out(shown_of(items, links))
        self._jump(0)
        self._tick_timer.start()

    def refresh(
        self,
        items: Sequence[SpanItem],
        links: Sequence[LinkItem],
        *,
        counts: str | None = None,
    ) -> None:
        """Show these marks of the same article and no others; the line under the eye stays."""
        words = counts_of(items, links) if counts is None else counts
        self._renew(lambda layout: layout.page(items, links), words)

    def put(self, changes: Mapping[str, Shown], *, counts: str) -> None:
        """Show these marks of the article as stated, all others as they are.

        Args:
            changes: What is drawn for each mark that changed; nothing for one that is gone.
            counts: The words about its marks in the header.
        """
        self._renew(lambda layout: layout.put(changes), counts)

    def _renew(self, made: Callable[[Layout], Page], counts: str) -> None:
        if self._layout is None or self._page is None:
            return
        anchor = self._anchor()
        before = {row.start: (row, self._screen_y(row.y)) for row in self._visible_rows()}
        bottom = self._screen_y(self._page.height)
        self._page = made(self._layout)
        if counts != self._counts:
            self._counts = counts
            self._header_stale = True  # made anew when it is seen; its height is the same
            self.viewport().update(0, 0, self.viewport().width(), int(self._screen_y(0)))
        self._fit_scroll_bar()
        self._restore(anchor)
        after = self._visible_rows()
        for row in after:
            old = before.pop(row.start, None)
            y = self._screen_y(row.y)
            if old is not None and old[1] == y and (old[0] is row or old[0] == row):
                continue
            self._update_row(y, row.height)
            if old is not None:
                self._update_row(old[1], old[0].height)
        for row, y in before.values():
            self._update_row(y, row.height)
        if bottom != self._screen_y(self._page.height):
            top = min(bottom, self._screen_y(self._page.height))
            self.viewport().update(0, int(top), self.viewport().width(), self.viewport().height())
        self._tick_timer.start()

    def set_context(self, **changes: Any) -> None:
        """Change some fields of the `PaintContext`; only rows that look different are repainted."""
        old = self._context
        # Sets of thousands are compared only where they are not the same object.
        fields = [
            name
            for name, value in changes.items()
            if getattr(old, name) is not value and getattr(old, name) != value
        ]
        if not fields:
            return
        self._context = new = replace(old, **changes)
        if "arcs" in fields and "none" in (old.arcs, new.arcs):
            self._use(new.inks)  # rows without arcs are lower
            return
        for row in self._visible_rows():
            if differs(row, old, new, fields):
                self._update_row(self._screen_y(row.y), row.height)
        if {"hits", "problems", "color_of", "unsaved"} & set(fields):
            self._tick_timer.start()

    @property
    def seen(self) -> tuple[int, int] | None:
        """The positions whose lines of text are wholly in the viewport, None without any."""
        room = self.viewport().height()
        height = self._page.text_height if self._page is not None else 0.0
        tops = [(row, self._screen_y(row.text_y)) for row in self._visible_rows()]
        whole = [row for row, top in tops if top >= 0 and top + height <= room]
        return (whole[0].start, whole[-1].end) if whole else None

    @property
    def column(self) -> tuple[int, int]:
        """Left edge in the viewport, and width, of the column of text."""
        return round(self._left), round(self._page.width) if self._page is not None else 0

    def set_placeholder(self, title: str, lines: Sequence[str] = ()) -> None:
        """What is shown, centred, while there is no article."""
        self._placeholder = (title, tuple(lines))
        if self._article is None:
            self.viewport().update()

    def set_pointer_line(self, start: QPoint | None, end: QPoint | None) -> None:
        """Draw a line from a mark to the pointer while an arc is dragged; None takes it away."""
        line = None if start is None or end is None else (QPointF(start), QPointF(end))
        for old in (self._pointer_line, line):
            if old is not None:
                rect = QRectF(*old).normalized().adjusted(-4, -4, 4, 4)
                self.viewport().update(rect.toAlignedRect())
        self._pointer_line = line

    def places_of(self, subject: str | tuple[str, int]) -> list[QRect]:
        """Where a mark, or an arc as (owner, index), can be seen in the viewport: boxes and words.

        The rows of a large mark come from top to bottom.
        """
        found: list[Rect] = []
        for row in self._visible_rows():
            found += [box.rect for box in row.boxes if box.mark == subject]
            found += [label.rect for label in row.labels if label.mark == subject]
            found += [
                arc.label_rect
                for arc in row.arcs
                if subject == (arc.owner, arc.index)
                or (arc.kind == "relation" and subject == arc.owner)
            ]
        top = self._screen_y(0)
        return [
            QRectF(rect.x + self._left, rect.y + top, rect.width, rect.height).toAlignedRect()
            for rect in found
        ]

    # -- how it looks ------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._use(self._context.inks.with_theme(theme))
        self._gutter.set_theme(theme)
        self._colour_frame()

    @property
    def text_size(self) -> float:
        """Size of the reading face in points."""
        return self._context.inks.size

    def set_text_size(self, points: float) -> None:
        """Show larger or smaller text; the line under the eye stays where it is."""
        size = min(max(points, SMALLEST_TEXT), LARGEST_TEXT)
        if size != self.text_size:
            inks = self._context.inks
            self._use(Inks(inks.theme, size, inks.face))
            self.text_size_changed.emit(size)

    def set_face(self, face: str) -> None:
        """Another reading face; empty for the usual one."""
        inks = self._context.inks
        self._use(Inks(inks.theme, inks.size, face))

    def set_line_spacing(self, factor: float | None) -> None:
        """Height of a line without marks, as a multiple of the text's height; at least 1."""
        self._spacing = factor
        self._use(self._context.inks)

    def _zoom(self, steps: int) -> None:
        self.set_text_size(self.text_size + steps)

    def _use(self, inks: Inks) -> None:
        self._context = replace(self._context, inks=inks)
        anchor = self._anchor()
        self._lay_out()
        self._restore(anchor)
        self._tick_timer.start()

    def _colour_frame(self) -> None:
        theme = self._context.inks.theme
        palette = self._focus_line.palette()
        color = theme.focus if self.hasFocus() else theme.paper
        palette.setColor(self._focus_line.backgroundRole(), self._context.inks.color(color))
        self._focus_line.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The focus line runs along the whole upper edge."""
        self._focus_line.setGeometry(0, 0, self.width(), FOCUS_LINE)
        super().resizeEvent(event)

    # -- painting ----------------------------------------------------------------------------

    def _update_row(self, y: float, height: float) -> None:
        top = int(y) - REACH
        rect = QRect(0, top, self.viewport().width(), int(height) + REACH + OVERHANG + 1)
        self.viewport().update(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed rectangles and no row besides."""
        painter = QPainter(self.viewport())
        paper = self._context.inks.color(self._context.inks.theme.paper)
        for rect in _rects(event.region()):
            painter.fillRect(rect, paper)
        if self._page is None or self._header is None:
            self._paint_placeholder(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._left, self._screen_y(0))
        for rect in _rects(event.region()):
            painter.setClipRect(QRectF(rect).translated(-self._left, -self._screen_y(0)))
            self._paint_rows(painter, self._page, rect)
        painter.setClipping(False)
        painter.resetTransform()
        if self._pointer_line is not None:
            accent = self._context.inks.theme.focus
            painter.setPen(self._context.inks.pen(accent, 1.5, 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(*self._pointer_line)
        if self._page.height != self._known_height:
            QTimer.singleShot(0, self, self._fit_scroll_bar)

    def _paint_rows(self, painter: QPainter, page: Page, rect: QRect) -> None:
        header = self._header.height if self._header else 0.0
        top = rect.top() - self._screen_y(0)
        if top < 0 and self._header_stale:
            self._make_header()
        if top < 0 and self._header is not None:
            painter.translate(0.0, -header)
            self._header.draw(painter)
            painter.translate(0.0, header)
        rows = page.rows_between(top - OVERHANG, top + rect.height() + REACH)
        caret = self._context.caret
        caret_row = None
        if caret is not None and self.hasFocus():
            caret_row = page.row_of(caret, upstream=self._context.caret_upstream).start
        for row in rows:
            draw_row(painter, row, self._context)
        for row in rows:
            draw_row_top(painter, row, self._context, caret=row.start == caret_row)

    def _paint_placeholder(self, painter: QPainter) -> None:
        title, lines = self._placeholder
        if title or lines:
            draw_placeholder(painter, self.viewport().rect(), title, lines, self._context.inks)

    def settle(self) -> None:
        """Show the ticks now, if that is still to come."""
        if self._tick_timer.isActive():
            self._tick_timer.stop()
            self._show_ticks()

    def _show_ticks(self) -> None:
        if self._page is None or self._layout is None:
            self._gutter.set_ticks(())
            return
        items = {item.mark: item for item in self._layout.marks(MOST_TICKS)}
        for mark in islice(self._context.problems, MOST_TICKS):
            item = self._layout.first_span(mark)
            if item is not None:
                items[mark] = item
        length = len(self._page.text)
        self._gutter.set_ticks(ticks_of([*items.values()], length, self._context))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret and the focus line."""
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret and the focus line."""
        super().focusOutEvent(event)
        self._show_focus()

    def _show_focus(self) -> None:
        self._colour_frame()
        caret = self._context.caret
        if caret is not None and self._page is not None:
            row = self._page.row_of(caret, upstream=self._context.caret_upstream)
            self._update_row(self._screen_y(row.y), row.height)


def _rects(region: QRegion) -> list[QRect]:
    # Iterable in fact, though the stubs do not say so.
    return list(cast("Iterable[QRect]", region))
