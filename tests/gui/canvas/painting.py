"""Paints rows of the example into an image, for the tests of the painter."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.paint import draw_row, draw_row_top
from annotator.gui.canvas.paint_context import PaintContext
from annotator.gui.theme import theme
from annotator.layout.page import Layout, Page
from tests.gui.canvas.example import ITEMS, LINKS, TEXT, color_of

WIDTH = 640


def inks(name: str = "light") -> Inks:
    return Inks(theme(name))


def page_of(with_inks: Inks, width: float = 560.0) -> Page:
    return Layout(TEXT, with_inks.measure, width).page(ITEMS, LINKS)


def painted(page: Page, context: PaintContext, *, caret: int | None = None) -> QImage:
    image = QImage(WIDTH, int(page.height) + 60, QImage.Format.Format_RGB32)
    image.fill(QColor(context.inks.theme.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(40, 30)
    for row in page.rows:
        draw_row(painter, row, context)
    for row in page.rows:
        draw_row_top(painter, row, context, caret=row.start == caret)
    painter.end()
    return image


def context_of(with_inks: Inks, **fields: object) -> PaintContext:
    return PaintContext(with_inks, color_of=color_of, **fields)  # type: ignore[arg-type]
