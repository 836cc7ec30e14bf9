"""What a picture shows: an article or some rows of it, cut into pages, painted onto any device."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from annotator.gui.canvas.header import HeaderBlock
from annotator.gui.canvas.paint import draw_row, draw_row_top
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import Row
from annotator.layout.page import Page
from annotator.model.errors import AnnotatorError
from annotator.model.said import said

BOTTOM = 32.0
ABOVE = 20.0  # over the first row, where there is no headline


class Sheet:
    """An article, or some rows of it, laid out for a picture: what each page of paper holds."""

    def __init__(
        self,
        header: HeaderBlock | None,
        rows: Sequence[Row],
        context: PaintContext,
        column: float,
        width: int,
    ) -> None:
        self.header = header
        self.rows = rows
        self.context = context
        self.width = width
        self.left = float(int((width - column) / 2))
        self.top = rows[0].y - (header.height if header else ABOVE)
        self.height = int(rows[-1].bottom - self.top + BOTTOM) + 1

    def slices(self, height: int) -> Iterator[tuple[float, list[Row]]]:
        """The y of the page at the top of each sheet, and the rows wholly on it."""
        rows, top = list(self.rows), self.top
        while rows:
            bottom = top + height - BOTTOM
            here = [row for row in rows if row.bottom <= bottom] or rows[:1]
            yield top, here
            rows = rows[len(here) :]
            if rows:
                top = rows[0].y - BOTTOM

    def draw(self, painter: QPainter, top: float, rows: Sequence[Row]) -> None:
        """Paint some rows, and the header where the sheet is the first."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(self.left, -top)
        if self.header is not None and top == self.top:
            painter.translate(0.0, top)
            self.header.draw(painter)
            painter.translate(0.0, -top)
        for row in rows:
            draw_row(painter, row, self.context)
        for row in rows:
            draw_row_top(painter, row, self.context, caret=False)
        painter.restore()


def rows_of(page: Page, span: tuple[int, int] | None) -> Sequence[Row]:
    """The rows that hold a span; all without one."""
    if span is None:
        return page.rows
    start, end = span
    if not 0 <= start < end <= len(page.text):
        raise AnnotatorError(
            said("There is nothing to draw from {start} to {end}.", start=start, end=end),
            hint=said("The article has the positions 0 to {count}.", count=len(page.text)),
        )
    rows: list[Row] = []
    row: Row | None = page.row_of(start)
    while row is not None and row.start < end:
        rows.append(row)
        row = page.row_after(row)
    return rows
