"""Bars: lying one below the other under names, or standing side by side along time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.pages.overview.axes import CountAxis, NameAxis
from annotator.gui.pages.overview.chart import Chart
from annotator.gui.pages.overview.ink import fill, ink_of
from annotator.gui.pages.overview.kept import KeptItem
from annotator.gui.pages.overview.sheet import Bar, Pattern, Sheet
from annotator.gui.theme import Theme
from annotator.model.overview import Behind

ROW = 26  # pixels of a lying bar with its distance to the next
THICKEST = 56  # pixels
PART = 0.72  # of its place that a bar takes
AHEAD = 1.06  # how much longer the axis is than the longest bar
BESIDE = 26  # pixels to the right of the plot
AT_LEAST = 4  # bars that are always in view


class BarsItem(KeptItem):
    """The bars, drawn in pixels: hatchings and outlines do not stretch with the plot."""

    def __init__(self, theme: Theme, *, upright: bool) -> None:
        super().__init__()
        self.theme = theme
        self.upright = upright
        self.bars: Sequence[Bar] = ()
        self.current: int | None = None
        self.under_pointer: int | None = None

    def draw(self, painter: QPainter, to_device: QTransform) -> None:
        """Draw the bars in view."""
        alike: defaultdict[tuple[str, int, Pattern], list[QRectF]] = defaultdict(list)
        for place, bar in self._in_view():
            rects = self.rects(place, bar, to_device)
            for segment, rect in zip(bar.segments, rects, strict=True):
                if segment.value:
                    alike[segment.color, segment.shade, segment.pattern].append(rect)
        for (color, shade, pattern), some in alike.items():
            fill(painter, some, ink_of(color, self.theme, shade), pattern, self.theme)
        self._base_line(painter, to_device)

    def draw_over(self, painter: QPainter, to_device: QTransform) -> None:
        """Outline the bar that is looked at and the one under the pointer."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in {self.current, self.under_pointer}:
            if place is not None and place < len(self.bars):
                rect = _around(list(self.rects(place, self.bars[place], to_device)))
                painter.setPen(QPen(QColor(self.theme.ink), 2 if place == self.current else 1))
                painter.drawRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _base_line(self, painter: QPainter, to_device: QTransform) -> None:
        view = self.viewRect()
        painter.setPen(QPen(QColor(self.theme.ink_soft), 1))
        if self.upright:
            ends = QPointF(view.left(), 0), QPointF(view.right(), 0)
        else:
            ends = QPointF(0, view.top()), QPointF(0, view.bottom())
        painter.drawLine(to_device.map(ends[0]), to_device.map(ends[1]))

    def _in_view(self) -> Iterator[tuple[int, Bar]]:
        view = self.viewRect()
        low, high = (view.left(), view.right()) if self.upright else (view.top(), view.bottom())
        low, high = sorted((low, high))
        for place in range(max(0, floor(low)), min(len(self.bars), ceil(high) + 1)):
            yield place, self.bars[place]

    def rects(self, place: int, bar: Bar, to_device: QTransform) -> Iterator[QRectF]:
        """Where the segments of a bar are, in the pixels that the transform leads to."""
        # A plot is moved and stretched, never turned: mapped by hand it is drawn twice as fast.
        if self.upright:
            across, beside = to_device.m11(), to_device.dx()
            along, base = to_device.m22(), to_device.dy()
        else:
            across, beside = to_device.m22(), to_device.dy()
            along, base = to_device.m11(), to_device.dx()
        thick = min(abs(across) * PART, THICKEST)
        edge = beside + across * place - thick / 2
        up = down = 0.0
        for segment in bar.segments:
            if segment.below:
                start, end = -down, -(down + segment.value)
                down += segment.value
            else:
                start, end = up, up + segment.value
                up += segment.value
            low, high = base + along * start, base + along * end
            if low > high:
                low, high = high, low
            if self.upright:
                yield QRectF(edge, low, thick, high - low)
            else:
                yield QRectF(low, edge, high - low, thick)


