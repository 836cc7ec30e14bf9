"""Finding in the open article: hits in view at once, all others counted bit by bit beside typing."""

from __future__ import annotations

from bisect import bisect_left
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal

from annotator.gui.canvas.hit_ticks import PLACES, HitTicks
from annotator.gui.canvas.surface import CanvasSurface
from annotator.model.find import Query, Range, hits_between

SLICE = 1 << 15  # code points
BUSY = 0.004  # seconds of work at a time


class Finding(QObject):
    """The hits of one query in the article of a surface.

    Search begins at a position and wraps at the end, so that the first hit found is the one that
    is wanted. `moved` says that there are more hits, or that another one is the present one.
    """

    moved = Signal()

    def __init__(self, surface: CanvasSurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._ticks = HitTicks(surface.gutter)
        self._text = ""
        self._query = Query("")
        self._origin = 0
        self._reached = 0
        self._wrapped = False
        self._behind: list[Range] = []
        self._ahead: list[Range] = []
        self.hits: list[Range] = []
        self._places: set[int] = set()
        self.current: Range | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._go_on)
        surface.verticalScrollBar().valueChanged.connect(lambda _: self.show_in_view())
        surface.viewport().installEventFilter(self)

    @property
    def complete(self) -> bool:
        """Whether the whole article has been looked through."""
        return not self._slices.isActive()

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    @property
    def number(self) -> int:
        """The present hit counted from 1, 0 while there is none or not all are counted."""
        if self.current is None or not self.complete:
            return 0
        return bisect_left(self.hits, self.current) + 1

    def start(self, text: str, query: Query, origin: int) -> None:
        """Look for something else; the first hit from `origin` on becomes the present one."""
        self._text, self._query = text, query
        self._origin = self._reached = min(max(origin, 0), len(text))
        self._wrapped = False
        self._behind, self._ahead, self.hits = [], [], []
        self._places = set()
        self.current = None
        self._slices.start()
        self.show_in_view()
        self._go_on()

    def stop(self) -> None:
        """Show no hits any more; the query can be searched for again."""
        self._slices.stop()
        self._text = ""
        self._behind, self._ahead, self.hits = [], [], []
        self.current = None
        self.show_in_view()
        self._ticks.set_places(())

    def settle(self) -> None:
        """Look through the rest of the article now."""
        while self._slices.isActive():
            self._go_on()

    def step(self, step: int, origin: int | None = None) -> None:
        """Make the next or previous hit the present one; those behind the last are the first.

        Args:
            step: 1 or -1.
            origin: Where to go on from while no hit is the present one.
        """
        self.settle()
        if not self.hits:
            return
        if self.current is not None:
            index = bisect_left(self.hits, self.current) + step
        else:
            index = bisect_left(self.hits, (origin or 0, 0)) - (1 if step < 0 else 0)
        self._choose(self.hits[index % len(self.hits)])
        self.moved.emit()

    def show_in_view(self) -> None:
        """Paint the hits that can be seen now, and the present one stronger."""
        hits: tuple[Range, ...] = ()
        page = self._surface.page
        if self._text and page is not None:
            viewport = self._surface.viewport()
            top = page.row_of(self._surface.hit_at(QPoint(0, 0)).position)
            bottom = page.row_of(self._surface.hit_at(QPoint(0, viewport.height())).position)
            start = max(0, top.start - len(self._query.words))
            hits = tuple(hits_between(self._text, self._query, start, bottom.end))
        self._surface.set_context(hits=hits, current_hit=self.current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._text:
            QTimer.singleShot(0, self, self.show_in_view)
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        """Look through some more of the article, for a few milliseconds."""
        until = perf_counter() + BUSY
        while self._slices.isActive() and perf_counter() < until:
            self._look_on()
        if self.current is None and (self._ahead or (self.complete and self._behind)):
            self._choose((self._ahead or self._behind)[0])
        if self.complete:
            self.hits = self._behind + self._ahead
            self._ticks.set_places(self._places)
        self.moved.emit()

    @property
    def count(self) -> int:
        """How many hits are known."""
        return len(self._behind) + len(self._ahead)

    def _look_on(self) -> None:
        """One slice: from the origin to the end, then from the beginning to the origin."""
        limit = self._origin if self._wrapped else len(self._text)
        found = self._behind if self._wrapped else self._ahead
        if self._reached < limit and self._query.words:
            end = min(self._reached + SLICE, limit)
            more = hits_between(self._text, self._query, self._reached, end)
            found += more
            whole = len(self._text)
            self._places.update([start * PLACES // whole for start, _ in more])
            self._reached = max(end, found[-1][1] if found else 0)
        elif not self._wrapped:
            self._wrapped, self._reached = True, 0
        else:
            # A hit that reaches over the origin may lie across the first one behind it.
            if self._behind and self._ahead and self._behind[-1][1] > self._ahead[0][0]:
                del self._behind[-1]
            self._slices.stop()

    def _choose(self, hit: Range) -> None:
        self.current = hit
        self._surface.ensure_visible(hit[0])
        self.show_in_view()
