"""A scroll area that lays out one article, scrolls it, and keeps its place when it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.canvas.event_area import EventArea
from annotator.gui.canvas.header import HeaderBlock, facts_of
from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import HitTarget, Row
from annotator.layout.hit import hit
from annotator.layout.page import Layout, Page
from annotator.layout.placement import Shown
from annotator.layout.spacing import LayoutMetrics
from annotator.model.article import Article

NO_CHANGE: Mapping[str, Shown] = {}
MARGIN = 56
NARROWEST = 160.0
BELOW = 110  # room under the last row, so that the mode bar never covers it
COMFORT = 48  # what is made visible keeps so much distance from the upper edge
CLEAR = 84  # and so much from the lower one, where the mode bar comes up


class PageArea(EventArea):
    """Where everything of an article is: on the page, in the viewport, under the pointer.

    Points are in the viewport, positions are code points.
    """

    scrolled = Signal()

    def __init__(self, inks: Inks, line_spacing: float | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._counts = ""
        self._layout: Layout | None = None
        self._page: Page | None = None
        self._header: HeaderBlock | None = None
        self._header_stale = False
        self._context = PaintContext(inks)
        self._spacing = line_spacing
        self._left = float(MARGIN)
        self._jumping = False
        self._known_height = 0.0

    @property
    def page(self) -> Page | None:
        """The laid-out page, or None while no article is shown."""
        return self._page

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    # -- places ------------------------------------------------------------------------------

    def hit_at(self, point: QPoint) -> HitTarget:
        """What lies under a point of the viewport."""
        if self._page is None:
            return HitTarget("nothing", 0)
        x, y = point.x() - self._left, point.y() - self._screen_y(0)
        return hit(self._page, x, y, self._context.selected, self._context.shows)

    def article_point(self, position: int) -> QPoint:
        """The foot of the caret at a position, in the viewport (perhaps outside what is seen)."""
        if self._page is None:
            return self.viewport().rect().center()
        row = self._page.row_of(position)
        x = self._left + row.line.x_at(position - row.offset)
        return QPoint(round(x), round(self._screen_y(row.text_y + self._page.text_height)))

    def menu_point(self) -> QPoint:
        """Where a menu that was asked for by key opens."""
        caret = self._context.caret
        return super().menu_point() if caret is None else self.article_point(caret)

    def ensure_visible(self, place: int | str) -> None:
        """Scroll until a position, or a mark given by its id, can be seen with some distance."""
        page = self._page
        if page is None:
            return
        if isinstance(place, str):
            rect = page.rect_of(place)
            if rect is None:
                return
            row = page.row_at(rect.y + rect.height / 2)
        else:
            row = page.row_of(place)
        self._known_height = page.height
        self._fit_scroll_bar()
        top, bottom = self._screen_y(row.y), self._screen_y(row.bottom)
        room = self.viewport().height()
        most = max(0.0, (room - row.height) / 2)
        comfort, clear = min(COMFORT, most), min(CLEAR, most)
        bar = self.verticalScrollBar()
        if place == 0:
            bar.setValue(0)  # the start of the article is its headline
        elif top < comfort:
            # The headline comes along with the first row.
            target = 0.0 if row.start == 0 else bar.value() + top - comfort
            bar.setValue(int(target))
        elif bottom > room - clear:
            bar.setValue(int(bar.value() + bottom - room + clear))

    def _screen_y(self, y: float) -> float:
        """A page's y in the viewport."""
        header = self._header.height if self._header else 0.0
        return y + header - self.verticalScrollBar().value()

    def _visible_rows(self, above: float = 0.0, below: float = 0.0) -> list[Row]:
        if self._page is None:
            return []
        top = -self._screen_y(0)
        return self._page.rows_between(top - above, top + self.viewport().height() + below)

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self, marks: Mapping[str, Shown] = NO_CHANGE) -> None:
        """Break the text again, for another article, width, size or theme.

        Marks that are on it stay on it; `marks` come to them.
        """
        self.viewport().update()
        if self._article is None:
            self._layout = self._page = self._header = None
            self._fit_scroll_bar()
            return
        room = self.viewport().width()
        column = min(self._context.inks.column_width, room - 2.0 * MARGIN)
        width = max(NARROWEST, float(int(column)))
        self._left = float(max(MARGIN if room >= 400 else 12, int((room - width) / 2)))
        spacing = LayoutMetrics(arcs=self._context.arcs != "none")
        if self._spacing is not None:
            spacing = replace(spacing, line_spacing=self._spacing)
        self._layout = Layout(
            self._article.text,
            self._context.inks.measure,
            width,
            spacing=spacing,
            before=self._layout,
        )
        self._page = self._layout.put(marks)
        self._make_header()
        self._fit_scroll_bar()

    def _make_header(self) -> None:
        self._header_stale = False
        if self._article is None or self._page is None:
            return
        facts = facts_of(self._article, self._counts)
        inks = self._context.inks
        self._header = HeaderBlock(self._article.heading, facts, self._page.width, inks)

    def _fit_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        total = 0.0
        if self._page is not None and self._header is not None:
            total = self._header.height + self._page.height + BELOW
            self._known_height = self._page.height
        measure = self._context.inks.measure
        self._jumping = True
        bar.setRange(0, max(0, int(total) - room))
        self._jumping = False
        bar.setPageStep(max(1, room - int(2 * (measure.ascent + measure.descent))))
        bar.setSingleStep(int(1.5 * (measure.ascent + measure.descent)))

    def _anchor(self) -> tuple[int, float] | None:
        """A place under the eye: a position and the y of its base line in the viewport."""
        rows = self._visible_rows()
        room = self.viewport().height()
        whole = [row for row in rows if 0 <= self._screen_y(row.text_y) < room]
        caret = self._context.caret
        if caret is not None:
            whole.sort(key=lambda row: not row.start <= caret < max(row.end, row.start + 1))
        if not whole:
            return None
        return (whole[0].start, self._screen_y(whole[0].baseline))

    def _restore(self, anchor: tuple[int, float] | None) -> None:
        """Scroll so that the anchored line is where it was."""
        if anchor is None or self._page is None:
            return
        position, y = anchor
        row = self._page.row_of(position)
        self._fit_scroll_bar()
        moved = self._screen_y(row.baseline) - y
        if round(moved):
            self._jump(self.verticalScrollBar().value() + round(moved))

    def _jump(self, value: int) -> None:
        """Scroll without reusing the pixels that are on the screen."""
        self._jumping = True
        self.verticalScrollBar().setValue(value)
        self._jumping = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines again where the width has changed."""
        if self._page is None or event.oldSize().width() != event.size().width():
            anchor = self._anchor() if self._page is not None else None
            at_top = self.verticalScrollBar().value() == 0
            self._lay_out()
            if not at_top:
                self._restore(anchor)
        else:
            self._fit_scroll_bar()
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that stay on the screen; only the strip that appears is painted."""
        del dx
        if not self._jumping and dy:
            if not self._settle(dy):
                self.viewport().scroll(0, dy)
            self.scrolled.emit()

    def _settle(self, dy: int) -> bool:
        """Lay out what a long article shows now; whether that moved what is on the screen."""
        if self._page is None or self._page.exact:
            return False
        bar = self.verticalScrollBar()
        if abs(dy) >= self.viewport().height():
            # Nothing that was seen is still in view, so nothing has to stay in its place.
            self._visible_rows()
            if self._page.height != self._known_height:
                self._fit_scroll_bar()
            return False
        seen = self._page.rows_between(
            -self._screen_y(0) + dy, -self._screen_y(0) + dy + self.viewport().height()
        )
        anchor = (seen[0].start, self._screen_y(seen[0].baseline)) if seen else None
        visible = self._visible_rows()
        if anchor is None or self._page.height == self._known_height:
            return False
        # Most often it is in view; to ask the page for it would lay out what is around it.
        here = next((row for row in visible if row.start == anchor[0]), None)
        row = here if here is not None else self._page.row_of(anchor[0])
        shifted = self._screen_y(row.baseline) - anchor[1]
        self._fit_scroll_bar()
        if not round(shifted):
            return False
        self._jump(bar.value() + round(shifted))
        return True
