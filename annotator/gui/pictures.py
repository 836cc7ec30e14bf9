"""Pictures of an article or of a window, made without a display: PNG, and SVG or PDF for papers."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.canvas.far_ends import words_of
from annotator.gui.canvas.header import HeaderBlock, counts_of, facts_of
from annotator.gui.canvas.inks import TEXT_SIZE, Inks
from annotator.gui.canvas.paint_context import PaintContext, unknown_color
from annotator.gui.picture_formats import not_written, write_pdf, write_png, write_svg, writing
from annotator.gui.picture_sheet import Sheet, rows_of
from annotator.gui.theme import Theme
from annotator.layout.geometry import LinkItem, SpanItem
from annotator.layout.page import WHOLE_UP_TO, Layout
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.model.said import said

SUFFIXES = (".png", ".svg", ".pdf")
MARGIN = 48.0
A4 = (794, 1123)  # upright, in pixels of the layout
WIDTH = 900  # pixels, where no size is asked for
NARROWEST = 200
LARGEST = 20_000

_applications: list[QApplication] = []


def render_canvas(
    article: Article,
    items: Sequence[SpanItem],
    links: Sequence[LinkItem],
    path: Path,
    *,
    theme: Theme,
    size: tuple[int, int] | None = None,
    span: tuple[int, int] | None = None,
    color_of: Callable[[str], str] = unknown_color,
    text_size: float = TEXT_SIZE,
    counts: str | None = None,
    scale: float = 1.0,
) -> Path:
    """Write a picture of an article with its marks.

    The suffix decides: `.png`; `.svg` and `.pdf` with the text as text. PNG and SVG of a given
    size show as many whole rows as fit; a PDF goes on on further pages, cut between rows.

    Args:
        article: The article.
        items: Its spans.
        links: Its arcs.
        path: Where the picture goes.
        theme: Its colours.
        size: Width and height in pixels; without it, as high as what is shown, and A4 for a PDF.
        span: Show only the rows that hold these positions (code points), without the headline.
        color_of: The colour of a mark or relation, by id.
        text_size: Size of the text in points.
        counts: The words about the marks in the header; counted if left out.
        scale: Dots of a PNG for each pixel of the size.

    Raises:
        AnnotatorError: the suffix, the size or the span cannot be, what is shown is too high for
            one PNG, or the file cannot be written.
    """
    path = Path(path)
    kind = _kind_of(path)
    usual = A4 if kind == ".pdf" and span is None else (WIDTH, 0)
    width, height = _checked(size) if size else usual
    _application()
    inks = Inks(theme, text_size)
    column = float(int(max(float(NARROWEST) - 24, min(inks.column_width, width - 2 * MARGIN))))
    whole_up_to = sys.maxsize if span is None else WHOLE_UP_TO
    page = Layout(article.text, inks.measure, column, whole_up_to=whole_up_to).page(items, links)
    header = None
    if span is None:
        words = counts_of(items, links) if counts is None else counts
        header = HeaderBlock(article.heading, facts_of(article, words), column, inks)
    context = PaintContext(
        inks,
        color_of=color_of,
        end_of=_ends(article.text, items).get,
        by_word=kind == ".svg",
        # Letters that are drawn twice would be there twice when the text is copied.
        embolden=kind == ".png",
    )
    sheet = Sheet(header, rows_of(page, span), context, column, width)
    height = height or sheet.height
    if kind == ".png" and height > LARGEST:
        raise AnnotatorError(
            said("{height:,} pixels are too high for one PNG.", height=height),
            hint=said("Choose SVG or PDF, give a size, or draw a part of the article."),
        )
    with writing(path) as part:
        if kind == ".pdf":
            fine = write_pdf(sheet, part, height, article.heading)
        elif kind == ".svg":
            fine = write_svg(sheet, part, height, article.heading)
        else:
            fine = write_png(sheet, part, QSize(width, height), scale)
        if not fine:
            raise not_written(path)
    return path


def _ends(text: str, items: Sequence[SpanItem]) -> dict[str, tuple[int, str]]:
    """Position and words of every mark, for the arcs that lead to it from another row."""
    return {
        item.mark: (item.fragments[0][0], words_of(text, item.fragments))
        for item in items
        if item.part == 0
    }


def render_widget(
    widget: QWidget, path: Path, size: tuple[int, int] | None = None, *, scale: float = 1.0
) -> Path:
    """Write a PNG of a window or panel as it looks now.

    Args:
        widget: What to show; it need not be on a screen.
        path: Where the picture goes.
        size: Width and height in pixels; the widget is resized to it.
        scale: Dots for each pixel of the size.

    Raises:
        AnnotatorError: not a PNG, an impossible size, or the file cannot be written.
    """
    path = Path(path)
    if _kind_of(path) != ".png":
        raise AnnotatorError(
            said(
                "A picture of the window cannot be written as {suffix} ({path}).",
                suffix=path.suffix,
                path=path,
            ),
            hint=said(
                "Choose a name that ends in .png, or render the article alone as SVG or PDF."
            ),
        )
    if size is not None:
        widget.resize(*_checked(size))
    picture = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    with writing(path) as part:
        if not picture.save(str(part)):
            raise not_written(path)
    return path


# -- files and checks ------------------------------------------------------------------------


def _kind_of(path: Path) -> str:
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise AnnotatorError(
            said("A picture cannot be written as “{path}”.", path=path.name),
            hint=said(
                "Choose a name that ends in {suffixes} or {last}.",
                suffixes=tuple(SUFFIXES[:-1]),
                last=SUFFIXES[-1],
            ),
        )
    return kind


def _checked(size: tuple[int, int]) -> tuple[int, int]:
    if not all(NARROWEST <= side <= LARGEST for side in size):
        raise AnnotatorError(
            said("A picture cannot be {size}x{size_2} pixels.", size=size[0], size_2=size[1]),
            hint=said(
                "Each side may have {NARROWEST} to {LARGEST} pixels.",
                NARROWEST=NARROWEST,
                LARGEST=LARGEST,
            ),
        )
    return size


def _application() -> None:
    """Fonts need an application; where none runs, one without a display does."""
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _applications.append(QApplication(["annotator"]))