class BarChart(Chart):
    """The bars of a sheet with their axes."""

    def __init__(self, theme: Theme, *, upright: bool, parent: QWidget | None = None) -> None:
        self.upright = upright
        self._fresh = True  # nobody has zoomed or scrolled yet
        self.names = NameAxis("bottom" if upright else "left")
        self.counts = CountAxis("left" if upright else "bottom")
        axes = {"bottom": self.names, "left": self.counts}
        if not upright:
            axes = {"bottom": self.counts, "left": self.names}
        super().__init__(theme, parent, axisItems=axes)
        self.item = BarsItem(theme, upright=upright)
        self.addItem(self.item)
        # The last number or time stands half beside the plot.
        self.getPlotItem().layout.setContentsMargins(1, 1, BESIDE, 1)
        self.box = self.getPlotItem().getViewBox()
        self.box.setMouseEnabled(x=upright, y=not upright)
        self.box.invertY(not upright)
        self.box.setDefaultPadding(0)
        self.box.sigRangeChangedManually.connect(self._zoomed)
        self.box.sigRangeChanged.connect(self._fit_counts)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        super().set_theme(theme)
        for axis in (self.names, self.counts):
            axis.set_theme(theme)
        self.item.theme = theme
        self.item.redraw()

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw the bars of this sheet."""
        same = self.sheet is not None and self.sheet.name == sheet.name
        same = same and len(self.item.bars) == len(sheet.bars)
        super().show_sheet(sheet)
        self.item.bars = sheet.bars
        self.item.current = self.item.under_pointer = None
        self.names.set_names([bar.name for bar in sheet.bars])
        self.counts.set_title(sheet.axis)
        if not same:
            self.show_all()
        self._fit_counts()
        self.item.redraw()

    # -- what is seen ------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show as many bars as there is room for; all of them along time."""
        self._fresh = True
        number = len(self.item.bars)
        if number == 0:
            return
        limits = {"Min": -0.5, "Max": number - 0.5}
        if self.upright:
            self.box.setLimits(
                xMin=limits["Min"], xMax=limits["Max"], minXRange=min(number, AT_LEAST)
            )
            self.box.setXRange(-0.5, number - 0.5, padding=0)
        else:
            fit = max(AT_LEAST, self.viewport().height() // ROW)
            self.box.setLimits(
                yMin=-0.5, yMax=max(number, fit) - 0.5, minYRange=min(number, AT_LEAST)
            )
            self.box.setYRange(-0.5, fit - 0.5, padding=0)

    def zoom(self, factor: float) -> None:
        """Show fewer (a factor under 1) or more bars."""
        self._fresh = False
        self.box.scaleBy(x=factor if self.upright else 1.0, y=1.0 if self.upright else factor)

    def _zoomed(self, *_: object) -> None:
        self._fresh = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fresh and hasattr(self, "box"):
            self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves a list of names, and with Ctrl, or along time, it zooms."""
        if self.upright or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._fresh = False
        self.box.translateBy(y=-event.angleDelta().y() / 40)
        event.accept()

    def _fit_counts(self, *_: object) -> None:
        """Let the axis be as long as the longest bar in view."""
        low, high = self.box.viewRange()[0 if self.upright else 1]
        shown = self.item.bars[max(0, ceil(low - 0.5)) : max(0, floor(high + 0.5)) + 1]
        above = max((bar.above for bar in shown), default=0) or 1
        under = max((bar.under for bar in shown), default=0)
        # A plot without bars still has an axis, and a single mark does not fill it.
        top = max(above * AHEAD, 1)
        self.counts.make_room(-under * AHEAD, top)
        if self.upright:
            self.box.setYRange(-under * AHEAD, top, padding=0)
        else:
            self.box.setXRange(0, top, padding=0)

    # -- pointer and keys --------------------------------------------------------------------

    def _place_at(self, point: QPointF) -> int | None:
        """The bar whose place the point is in: short bars are hard to hit."""
        if not self.box.sceneBoundingRect().contains(point):
            return None
        here = self.box.mapSceneToView(point)
        place = round(here.x() if self.upright else here.y())
        return place if 0 <= place < len(self.item.bars) else None

    def says_at(self, point: QPointF) -> str:
        """What is said of the bar there."""
        place = self._place_at(point)
        if place != self.item.under_pointer:
            self.item.under_pointer = place
            self.item.update()
        return "" if place is None else self.item.bars[place].says

    def behind_at(self, point: QPointF) -> Behind | None:
        """What the bar there stands for."""
        place = self._place_at(point)
        if place is None:
            return None
        self.highlight(place)
        self.highlighted.emit(place)
        return self.behind_highlighted()

    def highlight(self, row: int | None) -> None:
        """Outline a bar and bring it into view."""
        self.item.current = row
        if row is not None and row < len(self.item.bars):
            low, high = self.box.viewRange()[0 if self.upright else 1]
            by = min(0.0, row - 0.5 - low) or max(0.0, row + 0.5 - high)
            if by:
                self._fresh = False
                self.box.translateBy(**{"x" if self.upright else "y": by})
        self.item.update()

    def step(self, by: int) -> None:
        """Outline the next or previous bar."""
        if not self.item.bars:
            return
        current = self.item.current
        place = 0 if current is None else min(max(0, current + by), len(self.item.bars) - 1)
        self.highlight(place)
        self.highlighted.emit(place)

    def behind_highlighted(self) -> Behind | None:
        """What the outlined bar stands for."""
        place = self.item.current
        if self.sheet is None or place is None or place >= len(self.sheet.rows):
            return None
        return self.sheet.rows[place].behind


def _around(rects: Sequence[QRectF]) -> QRectF:
    found = QRectF()
    for rect in rects:
        found = found.united(rect)
    return found
